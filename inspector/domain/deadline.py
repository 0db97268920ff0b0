"""期限: a clock that runs, what it was started by, and what happened to it (domain reference 2.7).

A preset is a row of the table of time limits. A clock keeps the rule it was started under, the time that was
not counted and the extensions with their papers; when it ends is reckoned from these and the calendar.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum

from inspector.domain import period
from inspector.domain.calendar import CHINA, Calendar
from inspector.domain.errors import Refused
from inspector.domain.period import Duty, Gap, Reckoning, Roll, Rule, Unit

SET_BY_PAPER = "due"  # the preset of a date that the paper itself sets
ANY_LENGTH = 0  # an extension whose length the approval sets
BY_ITSELF = Rule(0, Unit.HOURS, Duty.PARTY, Roll.NONE)  # for a date that is set, not reckoned


@dataclass(frozen=True, slots=True)
class Preset:
    """One row of the table of time limits: from which event to what, how long, by which provision."""

    id: str  # T03
    event_zh: str
    event_en: str
    due_zh: str
    due_en: str
    rule: Rule = BY_ITSELF
    sources: tuple[str, ...] = ()  # keys of resources/legal_basis
    gaps: tuple[str, ...] = ()  # why time may be left out of the count
    extensions: tuple[int, ...] = ()  # how long each may be, one after the other; 0: as approved
    announced: bool = False  # an extension counts only when it was announced
    least: int = 0  # lengths one may set instead, as an exhibition's hours for an answer
    most: int = 0
    reached: str = ""  # what the law does when nobody acted: released, served
    fixed: str = ""  # 03-15: a date of every year
    note_zh: str = ""
    note_en: str = ""

    def of_length(self, length: int) -> Rule:
        """The rule with another length, where one may be set."""
        if length != self.rule.length and not (self.most and self.least <= length <= self.most):
            raise Refused("clock.length", clock=self.id, least=self.least, most=self.most)
        return replace(self.rule, length=length)


class Stage(StrEnum):
    """How far a clock is: the warnings, in the order they come."""

    RUNNING = "running"
    HALF = "half"  # 50 % of it is over
    MOST = "most"  # 80 %
    LAST = "last"  # the last working morning has come
    OVER = "over"
    SUSPENDED = "suspended"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Extension:
    """延长: approved and announced before the period was over."""

    length: int
    approved_at: datetime
    approved_by: str
    announced_at: datetime | None = None
    paper: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """One period that runs for one thing: an inspection, a notice, a campaign."""

    id: str
    preset: str  # T03, or `due` for the date a paper sets
    rule: Rule
    subject_kind: str  # inspection, notice, campaign, target
    subject: str  # the record's id
    started_at: datetime
    due: datetime
    safe: datetime
    provisional: bool = False
    cause: str = ""  # the notice that started it, or what happened
    what: str = ""  # what is due, where the preset does not say it
    fixed: bool = False  # the date was set by a paper: nothing is reckoned
    printed: datetime | None = None  # what the paper that started it says
    gaps: tuple[Gap, ...] = ()
    extensions: tuple[Extension, ...] = ()
    stopped_at: datetime | None = None
    stopped_why: str = ""  # done, withdrawn, paper_void, or in words
    stopped_by: str = ""  # the paper that ended it
    reached_at: datetime | None = None  # when it ran out and the law acted, as by automatic release

    @property
    def reckoning(self) -> Reckoning:
        return Reckoning(self.due, self.safe, self.provisional)

    @property
    def ends_by_the_hour(self) -> bool:
        """Whether it ends at a minute of a day, not with the day."""
        midnight = self.due.astimezone(CHINA).time() == time(0)
        return not midnight or (self.rule.unit is Unit.HOURS and not self.fixed)

    @property
    def is_open(self) -> bool:
        return self.stopped_at is None and self.reached_at is None

    @property
    def open_gap(self) -> Gap | None:
        """The suspension that lasts."""
        return self.gaps[-1] if self.gaps and self.gaps[-1].until is None else None

    @property
    def closed_gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.gaps if gap.until is not None)

    def reckoned(self, calendar: Calendar) -> "Clock":
        """The same clock with its end as this calendar has it."""
        if self.fixed:
            return self
        more = sum(extension.length for extension in self.extensions)
        found = period.reckon(self.rule, self.started_at, calendar, gaps=self.closed_gaps, more=more)
        due, safe = found.due, found.safe
        if self.printed and not self.gaps and not self.extensions:
            # a party may rely on a later date in its hands; we keep to an earlier one that we printed
            is_ours = self.rule.duty is Duty.AGENCY
            due = due if is_ours else max(due, self.printed)
            safe = min(safe, self.printed) if is_ours else due
        return replace(self, due=due, safe=safe, provisional=found.provisional)

    def started(self, at: datetime, calendar: Calendar) -> "Clock":
        """The same clock from another moment: a paper was handed over again, an answer was corrected."""
        self._check_open()
        return replace(self, started_at=at).reckoned(calendar)

    def suspend(self, gap: Gap, preset: Preset | None) -> "Clock":
        """Stop counting while something is tested, recognised or heard, as the preset allows it."""
        self._check_open()
        if self.open_gap:
            raise Refused("clock.suspended_already", since=self.open_gap.since.isoformat())
        if preset is None or gap.why not in preset.gaps:
            raise Refused("clock.not_suspended_for_this", clock=self.preset, why=gap.why)
        if gap.since < self.started_at or (gap.until and gap.until < gap.since):
            raise Refused("clock.gap_order")
        if gap.since > self.due:
            raise Refused("clock.over_already", due=self.due.isoformat())
        return replace(self, gaps=(*self.gaps, gap))

    def resume(self, at: datetime, paper: str, calendar: Calendar) -> "Clock":
        """Count again; the days of the suspension are left out."""
        self._check_open()
        gap = self.open_gap
        if gap is None:
            raise Refused("clock.not_suspended")
        if at < gap.since:
            raise Refused("clock.gap_order")
        ended = replace(gap, until=at, paper=gap.paper or paper)
        return replace(self, gaps=(*self.gaps[:-1], ended)).reckoned(calendar)

    def extend(self, extension: Extension, preset: Preset | None, calendar: Calendar) -> "Clock":
        """Lengthen it: as often and as long as the provision allows, announced before it is over."""
        self._check_open()
        allowed = preset.extensions if preset else ()
        if len(self.extensions) >= len(allowed):
            raise Refused("clock.no_extension", clock=self.preset)
        length = allowed[len(self.extensions)]
        if extension.length <= 0 or (length != ANY_LENGTH and extension.length > length):
            raise Refused("clock.extension_too_long", clock=self.preset, most=length)
        if not extension.approved_by.strip():
            raise Refused("clock.extension_not_approved", clock=self.preset)
        if preset and preset.announced and extension.announced_at is None:
            raise Refused("clock.extension_not_announced", clock=self.preset)
        if max(extension.approved_at, extension.announced_at or extension.approved_at) >= self.due:
            raise Refused("clock.extension_too_late", due=self.due.isoformat())
        return replace(self, extensions=(*self.extensions, extension)).reckoned(calendar)

    def stop(self, at: datetime, why: str, by: str = "") -> "Clock":
        """What was due is done, or no longer due."""
        self._check_open()
        if not why.strip():
            raise Refused("clock.reason_missing")
        return replace(self, stopped_at=at, stopped_why=why, stopped_by=by)

    def reach(self) -> "Clock":
        """It ran out and the law acted: registered evidence is released, a paper counts as served."""
        self._check_open()
        return replace(self, reached_at=self.due)

    def _check_open(self) -> None:
        if not self.is_open:
            raise Refused("clock.stopped_already", clock=self.preset)


def start(
    identifier: str,
    preset: Preset,
    subject: tuple[str, str],
    at: datetime,
    calendar: Calendar,
    *,
    cause: str = "",
    rule: Rule | None = None,
    what: str = "",
    printed: datetime | None = None,
) -> Clock:
    """A clock of a preset that starts now; `rule` where the exhibition sets another length."""
    used = rule or preset.rule
    clock = Clock(identifier, preset.id, used, *subject, at, at, at, cause=cause, what=what, printed=printed)
    return clock.reckoned(calendar)


def until(
    identifier: str, subject: tuple[str, str], at: datetime, due: datetime, *, cause: str = "", what: str = ""
) -> Clock:
    """A clock for a date that a paper sets itself."""
    return Clock(
        identifier, SET_BY_PAPER, BY_ITSELF, *subject, at, due, due, cause=cause, what=what, fixed=True
    )


def counted(clock: Clock, calendar: Calendar) -> Sequence[tuple[datetime, datetime]]:
    """The stretches of a clock that count, to the day it should be done by."""
    rule = BY_ITSELF if clock.fixed else clock.rule
    return period.spans(rule, clock.started_at, clock.safe, calendar, clock.closed_gaps)


def share(clock: Clock, calendar: Calendar, now: datetime) -> float:
    """How much of a clock is over, from 0 to 1; a suspended one stands still."""
    gap = clock.open_gap
    return period.share(counted(clock, calendar), min(now, gap.since) if gap else now)


@dataclass(frozen=True, slots=True)
class Warnings:
    """When a clock warns."""

    half: datetime
    most: datetime
    last: datetime | None  # the last working morning


def warnings(clock: Clock, calendar: Calendar) -> Warnings:
    """At 50 % and 80 % of it, and on the last working morning before it should be done."""
    stretches = counted(clock, calendar)
    return Warnings(
        period.moment_of(stretches, 0.5, otherwise=clock.safe),
        period.moment_of(stretches, 0.8, otherwise=clock.safe),
        period.last_morning(clock.started_at, clock.safe, calendar),
    )


def stage(clock: Clock, calendar: Calendar, now: datetime) -> Stage:
    """How far a clock is now."""
    if not clock.is_open:
        return Stage.STOPPED
    if clock.open_gap:
        return Stage.SUSPENDED
    if now >= clock.due:
        return Stage.OVER
    warn = warnings(clock, calendar)
    if now >= clock.safe or (warn.last and now >= warn.last):
        return Stage.LAST
    if now >= warn.most:
        return Stage.MOST
    return Stage.HALF if now >= warn.half else Stage.RUNNING
