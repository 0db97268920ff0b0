"""Ctrl+K: a booth by any part of its number, a party, a right, a notice, an inspection."""

import pytest

from inspector.casework import find, rolls
from tests.casework.made_up import FINDING, Hall


@pytest.mark.parametrize("text", ["122a34", "12.2A34-35", "a34", "a35", "A35", "12.2a34"])
def test_a_booth_is_found_by_any_part_of_its_number(hall: Hall, text: str) -> None:
    first = find.everything(hall.desk, text)[0]
    assert (first.kind, first.title) == ("booth", "12.2A34-35")


def test_the_beginning_of_a_booth_number_finds_its_neighbours(hall: Hall) -> None:
    found = [one.title for one in find.everything(hall.desk, "122a") if one.kind == "booth"]
    assert sorted(found) == ["12.2A34-35", "12.2A36", "12.2A37"]


@pytest.mark.parametrize("text", ["精密", "上海示例", "精"])
def test_a_party_is_found_by_any_characters_of_its_name(hall: Hall, text: str) -> None:
    found = find.everything(hall.desk, text)
    assert [(one.kind, one.title) for one in found] == [("party", "上海示例精密机械有限公司")]
    assert found[0].subtitle == "12.2A34-35"


@pytest.mark.parametrize("text", ["ZL202010123456.7", "2020101234567", "12345678", "示例之光"])
def test_a_right_is_found_by_number_and_title(hall: Hall, text: str) -> None:
    found = find.everything(hall.desk, text)
    assert found[0].kind == "right"


def test_a_notice_and_its_inspection_are_found_by_number(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    order = hall.notice(inspection, "W04")
    found = {one.kind: one for one in find.everything(hall.desk, order.number)}
    assert (found["notice"].id, found["notice"].inspection) == (order.id, inspection)
    by_number = [one for one in find.everything(hall.desk, "展0001") if one.kind == "inspection"]
    assert [one.id for one in by_number] == [inspection]


def test_a_roll_is_found_without_an_inspection(hall: Hall) -> None:

    hall.completed()
    roll, _ = rolls.issue(hall.desk, hall.tour.id)
    code = roll[-12:]
    assert [one.id for one in find.everything(hall.desk, code) if one.kind == "notice"] == [roll]


def test_an_answer_is_found_in_its_inspection(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    found = find.everything(hall.desk, "立即下架")
    assert [(one.kind, one.id) for one in found] == [("inspection", inspection)]


@pytest.mark.parametrize("text", ["", "  ", "查无此人公司", '"*()', "NEAR/3", "'; --"])
def test_nothing_is_found_without_complaint(hall: Hall, text: str) -> None:
    assert find.everything(hall.desk, text) == ()
