"""补充笔录: what is said after the lock. The record stays; what is struck out is legible, and confirmed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import amending, facts, inspections, issuing, papers, scans, signing
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.inspection import Addendum, Correction, Inspection, State
from inspector.domain.notice import Notice, SealMode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.page import Problem
    from inspector.store import Change


_JOTTED = "addendum"
_ENOUGH = 12  # characters of a correction that tell on which page it stands
# Why something is usually added, as papers and their English reading copies say it.
REASONS = {
    "当事人要求更正": "the party asks for a correction",
    "记录有笔误": "slip of the pen",
    "答复审核意见": "answers the reviewer",
}


def of(desk: Desk, inspection_id: str) -> tuple[Addendum, ...]:
    """The addenda of a record, in their order."""
    found: list[Addendum] = desk.workspace.rows(Addendum, parent=inspection_id)
    return tuple(sorted(found, key=lambda one: one.number))


def under_way(desk: Desk, inspection_id: str) -> Addendum | None:
    """The addendum that is not locked yet; there is never more than one."""
    return next((one for one in of(desk, inspection_id) if one.locked_at is None), None)


def paragraphs(desk: Desk, inspection_id: str) -> tuple[tuple[str, str], ...]:
    """Title and text of the record's paragraphs as they stand, with what its addenda put in and without
    what they struck out: the words a correction may strike out."""
    record = _record(desk, inspection_id)
    signed = [(one["title_zh"], one["zh"]) for one in record.facts.get("facts", ()) if one["zh"]]
    return amending.amended(signed, of(desk, inspection_id))


def correction_pages(desk: Desk, notice_id: str) -> tuple[int, ...]:
    """On which page of an addendum each of its corrections stands."""
    from inspector.notices.page_texts import page_texts

    texts = page_texts(papers.pdf(desk, notice_id))
    found, page = [], 1
    for one in desk.workspace.get(Notice, notice_id).facts.get("corrections", ()):
        cells = (f"{one['no']}{one['where']}", one["was"], one["now"])
        wanted = ["".join(text.split())[:_ENOUGH] for text in cells]
        holds = (at for at in range(page, len(texts) + 1) if all(words in texts[at - 1] for words in wanted))
        page = next(holds, page)
        found.append(page)
    return tuple(found)


def write(
    desk: Desk,
    inspection_id: str,
    *,
    reason: str,
    text: str = "",
    corrections: Sequence[Correction] = (),
) -> tuple[str, Changed]:
    """Add to a locked record: its paper is issued and waits for signatures. Answers the addendum's id."""
    if not reason.strip() or not (text.strip() or corrections):
        raise Refused("addendum.empty")
    record = _record(desk, inspection_id)
    _check(corrections, paragraphs(desk, inspection_id))
    with desk.change() as change:
        inspection = inspections.own(desk, change.get(Inspection, inspection_id))
        if inspection.state not in (State.LOCKED, State.RETURNED):
            raise Refused("inspection.wrong_state", state=inspection.state.value)
        earlier: list[Addendum] = change.rows(Addendum, parent=inspection_id)
        if any(one.locked_at is None for one in earlier):
            raise Refused("addendum.under_way")
        addendum = Addendum(
            id=desk.new_id(),
            inspection=inspection_id,
            text=text.strip(),
            reason=reason.strip(),
            at=desk.now(),
            officers=inspection.officers,
            corrections=tuple(corrections),
            number=len(earlier) + 1,
        )
        notice = _issue(desk, change, inspection, record, addendum)
        change.put(replace(addendum, notice=notice.id))
        change.clear_draft(record.id)
    return addendum.id, change.changed


@dataclass(frozen=True, slots=True)
class Jotted:
    """An addendum while it is typed: nothing of it is checked yet."""

    reason: str = ""
    text: str = ""
    corrections: tuple[Correction, ...] = ()


def jot(desk: Desk, inspection_id: str, typed: Jotted) -> Changed:
    """What is typed so far: a draft over the signed record; leaving the page or a lock costs nothing.

    Nothing that is shown elsewhere changes by it, so no page reads itself anew at every key.
    """
    record = _record(desk, inspection_id)
    kept = json.dumps(asdict(typed), ensure_ascii=False) if typed != Jotted() else None
    with desk.change() as change:
        inspections.own(desk, change.get(Inspection, inspection_id))
        change.draft(record.id, _JOTTED, kept)
    return Changed()


