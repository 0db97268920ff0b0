"""期间: how a period is counted, in hours, days, working days, months or years (domain reference 6).

PROC 80 and 84: the day or hour of the event is not counted, "within n" includes the n-th. China's time.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from inspector.domain.calendar import (
    CHINA,
    MOST_DAYS,
    OFFICE_OPENS,
    Calendar,
    DayKind,
    day_of,
    midnight_after,
)
from inspector.domain.errors import Refused

_ONE = timedelta(days=1)
_HOUR = timedelta(hours=1)
_INSTANT = timedelta(microseconds=1)


class Unit(StrEnum):
    HOURS = "hours"  # around the clock, nights and holidays included
    DAYS = "days"  # calendar days
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


_MOST = {
    Unit.HOURS: 24 * 366,
    Unit.DAYS: MOST_DAYS,
    Unit.WORKING_DAYS: MOST_DAYS,
    Unit.MONTHS: 120,
    Unit.YEARS: 20,
}


class Roll(StrEnum):
    """Whether a last day that is not worked moves to the next working day."""

    NONE = "none"
    HOLIDAYS = "holidays"  # off statutory holidays only, as PROC 80 writes it
    REST = "rest"  # off weekends too, as the Civil Procedure Law writes it (art. 85)


class Duty(StrEnum):
    """Whose duty it is: what is ours has a safe date, the last day as it falls before it is moved."""

    AGENCY = "agency"
    PARTY = "party"
    OTHER = "other"  # another authority, an organiser, a platform


@dataclass(frozen=True, slots=True)
class Rule:
    """A period as a provision sets it."""

    length: int
    unit: Unit
    duty: Duty = Duty.AGENCY
    roll: Roll = Roll.REST
    from_next_hour: bool = False  # hours the party has begin with the next full hour


@dataclass(frozen=True, slots=True)
class Gap:
    """中止: time that is not counted, with the paper that says so. Open while it lasts."""

    since: datetime
    why: str  # testing, recognition, hearing, public_notice, translation, suspension
    until: datetime | None = None
    paper: str = ""  # a notice's id, or its number as it was typed

    def covers(self, day: date) -> bool:
        """Whether a day is not counted: first and last day of the interval included."""
        return day_of(self.since) <= day and (self.until is None or day <= day_of(self.until))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """When a period ends. A period in days ends at 24:00, which is the next day's midnight."""

    due: datetime
    safe: datetime
    provisional: bool

    @property
    def last_day(self) -> date:
        """The last day something may still be done on."""
        return last_day(self.due)

    @property
    def safe_day(self) -> date:
        return last_day(self.safe)


def last_day(moment: datetime) -> date:
    """The day a period that ends at this moment ends with: 24:00 belongs to the day before."""
    return day_of(moment - _INSTANT)


def reckon(
    rule: Rule, start: datetime, calendar: Calendar, *, gaps: Sequence[Gap] = (), more: int = 0
) -> Reckoning:
    """When a period ends: lengthened by what was approved, without the time that is not counted."""
    length = rule.length + more
    if not 0 <= length <= _MOST[rule.unit]:
        raise Refused("calendar.too_far", days=length)
    closed = [gap for gap in gaps if gap.until is not None]
    if rule.unit is Unit.HOURS:
        end = _hours(rule, start.astimezone(CHINA), length, closed)
        return Reckoning(end, end, provisional=False)
    first = day_of(start)
    if rule.unit is Unit.WORKING_DAYS:
        last = _step(first, length, closed, calendar.is_worked)
        end = midnight_after(last)
        return Reckoning(end, end, not all(calendar.knows(day) for day in _after(first, last)))
    days = length if rule.unit is Unit.DAYS else (_later(first, length, rule.unit) - first).days
    last = _step(first, days, closed, lambda day: True)
    moved = _rolled(last, rule.roll, calendar)
    known = rule.roll is Roll.NONE or all(calendar.knows(day) for day in _after(last - _ONE, moved))
    safe = last if rule.duty is Duty.AGENCY else moved
    return Reckoning(midnight_after(moved), midnight_after(safe), not known)


