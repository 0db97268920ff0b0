"""Which answers mean a finding, and what the checklist says may follow from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import sentences
from inspector.casework.page import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.filling import Filling


def references(filled: Filling) -> Iterator[str]:
    """The questions whose answer means a finding, in the order of the pages."""
    for section in filled.relevant_sections():
        yield from (ref for ref in filled.visible(section) if filled.is_finding(ref))


def finding(filled: Filling, reference: str) -> Finding:
    """What one answer means."""
    item = filled.item(reference)
    label = filled.label(reference)
    return Finding(
        reference=reference,
        kind=_kind_of(filled, reference),
        label_zh=label["zh"],
        label_en=label["en"],
        sentence_zh=sentences.sentence(filled, reference, "zh"),
        sentence_en=sentences.sentence(filled, reference, "en"),
        breached=_evaluated(filled, reference, "breached") or item.get("basis", ""),
        ordered_by=_evaluated(filled, reference, "ordered") or item.get("order-basis", ""),
        consequences=_consequences_of(filled, reference),
        notice=item.get("notice", ""),
    )


def _evaluated(filled: Filling, reference: str, name: str) -> str:
    expression = filled.item(reference).get(name, "")
    return str(filled.session.evaluate(expression, reference)).strip() if expression else ""


def _kind_of(filled: Filling, reference: str) -> str:
    """The finding kind of the answer: kinds are listed in the order of the values they go with."""
    kinds = filled.item(reference).get("finding-kind", "other").split()
    picked = _picked(filled, reference)
    return kinds[min(picked[0], len(kinds) - 1)] if picked else "other"


def _consequences_of(filled: Filling, reference: str) -> tuple[str, ...]:
    """The codes of the answer: "G | R C" has those of each value in their order, "R C" of every one."""
    groups = [group.split() for group in filled.item(reference).get("consequence", "").split("|")]
    picked = _picked(filled, reference) if len(groups) > 1 else [0]
    return tuple(dict.fromkeys(code for place in picked for code in groups[min(place, len(groups) - 1)]))


def _picked(filled: Filling, reference: str) -> list[int]:
    """Where the values answered stand among those that mean a finding."""
    values = filled.item(reference).get("finding", "").split()
    return [values.index(value) for value in filled.session.value(reference).split() if value in values]
