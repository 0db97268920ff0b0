"""The sheet that adds one target to a campaign: what it is, what it is called, where it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.domain.campaign import TargetKind
from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import Scroll, row
from inspector.ui.components.sheet import Overlay
from inspector.ui.screens.checklists import words

ROUND = 180  # what stands round the fields: title, buttons, edges
AT_A_FAIR = (TargetKind.BOOTH, TargetKind.ORGANISER)
KINDS = tuple(kind for kind in TargetKind if not kind.concerns_another)


@dataclass(frozen=True, slots=True)
class NewTarget:
    """What a target is made from."""

    kind: TargetKind
    name: str
    party: str
    credit_code: str
    address: str
    area: str
    number: str


class AddSheet(Overlay):
    """One name is enough; the rest may come with the inspection."""

    made = Signal(object)  # NewTarget

    def __init__(self, window: QWidget, kind: TargetKind, *, fair: bool = True, area: str = "") -> None:
        super().__init__(window, width=640)
        title = self.tr("New target")
        self.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        self.kinds = ChoiceGroup(self.tr("Kind of target"))
        self._fair = fair
        known = [one for one in KINDS if fair or one not in AT_A_FAIR]
        self.kinds.set_choices([Choice(one.value, words.target(one)) for one in known])
        self.kinds.choose(kind.value)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP)
        inside.addWidget(self.kinds)
        self.name, self.party, self.code, self.address, self.area, self.number = (
            Field(text) for text in self._labels()
        )
        self._beside = area
        self._propose(kind.value)
        self.kinds.picked.connect(self._propose)
        fields = (self.name, self.party, self.code, self.address, self.area, self.number)
        self._labelled = [Labelled(one, text) for one, text in zip(fields, self._labels(), strict=True)]
        for first, second in ((0, 1), (2, 3), (4, 5)):
            line = row(spread=True)
            for place in (first, second):
                line.addWidget(self._labelled[place], 1, Qt.AlignmentFlag.AlignTop)
            inside.addLayout(line)
        self._holder = QWidget()
        self._holder.setLayout(inside)
        self._scroll = Scroll(self._holder)
        self.body.addWidget(self._scroll)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(self.tr("Add and begin"), kind="primary", key="Ctrl+Enter")
        self.body.addLayout(row(None, self.cancel, self.act))
        self.name.edited.connect(lambda _: self._labelled[0].say(""))
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(self._make)
        self.setAccessibleName(title)
        self.closed.connect(self.deleteLater)

    def _propose(self, kind: str) -> None:
        """A shop or a booth stands in the list one is looking at; an organiser or a platform in none."""
        is_place = TargetKind(kind).is_place
        if is_place and not self.area.text():
            self.area.set_text(self._beside)
        elif not is_place and self.area.text() == self._beside:
            self.area.set_text("")

    def _labels(self) -> tuple[str, ...]:
        return (
            self.tr("Name, as on its sign"),
            self.tr("Registered name, if it is another"),
            self.tr("Unified social credit code"),
            self.tr("Address or link"),
            self.tr("Street, market or hall") if self._fair else self.tr("Street or market"),
            self.tr("Number of the stall or booth") if self._fair else self.tr("Number of the shop or stall"),
        )

    def _place(self) -> None:
        """Where the window is low the fields scroll."""
        wide = min(self._width, self.window_below.width() - 32) - 2 * theme.MARGIN
        inside = self._holder.layout()
        needed = inside.heightForWidth(wide) if inside is not None else 0
        self._scroll.setFixedHeight(min(needed, self.window_below.height() - ROUND))
        self.body.activate()
        super()._place()

    def open(self) -> None:
        super().open()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self) -> None:
        if not self.name.text().strip():
            self._labelled[0].say(self.tr("Say what the target is called."), "doubt")
            self._place()  # the sentence needs its room
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.close_sheet()
        self.made.emit(
            NewTarget(
                kind=TargetKind(self.kinds.chosen() or KINDS[0]),
                name=self.name.text().strip(),
                party=self.party.text().strip(),
                credit_code=self.code.text().strip(),
                address=self.address.text().strip(),
                area=self.area.text().strip(),
                number=self.number.text().strip(),
            )
        )
