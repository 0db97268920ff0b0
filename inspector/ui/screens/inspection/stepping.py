"""Undo: every step of the inspector can be taken back, the last one first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform import Repeat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from inspector.casework.filling import Filling

MOST = 200


@dataclass(frozen=True)
class Snapshot:
    """Every answer and every row, before a step."""

    answers: Mapping[str, str]
    rows: Mapping[str, int]

    @staticmethod
    def of(filled: Filling) -> Snapshot:
        return Snapshot(filled.kept(), {ref: _count(filled, ref) for ref in _repeats(filled)})

    def put_back(self, filled: Filling, now: datetime) -> None:
        """Rows first, the outer ones before those in them. Rows that came later go, from the last."""
        for reference, count in self.rows.items():
            if filled.is_counted(reference):
                continue
            while _count(filled, reference) < count:
                filled.add_row(reference, now)
            for instance in reversed(filled.session.instances(reference)[count:]):
                filled.remove_row(instance, now)
        filled.restore(self.answers, now)


def _repeats(filled: Filling) -> Iterator[str]:
    """Every repeat at its place; those inside rows after the one around them."""
    found = [ref for ref, node in filled.form.nodes.items() if isinstance(node, Repeat)]
    inner = {ref: [one for one in found if one.startswith(f"{ref}/")] for ref in found}
    tops = [ref for ref in found if not any(ref in below for below in inner.values())]

    def walk(place: str, repeat: str) -> Iterator[str]:
        yield place
        below = [one for one in inner[repeat] if not any(one in inner[other] for other in inner[repeat])]
        for instance in filled.session.instances(place) if below else ():
            for one in below:
                yield from walk(instance + one.removeprefix(repeat), one)

    for top in tops:
        yield from walk(top, top)


def _count(filled: Filling, reference: str) -> int:
    return len(filled.session.instances(reference))


@dataclass(frozen=True)
class Step:
    """What was done where, and how to take it back: a snapshot, or an act of its own (photos)."""

    section: str
    reference: str
    before: Snapshot | None = None
    take_back: Callable[[], None] | None = None


@dataclass
class Steps:
    """The stack of steps. Typing in one field is one step until the field is left."""

    stack: list[Step] = field(default_factory=list)
    typing: str = ""

    def begin(self, filled: Filling, section: str, reference: str, *, live: bool = False) -> None:
        if self.typing != reference or not reference:  # leaving a field belongs to its typing
            self.push(Step(section, reference, Snapshot.of(filled)))
        self.typing = reference if live else ""

    def push(self, step: Step) -> None:
        self.stack.append(step)
        del self.stack[:-MOST]

    def drop(self, step: Step) -> None:
        """This one was taken back by itself (its toast)."""
        if step in self.stack:
            self.stack.remove(step)

    def pop(self) -> Step | None:
        self.typing = ""
        return self.stack.pop() if self.stack else None
