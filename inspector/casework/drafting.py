"""From finding to paper: begun from what is known, edited, checked, issued; nothing is typed twice."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.casework import facts, issuing, lawful, laying, numbers, occasions, wording
from inspector.casework.checking import DECIDED_BY as DECIDED_BY
from inspector.casework.checking import check_fits, problems_of
from inspector.casework.gathering import gatherers
from inspector.casework.offers import Offer as Offer
from inspector.casework.offers import kinds_for as kinds_for
from inspector.casework.offers import offer_of
from inspector.casework.offers import propose as propose
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState, SealMode
from inspector.domain.notice_draft import DraftState, NoticeDraft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.gathering import Facts
    from inspector.casework.page import Problem
    from inspector.notices import Kind
    from inspector.store import Change


def of(desk: Desk, owner: str) -> tuple[NoticeDraft, ...]:
    """The drafts of an inspection, a target, a tour or a campaign, in the order of their kinds."""
    return tuple(desk.workspace.rows(NoticeDraft, parent=owner))


def draft(desk: Desk, draft_id: str) -> NoticeDraft:
    """The draft as it stands, with what was typed last."""
    return laying.standing(desk.workspace, draft_id)


def open_draft(
    desk: Desk, kind: str, owner: str, *, findings: Sequence[str] = (), again: bool = False
) -> tuple[str, Changed]:
    """Begin a paper, or go on with the one that is open; refused where the law bars its measure."""
    offer = offer_of(desk, owner, kind)
    if not offer.may:
        raise Refused(offer.code, **offer.facts)
    if offer.draft and not again:
        return offer.draft, Changed()
    begun = NoticeDraft(
        id=desk.new_id(),
        kind=kind,
        owner=owner,
        begun_at=desk.now(),
        begun_by=desk.officer,
        findings=tuple(findings) or offer.findings,
    )
    with desk.change() as change:
        change.put(begun)
    return begun.id, change.changed


def write(desk: Desk, draft_id: str, key: str, value: Any) -> Changed:
    """Make a field durable: text, or rows as a list of maps; None goes back to what the record says."""
    from inspector import notices

    with desk.change() as change:
        check_fits(notices.kind(_open(change, draft_id).kind), key, value)
        change.draft(draft_id, key, json.dumps(value, ensure_ascii=False))
    return change.changed


def undo(desk: Desk, draft_id: str) -> Changed:
    """Take the last edit back."""
    with desk.change() as change:
        _open(change, draft_id)
        change.undo(draft_id)
    return change.changed


def keep(desk: Desk, draft_id: str) -> Changed:
    """Leave the page: what was typed becomes a version of the draft."""
    with desk.change() as change:
        if change.drafted(draft_id):
            change.put(laying.standing(change, draft_id))
            change.clear_draft(draft_id)
    return change.changed


def withdraw(desk: Desk, draft_id: str, reason: str) -> Changed:
    """Put a draft away; it stays listed with its reason."""
    with desk.change() as change:
        written = laying.standing(change, draft_id)
        change.put(written.withdraw(reason, desk.officer, desk.now()))
        change.clear_draft(draft_id)
    return change.changed


def facts_of(
    desk: Desk, written: NoticeDraft, *, notice_id: str = "", number: str = "", edition: int = 1
) -> Facts:
    """All a paper's text comes from: gathered from the record, what was edited laid over."""
    from inspector import notices

    kind = notices.kind(written.kind)
    decided = str(written.values.get(DECIDED_BY, "")).strip()
    record = occasions.record(desk, written.owner, written.findings, decided=bool(decided))
    now = desk.now()
    shared = facts.common(
        notice_id, desk.agency(), record.filled, record.inspection,
        number=number, edition=edition, issued_at=now,
    )  # fmt: skip
    on = record.inspection.opened_at.astimezone(now.tzinfo).date()
    shared = {**shared, **_law(kind, written, desk, record, on), **_suspicion(record, decided)}
    gather = gatherers().get(kind.id)
    return laying.over(gather(shared, record) if gather else shared, written.values)


def _law(kind: Kind, written: NoticeDraft, desk: Desk, record: Any, on: Any) -> Facts:
    """The provisions a paper rests on, as in force on the day of the inspection."""
    requested, right = lawful.is_requested(record.filled), lawful.complained_of(record.filled)
    ruling = lawful.rule(kind.measure, record.findings, on, requested=requested, right=right)
    cited = lawful.cited((*kind.basis, *ruling.basis), on)
    return {"legal_basis": cited, "basis": cited}


def _suspicion(record: Any, decided: str) -> Facts:
    is_decided = bool(decided)
    said = {one: wording.matter(record.findings, one, decided=is_decided) for one in ("zh", "en")}
    return {"suspicion": said, "undecided": "" if decided else "yes", DECIDED_BY: decided}


def problems(desk: Desk, draft_id: str) -> tuple[Problem, ...]:
    """What stands between this draft and its number, each at its field."""
    written = draft(desk, draft_id)
    return problems_of(desk, written, facts_of(desk, written))


