"""Approvals: asked, given, refused, confirmed; nothing coercive is issued or printed while one is wrong."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from inspector.casework import clocks, laying, secrets
from inspector.domain.approval import Approval, Approver, Mode, Standing
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState
from inspector.domain.notice_draft import DraftState, NoticeDraft
from inspector.domain.roles import may

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.casework.page import Problem
    from inspector.domain.changed import Changed
    from inspector.store import Change
    from inspector.store.reading import Reading

_CLOCK = "T02"
_ORDERED_TOO = ("party.name", "party.credit_code", "basis")  # against whom and by what right
_NOT_ORDERED = ("date", "time")  # when a paper is handed over is no part of what was approved


@dataclass(frozen=True, slots=True)
class Waiting:
    """A measure whose approval is owed: the clock that Today shows."""

    approval: Approval
    draft: NoticeDraft
    standing: Standing
    notice: str = ""  # the paper that was issued on it


def approvers(desk: Desk) -> tuple[Approver, ...]:
    """The agency's list: its head and whom he delegated."""
    return desk.agency().approvers


def name_approvers(desk: Desk, listed: tuple[Approver, ...]) -> Changed:
    """Put the list down; it is the administrator's, and the journal keeps every version."""
    officer = desk.officers().get(desk.officer)
    if officer is None or not may(officer.role, "administer"):
        raise Refused("approval.not_administrator", badge=desk.officer)
    if any(not one.name.strip() or not one.position.strip() for one in listed):
        raise Refused("approval.who_missing")
    with desk.change() as change:
        change.put(replace(desk.agency(), approvers=listed))
    return change.changed


def needs_approval(kind: str) -> bool:
    """Whether the head is asked before a paper of this kind is issued."""
    from inspector import notices

    return notices.kind(kind).approval == "head"


def of(reading: Reading, draft_id: str) -> Approval | None:
    """The approval of a draft: the one asked last."""
    found: list[Approval] = reading.rows(Approval, parent=draft_id)
    return max(found, key=lambda one: (one.asked_at, one.id), default=None)


def ask(
    desk: Desk, draft_id: str, mode: Mode = Mode.BEFORE, *, taken_at: datetime | None = None
) -> tuple[str, Changed]:
    """Ask the head. Urgent: the measure is taken now (or was at `taken_at`), and 24 hours begin."""
    written = laying.standing(desk.workspace, draft_id)
    if not written.is_open:
        raise Refused("draft.not_open", state=written.state.value)
    now = desk.now()
    taken = taken_at or now
    if taken > now:
        raise Refused("approval.in_future")
    content = content_of(desk, written)
    earlier = of(desk.workspace, draft_id)
    _may_ask(earlier, mode, now, content)
    if mode is Mode.URGENT:
        _not_lifted(desk, written)
    with desk.change() as change:
        due = None
        identifier = desk.new_id()
        if mode is Mode.URGENT:
            first = earlier.due if earlier else None  # asking again does not begin the hours again
            clock = clocks.start(desk, change, _CLOCK, ("notice_draft", draft_id), taken, cause=identifier)
            due = min(first, clock.due) if first else clock.due
        change.put(Approval(identifier, draft_id, mode, desk.officer, now, content, due=due))
    return identifier, change.changed


_ASK_AGAIN = (Standing.REFUSED, Standing.CHANGED)


def _may_ask(earlier: Approval | None, mode: Mode, now: datetime, content: str) -> None:
    if earlier is None:
        return
    stands = earlier.standing(now, content)
    if stands.must_lift and mode is Mode.URGENT:  # what was refused or ran out is not urgent once more
        raise Refused(f"approval.is_{stands.value}")
    if earlier.mode is mode and stands not in _ASK_AGAIN:
        raise Refused("approval.asked_already")


