"""The card of blank forms: how many of which, and where those that are out have gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import clear, row
from inspector.ui.language import counted, fill

if TYPE_CHECKING:
    from inspector.domain.blank_form import BlankForm
    from inspector.ui.screens.office.presenter import State

KINDS = ("W03", "W04", "W23")
SHOWN = 12


class FormsCard(kit.Card):
    """Blank W03, W04 and W23 for the morning the laptop dies."""

    given = Signal(str, int)  # kind, how many
    returned = Signal()
    voided = Signal(str, str)  # form, reason

    def __init__(self) -> None:
        super().__init__()
        self._title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._about = kit.Paragraph("", fonts.SMALL, role="muted")
        self.kind = kit.ChoiceGroup("")
        self.count = kit.Field("")
        self._count = kit.Labelled(self.count, "")
        self.give = kit.Button("", "printer")
        self.back = kit.Button("", "undo-2", kind="quiet")
        self.which, self.reason = kit.Select(""), kit.Field("")
        self._reason = kit.Labelled(self.reason, "")
        self.spoil = kit.Button("", "ban", kind="quiet", tone="danger")
        self._lines = QVBoxLayout()
        self._out: tuple[BlankForm, ...] = ()
        self.body.setSpacing(8)
        for part in (self._title, self._about, self.kind, self._count, self.give):
            self.body.addWidget(part)
        self.body.addLayout(self._lines)
        self.body.addLayout(row(self.back, None))
        self.body.addWidget(self.which)
        self.body.addWidget(self._reason)
        self.body.addLayout(row(self.spoil, None))
        self.give.clicked.connect(self._give)
        self.count.entered.connect(self._give)
        self.back.clicked.connect(self.returned)
        self.spoil.clicked.connect(lambda: self.voided.emit(self.which.value(), self.reason.text()))
        self.count.set_text("5")
        self.retranslate()
        self.kind.choose("W03")

    def draw(self, state: State) -> None:
        blanks = state.facts.blanks if state.facts else ()
        self._out = tuple(one for one in blanks if one.state.value == "out")
        clear(self._lines)
        for kind in KINDS:
            mine = [one for one in self._out if one.kind == kind]
            if mine:
                listed = mine[0].number if len(mine) == 1 else f"{mine[0].number} – {mine[-1].number}"
                text = fill(self.tr("%1: %2 out, %3"), kind, len(mine), listed)
                self._lines.addWidget(kit.Label(text, fonts.SMALL, elide=True))
        for part in (self.back, self.which, self._reason, self.spoil):
            part.setVisible(bool(self._out))
        self.which.set_options(
            [(one.id, f"{one.kind} {one.number}") for one in self._out], self.which.value()
        )
        self.back.set_text(
            counted(self.tr("%1 came back unused"), self.tr("All %1 came back unused"), len(self._out))
        )

    def _give(self) -> None:
        text = self.count.text().strip()
        if not (text.isdecimal() and int(text)):
            self._count.say(self.tr("Write how many."))
            return
        self._count.say("")
        self.given.emit(self.kind.chosen() or "W03", int(text))

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Blank forms for the morning"))
        self._about.set_text(
            self.tr(
                "Numbered and empty, for when the laptop fails. Each is transcribed, voided or comes back."
            )
        )
        names = (self.tr("Record W03"), self.tr("Order W04"), self.tr("Receipt W23"))
        self.kind.setAccessibleName(self.tr("Form"))
        self.kind.set_choices([Choice(kind, name, "accent") for kind, name in zip(KINDS, names, strict=True)])
        self._count.set_label(self.tr("How many"))
        self.give.set_text(self.tr("Number and print"))
        self.which.setAccessibleName(self.tr("The form that is void"))
        self._reason.set_label(self.tr("Void, because"))
        self.spoil.set_text(self.tr("Void this form"))
