"""Builds the list of deadlines, keeps the clocks up to the hour, and the calendar in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from inspector.casework import calendars, clocks
from inspector.domain.changed import Changed
from inspector.domain.deadline import Extension
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages
from inspector.ui.language import fill
from inspector.ui.screens.deadlines import presenter as presenting
from inspector.ui.screens.deadlines.calendar_card import CalendarCard, Years
from inspector.ui.screens.deadlines.view import DeadlinesView

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.clocks import RunningOut
    from inspector.domain.calendar import CalendarYear
    from inspector.ui.screens.settings.view import SettingsView
    from inspector.ui.wiring import Wiring

FIRST, EVERY = 30_000, 600_000  # milliseconds: after the start, and then


def show(wiring: Wiring) -> presenting.DeadlinesPresenter:
    """The list, over the place one is at."""
    view = DeadlinesView()
    desk = wiring.desk
    world = presenting.World(
        load=lambda: (clocks.running_out(desk), desk.now()),
        keep=lambda: _keep(wiring),
        open=lambda line: _open(wiring, line),
        suspend=lambda clock, why, paper: clocks.suspend(desk, clock, why, paper=paper),
        resume=lambda clock: clocks.resume(desk, clock),
        extend=lambda clock, days, by, paper: _extend(wiring, clock, days, by, paper),
        stop=lambda clock, why: clocks.stop(desk, clock, why),
        tell=lambda error: _say(wiring, error),
    )
    presenter = presenting.DeadlinesPresenter(view, wiring.jobs, world)
    view.moved_to.connect(presenter.select)
    view.opened.connect(presenter.open)
    view.open_asked.connect(presenter.open_current)
    view.suspended.connect(presenter.suspend)
    view.resumed.connect(presenter.resume)
    view.extended.connect(presenter.extend)
    view.stopped.connect(presenter.stop)
    wiring.keep("deadlines", presenter)
    wiring.frame.push(view)
    presenter.open_page()
    return presenter


def _open(wiring: Wiring, line: RunningOut) -> None:
    """What the clock is about: its inspection, or its target."""
    if line.inspection:
        wiring.open_inspection(line.inspection)
    elif line.target is not None:
        wiring.open_booth(line.target.id)


def _extend(wiring: Wiring, clock: str, days: int, by: str, paper: str) -> Changed:
    now = wiring.desk.now()
    extension = Extension(days, approved_at=now, approved_by=by, announced_at=now, paper=paper)
    return clocks.extend(wiring.desk, clock, extension)


def _keep(wiring: Wiring) -> Changed:
    """Brought up to the hour; a workspace that is open for reading only stays as it is."""
    if wiring.desk.workspace.readonly:
        return Changed()
    return clocks.keep(wiring.desk)


def keep_time(wiring: Wiring) -> QTimer:
    """Released evidence, ended papers, the course of complaints: now and then, while the window is open."""
    timer = QTimer(wiring)

    def keep() -> None:
        timer.start(EVERY)
        wiring.jobs.write(lambda: _keep(wiring), failed=lambda error: _say(wiring, error))

    timer.setSingleShot(True)
    timer.timeout.connect(keep)
    timer.start(FIRST)
    return timer


def mount_settings(wiring: Wiring, view: SettingsView) -> CalendarCard:
    """The calendar's card: which years are there, and the way to bring one in."""
    card = CalendarCard()
    desk = wiring.desk

    def load() -> None:
        wiring.jobs.read(lambda: _years(wiring), done=card.draw, key="calendar")

    def take_in(path: Path) -> None:
        wiring.jobs.write(
            lambda: calendars.import_year(desk, path),
            done=lambda result: _tell(wiring, *result),
            failed=lambda error: _say(wiring, error),
        )

    card.chosen.connect(take_in)
    wiring.jobs.changed.connect(lambda changed: load() if "calendar_year" in changed.kinds() else None)
    view.add_card(card)
    load()
    return card


def _years(wiring: Wiring) -> Years:
    known = calendars.years(wiring.desk.workspace)
    now = wiring.desk.now()
    return Years(tuple(known.values())[-6:], now.year, calendars.may_change(wiring.desk))


def _tell(wiring: Wiring, table: CalendarYear, changed: Changed) -> None:
    text = QCoreApplication.translate("Deadlines", "Calendar of %1 taken in; %2 deadlines moved.")
    wiring.frame.tell(fill(text, table.year, len(changed.ids("clock"))))


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))
