"""Clocks: started by papers and events, suspended, lengthened, stopped (domain reference 2.7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import calendars, presets
from inspector.domain import deadline, opening, period
from inspector.domain.calendar import day_of
from inspector.domain.deadline import Clock, Extension, Stage
from inspector.domain.period import Gap

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from inspector.casework.desk import Desk
    from inspector.domain.calendar import Calendar
    from inspector.domain.campaign import Campaign, Target
    from inspector.domain.changed import Changed
    from inspector.domain.deadline import Preset, Warnings
    from inspector.domain.opening import AfterClose
    from inspector.domain.period import Reckoning
    from inspector.store import Change
    from inspector.store.reading import Reading

OPEN = "open"


def due(reading: Reading, preset: str, at: datetime, *, length: int | None = None) -> Reckoning:
    """When a period of this preset ends that starts now: what a paper prints. Nothing is written."""
    row = presets.preset(preset)
    rule = row.rule if length is None else row.of_length(length)
    return period.reckon(rule, at, calendars.calendar(reading))


def start(
    desk: Desk,
    change: Change,
    preset: str,
    subject: tuple[str, str],
    at: datetime,
    *,
    cause: str = "",
    length: int | None = None,
    what: str = "",
    printed: datetime | None = None,
) -> Clock:
    """Start a clock of a preset for a record (kind and id).

    `cause` is the paper or event that started it, `printed` the end that paper tells.
    """
    row = presets.preset(preset)
    rule = row.rule if length is None else row.of_length(length)
    clock = deadline.start(
        desk.new_id(), row, subject, at, calendars.calendar(change),
        cause=cause, rule=rule, what=what, printed=printed,
    )  # fmt: skip
    change.put(clock)
    return clock


def start_until(
    desk: Desk,
    change: Change,
    subject: tuple[str, str],
    at: datetime,
    until: datetime,
    *,
    cause: str = "",
    what: str = "",
) -> Clock:
    """Start a clock for the date that a paper sets itself."""
    clock = deadline.until(desk.new_id(), subject, at, until, cause=cause, what=what)
    change.put(clock)
    return clock


def start_fixed(
    desk: Desk, change: Change, preset: str, subject: tuple[str, str], at: datetime, until: datetime
) -> Clock:
    """Start a clock for a date of the year."""
    clock = replace(deadline.until(desk.new_id(), subject, at, until), preset=preset)
    change.put(clock)
    return clock


def of(reading: Reading, subject: str) -> list[Clock]:
    """The clocks of one record, as they were started."""
    found: list[Clock] = reading.rows(Clock, parent=subject)
    return sorted(found, key=lambda clock: clock.started_at)


def suspend(
    desk: Desk, clock_id: str, why: str, *, since: datetime | None = None, paper: str = ""
) -> Changed:
    """Stop counting, with the paper that says so."""
    with desk.change() as change:
        clock = change.get(Clock, clock_id)
        gap = Gap(since or desk.now(), why, paper=paper)
        change.put(clock.suspend(gap, _preset(clock)))
    return change.changed


def resume(desk: Desk, clock_id: str, *, at: datetime | None = None, paper: str = "") -> Changed:
    """Count again, without the time of the suspension."""
    with desk.change() as change:
        clock = change.get(Clock, clock_id)
        change.put(clock.resume(at or desk.now(), paper, calendars.calendar(change)))
    return change.changed


def extend(desk: Desk, clock_id: str, extension: Extension) -> Changed:
    """Lengthen a clock, with who approved it and when it was announced."""
    with desk.change() as change:
        clock = change.get(Clock, clock_id)
        change.put(clock.extend(extension, _preset(clock), calendars.calendar(change)))
    return change.changed


def stop(desk: Desk, clock_id: str, why: str, *, by: str = "", at: datetime | None = None) -> Changed:
    """What was due is done, or no longer due: with the reason."""
    with desk.change() as change:
        change.put(change.get(Clock, clock_id).stop(at or desk.now(), why, by))
    return change.changed


def recompute(desk: Desk) -> Changed:
    """Reckon every open clock with the calendar as it is; each that moves is one entry of the journal."""
    with desk.change() as change:
        calendar = calendars.calendar(change)
        for clock in change.rows(Clock, state=OPEN):
            anew = clock.reckoned(calendar)
            if anew != clock:
                change.put(anew)
    return change.changed


def keep(desk: Desk) -> Changed:
    """Bring the clocks up to the hour: what papers and complaints say meanwhile, and what the law does by
    itself when one ran out: evidence is released, a paper counts as served."""
    from inspector.casework import starting

    with desk.change() as change:
        starting.end_with_papers(desk, change)
        starting.follow_complaints(desk, change)
        starting.begin_the_year(desk, change)
        for clock in change.rows(Clock, state=OPEN):
            row = _preset(clock)
            if row and row.reached and clock.open_gap is None and clock.due <= desk.now():
                change.put(clock.reach())
    return change.changed


@dataclass(frozen=True, slots=True)
class Paper:
    """A notice as a list names it."""

    title_zh: str
    title_en: str
    number: str


@dataclass(frozen=True, slots=True)
class RunningOut:
    """One open clock as the list shows it."""

    clock: Clock
    preset: Preset | None
    stage: Stage
    share: float
    warnings: Warnings
    target: Target | None = None  # of whom
    campaign: Campaign | None = None
    open_left: timedelta | None = None  # how long the show is open until then
    after_close: tuple[AfterClose, ...] = ()  # an answer that would come after the show: what may be done
    days_left: int = 0  # working days after today, below zero when it is over
    paper: Paper | None = None  # the paper that started it
    inspection: str = ""  # the inspection it belongs to


def running_out(desk: Desk, *, most: int | None = None) -> tuple[RunningOut, ...]:
    """The open clocks, what is due first at the top; the first ones where not all are wanted."""
    now, calendar = desk.now(), calendars.calendar(desk.workspace)
    clocks: list[Clock] = desk.workspace.rows(Clock, state=OPEN)
    clocks.sort(key=lambda clock: (clock.safe, clock.due))
    return tuple(_line(desk.workspace, clock, calendar, now) for clock in clocks[:most])


def count(desk: Desk) -> int:
    """How many clocks are open."""
    return desk.workspace.count(Clock, state=OPEN)


def _line(reading: Reading, clock: Clock, calendar: Calendar, now: datetime) -> RunningOut:
    from inspector.casework import starting

    campaign = starting.campaign_of(reading, clock.subject)
    answer = clock.preset == "T18" and campaign is not None
    return RunningOut(
        clock,
        _preset(clock),
        deadline.stage(clock, calendar, now),
        deadline.share(clock, calendar, now),
        deadline.warnings(clock, calendar),
        starting.target_of(reading, clock.subject),
        campaign,
        opening.hours_left(campaign, now, clock.due) if campaign else None,
        opening.after_close(campaign, now, clock.due) if campaign and answer else (),
        calendar.working_days(day_of(now), clock.reckoning.safe_day),
        _paper(reading, clock.cause),
        starting.inspection_of(reading, clock.subject),
    )


def _paper(reading: Reading, cause: str) -> Paper | None:
    from inspector import notices
    from inspector.casework import starting

    notice = starting.notice_of(reading, cause)
    if notice is None:
        return None
    kind = notices.kind(notice.kind)
    return Paper(kind.title_zh, kind.title_en, notice.number)


def _preset(clock: Clock) -> Preset | None:
    return None if clock.preset == deadline.SET_BY_PAPER else presets.presets().get(clock.preset)
