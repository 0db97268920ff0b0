"""Decides what the booth list shows: hall, filter, selection. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from inspector.casework.booths import BoothRow, BoothState, Listing
from inspector.domain.campaign import TargetKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

FILTERS: dict[str, tuple[BoothState, ...]] = {
    "all": tuple(BoothState),
    "open": (BoothState.UNVISITED, BoothState.NOBODY),
    "finding": (BoothState.FINDING, BoothState.RETURNED),
    "unfinished": (BoothState.DRAFT, BoothState.TO_SIGN),
}
_CARES = frozenset({"target", "inspection", "visit", "tour", "campaign", "signature"})


@dataclass(frozen=True, slots=True)
class Place:
    """Which booths are listed: the campaign's name, its halls, and the hall that is shown."""

    campaign: str = ""
    campaign_id: str = ""
    hall: str | None = None
    halls: tuple[tuple[str, int], ...] = ()
    officers: tuple[str, ...] = ()  # badges of the tour under way
    fair: bool = True  # an exhibition has halls and booths, a holiday shops


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    place: Place
    now: datetime
    rows: tuple[BoothRow, ...] = ()
    shown: tuple[BoothRow, ...] = ()
    filter: str = "all"
    selected: str = ""
    names: dict[str, str] | None = None  # badge -> name
    busy: bool = True

    @property
    def only_booths(self) -> bool:
        """Whether nothing but booths is listed: else the words are those of any target."""
        return self.place.fair and all(row.kind is TargetKind.BOOTH for row in self.rows)

    @property
    def current(self) -> BoothRow | None:
        """The row the cursor is on."""
        return next((row for row in self.shown if row.target == self.selected), None)

    def count(self, name: str) -> int:
        """How many booths a filter keeps."""
        return sum(1 for row in self.rows if row.state in FILTERS[name])


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the booth list asks of the program."""

    load: Callable[[Place], tuple[Place, Listing]]
    open: Callable[[str], object]  # target id: begin or resume
    names: Callable[[], dict[str, str]]
    now: Callable[[], datetime]


class BoothsPresenter:
    """One list; it reads again whenever something it shows has changed."""

    def __init__(self, view: View, jobs: Jobs, world: World, place: Place) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State(place, world.now())
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        """Read the list again."""
        place = self.state.place
        self.jobs.read(lambda: (self.world.load(place), self.world.names()), done=self._loaded, key="booths")

    def show_hall(self, hall: str | None) -> None:
        """Show one hall, or all of them."""
        self._show(place=replace(self.state.place, hall=hall), busy=True)
        self.load()

    def show_area(self, campaign_id: str, hall: str) -> None:
        """Show one hall or area of any campaign."""
        self._show(place=Place(campaign_id=campaign_id, hall=hall), rows=(), busy=True)
        self.load()

    def filter(self, name: str) -> None:
        """Keep only some states."""
        self._show(filter=name)

    def select(self, target: str) -> None:
        """The cursor moved; nothing is drawn for it."""
        self.state = replace(self.state, selected=target)

    def open(self, target: str = "") -> None:
        """Begin or resume the booth."""
        wanted = target or self.state.selected
        if wanted:
            self.world.open(wanted)

    def _loaded(self, result: tuple[tuple[Place, Listing], dict[str, str]]) -> None:
        (place, listing), names = result
        self._show(place=place, rows=listing.rows, names=names, busy=False, now=self.world.now())

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES:
            self.load()

    def _show(self, **change: object) -> None:
        state = replace(self.state, **change)  # type: ignore[arg-type]
        kept = FILTERS[state.filter]
        shown = tuple(row for row in state.rows if row.state in kept)
        selected = state.selected
        if shown and selected not in {row.target for row in shown}:
            selected = shown[0].target
        self.state = replace(state, shown=shown, selected=selected)
        self.view.show(self.state)
