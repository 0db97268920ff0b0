"""Find anything (Ctrl+K): booths, parties by their booth, rights, notices, inspections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import booths, campaigns
from inspector.casework.papers import ROLL
from inspector.domain.campaign import Target, TargetKind, Tour
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Notice
from inspector.domain.records import booth_sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.booths import BoothRow
    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Campaign
    from inspector.store import Hit

ORDER = ("booth", "target", "party", "right", "notice", "inspection", "area", "campaign")


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette."""

    kind: str  # booth, target (all that is no booth), party, right, notice, inspection, area, campaign
    id: str
    title: str
    subtitle: str
    booth: BoothRow | None
    inspection: str = ""
    campaign: str = ""  # of a campaign and of an area (a hall, a street, a market) of it


def everything(desk: Desk, text: str, *, limit: int = 40) -> tuple[Found, ...]:
    """What the text finds, grouped by kind; booths whose number it is come first."""
    if not text.strip():
        return ()
    hits = desk.workspace.search(text, limit=limit, kinds=("target", "notice", "inspection"))
    wanted = plain(text)
    found = [one for hit in hits for one in _found(desk, hit, text)]
    found += [one for campaign in campaigns.all_of(desk) for one in _campaign(campaign, wanted)]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.kind), *_closeness(one, wanted))))


def _campaign(campaign: Campaign, wanted: str) -> Iterator[Found]:
    """A campaign by its name or place, and its areas by theirs: a hall only by its whole number."""
    if not wanted:
        return
    named = plain(" ".join((campaign.name, campaign.name_en, campaign.venue, campaign.city)))
    if wanted in named:
        yield Found("campaign", campaign.id, campaign.name, campaign.venue or campaign.city, None,
                    campaign=campaign.id)  # fmt: skip
    for area in campaign.halls:
        if wanted == plain(area) or (not area.isascii() and wanted in plain(area)):
            yield Found("area", area, area, campaign.name, None, campaign=campaign.id)


def _closeness(one: Found, wanted: str) -> tuple[int, str]:
    """The very booth first, then those that begin so, each in walking order."""
    said = plain(one.title)
    rank = 0 if said == wanted else 1 if said.startswith(wanted) else 2
    return rank, booth_sort(one.booth.booth) if one.booth else ""


def _found(desk: Desk, hit: Hit, text: str) -> list[Found]:
    try:
        if hit.kind == "target":
            return _target(desk, hit.id, text)
        if hit.kind == "notice":
            return _notice(desk, hit.id)
        return _inspection(desk, hit.id)
    except Refused:  # an index row may outlive what it points at until the projections are rebuilt
        return []


def _target(desk: Desk, target_id: str, text: str) -> list[Found]:
    target = desk.workspace.get(Target, target_id)
    row = booths.rows_of(desk, (target_id,))[0]
    wanted = plain(text)
    if target.kind is TargetKind.SHOP:
        below = (target.name, target.party.name, target.hall)
        where = " · ".join(dict.fromkeys(part for part in below if part and part != target.title))
        return [Found("target", target_id, target.title, where, row, row.inspection)]
    if not target.kind.is_place:
        whose = "" if target.title == target.party.name else target.party.name
        return [Found("target", target_id, target.title, whose, row, row.inspection)]
    if _is_booth(wanted, target.booth):
        return [Found("booth", target_id, target.booth, target.party.name, row, row.inspection)]
    for claim in target.claims:
        if wanted in plain(claim.number) or (claim.title and wanted in plain(claim.title)):
            subtitle = f"{claim.title} · {target.party.name}".removeprefix(" · ")
            return [Found("right", target_id, claim.number, subtitle, row, row.inspection)]
    return [Found("party", target_id, target.party.name, target.title, row, row.inspection)]


def _notice(desk: Desk, notice_id: str) -> list[Found]:
    notice = desk.workspace.get(Notice, notice_id)
    if notice.kind == ROLL:
        tour = desk.workspace.get(Tour, notice.inspection)
        day = tour.started_at.date().isoformat() if tour.started_at else ""
        return [Found("notice", notice_id, notice.kind, f"{tour.hall} · {day}", None)]
    inspection = desk.workspace.get(Inspection, notice.inspection)
    row = booths.rows_of(desk, (inspection.target,))[0]
    title = notice.number or inspection.number
    return [Found("notice", notice_id, title, f"{row.booth} · {notice.kind}", row, inspection.id)]


def _inspection(desk: Desk, inspection_id: str) -> list[Found]:
    inspection = desk.workspace.get(Inspection, inspection_id)
    row = booths.rows_of(desk, (inspection.target,))[0]
    return [
        Found(
            "inspection",
            inspection_id,
            inspection.number,
            f"{row.booth} · {row.exhibitor}",
            row,
            inspection.id,
        )
    ]


def _is_booth(wanted: str, booth: str) -> bool:
    """Whether this booth's number was typed: a part of it, or one of the booths it spans (A34-35)."""
    from inspector.store import searching

    return wanted in plain(booth) or any(
        token.startswith(wanted) for token in searching.codes((booth,)).split()
    )


def plain(text: str) -> str:
    """Letters and digits only, lower case: punctuation and blanks may be left out of a search."""
    return "".join(character for character in text.casefold() if character.isalnum())
