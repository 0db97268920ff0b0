"""deadlines and calendar on the command line."""

from pathlib import Path

from tests.cli.conftest import Line

NOTICE = """date,kind,name
2027-01-01,holiday,元旦
2027-05-01,holiday,劳动节
2027-10-01,holiday,国庆节
"""


def test_the_reports_of_the_year_are_listed_with_their_weekday(line: Line) -> None:
    said = line.run("deadlines")
    assert said.code == 0
    found = said.json["deadlines"]
    assert [one["due"] for one in found] == sorted(one["due"] for one in found)
    assert {one["preset"] for one in found} <= {"T24.plan", "T24.half", "T24.annual"}
    assert all(one["due"].endswith("24:00") for one in found)


def test_a_year_is_imported_shown_and_put_right(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "2027.csv"
    file.write_text(NOTICE, encoding="utf-8")
    assert line.run("calendar", "show", "2027").json["code"] == "calendar.year_missing"
    assert line.run("calendar", "import", str(file), "--source", "国办9号").json["version"] == 1
    assert line.run("calendar", "fix", "2027-06-09", "holiday", "--reason", "端午节").code == 0
    shown = line.run("calendar", "show", "2027").json
    assert (shown["version"], shown["source"], shown["shipped"]) == (2, "国办9号", False)
    assert [one["date"] for one in shown["days"]][-2:] == ["2027-06-09", "2027-10-01"]


def test_the_years_that_ship_are_listed_with_their_source(line: Line) -> None:
    years = line.run("calendar", "show").json["years"]
    assert [one["year"] for one in years] == list(range(2004, 2027))
    assert all(one["source"].startswith("chinesecalendar") for one in years)


def test_a_wrong_file_is_refused_with_its_rows(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "2027.csv"
    file.write_text(NOTICE + "2027-13-40,holiday,x\n", encoding="utf-8")
    said = line.run("calendar", "import", str(file))
    assert (said.code, said.json["code"]) == (1, "calendar.row_date")
    assert "5" in said.json["message"]["zh"]
