"""What a paper is filled from: the record of an inspection, or a target, a tour or a campaign without one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import checklists, inspections, photo_facts, photos, tours, wording
from inspector.casework.filling import Filling
from inspector.casework.gathering import Record
from inspector.domain.campaign import Campaign, Target, TargetKind, Tour
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.party import Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk

OWNERS = ("inspection", "target", "tour", "campaign")


def concerns(desk: Desk, owner: str) -> str:
    """What kind of thing a paper would be a paper of."""
    kind: str = desk.workspace.kind(owner)
    if kind not in OWNERS:
        raise Refused("record.unknown", kind="inspection", id=owner)
    return kind


def record(desk: Desk, owner: str, findings: Sequence[str] = (), *, decided: bool = False) -> Record:
    """The record as it stands, with the findings a paper answers, worded as suspected until decided."""
    filled = _filling(desk, owner)
    mine = [one for one in filled.findings() if not findings or one.reference in findings]
    return Record(
        filled=filled,
        inspection=_as_completed(desk, filled),
        findings=tuple(one if decided else wording.as_suspected(one) for one in mine),
        material=photo_facts.material(desk.workspace, photos.of(desk, filled.inspection.id)),
    )


def officers(desk: Desk, owner: str) -> tuple[str, ...]:
    """The badges of those who act in it."""
    return _filling(desk, owner).inspection.officers


def _as_completed(desk: Desk, filled: Filling) -> Inspection:
    """An inspection that is still being carried out reads as if it ended now."""
    inspection = filled.inspection
    if inspection.state is not State.DRAFT:
        return inspection
    return replace(inspection, answers=filled.kept(), completed_at=desk.now())


def _filling(desk: Desk, owner: str) -> Filling:
    if concerns(desk, owner) == "inspection":
        return inspections.filling(desk, owner)
    target, tour, campaign = _around(desk, owner)
    fitting = checklists.fitting(desk, target.kind, tour.phase) or tuple(checklists.all_current(desk))
    if not fitting:
        raise Refused("form.none_fits", kind=target.kind)
    known = desk.officers()
    inspection = Inspection(
        id="", target=target.id, campaign=campaign.id, tour=tour.id, officers=tour.officers,
        form=fitting[0].form, form_version=fitting[0].version, opened_at=desk.now(), phase=tour.phase,
    )  # fmt: skip
    return Filling(
        inspection,
        checklists.compiled(desk, fitting[0]),
        target=target,
        tour=tour,
        campaign=campaign,
        officers=tuple(known[badge] for badge in tour.officers if badge in known),
        answers={},
        photos={},
        now=desk.now(),
    )


def _around(desk: Desk, owner: str) -> tuple[Target, Tour, Campaign]:
    """The target, the tour and the campaign of a paper that has no inspection."""
    kind = concerns(desk, owner)
    if kind == "target":
        target = desk.workspace.get(Target, owner)
        return target, _tour(desk, target.campaign), desk.workspace.get(Campaign, target.campaign)
    tour = desk.workspace.get(Tour, owner) if kind == "tour" else _tour(desk, owner)
    campaign = desk.workspace.get(Campaign, tour.campaign)
    return _organiser(campaign), tour, campaign


def _tour(desk: Desk, campaign: str) -> Tour:
    """The running tour of the campaign; without one a paper is written by the officer at the desk."""
    running = tours.running(desk)
    if running is not None and running.campaign == campaign:
        return running
    return Tour(id="", campaign=campaign, hall="", officers=(desk.officer,))


def _organiser(campaign: Campaign) -> Target:
    party = campaign.organiser or Party(name="")
    return Target(
        id="", campaign=campaign.id, booth="", hall="", party=party, kind=TargetKind.ORGANISER,
        name=campaign.name,
    )  # fmt: skip
