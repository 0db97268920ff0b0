"""Voiding, before lock and with a reason: nothing is deleted, no number comes back."""

import pytest

from inspector.casework import booths, inspections, papers, rolls
from inspector.casework.booths import BoothState
from inspector.domain.errors import Refused
from inspector.domain.inspection import State
from inspector.domain.notice import NoticeState
from tests.casework.made_up import FINDING, Hall


def test_a_voided_inspection_keeps_its_papers_and_numbers_listed(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    order = hall.notice(inspection, "W04")
    inspections.void(hall.desk, inspection, "对象弄错")
    assert hall.inspection(inspection).state is State.VOID
    kept = {notice.id: notice for notice in papers.of(hall.desk, inspection)}
    assert kept[order.id].state is NoticeState.VOID
    assert (kept[order.id].number, kept[order.id].reason) == (order.number, "对象弄错")
    assert papers.pdf(hall.desk, order.id).startswith(b"%PDF")


def test_a_voided_number_is_not_given_out_again(hall: Hall) -> None:
    inspections.void(hall.desk, hall.completed("12.2A36", *FINDING), "对象弄错")
    again = hall.completed("12.2A37", *FINDING)
    assert hall.notice(again, "W04").number == "济历市监责改〔2026〕2号"


def test_voiding_needs_a_reason(hall: Hall) -> None:
    inspection = hall.open()
    with pytest.raises(Refused) as told:
        inspections.void(hall.desk, inspection, " ")
    assert told.value.code == "inspection.void_needs_reason"


def test_a_voided_booth_is_unvisited_again(hall: Hall) -> None:
    inspections.void(hall.desk, hall.open(), "对象弄错")
    assert booths.rows_of(hall.desk, (hall.target("12.2A34-35"),))[0].state is BoothState.UNVISITED


def test_a_voided_line_says_so_on_the_roll(hall: Hall) -> None:
    hall.completed("12.2A36")
    inspections.void(hall.desk, hall.completed("12.2A37"), "对象弄错")
    roll, _ = rolls.issue(hall.desk, hall.tour.id)
    from inspector.domain.notice import Notice

    lines = hall.desk.workspace.get(Notice, roll).facts["lines"]
    assert [(line["booth"], line["remark"]) for line in lines] == [("12.2A36", ""), ("12.2A37", "作废")]
