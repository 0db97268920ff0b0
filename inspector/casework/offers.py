"""Which papers what was found asks for, and which may be made at all, with the reason where one may not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.casework import lawful, occasions, papers
from inspector.casework.gathering import complaints
from inspector.domain.inspection import State
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature
from inspector.domain.notice_draft import NoticeDraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inspector.casework.desk import Desk
    from inspector.casework.gathering import Record
    from inspector.casework.page import Finding
    from inspector.notices import Kind

# Disposition code -> the papers it asks for. G (guidance), C (clue) and D (mediation) have none of their own.
PAPERS_OF: Mapping[str, tuple[str, ...]] = {
    "R": ("W04",),
    "M": ("W05",),
    "E": ("W06", "W08", "W09", "W12"),
    "H": ("W15",),
    "X": ("W19",),
    "T": ("W20",),
    "A": ("W22",),
    "S": ("W27",),
}
ELSEWHERE = ("W03", "W03S", "W14", "W28")  # made by completing, adding, the photo set and the tour
_NEEDS = {"W07": "W06", "W25": "W05"}  # papers that answer another one
_ONLINE = ("online_shop", "platform")
_PAPER = re.compile(r"W\d\d[A-Z]?")


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of paper for one occasion: whether it may be made, by what article or why not, who asks."""

    kind: str
    title_zh: str
    title_en: str
    may: bool
    code: str = ""  # why not
    facts: Mapping[str, object] = field(default_factory=dict)
    basis: tuple[str, ...] = ()  # keys of the provisions that allow its measure
    findings: tuple[str, ...] = ()  # references it would answer
    asked_by: tuple[str, ...] = ()  # disposition codes, "service", "feedback" ...; none: not proposed
    approval: str = ""
    draft: str = ""  # an open draft of it
    notice: str = ""  # the one in force

    @property
    def is_proposed(self) -> bool:
        return bool(self.asked_by)


@dataclass(frozen=True, slots=True)
class _Occasion:
    record: Record
    concerns: str
    asked: Mapping[str, tuple[str, ...]]
    notices: Mapping[str, Notice]
    drafts: Mapping[str, NoticeDraft]
    on: date


def kinds_for(desk: Desk, owner: str) -> tuple[Offer, ...]:
    """Every paper of this occasion, those that are proposed first."""
    from inspector import notices

    occasion = _occasion(desk, owner)
    offers = [
        _offer(kind, occasion)
        for kind in notices.kinds()
        if _PAPER.fullmatch(kind.id) and kind.id not in ELSEWHERE and _concerns(kind, occasion.concerns)
    ]
    return tuple(sorted(offers, key=lambda one: (not one.is_proposed, one.kind)))


def propose(desk: Desk, owner: str) -> tuple[Offer, ...]:
    """The papers that the findings' disposition codes and the course of the check ask for.

    Those the law bars stay in the list: an officer reads why, and by what article.
    """
    return tuple(one for one in kinds_for(desk, owner) if one.is_proposed)


def offer_of(desk: Desk, owner: str, kind: str) -> Offer:
    """One kind for this occasion."""
    from inspector import notices

    return _offer(notices.kind(kind), _occasion(desk, owner))


def _occasion(desk: Desk, owner: str) -> _Occasion:
    record = occasions.record(desk, owner)
    concerns = occasions.concerns(desk, owner)
    notices = {one.kind: one for one in papers.in_force(desk, owner)}
    drafts: list[NoticeDraft] = desk.workspace.rows(NoticeDraft, parent=owner, state="open")
    opened = record.inspection.opened_at.astimezone(desk.now().tzinfo).date()
    asked = _asked(desk, record, concerns, notices)
    return _Occasion(record, concerns, asked, notices, {one.kind: one for one in drafts}, opened)


def _concerns(kind: Kind, concerns: str) -> bool:
    """A letter about a target may also be written from its inspection; nothing the other way round."""
    return kind.concerns in (concerns, "none") or (concerns == "inspection" and kind.concerns != "tour")


