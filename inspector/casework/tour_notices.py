"""明天的检查通知: inspection notices (W02) for the targets of a hall, from values all of them share.

Each is issued by itself: a stop between two leaves what is issued issued, and listed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from inspector.casework import checking, drafting, facts, laying, signing
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState, Signature
from inspector.domain.notice_draft import NoticeDraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.casework.page import Problem

KIND = "W02"
OF_ITS_TARGET = ("place", "place_en", "receipt.place")  # what no two notices share


@dataclass(frozen=True, slots=True)
class Plan:
    """What every notice of the tour says the same: who comes, when, as which kind of inspection."""

    officers: tuple[str, ...]
    starts: datetime
    ends: datetime | None = None
    kind: str = "special"
    task_number: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A target in walking order, and how far its notice is."""

    target: str
    title: str
    hall: str
    party: str
    notice: str = ""
    number: str = ""
    pages: int = 0
    is_printed: bool = False
    handed_over: datetime | None = None
    draft: str = ""  # an open draft: what is written in it holds for all


def listing(desk: Desk, campaign: str, hall: str | None = None) -> tuple[Row, ...]:
    """The targets an officer can walk to, in walking order."""
    from inspector.domain.campaign import Target

    targets: list[Target] = desk.workspace.rows(Target, parent=campaign, state=hall)
    return tuple(_row(desk, one) for one in targets if not one.kind.concerns_another)


def notice_of(desk: Desk, target: str) -> Notice | None:
    """The notice in force of a target, the newest where there are several."""
    found: list[Notice] = desk.workspace.rows(Notice, parent=target, state=NoticeState.ISSUED.value)
    mine = [one for one in found if one.kind == KIND]
    return max(mine, key=lambda one: one.issued_at, default=None)


def receipt(desk: Desk, notice: str) -> Signature | None:
    """What its receiver did with it, the last word of it."""
    signed: list[Signature] = desk.workspace.rows(Signature, parent=notice)
    mine = [one for one in signed if one.role == signing.RECEIVER and not one.withdrawn]
    return mine[-1] if mine else None


def _row(desk: Desk, target: Any) -> Row:
    made = Row(target.id, target.title, target.hall, target.party.name)
    notice = notice_of(desk, target.id)
    if notice is None:
        drafts: list[NoticeDraft] = desk.workspace.rows(NoticeDraft, parent=target.id, state="open")
        return replace(made, draft=next((one.id for one in drafts if one.kind == KIND), ""))
    signed = receipt(desk, notice.id)
    return replace(
        made, notice=notice.id, number=notice.number, pages=notice.pages, is_printed=notice.is_printed,
        handed_over=signed.at if signed else None,
    )  # fmt: skip


def shared(desk: Desk, plan: Plan, pattern: str = "") -> Mapping[str, Any]:
    """The values of every notice: the plan's, and what was written in the one that serves as pattern."""
    written = drafting.draft(desk, pattern).values if pattern else {}
    kept = {path: value for path, value in written.items() if path not in OF_ITS_TARGET}
    return {**kept, **_of_plan(desk, plan)}


def _of_plan(desk: Desk, plan: Plan) -> Mapping[str, Any]:
    known = desk.officers()
    inspectors = [facts.inspector(known[badge]) for badge in plan.officers if badge in known]
    leads = known.get(plan.officers[0]) if plan.officers else None
    return {
        "check.kind": plan.kind,
        "check.task_number": plan.task_number,
        "check.counts": "no" if plan.kind == "case" else "yes",
        "started_at": facts.stamp(plan.starts),
        "ended_at": facts.stamp(plan.ends) if plan.ends else "",
        "inspectors": inspectors,
        "contact.name": leads.name if leads else "",
        "contact.name_en": leads.name_en if leads else "",
    }


def problems(desk: Desk, target: str, values: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What stands in the way of the notices, told by the first of them before any is issued."""
    written = NoticeDraft("", KIND, target, desk.now(), desk.officer, values=values)
    return checking.problems_of(desk, written, drafting.facts_of(desk, written))


def pattern(desk: Desk, target: str, values: Mapping[str, Any]) -> tuple[str, Changed]:
    """A draft to write in: what it says holds for all the others too."""
    draft, changed = drafting.open_draft(desk, KIND, target)
    return draft, changed | _write(desk, draft, values)


def issue(desk: Desk, target: str, values: Mapping[str, Any]) -> tuple[str, Changed]:
    """One notice, in the booth's layout with its receipt at the foot; one that stands stays."""
    standing = notice_of(desk, target)
    if standing is not None:
        return standing.id, Changed()
    _check_officers(values)
    draft, changed = drafting.open_draft(desk, KIND, target)
    changed |= _write(desk, draft, values)
    notice, issued = drafting.issue(desk, draft)
    return notice, changed | issued


def in_walking_order(rows: Iterable[Row], chosen: Iterable[str]) -> tuple[Row, ...]:
    """The chosen ones as they are walked."""
    wanted = set(chosen)
    return tuple(one for one in rows if one.target in wanted)


def _check_officers(values: Mapping[str, Any]) -> None:
    if len(values.get("inspectors", ())) < 2:
        raise Refused("inspection.two_officers")


def _write(desk: Desk, draft: str, values: Mapping[str, Any]) -> Changed:
    """Lay the shared values over what stands in a draft."""
    with desk.change() as change:
        written = laying.standing(change, draft)
        change.put(replace(written, values={**written.values, **values}))
        change.clear_draft(draft)
    return change.changed
