"""Decides what the campaigns page shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from inspector.domain.campaign import CampaignKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from inspector.casework.booths import BoothState
    from inspector.domain.campaign import Campaign
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

_CARES = frozenset({"campaign", "target", "inspection", "visit", "tour"})


@dataclass(frozen=True, slots=True)
class Hall:
    """One hall and how far it is checked."""

    name: str
    counts: dict[BoothState, int]

    @property
    def booths(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """What is read for the page."""

    campaigns: tuple[Campaign, ...]
    chosen: Campaign | None
    halls: tuple[Hall, ...]

    @property
    def is_fair(self) -> bool:
        """An exhibition has halls and booths, any other campaign areas and shops."""
        return self.chosen is None or self.chosen.kind == CampaignKind.EXHIBITION


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    overview: Overview | None = None
    chosen: str = ""
    making: bool = False
    refused: Exception | None = None


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What a new exhibition is made from."""

    name: str
    name_en: str
    kind: CampaignKind
    venue: str
    venue_en: str
    opens: date | None
    closes: date | None


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the page asks of the program."""

    load: Callable[[str], Overview]
    make: Callable[[NewCampaign], tuple[str, Changed]]
    import_list: Callable[[str], object]  # campaign id
    begin_tour: Callable[[str, str], object]  # campaign id, hall


class CampaignsPresenter:
    """One page; read again whenever something on it changed."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        """Read the page again."""
        chosen = self.state.chosen
        self.jobs.read(lambda: self.world.load(chosen), done=self._loaded, key="campaigns")

    def choose(self, campaign: str) -> None:
        """Show another campaign."""
        self._show(chosen=campaign, making=False)
        self.load()

    def begin_making(self) -> None:
        """Open the form of a new exhibition."""
        self._show(making=True, refused=None)

    def cancel(self) -> None:
        """Close that form again."""
        self._show(making=False, refused=None)

    def make(self, new: NewCampaign) -> None:
        """Make the exhibition; what the rules refuse is said at the form."""
        self.jobs.write(
            lambda: self.world.make(new), done=self._made, failed=lambda error: self._show(refused=error)
        )

    def import_list(self) -> None:
        """Bring in the organiser's list."""
        if self.state.overview and self.state.overview.chosen:
            self.world.import_list(self.state.overview.chosen.id)

    def begin_tour(self, hall: str) -> None:
        """Begin a tour of a hall."""
        if self.state.overview and self.state.overview.chosen:
            self.world.begin_tour(self.state.overview.chosen.id, hall)

    def _made(self, result: tuple[str, Changed]) -> None:
        self._show(chosen=result[0], making=False, refused=None)
        self.load()

    def _loaded(self, overview: Overview) -> None:
        self._show(overview=overview, chosen=overview.chosen.id if overview.chosen else "")

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES:
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
