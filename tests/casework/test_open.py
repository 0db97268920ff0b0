"""Opening an inspection: begun, resumed, asked about on the second time."""

from dataclasses import replace

import pytest

from inspector.casework import checklists, inspections
from inspector.domain.campaign import Campaign, Phase
from inspector.domain.errors import Refused
from inspector.domain.inspection import State
from tests.casework import checklist
from tests.casework.made_up import BOOTHS, COLLEAGUE, LEADER, MORNING, Hall, R


def test_an_inspection_takes_its_officers_and_place_from_the_tour(hall: Hall) -> None:
    inspection = hall.inspection(hall.open())
    assert inspection.officers == (LEADER, COLLEAGUE)
    assert inspection.opened_at == MORNING
    assert inspection.state is State.DRAFT
    assert inspection.number == "展0001"
    filled = inspections.filling(hall.desk, inspection.id)
    assert filled.value_of("place") == "示例会展中心12.2馆A34-35展位"
    assert filled.value_of("party_name") == BOOTHS[0][1]


def test_numbers_of_inspections_go_on(hall: Hall) -> None:
    numbers = [hall.inspection(hall.open(booth)).number for booth, *_ in BOOTHS]
    assert numbers == ["展0001", "展0002", "展0003", "展0004"]


def test_a_booth_with_an_open_inspection_is_resumed(hall: Hall) -> None:
    first = hall.open()
    again, changed = inspections.open_inspection(hall.desk, hall.target(BOOTHS[0][0]), hall.tour)
    assert again == first
    assert not changed.records


def test_a_completed_inspection_is_resumed_too(hall: Hall) -> None:
    first = hall.completed()
    assert hall.open() == first


def test_a_second_inspection_on_one_day_is_asked_about(hall: Hall) -> None:
    first = hall.locked()
    with pytest.raises(Refused) as told:
        hall.open()
    assert told.value.code == "inspection.second_today"
    assert len(str(told.value.facts["at"])) == len("09:10")
    assert told.value.facts["earlier"] == first
    assert hall.open(again=True) != first


def test_the_next_day_nobody_asks(hall: Hall) -> None:
    first = hall.locked()
    hall.clock.go(days=1)
    assert hall.open() != first


def test_a_voided_inspection_does_not_stand_in_the_way(hall: Hall) -> None:
    first = hall.open()
    inspections.void(hall.desk, first, "开错展位")
    assert hall.open() != first


def test_a_checklist_nobody_published_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        inspections.open_inspection(hall.desk, hall.target(BOOTHS[0][0]), hall.tour, form="other")
    assert told.value.code == "form.not_published"


def test_an_open_record_keeps_the_version_it_was_begun_with(hall: Hall, tmp_path) -> None:
    before = hall.open()
    hall.clock.go(minutes=1)
    checklists.publish(hall.desk, checklist.write(tmp_path / "newer.xlsx", version="0.2"))
    hall.clock.go(minutes=1)
    after = hall.open(BOOTHS[1][0])
    assert inspections.filling(hall.desk, before).form.version == "0.1"
    assert inspections.filling(hall.desk, after).form.version == "0.2"


def test_certificates_are_stamped_once(hall: Hall) -> None:
    filled = inspections.filling(hall.desk, hall.open())
    shown = hall.clock.go(minutes=1)
    filled.show_certificates(shown)
    filled.show_certificates(hall.clock.go(minutes=9))
    assert filled.certificates_shown_at.startswith("2026-11-06T09:11:00")
    assert filled.session.value(f"{R}rights_told") == "yes"


def test_a_voided_second_one_does_not_hide_the_first_of_the_day(hall: Hall) -> None:
    first = hall.locked()
    inspections.void(hall.desk, hall.open(again=True), "开错展位")
    with pytest.raises(Refused) as told:
        hall.open()
    assert told.value.facts["earlier"] == first


def test_a_closed_exhibition_takes_only_inspections_after_it(hall: Hall) -> None:
    campaign = hall.desk.workspace.get(Campaign, hall.campaign)
    with hall.desk.change() as change:
        change.put(replace(campaign, closes=MORNING.date()))
    during = hall.inspection(hall.open("12.2A36"))
    hall.clock.go(days=1)
    after = hall.inspection(hall.open("12.2A37"))
    assert (during.phase, after.phase) == (Phase.DURING, Phase.POST)
    assert (during.number, after.number) == ("展0001", "后0002")
