"""Decides what the register of numbers shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from inspector.casework.number_register import FAULTS, RUNS, Fate
from inspector.casework.sheets import Pile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.number_register import Entry, Register
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

_CARES = frozenset({"notice", "number_block", "number_mapping", "signature", "sheet_entry"})
_NONE = Pile()
Key = tuple[str, int]  # kind word and year

FILTERS: dict[str, frozenset[Fate]] = {
    "": frozenset(Fate),
    "faults": FAULTS,
    "void": frozenset({Fate.VOID, Fate.SUPERSEDED}),
    "temporary": frozenset({Fate.TEMPORARY, Fate.MAPPED, Fate.FORMAL}),
    "unused": RUNS,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is read for the page: the registers there are, and one of them."""

    known: tuple[Key, ...]
    register: Register | None
    pile: Pile


@dataclass(frozen=True, slots=True)
class State:
    """One register, and which of its numbers are looked at."""

    known: tuple[Key, ...] = ()
    register: Register | None = None
    pile: Pile = _NONE
    filter: str = ""
    selected: str = ""

    @property
    def shown(self) -> tuple[Entry, ...]:
        wanted = FILTERS[self.filter]
        return tuple(one for one in self._entries if one.fate in wanted)

    @property
    def current(self) -> Entry | None:
        return next((one for one in self._entries if one.id == self.selected), None)

    @property
    def chosen(self) -> Key | None:
        return (self.register.kind_word, self.register.year) if self.register else None

    def count(self, filter_: str) -> int:
        """How many lines a filter shows."""
        return sum(one.fate in FILTERS[filter_] for one in self._entries)

    @property
    def _entries(self) -> tuple[Entry, ...]:
        return self.register.entries if self.register else ()


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the register asks of the program."""

    load: Callable[[Key | None], Loaded]
    void: Callable[[str, str], Changed]  # number, reason
    map: Callable[[str, str], Changed]  # temporary, formal or none
    sheets: Callable[[str, int, str], Changed]  # what, how many, reason or batch
    export: Callable[[Key, Path], Changed]
    take_in: Callable[[Path], Changed]
    open: Callable[[Entry], object]
    tell: Callable[[Exception], object]
    done: Callable[[str], object]  # a word for what was done


class RegisterPresenter:
    """One register at a time; read again when a number changes."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        jobs.changed.connect(self._something_changed)

    def load(self, key: Key | None = None) -> None:
        wanted = key or self.state.chosen
        self.jobs.read(lambda: self.world.load(wanted), done=self._loaded, key="register")

    def choose(self, key: Key) -> None:
        self.state = replace(self.state, filter="", selected="")
        self.load(key)

    def filter(self, name: str) -> None:
        self._show(filter=name)

    def select(self, number: str) -> None:
        if number != self.state.selected:
            self._show(selected=number)

    def open(self) -> None:
        """The paper of the number."""
        entry = self.state.current
        if entry is not None and entry.notice:
            self.world.open(entry)

    def void(self, number: str, reason: str) -> None:
        self._write(lambda: self.world.void(number, reason), "void")

    def map(self, temporary: str, formal: str) -> None:
        self._write(lambda: self.world.map(temporary, formal), "map")

    def write_sheets(self, what: str, count: int, reason: str) -> None:
        self._write(lambda: self.world.sheets(what, count, reason), "sheets")

    def export(self, path: Path) -> None:
        key = self.state.chosen
        if key is not None:
            self._write(lambda: self.world.export(key, path), "export")

    def take_in(self, path: Path) -> None:
        self._write(lambda: self.world.take_in(path), "take_in")

    def _write(self, act: Callable[[], Changed], what: str) -> None:
        self.jobs.write(act, done=lambda _: self.world.done(what), failed=self.world.tell)

    def _loaded(self, found: Loaded) -> None:
        ids = [one.id for one in found.register.entries] if found.register else []
        selected = self.state.selected if self.state.selected in ids else next(iter(ids), "")
        self._show(known=found.known, register=found.register, pile=found.pile, selected=selected)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES:
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
