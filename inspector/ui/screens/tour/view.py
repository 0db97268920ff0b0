"""Draws the tour page: hall, officers, kind, task number, standing witness."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, messages, theme
from inspector.ui.components.bars import FootBar, TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, column
from inspector.ui.components.select import Select
from inspector.ui.components.surface import Card, Surface
from inspector.ui.screen import Screen
from inspector.ui.screens.booths import words
from inspector.ui.screens.tour.presenter import KINDS

if TYPE_CHECKING:
    from inspector.ui.screens.tour.presenter import Plan, State


class TourView(Screen):
    """One card. The officer who is signed in leads; the second one is a pick away."""

    ENTER_LEADS_ON = True

    changed = Signal(object)  # Plan
    begun = Signal()
    left = Signal()
    pins_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self._plan: Plan | None = None
        self._known, self._fair = False, True
        self.hall = Select("")
        self.officers = ChoiceGroup("", many=True)
        self.kind = ChoiceGroup("")
        self.task = Field("")
        self.witness, self.unit = Field(""), Field("")
        self._names = [Label("", fonts.BODY, fonts.MEDIUM) for _ in range(3)]
        self._task = Labelled(self.task, "")
        self._witness = [Labelled(self.witness, ""), Labelled(self.unit, "")]
        self._told = Surface("danger_soft", "hair", sides="t")
        self._wrong = Paragraph("", fonts.DENSE, role="danger")
        self.begin = Button("", "play", kind="primary", key="Ctrl+Enter")
        self.back = Button("")
        self.pins = Button("", "key-round")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.hall.picked.connect(lambda hall: self._change(hall=hall))
        self.officers.picked.connect(lambda _: self._change(officers=self.officers.all_chosen()))
        self.kind.picked.connect(lambda kind: self._change(kind=kind))
        self.task.edited.connect(lambda text: self._change(task_number=text.strip()))
        self.witness.edited.connect(lambda text: self._change(witness=text.strip()))
        self.unit.edited.connect(lambda text: self._change(witness_unit=text.strip()))
        self.begin.clicked.connect(self.begun)
        self.back.clicked.connect(self.left)
        self.pins.clicked.connect(self.pins_asked)
        card = Card(padding=theme.MARGIN)
        card.body.setSpacing(20)
        for name, control in zip(self._names, (self.hall, self.officers, self.kind), strict=True):
            card.body.addLayout(column(name, control, gap=theme.GAP))
        card.body.addWidget(self._task)
        pair = QHBoxLayout()
        pair.setSpacing(theme.PAD)
        for one in self._witness:
            pair.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(pair)
        card.setMaximumWidth(760)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.addStretch(1)
        middle.addWidget(card, 100, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        middle.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.PAD)
        wrong = QVBoxLayout(self._told)
        wrong.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 10)
        wrong.addWidget(self._wrong)
        self._told.hide()
        foot = FootBar()
        foot.line.addStretch(1)
        foot.line.addWidget(self.back)
        foot.line.addWidget(self.pins)
        foot.line.addWidget(self.begin)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(Scroll(holder), 1)
        page.addWidget(self._told)
        page.addWidget(foot)

    def draw(self, state: State) -> None:
        self._bar.set_title(self.tr("Begin a tour"), state.campaign)
        plan = self._plan = state.plan
        if self._fair != state.fair:
            self._fair = state.fair
            self.retranslate()
        alone = len(state.halls) == 1
        said = ((hall, words.hall(hall, fair=state.fair, alone=alone), count) for hall, count in state.halls)
        self.hall.set_options([(hall, f"{name} · {count}") for hall, name, count in said], plan.hall)
        self.hall.setEnabled(bool(state.halls))
        self.hall.setPlaceholderText(self.tr("No booths yet") if state.fair else self.tr("No targets yet"))
        self.officers.set_choices(
            [Choice(one.badge, f"{one.name} {one.badge}", "accent") for one in state.officers]
        )
        self.officers.choose(*plan.officers)
        named = {
            "routine": self.tr("Routine"),
            "special": self.tr("Special"),
            "case": self.tr("Case-based"),
            "joint": self.tr("Joint"),
        }
        self.kind.set_choices([Choice(kind, named[kind], "accent") for kind in KINDS])
        self.kind.choose(plan.kind)
        self.task.set_text(plan.task_number)
        self.witness.set_text(plan.witness)
        self.unit.set_text(plan.witness_unit)
        self._told.setVisible(state.refused is not None)
        if state.refused is not None:
            self._wrong.set_text(messages.sentence(state.refused))  # type: ignore[arg-type]
        self.begin.setEnabled(not state.busy)
        self.pins.setEnabled(not state.busy)
        if state.officers and not self._known:  # the page is there before its officers are read
            self._known = True
            self.focus_first()

    def _change(self, **more: object) -> None:
        if self._plan is not None:
            self._plan = replace(self._plan, **more)  # type: ignore[arg-type]
            self.state = replace(self.state, plan=self._plan, refused=None)
            self._told.hide()
            self.changed.emit(self._plan)

    def focus_first(self) -> None:
        self.officers.take_focus()

    def retranslate(self) -> None:
        area = self.tr("Hall") if self._fair else self.tr("Area")
        texts = (area, self.tr("Officers, two at least"), self.tr("Kind of inspection"))
        for label, text in zip(self._names, texts, strict=True):
            label.set_text(text)
        for control, text in zip((self.hall, self.officers, self.kind), texts, strict=True):
            control.setAccessibleName(text)
        self._task.set_label(self.tr("Task or notice number"))
        self._witness[0].set_label(
            self.tr("Standing witness"), self.tr("Proposed when somebody refuses or is away; not an officer.")
        )
        self._witness[1].set_label(self.tr("Unit of the witness"))
        self.begin.set_text(self.tr("Begin"))
        self.pins.set_text(self.tr("Begin, and set PINs"))
        self.back.set_text(self.tr("Back"))

    def keys(self) -> list[tuple[str, str]]:
        return [("1–9", self.tr("pick")), ("Ctrl+Enter", self.tr("begin"))]