def _not_lifted(desk: Desk, written: NoticeDraft) -> None:
    """Another sheet of the same kind is no way round the head's no, or round 24 hours that ran out."""
    for other in desk.workspace.rows(NoticeDraft, parent=written.owner):
        if other.kind == written.kind and (stands := standing(desk, other)).must_lift:
            raise Refused(f"approval.is_{stands.value}")


def give(
    desk: Desk,
    approval_id: str,
    name: str,
    *,
    secret: str = "",
    way: str = "",
    at: datetime | None = None,
    evidence: str = "",
) -> Changed:
    """The head approves: with his own secret where he is an officer here, else on paper or by phone."""
    approval = desk.workspace.get(Approval, approval_id)
    by = _approver(desk, approval, name)
    now = desk.now()
    way = way or ("signed" if secret else "phone" if approval.mode is Mode.PHONE else "paper")
    mark = ""
    if way == "signed":
        at, mark = now, _signed(desk, by, secret, approval, now)
    _there(desk, evidence)
    given = approval.give(
        by, at or now, way=way, noted_at=now, noted_by=desk.officer, mark=mark, evidence=evidence
    )
    with desk.change() as change:
        _unanswered(change, approval_id)
        change.put(given)
        _stop_clock(desk, change, given)
    return change.changed


def refuse(desk: Desk, approval_id: str, name: str, reason: str, *, at: datetime | None = None) -> Changed:
    """The head says no, with the reason; a measure that was taken must be lifted."""
    approval = desk.workspace.get(Approval, approval_id)
    now = desk.now()
    refused = approval.refuse(_approver(desk, approval, name), at or now, reason, noted_at=now)
    with desk.change() as change:
        _unanswered(change, approval_id)
        change.put(refused)
    return change.changed


def confirm(desk: Desk, approval_id: str, *, at: datetime | None = None, evidence: str = "") -> Changed:
    """The paper that confirms what was approved by telephone has come."""
    approval = desk.workspace.get(Approval, approval_id)
    now = desk.now()
    if (at or now) > now:
        raise Refused("approval.in_future")
    _there(desk, evidence)
    with desk.change() as change:
        change.put(approval.confirm(at or now, evidence=evidence))
    return change.changed


def standing(desk: Desk, written: NoticeDraft) -> Standing:
    """Where the approval of a draft, or of the paper it became, stands now."""
    approval = of(desk.workspace, written.id)
    if approval is None:
        return Standing.NONE
    content = content_of(desk, written) if written.is_open else ""
    return approval.standing(desk.now(), content)


def problem(desk: Desk, written: NoticeDraft) -> Problem | None:
    """What the approval keeps from being issued; None where all is right or none is needed."""
    from inspector.casework.page import Problem

    if not needs_approval(written.kind):
        return None
    now_standing = standing(desk, written)
    if now_standing.is_right:
        return None
    return Problem("approval", f"approval.is_{now_standing.value}", {}, reference="approval")


def check_printable(desk: Desk, notice: Notice) -> None:
    """A coercive paper is printed only while its approval is right (PROC 33)."""
    if needs_approval(notice.kind) and not (found := of_notice(desk, notice)).is_right:
        raise Refused(f"approval.is_{found.value}")


