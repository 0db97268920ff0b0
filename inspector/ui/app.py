"""Makes the Qt application: style, fonts, colours and language, alike for the program and its tests."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.ui import fonts
from inspector.ui.language import Choice, Language
from inspector.ui.theme import Mode, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence


def make_app(
    arguments: Sequence[str] = (), *, theme: Mode = "system", language: Choice = "system"
) -> QApplication:
    """The one QApplication of this process, dressed; the existing one if there is one."""
    _speak_to_fcitx()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0], *arguments])
    application.setApplicationName("Inspector")
    application.setApplicationDisplayName("展检 Inspector")
    application.setStyle("Fusion")
    dress(application, theme, language)
    return application


def _speak_to_fcitx() -> None:
    """Qt's wheel has no plug-in for fcitx; fcitx 5 answers as ibus does: who asks for one gets the other."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"


def dress(application: QApplication, theme: Mode, language: Choice) -> None:
    """Fonts, words and colours; the language before the colours, because the font of English text differs."""
    fonts.register()
    Language.current().set(language)
    Theme.current().set_mode(theme)
    application.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
