"""A tour takes two officers with valid certificates; a new one ends the old one."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.casework import tours
from inspector.domain.campaign import Tour
from inspector.domain.errors import Refused
from tests.casework.made_up import COLLEAGUE, LEADER, THIRD, Hall


@pytest.mark.parametrize("officers", [(), (LEADER,), (LEADER, LEADER)])
def test_a_tour_takes_two_different_officers(hall: Hall, officers: tuple[str, ...]) -> None:
    with pytest.raises(Refused) as told:
        tours.begin(hall.desk, hall.campaign, hall="12.2", officers=officers)
    assert told.value.code == "inspection.two_officers"


def test_an_unknown_officer_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        tours.begin(hall.desk, hall.campaign, hall="12.2", officers=(LEADER, "无此人"))
    assert told.value.code == "officer.unknown"


def test_an_expired_certificate_blocks_and_the_last_day_does_not(hall: Hall) -> None:
    colleague = hall.desk.officers()[COLLEAGUE]
    with hall.desk.change() as change:
        change.put(replace(colleague, valid_to=date(2026, 11, 5)))
    with pytest.raises(Refused) as told:
        tours.begin(hall.desk, hall.campaign, hall="12.2", officers=(LEADER, COLLEAGUE))
    assert (told.value.code, told.value.facts["badge"]) == ("officer.certificate_expired", COLLEAGUE)
    with hall.desk.change() as change:
        change.put(replace(colleague, valid_to=date(2026, 11, 6)))
    tours.begin(hall.desk, hall.campaign, hall="12.2", officers=(LEADER, COLLEAGUE))


def test_a_new_tour_ends_the_one_under_way(hall: Hall) -> None:
    before = hall.tour
    hall.clock.go(hours=4)
    tours.begin(hall.desk, hall.campaign, hall="12.2", officers=(COLLEAGUE, THIRD))
    assert hall.tour.officers == (COLLEAGUE, THIRD)
    assert hall.desk.workspace.get(Tour, before.id).ended_at == hall.clock()


def test_a_tour_is_ended_once(hall: Hall) -> None:
    tours.end(hall.desk)
    assert tours.running(hall.desk) is None
    with pytest.raises(Refused) as told:
        tours.end(hall.desk)
    assert told.value.code == "tour.none"
