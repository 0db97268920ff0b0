"""Decides what the list of deadlines shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.casework.clocks import RunningOut
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

CARES = frozenset({"clock", "calendar_year", "notice", "target", "campaign"})


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    lines: tuple[RunningOut, ...] = ()
    now: datetime | None = None  # None: not read yet
    selected: str = ""

    @property
    def current(self) -> RunningOut | None:
        return next((line for line in self.lines if line.clock.id == self.selected), None)


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the list asks of the program."""

    load: Callable[[], tuple[tuple[RunningOut, ...], datetime]]
    keep: Callable[[], Changed]
    open: Callable[[RunningOut], object]
    suspend: Callable[[str, str, str], Changed]  # clock, why, paper
    resume: Callable[[str], Changed]
    extend: Callable[[str, int, str, str], Changed]  # clock, days, approved by, paper
    stop: Callable[[str, str], Changed]  # clock, why
    tell: Callable[[Exception], object]


class DeadlinesPresenter:
    """Every open clock; read again when one changed, and brought up to the hour when the page opens."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        jobs.changed.connect(self._something_changed)

    def open_page(self) -> None:
        """Show what is known, and what papers and complaints say meanwhile."""
        self.load()
        self._write(self.world.keep)

    def load(self) -> None:
        self.jobs.read(self.world.load, done=self._loaded, key="deadlines")

    def select(self, clock: str) -> None:
        if clock != self.state.selected:
            self._show(selected=clock)

    def open(self, clock: str) -> None:
        """A press on the current row, or Enter."""
        if clock != self.state.selected:
            self.select(clock)
        elif self.state.current is not None:
            self.world.open(self.state.current)

    def open_current(self) -> None:
        if self.state.current is not None:
            self.world.open(self.state.current)

    def suspend(self, why: str, paper: str) -> None:
        clock = self.state.selected
        self._write(lambda: self.world.suspend(clock, why, paper))

    def resume(self) -> None:
        clock = self.state.selected
        self._write(lambda: self.world.resume(clock))

    def extend(self, days: int, by: str, paper: str) -> None:
        clock = self.state.selected
        self._write(lambda: self.world.extend(clock, days, by, paper))

    def stop(self, why: str) -> None:
        clock = self.state.selected
        self._write(lambda: self.world.stop(clock, why))

    def _write(self, act: Callable[[], Changed]) -> None:
        self.jobs.write(act, failed=self.world.tell)

    def _loaded(self, found: tuple[tuple[RunningOut, ...], datetime]) -> None:
        lines, now = found
        ids = [line.clock.id for line in lines]
        before = [line.clock.id for line in self.state.lines]
        selected = self.state.selected
        if selected not in ids:  # the one after it, where it was
            place = before.index(selected) if selected in before else 0
            selected = ids[min(place, len(ids) - 1)] if ids else ""
        self._show(lines=lines, now=now, selected=selected)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & CARES:
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