def of_notice(desk: Desk, notice: Notice) -> Standing:
    """Where the approval of an issued paper stands now."""
    drafts: list[NoticeDraft] = desk.workspace.rows(NoticeDraft, parent=notice.inspection)
    written = next((one for one in drafts if one.notice == notice.id), None)
    return standing(desk, written) if written else Standing.NONE


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Measures whose approval is owed, or which must be lifted; whose time ends next stands first."""
    found: list[Waiting] = []
    for approval in desk.workspace.rows(Approval):
        written = laying.standing(desk.workspace, approval.draft)
        latest = of(desk.workspace, approval.draft)
        if latest is None or latest.id != approval.id or not _counts(desk, written):
            continue
        stands = approval.standing(desk.now())
        lifted = stands.must_lift and not _in_force(desk, written)
        if stands is not Standing.GIVEN and not lifted:
            found.append(Waiting(approval, written, stands, written.notice))
    return tuple(
        sorted(found, key=lambda one: (one.approval.due is None, one.approval.due or one.approval.asked_at))
    )


def content_of(desk: Desk, written: NoticeDraft) -> str:
    """SHA-256 of what the paper orders: against whom, by what right, its fields but for days and times, and
    the findings it answers."""
    from inspector import notices
    from inspector.casework import drafting
    from inspector.notices.words import Scope
    from inspector.trust import canonical

    scope = Scope(drafting.facts_of(desk, written))
    fields: Mapping[str, Any] = {
        field.key: scope.value(field.key)
        for field in notices.kind(written.kind).fields
        if field.type not in _NOT_ORDERED
    }
    fixed = {path: scope.value(path) for path in _ORDERED_TOO}
    body = {
        "kind": written.kind, "owner": written.owner, "findings": list(written.findings), **fixed, **fields,
    }  # fmt: skip
    return canonical.sha256(canonical.canonical(body))


def check_mark(desk: Desk, approval: Approval) -> bool:
    """Whether the approver's mark was made by his key over this approval."""
    from inspector.casework.marks import certificates
    from inspector.trust import keys

    if not approval.mark or approval.given_by is None or approval.given_at is None:
        return False
    over = _over(approval, approval.given_at)
    mark = base64.b64decode(approval.mark)
    return any(keys.verify(one, over, mark) for one in certificates(desk, approval.given_by.badge))


def _approver(desk: Desk, approval: Approval, name: str) -> Approver:
    """Somebody on the agency's list who does not act in the matter (domain reference 8)."""
    from inspector.casework import occasions

    found = next((one for one in approvers(desk) if name in (one.name, one.badge) and name), None)
    if found is None:
        raise Refused("approval.not_on_list", name=name)
    written = desk.workspace.get(NoticeDraft, approval.draft)
    if written.state is DraftState.WITHDRAWN:
        raise Refused("draft.not_open", state=written.state.value)
    acting = {*occasions.officers(desk, written.owner), approval.asked_by, written.begun_by}
    known = desk.officers()
    names = {_plain(known[badge].name) for badge in acting if badge in known}
    if found.badge in acting or _plain(found.name) in names:
        raise Refused("approval.acts_himself", name=found.name)
    return found


def _signed(desk: Desk, by: Approver, secret: str, approval: Approval, at: datetime) -> str:
    from inspector.trust import keys

    if not by.badge or by.badge not in desk.officers():
        raise Refused("approval.no_key", name=by.name)
    key = secrets.signing_key(desk, by.badge, secret)
    return base64.b64encode(keys.sign(key, _over(approval, at))).decode()


def _over(approval: Approval, at: datetime) -> bytes:
    from inspector.trust import canonical

    return canonical.canonical(
        {"approval": approval.id, "draft": approval.draft, "content": approval.content, "at": at.isoformat()}
    )


def _there(desk: Desk, evidence: str) -> None:
    if evidence and desk.workspace.kind(evidence) != "evidence":
        raise Refused("record.unknown", kind="evidence", id=evidence)


def _unanswered(change: Change, approval_id: str) -> None:
    """Read inside the change: two windows must not both answer."""
    approval: Approval = change.get(Approval, approval_id)
    if approval.given_at is not None or approval.refused_at is not None:
        raise Refused("approval.answered_already")


def _stop_clock(desk: Desk, change: Change, approval: Approval) -> None:
    for clock in clocks.of(change, approval.draft):
        if clock.cause == approval.id and clock.is_open:
            change.put(clock.stop(desk.now(), "done", approval.id))


def _counts(desk: Desk, written: NoticeDraft) -> bool:
    return written.is_open or _in_force(desk, written)


def _in_force(desk: Desk, written: NoticeDraft) -> bool:
    if not written.notice:
        return False
    return desk.workspace.get(Notice, written.notice).state is NoticeState.ISSUED


def _plain(name: str) -> str:
    return "".join(name.split())
