"""What starts and ends clocks: papers (`[[starts]]` of a template), the answers of a complaint, the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import calendars, clocks, presets
from inspector.domain.calendar import CHINA, day_of, midnight_after
from inspector.domain.campaign import Agency, Campaign, Target, Tour
from inspector.domain.deadline import SET_BY_PAPER, Clock
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature
from inspector.domain.notice_draft import NoticeDraft
from inspector.domain.opening import closes_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.casework.desk import Desk
    from inspector.domain.deadline import Preset
    from inspector.notices.fields import Start
    from inspector.store import Change
    from inspector.store.reading import Reading

SERVED = "served"
DONE, REPLACED, VOID, WITHDRAWN = "done", "paper_replaced", "paper_void", "service_withdrawn"
_TAKEN = (Outcome.SIGNED, Outcome.SEALED, Outcome.REFUSED)  # refused: it was left (PROC 82)


def issued(desk: Desk, change: Change, notice: Notice) -> None:
    """Start the clocks that run from a moment the paper itself names, or from its issue."""
    for start in _starts(notice):
        if start.at != SERVED:
            at = moment_at(notice.facts, start.at) or notice.issued_at
            _begin(desk, change, notice, start, at)


def signed(desk: Desk, change: Change, notice: Notice, signature: Signature) -> None:
    """A receiver signed for the paper, or refused it and it was left: what runs from its service starts."""
    if signature.role in ("receiver", "party") and signature.outcome in _TAKEN:
        served(desk, change, notice, signature.at)


def served(desk: Desk, change: Change, notice: Notice, at: datetime) -> None:
    """The paper was handed over at this moment."""
    for start in _starts(notice):
        if start.at == SERVED:
            _begin(desk, change, notice, start, at)


def unsigned(change: Change, notice: Notice, signature: Signature, at: datetime) -> None:
    """The receipt was taken back: what it had started has not begun."""
    if signature.role not in ("receiver", "party"):
        return
    served_clocks = {start.clock for start in _starts(notice) if start.at == SERVED}
    for clock in clocks.of(change, notice.inspection):
        if clock.is_open and clock.cause == notice.id and clock.preset in served_clocks:
            change.put(clock.stop(at, WITHDRAWN))


def _starts(notice: Notice) -> tuple[Start, ...]:
    from inspector import notices

    return () if notice.is_reading_copy else notices.kind(notice.kind).starts


def _begin(desk: Desk, change: Change, notice: Notice, start: Start, at: datetime) -> None:
    """Start this clock, or set the one that runs for the same thing to this moment."""
    printed = moment_at(notice.facts, start.until) if start.until else None
    subject = subject_of(change, notice.inspection)
    running = _running(change, notice, start.clock)
    if running is not None and running.cause == notice.id:
        change.put(running.started(at, calendars.calendar(change)))
        return
    if running is not None:
        change.put(running.stop(desk.now(), REPLACED, notice.id))
    if start.clock == SET_BY_PAPER:
        if printed is not None:
            clocks.start_until(desk, change, subject, at, printed, cause=notice.id)
        return
    length = _length(change, notice, start)
    clocks.start(desk, change, start.clock, subject, at, cause=notice.id, length=length, printed=printed)


def _running(change: Change, notice: Notice, preset: str) -> Clock | None:
    """The open clock of this paper, of its earlier edition, or of the answers of the same complaint."""
    for clock in clocks.of(change, notice.inspection):
        if clock.is_open and clock.preset == preset:
            cause = notice_of(change, clock.cause)
            if cause is None or (cause.kind, cause.number) == (notice.kind, notice.number):
                return clock
    return None


def _length(change: Change, notice: Notice, start: Start) -> int | None:
    """The length the paper sets, else what the exhibition sets for answers."""
    said = str(at_path(notice.facts, start.length) or "") if start.length else ""
    if said.isdigit():
        return int(said)
    campaign = campaign_of(change, notice.inspection) if start.clock == "T18" else None
    return campaign.answer_hours if campaign else None


def end_with_papers(desk: Desk, change: Change) -> None:
    """Stop the clocks of papers that no longer stand and were not replaced by a served edition."""
    for clock in change.rows(Clock, state=clocks.OPEN):
        notice = notice_of(change, clock.cause)
        if notice is not None and notice.state is NoticeState.VOID:
            change.put(clock.stop(desk.now(), VOID, notice.id))


def notice_of(reading: Reading, identifier: str) -> Notice | None:
    """The notice that started a clock; None where something else did."""
    try:
        return reading.get(Notice, identifier) if identifier else None
    except Refused:
        return None


# What the facts of a paper say


def at_path(facts: Mapping[str, Any], path: str) -> Any:
    """The value at a path such as `period.until`; None where there is none."""
    value: Any = facts
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def moment_at(facts: Mapping[str, Any], path: str) -> datetime | None:
    """A moment of the facts, or the end of a day; None for `immediately` and what is no time."""
    text = at_path(facts, path)
    try:
        if isinstance(text, str) and len(text) == 10:
            return midnight_after(date.fromisoformat(text))
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment.replace(tzinfo=CHINA) if moment and moment.tzinfo is None else moment


def subject_of(reading: Reading, owner: str) -> tuple[str, str]:
    """Of what a paper or a clock is: the kind and id of its owner; of a draft the owner of the draft."""
    if _has(reading, NoticeDraft, owner):
        owner = reading.get(NoticeDraft, owner).owner
    for name, type_ in (
        ("inspection", Inspection),
        ("target", Target),
        ("campaign", Campaign),
        ("tour", Tour),
    ):
        if _has(reading, type_, owner):
            return name, owner
    return "notice", owner


def _has(reading: Reading, type_: type[Any], identifier: str) -> bool:
    try:
        reading.get(type_, identifier)
    except Refused:
        return False
    return True


def target_of(reading: Reading, owner: str) -> Target | None:
    """The target a clock is about, through its inspection."""
    kind, identifier = subject_of(reading, owner)
    if kind == "inspection":
        kind, identifier = "target", reading.get(Inspection, identifier).target
    return reading.get(Target, identifier) if kind == "target" and identifier else None


def inspection_of(reading: Reading, owner: str) -> str:
    """The inspection a clock belongs to; empty where it is about something else."""
    kind, identifier = subject_of(reading, owner)
    return identifier if kind == "inspection" else ""


def campaign_of(reading: Reading, owner: str) -> Campaign | None:
    """The campaign a clock belongs to."""
    target = target_of(reading, owner)
    identifier = target.campaign if target else owner
    return reading.get(Campaign, identifier) if _has(reading, Campaign, identifier) else None


# What a complaint's answers say

# preset -> the answer it runs from, the answer that ends it
_COURSE = (
    ("T17", "complete_at", "passed_at"),
    ("T18", "respondent_told_at", "answered_at"),
    ("T19", "answered_at", "executed_at"),
)


def follow_complaints(desk: Desk, change: Change) -> None:
    """Start, move and end the clocks of the complaints that are being handled, as their answers stand."""
    for inspection in change.rows(Inspection, state=State.DRAFT.value):
        if inspection.form == "complaint":
            _follow(desk, change, inspection)


def _follow(desk: Desk, change: Change, inspection: Inspection) -> None:
    answers = {**inspection.answers, **change.drafted(inspection.id)}
    said = {path.rpartition("/")[2]: text for path, text in answers.items() if text}
    running = {one.preset: one for one in clocks.of(change, inspection.id) if one.is_open}
    known = {one.preset for one in clocks.of(change, inspection.id)}
    for preset, begins, ends in _COURSE:
        at, ended = moment_at(said, begins), moment_at(said, ends)
        clock = running.get(preset)
        if clock and ended:
            change.put(clock.stop(ended, DONE))
        elif clock and at and not notice_of(change, clock.cause):
            _move(change, clock, at, said)
        elif at and not ended and preset not in known:
            _start_of_complaint(desk, change, inspection, preset, at, said)


def _move(change: Change, clock: Clock, at: datetime, said: Mapping[str, str]) -> None:
    """The same clock, where the answers say another moment or other hours meanwhile."""
    hours = said.get("answer_hours", "") if clock.preset == "T18" else ""
    row = presets.preset(clock.preset)
    rule = row.of_length(int(hours)) if _fits(row, hours) else clock.rule
    moved = replace(clock, rule=rule).started(at, calendars.calendar(change))
    if moved != clock:
        change.put(moved)


def _fits(row: Preset, hours: str) -> bool:
    return hours.isdigit() and row.least <= int(hours) <= row.most


def _start_of_complaint(
    desk: Desk, change: Change, inspection: Inspection, preset: str, at: datetime, said: Mapping[str, str]
) -> None:
    """T18 takes the hours that were set, T19 is over when the show closes."""
    campaign, subject = change.get(Campaign, inspection.campaign), ("inspection", inspection.id)
    close = closes_at(campaign) if preset == "T19" else None
    if close and at < close < clocks.due(change, preset, at).due:
        clocks.start_fixed(desk, change, preset, subject, at, close)
        return
    hours = said.get("answer_hours", "")
    set_here = int(hours) if _fits(presets.preset("T18"), hours) else campaign.answer_hours
    clocks.start(desk, change, preset, subject, at, length=set_here if preset == "T18" else None)


# What the year says


def begin_the_year(desk: Desk, change: Change) -> None:
    """The reports of the year: one clock each from New Year, at the agency's dates."""
    for agency in change.rows(Agency)[:1]:
        today = day_of(desk.now())
        have = {(one.preset, day_of(one.started_at).year) for one in clocks.of(change, agency.id)}
        for row in presets.presets().values():
            month_day = agency.report_dates.get(row.id, row.fixed)
            if row.fixed and month_day and (row.id, today.year) not in have:
                due = midnight_after(date.fromisoformat(f"{today.year}-{month_day}"))
                if due > desk.now():
                    start = midnight_after(date(today.year - 1, 12, 31))
                    clocks.start_fixed(desk, change, row.id, ("agency", agency.id), start, due)
