"""One dressed Qt application for all tests of the window, Chinese and light unless a test changes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", reason="the extra `desktop` is not installed")

from inspector.ui import icons, theme
from inspector.ui.app import make_app
from inspector.ui.jobs import InlineJobs
from inspector.ui.language import Language
from inspector.ui.theme import Theme
from tests.screens.gallery import end_deleted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """pytest-qt asks for this one; ours has the fonts, the palette and no blinking cursor."""
    application = make_app(theme="light", language="zh")
    application.setCursorFlashTime(0)
    return application


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    end_deleted()
    Language.current().set("zh")
    Theme.current().set_mode("light")
    assert not icons.missing, f"no such icons: {icons.missing}"
    assert not theme.unknown, f"no such colours: {theme.unknown}"


@pytest.fixture
def window(qtbot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in its own window, active, and ends it after the test."""

    kept: list[QWidget] = []  # pytest-qt holds widgets weakly only

    def shown(widget: QWidget, width: int = 640, height: int = 480) -> QWidget:
        qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.setVisible(True)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return shown


@pytest.fixture
def jobs(app: QApplication) -> InlineJobs:
    """Everything at once, on this thread."""
    return InlineJobs()
