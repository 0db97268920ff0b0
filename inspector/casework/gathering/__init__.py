"""What a paper's facts are before the officer edits them: gathered from the record, one function a kind.

Each module holds the kinds of one occasion. A function gets what all papers share (`facts.common`) and the
record, and gives the facts under the paths its template names; what the record does not know is left out and
asked of the officer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspector.casework.filling import Filling
    from inspector.casework.page import Finding
    from inspector.casework.photo_facts import Material
    from inspector.domain.inspection import Inspection

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """What papers are filled from: an inspection as it stands."""

    filled: Filling
    inspection: Inspection
    findings: tuple[Finding, ...]  # those the paper answers; all of them when it answers none in particular
    material: Material  # photos and files


Gather = Callable[[Facts, Record], Facts]


def gatherers() -> Mapping[str, Gather]:
    """Kind of paper -> what fills it."""
    from inspector.casework.gathering import checks, complaints, evidence, orders

    parts = (checks, orders, evidence, complaints)
    return {kind: gather for part in parts for kind, gather in part.GATHERERS.items()}
