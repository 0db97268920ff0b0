"""Opens the workspace, and tells a wrong passphrase, a damaged file and a newer file apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Jobs

WRONG, WAIT, DAMAGED, NEWER, OTHER = "wrong", "wait", "damaged", "newer", "other"
_KINDS = {
    "key.wrong_passphrase": WRONG,
    "key.wait": WAIT,
    "key.wait_minutes": WAIT,
    "store.damaged": DAMAGED,
    "store.newer": NEWER,
}


@dataclass(frozen=True, slots=True)
class Unlock:
    """The page: who may open it, who was chosen, and what went wrong the last time."""

    officers: tuple[tuple[str, str], ...] = ()  # badge, name
    chosen: str = ""
    busy: bool = False
    problem: str = ""
    error: Refused | Trouble | None = None
    attempts: int = 0
    can_look: bool = False
    can_restore: bool = False
    can_bring_back: bool = False  # a whole backup, from a stick
    locked: str = ""  # why it was locked: asked, idle, asleep; empty when the program has just begun


class UnlockView(Protocol):
    """What the presenter needs of its view."""

    chosen: Any
    unlock_asked: Any
    look_asked: Any
    restore_asked: Any
    backup_asked: Any

    def show(self, state: Unlock) -> None: ...


class UnlockPresenter:
    """`open_it(passphrase, badge)` opens the workspace; the recovery code is accepted in the same field."""

    def __init__(
        self,
        view: UnlockView,
        jobs: Jobs,
        *,
        officers: tuple[tuple[str, str], ...],
        open_it: Callable[[str, str], Any],
        opened: Callable[[Any], object],
        look: Callable[[str, str], Any] | None = None,
        restore: Callable[[str, str], Any] | None = None,
        bring_back: Callable[[], object] | None = None,
        told: Exception | None = None,
        locked: str = "",
        chosen: str = "",
    ) -> None:
        self.view, self.jobs = view, jobs
        self._open, self._opened, self._look, self._restore = open_it, opened, look, restore
        self._secret = ""
        first = next((one for one, _ in officers if one == chosen), officers[0][0] if officers else "")
        self.state = Unlock(
            officers,
            first,
            can_look=look is not None,
            can_restore=restore is not None,
            can_bring_back=bring_back is not None,
            locked=locked,
        )
        self._bring_back = bring_back
        view.chosen.connect(self.choose)
        view.unlock_asked.connect(self.unlock)
        view.look_asked.connect(self.look)
        view.restore_asked.connect(self.restore)
        view.backup_asked.connect(self.bring_back)
        view.show(self.state)
        if told is not None:
            self._failed(told)

    def choose(self, badge: str) -> None:
        self._show(chosen=badge, problem="", error=None)

    def unlock(self, passphrase: str) -> None:
        """Try; the work is slow on purpose (Argon2id) and never on the window's thread."""
        if self.state.busy or not passphrase:
            return
        self._secret = passphrase
        self._show(busy=True, problem="", error=None)
        badge = self.state.chosen
        self.jobs.write(lambda: self._open(passphrase, badge), done=self._done, failed=self._failed)

    def look(self) -> None:
        """Open a damaged workspace read-only, as far as it goes."""
        self._go_on(self._look)

    def restore(self) -> None:
        """Put the newest copy of the records in the place of the damaged file, and open it."""
        self._go_on(self._restore)

    def bring_back(self) -> None:
        """A whole backup from a stick, when the workspace or its keys are damaged."""
        if self._bring_back is not None and not self.state.busy:
            self._bring_back()

    def _go_on(self, way: Callable[[str, str], Any] | None) -> None:
        if way is not None and self.state.problem == DAMAGED and not self.state.busy:
            secret, badge = self._secret, self.state.chosen
            self._show(busy=True)
            self.jobs.write(lambda: way(secret, badge), done=self._done, failed=self._failed)

    def _done(self, workspace: Any) -> None:
        self._secret = ""
        self._show(busy=False, problem="", error=None)
        self._opened(workspace)

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, Refused | Trouble)
        problem = _KINDS.get(error.code, OTHER) if isinstance(error, Refused | Trouble) else OTHER
        if problem != DAMAGED:
            self._secret = ""  # it is needed again only to look at a damaged workspace
        attempts = self.state.attempts + (1 if problem == WRONG else 0)
        self._show(busy=False, problem=problem, error=error if known else None, attempts=attempts)

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
