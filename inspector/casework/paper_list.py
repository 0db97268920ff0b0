"""文书一览: every paper of the workspace, drafts too, and what each waits for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from inspector.casework import approvals
from inspector.domain.notice import Notice, NoticeState, SealMode, Signature
from inspector.domain.notice_draft import NoticeDraft

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.desk import Desk

MOST = 2000  # the newest; older ones are found by number
_RECEIVES = ("receiver", "party")


class Waits(StrEnum):
    """What a paper waits for; one at a time, the first that is owed."""

    DRAFT = "draft"
    APPROVAL = "approval"
    LIFT = "lift"  # its approval was refused or never came
    PRINT = "print"
    SIGN = "sign"
    SEAL = "seal"
    DONE = "done"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper as the list shows it."""

    id: str  # of the notice, or of the draft
    kind: str
    title_zh: str
    title_en: str
    number: str
    party: str
    owner: str  # the inspection, target, tour or campaign
    of: str  # which of these
    at: datetime
    edition: int
    waits: Waits

    @property
    def is_draft(self) -> bool:
        return self.waits in (Waits.DRAFT, Waits.APPROVAL)


def listing(desk: Desk) -> tuple[PaperLine, ...]:
    """The newest first; superseded editions are left to their papers."""
    standing = [
        one
        for state in (NoticeState.ISSUED, NoticeState.VOID)
        for one in desk.workspace.rows(Notice, state=state.value, order="at", descending=True, limit=MOST)
    ]
    signed = Counter(one.notice for one in desk.workspace.rows(Signature) if _is_receipt(one))
    drafts: list[NoticeDraft] = desk.workspace.rows(NoticeDraft, state="open")
    lines = [_of_notice(desk, one, signed) for one in standing]
    lines += [_of_draft(desk, one) for one in drafts]
    return tuple(sorted(lines, key=lambda one: one.at, reverse=True)[:MOST])


def _is_receipt(signature: Signature) -> bool:
    return signature.role in _RECEIVES and not signature.withdrawn


def _of_notice(desk: Desk, notice: Notice, signed: Counter[str]) -> PaperLine:
    from inspector import notices

    kind = notices.kind(notice.kind)
    return PaperLine(
        notice.id, kind.id, kind.title_zh, kind.title_en, notice.number, _party(notice), notice.inspection,
        desk.workspace.kind(notice.inspection), notice.issued_at, notice.edition,
        _waits(desk, notice, receipts=signed[notice.id]),
    )  # fmt: skip


def _waits(desk: Desk, notice: Notice, *, receipts: int) -> Waits:
    from inspector import notices

    kind = notices.kind(notice.kind)
    if notice.state is NoticeState.VOID:
        return Waits.VOID
    if kind.approval and approvals.of_notice(desk, notice).must_lift:
        return Waits.LIFT
    if not notice.is_printed:
        return Waits.PRINT
    if receipts < (kind.signers.count("receiver") or ("party" in kind.signers)):
        return Waits.SIGN
    return Waits.SEAL if notice.seal is SealMode.LATER and not kind.served else Waits.DONE


def _of_draft(desk: Desk, draft: NoticeDraft) -> PaperLine:
    from inspector import notices

    kind = notices.kind(draft.kind)
    asked = approvals.of(desk.workspace, draft.id)
    waits = Waits.APPROVAL if asked is not None and asked.given_at is None else Waits.DRAFT
    of = desk.workspace.kind(draft.owner)
    party = party_of(desk, draft.owner)
    return PaperLine(
        draft.id, kind.id, kind.title_zh, kind.title_en, "", party, draft.owner, of, draft.begun_at, 0, waits
    )


def _party(notice: Notice) -> str:
    return str((notice.facts.get("party") or {}).get("name") or "")


def party_of(desk: Desk, owner: str) -> str:
    """Whose paper it will be, without opening its record."""
    from inspector.domain.campaign import Target
    from inspector.domain.inspection import Inspection

    is_inspection = desk.workspace.kind(owner) == "inspection"
    target = desk.workspace.get(Inspection, owner).target if is_inspection else owner
    return desk.workspace.get(Target, target).party.name if desk.workspace.kind(target) == "target" else ""
