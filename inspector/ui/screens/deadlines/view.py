"""Draws the list of deadlines, and what can be done with the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.domain.deadline import SET_BY_PAPER, Stage
from inspector.ui import fonts, theme
from inspector.ui.components.bars import FootBar, TopBar
from inspector.ui.components.blocks import EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, column
from inspector.ui.components.surface import Card
from inspector.ui.language import fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.deadlines import words
from inspector.ui.screens.deadlines.rows import DeadlineList
from inspector.ui.screens.deadlines.sheets import ExtendSheet, StopSheet, SuspendSheet

if TYPE_CHECKING:
    from inspector.casework.clocks import RunningOut
    from inspector.ui.screens.deadlines.presenter import State


class DeadlinesView(Screen):
    """The list, a line about the current one, and its acts at the foot."""

    moved_to = Signal(str)
    opened = Signal(str)
    open_asked = Signal()
    suspended = Signal(str, str)
    resumed = Signal()
    extended = Signal(int, str, str)
    stopped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.list = DeadlineList("")
        self.list.moved_to.connect(self.moved_to)
        self.list.opened.connect(self.opened)
        self._empty = EmptyState("calendar-check", "", "")
        holder = QWidget()
        rows = column(self.list, self._empty, None, gap=0)
        rows.setContentsMargins(8, 8, 8, 8)
        holder.setLayout(rows)
        card = Card(padding=1)
        self._scroll = Scroll(holder)
        card.body.addWidget(self._scroll, 1)
        self._said = Paragraph("", fonts.DENSE, role="muted")
        self._warned = Paragraph("", fonts.DENSE, role="warn")
        about = Card()
        about.body.setSpacing(theme.GAP)
        self._name = Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        for part in (self._name, self._warned, self._said):
            about.body.addWidget(part)
        self._about = about
        self.stop = Button("", "circle-check", key="Del")
        self.extend = Button("", "history", key="F7")
        self.suspend = Button("", "square", key="F6")
        self.go = Button("", "door-open", kind="primary", hint="Enter")
        self.stop.clicked.connect(self._ask_stop)
        self.extend.clicked.connect(self._ask_extend)
        self.suspend.clicked.connect(self._ask_suspend)
        self.go.clicked.connect(self.open_asked)
        self._foot = FootBar()
        self._foot.line.addStretch(1)
        for button in (self.stop, self.extend, self.suspend, self.go):
            self._foot.line.addWidget(button)
        middle = QVBoxLayout()
        middle.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        middle.setSpacing(12)
        middle.addWidget(card, 1)
        middle.addWidget(about)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(middle, 1)
        page.addWidget(self._foot)
        self._foot.hide()  # until the list is read: a hidden button is not given the focus
        self._about.hide()
        self.sheet: StopSheet | SuspendSheet | ExtendSheet | None = None
        self.retranslate()

    def draw(self, state: State) -> None:
        count = len(state.lines)
        soon = sum(line.stage in (Stage.MOST, Stage.LAST, Stage.OVER) for line in state.lines)
        below = fill(self.tr("%1 open, %2 of them urgent"), count, soon) if count else ""
        self._bar.set_title(self.tr("Running out"), below)
        self._empty.setVisible(count == 0 and state.now is not None)
        self.list.setVisible(count > 0)
        if state.now is not None:
            self.list.set_lines(state.lines, state.now, state.selected)
        line = state.current
        self._about.setVisible(line is not None)
        self._foot.setVisible(line is not None)
        if line is not None:
            self._draw_line(line)

    def _draw_line(self, line: RunningOut) -> None:
        self._name.set_text(words.what(line))
        self._said.set_text(self._facts(line))
        warned = self._warning(line)
        self._warned.set_text(warned)
        self._warned.setVisible(bool(warned))
        suspended = line.clock.open_gap is not None
        self.suspend.set_text(self.tr("Count again") if suspended else self.tr("Suspend"))
        self.suspend.setEnabled(suspended or bool(line.preset and line.preset.gaps))
        allowed = len(line.preset.extensions) if line.preset else 0
        self.extend.setEnabled(len(line.clock.extensions) < allowed and not suspended)
        self.go.setEnabled(line.target is not None)

    def _facts(self, line: RunningOut) -> str:
        clock = line.clock
        started = clock.started_at.astimezone(clock.due.tzinfo)
        parts = [fill(self.tr("Began %1"), f"{started:%Y-%m-%d %H:%M}")]
        if line.preset is not None:
            parts[0] = f"{pick(line.preset.event_zh, line.preset.event_en)} {started:%Y-%m-%d %H:%M}"
        elif clock.preset == SET_BY_PAPER:
            parts[0] = fill(self.tr("Handed over %1"), f"{started:%Y-%m-%d %H:%M}")
        parts.append(fill(self.tr("due %1 %2"), f"{clock.reckoning.last_day}", words.hour(line)))
        for gap in clock.gaps:
            end = f"{gap.until:%m-%d}" if gap.until else "…"
            parts.append(f"{words.why(gap.why)} {gap.since:%m-%d}–{end} {gap.paper}".strip())
        for extension in clock.extensions:
            parts.append(
                fill(self.tr("lengthened by %1, approved by %2"), extension.length, extension.approved_by)
            )
        return " · ".join(parts)

    def _warning(self, line: RunningOut) -> str:
        found = []
        if line.after_close:
            acts = self.tr(", ").join(words.after_close(one.value) for one in line.after_close)
            found.append(fill(self.tr("Due after the show closes: %1."), acts))
        if line.clock.provisional:
            found.append(self.tr("Provisional: the holidays of that year are not announced yet."))
        if line.clock.safe < line.clock.due:
            safe = line.clock.reckoning.safe_day
            found.append(
                fill(self.tr("Be safe: finish by %1, before the day is moved off a rest day."), safe)
            )
        if line.preset is not None and line.preset.note_zh:
            found.append(pick(line.preset.note_zh, line.preset.note_en))
        return " ".join(found)

    # -- acts

    def _ask_stop(self) -> None:
        if self.state is not None and self.state.current is not None:
            self.sheet = StopSheet(self.window(), self.state.current)
            self.sheet.confirmed.connect(self.stopped)
            self.sheet.open()

    def _ask_suspend(self) -> None:
        line = self.state.current if self.state is not None else None
        if line is None:
            return
        if line.clock.open_gap is not None:
            self.resumed.emit()
            return
        self.sheet = SuspendSheet(self.window(), line)
        self.sheet.confirmed.connect(self.suspended)
        self.sheet.open()

    def _ask_extend(self) -> None:
        if self.state is not None and self.state.current is not None:
            self.sheet = ExtendSheet(self.window(), self.state.current)
            self.sheet.confirmed.connect(self.extended)
            self.sheet.open()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Running out"))
        self._empty.set_text(
            self.tr("Nothing runs"),
            self.tr("A period begins here when a paper is handed over that sets one."),
        )
        self.stop.set_text(self.tr("End"))
        self.extend.set_text(self.tr("Lengthen"))
        self.go.set_text(self.tr("Open"))

    def focus_first(self) -> None:
        row = self.list.rows.get(self.state.selected) if self.state is not None else None
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("open what it is about")),
            ("F6", self.tr("suspend, or count again")),
            ("F7", self.tr("lengthen")),
            ("Del", self.tr("end, with the reason")),
        ]
