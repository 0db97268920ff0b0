"""The photo sheet is signed for itself, after the lock too; a signed one says so before it gives way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector.casework import inspections, marks, pads, papers, photos, signing, today
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome, Signature
from tests.casework.made_up import CLEAN, LEADER, SECRETS
from tests.casework.test_keep_the_photo_set import locked, seen
from tests.casework.test_sign_on_screen import drawn

if TYPE_CHECKING:
    from tests.casework.made_up import Hall


def sheet(hall: Hall, inspection: str) -> Notice:
    papers.issue(hall.desk, inspection, papers.PHOTO_SHEET)
    return hall.notice(inspection, papers.PHOTO_SHEET)


def waiting(hall: Hall, inspection: str) -> list[tuple[str, bool]]:
    rows = signing.expected(hall.desk, inspection)
    return [
        (one.role, one.again)
        for one in rows
        if one.notice.kind == papers.PHOTO_SHEET and one.signature is None
    ]


def unsigned(hall: Hall) -> tuple[str, ...]:
    owed = today.overview(hall.desk, hall.tour, hall.campaign).owed
    return next((one.inspections for one in owed if one.kind == "unsigned"), ())


def sign(hall: Hall, notice: Notice) -> None:
    signing.record(hall.desk, notice.id, "party", "赵现场", Outcome.SIGNED)
    for badge, secret in SECRETS.items():
        if badge in hall.tour.officers:
            signing.officer_signs(hall.desk, notice.id, badge, secret)


def test_the_party_and_every_officer_are_awaited_as_the_template_says(hall: Hall) -> None:
    from inspector import notices

    inspection = locked(hall)
    assert not unsigned(hall)
    sheet(hall, inspection)
    roles = [role for role, _ in waiting(hall, inspection)]
    assert roles == [one for one in notices.kind(papers.PHOTO_SHEET).signers if one in ("party", "officer")]
    assert unsigned(hall) == (inspection,)


def test_it_is_signed_after_the_lock_and_then_owed_no_longer(hall: Hall) -> None:
    inspection = locked(hall)
    sign(hall, sheet(hall, inspection))
    assert waiting(hall, inspection) == []
    assert not unsigned(hall)
    record = hall.notice(inspection, papers.RECORD)
    with pytest.raises(Refused):  # what was locked stays locked
        signing.record(hall.desk, record.id, "party", "赵现场", Outcome.SIGNED)


def test_it_keeps_no_record_unlocked(hall: Hall) -> None:
    inspection = hall.open()
    seen(hall, inspection, 1, "first.jpg")
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    hall.sign(inspection)
    sheet(hall, inspection)
    assert [one.code for one in inspections.missing_for_lock(hall.desk, inspection) if one.blocks] == []
    inspections.lock(hall.desk, inspection)
    assert unsigned(hall) == (inspection,)


def test_what_is_drawn_on_it_leaves_the_marks_on_the_locked_record(hall: Hall) -> None:
    inspection = locked(hall)
    notice = sheet(hall, inspection)
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    pads.sign(hall.desk, notice.id, "party", "赵现场", [drawn()] * notice.pages)
    assert ("officer", True) in waiting(
        hall, inspection
    )  # the leader signs the sheet again, with the party's
    given: list[Signature] = hall.desk.workspace.rows(Signature)
    record = hall.notice(inspection, papers.RECORD)
    assert all(not one.withdrawn for one in given if one.notice == record.id)
    assert all(marks.check_mark(hall.desk, one) for one in given if one.mark)


def test_whose_signatures_are_lost_is_known_before_it_is_issued_anew(hall: Hall) -> None:
    inspection = locked(hall)
    sign(hall, sheet(hall, inspection))
    assert signing.signers_lost(hall.desk, inspection, papers.PHOTO_SHEET) == ()
    seen(hall, inspection, 2, "second.jpg")
    lost = signing.signers_lost(hall.desk, inspection, papers.PHOTO_SHEET)
    assert lost[0] == "赵现场"
    assert len(lost) == 3
    sheet(hall, inspection)
    assert waiting(hall, inspection) == [("party", True), ("officer", True), ("officer", True)]
    assert unsigned(hall) == (inspection,)


def test_a_refusal_on_an_earlier_sheet_is_not_signed_again(hall: Hall) -> None:
    inspection = locked(hall)
    notice = sheet(hall, inspection)
    film = photos.of(hall.desk, inspection)[0].id
    signing.record(
        hall.desk, notice.id, "party", "赵现场", Outcome.REFUSED, reason="未说明理由", recording=film
    )
    assert ("party", False) not in waiting(hall, inspection)
    seen(hall, inspection, 2, "second.jpg")
    sheet(hall, inspection)
    assert ("party", False) in waiting(hall, inspection)
