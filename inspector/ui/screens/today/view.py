"""Draws Today: in three seconds what is unfinished, what came back, what paper is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.badge import Count, ProgressBar
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import CardHead, EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import Flow, Scroll, clear, column
from inspector.ui.components.rows import LineRow
from inspector.ui.components.surface import Card
from inspector.ui.language import fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.booths import words
from inspector.ui.screens.deadlines.card import deadlines_card
from inspector.ui.screens.register.card import numbers_card
from inspector.ui.screens.today.approvals import KEY, approvals_card
from inspector.ui.screens.today.safety import safety_card

if TYPE_CHECKING:
    from inspector.casework.booths import BoothRow
    from inspector.casework.today import Figures, Owed
    from inspector.ui.screens.today.presenter import Day, State

MOST_ROWS = 6
_PAPER = {"unprinted": "printer", "unsigned": "signature", "unsealed": "stamp", "unscanned": "scan-line"}


class TodayView(Screen):
    """Cards of rows; every row opens the booth it speaks of."""

    opened = Signal(str)  # target id
    owed_opened = Signal(str)  # inspection id
    going_on = Signal()
    going_next = Signal()
    nobody = Signal()
    copied = Signal()
    tour_asked = Signal()
    listed = Signal()
    deadlines_asked = Signal()
    backup_asked = Signal()
    approval_opened = Signal(str)  # draft id
    register_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar(search=True)
        self.resume = Button("", "play", kind="primary", key="Enter")
        self.next = Button("", "route", key="Ctrl+J")
        self.away = Button("", "door-open")
        self.resume.clicked.connect(self.going_on)
        self.next.clicked.connect(self.going_next)
        self.away.clicked.connect(self.nobody)
        for button in (self.resume, self.next, self.away):
            button.hide()  # until the day is read: a hidden button is not given the focus
        self._progress = ProgressBar("", high=6)
        self._progress.setFixedWidth(240)
        self._counted = Label("", fonts.HERO, fonts.MEDIUM)
        self._copy = Button("", "copy", kind="quiet", key="Ctrl+D")
        self._copy.clicked.connect(self.copied)
        self._tour: Button | None = None
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._acts = Flow()
        for button in (self.away, self.next, self.resume):
            self._acts.add(button)
        progress = self._wrapped(column(self._counted, self._progress, gap=6))
        self._head = _Head(progress, self._acts)
        content = _Columns(self._left, self._right)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.setSpacing(20)
        page.addWidget(self._head)
        page.addWidget(Scroll(content), 1)

    def _wrapped(self, layout: QVBoxLayout) -> QWidget:
        holder = QWidget()
        holder.setLayout(layout)
        holder.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return holder

    def draw(self, state: State) -> None:
        day = state.day
        if day is None:
            return
        self._draw_head(day, state)
        self._tour = None
        clear(self._left)
        clear(self._right)
        self._head.setVisible(day.today.tour is not None)
        if day.today.tour is None:
            self._left.addWidget(self._no_tour(day))
        if day.today.tour is not None or _anything(day):
            self._draw_cards(day)
        self._left.addStretch(1)
        self._right.addStretch(1)

    def _draw_head(self, day: Day, state: State) -> None:
        today, tour = day.today, day.today.tour
        below = [self._date(day), day.campaign, _area(day)]
        self._bar.set_title(self.tr("Today"), " · ".join(part for part in below if part))
        self._bar.set_officers([day.names.get(badge, badge) for badge in tour.officers] if tour else [])
        only_booths = day.fair and today.only_booths
        self._counted.set_text(fill(self._to_go(today.left, only_booths), today.checked, today.left))
        progress = self.tr("Progress of the hall") if day.fair else self.tr("Progress of the area")
        self._progress.setAccessibleName(progress)
        clean = today.checked - today.findings
        self._progress.set(((clean, "ok"), (today.findings, "danger")), today.checked + today.left)
        resume = state.resume
        self.resume.setVisible(resume is not None)
        self.next.setVisible(day.next is not None)
        self.away.setVisible(day.next is not None)
        self.next.kind = "normal" if resume is not None else "primary"
        if resume is not None:
            self.resume.set_text(fill(self.tr("Resume %1"), resume.booth))
        if day.next is not None:
            self.next.set_text(fill(self.tr("Next not checked: %1"), day.next.booth))
            self.away.set_text(fill(self.tr("Nobody at %1"), day.next.booth))
        self._head.fit()

    def _to_go(self, left: int, only_booths: bool) -> str:
        if left == 1:
            one = self.tr("%1 checked, %2 booth to go")
            return one if only_booths else self.tr("%1 checked, %2 target to go")
        more = self.tr("%1 checked, %2 booths to go")
        return more if only_booths else self.tr("%1 checked, %2 targets to go")

    def _date(self, day: Day) -> str:
        names = (
            self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"),
            self.tr("Friday"), self.tr("Saturday"), self.tr("Sunday"),
        )  # fmt: skip
        return fill(self.tr("%1-%2 %3"), day.now.month, day.now.day, names[day.now.weekday()])

    def _no_tour(self, day: Day) -> Card:
        card = Card()
        booths = self.tr("A tour carries officers, task and hall from booth to booth: set once per half-day.")
        shops = self.tr("A tour carries officers, task and area from shop to shop: set once per half-day.")
        why = booths if day.fair else shops
        self._tour = Button(self.tr("Begin a tour"), "route", kind="primary", key="Enter")
        self._tour.clicked.connect(self.tour_asked)
        card.body.addWidget(EmptyState("route", self.tr("No tour under way"), why, self._tour))
        card.body.addSpacing(theme.GAP)
        return card

    def _draw_cards(self, day: Day) -> None:
        today = day.today
        if day.today.tour is not None or day.today.unfinished:
            self._left.addWidget(self._unfinished(day))
        if day.approvals:
            self._left.addWidget(approvals_card(day.approvals, opened=self.approval_opened.emit))
        card = deadlines_card(day.running, day.clocks, day.now, opened=self.deadlines_asked.emit)
        self._left.addWidget(card)
        if today.returned:
            self._left.addWidget(self._returned(day))
        if day.safety is not None:
            self._left.addWidget(safety_card(day.safety, opened=self.backup_asked.emit))
        if day.low:
            self._right.addWidget(numbers_card(day.low, opened=self.register_asked.emit))
        self._right.addWidget(self._owed(today.owed))
        self._right.addWidget(self._figures(today.figures))

    def _unfinished(self, day: Day) -> Card:
        rows = day.today.unfinished
        more = Button(self.tr("All targets"), kind="quiet") if len(rows) > MOST_ROWS else None
        if more is not None:
            more.clicked.connect(self.listed)
        count = Count(len(rows), "muted") if rows else None
        card = self._card(self.tr("Unfinished inspections"), count, more)
        if not rows:
            title = self.tr("Nothing is unfinished")
            card.body.addWidget(
                EmptyState("circle-check", title, self.tr("What is open or not signed comes here."))
            )
        for booth in rows[:MOST_ROWS]:
            card.body.addWidget(self._booth_row(booth, self._truth(booth, day)))
        return card

    def _returned(self, day: Day) -> Card:
        rows = day.today.returned
        card = self._card(self.tr("Returned records"), Count(len(rows), "danger"))
        for booth in rows[:MOST_ROWS]:
            line = self._booth_row(booth, day.reasons.get(booth.target, ""), papers=True)
            card.body.addWidget(line)
        return card

    def _booth_row(self, booth: BoothRow, truth: str, *, papers: bool = False) -> LineRow:
        """A returned record leads to its papers: it is answered there, not by another inspection."""
        line = LineRow(
            pick(booth.exhibitor, booth.exhibitor_en), truth, lead=booth.booth, badge=words.told(booth)
        )
        if papers:
            line.clicked.connect(lambda: self.owed_opened.emit(booth.inspection))
        else:
            line.clicked.connect(lambda: self.opened.emit(booth.target))
        return line

    def _truth(self, booth: BoothRow, day: Day) -> str:
        names = " ".join(day.names.get(badge, badge) for badge in booth.officers)
        return " · ".join(part for part in (words.moment(booth.last_at, day.now), names) if part)

    def _owed(self, owed: tuple[Owed, ...]) -> Card:
        names = {
            "unprinted": self.tr("Not printed"),
            "unsigned": self.tr("Not signed"),
            "unsealed": self.tr("Awaiting seal"),
            "unscanned": self.tr("Signed page not photographed"),
        }
        total = sum(one.count for one in owed)
        card = self._card(self.tr("Paper owed"), Count(total, "warn") if total else None)
        if not owed:
            card.body.addWidget(EmptyState("circle-check", self.tr("No paper is owed"), ""))
        for one in owed:
            line = LineRow(names[one.kind], right=str(one.count), icon=_PAPER[one.kind])
            line.clicked.connect(lambda _=False, one=one: self.owed_opened.emit(one.inspections[0]))
            card.body.addWidget(line)
        return card

    def _figures(self, figures: Figures) -> Card:
        card = self._card(self.tr("Today's figures"), None, self._copy)
        cells = (
            (figures.inspections, self.tr("inspections"), "text"),
            (figures.with_findings, self.tr("with findings"), "danger"),
            (figures.orders, self.tr("orders"), "text"),
            (figures.person_times, self.tr("person-times"), "text"),
        )
        line = QHBoxLayout()
        line.setContentsMargins(8, 12, 8, 16)
        line.setSpacing(4)
        for figure, name, tone in cells:
            line.addLayout(self._cell(str(figure), name, tone if figure else "text"), 1)
        card.body.addLayout(line)
        return card

    def _cell(self, figure: str, name: str, tone: str) -> QVBoxLayout:
        middle = Qt.AlignmentFlag.AlignCenter
        return column(
            Label(figure, fonts.FIGURE, fonts.REGULAR, tone, align=middle),
            Label(name, fonts.SMALL, role="muted", align=middle, elide=True),
            gap=2,
        )

    def _card(self, title: str, count: QWidget | None, right: QWidget | None = None) -> Card:
        card = Card(padding=1)
        card.body.setSpacing(0)
        card.body.addWidget(CardHead(title, *([count] if count else []), right=right))
        return card

    def focus_first(self) -> None:
        wanted = (self.resume, self.next, self._tour)
        first = next((one for one in wanted if one is not None and one.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._copy.set_text(self.tr("Copy"))

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("resume")),
            ("Ctrl+J", self.tr("next not checked")),
            ("Ctrl+D", self.tr("copy the figures")),
            ("Ctrl+R", self.tr("what is running out")),
            (KEY, self.tr("the approval that is owed first")),
            ("Ctrl+U", self.tr("the backup")),
        ]


def _area(day: Day) -> str:
    """The hall of the tour, or its area; nothing where it has none."""
    tour = day.today.tour
    return words.hall(tour.hall, fair=day.fair) if tour is not None and tour.hall else ""


def _anything(day: Day) -> bool:
    """Work that an earlier tour left: it is shown also while no tour is under way."""
    today = day.today
    return bool(
        today.unfinished
        or today.returned
        or today.owed
        or today.figures.inspections
        or day.running
        or day.approvals
    )


class _Head(QWidget):
    """Progress at the left, the keys at the right; one above the other where they do not fit."""

    def __init__(self, progress: QWidget, acts: Flow) -> None:
        super().__init__()
        self._progress, self._acts = progress, acts
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.PAD)
        self._line.addWidget(progress)
        self._line.addStretch(1)
        self._line.addWidget(acts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def fit(self) -> None:
        """After words changed, or the width did."""
        acts = self._acts.flow.sizeHint().width()
        beside = self._progress.sizeHint().width() + theme.PAD + acts <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        self._acts.setFixedWidth(min(acts, max(1, self.width())))
        self._acts.refit()
        self.updateGeometry()

    def resizeEvent(self, event: object) -> None:
        self.fit()


class _Columns(QWidget):
    """Two columns; one where there is no room for two."""

    def __init__(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        super().__init__()
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.PAD)
        for side, share in ((left, 752), (right, 392)):
            side.setSpacing(theme.PAD)
            self._columns.addLayout(side, share)

    def resizeEvent(self, event: object) -> None:
        narrow = self.width() < theme.NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
