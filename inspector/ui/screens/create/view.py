"""Draws the page that makes a workspace, and after it the recovery sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, messages, theme
from inspector.ui.components import (
    Button,
    Card,
    Choice,
    ChoiceGroup,
    Field,
    Label,
    Labelled,
    Paragraph,
    Surface,
    column,
    row,
)
from inspector.ui.components.start import StartPage
from inspector.ui.language import fill
from inspector.ui.screens.create.officer import OfficerCard
from inspector.ui.tabs import in_order

if TYPE_CHECKING:
    from inspector.ui.screens.create.presenter import Creating

AGENCY = ("agency", "agency_en", "short_name")


class CreatePage(StartPage):
    """The view: the form until the workspace is made, then its recovery sheet."""

    ENTER_LEADS_ON = True

    edited = Signal(str, str)
    officer_added = Signal()
    officer_removed = Signal(int)
    create_asked = Signal()
    save_asked = Signal(object)
    kept_said = Signal(bool)
    finished = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._sheet = QWidget(), _Sheet()
        self._rows: dict[str, Labelled] = {}
        self._officers: list[OfficerCard] = []
        self._chain: list[QWidget] = []
        self._faults: tuple[str, ...] = ()
        self._trouble = Paragraph("", role="danger")
        self._add = Button("", "user-plus", kind="quiet")
        self._add.clicked.connect(self._add_officer)
        self._build_form()
        self.body.addWidget(self._form)
        self.body.addWidget(self._sheet)
        self.body.addWidget(self._trouble)
        self.body.addStretch(1)
        self._build_foot()
        self._sheet.kept_said.connect(self.kept_said)
        self._sheet.save_pressed.connect(self._ask_where)
        self.retranslate()

    def _build_form(self) -> None:
        agency = Card()
        for name in AGENCY:
            field = Field("")
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            self._rows[name] = Labelled(field, "")
            agency.body.addWidget(self._rows[name])
        agency.body.setSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._form.setLayout(column(agency, self._cards, row(self._add), gap=12))

    def _build_foot(self) -> None:
        self._back = Button("", "arrow-left")
        self._back.clicked.connect(self.back_asked)
        self._go = Button("", "arrow-right", kind="primary", key="Ctrl+Enter")
        self._go.clicked.connect(self._go_on)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
        self.foot.addWidget(self._go)

    def _add_officer(self) -> None:
        known = len(self._officers)
        self.officer_added.emit()
        for card in self._officers[known:]:
            card.rows["name"].control.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        if self.state.sheet is None:
            self.create_asked.emit()
        else:
            self.finished.emit()

    def draw(self, state: Creating) -> None:
        made = state.sheet is not None
        new = made and self._sheet.isHidden()
        self._form.setVisible(not made)
        self._sheet.setVisible(made)
        if state.sheet is not None:
            self._sheet.draw(state.sheet.code, state.saved_to, kept=state.kept)
        else:
            self._draw_form(state)
        self._trouble.set_text(messages.sentence(state.trouble) if state.trouble else "")
        self._trouble.setVisible(state.trouble is not None)
        self._draw_foot(state)
        if new:
            self._sheet.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _draw_form(self, state: Creating) -> None:
        for name, labelled in self._rows.items():
            if isinstance(labelled.control, Field):
                labelled.control.set_text(getattr(state, name))
            code = state.faults.get(name, "")
            labelled.say(messages.sentence_for(code) if code else "")
        self._count_cards(len(state.officers))
        for card, officer in zip(self._officers, state.officers, strict=True):
            card.draw(officer, state.faults, removable=len(state.officers) > 1)
        self._chain = in_order(self, self._chain)
        self._form.setEnabled(not state.busy)
        self._go_to_first_fault(state)

    def _count_cards(self, wanted: int) -> None:
        while len(self._officers) < wanted:
            card = OfficerCard(len(self._officers))
            card.edited.connect(
                lambda name, text, card=card: self.edited.emit(f"officers.{card.place}.{name}", text)
            )
            card.removed.connect(lambda card=card: self.officer_removed.emit(card.place))
            self._officers.append(card)
            self._cards.addWidget(card)
        while len(self._officers) > wanted:
            card = self._officers.pop()
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _go_to_first_fault(self, state: Creating) -> None:
        """Once, when new faults appear: the focus moves to the first wrong field."""
        faults = tuple(state.faults)
        if set(faults) - set(self._faults):
            wrong = [self._rows[name] for name in AGENCY if name in faults]
            wrong += [row for card in self._officers if (row := card.first_fault(state.faults))]
            if wrong:
                wrong[0].control.setFocus()
        self._faults = faults

    def _draw_foot(self, state: Creating) -> None:
        made = state.sheet is not None
        self._back.setVisible(not made)
        self._go.set_text(self.tr("Open the workspace") if made else self.tr("Make the workspace"))
        if state.busy:
            self._go.refuse(self.tr("The workspace is being made"))
        elif made and not state.kept:
            self._go.refuse(self.tr("First say that the sheet is kept"))
        else:
            self._go.refuse("")
        self._say_title(made=made, busy=state.busy)

    def _say_title(self, *, made: bool, busy: bool) -> None:
        if made:
            self.title.set_text(self.tr("Keep the recovery sheet"))
            self.below.set_text(
                self.tr("It opens the records when every passphrase is lost. It is shown once.")
            )
            return
        self.title.set_text(self.tr("A new workspace"))
        making = self.tr("Making keys and certificates. This takes a few seconds.")
        self.below.set_text(
            making
            if busy
            else self.tr(
                "Everyone has an own passphrase; nobody can look it up. When all forget, only"
                " the recovery sheet opens."
            )
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._back.set_text(self.tr("Back"))
        self._add.set_text(self.tr("Add an officer"))
        self._rows["agency"].set_label(self.tr("Agency"), self.tr("In full, as on the seal"))
        self._rows["agency_en"].set_label(self.tr("Agency in English"), self.tr("For the reading copy"))
        short = self.tr("The characters at the head of document numbers")
        self._rows["short_name"].set_label(self.tr("Short name"), short)
        self._sheet.retranslate()

    def focus_first(self) -> None:
        self._rows["agency"].control.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+Enter", self.tr("Make the workspace"))]

    def _ask_where(self) -> None:
        name = self.tr("Recovery sheet") + ".pdf"
        choosing.target(
            self, self.tr("Save the recovery sheet"), name, lambda path: self.save_asked.emit(Path(path))
        )


class _Sheet(QWidget):
    """The recovery code, to be saved, printed and put into an envelope."""

    save_pressed = Signal()
    kept_said = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._code = Paragraph("", fonts.TITLE, fonts.BOLD, language="en")
        block = Surface("surface", "line", theme.CARD_RADIUS)
        body = QVBoxLayout(block)
        body.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self._name = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        body.addWidget(self._name)
        body.addWidget(self._code)
        self._why = Paragraph("", role="muted")
        self.save = Button("", "save")
        self.save.clicked.connect(self.save_pressed)
        self._saved = Label("", fonts.DENSE, role="ok", elide=True)
        self._kept = ChoiceGroup("", digits="never", clearable=True, enters=True)
        self._kept.picked.connect(lambda _: self.kept_said.emit(True))
        self._kept.cleared.connect(lambda: self.kept_said.emit(False))
        self.setLayout(column(block, self._why, row(self.save, self._saved), self._kept, gap=16))

    def draw(self, code: str, saved_to: str, *, kept: bool) -> None:
        self._code.set_text(code)
        self._saved.set_text(fill(self.tr("Saved: %1"), saved_to) if saved_to else "")
        self._kept.choose(*(["kept"] if kept else []))

    def retranslate(self) -> None:
        self._name.set_text(self.tr("Recovery code"))
        why = self.tr(
            "Print the sheet, seal it in an envelope and keep it away from this computer."
            " One officer who forgets is"
            " let in again by a colleague. When all have forgotten, only this sheet opens"
            " the records; without it"
            " nobody can, neither can we."
        )
        self._why.set_text(why)
        self.save.set_text(self.tr("Save as PDF"))
        self._kept.setAccessibleName(self.tr("The sheet is kept"))
        self._kept.set_choices([Choice("kept", self.tr("The sheet is printed and kept"), "ok")])
