"""What the tour and the target already answer (design 4): O01, O02, O04, O05, O11, O12 and the party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.campaign import Target, TargetKind
from inspector.domain.opening import closes_at

if TYPE_CHECKING:
    from datetime import date, datetime

    from inspector.casework.filling import Filling
    from inspector.domain.campaign import Campaign, Tour


def known(filling: Filling) -> dict[str, str]:
    """What a prefilled question may ask for, by its `bind::inspector:prefill`."""
    target, tour, inspection = filling.target, filling.tour, filling.inspection
    party = target.party
    answers = {
        "tour.kind": tour.kind,
        "tour.task_number": tour.task_number,
        "tour.source": tour.source,
        "tour.phase": tour.phase.value,
        "tour.hall": tour.hall,
        "tour.assistants": "、".join(person.name for person in tour.assistants),
        "tour.witness": tour.witness.name if tour.witness else "",
        "tour.contact": filled_contact(tour),
        "history.findings": filling.earlier_findings,
        "tour.witness_unit": tour.witness.unit if tour.witness else "",
        "campaign.name": filling.campaign.name,
        "campaign.venue": filling.campaign.venue,
        "campaign.opens": day(filling.campaign.opens),
        "campaign.closes": day(filling.campaign.closes),
        "campaign.closes_at": stamp(closes) if (closes := closes_at(filling.campaign)) else "",
        "campaign.answer_hours": str(filling.campaign.answer_hours),
        "target.kind": target.kind.value,
        "target.name": target.name or party.name,
        "target.address": target.address or party.address,
        "opened_at": stamp(inspection.opened_at),
        "place": place(filling.campaign, target),
        "booth": target.booth,
        "hall": target.hall,
        "party.name": party.name,
        "party.name_en": party.name_en,
        "party.kind": party.kind.value,
        "party.credit_code": party.credit_code,
        "party.representative": party.representative,
        "party.address": party.address,
        "party.country": party.country,
        "party.contact": party.contact,
        "party.phone": party.phone,
        "date": inspection.opened_at.date().isoformat(),
    }
    for position, officer in enumerate(filling.officers, 1):
        answers[f"officer{position}.name"] = officer.name
        answers[f"officer{position}.badge"] = officer.badge
    return answers


def place(campaign: Campaign, target: Target) -> str:
    """Where a target is, as papers say it: hall and booth at an exhibition, else its address or link."""
    if target.kind is TargetKind.COMPLAINT:
        return campaign.venue  # it is taken at a desk, not at the booth it is about
    if target.kind.is_at_booth and target.booth:
        hall = f"{target.hall}馆" if target.hall else ""
        return f"{campaign.venue}{hall}{_within(target.hall, target.booth)}展位"
    where = target.address or target.party.address or campaign.venue
    return f"{where}{target.hall}{target.booth}" if target.kind is TargetKind.SHOP else where


def _within(hall: str, booth: str) -> str:
    """4.1A101 is A101 once hall 4.1 is said; 101 in hall 1 stays 101."""
    rest = booth.removeprefix(hall)
    return rest if rest[:1].isalpha() else booth


def place_en(campaign: Campaign, target: Target) -> str:
    """The same in English; an address stays as it is written."""
    venue = campaign.venue_en or campaign.venue
    if target.kind is TargetKind.COMPLAINT:
        return venue
    if target.kind.is_at_booth and target.booth:
        hall = f"hall {target.hall}" if target.hall else ""
        return ", ".join(part for part in (venue, hall, f"booth {target.booth}") if part)
    return target.address or target.party.address or venue


def day(at: date | None) -> str:
    """A day as an answer of type date."""
    return at.isoformat() if at else ""


def filled_contact(tour: Tour) -> str:
    """The organiser's contact as one line."""
    contact = tour.contact
    return " ".join(part for part in (contact.name, contact.phone) if part) if contact else ""


def stamp(at: datetime) -> str:
    """A moment as an answer of type dateTime."""
    return at.isoformat(timespec="milliseconds")
