"""Bars over the page: a refusal that belongs to no field, and the reason for opening the facts again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from inspector.ui import fonts, theme
from inspector.ui.components.blocks import Glyph
from inspector.ui.components.button import Button
from inspector.ui.components.choice import ChoiceGroup
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.keys import key_within
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import column, row
from inspector.ui.components.surface import Surface
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from inspector.ui.screens.sign.state import State


class WrongBar(Surface):
    """A refusal that belongs to no field."""

    read = Signal()

    def __init__(self) -> None:
        super().__init__("danger_soft", "hair", sides="b")
        self._words = Paragraph("", fonts.DENSE, role="danger")
        self._close = Button("", "x", kind="quiet", tone="danger")
        self._close.clicked.connect(self.read)
        line = row(Glyph("circle-alert", 18, "danger"), spread=True)
        line.addWidget(self._words, 1)
        line.addWidget(self._close)
        line.setContentsMargins(theme.MARGIN, 4, theme.PAD, 4)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def draw(self, state: State) -> None:
        self.setVisible(state.wrong is not None)
        if state.wrong is not None:
            self._words.set_text(sentence_for(state.wrong.code, dict(state.wrong.facts)))

    def retranslate(self) -> None:
        self._close.set_text("", self.tr("Close"))


class ReopenBar(Surface):
    """Why the facts are opened again, asked in place."""

    given = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("warn_soft", "hair", sides="b")
        self.reason = Field("")
        self.reason.entered.connect(self._give)
        self._labelled = Labelled(self.reason, "")
        self.presets = ChoiceGroup("")
        self.presets.picked.connect(self._preset)
        self.go = Button("", "undo-2")
        self.go.clicked.connect(self._give)
        self.cancel = Button("", kind="quiet", tone="text")
        self.cancel.clicked.connect(self.closed)
        line = row(spread=True)
        line.addWidget(self._labelled, 1)
        above = fonts.height(fonts.font(fonts.SMALL, fonts.MEDIUM)) + 4  # the label over the field
        for button in (self.go, self.cancel):
            line.addLayout(column(above, button, None, gap=0))
        self._at_once = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        upright = column(self._at_once, self.presets, line)
        upright.setContentsMargins(theme.MARGIN, 12, theme.PAD, 12)
        self.setLayout(upright)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        key_within(self, "Esc", self.closed.emit)
        self.hide()

    def draw(self, state: State) -> None:
        opening = state.reopening and self.isHidden()
        self.setVisible(state.reopening)
        self.presets.set_choices(words.reopenings(complaint=state.is_complaint))
        self._labelled.say(sentence_for(state.reopen_code) if state.reopen_code else "")
        if opening:
            self.reason.line.clear()
            self.presets.choose()
            self.presets.setFocus()
        if state.reopen_code:
            self.reason.setFocus()

    def _preset(self, reason: str) -> None:
        self.reason.set_text(reason)
        self._give()

    def _give(self) -> None:
        self.given.emit(self.reason.text())

    def retranslate(self) -> None:
        self.presets.setAccessibleName(self.tr("Usual reasons"))
        self._at_once.set_text(self.tr("A usual reason reopens at once"))
        self._labelled.set_label(
            self.tr("Or say in your own words what is to be changed, and who asks for it"),
            self.tr("This edition is kept as superseded; completing again makes the next one."),
        )
        self.go.set_text(self.tr("Reopen"))
        self.cancel.set_text(self.tr("Cancel"))
