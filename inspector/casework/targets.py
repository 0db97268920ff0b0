"""The booths of a campaign, taken from an organiser's list: all of its rows or none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.campaign import Campaign, Target
from inspector.domain.errors import Refused
from inspector.domain.party import Party, PartyKind
from inspector.domain.records import booth_sort

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.exhibitors import ImportPreview, ImportRow
    from inspector.domain.changed import Changed


def take(desk: Desk, campaign_id: str, preview: ImportPreview, *, skip_refused: bool = False) -> Changed:
    """Write the rows that can be taken. A list read again updates the booths it names; none is taken away.

    Rows that were refused keep the whole list out, unless whoever saw them says to skip them.
    """
    if preview.refused and not skip_refused:
        raise Refused("import.refused_rows", rows=tuple(row.row for row in preview.refused[:20]))
    if not preview.taken:
        raise Refused("import.nothing_to_take")
    campaign = desk.workspace.get(Campaign, campaign_id)
    known = {_key(one): one for one in desk.workspace.rows(Target, parent=campaign_id)}
    with desk.change() as change:
        for row in preview.taken:
            earlier = known.get((row.hall, row.booth, row.name))
            target = _target(row, campaign_id, earlier.id if earlier else desk.new_id())
            if target != earlier:
                change.put(target)
        halls = {*campaign.halls, *(row.hall for row in preview.taken)}
        change.put(replace(campaign, halls=tuple(sorted(halls, key=booth_sort))))
    return change.changed


def _key(target: Target) -> tuple[str, str, str]:
    return target.hall, target.booth, target.party.name


def _target(row: ImportRow, campaign: str, target_id: str) -> Target:
    country = row.country or "CN"
    return Target(
        id=target_id,
        campaign=campaign,
        booth=row.booth,
        hall=row.hall,
        party=Party(
            name=row.name,
            name_en=row.name_en,
            kind=PartyKind.COMPANY if country == "CN" else PartyKind.FOREIGN,
            credit_code=row.credit_code,
            country=country,
            contact=row.contact,
            phone=row.phone,
        ),
        exhibits=row.exhibits,
        claims=row.claims,
        source_row=row.row,
    )
