"""Decides what the settings page shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from inspector.casework.room import Room
    from inspector.domain.campaign import Agency
    from inspector.domain.changed import Changed
    from inspector.domain.party import Officer
    from inspector.ui.jobs import Jobs
    from inspector.ui.language import Choice
    from inspector.ui.settings import Settings
    from inspector.ui.theme import Mode


@dataclass(frozen=True, slots=True)
class Facts:
    """What this workspace is; read only, because papers already issued carry it."""

    folder: str
    device: str
    agency: Agency
    officers: tuple[Officer, ...]
    numbers_left: int
    room: Room
    today: date
    lock_after: int = 15  # minutes; 0 for never


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    settings: Settings
    facts: Facts | None = None


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the settings page asks of the program."""

    load: Callable[[], Facts]
    settings: Callable[[], Settings]
    speak: Callable[[Choice], object]
    dress: Callable[[Mode], object]


class SettingsPresenter:
    """A choice takes effect at once; the program keeps it."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State(world.settings())
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        """Read the facts again."""
        self.view.show(self.state)
        self.jobs.read(self.world.load, done=self._loaded, key="settings")

    def speak(self, language: Choice) -> None:
        """Another language."""
        self.world.speak(language)
        self._show(settings=self.world.settings())

    def dress(self, theme: Mode) -> None:
        """Another theme."""
        self.world.dress(theme)
        self._show(settings=self.world.settings())

    def _loaded(self, facts: Facts) -> None:
        self._show(facts=facts, settings=self.world.settings())

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & {"agency", "officer", "notice", "number_block"}:
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
