"""工作日历: which days are worked and which are not, and how surely that is known (domain reference 6).

The State Council announces each year's holidays and make-up working days in the November before. Nobody can
compute them: a year nobody announced has weekends only, and what is reckoned with it is provisional.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from inspector.domain.errors import Refused

CHINA = timezone(timedelta(hours=8))  # China Standard Time; there is no summer time
OFFICE_OPENS, OFFICE_CLOSES = time(8, 30), time(17, 30)
MOST_DAYS = 4000  # nothing of ours runs longer than ten years
_ONE = timedelta(days=1)


class DayKind(StrEnum):
    WORK = "work"
    REST = "rest"  # a Saturday or Sunday that is free
    HOLIDAY = "holiday"  # free by the year's notice, weekends inside a holiday included
    MAKEUP = "makeup"  # 调休上班日: a Saturday or Sunday that is worked

    @property
    def is_worked(self) -> bool:
        return self in (DayKind.WORK, DayKind.MAKEUP)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day that is not what its weekday says, or belongs to a holiday."""

    day: date
    kind: DayKind
    name: str = ""  # 春节


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year's table in one version. Days that are not listed are what their weekday says.

    The New Year's holiday may begin in December: a year's table may hold days of the December before.
    """

    id: str
    year: int
    days: tuple[CalendarDay, ...]
    source: str
    version: int = 1
    reason: str = ""  # why a day was fixed

    def with_day(self, day: CalendarDay, *, reason: str) -> "CalendarYear":
        """The next version, with one day put right."""
        others = tuple(one for one in self.days if one.day != day.day)
        kept = others if day.kind is week_says(day.day) else (*others, day)
        ordered = tuple(sorted(kept, key=lambda one: one.day))
        return replace(self, days=ordered, version=self.version + 1, reason=reason)


def week_says(day: date) -> DayKind:
    """What a day is when no notice says otherwise."""
    return DayKind.REST if day.weekday() >= 5 else DayKind.WORK


def checked_day(day: date, kind: DayKind, name: str = "") -> CalendarDay:
    """A day as a notice may write it: only weekends are made up for, only weekdays are simply worked."""
    weekend = day.weekday() >= 5
    if (weekend and kind is DayKind.WORK) or (not weekend and kind in (DayKind.MAKEUP, DayKind.REST)):
        raise Refused("calendar.day_contradicts_week", day=day.isoformat(), kind=kind.value)
    return CalendarDay(day, kind, name)


@dataclass(frozen=True, slots=True)
class Calendar:
    """All years a workspace knows, as one table."""

    years: frozenset[int]
    days: Mapping[date, CalendarDay]

    def kind(self, day: date) -> DayKind:
        """What a day is; where its year is not known, what its weekday says."""
        listed = self.days.get(day)
        return listed.kind if listed else week_says(day)

    def name(self, day: date) -> str:
        listed = self.days.get(day)
        return listed.name if listed else ""

    def is_worked(self, day: date) -> bool:
        return self.kind(day).is_worked

    def knows(self, day: date) -> bool:
        """Whether a day is settled. The last week of December can be moved by the next year's notice, as in
        2007, 2018 and 2023."""
        if day.year not in self.years:
            return False
        return (day.month, day.day) < (12, 25) or day.year + 1 in self.years or day in self.days

    def worked_from(self, day: date) -> date:
        """The first working day on or after a day."""
        while not self.is_worked(day):
            day += _ONE
        return day

    def worked_until(self, day: date) -> date:
        """The last working day on or before a day."""
        while not self.is_worked(day):
            day -= _ONE
        return day

    def add_working_days(self, start: date, count: int) -> date:
        """The count-th working day after a day, which is not counted; before it when count is negative."""
        if abs(count) > MOST_DAYS:
            raise Refused("calendar.too_far", days=count)
        step, day, left = (_ONE if count > 0 else -_ONE), start, abs(count)
        while left:
            day += step
            left -= self.is_worked(day)
        return day

    def working_days(self, start: date, end: date) -> int:
        """How many working days lie after start, up to and with end."""
        if end < start:
            return -self.working_days(end, start)
        days = (start + timedelta(days=passed) for passed in range(1, (end - start).days + 1))
        return sum(self.is_worked(day) for day in days)


def calendar_of(tables: Iterable[CalendarYear]) -> Calendar:
    """The calendar of these years. A later table wins over what an earlier year says of its December."""
    ordered = sorted(tables, key=lambda table: table.year)
    return Calendar(
        frozenset(table.year for table in ordered),
        {one.day: one for table in ordered for one in table.days},
    )


def midnight_after(day: date) -> datetime:
    """24:00 of a day, when a period that ends with it is over."""
    return datetime.combine(day + _ONE, time(0), CHINA)


def day_of(moment: datetime) -> date:
    """The day a moment falls on in China."""
    return moment.astimezone(CHINA).date()
