"""The tour (巡查段): set once per half-day, carried from booth to booth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.campaign import Campaign, Phase, Tour
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.party import Person


def begin(
    desk: Desk,
    campaign: str,
    *,
    hall: str,
    officers: Sequence[str],
    kind: str = "special",
    task_number: str = "",
    phase: Phase = Phase.DURING,
    source: str = "exhibition",
    assistants: Sequence[Person] = (),
    witness: Person | None = None,
) -> Changed:
    """Begin a tour. It takes two different officers whose certificates are valid today (APL art. 42)."""
    now = desk.now()
    _check_officers(desk, officers)
    exhibition = desk.workspace.get(Campaign, campaign)
    with desk.change() as change:
        for running in _running(desk):
            change.put(replace(running, ended_at=now))
        change.put(
            Tour(
                id=desk.new_id(),
                campaign=campaign,
                hall=hall,
                officers=tuple(officers),
                kind=kind,
                task_number=task_number,
                phase=phase,
                source=source,
                assistants=tuple(assistants),
                witness=witness,
                contact=exhibition.contact,
                started_at=now,
            )
        )
    desk.workspace.forget_pins(*(badge for badge in desk.officers() if badge not in officers))
    return change.changed


def running(desk: Desk) -> Tour | None:
    """The tour that is under way, if one is."""
    tours = _running(desk)
    return tours[-1] if tours else None


def end(desk: Desk) -> Changed:
    """End the tour that is under way."""
    tour = running(desk)
    if tour is None:
        raise Refused("tour.none")
    with desk.change() as change:
        change.put(replace(tour, ended_at=desk.now()))
    desk.workspace.forget_pins()
    return change.changed


def _running(desk: Desk) -> list[Tour]:
    return desk.workspace.rows(Tour, state="running")


def _check_officers(desk: Desk, badges: Sequence[str]) -> None:
    if len(set(badges)) < 2:
        raise Refused("inspection.two_officers")
    known = desk.officers()
    for badge in badges:
        if badge not in known:
            raise Refused("officer.unknown", badge=badge)
        if not known[badge].may_inspect(desk.now().date()):
            raise Refused("officer.certificate_expired", badge=badge, valid_to=known[badge].valid_to)
