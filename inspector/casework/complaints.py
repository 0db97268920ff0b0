"""A complaint over several editions of its record: accepted in one, decided in a later one.

The record of an edition gives way to the next; the notices that were served stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector.casework import facts
from inspector.casework.gathering.complaints import SERVED
from inspector.casework.page import Problem
from inspector.domain.notice import Notice, Outcome, Signature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.casework.desk import Desk
    from inspector.casework.gathering import Facts
    from inspector.domain.inspection import Inspection

FORM = "complaint"
_RECORD, _COMPLAINANT = "W03", "complainant"
_OWN = ("投诉人", "权利", "被投诉人与展品")  # sections that hold what the complainant said


def stands(notice: Notice) -> bool:
    """Whether a notice stays in force when the record is opened again: it was served and is answered."""
    return notice.kind in SERVED


def owed(inspection: Inspection) -> tuple[Problem, ...]:
    """A complaint that waits for papers or for its decision is not at its end: its record stays open."""
    if inspection.form != FORM:
        return ()
    said = {path.rpartition("/")[2]: value for path, value in inspection.answers.items()}
    acceptance = said.get("acceptance", "")
    if acceptance == "supplement":
        return (Problem("complaint", "complaint.waits_for_papers", {}),)
    if acceptance == "accept" and said.get("stage") == "accepted":
        return (Problem("complaint", "complaint.undecided", {}),)
    return ()


def with_earlier_signature(desk: Desk, gathered: Facts, inspection: Inspection) -> Facts:
    """Who signed at the desk for what he said does not sign again while it says the same."""
    said = gathered.get("complainant") or {}
    earlier = _signed(desk, gathered, inspection) if said.get("at_desk") else None
    if earlier is None:
        return gathered
    on = f"{earlier.issued_at.astimezone(desk.now().tzinfo).date():%Y-%m-%d}"
    zh = f"投诉人已在本笔录第{earlier.edition}版（{on}）上对其投诉内容签名，该版附卷。"
    en = f"The complainant has signed for the complaint on edition {earlier.edition} of this record ({on})."
    return {
        **gathered,
        "complainant": {**said, "at_desk": ""},
        "facts": [*gathered["facts"], facts.note(zh, en)],
    }


def _signed(desk: Desk, gathered: Facts, inspection: Inspection) -> Notice | None:
    """The latest edition that says the same of the complaint and that the complainant signed."""
    notices: list[Notice] = desk.workspace.rows(Notice, parent=inspection.id)
    records = [one for one in notices if one.kind == _RECORD]
    for notice in sorted(records, key=lambda one: one.edition, reverse=True):
        if _words(notice.facts) == _words(gathered) and _has_signed(desk, notice):
            return notice
    return None


def _words(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    name = (told.get("complainant") or {}).get("name", "")
    return [("", name), *((one["title_zh"], one["zh"]) for one in told["facts"] if one["title_zh"] in _OWN)]


def _has_signed(desk: Desk, notice: Notice) -> bool:
    signed: list[Signature] = desk.workspace.rows(Signature, parent=notice.id)
    done = (Outcome.SIGNED, Outcome.SEALED)
    return any(one.role == _COMPLAINANT and one.outcome in done and not one.withdrawn for one in signed)
