"""Periods as the law counts them: worked examples, holidays, make-up days, gaps, years nobody announced."""

from datetime import UTC

import pytest

from inspector.domain.calendar import CalendarDay, CalendarYear, DayKind, calendar_of, checked_day
from inspector.domain.errors import Refused
from inspector.domain.period import Duty, Roll, Rule, Unit, reckon
from tests.domain.dates import CALENDAR, at, day, days, found, gap, hours, last, working


@pytest.mark.parametrize(
    ("start", "rule", "due"),
    [
        ("2025-09-28", working(7), "Tue 2025-10-14"),
        ("2026-04-28", working(7), "Mon 2026-05-11"),
        ("2026-09-22", working(7), "Fri 2026-10-09"),
        ("2026-09-30", working(15), "Tue 2026-10-27"),
        ("2026-09-28", working(5), "Sat 2026-10-10"),
        ("2026-09-01", days(30), "Thu 2026-10-08"),
        ("2026-09-20", days(15), "Thu 2026-10-08"),
    ],
)
def test_the_worked_examples_of_the_reference_come_out(start: str, rule: Rule, due: str) -> None:
    assert last(rule, start) == due


def test_seven_working_days_over_the_national_holiday_are_these() -> None:
    counted = [CALENDAR.add_working_days(day("2025-09-28"), n).isoformat()[5:] for n in range(1, 8)]
    assert counted == ["09-29", "09-30", "10-09", "10-10", "10-11", "10-13", "10-14"]


@pytest.mark.parametrize(
    "makeup",
    ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14",
     "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
)  # fmt: skip
def test_the_known_make_up_days_are_worked(makeup: str) -> None:
    assert CALENDAR.kind(day(makeup)) is DayKind.MAKEUP


def test_a_period_in_days_ends_at_midnight_of_its_last_day() -> None:
    assert found(working(1), "2026-11-06 09:00").due == at("2026-11-10 00:00")  # Monday the 9th, 24:00
    assert found(working(1), "2026-11-06 09:00").last_day == day("2026-11-09")


def test_the_hour_of_the_day_an_event_fell_on_does_not_matter_to_days() -> None:
    assert found(working(7), "2026-11-06 00:00").due == found(working(7), "2026-11-06 23:59").due


def test_an_event_told_in_another_zone_counts_from_its_day_in_china() -> None:
    late = at("2026-11-06 02:00").astimezone(UTC)
    assert reckon(working(1), late, CALENDAR).last_day == day("2026-11-09")


# The last day


def test_what_the_party_has_to_do_moves_off_a_sunday_and_has_no_earlier_date() -> None:
    reckoning = found(days(30), "2026-10-16")  # 15 November, a Sunday
    assert (reckoning.last_day, reckoning.safe_day) == (day("2026-11-16"), day("2026-11-16"))


def test_what_we_have_to_do_shows_the_day_before_it_is_moved() -> None:
    reckoning = found(days(30, Duty.AGENCY), "2026-09-01")
    assert (reckoning.last_day, reckoning.safe_day) == (day("2026-10-08"), day("2026-10-01"))


def test_a_weekend_does_not_move_it_where_only_statutory_holidays_do() -> None:
    assert last(days(30, roll=Roll.HOLIDAYS), "2026-10-16") == "Sun 2026-11-15"
    assert last(days(30, roll=Roll.HOLIDAYS), "2026-09-01") == "Thu 2026-10-08"


def test_a_saturday_inside_a_holiday_is_a_holiday() -> None:
    assert last(days(3, roll=Roll.HOLIDAYS), "2026-09-30") == "Thu 2026-10-08"  # 3 October, a Saturday


def test_a_make_up_saturday_is_a_last_day_that_stays() -> None:
    assert last(days(10), "2026-09-30") == "Sat 2026-10-10"


def test_a_last_day_that_does_not_move_stays_on_the_holiday() -> None:
    assert last(days(30, roll=Roll.NONE), "2026-09-01") == "Thu 2026-10-01"


# Hours


def test_our_hours_are_exact_through_the_night_and_the_holiday() -> None:
    assert found(hours(24), "2026-10-01 22:40").due == at("2026-10-02 22:40")


def test_the_partys_hours_begin_with_the_next_full_hour() -> None:
    assert found(hours(24, party=True), "2026-11-05 10:20").due == at("2026-11-06 11:00")


def test_a_paper_served_on_the_hour_begins_to_count_with_the_next_one() -> None:
    assert found(hours(24, party=True), "2026-11-05 10:00").due == at("2026-11-06 11:00")


def test_an_hour_before_midnight_the_partys_hours_begin_the_next_day() -> None:
    assert found(hours(2, party=True), "2026-12-31 23:30").due == at("2027-01-01 02:00")


