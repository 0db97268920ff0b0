"""The booths of a hall: where each stands, and where to go next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from inspector.domain.campaign import Target, TargetKind, Visit
from inspector.domain.inspection import Inspection, State
from inspector.domain.records import booth_sort

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Tour
    from inspector.domain.changed import Changed


class BoothState(StrEnum):
    """Where a booth stands in the list: what an inspector would call it."""

    UNVISITED = "unvisited"
    NOBODY = "nobody"
    DRAFT = "draft"
    TO_SIGN = "to_sign"
    CLEAR = "clear"
    FINDING = "finding"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class BoothRow:
    """One row of the booth list."""

    target: str
    booth: str
    hall: str
    exhibitor: str
    foreign: bool
    state: BoothState
    locked: bool
    claims: tuple[tuple[str, int], ...]  # kind of right -> how many were registered
    last_at: datetime | None
    officers: tuple[str, ...]
    inspection: str
    exhibitor_en: str = ""
    kind: TargetKind = TargetKind.BOOTH
    name: str = ""  # a shop's sign, where its number is its title
    outcome: str = ""  # how a complaint ended: a value of its acceptance or of its result


@dataclass(frozen=True, slots=True)
class Listing:
    """Every booth of a hall in walking order, with counts by state."""

    rows: tuple[BoothRow, ...]

    def counts(self) -> dict[BoothState, int]:
        """How many booths stand in each state."""
        counts = dict.fromkeys(BoothState, 0)
        for row in self.rows:
            counts[row.state] += 1
        return counts


def listing(desk: Desk, campaign: str, *, hall: str | None = None) -> Listing:
    """The booths of a campaign, or of one of its halls, in walking order."""
    targets: list[Target] = desk.workspace.rows(Target, parent=campaign, state=hall)
    inspections = desk.workspace.latest_children(Inspection, Target, campaign)
    visits = desk.workspace.latest_children(Visit, Target, campaign)
    rows = (_row(target, inspections.get(target.id), visits.get(target.id)) for target in targets)
    return Listing(tuple(rows))


def halls(desk: Desk, campaign: str) -> tuple[tuple[str, int], ...]:
    """The halls of a campaign and how many booths each holds."""
    counts: dict[str, int] = {}
    for row in desk.workspace.outlines(Target, parent=campaign):
        counts[row.state] = counts.get(row.state, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (not item[0], booth_sort(item[0]))))


def next_unvisited(desk: Desk, tour: Tour, *, after: str | None = None) -> BoothRow | None:
    """The next booth of the tour's hall nobody has called at: the neighbour first, then round the hall."""
    rows = listing(desk, tour.campaign, hall=tour.hall).rows
    start = next((index + 1 for index, row in enumerate(rows) if row.target == after), 0)
    if start and not rows[start - 1].kind.is_place:  # a complaint about a booth: that booth comes first
        start = next(index for index, row in enumerate(rows) if row.booth == rows[start - 1].booth)
    around = (*rows[start:], *rows[:start])
    places = (row for row in around if row.kind.is_place)
    return next((row for row in places if row.state is BoothState.UNVISITED), None)


def nobody_there(desk: Desk, tour: Tour, target: str, *, note: str = "") -> Changed:
    """Write down that nobody was at the booth: it comes back on Today, it is not an inspection."""
    with desk.change() as change:
        change.put(Visit(id=desk.new_id(), target=target, tour=tour.id, at=desk.now(), note=note))
    return change.changed


def state_of(
    inspection: Inspection | None, visit: Visit | None, kind: TargetKind = TargetKind.BOOTH
) -> BoothState:
    """Where a target stands, from its latest inspection and the latest call when nobody was there."""
    if inspection is None or inspection.state is State.VOID:
        return BoothState.NOBODY if visit else BoothState.UNVISITED
    if inspection.state is State.RETURNED:
        return BoothState.RETURNED
    if inspection.state is State.DRAFT:
        return BoothState.DRAFT
    if inspection.state is State.COMPLETED and (inspection.findings or not kind.is_rolled):
        return BoothState.TO_SIGN  # a clean booth is one line on the patrol roll, signed there
    return BoothState.FINDING if inspection.findings else BoothState.CLEAR


def _row(target: Target, inspection: Inspection | None, visit: Visit | None) -> BoothRow:
    state = state_of(inspection, visit, target.kind)
    live = inspection if inspection and inspection.state is not State.VOID else None
    return BoothRow(
        target=target.id,
        booth=target.title,
        hall=target.hall,
        exhibitor=target.party.name,
        foreign=target.party.is_foreign,
        state=state,
        locked=bool(live and live.state is State.LOCKED),
        claims=_claims(target),
        last_at=live.opened_at if live else (visit.at if visit else None),
        officers=live.officers if live else (),
        inspection=live.id if live else "",
        exhibitor_en=target.party.name_en,
        kind=target.kind,
        name=target.name if target.name not in (target.title, target.party.name) else "",
        outcome=_outcome(live) if live and target.kind is TargetKind.COMPLAINT else "",
    )


def _outcome(complaint: Inspection) -> str:
    """What became of a complaint: whether it was accepted, and of an accepted one its result."""
    ends = {reference.rpartition("/")[2]: value for reference, value in complaint.answers.items()}
    acceptance = ends.get("acceptance", "")
    return ends.get("outcome", acceptance) if acceptance == "accept" else acceptance


def _claims(target: Target) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for claim in target.claims:
        counts[claim.kind] = counts.get(claim.kind, 0) + 1
    return tuple(counts.items())


def rows_of(desk: Desk, targets: Sequence[str]) -> tuple[BoothRow, ...]:
    """The rows of single booths, for Today and search."""
    return tuple(_single(desk, target) for target in targets)


def _single(desk: Desk, target_id: str) -> BoothRow:
    target = desk.workspace.get(Target, target_id)
    inspections: list[Inspection] = desk.workspace.rows(
        Inspection, parent=target_id, descending=True, limit=1
    )
    visits: list[Visit] = desk.workspace.rows(Visit, parent=target_id, descending=True, limit=1)
    return _row(target, inspections[0] if inspections else None, visits[0] if visits else None)