def preview(desk: Desk, draft_id: str, *, layout: str = "") -> bytes:
    """The paper as it would be, with the watermark of a draft and no number."""
    written = draft(desk, draft_id)
    gathered = {**facts_of(desk, written), "draft": "yes"}
    _, rendered = issuing.marked(
        written.kind, gathered, layout=layout or layout_of(written.kind), watermark=True,
        faces=issuing.faces(desk), images=issuing.images(desk),
    )  # fmt: skip
    return rendered.pdf


def layout_of(kind: str) -> str:
    """The layout a paper is issued in: the booth's where it has one."""
    from inspector import notices

    layouts = [one for one in notices.kind(kind).layouts if one != "reading"]
    return "booth" if "booth" in layouts else layouts[0]


def issue(desk: Desk, draft_id: str, *, layout: str = "") -> tuple[str, Changed]:
    """Issue the paper: a number from the register, the facts frozen, the bytes kept.

    A new edition keeps the number; the earlier one stays on file as superseded.
    """
    written = draft(desk, draft_id)
    _still_lawful(desk, written)
    earlier = desk.workspace.get(Notice, written.replaces) if written.replaces else None
    edition = earlier.edition + 1 if earlier else 1
    notice_id = desk.new_id()
    gathered = facts_of(desk, written, notice_id=notice_id, edition=edition)
    hindering = [one for one in problems_of(desk, written, gathered) if one.blocks]
    if hindering:
        raise Refused(hindering[0].code, **hindering[0].facts)
    with desk.change() as change:
        if laying.standing(change, draft_id) != written:
            raise Refused("inspection.changed_meanwhile")
        number = (
            earlier.number if earlier else _number(desk, change, written.kind, int(gathered["issued_at"][:4]))
        )
        if earlier is not None:
            now = change.get(Notice, earlier.id)
            if now.state is not NoticeState.ISSUED:  # voided, or replaced, since this edition was begun
                raise Refused("signature.notice_superseded", number=now.number)
            change.put(replace(now, state=NoticeState.SUPERSEDED, reason=written.reason))
        document = {**gathered["document"], "number": number}
        notice = issuing.issue(
            desk, change, written.kind, {**gathered, "document": document}, written.owner,
            seal=_seal(desk, written.kind), layout=layout or layout_of(written.kind),
        )  # fmt: skip
        change.put(written.issue(notice.id, desk.officer, desk.now()))
        change.clear_draft(draft_id)
    return notice.id, change.changed


def next_edition(desk: Desk, notice_id: str, reason: str) -> tuple[str, Changed]:
    """Change an issued paper: a draft of its next edition, with what was written before."""
    notice = desk.workspace.get(Notice, notice_id)
    if notice.state is not NoticeState.ISSUED:
        raise Refused("signature.notice_superseded", number=notice.number)
    if not reason.strip():
        raise Refused("draft.reason_missing")
    before = of_notice(desk, notice)
    if before.replaced_by and draft(desk, before.replaced_by).is_open:
        return before.replaced_by, Changed()
    begun = replace(
        before, id=desk.new_id(), state=DraftState.OPEN, begun_at=desk.now(), begun_by=desk.officer,
        notice="", replaces=notice_id, replaced_by="", reason=reason.strip(), ended_by="", ended_at=None,
    )  # fmt: skip
    with desk.change() as change:
        change.put(begun)
        change.put(before.replace_by(begun.id))
    return begun.id, change.changed


def of_notice(desk: Desk, notice: Notice) -> NoticeDraft:
    """The draft a notice came from."""
    found = [one for one in of(desk, notice.inspection) if one.notice == notice.id]
    if not found:
        raise Refused("draft.not_issued")
    return found[0]


def _open(change: Change, draft_id: str) -> NoticeDraft:
    written: NoticeDraft = change.get(NoticeDraft, draft_id)
    if not written.is_open:
        raise Refused("draft.not_open", state=written.state.value)
    return written


def _still_lawful(desk: Desk, written: NoticeDraft) -> None:
    """Asked again at issue: the findings may have changed since the draft was begun."""
    if not written.is_open:
        raise Refused("draft.not_open", state=written.state.value)
    offer = offer_of(desk, written.owner, written.kind)
    if not offer.may:
        raise Refused(offer.code, **offer.facts)
    _each_lawful(desk, written)


def _each_lawful(desk: Desk, written: NoticeDraft) -> None:
    """A paper takes its measure for every finding it names; another finding that allows it is no ground."""
    from inspector import notices

    measure = notices.kind(written.kind).measure
    record = occasions.record(desk, written.owner, written.findings)
    requested, right = lawful.is_requested(record.filled), lawful.complained_of(record.filled)
    on = record.inspection.opened_at.astimezone(desk.now().tzinfo).date()
    for finding in record.findings:
        ruling = lawful.rule(measure, (finding,), on, requested=requested, right=right)
        if not ruling.allowed:
            raise Refused(ruling.code, **ruling.facts)


def _number(desk: Desk, change: Change, kind: str, year: int) -> str:
    from inspector import notices

    return numbers.take(desk, change, kind, year) if notices.kind(kind).numbered else ""


def _seal(desk: Desk, kind: str) -> SealMode:
    """A paper with an issuer's line is sealed; records and lists are not."""
    from inspector import notices

    template = notices.kind(kind).template
    has_issuer = any(part.get("type") == "issuer" for part in template["parts"].values())
    return SealMode(desk.agency().seal_mode) if has_issuer else SealMode.NONE
