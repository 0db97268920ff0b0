"""Decides what the list of notices shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.paper_list import PaperLine
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

_CARES = frozenset({"notice", "notice_draft", "signature", "approval"})


@dataclass(frozen=True, slots=True)
class State:
    """Every paper, and which of them are looked at: by what they wait for, and by kind."""

    lines: tuple[PaperLine, ...] = ()
    waits: str = ""  # none: all
    kind: str = ""
    selected: str = ""
    is_read: bool = False

    @property
    def shown(self) -> tuple[PaperLine, ...]:
        return tuple(
            one
            for one in self.lines
            if (not self.waits or one.waits == self.waits) and (not self.kind or one.kind == self.kind)
        )

    def count(self, waits: str) -> int:
        return sum(1 for one in self.lines if not waits or one.waits == waits)

    @property
    def kinds(self) -> tuple[tuple[str, str, str], ...]:
        """The kinds there are: id and titles."""
        found = {one.kind: (one.kind, one.title_zh, one.title_en) for one in self.lines}
        return tuple(found[kind] for kind in sorted(found))


class View(Protocol):
    def show(self, state: State) -> None: ...


class NoticesPresenter:
    """The list, filtered; opening a paper is the wiring's."""

    def __init__(
        self, view: View, jobs: Jobs, load: Callable[[], tuple[PaperLine, ...]],
        open_: Callable[[PaperLine], object],
    ) -> None:  # fmt: skip
        self.view, self.jobs, self._read, self._open = view, jobs, load, open_
        self.state = State()
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        self.jobs.read(self._read, done=lambda lines: self.show(lines=lines, is_read=True), key="notices")

    def filter(self, waits: str) -> None:
        self.show(waits=waits)

    def show_kind(self, kind: str) -> None:
        self.show(kind=kind)

    def select(self, identifier: str) -> None:
        self.state = replace(self.state, selected=identifier)

    def open(self, identifier: str) -> None:
        line = next((one for one in self.state.lines if one.id == identifier), None)
        if line is not None:
            self._open(line)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES:
            self.load()

    def show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
