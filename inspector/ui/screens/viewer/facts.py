"""What is known of the photo, at the right: I shows and hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.layouts import clear, column

if TYPE_CHECKING:
    from inspector.ui.screens.viewer.state import Fact

WIDE = 304


class Facts(kit.Surface):
    """Names and values, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="l", parent=parent)
        self.setFixedWidth(WIDE)
        self._shown: tuple[Fact, ...] | None = None
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(16, 16, 12, 16)
        self._list.setSpacing(12)
        self._none = kit.Paragraph("", fonts.DENSE, role="muted")
        self.setLayout(column(kit.Scroll(inner), gap=0))

    def draw(self, facts: tuple[Fact, ...]) -> None:
        if facts == self._shown:
            return
        self._shown = facts
        clear(self._list)
        for fact in facts:
            name = kit.Label(fact.name, fonts.SMALL, role="muted", elide=True)
            value = kit.Paragraph(fact.value, fonts.DENSE, role=fact.tone or "text")
            self._list.addLayout(column(name, value, gap=2))
        if not facts:
            self._list.addWidget(
                kit.Paragraph(self.tr("Nothing is known of it yet."), fonts.DENSE, role="muted")
            )
        self._list.addStretch(1)
