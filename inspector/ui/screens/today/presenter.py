"""Decides what Today shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from inspector.casework.booths import BoothState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.casework.booths import BoothRow
    from inspector.casework.clocks import RunningOut
    from inspector.casework.numbers import Stock
    from inspector.casework.today import Today
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.today.approvals import OwedApproval
    from inspector.ui.screens.today.safety import Safety


@dataclass(frozen=True, slots=True)
class Day:
    """What is read for the screen: the overview, where to go next, the words around it."""

    today: Today
    next: BoothRow | None
    campaign: str
    names: dict[str, str]  # badge -> name
    reasons: dict[str, str]  # target id -> the reviewer's question
    now: datetime
    fair: bool = True  # an exhibition has halls and booths, a holiday shops
    running: tuple[RunningOut, ...] = ()  # the clocks that are due first
    clocks: int = 0  # how many are open
    safety: Safety | None = None  # room and last backup
    approvals: tuple[OwedApproval, ...] = ()
    low: tuple[Stock, ...] = ()  # kinds whose numbers run out


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    day: Day | None = None

    @property
    def resume(self) -> BoothRow | None:
        """The open booth the first key goes on with."""
        if self.day is None:
            return None
        rows = (row for row in self.day.today.unfinished if row.state is not BoothState.NOBODY)
        return next(rows, None)


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What Today asks of the program."""

    load: Callable[[], Day]
    open: Callable[[str], object]  # target id
    nobody: Callable[[str], Changed]  # target id
    copy: Callable[[Day], object]
    tell: Callable[[str], object]


class TodayPresenter:
    """One day; read again whenever anything changes."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        jobs.changed.connect(lambda _: self.load())

    def load(self) -> None:
        """Read the day again."""
        self.jobs.read(self.world.load, done=self._loaded, key="today")

    def go_on(self) -> None:
        """The first key: the open booth, or the next unvisited one."""
        row = self.state.resume
        if row is not None:
            self.world.open(row.target)
        else:
            self.go_next()

    def go_next(self) -> None:
        """The next unvisited neighbour."""
        if self.state.day and self.state.day.next:
            self.world.open(self.state.day.next.target)

    def nobody(self) -> None:
        """Nobody at the next booth: written down, and the one after it is next."""
        day = self.state.day
        if day and day.next:
            target = day.next.target
            self.jobs.write(lambda: self.world.nobody(target))

    def copy(self) -> None:
        """The day's figures in one key."""
        if self.state.day:
            self.world.copy(self.state.day)

    def _loaded(self, day: Day) -> None:
        self.state = replace(self.state, day=day)
        self.view.show(self.state)
