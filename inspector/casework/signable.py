"""Until when a paper can be signed or served: the record until its lock, an addendum until its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import papers
from inspector.domain.errors import Refused
from inspector.domain.inspection import Addendum, Inspection, State
from inspector.domain.notice import Notice, NoticeState

if TYPE_CHECKING:
    from inspector.domain.notice import Signature
    from inspector.store.reading import Reading

_MADE_WITH_THE_RECORD = (papers.RECORD, papers.ORDER, papers.PHOTO_SHEET)


def check(reading: Reading, notice: Notice, standing: Signature | None = None) -> None:
    """Refuse what can no longer be signed; `standing` is the outcome that would give way.

    The lock ends the record. Any other paper is signed or served as long as the inspection stands, but what
    was given before the lock is what was locked, and stays.
    """
    if notice.kind == papers.ADDENDUM:
        number = _locked_addendum(reading, notice)
        if number:
            raise Refused("addendum.locked", number=number)
        return
    if reading.kind(notice.inspection) != "inspection":
        return
    inspection = reading.get(Inspection, notice.inspection)
    if _ended(notice, inspection) or (standing is not None and _locked_with(standing, inspection)):
        raise Refused("inspection.wrong_state", state=inspection.state.value)


def is_open(reading: Reading, notice: Notice, standing: Signature | None = None) -> bool:
    """Whether a paper can be signed at present, or the outcome it has be changed."""
    try:
        check(reading, notice, standing)
    except Refused:
        return False
    return notice.state is NoticeState.ISSUED


def _ended(notice: Notice, inspection: Inspection) -> bool:
    if inspection.state is State.DRAFT:
        return notice.kind in _MADE_WITH_THE_RECORD
    if notice.kind == papers.RECORD:
        return inspection.state is not State.COMPLETED
    return inspection.state is State.VOID


def _locked_with(standing: Signature, inspection: Inspection) -> bool:
    return inspection.locked_at is not None and standing.at <= inspection.locked_at


def _locked_addendum(reading: Reading, notice: Notice) -> int:
    addenda: list[Addendum] = reading.rows(Addendum, parent=notice.inspection)
    found = (one.number for one in addenda if one.notice == notice.id and one.locked_at is not None)
    return next(found, 0)
