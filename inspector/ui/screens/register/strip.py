"""The strip over the register: what is left of the block, and the pile of pre-sealed sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from inspector.casework.numbers import Level
from inspector.ui import fonts, theme
from inspector.ui.components.badge import ProgressBar
from inspector.ui.components.button import Button
from inspector.ui.components.glyph import Glyph
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import column
from inspector.ui.components.surface import Card
from inspector.ui.language import fill
from inspector.ui.screens.register import words

if TYPE_CHECKING:
    from inspector.ui.screens.register.presenter import State

_TONES = {Level.PLENTY: "accent", Level.LOW: "warn", Level.EMPTY: "danger", Level.NONE_GIVEN: "muted"}
_BESIDE = 900


class Strip(QWidget):
    """Two cards beside each other; one above the other where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._left = Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        self._blocks = Label("", fonts.SMALL, role="muted", elide=True)
        self._bar = ProgressBar("", high=8)
        self._sign = Glyph("hash", 20, "muted")
        self._pile = Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        self._counted = Label("", fonts.SMALL, role="muted", elide=True)
        self.sheets = Button("", "stamp", key="F7")
        numbers, sheets = Card(padding=12), Card(padding=12)
        words_ = column(self._left, self._bar, self._blocks, gap=6)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._sign)
        line.addLayout(words_, 1)
        numbers.body.addLayout(line)
        pile = column(None, self._pile, self._counted, None, gap=2)
        beside = QHBoxLayout()
        beside.setSpacing(theme.PAD)
        beside.addLayout(pile, 1)
        beside.addWidget(self.sheets)
        sheets.body.addLayout(beside)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(numbers, 3)
        self._line.addWidget(sheets, 2)

    def draw(self, state: State) -> None:
        found = state.register
        if found is not None:
            stock, tone = found.stock, _TONES[found.stock.level]
            self._left.set_text(words.left(stock))
            self._left.set_role("text" if tone in ("accent", "muted") else tone)
            self._sign.show_icon(
                "triangle-alert" if stock.warns else "hash", tone if stock.warns else "muted"
            )
            self._bar.set(((stock.left, tone),), stock.of)
            ours = [one for one in found.blocks if not one.given_to]
            runs = "  ".join(f"{one.first}–{one.last}" for one in ours)
            self._blocks.set_text(fill(self.tr("Blocks of this device: %1"), runs or "—"))
        pile = state.pile
        self._pile.set_text(fill(self.tr("%1 pre-sealed sheets"), max(0, pile.left)))
        self._pile.set_role("warn" if pile.warns else "text")
        counted = fill(
            self.tr("%1 received, %2 used, %3 spoiled, %4 returned"),
            pile.received, pile.used, pile.spoiled, pile.returned,
        )  # fmt: skip
        missing = fill(self.tr("%1 more printed than received"), -pile.left)
        self._counted.set_text(missing if pile.left < 0 else counted)

    def retranslate(self) -> None:
        self.sheets.set_text(self.tr("Count"))
        self._bar.setAccessibleName(self.tr("Numbers left"))

    def resizeEvent(self, event: object) -> None:
        narrow = self.width() < _BESIDE
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
