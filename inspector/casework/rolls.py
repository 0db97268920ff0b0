"""巡查登记表 W28: the clean booths of a tour, a line each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import facts, issuing, papers
from inspector.domain.campaign import Campaign, Target, Tour
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import NoticeState, RollLine, SealMode

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed


def issue(desk: Desk, tour_id: str) -> tuple[str, Changed]:
    """The patrol roll (W28) of a tour as it stands; an earlier one is superseded."""
    tour = desk.workspace.get(Tour, tour_id)
    lines: list[RollLine] = desk.workspace.rows(RollLine, parent=tour_id)
    if not lines:
        raise Refused("roll.empty")
    campaign = desk.workspace.get(Campaign, tour.campaign)
    officers = desk.officers()
    agency = desk.agency()
    now = desk.now()
    earlier = papers.of(desk, tour_id)
    gathered = {
        "document": {
            "id": desk.new_id(),
            "edition": len(earlier) + 1,
            "number": "",
            "inspection_number": "",
        },
        "agency": {"name": agency.name, "name_en": agency.name_en, "short_name": agency.short_name},
        "seal": "none",
        "issued_at": facts.stamp(now),
        "campaign": {"name": campaign.name, "name_en": campaign.name_en, "venue": campaign.venue},
        "inspectors": [facts.inspector(officers[badge]) for badge in tour.officers if badge in officers],
        "tour": {
            "hall": tour.hall,
            "date": (tour.started_at or now).astimezone(now.tzinfo).date().isoformat(),
            "officers": "、".join(officers[badge].name for badge in tour.officers if badge in officers),
        },
        "lines": [_roll_line(desk, line, now) for line in lines],
    }
    with desk.change() as change:
        for notice in earlier:
            if notice.state is NoticeState.ISSUED:
                change.put(replace(notice, state=NoticeState.SUPERSEDED))
        notice = issuing.issue(
            desk, change, papers.ROLL, gathered, tour_id, seal=SealMode.NONE, layout="roll"
        )
    return notice.id, change.changed


def _roll_line(desk: Desk, line: RollLine, now: datetime) -> facts.Facts:
    target = desk.workspace.get(Target, line.target)
    inspection = desk.workspace.get(Inspection, line.inspection)
    return {
        "no": line.line,
        "booth": target.booth,
        "exhibitor": target.party.name,
        "time": facts.stamp(line.at, now),
        "items": line.items,
        "result": line.result,
        "remark": "作废" if inspection.state is State.VOID else line.remark,
        "staff": line.staff,
    }