def jotted(desk: Desk, inspection_id: str) -> Jotted:
    """What was typed and not issued."""
    kept = desk.workspace.draft(_record(desk, inspection_id).id).get(_JOTTED)
    if not kept:
        return Jotted()
    found = json.loads(kept)
    return replace(Jotted(**found), corrections=tuple(Correction(**one) for one in found["corrections"]))


def missing(desk: Desk, addendum: Addendum) -> tuple[Problem, ...]:
    """Signatures the addendum waits for, and its pages that are not photographed yet."""
    owed = (*signing.missing(desk, addendum.inspection), *scans.pages_owed(desk, addendum.inspection))
    return tuple(one for one in owed if one.reference == addendum.notice)


def lock(desk: Desk, addendum_id: str) -> Changed:
    """End the addendum; a reviewer's question is answered by it."""
    addendum = desk.workspace.get(Addendum, addendum_id)
    open_ = tuple(problem.code for problem in missing(desk, addendum) if problem.blocks)
    with desk.change() as change:
        inspection = inspections.own(desk, change.get(Inspection, addendum.inspection))
        change.put(change.get(Addendum, addendum_id).lock(desk.now(), missing=open_))
        change.put(inspection.answered())
    return change.changed


def _record(desk: Desk, inspection_id: str) -> Notice:
    """The record that was signed and locked."""
    for notice in papers.in_force(desk, inspection_id):
        if notice.kind == papers.RECORD:
            return notice
    state = desk.workspace.get(Inspection, inspection_id).state
    raise Refused("inspection.wrong_state", state=state.value)


def _check(corrections: Sequence[Correction], found: Sequence[tuple[str, str]]) -> None:
    """Only words that stand in the record can be struck out, each once, and it is plain which are meant."""
    struck: list[tuple[str, int, int]] = []
    for one in corrections:
        if not one.was.strip() and not one.now.strip():
            raise Refused("addendum.empty")
        if one.was == one.now:
            raise Refused("correction.same", was=one.was)
        if one.was:
            start = _where(one, found)
            end = start + len(one.was)
            if any(where == one.where and start < until and begin < end for where, begin, until in struck):
                raise Refused("correction.twice", where=one.where, was=one.was)
            struck.append((one.where, start, end))


def _where(one: Correction, found: Sequence[tuple[str, str]]) -> int:
    """Where the struck-out words begin in the paragraph."""
    starts = places(found, one.where, one.was)
    if not starts:
        raise Refused("correction.not_there", where=one.where, was=one.was)
    if len(starts) > 1 and not 1 <= one.nth <= len(starts):
        raise Refused("correction.which", where=one.where, was=one.was, times=len(starts))
    return starts[max(one.nth, 1) - 1] if one.nth <= len(starts) else starts[0]


def places(found: Sequence[tuple[str, str]], where: str, was: str) -> list[int]:
    """Every place at which words begin in what stands under a title, in the order of reading."""
    return amending.occurrences(amending.joined([text for title, text in found if title == where]), was)


_SHARED = (
    "agency", "party", "campaign", "inspectors", "recorder", "witness", "present", "place", "seal", "remote",
)  # fmt: skip


def _issue(desk: Desk, change: Change, inspection: Inspection, record: Notice, addendum: Addendum) -> Notice:
    gathered = {
        **{name: record.facts[name] for name in _SHARED if name in record.facts},
        "document": {
            "id": desk.new_id(),
            "edition": 1,
            "number": "",
            "inspection_number": inspection.number,
        },
        "issued_at": facts.stamp(desk.now()),
        "addendum": {
            "number": addendum.number,
            "reason": addendum.reason,
            "reason_en": REASONS.get(addendum.reason, ""),
            "record": f"{inspection.number}（第 {record.edition} 版）",
            "inspection": inspection.number,
            "edition": record.edition,
            "digest": record.facts_sha256[:8],
            "locked_at": facts.stamp(inspection.locked_at) if inspection.locked_at else "",
        },
        "corrections": [
            {"no": number, "where": one.where, "was": one.was, "now": one.now, "nth": one.nth or ""}
            for number, one in enumerate(addendum.corrections, 1)
        ],
        "text": addendum.text,
        "signatures": [],
    }
    return issuing.issue(desk, change, papers.ADDENDUM, gathered, inspection.id, seal=SealMode.NONE)
