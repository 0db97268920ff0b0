"""Decides what the first page offers, and passes the choice on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.first_run.machine import Check

ALONE, DEMO = "alone", "demo"


@dataclass(frozen=True, slots=True)
class FirstRun:
    """The page: ways in that really exist here, the one chosen, and what the computer looks like."""

    ways: tuple[str, ...] = ()
    chosen: str = ""
    checks: tuple[Check, ...] = ()
    can_restore: bool = False


class FirstRunView(Protocol):
    """What the presenter needs of its view."""

    chosen: Any
    continued: Any
    restore_asked: Any

    def show(self, state: FirstRun) -> None: ...


class FirstRunPresenter:
    """A way that was given no callable is left out: there is never a dead button."""

    def __init__(
        self,
        view: FirstRunView,
        jobs: Jobs,
        *,
        look: Callable[[], tuple[Check, ...]],
        start_alone: Callable[[], object],
        demo: Callable[[], object] | None = None,
        restore: Callable[[], object] | None = None,
    ) -> None:
        self.view = view
        self._ways = {ALONE: start_alone, DEMO: demo}
        self._restore = restore
        ways = tuple(name for name, act in self._ways.items() if act is not None)
        self.state = FirstRun(ways, ways[0], can_restore=restore is not None)
        view.chosen.connect(self.choose)
        view.continued.connect(self.go_on)
        view.restore_asked.connect(self.restore)
        view.show(self.state)
        jobs.read(look, done=self._looked, key="first_run.look")

    def choose(self, way: str) -> None:
        if way in self.state.ways:
            self._show(chosen=way)

    def go_on(self) -> None:
        act = self._ways[self.state.chosen]
        if act is not None:
            act()

    def restore(self) -> None:
        if self._restore is not None:
            self._restore()

    def _looked(self, checks: tuple[Check, ...]) -> None:
        self._show(checks=checks)

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
