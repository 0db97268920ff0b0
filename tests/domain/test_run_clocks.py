"""A clock: warned by halves, stopped, suspended, lengthened, told apart by whose duty it is."""

from dataclasses import replace

import pytest

from inspector.casework.presets import preset, presets
from inspector.domain import deadline
from inspector.domain.calendar import CalendarDay, CalendarYear, DayKind, calendar_of
from inspector.domain.deadline import Clock, Extension, Stage
from inspector.domain.errors import Refused
from inspector.domain.period import Gap
from tests.domain.dates import CALENDAR, at, day

ABOUT = ("inspection", "i1")


def started(name: str, start: str, *, printed: str = "", length: int | None = None) -> Clock:
    row = preset(name)
    rule = row.rule if length is None else row.of_length(length)
    return deadline.start(
        "c1", row, ABOUT, at(start), CALENDAR, rule=rule, printed=at(printed) if printed else None
    )


def stage(clock: Clock, now: str) -> Stage:
    return deadline.stage(clock, CALENDAR, at(now))


def ends(clock: Clock) -> str:
    return f"{clock.reckoning.last_day:%a %Y-%m-%d}"


def extension(length: int, approved: str, announced: str = "") -> Extension:
    return Extension(length, at(approved), "张局", at(announced) if announced else None)


# The table of time limits, over holidays and make-up days, row by row

ROWS = [
    ("T01", "2026-09-23", "Wed 2026-10-21"),
    ("T03", "2026-09-22", "Fri 2026-10-09"),
    ("T04", "2026-09-01", "Thu 2026-10-08"),
    ("T05", "2026-09-30", "Tue 2026-10-27"),
    ("T06", "2025-09-28", "Tue 2025-10-14"),
    ("T07", "2026-09-28", "Sat 2026-10-10"),
    ("T08", "2026-07-03", "Thu 2026-10-08"),
    ("T09", "2026-04-28", "Mon 2026-05-11"),
    ("T10", "2026-02-12", "Sat 2026-02-28"),
    ("T11", "2026-09-05", "Thu 2026-10-08"),
    ("T12", "2026-09-22", "Fri 2026-10-09"),
    ("T13", "2026-02-12", "Thu 2026-02-26"),
    ("T14", "2026-09-30", "Thu 2026-10-08"),
    ("T16", "2026-10-07", "Sat 2026-10-10"),
    ("T20", "2026-09-20", "Thu 2026-10-08"),
    ("T21", "2023-10-05", "Mon 2026-10-05"),
    ("T22", "2026-09-03", "Thu 2026-10-08"),
    ("T23", "2024-02-29", "Sat 2026-02-28"),
]


@pytest.mark.parametrize(("name", "start", "due"), ROWS)
def test_each_row_in_days_ends_over_the_holidays_as_reckoned_by_hand(name: str, start: str, due: str) -> None:
    assert ends(started(name, start)) == due


HOURS = [
    ("T02", "2026-11-07 22:40", "2026-11-08 22:40"),
    ("T15", "2026-10-01 23:10", "2026-10-02 23:10"),
    ("T17", "2026-11-06 18:05", "2026-11-07 18:05"),
    ("T18", "2026-11-06 22:20", "2026-11-07 23:00"),
    ("T19", "2026-11-07 11:00", "2026-11-08 11:00"),
]


@pytest.mark.parametrize(("name", "start", "due"), HOURS)
def test_each_row_in_hours_runs_through_midnight_and_rest_days(name: str, start: str, due: str) -> None:
    assert started(name, start).due == at(due)


def test_the_table_has_every_row_and_each_with_its_provision() -> None:
    from inspector.casework import basis

    dated = {f"T24.{part}" for part in ("plan", "half", "annual")}
    assert set(presets()) == {f"T{n:02d}" for n in range(1, 24)} | dated
    assert {name for name, *_ in ROWS + HOURS} == set(presets()) - dated
    for row in presets().values():
        assert row.fixed or row.sources
        assert all(basis.in_force(key, day("2026-11-06")) for key in row.sources), row.id


