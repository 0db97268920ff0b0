"""Draws the card of rights: the page, and the two ways to hand it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from inspector.ui import choosing
from inspector.ui import components as kit
from inspector.ui.components.bars import TopBar
from inspector.ui.components.pages import PagePreview
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

DOCUMENT = "rights"


class RightsView(Screen):
    """One page, as large as there is room: the party reads it here, or takes it along."""

    print_asked = Signal()
    saved_to = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.preview = PagePreview()
        self.save = kit.Button("", "file-down", key="Ctrl+S")
        self.print = kit.Button("", "printer", kind="primary", key="F9")
        self._bar.add(self.save, self.print)
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self._ask_where)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.preview)
        self.retranslate()

    def draw(self, state: int) -> None:
        """So many pages; none until the card is set."""
        self.preview.show_document(DOCUMENT if state else "", state)
        self.print.setEnabled(bool(state))
        self.save.setEnabled(bool(state))

    def show_picture(self, page: int, dots: float, image: QImage) -> None:
        self.preview.show_picture(DOCUMENT, page, dots, image)

    def _ask_where(self) -> None:
        name = self.tr("Card of rights") + ".pdf"
        choosing.target(self, self.tr("Save as PDF"), name, self.saved_to.emit)

    def retranslate(self) -> None:
        self._bar.set_title(self.tr("Card of rights"), self.tr("six languages; handed over with W02"))
        self.preview.set_name(self.tr("Card of rights"))
        self.save.set_text(self.tr("Save as PDF"))
        self.print.set_text(self.tr("Print"))

    def focus_first(self) -> None:
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [("F9", self.tr("Print")), ("Ctrl+S", self.tr("Save as PDF")), ("Esc", self.tr("back"))]