def next_hour(moment: datetime) -> datetime:
    """When counting begins where the starting hour is not counted (PROC 80): the next full hour."""
    return moment.astimezone(CHINA).replace(minute=0, second=0, microsecond=0) + _HOUR


def _hours(rule: Rule, start: datetime, length: int, gaps: Sequence[Gap]) -> datetime:
    start = next_hour(start) if rule.from_next_hour else start
    end = start + length * _HOUR
    for since, until in _merged(gaps):
        if since < end and until > start:
            end += until - max(since, start)
    return end


def _merged(gaps: Sequence[Gap]) -> list[tuple[datetime, datetime]]:
    """Intervals that do not overlap, in order: time is left out once."""
    found: list[tuple[datetime, datetime]] = []
    pairs = [(gap.since.astimezone(CHINA), gap.until.astimezone(CHINA)) for gap in gaps if gap.until]
    for since, until in sorted(pairs):
        if found and since <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], until))
        else:
            found.append((since, until))
    return found


def _step(first: date, count: int, gaps: Sequence[Gap], counts: Callable[[date], bool]) -> date:
    """The count-th day after the first one that counts and lies in no gap."""
    day = first
    while count:
        day += _ONE
        count -= counts(day) and not any(gap.covers(day) for gap in gaps)
    return day


def _later(first: date, count: int, unit: Unit) -> date:
    """The same day of a later month, or that month's last day."""
    months = first.year * 12 + first.month - 1 + count * (12 if unit is Unit.YEARS else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def _rolled(last: date, roll: Roll, calendar: Calendar) -> date:
    kind = calendar.kind(last)
    moves = kind is DayKind.HOLIDAY or (roll is Roll.REST and kind is DayKind.REST)
    return calendar.worked_from(last) if moves and roll is not Roll.NONE else last


def _after(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=passed) for passed in range(1, (last - first).days + 1))


# How far a period has run


def spans(
    rule: Rule, start: datetime, end: datetime, calendar: Calendar, gaps: Sequence[Gap] = ()
) -> list[tuple[datetime, datetime]]:
    """The stretches of a period that are counted, of a period in days the days."""
    start, end = start.astimezone(CHINA), end.astimezone(CHINA)
    if rule.unit is Unit.HOURS:
        return _without(next_hour(start) if rule.from_next_hour else start, end, gaps)
    first = midnight_after(day_of(start))
    if rule.unit in (Unit.MONTHS, Unit.YEARS):
        return [(first, end)]
    counted = (
        day
        for day in _after(day_of(start), last_day(end))
        if (rule.unit is Unit.DAYS or calendar.is_worked(day)) and not any(gap.covers(day) for gap in gaps)
    )
    return [(midnight_after(day - _ONE), midnight_after(day)) for day in counted]


def _without(start: datetime, end: datetime, gaps: Sequence[Gap]) -> list[tuple[datetime, datetime]]:
    found, at = [], start
    for since, until in _merged(gaps):
        if at < since < end:
            found.append((at, since))
        at = max(at, until)
    return [*found, (at, end)] if at < end else found


def share(counted: Sequence[tuple[datetime, datetime]], now: datetime) -> float:
    """How much of a period is over, from 0 to 1."""
    whole = sum(((end - start) for start, end in counted), timedelta())
    over = sum((min(end, now) - start for start, end in counted if start < now), timedelta())
    return over / whole if whole else 1.0


def moment_of(counted: Sequence[tuple[datetime, datetime]], part: float, *, otherwise: datetime) -> datetime:
    """When a part of a period is over; `otherwise` where nothing of it is counted."""
    left = sum(((end - start) for start, end in counted), timedelta()) * part
    for start, end in counted:
        if left <= end - start:
            return start + left
        left -= end - start
    return counted[-1][1] if counted else otherwise


def last_morning(start: datetime, end: datetime, calendar: Calendar) -> datetime | None:
    """The last working morning before a period ends; none where no office opens between start and end."""
    day = calendar.worked_until(last_day(end))
    morning = _opening(day)
    if morning >= end:
        morning = _opening(calendar.worked_until(day - _ONE))
    return morning if morning > start else None


def _opening(day: date) -> datetime:
    return datetime.combine(day, OFFICE_OPENS, CHINA)