@pytest.mark.parametrize("name", [name for name, *_ in ROWS if preset(name).rule.unit == "working_days"])
def test_each_row_in_working_days_is_provisional_into_a_year_without_a_notice(name: str) -> None:
    clock = started(name, "2026-12-30")
    assert clock.provisional
    new_year = CalendarYear("", 2027, (CalendarDay(day("2027-01-01"), DayKind.HOLIDAY),), "notice")
    years = (CalendarYear("", 2026, (), "notice"), new_year)
    known = clock.reckoned(calendar_of(years))
    assert not known.provisional
    assert known.due > clock.due


@pytest.mark.parametrize("name", ["T04", "T08", "T11", "T20", "T22"])
def test_rows_in_calendar_days_are_provisional_by_their_last_day_only(name: str) -> None:
    assert started(name, "2026-12-24").provisional
    assert not started(name, "2026-01-05").provisional


# Whose duty it is


def test_ours_is_to_be_done_by_the_day_before_it_is_moved() -> None:
    clock = started("T04", "2026-09-01")
    assert (clock.reckoning.safe_day, clock.reckoning.last_day) == (day("2026-10-01"), day("2026-10-08"))


def test_the_party_may_rely_on_the_later_hour_of_its_paper() -> None:
    assert started("T18", "2026-11-05 10:20", printed="2026-11-06 15:00").due == at("2026-11-06 15:00")


def test_an_hour_that_was_printed_too_early_takes_nothing_from_the_party() -> None:
    assert started("T18", "2026-11-05 10:20", printed="2026-11-06 09:00").due == at("2026-11-06 11:00")


def test_we_keep_to_an_earlier_day_that_we_printed() -> None:
    clock = started("T03", "2026-11-06", printed="2026-11-16 00:00")
    assert (clock.reckoning.safe_day, clock.reckoning.last_day) == (day("2026-11-15"), day("2026-11-17"))


@pytest.mark.parametrize("hours", [1, 73, 0])
def test_an_answer_of_fewer_than_two_or_more_than_72_hours_is_refused(hours: int) -> None:
    with pytest.raises(Refused, match=r"clock\.length"):
        started("T18", "2026-11-05 10:20", length=hours)


def test_an_exhibition_sets_its_own_hours_for_an_answer() -> None:
    assert started("T18", "2026-11-05 10:20", length=4).due == at("2026-11-05 15:00")


def test_a_length_is_not_set_where_the_law_sets_it() -> None:
    with pytest.raises(Refused, match=r"clock\.length"):
        started("T03", "2026-11-05", length=8)


# Warnings


def test_a_clock_warns_when_half_and_four_fifths_are_over_and_on_the_last_morning() -> None:
    clock = started("T03", "2026-11-02 16:00")  # 3, 4, 5, 6, 9, 10, 11 November
    warn = deadline.warnings(clock, CALENDAR)
    assert warn.half == at("2026-11-06 12:00")
    assert warn.most == at("2026-11-10 14:24")
    assert warn.last == at("2026-11-11 08:30")


def test_the_stages_come_in_this_order() -> None:
    clock = started("T03", "2026-11-02 16:00")
    moments = [
        "2026-11-03 09:00",
        "2026-11-06 12:00",
        "2026-11-10 15:00",
        "2026-11-11 08:30",
        "2026-11-12 00:00",
    ]
    assert [stage(clock, moment) for moment in moments] == [
        Stage.RUNNING, Stage.HALF, Stage.MOST, Stage.LAST, Stage.OVER,
    ]  # fmt: skip


def test_the_last_working_morning_is_before_the_holiday_where_the_safe_day_falls_into_it() -> None:
    assert deadline.warnings(started("T04", "2026-09-01"), CALENDAR).last == at("2026-09-30 08:30")


def test_an_hour_clock_that_ends_on_sunday_warns_on_fridays_morning_only_if_it_ran_then() -> None:
    assert deadline.warnings(started("T02", "2026-11-07 10:00"), CALENDAR).last is None
    assert deadline.warnings(started("T02", "2026-11-05 10:00"), CALENDAR).last == at("2026-11-06 08:30")


def test_half_an_hour_clock_is_half_its_hours() -> None:
    clock = started("T18", "2026-11-05 10:20")
    assert deadline.warnings(clock, CALENDAR).half == at("2026-11-05 23:00")
    assert deadline.share(clock, CALENDAR, at("2026-11-05 17:00")) == pytest.approx(0.25)


# Suspended and lengthened


