"""Decides what the agency's page shows and changes. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.approval import Approver
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.domain.campaign import Agency
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

URL = "authority_url"
APPROVERS = "approvers"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is read for the page."""

    agency: Agency
    authority_url: str = ""
    officers: tuple[tuple[str, str], ...] = ()  # badge and name
    may: bool = False  # whoever may not sees it


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws; `wrong` is a refusal and the field it belongs to."""

    facts: Facts | None = None
    wrong: Refused | Trouble | None = None
    at: str = ""


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the page asks of the program."""

    load: Callable[[], Facts]
    say: Callable[[str, str], Changed]
    set_original: Callable[[str], Changed]
    seal: Callable[[str], Changed]
    face: Callable[[str, str], Changed]
    set_url: Callable[[str], object]
    name_approvers: Callable[[tuple[Approver, ...]], Changed]
    tell: Callable[[str], object]


class AgencyPresenter:
    """A field is written when it is left, a choice when it is picked; the journal keeps every version."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        self.jobs.read(self.world.load, done=lambda facts: self._show(facts=facts), key="agency")

    def say(self, name: str, text: str) -> None:
        """New words; what is said already makes no version."""
        facts = self.state.facts
        if facts is not None and text.strip() != getattr(facts.agency, name):
            self._write(lambda: self.world.say(name, text), name)

    def choose_original(self, original: str) -> None:
        self._write(lambda: self.world.set_original(original), "original")

    def choose_seal(self, mode: str) -> None:
        self._write(lambda: self.world.seal(mode), "seal_mode")

    def choose_face(self, name: str, path: str) -> None:
        self._write(lambda: self.world.face(name, path), name)

    def set_url(self, url: str) -> None:
        """Where time stamps are asked; empty for nowhere."""
        facts = self.state.facts
        if facts is not None and url.strip() != facts.authority_url:
            self._write(lambda: self.world.set_url(url.strip()), URL)

    def add_approver(self, name: str, position: str, badge: str, is_delegate: bool) -> None:
        """One more on the list; who is on it already is changed."""
        added = Approver(name.strip(), position.strip(), badge, is_delegate)
        kept = [one for one in self._approvers() if one.name != added.name]
        self._write(lambda: self.world.name_approvers((*kept, added)), APPROVERS)

    def remove_approver(self, name: str) -> None:
        kept = tuple(one for one in self._approvers() if one.name != name)
        self._write(lambda: self.world.name_approvers(kept), APPROVERS)

    def close(self) -> None:
        self.jobs.changed.disconnect(self._something_changed)

    def _approvers(self) -> Sequence[Approver]:
        return self.state.facts.agency.approvers if self.state.facts is not None else ()

    def _write(self, work: Callable[[], object], at: str) -> None:
        self.jobs.write(work, done=lambda _: self._written(), failed=lambda error: self._refused(error, at))

    def _written(self) -> None:
        self._show(wrong=None, at="")
        self.load()  # the address of the authority is a setting, no record: nothing tells of it

    def _refused(self, error: Exception, at: str) -> None:
        if isinstance(error, Refused | Trouble):
            self._show(wrong=error, at=at)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & {"agency", "officer"}:
            self.load()

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
