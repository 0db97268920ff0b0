"""Document numbers from the device's block, and temporary ones when it is used up."""

import pytest

from inspector.casework import numbers, setup
from inspector.domain.errors import Refused
from tests.casework.made_up import FINDING, Hall


def test_numbers_are_taken_in_order(hall: Hall) -> None:
    taken = [hall.notice(hall.completed(booth, *FINDING), "W04").number for booth in ("12.2A36", "12.2A37")]
    assert taken == ["济历市监责改〔2026〕1号", "济历市监责改〔2026〕2号"]
    assert numbers.left(hall.desk) == setup.FIRST_BLOCK - 2


def test_a_used_up_block_gives_temporary_numbers(hall: Hall) -> None:
    with hall.desk.change() as change:
        for _ in range(setup.FIRST_BLOCK):
            numbers.take(hall.desk, change, "W04")
    first = hall.notice(hall.completed("12.2A36", *FINDING), "W04").number
    second = hall.notice(hall.completed("12.2A37", *FINDING), "W04").number
    assert first.startswith("暂")
    assert first != second
    assert numbers.left(hall.desk) == 0


def test_a_new_block_goes_on_where_the_agency_says(hall: Hall) -> None:
    with hall.desk.change() as change:
        for _ in range(setup.FIRST_BLOCK):
            numbers.take(hall.desk, change, "W04")
    setup.take_block(hall.desk, "W04", first=201, last=210)
    assert hall.notice(hall.completed("12.2A36", *FINDING), "W04").number == "济历市监责改〔2026〕201号"


def test_last_years_block_is_not_used(hall: Hall) -> None:
    hall.clock.go(days=60)
    assert numbers.left(hall.desk) == 0
    assert hall.notice(hall.completed("12.2A36", *FINDING), "W04").number.startswith("暂")


@pytest.mark.parametrize(("first", "last"), [(5, 4), (0, 3)])
def test_a_block_that_makes_no_sense_is_refused(hall: Hall, first: int, last: int) -> None:
    with pytest.raises(Refused) as told:
        setup.take_block(hall.desk, "W04", first=first, last=last)
    assert told.value.code == "number.block_wrong"


def test_a_block_of_an_unknown_kind_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        setup.take_block(hall.desk, "W99", first=1, last=2)
    assert told.value.code == "notice.unknown"


def test_a_block_that_overlaps_another_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        setup.take_block(hall.desk, "W04", first=50, last=60)
    assert told.value.code == "number.block_overlaps"
