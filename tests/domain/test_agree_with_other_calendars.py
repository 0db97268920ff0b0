"""The calendar that ships, and what is counted by it, against two libraries that know nothing of ours."""

from datetime import date, timedelta
from functools import cache

import chinese_calendar
import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.domain.calendar import (
    Calendar,
    CalendarDay,
    CalendarYear,
    DayKind,
    calendar_of,
    midnight_after,
)
from inspector.domain.period import Gap, reckon, share, spans
from tests.domain.dates import CALENDAR, at, days, working

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
REALLY_KNOWN = range(2015, 2027)  # as the reference compared them


@cache
def china() -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=range(2004, 2028))


def every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_every_day_that_ships_is_worked_as_chinesecalendar_has_it() -> None:
    differ = [
        day for day in every_day(FIRST, LAST) if CALENDAR.is_worked(day) != chinese_calendar.is_workday(day)
    ]
    assert differ == []


def test_every_day_is_worked_as_holidays_has_it_in_the_years_it_knows() -> None:
    known = [day for day in every_day(FIRST, LAST) if day.year in REALLY_KNOWN]
    assert [day for day in known if CALENDAR.is_worked(day) != china().is_working_day(day)] == []


def test_the_two_libraries_differ_on_one_day_only_and_long_ago() -> None:
    """A make-up Saturday before New Year 2006: our seed has it from chinesecalendar, as rest."""
    differ = [day for day in every_day(FIRST, LAST) if CALENDAR.is_worked(day) != china().is_working_day(day)]
    assert differ == [date(2005, 12, 31)]


_STARTS = st.dates(date(2006, 6, 1), date(2026, 10, 1))


@settings(max_examples=40, deadline=None)
@given(_STARTS, st.integers(1, 40))
def test_the_nth_working_day_is_the_other_librarys(start: date, count: int) -> None:
    assert CALENDAR.add_working_days(start, count) == china().get_nth_working_day(start, count)


@settings(max_examples=40, deadline=None)
@given(_STARTS, st.integers(1, 40))
def test_counting_back_is_the_other_librarys_too(start: date, count: int) -> None:
    assert CALENDAR.add_working_days(start, -count) == china().get_nth_working_day(start, -count)


@settings(max_examples=40, deadline=None)
@given(_STARTS, st.integers(0, 90))
def test_working_days_between_two_days_are_the_other_librarys(start: date, later: int) -> None:
    end = start + timedelta(days=later)
    counted = chinese_calendar.get_workdays(start + timedelta(days=1), end) if later else []
    assert CALENDAR.working_days(start, end) == len(counted)


@settings(max_examples=40, deadline=None)
@given(_STARTS, st.integers(1, 60))
def test_calendar_days_end_on_a_working_day_with_none_between(start: date, count: int) -> None:
    last = reckon(days(count), midnight_after(start - timedelta(days=1)), CALENDAR).last_day
    unmoved = start + timedelta(days=count)
    assert last == china().get_nth_working_day(unmoved, 0)


# What must hold for every period, whatever the calendar says


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """A year somebody made up: any weekday free, any weekend worked."""
    picked = draw(st.sets(st.dates(date(2030, 1, 1), date(2030, 12, 31)), max_size=60))
    made = (CalendarDay(day, DayKind.MAKEUP if day.weekday() >= 5 else DayKind.HOLIDAY) for day in picked)
    return calendar_of([CalendarYear("", 2030, tuple(made), "made up")])


_IN_2030 = st.dates(date(2030, 1, 1), date(2030, 6, 30))


@settings(max_examples=40, deadline=None)
@given(calendars(), _IN_2030, st.integers(1, 40))
def test_adding_working_days_and_counting_them_agree(calendar: Calendar, start: date, count: int) -> None:
    last = calendar.add_working_days(start, count)
    assert calendar.working_days(start, last) == count
    assert calendar.is_worked(last)


@settings(max_examples=40, deadline=None)
@given(calendars(), _IN_2030, st.integers(1, 20), st.integers(0, 30), st.integers(0, 20))
def test_a_suspension_moves_the_end_by_the_working_days_in_it(
    calendar: Calendar, start: date, count: int, after: int, length: int
) -> None:
    since = start + timedelta(days=1 + after)
    gap = Gap(at(f"{since} 09:00"), "testing", at(f"{since + timedelta(days=length)} 17:00"))
    whole = reckon(working(count), at(f"{start} 10:00"), calendar)
    with_gap = reckon(working(count), at(f"{start} 10:00"), calendar, gaps=[gap])
    left_out = calendar.working_days(since - timedelta(days=1), since + timedelta(days=length))
    if since > whole.last_day:
        assert with_gap.due == whole.due
    else:
        assert calendar.working_days(start, with_gap.last_day) == count + left_out


@settings(max_examples=40, deadline=None)
@given(calendars(), _IN_2030, st.integers(1, 30), st.floats(0, 1))
def test_the_share_grows_from_nothing_to_all(
    calendar: Calendar, start: date, count: int, part: float
) -> None:
    begun = at(f"{start} 10:00")
    end = reckon(working(count), begun, calendar).due
    counted = spans(working(count), begun, end, calendar)
    now = begun + (end - begun) * part
    assert 0 <= share(counted, now) <= share(counted, end) == 1
    assert share(counted, begun) == 0
