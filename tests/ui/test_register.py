"""The register of numbers: one key away, filtered, voided, mapped, sheets counted; a warning on Today."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.casework import number_fates, number_register, numbers, setup, sheets
from inspector.domain.register import NumberMapping
from tests.casework.made_up import FINDING
from tests.ui.office import Office, write

HEAD = "济历市监责改〔2026〕"


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    yield made
    made.close()


def register(office):
    office.frame.status.pressed.emit("numbers")
    return office.screen()


def listed(view):
    return [view.rows.id_at(row).removeprefix(HEAD) for row in range(view.rows.rowCount())]


def used_up(office):
    for number in range(1, setup.FIRST_BLOCK + 1):
        number_fates.void(office.desk, f"{HEAD}{number}号", "作废")


def test_the_key_of_the_notices_opens_the_register(office):
    office.frame.go("notices")
    office.screen().register.click()
    assert listed(office.screen()) == ["1–50号"]


def test_a_number_of_the_run_is_voided_with_its_reason_only(office):
    view = register(office)
    view.void.click()
    view.sheet.act.click()
    assert numbers.left(office.desk) == setup.FIRST_BLOCK
    write(view.sheet.fields[0].line, "")
    view.sheet.fields[0].set_text("7")
    write(view.sheet.fields[1].line, "手写底稿作废")
    view.sheet.act.click()
    assert listed(view) == ["1–6号", "7号", "8–50号"]
    QTest.keyClick(view.filters, Qt.Key.Key_3)
    view.filters.pick("void")
    assert listed(view) == ["7号"]


def test_a_number_outside_the_run_is_not_voided(office):
    view = register(office)
    view.void.click()
    view.sheet.fields[0].set_text("51")
    view.sheet.fields[1].set_text("作废")
    view.sheet.act.click()
    assert listed(view) == ["1–50号"]


def test_a_temporary_number_gets_its_formal_one(office):
    used_up(office)
    office.hall.completed("12.2A36", *FINDING)
    setup.take_block(office.desk, "W04", first=71, last=80)
    view = register(office)
    view.filters.pick("temporary")
    (temporary,) = listed(view)
    view.table.select(temporary)
    assert view.map.isEnabled()
    view.map.click()
    view.sheet.act.click()
    (mapping,) = office.desk.workspace.rows(NumberMapping)
    assert (mapping.temporary, mapping.formal) == (temporary, f"{HEAD}71号")
    assert listed(view) == ["71号", temporary]
    assert not view.map.isEnabled()


def test_enter_opens_the_paper_of_the_number(office):
    office.hall.completed("12.2A36", *FINDING)
    view = register(office)
    view.table.select(f"{HEAD}1号")
    view.table.opened.emit(f"{HEAD}1号")
    assert office.wiring.presenter("sign") is not None
    assert office.screen() is not view


def test_sheets_are_received_and_spoiled(office):
    view = register(office)
    view.strip.sheets.click()
    view.sheet.fields[0].set_text("30")
    view.sheet.act.click()
    view.strip.sheets.click()
    view.sheet.act.click()  # spoiled needs its reason
    write(view.sheet.fields[1].line, "卡纸")
    view.sheet.act.click()
    assert sheets.pile(office.desk).left == 29


def test_the_register_leaves_as_a_workbook(office, tmp_path):
    register(office)
    office.wiring.presenter("register").export(tmp_path / "register.xlsx")
    assert (tmp_path / "register.xlsx").read_bytes().startswith(b"PK")


def test_low_numbers_are_told_on_today_and_in_the_status_line(office):
    assert not office.wiring.presenter("today").state.day.low
    for number in range(1, 41):
        number_fates.void(office.desk, f"{HEAD}{number}号", "作废")
    office.wiring.presenter("today").load()
    (low,) = office.wiring.presenter("today").state.day.low
    assert (low.left, low.of) == (10, 50)
    assert office.wiring._status()[2]
    assert not number_register.faults(office.desk)
