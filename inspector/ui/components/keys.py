"""A key that works only while the focus lies inside its widget.

The context is set after the shortcut is made: given to the constructor beside what to do, it is passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def key_within(widget: QWidget, key: str, act: Callable[[], object]) -> QShortcut:
    """`act` on this key, for as long as the widget or something in it has the focus."""
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut
