"""Draws the campaigns page: the exhibition, its halls with their progress, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.casework.booths import BoothState
from inspector.domain.campaign import CampaignKind
from inspector.ui import fonts, messages, theme
from inspector.ui.components.badge import Count, ProgressBar
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import CardHead, EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.controls import DateField
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, clear, column, row
from inspector.ui.components.select import Select
from inspector.ui.components.surface import Card, Hairline
from inspector.ui.language import fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.booths import words
from inspector.ui.screens.campaigns.presenter import NewCampaign

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from inspector.domain.errors import Refused
    from inspector.ui.screens.campaigns.presenter import Hall, Overview, State

_CHECKED = (BoothState.CLEAR, BoothState.TO_SIGN)


def _widest(names: Iterable[str]) -> int:
    """One width for every name, so that the bars begin in one line; a market has a longer name."""
    font = fonts.font(fonts.HERO, fonts.MEDIUM)
    return min(320, max([120, *(fonts.width(name, font) for name in names)]))


class CampaignsView(Screen):
    """One campaign at a time; a drop-down where there are several."""

    ENTER_LEADS_ON = True

    chosen = Signal(str)
    making = Signal()
    made = Signal(object)  # NewCampaign
    cancelled = Signal()
    import_asked = Signal()
    tour_asked = Signal(str)  # hall

    def __init__(self, today: date) -> None:
        super().__init__()
        self.top = self._bar = TopBar(search=True)
        self.new = Button("", "plus", key="Ctrl+N")
        self.importing = Button("", "import")
        self.several = Select("")
        self.several.setMaximumWidth(480)
        self._bar.add(self.importing, self.new)
        self.form = _Form(today)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.PAD)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.new.clicked.connect(self.making)
        self.importing.clicked.connect(self.import_asked)
        self.several.picked.connect(self.chosen)
        self.form.done.connect(self.made)
        self.form.cancelled.connect(self.cancelled)
        holder = QWidget()
        holder.setLayout(column(self.form, row(self.several), self._body, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(Scroll(holder), 1)

    def draw(self, state: State) -> None:
        overview = state.overview
        self.form.setVisible(state.making)
        if not state.making:
            self.form.empty()
        self.form.refuse(state.refused)
        clear(self._body)
        if overview is None:
            return
        chosen = overview.chosen
        self.several.set_options(
            [(one.id, pick(one.name, one.name_en)) for one in overview.campaigns], state.chosen
        )
        self.several.setVisible(len(overview.campaigns) > 1)
        self.importing.setVisible(chosen is not None)
        if chosen is None:
            self._bar.set_title(self.tr("Campaigns"))
            if not state.making:
                self._body.addWidget(self._nothing())
        else:
            opens, closes = chosen.opens, chosen.closes
            span = f"{opens:%Y-%m-%d} – {closes:%m-%d}" if opens and closes else ""
            venue = pick(chosen.venue, chosen.venue_en)
            self._bar.set_title(
                pick(chosen.name, chosen.name_en), " · ".join(part for part in (venue, span) if part)
            )
            self._body.addWidget(self._halls(overview))
        self._name_importing()

    def _nothing(self) -> Card:
        card = Card()
        button = Button(self.tr("New campaign"), "plus", kind="primary")
        button.clicked.connect(self.making)
        why = self.tr("An exhibition or a holiday: name and days are enough, the rest comes with its list.")
        card.body.addWidget(EmptyState("flag", self.tr("No campaign yet"), why, button))
        card.body.addSpacing(8)
        return card

    def _halls(self, overview: Overview) -> Card:
        card = Card(padding=1)
        card.body.setSpacing(0)
        fair, count = overview.is_fair, Count(len(overview.halls))
        card.body.addWidget(CardHead(self.tr("Halls") if fair else self.tr("Areas"), count))
        if not overview.halls:
            button = Button(self._import_name(), "import", kind="primary")
            button.clicked.connect(self.import_asked)
            halls = self.tr("The organiser's list brings halls and booths: xlsx or csv.")
            why = halls if fair else self.tr("A list of shops brings areas and shops: xlsx or csv.")
            none = self.tr("No booths yet") if fair else self.tr("No targets yet")
            card.body.addWidget(EmptyState("store", none, why, button))
            card.body.addSpacing(8)
        alone = len(overview.halls) == 1
        names = [words.hall(hall.name, fair=fair, alone=alone) for hall in overview.halls]
        wide = _widest(names)
        for position, (hall, name) in enumerate(zip(overview.halls, names, strict=True)):
            if position:
                card.body.addWidget(Hairline())
            card.body.addWidget(self._hall(hall, name, wide))
        return card

    def _hall(self, hall: Hall, said: str, wide: int) -> QWidget:
        findings = hall.counts.get(BoothState.FINDING, 0) + hall.counts.get(BoothState.RETURNED, 0)
        checked = sum(hall.counts.get(state, 0) for state in _CHECKED)
        bar = ProgressBar(fill(self.tr("Progress: %1"), said), high=6)
        bar.set(((checked, "ok"), (findings, "danger")), hall.booths)
        bar.setMinimumWidth(64)
        bar.setMaximumWidth(240)
        figures = fill(self.tr("%1 of %2 checked, findings %3"), checked + findings, hall.booths, findings)
        name = Label(said, fonts.HERO, fonts.MEDIUM, elide=True)
        name.setFixedWidth(wide)
        button = Button(self.tr("Begin a tour"), "route")
        button.clicked.connect(lambda: self.tour_asked.emit(hall.name))
        line = QWidget()
        layout = row(name, bar, 16, Label(figures, fonts.DENSE, role="muted", elide=True), None, button)
        layout.setContentsMargins(theme.PAD, 10, theme.PAD, 10)
        line.setLayout(layout)
        return line

    def retranslate(self) -> None:
        self.new.set_text(self.tr("New campaign"))
        self._name_importing()
        self.several.setAccessibleName(self.tr("Campaign"))
        self.form.retranslate()

    def resizeEvent(self, event: object) -> None:
        """Where it is narrow the second button is its icon."""
        self._name_importing()

    def _name_importing(self) -> None:
        name = self._import_name()
        self.importing.set_text("" if self.width() < theme.NARROW else name, name)

    def _import_name(self) -> str:
        overview = self.state.overview if self.state is not None else None
        fair = overview is None or overview.is_fair
        return self.tr("Import exhibitors") if fair else self.tr("Import shops")

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+N", self.tr("new campaign"))]


class _Form(Card):
    """The form of a new exhibition."""

    done = Signal(object)
    cancelled = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.name, self.name_en = Field(""), Field("")
        self.venue, self.venue_en = Field(""), Field("")
        self.opens, self.closes = DateField("", today), DateField("", today)
        self._labelled = [
            Labelled(one, "")
            for one in (self.name, self.name_en, self.venue, self.venue_en, self.opens, self.closes)
        ]
        self._wrong = Paragraph("", fonts.DENSE, role="danger")
        self._wrong.hide()
        self.act = Button("", kind="primary", key="Ctrl+Enter")
        self.cancel = Button("")
        self.act.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.cancelled)
        self.kind = ChoiceGroup("")
        self.kind.picked.connect(self._name_fields)
        self.body.addWidget(self.kind)
        for pair in (self._labelled[0:2], self._labelled[2:4], self._labelled[4:6]):
            line = QHBoxLayout()
            line.setSpacing(theme.PAD)
            for one in pair:
                line.addWidget(one, 1)
            self.body.addLayout(line)
        self.body.addWidget(self._wrong)
        self.body.addLayout(row(None, self.cancel, self.act))

    def retranslate(self) -> None:
        chosen = self.kind.chosen() or CampaignKind.EXHIBITION.value
        self._name_fields(chosen)
        self.kind.setAccessibleName(self.tr("Kind of campaign"))
        self.kind.set_choices(
            [
                Choice(CampaignKind.EXHIBITION.value, self.tr("Exhibition")),
                Choice(CampaignKind.HOLIDAY.value, self.tr("Holiday")),
                Choice(CampaignKind.SPECIAL.value, self.tr("Special campaign")),
            ]
        )
        self.kind.choose(chosen)
        self.act.set_text(self.tr("Make the campaign"))
        self.cancel.set_text(self.tr("Cancel"))

    def _name_fields(self, kind: str) -> None:
        """An exhibition opens at a venue; a holiday's campaign begins somewhere."""
        fair = kind == CampaignKind.EXHIBITION.value
        names = (
            self.tr("Name of the exhibition") if fair else self.tr("Name of the campaign"),
            self.tr("English name"),
            self.tr("Venue") if fair else self.tr("District"),
            self.tr("Venue in English") if fair else self.tr("District in English"),
            self.tr("Opens") if fair else self.tr("Begins"),
            self.tr("Closes") if fair else self.tr("Ends"),
        )
        for labelled, name in zip(self._labelled, names, strict=True):
            labelled.set_label(name)

    def refuse(self, error: Refused | Exception | None) -> None:
        """Say why it was not made, and put the typing where it is mended."""
        self._wrong.setVisible(error is not None)
        if error is not None:
            self._wrong.set_text(messages.sentence(error))  # type: ignore[arg-type]
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: object) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def empty(self) -> None:
        """The next exhibition begins with nothing typed."""
        for labelled in self._labelled:
            if isinstance(labelled.control, Field):
                labelled.control.set_text("")
            labelled.say("")

    def _finish(self) -> None:
        """Make it, unless something that was typed as a day is none: nothing is left out silently."""
        for labelled, day in zip(self._labelled[4:], (self.opens, self.closes), strict=True):
            if day.text().strip() and day.value() is None:
                labelled.say(self.tr("This is not a date"), "doubt")
                day.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.done.emit(
            NewCampaign(
                name=self.name.text(),
                name_en=self.name_en.text(),
                kind=CampaignKind(self.kind.chosen() or CampaignKind.EXHIBITION),
                venue=self.venue.text(),
                venue_en=self.venue_en.text(),
                opens=self.opens.value(),
                closes=self.closes.value(),
            )
        )