def test_hours_know_no_provisional_year() -> None:
    assert not found(hours(72), "2026-12-31 12:00").provisional


# Months and years


@pytest.mark.parametrize(
    ("start", "rule", "due"),
    [
        ("2026-01-31", Rule(1, Unit.MONTHS, Duty.PARTY, Roll.NONE), "2026-02-28"),
        ("2024-01-31", Rule(1, Unit.MONTHS, Duty.PARTY, Roll.NONE), "2024-02-29"),
        ("2026-11-30", Rule(3, Unit.MONTHS, Duty.PARTY, Roll.NONE), "2027-02-28"),
        ("2024-02-29", Rule(2, Unit.YEARS, Duty.AGENCY, Roll.NONE), "2026-02-28"),
        ("2026-04-02", Rule(1, Unit.MONTHS, Duty.PARTY, Roll.REST), "2026-05-06"),  # 2 May is a holiday
    ],
)
def test_months_end_on_the_same_day_or_the_months_last(start: str, rule: Rule, due: str) -> None:
    assert found(rule, start).last_day == day(due)


# What is not counted


def test_the_days_of_a_test_are_left_out_with_their_first_and_last() -> None:
    assert last(working(7), "2026-11-02") == "Wed 2026-11-11"
    assert last(working(7), "2026-11-02", gap("2026-11-04", "2026-11-06")) == "Mon 2026-11-16"


def test_a_test_over_a_weekend_takes_no_working_day_away() -> None:
    assert last(working(7), "2026-11-02", gap("2026-11-07", "2026-11-08")) == "Wed 2026-11-11"


def test_two_tests_that_overlap_are_left_out_once() -> None:
    both = [gap("2026-11-04", "2026-11-06"), gap("2026-11-05", "2026-11-06")]
    assert last(working(7), "2026-11-02", *both) == last(working(7), "2026-11-02", both[0])


def test_thirty_days_go_on_after_a_test_and_then_move_off_the_holiday() -> None:
    assert last(days(30), "2026-08-20", gap("2026-09-01", "2026-09-14")) == "Thu 2026-10-08"  # 3 October


def test_hours_go_on_after_a_gap_to_the_minute() -> None:
    pause = gap("2026-11-05 12:00", "2026-11-05 13:30")
    assert found(hours(24), "2026-11-05 10:20", pause).due == at("2026-11-06 11:50")


def test_an_extension_lengthens_the_period_and_only_its_end_moves() -> None:
    assert last(days(30), "2026-08-02") == "Tue 2026-09-01"
    assert last(days(30), "2026-08-02", more=30) == "Thu 2026-10-08"


# Years nobody announced


def test_a_period_into_a_year_without_a_notice_counts_weekends_only_and_is_provisional() -> None:
    reckoning = found(working(7), "2026-12-28")
    assert (reckoning.last_day, reckoning.provisional) == (day("2027-01-06"), True)


def test_a_period_that_ends_in_a_known_year_is_certain() -> None:
    assert not found(working(7), "2026-12-01").provisional
    assert not found(days(30), "2026-09-01").provisional


def test_the_last_week_of_december_waits_for_the_next_notice() -> None:
    """The notices for 2008, 2019 and 2024 moved days of the December before."""
    assert found(working(1), "2026-12-28").provisional
    assert not found(working(1), "2025-12-28").provisional


def test_a_notice_may_begin_in_the_december_before() -> None:
    notice = CalendarYear("", 2027, (CalendarDay(day("2026-12-31"), DayKind.HOLIDAY),), "notice")
    before = CalendarYear("", 2026, (), "notice")
    assert calendar_of([notice, before]).add_working_days(day("2026-12-30"), 1) == day("2027-01-01")


def test_a_calendar_that_comes_to_know_a_year_makes_the_date_certain() -> None:
    new_year = tuple(checked_day(day(f"2027-01-0{n}"), DayKind.HOLIDAY) for n in (1, 2, 3))
    known = calendar_of(
        [CalendarYear("", year, new_year if year == 2027 else (), "") for year in (2026, 2027)]
    )
    reckoning = reckon(working(7), at("2026-12-28"), known)
    assert (reckoning.last_day, reckoning.provisional) == (day("2027-01-07"), False)


# What nobody may write


@pytest.mark.parametrize(
    ("text", "kind"), [("2027-01-02", "work"), ("2027-01-04", "makeup"), ("2027-01-04", "rest")]
)
def test_a_day_that_contradicts_its_weekday_is_refused(text: str, kind: str) -> None:
    with pytest.raises(Refused, match=r"calendar\.day_contradicts_week"):
        checked_day(day(text), DayKind(kind))


def test_a_period_longer_than_anything_of_ours_is_refused() -> None:
    with pytest.raises(Refused, match=r"calendar\.too_far"):
        CALENDAR.add_working_days(day("2026-11-06"), 100_000)
