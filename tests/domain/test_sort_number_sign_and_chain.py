import hashlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.chain import START, Head, follow
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused, Trouble
from inspector.domain.notice import Outcome, Signature
from inspector.domain.party import Officer, Party, PartyKind, Person
from inspector.domain.records import KIND_OF, KINDS, booth_sort
from inspector.domain.register import NumberBlock

AT = datetime(2026, 11, 6, 7, 0, tzinfo=UTC)


# --- booths in walking order


def test_booths_stand_in_walking_order() -> None:
    order = ["4.1A1-001", "4.1A1-002", "4.1A9", "4.1A10", "4.1B1", "12.2A34-35", "A9", "A10", "A101", "B2"]
    assert sorted(sorted(order), key=booth_sort) == order
    assert booth_sort("a9") == booth_sort("A9")


@given(st.integers(0, 99999), st.integers(0, 99999), st.sampled_from(["", "A", "4.1B-", "馆"]))
def test_numbers_in_booths_sort_as_numbers(first: int, second: int, prefix: str) -> None:
    assert (booth_sort(f"{prefix}{first}") < booth_sort(f"{prefix}{second}")) == (first < second)


@given(st.text(max_size=20), st.text(max_size=20))
def test_every_booth_has_a_place(first: str, second: str) -> None:
    assert isinstance(booth_sort(first) <= booth_sort(second), bool)


# --- number blocks


def test_a_block_gives_each_number_once_and_then_refuses() -> None:
    block = NumberBlock(id="n", kind_word="责改", year=2026, first=15, last=17, next=15)
    taken = []
    while block.left:
        number, block = block.take()
        taken.append(number)
    assert taken == [15, 16, 17]
    with pytest.raises(Refused) as refused:
        block.take()
    assert refused.value.code == "number.block_empty"
    assert refused.value.facts == {"kind": "责改", "year": 2026}


# --- signatures


def signature(outcome: Outcome, **changes: object) -> Signature:
    given = {
        "id": "s",
        "notice": "n",
        "role": "party",
        "name": "王芳",
        "outcome": outcome,
        "at": AT,
        **changes,
    }
    return Signature(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("outcome", [Outcome.SIGNED, Outcome.SEALED])
def test_a_signature_needs_nothing_more(outcome: Outcome) -> None:
    signature(outcome).check()


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.ABSENT])
def test_a_refusal_or_an_absence_needs_a_reason_and_a_recording_or_a_witness(outcome: Outcome) -> None:
    for changes, code in (
        ({}, "signature.reason_missing"),
        ({"reason": " "}, "signature.reason_missing"),
        ({"reason": "wants a lawyer"}, "signature.recording_missing"),
    ):
        with pytest.raises(Refused) as refused:
            signature(outcome, **changes).check()
        assert refused.value.code == code
    signature(outcome, reason="wants a lawyer", recording="DSJ-0312").check()
    signature(outcome, reason="wants a lawyer", witness=Person(name="赵敏")).check()


def test_there_are_four_outcomes_and_no_others() -> None:
    assert {one.value for one in Outcome} == {"signed", "sealed", "refused", "absent"}


# --- the chain


def test_a_link_names_the_one_before_it_its_place_and_the_body() -> None:
    body = hashlib.sha256(b"{}").hexdigest()
    first = follow(Head(), body)
    assert first == Head(1, hashlib.sha256(f"{START}\n1\n{body}".encode()).hexdigest())
    assert follow(first, body).sequence == 2


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=12), st.data())
def test_one_body_changed_changes_every_link_after_it(bodies: list[bytes], data: st.DataObject) -> None:
    def links(of: list[bytes]) -> list[str]:
        head, found = Head(), []
        for body in of:
            head = follow(head, hashlib.sha256(body).hexdigest())
            found.append(head.link)
        return found

    place = data.draw(st.integers(0, len(bodies) - 1))
    changed = [*bodies[:place], bodies[place] + b"x", *bodies[place + 1 :]]
    before, after = links(bodies), links(changed)
    assert before[:place] == after[:place]
    assert not set(before[place:]) & set(after[place:])


# --- small values


def test_changes_are_joined_and_told_by_kind() -> None:
    both = Changed(frozenset({("notice", "n")})) | Changed(frozenset({("target", "t"), ("notice", "m")}))
    assert both.kinds() == {"notice", "target"}
    assert both.ids("notice") == {"n", "m"}
    assert both.ids("tour") == frozenset()


def test_an_expired_certificate_blocks_an_officer() -> None:
    officer = Officer(id="o", badge="1", name="李明", valid_to=date(2026, 11, 6))
    assert officer.may_inspect(date(2026, 11, 6))
    assert not officer.may_inspect(date(2026, 11, 7))
    assert Officer(id="o", badge="1", name="李明").may_inspect(date(2099, 1, 1))


def test_a_party_from_abroad_is_foreign() -> None:
    assert not Party(name="甲").is_foreign
    assert Party(name="甲", country="DE").is_foreign
    assert Party(name="甲", kind=PartyKind.FOREIGN).is_foreign


def test_errors_carry_a_code_and_facts_and_never_a_sentence() -> None:
    for kind in (Refused, Trouble):
        error = kind("photo.truncated", name="a.jpg")
        assert (error.code, error.facts) == ("photo.truncated", {"name": "a.jpg"})
        assert str(error) == "photo.truncated(name='a.jpg')"


def test_every_kind_of_record_has_one_type() -> None:
    assert len(KIND_OF) == len(KINDS)
