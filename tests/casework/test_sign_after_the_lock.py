"""After the lock: the record is closed, what it rests on stays, what is served later can be served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector import notices
from inspector.casework import (
    drafting,
    inspections,
    marks,
    pads,
    papers,
    signable,
    signing,
    starting,
    today,
)
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome, Signature
from tests.casework.made_up import FINDING, LEADER, SECRETS
from tests.casework.test_sign_on_screen import drawn

if TYPE_CHECKING:
    from inspector.notices.fields import Field
    from tests.casework.made_up import Hall

BOOTH = "12.2A36"
TYPED = {"date": "2026-11-13", "number": "2", "money": "100", "yes_no": "yes", "time": "2026-11-06T10:00"}


def drafted(hall: Hall, inspection: str, kind: str) -> Notice:
    """A paper of this kind, issued on its own."""
    draft, _ = drafting.open_draft(hall.desk, kind, inspection)
    known = drafting.facts_of(hall.desk, drafting.draft(hall.desk, draft))
    for field in notices.kind(kind).fields:
        if field.required and not field.when and not starting.at_path(known, field.key):
            drafting.write(hall.desk, draft, field.key, typed(field))
    notice, _ = drafting.issue(hall.desk, draft)
    return hall.desk.workspace.get(Notice, notice)


def typed(field: Field) -> object:
    """Something of the field's own type."""
    if field.type == "rows":
        return [{column.key: typed(column) for column in field.columns}]
    return field.choices[0]["value"] if field.choices else TYPED.get(field.type, "另行说明")


def sign(hall: Hall, notice: Notice, role: str = "receiver") -> None:
    signing.record(hall.desk, notice.id, role, "赵现场", Outcome.SIGNED)


def standing(hall: Hall, notice: Notice) -> list[Signature]:
    given: list[Signature] = hall.desk.workspace.rows(Signature, parent=notice.id)
    return [one for one in given if not one.withdrawn]


def unsigned(hall: Hall) -> tuple[str, ...]:
    owed = today.overview(hall.desk, hall.tour, hall.campaign).owed
    return next((one.inspections for one in owed if one.kind == "unsigned"), ())


@pytest.mark.parametrize("kind", ["W05", "W04"])
def test_what_is_issued_after_the_lock_is_served_and_its_receipt_put_right(hall: Hall, kind: str) -> None:
    inspection = hall.locked(BOOTH, *FINDING)
    assert not unsigned(hall)
    hall.clock.go(hours=2)
    notice = drafted(hall, inspection, kind)
    assert unsigned(hall) == (inspection,)
    sign(hall, notice)
    assert not unsigned(hall)
    hall.clock.go(minutes=1)
    sign(hall, notice)  # a slip: noted once more
    assert len(standing(hall, notice)) == 1
    signing.withdraw(hall.desk, standing(hall, notice)[0].id)
    assert unsigned(hall) == (inspection,)


def test_what_was_issued_before_and_not_served_yet_is_served_after_the_lock(hall: Hall) -> None:
    inspection = hall.completed(BOOTH, *FINDING)
    hall.sign(inspection)
    notice = drafted(hall, inspection, "W05")
    inspections.lock(hall.desk, inspection)
    hall.clock.go(hours=2)
    sign(hall, notice)
    assert len(standing(hall, notice)) == 1


@pytest.mark.parametrize("kind", [papers.RECORD, papers.ORDER, "W05"])
def test_an_outcome_the_lock_rests_on_stays(hall: Hall, kind: str) -> None:
    inspection = hall.completed(BOOTH, *FINDING)
    drafted(hall, inspection, "W05")
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    hall.clock.go(hours=2)
    notice = hall.notice(inspection, kind)
    given = next(one for one in standing(hall, notice) if one.role != "officer")
    with pytest.raises(Refused, match="wrong_state"):
        signing.withdraw(hall.desk, given.id)
    with pytest.raises(Refused, match="wrong_state"):
        sign(hall, notice, given.role)
    assert given in standing(hall, notice)
    assert not signable.is_open(hall.desk.workspace, notice, given)


def test_the_record_is_not_signed_after_the_lock_even_by_a_new_person(hall: Hall) -> None:
    record = hall.notice(hall.locked(BOOTH, *FINDING), papers.RECORD)
    with pytest.raises(Refused, match="wrong_state"):
        signing.record(hall.desk, record.id, signing.INTERPRETER, "何译", Outcome.SIGNED)


def test_what_is_drawn_after_the_lock_leaves_the_officers_marks_on_the_record(hall: Hall) -> None:
    inspection = hall.locked(BOOTH, *FINDING)
    record = hall.notice(inspection, papers.RECORD)
    before = standing(hall, record)
    hall.clock.go(hours=2)
    notice = drafted(hall, inspection, "W05")
    pads.sign(hall.desk, notice.id, "receiver", "赵现场", [drawn()])
    assert standing(hall, record) == before
    assert all(marks.check_mark(hall.desk, one) for one in before if one.mark)


def test_a_sampling_record_waits_for_party_and_officers_before_and_after(hall: Hall) -> None:
    inspection = hall.completed(BOOTH, *FINDING)
    hall.sign(inspection)
    notice = drafted(hall, inspection, "W09")
    inspections.lock(hall.desk, inspection)
    hall.clock.go(hours=2)
    waits = [
        (one.role, one.badge) for one in signing.expected(hall.desk, inspection) if one.notice.id == notice.id
    ]
    assert [role for role, _ in waits] == ["party", "officer", "officer"]
    sign(hall, notice, "party")
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    assert {one.role for one in standing(hall, notice)} == {"party", "officer"}


def test_nothing_of_a_voided_inspection_is_signed(hall: Hall) -> None:
    inspection = hall.completed(BOOTH, *FINDING)
    notice = drafted(hall, inspection, "W05")
    inspections.void(hall.desk, inspection, "误建")
    with pytest.raises(Refused):
        sign(hall, notice)
