"""Decides what the palette shows: the text, what it finds, which line the cursor is on. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.find import Found
    from inspector.ui.jobs import Jobs

MOST = 8  # lines that fit without scrolling


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    text: str = ""
    found: tuple[Found, ...] = ()
    shown: tuple[Found, ...] = ()
    at: int = 0
    only: str = ""  # a kind that Tab keeps alone
    busy: bool = False

    @property
    def current(self) -> Found | None:
        """The line under the cursor."""
        return self.shown[self.at] if self.at < len(self.shown) else None


class View(Protocol):
    def show(self, state: State) -> None: ...


class FindPresenter:
    """One palette. A newer text replaces the search that is under way."""

    def __init__(
        self,
        view: View,
        jobs: Jobs,
        find: Callable[[str], tuple[Found, ...]],
        open_found: Callable[[Found, bool], object],
    ) -> None:
        self.view, self.jobs, self.find, self.open_found = view, jobs, find, open_found
        self.state = State()

    def search(self, text: str) -> None:
        """The text changed."""
        self._show(text=text, busy=bool(text.strip()), at=0)
        if not text.strip():
            self._found(text, ())
            return
        self.jobs.read(lambda: self.find(text), done=lambda found: self._found(text, found), key="find")

    def move(self, steps: int) -> None:
        """Up and down; the ends hold."""
        last = max(0, len(self.state.shown) - 1)
        self._show(at=min(max(0, self.state.at + steps), last))

    def keep_kind(self) -> None:
        """Tab: only this kind; Tab again: all of them."""
        current = self.state.current
        self._show(only="" if self.state.only or current is None else current.kind, at=0)

    def open(self, at: int | None = None, *, inspect: bool = False) -> None:
        """Open the line; with `inspect` begin inspecting its booth at once."""
        if at is not None:
            self._show(at=at)
        if self.state.current is not None:
            self.open_found(self.state.current, inspect)

    def _found(self, text: str, found: tuple[Found, ...]) -> None:
        if text == self.state.text:
            self._show(found=found, busy=False)

    def _show(self, **change: object) -> None:
        state = replace(self.state, **change)  # type: ignore[arg-type]
        kept = tuple(one for one in state.found if not state.only or one.kind == state.only)
        shown = _some_of_each(kept) if not state.only else kept[: MOST + 2]
        self.state = replace(state, shown=shown, at=min(state.at, max(0, len(shown) - 1)))
        self.view.show(self.state)


def _some_of_each(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """As many as fit, of every kind at least one: forty booths do not hide the campaign that was meant."""
    firsts = {one.kind: place for place, one in reversed(tuple(enumerate(found)))}
    places = dict.fromkeys((*firsts.values(), *range(len(found))))
    return tuple(found[place] for place in sorted(tuple(places)[:MOST]))
