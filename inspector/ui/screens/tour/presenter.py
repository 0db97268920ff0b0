"""Decides what the tour page shows and begins the tour. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.domain.changed import Changed
    from inspector.domain.party import Officer
    from inspector.ui.jobs import Jobs

KINDS = ("routine", "special", "case", "joint")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is typed: it becomes a tour when it is begun."""

    campaign: str
    hall: str
    officers: tuple[str, ...] = ()
    kind: str = "special"
    task_number: str = ""
    witness: str = ""
    witness_unit: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    plan: Plan
    campaign: str = ""
    halls: tuple[tuple[str, int], ...] = ()
    officers: tuple[Officer, ...] = ()
    fair: bool = True  # an exhibition has halls, a holiday streets and markets
    refused: Exception | None = None
    busy: bool = False


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the tour page asks of the program."""

    load: Callable[[Plan], State]
    begin: Callable[[Plan], Changed]
    begun: Callable[[], object]


class TourPresenter:
    """One plan; the rules are asked when it is begun."""

    def __init__(self, view: View, jobs: Jobs, world: World, plan: Plan) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State(plan)

    def load(self) -> None:
        """Read officers and halls."""
        plan = self.state.plan
        self.jobs.read(lambda: self.world.load(plan), done=self._loaded)

    def change(self, plan: Plan) -> None:
        """Something was typed or picked; nothing is drawn for it but what was refused goes away."""
        self.state = replace(self.state, plan=plan, refused=None)

    def begin(self) -> None:
        """Begin the tour."""
        plan = self.state.plan
        self._show(busy=True)
        self.jobs.write(lambda: self.world.begin(plan), done=self._begun, failed=self._refused)

    def _loaded(self, state: State) -> None:
        self.state = state
        self.view.show(state)

    def _begun(self, _: object) -> None:
        self._show(busy=False)
        self.world.begun()

    def _refused(self, error: Exception) -> None:
        self._show(busy=False, refused=error)

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
