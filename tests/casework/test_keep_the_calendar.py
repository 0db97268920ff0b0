"""A year's notice is imported whole or not at all, a day is put right, and open clocks move with it."""

from datetime import date, datetime
from pathlib import Path

import pytest

from inspector.casework import calendars, clocks, reckoning
from inspector.domain.calendar import CHINA, CalendarYear, DayKind
from inspector.domain.deadline import Clock
from inspector.domain.errors import Refused
from tests.casework.made_up import COLLEAGUE, Hall

HEADER = "date,kind,name\n"
FREE = "2027-01-01,holiday,元旦\n2027-05-01,holiday,劳动节\n2027-10-01,holiday,国庆节\n"
FREE_DAYS = ("01-01", "05-01", "10-01")
SPRING = "".join(f"2027-02-{n:02d},holiday,春节\n" for n in range(5, 13))
NOTICE = f"{HEADER}{FREE}{SPRING}2027-01-31,makeup,春节\n2027-02-20,makeup,春节\n"


def written(tmp_path: Path, text: str, name: str = "2027.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def in_january(hall: Hall) -> Clock:
    """Seven working days that end in a year nobody announced yet."""
    hall.clock.at = datetime(2026, 12, 28, 10, 0, tzinfo=CHINA)
    with hall.desk.change() as change:
        return clocks.start(hall.desk, change, "T03", ("campaign", hall.campaign), hall.clock())


def refusal(hall: Hall, tmp_path: Path, text: str, name: str = "2027.csv") -> Refused:
    before = len(hall.desk.workspace.rows(CalendarYear))
    with pytest.raises(Refused) as told:
        calendars.import_year(hall.desk, written(tmp_path, text, name))
    assert len(hall.desk.workspace.rows(CalendarYear)) == before
    return told.value


def test_a_year_that_arrives_moves_the_clocks_that_waited_for_it(hall: Hall, tmp_path: Path) -> None:
    clock = in_january(hall)
    assert clock.provisional
    table, changed = calendars.import_year(
        hall.desk, written(tmp_path, NOTICE), source="国办发明电〔2026〕9号"
    )
    moved = hall.desk.workspace.get(Clock, clock.id)
    assert (table.year, table.version, table.source) == (2027, 1, "国办发明电〔2026〕9号")
    assert (clock.reckoning.last_day, moved.reckoning.last_day) == (date(2027, 1, 6), date(2027, 1, 7))
    assert not moved.provisional
    assert changed.kinds() == {"calendar_year", "clock"}
    assert len(hall.desk.workspace.versions(clock.id)) == 2  # the journal has both dates


def test_a_second_notice_is_the_next_version_and_the_first_stays_in_the_journal(
    hall: Hall, tmp_path: Path
) -> None:
    first, _ = calendars.import_year(hall.desk, written(tmp_path, NOTICE))
    second, _ = calendars.import_year(hall.desk, written(tmp_path, NOTICE + "2027-06-09,holiday,端午节\n"))
    assert (second.id, second.version) == (first.id, 2)
    assert len(hall.desk.workspace.versions(first.id)) == 2


def test_a_day_is_put_right_with_its_reason(hall: Hall) -> None:
    with hall.desk.change() as change:
        clock = clocks.start(hall.desk, change, "T03", ("campaign", hall.campaign), hall.clock())
    calendars.fix_day(
        hall.desk, date(2026, 11, 10), DayKind.HOLIDAY, reason="省政府临时放假", name="临时放假"
    )
    moved = hall.desk.workspace.get(Clock, clock.id)
    assert (clock.reckoning.last_day, moved.reckoning.last_day) == (date(2026, 11, 17), date(2026, 11, 18))
    table = calendars.years(hall.desk.workspace)[2026]
    assert (table.version, table.reason) == (2, "省政府临时放假")
    calendars.fix_day(hall.desk, date(2026, 11, 10), DayKind.WORK, reason="已撤销")
    assert hall.desk.workspace.get(Clock, clock.id).due == clock.due


@pytest.mark.parametrize(
    ("line", "code", "rows"),
    [
        ("2027-13-01,holiday,x\n", "calendar.row_date", "5"),
        ("1 January,holiday,x\n", "calendar.row_date", "5"),
        ("2027-06-09,party,x\n", "calendar.row_kind", "5"),
        ("2028-06-09,holiday,x\n", "calendar.row_year", "5"),
        ("2026-11-09,holiday,x\n", "calendar.row_year", "5"),
        ("2027-05-01,holiday,x\n", "calendar.row_twice", "3、5"),
        ("2027-06-09,makeup,x\n", "calendar.row_week", "5"),
        ("2027-06-12,work,x\n", "calendar.row_week", "5"),
        ("2027-13-01,holiday,x\n\n2027-14-01,holiday,x\n", "calendar.row_date", "5、7"),
    ],
)
def test_a_wrong_row_refuses_the_whole_file_with_its_number(
    hall: Hall, tmp_path: Path, line: str, code: str, rows: str
) -> None:
    told = refusal(hall, tmp_path, HEADER + FREE + line)
    assert (told.code, told.facts["rows"]) == (code, rows)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("", "a.csv", "calendar.not_a_calendar"),
        (HEADER, "a.csv", "calendar.empty"),
        ("booth,name\n1,x\n", "a.csv", "calendar.not_a_calendar"),
        ("{", "a.json", "calendar.not_a_calendar"),
        ('{"days": [{"date": 20270101}]}', "a.json", "calendar.not_a_calendar"),
        (HEADER + "2027-01-01,holiday,元旦\n", "half.csv", "calendar.holidays_missing"),
        ('"2027', "a.csv", "calendar.not_a_calendar"),
    ],
)
def test_what_is_no_calendar_or_half_of_one_is_refused(
    hall: Hall, tmp_path: Path, text: str, name: str, code: str
) -> None:
    assert refusal(hall, tmp_path, text, name).code == code