def test_a_suspended_clock_stands_still_and_goes_on_without_those_days() -> None:
    clock = started("T01", "2026-11-02").suspend(Gap(at("2026-11-04"), "testing", paper="W09"), preset("T01"))
    assert stage(clock, "2027-03-01") is Stage.SUSPENDED
    assert deadline.share(clock, CALENDAR, at("2026-12-24")) == deadline.share(
        clock, CALENDAR, at("2026-11-04")
    )
    resumed = clock.resume(at("2026-11-13"), "report 7", CALENDAR)
    assert (ends(started("T01", "2026-11-02")), ends(resumed)) == ("Mon 2026-11-23", "Thu 2026-12-03")
    assert [gap.paper for gap in resumed.gaps] == ["W09"]


@pytest.mark.parametrize(
    ("name", "since", "why", "code"),
    [
        ("T03", "2026-11-04", "testing", "clock.not_suspended_for_this"),
        ("T01", "2026-11-01", "testing", "clock.gap_order"),
        ("T01", "2026-12-24", "testing", "clock.over_already"),
        ("T01", "2026-11-04", "weather", "clock.not_suspended_for_this"),
    ],
)
def test_what_may_not_be_suspended_is_refused(name: str, since: str, why: str, code: str) -> None:
    with pytest.raises(Refused) as told:
        started(name, "2026-11-02").suspend(Gap(at(since), why), preset(name))
    assert told.value.code == code


def test_a_clock_is_suspended_once_at_a_time() -> None:
    clock = started("T01", "2026-11-02").suspend(Gap(at("2026-11-04"), "testing"), preset("T01"))
    with pytest.raises(Refused, match=r"suspended_already"):
        clock.suspend(Gap(at("2026-11-05"), "testing"), preset("T01"))
    with pytest.raises(Refused, match=r"not_suspended"):
        started("T01", "2026-11-02").resume(at("2026-11-05"), "", CALENDAR)


def test_a_seizure_is_lengthened_once_by_thirty_days_from_its_beginning() -> None:
    clock = started("T04", "2026-10-16").extend(extension(30, "2026-11-10"), preset("T04"), CALENDAR)
    assert ends(clock) == "Tue 2026-12-15"
    with pytest.raises(Refused, match=r"no_extension"):
        clock.extend(extension(30, "2026-11-10"), preset("T04"), CALENDAR)


def test_a_case_is_lengthened_by_thirty_days_and_then_as_the_collective_decides() -> None:
    row, clock = preset("T08"), started("T08", "2026-03-02")
    clock = clock.extend(extension(30, "2026-05-20"), row, CALENDAR)
    assert clock.extend(extension(60, "2026-06-20"), row, CALENDAR).reckoning.last_day == day("2026-08-31")


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        ("T04", extension(31, "2026-11-10"), "clock.extension_too_long"),
        ("T04", replace(extension(30, "2026-11-10"), approved_by=" "), "clock.extension_not_approved"),
        ("T04", extension(30, "2026-11-17"), "clock.extension_too_late"),
        ("T05", extension(10, "2026-10-20"), "clock.extension_not_announced"),
        ("T05", extension(10, "2026-10-20", "2026-11-20"), "clock.extension_too_late"),
        ("T03", extension(7, "2026-10-20"), "clock.no_extension"),
    ],
)
def test_what_was_not_approved_and_announced_in_time_does_not_lengthen(
    name: str, change: Extension, code: str
) -> None:
    with pytest.raises(Refused) as told:
        started(name, "2026-10-16").extend(change, preset(name), CALENDAR)
    assert told.value.code == code


def test_a_stopped_clock_takes_nothing_more_and_says_why_it_stopped() -> None:
    clock = started("T03", "2026-11-02").stop(at("2026-11-05"), "returned")
    assert stage(clock, "2027-01-01") is Stage.STOPPED
    for verb in (
        lambda: clock.stop(at("2026-11-06"), "again"),
        lambda: clock.extend(extension(1, "2026-11-03"), preset("T03"), CALENDAR),
        lambda: clock.reach(),
    ):
        with pytest.raises(Refused, match=r"stopped_already"):
            verb()
    with pytest.raises(Refused, match=r"reason_missing"):
        started("T03", "2026-11-02").stop(at("2026-11-05"), " ")
