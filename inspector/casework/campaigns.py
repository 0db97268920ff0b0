"""Campaigns: an exhibition, a holiday's checks, a special campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.campaign import Campaign, CampaignKind
from inspector.domain.errors import Refused

if TYPE_CHECKING:
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


def all_of(desk: Desk) -> list[Campaign]:
    """Every campaign, the latest first."""
    campaigns: list[Campaign] = desk.workspace.rows(Campaign, descending=True)
    return campaigns
