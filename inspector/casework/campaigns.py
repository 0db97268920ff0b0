"""Campaigns: an exhibition, a holiday's checks, a special campaign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain import opening
from inspector.domain.campaign import Campaign, CampaignKind, OpenDay
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.party import Person


def new(
    desk: Desk,
    name: str,
    *,
    kind: CampaignKind = CampaignKind.EXHIBITION,
    name_en: str = "",
    venue: str = "",
    venue_en: str = "",
    city: str = "",
    opens: date | None = None,
    closes: date | None = None,
    contact: Person | None = None,
) -> tuple[str, Changed]:
    """A new campaign. The halls of an exhibition come with its exhibitors."""
    if not name.strip():
        raise Refused("campaign.name_missing")
    if opens and closes and closes < opens:
        raise Refused("campaign.closes_before_opens", opens=opens, closes=closes)
    campaign = Campaign(
        id=desk.new_id(),
        name=name.strip(),
        kind=kind.value,
        name_en=name_en,
        venue=venue,
        venue_en=venue_en,
        city=city,
        opens=opens,
        closes=closes,
        contact=contact,
    )
    with desk.change() as change:
        change.put(campaign)
    return campaign.id, change.changed


def set_hours(
    desk: Desk,
    campaign_id: str,
    *,
    answer_hours: int | None = None,
    open_from: str | None = None,
    open_to: str | None = None,
    days: Mapping[date, tuple[str, str]] | None = None,
) -> Changed:
    """What a show sets: the hours for an answer (EXM 13), and when it is open; what is None stays."""
    from inspector.casework import presets

    with desk.change() as change:
        known = change.get(Campaign, campaign_id)
        if answer_hours is not None:
            presets.preset("T18").of_length(answer_hours)
        others = tuple(OpenDay(day, *hours) for day, hours in days.items()) if days is not None else None
        campaign = replace(
            known,
            answer_hours=known.answer_hours if answer_hours is None else answer_hours,
            open_from=known.open_from if open_from is None else open_from,
            open_to=known.open_to if open_to is None else open_to,
            open_days=known.open_days if others is None else others,
        )
        opening.check(campaign)
        change.put(campaign)
    return change.changed


def all_of(desk: Desk) -> list[Campaign]:
    """Every campaign, the latest first."""
    campaigns: list[Campaign] = desk.workspace.rows(Campaign, descending=True)
    return campaigns
