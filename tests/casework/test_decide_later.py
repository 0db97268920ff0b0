"""A complaint is completed when it is accepted and decided in a later edition; what was served stands."""

from collections.abc import Callable

import pytest

from inspector import FORMS
from inspector.casework import checklists, drafting, inspections, offers, papers, signing
from inspector.domain.errors import Refused
from inspector.domain.inspection import State
from inspector.domain.notice import Notice, NoticeState, Outcome
from tests.casework.made_up import Hall
from tests.forms.walker import Walk

AT = "2026-11-06T09:{:02d}:00.000+08:00"


@pytest.fixture
def accepted(hall: Hall) -> str:
    """A complaint taken at the desk, accepted and completed."""
    checklists.publish_shipped(hall.desk, FORMS / "complaint.xlsx")
    about = hall.target("12.2A36")
    one = inspections.open_inspection(hall.desk, about, hall.tour, form="complaint")[0]
    hall.clock.go(minutes=40)
    answer(hall, one, _accept)
    inspections.complete(hall.desk, one)
    return one


def answer(hall: Hall, inspection: str, walked: Callable[[Walk], None]) -> None:
    walk = Walk.over(inspections.filling(hall.desk, inspection), hall.clock())
    walked(walk)
    inspections.save(hall.desk, inspection, walk.filled.pending())
    inspections.keep(hall.desk, inspection)


def _accept(walk: Walk) -> None:
    walk.type("received_at", AT.format(12))
    walk.pick("channel", "desk")
    walk.type("complainant_name", "杭州某某户外用品有限公司")
    walk.pick("complainant_kind", "company")
    walk.type("complainant_credit_code", "91310000MA1FL0XY0A")
    walk.pick("complainant_role", "owner")
    walk.nothing_found(4)
    walk.pick("right_kind", "trademark")
    walk.type("right_mark_number", "7654321")
    walk.type("right_title", "禾田鹿")
    walk.pick("right_status", "not_verified")
    walk.pick("right_proof", "yes")
    walk.type("exhibit_name", "保温杯套装", row=1)
    walk.type("comparison", "杯身图形与注册商标图形相同")
    walk.type("reasons", "投诉人的代表参观时看到展位陈列该展品，标价出售，未经其许可，展品图案与其权利相同")
    walk.nothing_found(5)
    walk.type("complete_at", AT.format(20))
    walk.type("passed_at", AT.format(30))


def _decide(walk: Walk) -> None:
    walk.type("organiser_told_at", AT.format(51))
    walk.type("respondent_told_at", AT.format(52))
    walk.pick("answer", "admits")
    walk.type("answered_at", "2026-11-06T10:40:00.000+08:00")
    walk.pick("outcome", "settled")
    walk.type("outcome_reasons", "双方当场达成和解，投诉人书面撤回投诉")
    walk.type("approved_by", "郑伟")
    walk.type("approved_at", "2026-11-06T10:50:00.000+08:00")
    walk.nothing_found(8)


def _served(hall: Hall, inspection: str) -> Notice:
    """The paper of the acceptance, drafted from the record and issued."""
    draft, _ = drafting.open_draft(hall.desk, "W16", inspection)
    drafting.write(hall.desk, draft, "contact.phone", "020-85590000")
    blocking = [one for one in drafting.problems(hall.desk, draft) if one.blocks]
    assert not blocking
    issued, _ = drafting.issue(hall.desk, draft)
    return hall.desk.workspace.get(Notice, issued)


def _complainant_signs(hall: Hall, inspection: str) -> None:
    for one in signing.expected(hall.desk, inspection):
        if one.role == signing.COMPLAINANT:
            signing.record(hall.desk, one.notice.id, one.role, one.name, Outcome.SIGNED)


def test_an_accepted_complaint_is_completed_and_its_papers_are_proposed(hall: Hall, accepted: str) -> None:
    assert hall.inspection(accepted).state is State.COMPLETED
    assert {"W16", "W17"} <= {one.kind for one in offers.propose(hall.desk, accepted)}


def test_what_is_not_decided_is_not_locked(hall: Hall, accepted: str) -> None:
    hall.sign(accepted)
    codes = [one.code for one in inspections.missing_for_lock(hall.desk, accepted) if one.blocks]
    assert codes == ["complaint.undecided"]
    with pytest.raises(Refused):
        inspections.lock(hall.desk, accepted)


def test_it_is_decided_in_the_next_edition_and_what_was_served_stands(hall: Hall, accepted: str) -> None:
    served = _served(hall, accepted)
    _complainant_signs(hall, accepted)
    inspections.reopen(hall.desk, accepted, "投诉继续办理")
    assert hall.desk.workspace.get(Notice, served.id).state is NoticeState.ISSUED
    hall.clock.go(hours=1, minutes=10)
    answer(hall, accepted, _decide)
    inspections.complete(hall.desk, accepted)
    (record,) = [one for one in papers.in_force(hall.desk, accepted) if one.kind == "W03"]
    assert record.edition == 2
    assert "第1版" in record.facts["facts"][-1]["zh"]
    assert signing.COMPLAINANT not in {one.role for one in signing.expected(hall.desk, accepted)}
    assert "W18" in {one.kind for one in offers.propose(hall.desk, accepted)}
    assert not [one for one in inspections.missing_for_lock(hall.desk, accepted) if one.kind == "complaint"]


def test_a_complainant_who_never_signed_signs_the_later_edition(hall: Hall, accepted: str) -> None:
    inspections.reopen(hall.desk, accepted, "投诉继续办理")
    hall.clock.go(hours=1, minutes=10)
    answer(hall, accepted, _decide)
    inspections.complete(hall.desk, accepted)
    assert signing.COMPLAINANT in {one.role for one in signing.expected(hall.desk, accepted)}
