"""The register of checklists: every published version, whether it counts, and the records made with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import checklists
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.notice import FormVersion

CURRENT, EARLIER, WITHDRAWN = "current", "earlier", "withdrawn"


@dataclass(frozen=True, slots=True)
class Registered:
    """One version in the register."""

    version: FormVersion
    state: str  # current: a new record begins with it; earlier; withdrawn
    records: int
    unended: int  # of those, not locked and not void


def register(desk: Desk) -> tuple[Registered, ...]:
    """Every published version, form by form, the latest first."""
    known = checklists.versions(desk)
    current = {one.id for one in checklists.all_current(desk)}
    inspections: list[Inspection] = desk.workspace.rows(Inspection)
    used = Counter((one.form, one.form_version) for one in inspections)
    unended = Counter((one.form, one.form_version) for one in inspections if one.state in _UNENDED)
    lines = (
        Registered(
            one,
            WITHDRAWN if one.withdrawn else CURRENT if one.id in current else EARLIER,
            used[one.form, one.version],
            unended[one.form, one.version],
        )
        for one in known
    )
    return tuple(sorted(lines, key=lambda line: line.version.form))


_UNENDED = (State.DRAFT, State.COMPLETED)