def _offer(kind: Kind, occasion: _Occasion) -> Offer:
    record, asked = occasion.record, occasion.asked.get(kind.id, ())
    answers = _answered(kind.id, record.findings, asked)
    requested, right = lawful.is_requested(record.filled), lawful.complained_of(record.filled)
    ruling = lawful.rule(kind.measure, answers, occasion.on, requested=requested, right=right)
    code, facts = _hindered(kind, occasion) if ruling.allowed else (ruling.code, ruling.facts)
    standing, draft = occasion.notices.get(kind.id), occasion.drafts.get(kind.id)
    return Offer(
        kind.id,
        kind.title_zh,
        kind.title_en,
        may=not code,
        code=code,
        facts=facts,
        basis=ruling.basis,
        findings=tuple(one.reference for one in ruling.findings)
        if ruling.findings != record.findings
        else (),
        asked_by=asked,
        approval=kind.approval,
        draft=draft.id if draft else "",
        notice=standing.id if standing else "",
    )


def _answered(kind: str, findings: tuple[Finding, ...], asked: Iterable[str]) -> tuple[Finding, ...]:
    """The findings whose codes ask for this paper; all of them when none does."""
    codes = set(asked)
    mine = tuple(one for one in findings if codes & set(one.consequences))
    return mine or findings


def _hindered(kind: Kind, occasion: _Occasion) -> tuple[str, Mapping[str, object]]:
    """What stands in the way of a lawful paper at this moment."""
    state = occasion.record.inspection.state
    if occasion.concerns == "inspection" and state is State.VOID:
        return "inspection.wrong_state", {"state": state.value}
    needed = _NEEDS.get(kind.id)
    if needed and needed not in occasion.notices:
        return "draft.needs_other", {"kind": needed}
    if kind.id == papers.ORDER and occasion.concerns == "inspection" and state is State.DRAFT:
        return "draft.with_completion", {}
    return "", {}


def _asked(
    desk: Desk, record: Record, concerns: str, standing: Mapping[str, Notice]
) -> dict[str, tuple[str, ...]]:
    """Kind -> what asks for it."""
    asked: dict[str, list[str]] = {}
    for code in _codes(record):
        for kind in _papers_of(code, record):
            asked.setdefault(kind, []).append(code)
    if concerns in ("target", "tour"):
        asked.setdefault("W02", []).append("notice")
    if concerns == "inspection":
        if record.filled.tour.kind == "routine" and record.inspection.state is not State.DRAFT:
            asked.setdefault("W26", []).append("feedback")
        for kind, why in complaints.proposed(record):
            if kind not in standing:
                asked.setdefault(kind, []).append(why)
        for kind, why in _served(desk, asked, standing):
            asked.setdefault(kind, []).append(why)
    return {kind: tuple(why) for kind, why in asked.items()}


def _codes(record: Record) -> tuple[str, ...]:
    """What the officer chose to do (O15); until then what the findings say may follow."""
    chosen = [code for code in record.filled.value_of("disposition").split() if code in PAPERS_OF]
    found = [code for finding in record.findings for code in finding.consequences if code in PAPERS_OF]
    return tuple(dict.fromkeys(chosen or found))


def _papers_of(code: str, record: Record) -> tuple[str, ...]:
    if code == "T" and "police" in record.filled.value_of("receiver").split():
        return ("W21",)
    if code == "E" and record.filled.target.kind.value in _ONLINE:
        return ("W13", "W12")
    return PAPERS_OF[code]


def _served(
    desk: Desk, asked: Mapping[str, object], standing: Mapping[str, Notice]
) -> tuple[tuple[str, str], ...]:
    """At the first service the address is confirmed; what was refused is left, with a receipt of its own."""
    from inspector import notices

    known = {one.id for one in notices.kinds() if one.served}
    handed = [one for kind, one in standing.items() if kind in known]
    wanted: list[tuple[str, str]] = []
    if (handed or known & set(asked)) and "W24" not in standing:
        wanted.append(("W24", "service"))
    if any(_was_refused(desk, one) for one in handed):
        wanted.append(("W23", "service"))
    if _must_lift(desk, standing) and "W07" not in standing:
        wanted.append(("W07", "lift"))
    return tuple(wanted)


def _must_lift(desk: Desk, standing: Mapping[str, Notice]) -> bool:
    """Whether a registration stands whose approval was refused or never came."""
    from inspector.casework import approvals

    registered = standing.get("W06")
    return registered is not None and approvals.of_notice(desk, registered).must_lift


def _was_refused(desk: Desk, notice: Notice) -> bool:
    signed: list[Signature] = desk.workspace.rows(Signature, parent=notice.id)
    return notice.state is NoticeState.ISSUED and any(
        one.outcome in (Outcome.REFUSED, Outcome.ABSENT) and not one.withdrawn for one in signed
    )
