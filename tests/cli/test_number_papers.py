"""inspector numbers: the register listed and exported, numbers voided, mapped, given away and taken in."""

import csv
import io

import pytest
from openpyxl import load_workbook

from inspector.casework import number_export, number_fates, setup
from inspector.domain.register import SheetMove
from tests.casework.made_up import FINDING, Clock, Hall
from tests.cli.conftest import Line

HEAD = "济历市监责改〔2026〕"


def hall_of(line: Line, *booths: str) -> Hall:
    hall = Hall(line.workspace, Clock(), seed=40)
    for booth in booths:
        hall.completed(booth, *FINDING)
    return hall


def test_the_register_is_listed_voided_and_mapped(line: Line) -> None:
    hall_of(line, "12.2A36").close()
    listed = line.run("numbers", "list", "W04").json
    assert [(one["number"], one["state"]) for one in listed["entries"]] == [
        (f"{HEAD}1号", "issued"), (f"{HEAD}2–50号", "free"),
    ]  # fmt: skip
    assert line.run("numbers", "void", f"{HEAD}1号").code == 2
    assert line.run("numbers", "void", f"{HEAD}1号", "--reason", "打印错误").code == 0
    assert (
        line.run("numbers", "void", f"{HEAD}1号", "--reason", "再作废").json["code"] == "number.void_already"
    )
    assert line.run("numbers", "list", "责改").json["entries"][0]["reason"] == "打印错误"
    assert line.run("numbers", "list").json["stocks"] == [
        {"word": "责改", "year": 2026, "left": 49, "of": 50, "level": "plenty"}
    ]
    assert line.run("numbers", "map", "暂ABC-1").json["code"] == "number.not_temporary"


def test_a_temporary_number_is_mapped_and_its_page_written(line: Line) -> None:
    hall = Hall(line.workspace, Clock(), seed=40)
    for number in range(1, setup.FIRST_BLOCK + 1):
        number_fates.void(hall.desk, f"{HEAD}{number}号", "作废")
    hall.completed("12.2A36", *FINDING)
    hall.close()
    temporary = line.run("numbers", "list", "W04").json["entries"][-1]["number"]
    assert line.run("numbers", "add", "W04", "--first", 51, "--last", 60).code == 0
    page = line.home / "page.pdf"
    done = line.run("numbers", "map", temporary, "-o", page).json
    assert done["formal"] == f"{HEAD}51号"
    assert page.read_bytes().startswith(b"%PDF")


def test_the_workbook_holds_numbers_as_text_and_days_as_days(line: Line) -> None:
    hall_of(line, "12.2A36", "12.2A37").close()
    line.run("numbers", "sheets", "--received", "--count", 30, "--batch", "A")
    file = line.home / "register.xlsx"
    assert line.run("numbers", "export", "W04", "-o", file).json["numbers"] == 50
    book = load_workbook(file)
    page = book["文书登记簿"]
    assert (page["A1"].value, page["B3"].value) == ("文书登记簿（责改，2026年）", "文号")
    assert page.freeze_panes == "C4"
    assert (page["B4"].value, page["B4"].data_type) == (f"{HEAD}1号", "s")
    assert page["D4"].is_date
    assert f"{page['D4'].value:%Y-%m-%d}" == "2026-11-06"
    assert page.cell(page.max_row, page.max_column).value == 50
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert book["预盖章纸"]["C4"].value == 30


def test_a_csv_has_the_same_lines_and_no_formulas(line: Line) -> None:
    hall = hall_of(line)
    number_fates.void(hall.desk, f"{HEAD}1号", "=HYPERLINK(1)")
    hall.close()
    file = line.home / "register.csv"
    assert line.run("numbers", "export", "W04", "-o", file).code == 0
    found = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))
    assert found[0] == [name for name, _ in number_export.COLUMNS]
    assert [(row[1], row[9], row[12]) for row in found[1:]] == [
        (f"{HEAD}1号", "作废", "1"), (f"{HEAD}2–50号", "未使用", "49"),
    ]  # fmt: skip
    assert found[1][10] == "'=HYPERLINK(1)"
    refused = line.run("numbers", "export", "W04", "-o", line.home / "register.doc")
    assert refused.json["code"] == "number.export_kind"


def test_an_export_is_in_the_journal(line: Line) -> None:
    from inspector.domain.export import DONE, Export

    line.run("numbers", "export", "W04", "-o", line.home / "register.csv")
    hall = hall_of(line)
    (export,) = hall.desk.workspace.rows(Export)
    assert (export.kind, export.state, export.subject) == ("register", DONE, "责改 2026")
    hall.close()


def test_numbers_are_given_to_another_device_and_a_stranger_does_not_take_them(line: Line) -> None:
    file = line.home / "numbers.json"
    given = line.run("numbers", "give", "W04", "--count", 10, "--to", "B", "-o", file).json
    assert (given["first"], given["last"]) == (41, 50)
    assert line.run("numbers", "import", file).json["code"] == "number.other_device"
    states = [one["state"] for one in line.run("numbers", "list", "W04").json["entries"]]
    assert states == ["free", "given"]
    rest = line.home / "rest.json"
    assert line.run("numbers", "return", "W04", "-o", rest).json["returned"] == 40


@pytest.mark.parametrize("move", ["--spoiled", "--returned"])
def test_sheets_are_counted(line: Line, move: str) -> None:
    assert line.run("numbers", "sheets", "--received", "--count", 5).json["left"] == 5
    assert line.run("numbers", "sheets", move, "--count", 2, "--reason", "卡纸").json["left"] == 3
    assert {one["move"] for one in line.run("numbers", "sheets").json["entries"]} == {
        "received", SheetMove(move.strip("-")).value,
    }  # fmt: skip
