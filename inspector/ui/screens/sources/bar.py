"""The line over the page: what a card or a cable holds, and one key that takes it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.screens.sources.state import PlugState
from inspector.ui.screens.sources.words import Sources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

KEY = "F10"
_TONES = {"pulled": "warn", "stopped": "danger", "old": "warn"}


class PlugBar(kit.Surface):
    """Draws a `PlugState`; gone while there is nothing to say."""

    taken = Signal()
    declared = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent_soft", "hair", sides="b", parent=parent)
        self.state = PlugState()
        self._words = kit.Paragraph("", fonts.DENSE)
        self._glyph = kit.Glyph("import", 18, "accent")
        self.take = kit.Button("", "import", kind="primary", hint=KEY)
        self.declare = kit.Button("", "flag")
        self.close_button = kit.Button("", "x", kind="quiet")
        self.take.clicked.connect(self.taken)
        self.declare.clicked.connect(self.declared)
        self.close_button.clicked.connect(self.put_away)
        line = kit.row(self._glyph, gap=12, spread=True)
        line.addWidget(self._words, 1)
        for button in (self.declare, self.take, self.close_button):
            line.addWidget(button)
        line.setContentsMargins(theme.MARGIN, 8, theme.PAD, 8)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._say()
        self.hide()

    def draw(self, state: PlugState) -> None:
        self.state = state
        tone = _TONES.get(state.kind, "accent")
        self.paint_as(f"{tone}_soft", "hair")
        self._glyph.show_icon("triangle-alert" if state.kind in _TONES else "import", tone)
        words = Sources().line(state)
        self._words.set_text(words)
        self.setAccessibleName(words)
        self.take.setVisible(state.kind == "offered")
        self.declare.setVisible(state.kind in ("pulled", "stopped") and bool(state.device))
        self.close_button.setVisible(state.kind != "taking")
        self.setVisible(state.kind != "none")

    def _say(self) -> None:
        self.take.set_text(self.tr("Take in"))
        self.declare.set_text(self.tr("Declare as still in the camera"))
        self.close_button.set_text("", self.tr("Put away"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.draw(self.state)
