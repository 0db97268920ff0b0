"""A clock that goes back between two records is written down, told in the facts, and listed by verify."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector.casework import inspections, verifying
from inspector.casework.facts import clock_note
from inspector.domain.inspection import CLOCK_WENT_BACK
from inspector.domain.key_event import KeyChange, KeyEvent
from tests.casework.made_up import FINDING, Clock, Hall, copied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(copied(tmp_path / "hall"), Clock(), seed=21)
    made.clock.go(days=1)
    yield made
    made.close()


def _events(hall: Hall) -> list[KeyEvent]:
    events: list[KeyEvent] = hall.desk.workspace.rows(KeyEvent)
    return [one for one in events if one.what is KeyChange.CLOCK_BACK]


def _told(hall: Hall) -> list[object]:
    report = verifying.workspace(hall.desk)
    assert report.holds, report.broken
    return [one.facts["sequence"] for one in report.unproved if one.code == "verify.clock_back"]


def test_the_next_record_says_that_the_clock_went_back_and_the_facts_tell_it(hall: Hall) -> None:
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *FINDING)
    inspections.keep(hall.desk, inspection)
    hall.clock.go(hours=2)
    hall.photo(inspection, seed=5)
    hall.clock.go(minutes=-90)  # still after the opening
    hall.photo(inspection, seed=6)
    (event,) = _events(hall)
    before, at = event.note.split()
    assert before > at
    (sequence,) = _told(hall)
    assert hall.desk.workspace.versions(event.id)[0].sequence == sequence
    inspections.complete(hall.desk, inspection)
    assert CLOCK_WENT_BACK in hall.inspection(inspection).flags
    assert len(clock_note(hall.inspection(inspection))) == 1


def test_a_jump_at_the_completion_itself_counts(hall: Hall) -> None:
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *FINDING)
    hall.clock.go(hours=2)
    hall.photo(inspection, seed=9)
    hall.clock.go(hours=-1)
    inspections.complete(hall.desk, inspection)
    assert CLOCK_WENT_BACK in hall.inspection(inspection).flags


def test_a_clock_that_goes_on_is_not_flagged(hall: Hall) -> None:
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *FINDING)
    hall.clock.go(days=3)
    inspections.complete(hall.desk, inspection)
    assert CLOCK_WENT_BACK not in hall.inspection(inspection).flags
    assert _events(hall) == []
    assert _told(hall) == []


def test_a_moment_between_two_threads_is_no_jump(hall: Hall) -> None:
    inspection = hall.open("12.2A36")
    hall.photo(inspection, seed=7)
    hall.clock.go(seconds=-30)
    hall.photo(inspection, seed=8)
    assert _events(hall) == []
