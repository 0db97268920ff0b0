"""Today: what is unfinished, which paper is owed, the day's figures."""

from dataclasses import replace

from inspector.casework import booths, papers, today
from tests.casework.made_up import FINDING, Hall


def _today(hall: Hall) -> today.Today:
    return today.overview(hall.desk, hall.tour, hall.campaign)


def test_a_morning_begins_with_nothing(hall: Hall) -> None:
    found = _today(hall)
    assert (found.checked, found.left, found.findings, found.unfinished, found.owed) == (0, 4, 0, (), ())


def test_the_figures_of_the_day(hall: Hall) -> None:
    hall.locked("12.2A36", *FINDING)
    hall.locked("12.2A37")
    hall.completed("12.2B01")
    found = _today(hall)
    assert (found.checked, found.left, found.findings) == (3, 1, 1)
    assert found.figures == today.Figures(inspections=3, with_findings=1, orders=1, person_times=6)
    assert found.waiting == 2


def test_yesterday_does_not_count(hall: Hall) -> None:
    hall.locked("12.2A36", *FINDING)
    hall.clock.go(days=1)
    assert _today(hall).figures == today.Figures(0, 0, 0, 0)


def test_what_is_unfinished_comes_back(hall: Hall) -> None:
    booths.nobody_there(hall.desk, hall.tour, hall.target("12.2B01"))
    hall.completed("12.2A36", *FINDING)
    hall.open("12.2A37")
    assert [row.booth for row in _today(hall).unfinished] == ["12.2A37", "12.2A36", "12.2B01"]


def test_a_clean_booth_is_done_with_its_line_on_the_roll(hall: Hall) -> None:
    hall.completed("12.2A36")
    assert _today(hall).unfinished == ()
    assert _today(hall).owed == ()
    assert _today(hall).checked == 1


def test_paper_that_is_owed_is_named_by_kind(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    assert {owed.kind: owed.inspections for owed in _today(hall).owed} == {
        "unprinted": (inspection,),
        "unsigned": (inspection,),
    }
    for notice in papers.in_force(hall.desk, inspection):
        papers.printed(hall.desk, notice.id, pages=(1,), copy=1)
    hall.sign(inspection)
    assert [owed.kind for owed in _today(hall).owed] == ["unscanned"]


def test_an_order_waits_for_its_seal(hall: Hall) -> None:
    inspection = hall.locked("12.2A36", *FINDING)
    assert {owed.kind: owed.inspections for owed in _today(hall).owed}["unsealed"] == (inspection,)


def test_the_figures_are_one_line_of_text(hall: Hall) -> None:
    hall.locked("12.2A36", *FINDING)
    assert today.figures_text(_today(hall).figures, "11月6日") == (
        "11月6日 检查 1 户次，发现问题 1 户，责令改正 1 份，出动执法人员 2 人次。"
    )


def test_without_a_tour_today_still_answers(hall: Hall) -> None:
    found = today.overview(hall.desk, None, None)
    assert (found.tour, found.left) == (None, 0)


def test_a_draft_in_another_hall_stays_on_today(hall: Hall) -> None:
    hall.open("12.2A37")
    elsewhere = replace(hall.tour, hall="5.2")
    found = today.overview(hall.desk, elsewhere, hall.campaign)
    assert [row.booth for row in found.unfinished] == ["12.2A37"]


def test_what_waits_for_signatures_in_another_hall_stays_on_today(hall: Hall) -> None:
    hall.completed("12.2A36", *FINDING)
    tour = replace(hall.tour, hall="4.1")
    found = today.overview(hall.desk, tour, hall.campaign)
    assert [row.booth for row in found.unfinished] == ["12.2A36"]


def test_what_is_over_in_another_hall_is_not_on_today(hall: Hall) -> None:
    hall.locked("12.2A36", *FINDING)
    hall.completed("12.2A37")
    tour = replace(hall.tour, hall="4.1")
    assert today.overview(hall.desk, tour, hall.campaign).unfinished == ()


def test_papers_that_were_never_printed_are_owed_after_the_lock_too(hall: Hall) -> None:
    locked = hall.locked("12.2A36", *FINDING)
    hall.locked("12.2A37")  # clean: a line on the roll
    owed = {one.kind: one.inspections for one in _today(hall).owed}
    assert owed["unprinted"] == (locked,)
