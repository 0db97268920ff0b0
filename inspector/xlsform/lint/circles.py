"""Circles: what cannot be worked out because it needs itself, each named from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform.graph import KEPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inspector.xlsform.lint.expressions import Parsed
    from inspector.xlsform.lint.faults import Faults

Slot = tuple[str, str]  # reference, kind
_MOST = 50  # circles to tell


def check(parsed: Iterable[Parsed], faults: Faults) -> None:
    """Tells one whole circle for every knot of expressions that need each other."""
    kept = {(each.entry.reference, each.written.kind): each for each in parsed if each.written.kind in KEPT}
    needs = {slot: sorted(set(_needs(slot, each, kept))) for slot, each in kept.items()}
    for _ in range(_MOST):
        needs = _stuck(needs)
        if not needs:
            return
        circle = _circle(needs)
        for slot in circle:
            needs.pop(slot)
        _tell(circle, kept, faults)


def _tell(circle: list[Slot], kept: Mapping[Slot, Parsed], faults: Faults) -> None:
    place, name = kept[circle[0]].written.place, kept[circle[0]].entry.name
    if len(circle) == 1:
        faults.add("reads_itself", place, name=name)
        return
    shown = [f"{kept[slot].written.place} {kept[slot].entry.name}" for slot in (*circle, circle[0])]
    faults.add("circle", place, circle=" → ".join(shown))


def _needs(slot: Slot, each: Parsed, kept: Mapping[Slot, Parsed]) -> Iterator[Slot]:
    """The engine's own rule: values, and the relevance of what is read with all its groups."""
    for reference in each.reads:
        if (reference, "calculate") in kept and (reference, "calculate") != slot:
            yield reference, "calculate"
        step = reference
        while step:
            for kind in ("relevant", "count"):
                if (step, kind) in kept:
                    yield step, kind
            step = step.rpartition("/")[0]


def _stuck(needs: Mapping[Slot, list[Slot]]) -> dict[Slot, list[Slot]]:
    """What is left when everything that can be worked out is taken away, again and again."""
    left = {slot: {other for other in wanted if other in needs} for slot, wanted in needs.items()}
    readers: dict[Slot, list[Slot]] = {}
    for slot, wanted in left.items():
        for other in wanted:
            readers.setdefault(other, []).append(slot)
    ready = [slot for slot, wanted in left.items() if not wanted]
    while ready:
        done = ready.pop()
        del left[done]
        for reader in readers.get(done, ()):
            left[reader].discard(done)
            if not left[reader]:
                ready.append(reader)
    return {slot: sorted(wanted) for slot, wanted in left.items()}


def _circle(stuck: Mapping[Slot, list[Slot]]) -> list[Slot]:
    """From the first of them on to what it needs, until a slot comes round again."""
    path = [next(iter(stuck))]
    while True:
        following = stuck[path[-1]][0]
        if following in path:
            return path[path.index(following) :]
        path.append(following)
