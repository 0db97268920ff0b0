"""Locking ends the record: it waits for every signature, and afterwards only an addendum."""

import pytest

from inspector.casework import addenda, booths, inspections, papers, signing
from inspector.casework.booths import BoothState
from inspector.domain.errors import Refused
from inspector.domain.inspection import State
from inspector.domain.notice import Outcome
from tests.casework.made_up import FINDING, MORNING, SECRETS, THIRD, Clock, Hall, R, sit_down


def test_a_record_waits_for_every_signature(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    with pytest.raises(Refused) as told:
        inspections.lock(hall.desk, inspection)
    assert told.value.code == "inspection.not_ready_to_lock"
    missing = [p for p in inspections.missing_for_lock(hall.desk, inspection) if p.blocks]
    assert [(p.facts["role"], p.facts["name"]) for p in missing] == [
        ("party", "赵现场"),
        ("receiver", "赵现场"),
        ("officer", "李明"),
        ("officer", "陈思"),
    ]


def test_a_signed_record_is_locked(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    hall.sign(inspection)
    hall.clock.go(minutes=3)
    inspections.lock(hall.desk, inspection)
    assert hall.inspection(inspection).state is State.LOCKED
    assert hall.inspection(inspection).locked_at == hall.clock()


def test_pages_not_photographed_yet_are_said_and_do_not_block(hall: Hall) -> None:
    inspection = hall.completed()
    hall.sign(inspection)
    (owed,) = inspections.missing_for_lock(hall.desk, inspection)
    assert (owed.code, owed.blocks) == ("page.missing", False)
    inspections.lock(hall.desk, inspection)


def test_a_draft_cannot_be_locked(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        inspections.lock(hall.desk, hall.open())
    assert told.value.code == "inspection.wrong_state"


@pytest.mark.parametrize("verb", [inspections.complete, inspections.lock])
def test_a_locked_record_refuses_every_next_step(hall: Hall, verb) -> None:
    inspection = hall.locked()
    with pytest.raises(Refused) as told:
        verb(hall.desk, inspection)
    assert told.value.code == "inspection.wrong_state"


@pytest.mark.parametrize("verb", [inspections.reopen, inspections.void])
def test_a_locked_record_is_neither_reopened_nor_voided(hall: Hall, verb) -> None:
    inspection = hall.locked()
    with pytest.raises(Refused) as told:
        verb(hall.desk, inspection, "理由")
    assert told.value.code == "inspection.wrong_state"
    assert hall.notice(inspection, "W03").reason == ""


def test_a_locked_record_takes_no_answers(hall: Hall) -> None:
    inspection = hall.locked()
    with pytest.raises(Refused):
        inspections.save(hall.desk, inspection, ((f"{R}present_name", "别人"),))
    assert hall.inspection(inspection).answers[f"{R}present_name"] == "赵现场"


def test_nobody_gives_back_an_inspection_of_his_own(hall: Hall) -> None:
    inspection = hall.locked()
    with pytest.raises(Refused) as told:
        inspections.give_back(hall.desk, inspection, "请核对数量")
    assert told.value.code == "review.own_record"


def _answer(hall: Hall, inspection: str) -> None:
    written, _ = addenda.write(hall.desk, inspection, reason="答复核", text="数量为三件")
    notice = hall.notice(inspection, papers.ADDENDUM).id
    signing.record(hall.desk, notice, "party", "赵现场", Outcome.SIGNED)
    for badge in hall.inspection(inspection).officers:
        signing.officer_signs(hall.desk, notice, badge, SECRETS[badge])
    addenda.lock(hall.desk, written)


def test_another_officer_gives_a_record_back_and_an_addendum_answers(hall: Hall) -> None:
    inspection = hall.locked()
    reviewer = sit_down(hall.folder, Clock(MORNING), officer=THIRD, seed=40)
    with pytest.raises(Refused) as told:
        inspections.give_back(reviewer, inspection, "")
    assert told.value.code == "review.reason_missing"
    inspections.give_back(reviewer, inspection, "请核对数量")
    reviewer.workspace.close()
    assert hall.inspection(inspection).reason == "请核对数量"
    assert booths.rows_of(hall.desk, (hall.target("12.2A34-35"),))[0].state is BoothState.RETURNED
    _answer(hall, inspection)
    assert hall.inspection(inspection).state is State.LOCKED
