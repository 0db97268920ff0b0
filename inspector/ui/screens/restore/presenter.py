"""Decides how a backup comes back: which one, what it holds, the passphrase, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.held import Held
    from inspector.store.restoring import Restored
    from inspector.ui.jobs import Jobs
    from inspector.ui.sticks import Stick

    Restore = Callable[[Path, str, Callable[[int, int], None], Callable[[], bool]], Restored]


@dataclass(frozen=True, slots=True)
class Restoring:
    """The page. `wrong` is what is said where the backup is chosen; `refused` beside the passphrase."""

    sticks: tuple[Stick, ...] = ()
    held: Held | None = None
    running: bool = False
    stopping: bool = False
    wrong: Refused | Trouble | None = None
    refused: Refused | None = None
    attempts: int = 0
    instead: bool = False  # of a damaged workspace, which is set aside


class RestoreView(Protocol):
    """What the presenter needs of its view."""

    looked: Any
    chosen: Any
    restore_asked: Any
    stop_asked: Any
    back_asked: Any

    def show(self, state: Restoring) -> None: ...
    def reach(self, done: int, total: int) -> None: ...


_AT_FIELD = ("key.wrong_passphrase", "key.does_not_open")


class RestorePresenter:
    """`find(folder)` reads what a backup says of itself; `restore` does the work, on the writer's thread."""

    def __init__(
        self,
        view: RestoreView,
        jobs: Jobs,
        *,
        sticks: Callable[[], tuple[Stick, ...]],
        find: Callable[[Path], Held],
        restore: Restore,
        done: Callable[[Restored], object],
        back: Callable[[], object],
        instead: bool = False,
    ) -> None:
        self.view, self.jobs = view, jobs
        self._sticks, self._find, self._restore, self._done = sticks, find, restore, done
        self._back = back
        self._is_stopped = False
        self.state = Restoring(instead=instead)
        view.looked.connect(self.look)
        view.chosen.connect(self.choose)
        view.restore_asked.connect(self.restore)
        view.stop_asked.connect(self.stop)
        view.back_asked.connect(self.back)
        view.show(self.state)
        self.look()

    def look(self) -> None:
        """Which sticks are in."""
        if not self.state.running:
            self._show(sticks=self._sticks())

    def choose(self, folder: Path) -> None:
        """Read what lies there, without any key."""
        self.jobs.read(
            lambda: self._find(folder),
            done=lambda held: self._show(held=held, wrong=None, refused=None),
            failed=self._not_found,
            key="restore.find",
        )

    def restore(self, secret: str) -> None:
        held = self.state.held
        if held is None or not secret or self.state.running:
            return
        self._is_stopped = False
        self._show(running=True, stopping=False, wrong=None, refused=None)
        self.jobs.write(
            lambda: self._restore(held.folder, secret, self.view.reach, lambda: self._is_stopped),
            done=self._done,
            failed=self._failed,
        )

    def stop(self) -> None:
        self._is_stopped = True
        self._show(stopping=True)

    def back(self) -> None:
        if not self.state.running:
            self._back()

    def close(self) -> None:
        """The program ends: nothing half is left."""
        self._is_stopped = True

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, Refused | Trouble):
            self._show(held=None, wrong=error)

    def _failed(self, error: Exception) -> None:
        at_field = isinstance(error, Refused) and error.code in _AT_FIELD
        stopped = getattr(error, "code", "") == "restore.stopped"
        told = error if isinstance(error, Refused | Trouble) else Trouble("program.fault")
        self._show(
            running=False,
            stopping=False,
            refused=error if at_field else None,
            wrong=None if at_field or stopped else told,
            attempts=self.state.attempts + at_field,
        )

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
