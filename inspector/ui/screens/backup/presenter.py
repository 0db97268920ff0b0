"""Decides what the backup page shows; runs one backup at a time. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inspector.casework.backups import Standing
    from inspector.casework.room import Room
    from inspector.domain.changed import Changed
    from inspector.domain.register import NumberBlock
    from inspector.store.backup import Done
    from inspector.ui.jobs import Jobs
    from inspector.ui.sticks import Stick

LOOK = 250  # ms between two looks at how far it is


@dataclass(frozen=True, slots=True)
class Facts:
    """What is read for the page."""

    standing: Standing
    room: Room
    sticks: tuple[Stick, ...]
    restored: bool  # this device was restored and is not confirmed
    blocks: tuple[NumberBlock, ...]
    administers: bool
    readonly: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    facts: Facts | None = None
    running: bool = False
    stopping: bool = False
    done: int = 0
    total: int = 0
    made: Done | None = None
    wrong: Refused | Trouble | None = None


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the backup page asks of the program."""

    load: Callable[[], Facts]
    run: Callable[[Path, Callable[[int, int], None], Callable[[], bool]], tuple[Done, Changed]]
    copy_now: Callable[[], object]
    keep: Callable[[int], object]
    confirm: Callable[[Mapping[str, int]], Changed]


class BackupPresenter:
    """The backup runs beside the typing: it has connections of its own, and can be stopped."""

    def __init__(
        self, view: View, jobs: Jobs, world: World, later: Callable[[int, Callable[[], None]], object]
    ) -> None:
        self.view, self.jobs, self.world, self._later = view, jobs, world, later
        self.state = State()
        self._reached = (0, 0)
        self._stop = False

    def load(self) -> None:
        """Read what is backed up, and which sticks are in."""
        self.view.show(self.state)
        self.jobs.read(self.world.load, done=lambda facts: self._show(facts=facts), key="backup")

    def run(self, target: Path) -> None:
        """Begin a backup there."""
        if self.state.running:
            return
        self._reached, self._stop = (0, 0), False
        self._show(running=True, stopping=False, done=0, total=0, made=None, wrong=None)
        self._later(LOOK, self._look)
        self.jobs.photo(
            lambda: self.world.run(target, self._reach, lambda: self._stop),
            done=lambda result: self._ended(made=result[0]),
            failed=lambda error: self._ended(wrong=error),
        )

    def stop(self) -> None:
        """At the next photo; the backup of the time before stays."""
        if self.state.running:
            self._stop = True
            self._show(stopping=True)

    def copy_now(self) -> None:
        """A copy of the records now."""
        self.jobs.photo(self.world.copy_now, done=lambda _: self.load(), failed=self._failed)

    def keep(self, count: int) -> None:
        """How many copies stay."""
        self.jobs.write(lambda: self.world.keep(count), done=lambda _: self.load(), failed=self._failed)

    def confirm(self, nexts: Mapping[str, int]) -> None:
        """The administrator lets a restored device go on with formal numbers."""
        self.jobs.write(lambda: self.world.confirm(nexts), done=lambda _: self.load(), failed=self._failed)

    def _reach(self, done: int, total: int) -> None:
        self._reached = (done, total)

    def _look(self) -> None:
        if self.state.running:
            done, total = self._reached
            self._show(done=done, total=total)
            self._later(LOOK, self._look)

    def _ended(self, made: Done | None = None, wrong: Exception | None = None) -> None:
        known = wrong if isinstance(wrong, Refused | Trouble) else None
        self._show(running=False, stopping=False, made=made, wrong=known)
        self.load()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused | Trouble):
            self._show(wrong=error)

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
