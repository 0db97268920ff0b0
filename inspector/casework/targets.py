"""What a campaign inspects: booths from an organiser's list, all of its rows or none; others one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.campaign import Campaign, CampaignKind, Target, TargetKind
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
            target = _target(row, campaign, earlier.id if earlier else desk.new_id())
            if target != earlier:
                change.put(target)
        halls = {*campaign.halls, *(row.hall for row in preview.taken)}
        change.put(replace(campaign, halls=tuple(sorted(halls, key=booth_sort))))
    return change.changed


def add(
    desk: Desk,
    campaign_id: str,
    kind: TargetKind,
    *,
    name: str,
    party: Party | None = None,
    booth: str = "",
    hall: str = "",
    address: str = "",
) -> tuple[str, Changed]:
    """One more target of a campaign: a shop, the organiser, a platform. Its area is one to tour.

    One that is there already is that one: an online shop is known by its link.
    """
    if not name.strip() and not (party and party.name.strip()):
        raise Refused("target.name_missing")
    campaign = desk.workspace.get(Campaign, campaign_id)
    target = Target(
        id=desk.new_id(),
        campaign=campaign_id,
        booth=booth.strip(),
        hall=hall.strip(),
        party=party or Party(name=name.strip()),
        kind=kind,
        name=name.strip(),
        address=address.strip(),
    )
    known = _known(desk, target)
    if known is not None:
        return known, _nothing()
    with desk.change() as change:
        change.put(target)
        if target.hall and target.hall not in campaign.halls:
            halls = sorted((*campaign.halls, target.hall), key=booth_sort)
            change.put(replace(campaign, halls=tuple(halls)))
    return target.id, change.changed


def _known(desk: Desk, new: Target) -> str | None:
    """The same target, when the campaign has it: the same link, or the same name and place."""
    linked = new.kind in (TargetKind.ONLINE_SHOP, TargetKind.PLATFORM) and _link(new)

    def is_same(one: Target) -> bool:
        if one.kind is not new.kind:
            return False
        if linked and _link(one) == linked:
            return True
        return (one.hall, one.booth, one.name, one.address) == (new.hall, new.booth, new.name, new.address)

    found: list[Target] = desk.workspace.rows(Target, parent=new.campaign)
    return next((one.id for one in found if is_same(one)), None)


def _link(target: Target) -> str:
    """A link without what does not tell shops apart: scheme, capitals, a slash at the end."""
    return target.address.casefold().partition("://")[2].rstrip("/") or target.address.casefold()


def _nothing() -> Changed:
    from inspector.domain.changed import Changed

    return Changed()


def _key(target: Target) -> tuple[str, str, str]:
    return target.hall, target.booth, target.party.name


def _target(row: ImportRow, campaign: Campaign, target_id: str) -> Target:
    """A row as a target: a booth of an exhibition, a shop of any other campaign."""
    is_fair = campaign.kind == CampaignKind.EXHIBITION
    country = row.country or "CN"
    return Target(
        id=target_id,
        campaign=campaign.id,
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
        address=row.address,
        kind=TargetKind.BOOTH if is_fair else TargetKind.SHOP,
    )
