"""交付检查通知: the notice that was printed for a target the day before, met again in its booth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import tour_notices
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.domain.notice import Notice, Signature

_HOW = {Outcome.SIGNED: "{name}签收", Outcome.SEALED: "{name}盖章签收", Outcome.REFUSED: "{name}拒绝签收"}
_HOW_EN = {
    Outcome.SIGNED: "signed for by {name}",
    Outcome.SEALED: "sealed for by {name}",
    Outcome.REFUSED: "{name} refused to sign",
}


def found(desk: Desk, inspection_id: str) -> tuple[Notice, Signature | None] | None:
    """The inspection notice of the target, and what its receiver did with it; None where none was issued."""
    inspection = desk.workspace.get(Inspection, inspection_id)
    notice = tour_notices.notice_of(desk, inspection.target)
    return (notice, tour_notices.receipt(desk, notice.id)) if notice else None


def told(desk: Desk, inspection: Inspection, until: datetime) -> dict[str, str]:
    """What the record says of it: handed over when, which number, and who signed for it."""
    notice = tour_notices.notice_of(desk, inspection.target)
    signed = tour_notices.receipt(desk, notice.id) if notice else None
    if notice is None or signed is None or signed.outcome not in _HOW or signed.at > until:
        return {}
    at = signed.at.astimezone(until.tzinfo)
    when = f"{at.year}年{at.month}月{at.day}日{at:%H时%M分}"
    zh = f"{when}，检查人员向当事人送达《行政检查通知书》（{notice.number}），"
    en = f"The inspection notice {notice.number} was handed over on {at.day} {at:%B %Y} at {at:%H:%M}, "
    return {
        "notified": f"{zh}{_HOW[signed.outcome].format(name=signed.name)}。",
        "notified_en": f"{en}{_HOW_EN[signed.outcome].format(name=signed.name)}.",
    }
