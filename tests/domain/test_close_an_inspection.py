from dataclasses import FrozenInstanceError
from datetime import UTC, datetime, timedelta

import pytest

from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State

OPENED = datetime(2026, 11, 6, 6, 24, tzinfo=UTC)
LATER = OPENED + timedelta(minutes=8)


def draft(**changes: object) -> Inspection:
    given = {
        "id": "i", "target": "b", "campaign": "c", "tour": "t", "officers": ("A", "B"), "form": "booth",
        "form_version": "2026.1", "opened_at": OPENED, **changes,
    }  # fmt: skip
    return Inspection(**given)  # type: ignore[arg-type]


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def test_completing_freezes_the_facts_and_begins_edition_one() -> None:
    completed = draft().complete(LATER)
    assert (completed.state, completed.edition, completed.completed_at) == (State.COMPLETED, 1, LATER)
    assert not completed.is_open


def test_reopening_and_completing_again_makes_the_next_edition() -> None:
    again = draft().complete(LATER).reopen("he wants one sentence changed").complete(LATER)
    assert (again.edition, again.reason) == (2, "he wants one sentence changed")


def test_open_questions_refuse_completing_and_are_named() -> None:
    with pytest.raises(Refused) as refused:
        draft().complete(LATER, open_questions=("/data/closing/opinion",))
    assert code(refused) == "inspection.unanswered"
    assert refused.value.facts["questions"] == ("/data/closing/opinion",)


@pytest.mark.parametrize("officers", [(), ("A",), ("A", "A")])
def test_two_different_officers_are_needed(officers: tuple[str, ...]) -> None:
    with pytest.raises(Refused) as refused:
        draft(officers=officers).complete(LATER)
    assert code(refused) == "inspection.two_officers"


def test_an_end_before_the_beginning_is_flagged_and_blocks_nothing() -> None:
    completed = draft().complete(OPENED - timedelta(seconds=1))
    assert completed.flags == ("clock.went_back",)
    assert completed.reopen("改").complete(LATER).flags == ()


def test_locking_needs_every_outcome() -> None:
    completed = draft().complete(LATER)
    with pytest.raises(Refused) as refused:
        completed.lock(LATER, missing=("signature.missing",))
    assert code(refused) == "inspection.not_ready_to_lock"
    assert completed.lock(LATER).state is State.LOCKED


@pytest.mark.parametrize("verb", ["answer", "complete", "reopen", "lock", "void"])
def test_a_locked_record_takes_nothing_but_an_addendum(verb: str) -> None:
    locked = draft().complete(LATER).lock(LATER)
    given = {"answer": ({},), "complete": (LATER,), "lock": (LATER,)}.get(verb, ("reason",))
    with pytest.raises(Refused) as refused:
        getattr(locked, verb)(*given)
    assert code(refused) == "inspection.wrong_state"
    assert refused.value.facts["state"] == "locked"


def test_a_draft_is_neither_locked_nor_reopened() -> None:
    for verb, given in (("lock", LATER), ("reopen", "why"), ("give_back", "why")):
        with pytest.raises(Refused) as refused:
            getattr(draft(), verb)(given)
        assert code(refused) == "inspection.wrong_state"


def test_voiding_keeps_the_record_and_its_reason() -> None:
    for inspection in (draft(), draft().complete(LATER)):
        voided = inspection.void("wrong booth")
        assert (voided.state, voided.reason, voided.id) == (State.VOID, "wrong booth", "i")
    with pytest.raises(Refused) as refused:
        draft().void("  ")
    assert code(refused) == "inspection.void_needs_reason"


def test_a_reviewers_question_is_answered_by_an_addendum() -> None:
    returned = draft().complete(LATER).lock(LATER).give_back("which box?")
    assert returned.state is State.RETURNED
    assert returned.answered().state is State.LOCKED
    with pytest.raises(Refused) as refused:
        draft().complete(LATER).lock(LATER).give_back("")
    assert code(refused) == "review.reason_missing"


def test_answers_make_a_new_value_and_leave_the_old_one() -> None:
    before = draft()
    after = before.answer({"/data/q": "yes"})
    assert (dict(before.answers), dict(after.answers)) == ({}, {"/data/q": "yes"})
    with pytest.raises(FrozenInstanceError):
        before.state = State.LOCKED  # type: ignore[misc]
