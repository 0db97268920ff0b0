"""Signing and refusing: both are lawful, both leave their facts."""

from dataclasses import replace

import pytest

from inspector.casework import inspections, marks, outcomes, papers, signing, verifying
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome, Signature
from inspector.domain.party import Person
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, THIRD, Hall

WITNESS = Person("何芳", unit="展馆服务台")


def _record(hall: Hall) -> Notice:
    return hall.notice(hall.completed(), "W03")


def test_four_outcomes_are_written_down(hall: Hall) -> None:
    notice = _record(hall)
    facts = {"reason": "不同意", "recording": "cam-1"}
    for outcome in Outcome:
        signing.record(hall.desk, notice.id, "party", "赵现场", outcome, **facts)
    kept: list[Signature] = hall.desk.workspace.rows(Signature, parent=notice.id)
    assert {signature.outcome for signature in kept} == set(Outcome)
    (standing,) = [signature for signature in kept if not signature.withdrawn]
    assert standing.outcome is list(Outcome)[-1]


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.ABSENT])
def test_a_refusal_needs_its_reason_and_a_recording_or_witness(hall: Hall, outcome: Outcome) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, notice.id, "party", "赵现场", outcome, recording="cam-1")
    assert told.value.code == "signature.reason_missing"
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, notice.id, "party", "赵现场", outcome, reason="不在场")
    assert told.value.code == "signature.recording_missing"
    assert hall.desk.workspace.count(Signature) == 0
    signing.record(hall.desk, notice.id, "party", "赵现场", outcome, reason="不在场", witness=WITNESS)
    assert hall.desk.workspace.count(Signature) == 1


def test_a_refused_order_is_locked_with_its_facts(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    for one in signing.expected(hall.desk, inspection):
        if one.role == signing.OFFICER:
            signing.officer_signs(hall.desk, one.notice.id, one.badge, SECRETS[one.badge])
        else:
            signing.record(
                hall.desk,
                one.notice.id,
                one.role,
                one.name,
                Outcome.REFUSED,
                reason="不认可",
                witness=WITNESS,
            )
    inspections.lock(hall.desk, inspection)
    (told,) = outcomes.of(hall.desk, hall.notice(inspection, "W04").id)
    assert (told["outcome"], told["reason"], told["witness"]) == ("refused", "不认可", "何芳")
    reprint = papers.with_outcomes(hall.desk, hall.notice(inspection, "W03").id)
    assert reprint.startswith(b"%PDF")


def test_a_witness_is_not_an_officer(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.record(
            hall.desk, notice.id, "party", "赵现场", Outcome.REFUSED, reason="不认可", witness=Person("陈思")
        )
    assert told.value.code == "signature.witness_is_officer"


def test_blanks_in_a_name_make_no_other_witness(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, notice.id, "witness", "陈 思", Outcome.SIGNED)
    assert told.value.code == "signature.witness_is_officer"


@pytest.mark.parametrize(
    ("name", "code"), [("赵现场", "signature.witness_is_signer"), (" ", "signature.recording_missing")]
)
def test_nobody_witnesses_his_own_refusal(hall: Hall, name: str, code: str) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.record(
            hall.desk, notice.id, "party", "赵现场", Outcome.REFUSED, reason="不认可", witness=Person(name)
        )
    assert told.value.code == code


def test_an_officer_signs_with_his_own_secret_only(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.officer_signs(hall.desk, notice.id, COLLEAGUE, SECRETS[LEADER])
    assert told.value.code == "key.wrong_passphrase"
    signing.officer_signs(hall.desk, notice.id, COLLEAGUE, SECRETS[COLLEAGUE])
    (signature,) = hall.desk.workspace.rows(Signature, parent=notice.id)
    assert marks.check_mark(hall.desk, signature)


def test_an_officer_who_was_not_there_signs_nothing(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        signing.officer_signs(hall.desk, notice.id, THIRD, SECRETS[THIRD])
    assert told.value.code == "signature.not_inspecting"


def test_a_mark_fails_when_facts_change_and_verify_names_it(hall: Hall) -> None:
    notice = _record(hall)
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    assert verifying.workspace(hall.desk).holds
    with hall.desk.change() as change:
        change.put(replace(notice, facts_sha256="0" * 64))
    (signature,) = hall.desk.workspace.rows(Signature, parent=notice.id)
    assert not marks.check_mark(hall.desk, signature)
    report = verifying.workspace(hall.desk)
    assert [(one.facts["what"], one.facts["id"]) for one in report.broken] == [("signature", signature.id)]


def test_a_mark_of_one_notice_does_not_fit_another(hall: Hall) -> None:
    first = _record(hall)
    other = hall.notice(hall.completed("12.2A36"), "W03")
    signing.officer_signs(hall.desk, first.id, LEADER, SECRETS[LEADER])
    (signature,) = hall.desk.workspace.rows(Signature, parent=first.id)
    assert not marks.check_mark(hall.desk, replace(signature, notice=other.id))


def test_signing_again_withdraws_what_stood_there(hall: Hall) -> None:
    notice = _record(hall)
    signing.record(hall.desk, notice.id, "party", "赵现场", Outcome.REFUSED, reason="不认可", witness=WITNESS)
    signing.record(hall.desk, notice.id, "party", "赵现场", Outcome.SIGNED)
    assert [one["outcome"] for one in outcomes.of(hall.desk, notice.id)] == ["signed"]


def test_a_withdrawn_signature_is_missing_again(hall: Hall) -> None:
    notice = _record(hall)
    signing.record(hall.desk, notice.id, "party", "赵现场", Outcome.SIGNED)
    (signature,) = hall.desk.workspace.rows(Signature, parent=notice.id)
    signing.withdraw(hall.desk, signature.id)
    assert "party" in {p.facts["role"] for p in signing.missing(hall.desk, notice.inspection)}
    assert len(hall.desk.workspace.versions(signature.id)) == 2


def test_a_locked_record_gives_no_signature_back(hall: Hall) -> None:
    notice = hall.notice(hall.locked(), "W03")
    signature = hall.desk.workspace.rows(Signature, parent=notice.id)[0]
    with pytest.raises(Refused) as told:
        signing.withdraw(hall.desk, signature.id)
    assert told.value.code == "inspection.wrong_state"


def test_a_superseded_edition_is_not_signed(hall: Hall) -> None:
    inspection = hall.completed()
    first = hall.notice(inspection, "W03")
    inspections.reopen(hall.desk, inspection, "改一字")
    inspections.complete(hall.desk, inspection)
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, first.id, "party", "赵现场", Outcome.SIGNED)
    assert told.value.code == "signature.notice_superseded"
