"""What the tour and the target already answer (design 4): O01, O02, O04, O05, O11, O12 and the party."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.filling import Filling
    from inspector.domain.campaign import Tour


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
        "opened_at": stamp(inspection.opened_at),
        "place": f"{filling.campaign.venue}{target.hall}馆{target.booth}展位",
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


def filled_contact(tour: Tour) -> str:
    """The organiser's contact as one line."""
    contact = tour.contact
    return " ".join(part for part in (contact.name, contact.phone) if part) if contact else ""


def stamp(at: datetime) -> str:
    """A moment as an answer of type dateTime."""
    return at.isoformat(timespec="milliseconds")
