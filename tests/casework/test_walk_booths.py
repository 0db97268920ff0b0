"""The list of booths: states, counts, the next unvisited neighbour, nobody there."""

from dataclasses import replace

from inspector.casework import booths
from inspector.casework.booths import BoothState
from inspector.domain.campaign import Target, TargetKind, Visit
from tests.casework.made_up import FINDING, Hall

ORDER = ["12.2A34-35", "12.2A36", "12.2A37", "12.2B01"]


def _states(hall: Hall) -> dict[str, BoothState]:
    return {row.booth: row.state for row in booths.listing(hall.desk, hall.campaign).rows}


def test_booths_stand_in_walking_order(hall: Hall) -> None:
    rows = booths.listing(hall.desk, hall.campaign).rows
    assert [row.booth for row in rows] == ORDER
    assert [row.foreign for row in rows] == [False, False, True, False]
    assert rows[0].claims == (("invention", 1),)


def test_every_state_a_booth_can_be_in(hall: Hall) -> None:
    hall.locked("12.2A34-35")
    hall.completed("12.2A36", *FINDING)
    hall.open("12.2A37")
    assert _states(hall) == {
        "12.2A34-35": BoothState.CLEAR,
        "12.2A36": BoothState.TO_SIGN,
        "12.2A37": BoothState.DRAFT,
        "12.2B01": BoothState.UNVISITED,
    }
    counts = booths.listing(hall.desk, hall.campaign).counts()
    assert counts[BoothState.UNVISITED] == 1
    assert sum(counts.values()) == 4
    hall.locked("12.2B01", *FINDING)
    assert _states(hall)["12.2B01"] is BoothState.FINDING


def test_the_next_unvisited_booth_is_the_neighbour(hall: Hall) -> None:
    hall.open("12.2A36")
    row = booths.next_unvisited(hall.desk, hall.tour, after=hall.target("12.2A34-35"))
    assert row is not None
    assert row.booth == "12.2A37"


def test_the_next_unvisited_booth_goes_round_the_hall(hall: Hall) -> None:
    row = booths.next_unvisited(hall.desk, hall.tour, after=hall.target("12.2B01"))
    assert row is not None
    assert row.booth == "12.2A34-35"


def test_a_finished_hall_has_no_next(hall: Hall) -> None:
    for booth in ORDER:
        hall.open(booth)
    assert booths.next_unvisited(hall.desk, hall.tour) is None


def test_nobody_there_is_a_visit_and_no_inspection(hall: Hall) -> None:
    target = hall.target("12.2A36")
    booths.nobody_there(hall.desk, hall.tour, target, note="中午无人")
    assert _states(hall)["12.2A36"] is BoothState.NOBODY
    (visit,) = hall.desk.workspace.rows(Visit, parent=target)
    assert visit.note == "中午无人"
    hall.open("12.2A36")
    assert _states(hall)["12.2A36"] is BoothState.DRAFT


def test_a_hall_is_listed_by_itself(hall: Hall) -> None:
    assert booths.halls(hall.desk, hall.campaign) == (("12.2", 4),)
    assert len(booths.listing(hall.desk, hall.campaign, hall="12.2").rows) == 4
    assert booths.listing(hall.desk, hall.campaign, hall="1.1").rows == ()


def test_a_returned_record_is_returned_in_the_list(hall: Hall) -> None:
    inspection = hall.locked()
    with hall.desk.change() as change:
        change.put(hall.inspection(inspection).give_back("请核对"))
    assert _states(hall)["12.2A34-35"] is BoothState.RETURNED
    with hall.desk.change() as change:
        change.put(hall.inspection(inspection).answered())
    assert _states(hall)["12.2A34-35"] is BoothState.CLEAR


def test_after_a_complaint_its_booth_is_the_next(hall: Hall) -> None:
    desk = hall.desk
    about = desk.workspace.get(Target, hall.target("12.2A36"))
    complaint = replace(about, id=desk.new_id(), kind=TargetKind.COMPLAINT)
    with desk.change() as change:
        change.put(complaint)
    row = booths.next_unvisited(desk, hall.tour, after=complaint.id)
    assert row is not None
    assert (row.booth, row.kind) == ("12.2A36", TargetKind.BOOTH)