def test_a_file_that_is_no_text_is_refused(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\x00\x01\xff\xfe" * 10)
    with pytest.raises(Refused) as told:
        calendars.import_year(hall.desk, path)
    assert told.value.code == "calendar.not_a_calendar"


def test_the_usual_json_of_holiday_data_is_read(hall: Hall, tmp_path: Path) -> None:
    days = [f'{{"name": "元旦", "date": "2027-{day}", "isOffDay": true}}' for day in FREE_DAYS]
    days.append('{"name": "元旦", "date": "2027-01-03", "isOffDay": false}')
    text = f'{{"year": 2027, "papers": ["http://gov.example/1"], "days": [{", ".join(days)}]}}'
    table, _ = calendars.import_year(hall.desk, written(tmp_path, text, "2027.json"))
    assert table.source == "http://gov.example/1"
    calendar = calendars.calendar(hall.desk.workspace)
    assert calendar.kind(date(2027, 1, 3)) is DayKind.MAKEUP
    assert calendar.kind(date(2027, 1, 1)) is DayKind.HOLIDAY


def test_chinese_headers_and_every_day_of_the_year_are_read(hall: Hall, tmp_path: Path) -> None:
    text = """日期,类型,名称
2027/01/01,休,元旦
2027/01/04,工作日,
2027/01/09,休息日,
2027/05/01,放假,
2027/10/01,节假日,
"""
    table, _ = calendars.import_year(hall.desk, written(tmp_path, text))
    assert [one.day.month for one in table.days] == [1, 5, 10]


def test_who_is_no_administrator_imports_nothing(hall: Hall, tmp_path: Path) -> None:
    second = hall.again(officer=COLLEAGUE)
    with pytest.raises(Refused) as told:
        calendars.import_year(second.desk, written(tmp_path, NOTICE))
    assert told.value.code == "calendar.not_administrator"
    with pytest.raises(Refused) as told:
        calendars.fix_day(second.desk, date(2026, 11, 10), DayKind.HOLIDAY, reason="x")
    assert told.value.code == "calendar.not_administrator"
    second.close()


@pytest.mark.parametrize(
    ("day", "reason", "code"),
    [(date(2026, 11, 10), " ", "calendar.reason_missing"), (date(2031, 1, 6), "x", "calendar.year_missing")],
)
def test_a_day_without_a_reason_or_a_year_is_refused(hall: Hall, day: date, reason: str, code: str) -> None:
    with pytest.raises(Refused) as told:
        calendars.fix_day(hall.desk, day, DayKind.HOLIDAY, reason=reason)
    assert told.value.code == code


def test_workbooks_reckon_by_the_workspaces_own_calendar(hall: Hall, tmp_path: Path) -> None:
    from inspector.casework import checklists

    before = checklists.functions(hall.desk)["add-working-days"]("2026-12-28", "7")
    calendars.import_year(hall.desk, written(tmp_path, NOTICE))
    assert (before, checklists.functions(hall.desk)["add-working-days"]("2026-12-28", "7")) == (
        "2027-01-06",
        "2027-01-07",
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("add-working-days", "2026-09-30", "15"), "2026-10-27"),
        (("add-working-days", "2026-10-08", "-1"), "2026-09-30"),
        (("add-days", "2026-09-01", "30"), "2026-10-08"),
        (("working-days-between", "2026-09-30", "2026-10-27"), "15"),
        (("period-end", "T05", "2026-09-30"), "2026-10-27"),
        (("period-end", "T18", "2026-11-05T10:20:00.000+08:00", "24"), "2026-11-06T11:00:00.000+08:00"),
        (("period-end", "T18", "2026-11-05T02:20:00.000Z", "2"), "2026-11-05T13:00:00.000+08:00"),
        (("add-working-days", "", "15"), ""),
    ],
)
def test_what_a_workbook_may_reckon(written: tuple[str, ...], said: str) -> None:
    name, *given = written
    assert reckoning.functions()[name](*given) == said
