import tomllib

import pytest

from inspector import RESOURCES
from inspector.domain.power import (
    LIMITS,
    MEASURES,
    RIGHT_OF_KIND,
    RIGHTS,
    matrix,
    may,
    measures_for,
    power,
    right_of_finding,
)
from inspector.domain.roles import ROLES, TABLE, verbs_of
from inspector.domain.roles import may as role_may


def names(right: str) -> set[str]:
    return {one.measure for one in measures_for(right)}


def test_a_trademark_case_allows_everything() -> None:
    assert names("trademark") == set(MEASURES)


def test_a_counterfeit_patent_allows_everything() -> None:
    assert names("patent_counterfeit") == set(MEASURES)


def test_a_patent_dispute_allows_neither_books_nor_seizure_and_needs_a_request() -> None:
    assert names("patent_dispute") == {"ask", "inspect_premises", "inspect_goods", "order"}
    assert all(one.needs_request for one in measures_for("patent_dispute"))
    assert not may("patent_dispute", "ask")
    assert may("patent_dispute", "ask", requested=True)
    assert not may("patent_dispute", "seize", requested=True)


def test_a_special_sign_is_never_seized_an_olympic_symbol_may_be() -> None:
    assert not power("special_sign", "seize").allowed
    assert power("olympic", "seize").allowed
    assert power("olympic", "seize").needs_evidence


def test_copyright_is_transferred() -> None:
    assert measures_for("copyright") == ()


def test_evidence_is_registered_and_sampled_only_where_a_penalty_may_follow() -> None:
    for right in ("trademark", "patent_counterfeit", "special_sign", "olympic", "gi", "general"):
        assert power(right, "register").basis == "APL.56"
        assert power(right, "sample").basis == "PROC.31"
    for right in ("patent_dispute", "copyright"):
        assert not power(right, "register").allowed
        assert not power(right, "sample").allowed
        assert power(right, "transfer").allowed


def test_every_kind_of_finding_falls_into_a_column() -> None:
    lines = (RESOURCES / "code_lists" / "finding_kind.csv").read_text(encoding="utf-8").splitlines()[1:]
    rights = {line.split(",")[0]: right_of_finding(line.split(",")[0]) for line in lines}
    assert rights["tm_labels"] == "trademark"
    assert (rights["pt_dispute"], rights["pt_marking"]) == ("patent_dispute", "patent_counterfeit")
    assert (rights["ss_scope"], rights["ol_ambush"], rights["cr"]) == ("special_sign", "olympic", "copyright")
    assert rights["duty_org"] == rights["other"] == "general"


def test_whatever_bars_a_measure_names_a_provision_we_ship() -> None:
    barred = {one.right for one in matrix() if not one.allowed}
    assert barred <= set(LIMITS)
    keys = set()
    for path in (RESOURCES / "legal_basis").glob("*.toml"):
        keys |= {row["key"] for row in tomllib.loads(path.read_text(encoding="utf-8"))["basis"]}
    assert set(LIMITS.values()) <= keys


def test_what_the_table_does_not_know_is_not_allowed() -> None:
    assert not power("plant_variety", "seize").allowed
    assert not power("trademark", "arrest").allowed


def test_every_allowed_measure_names_a_provision_we_ship() -> None:
    keys = set()
    for path in (RESOURCES / "legal_basis").glob("*.toml"):
        keys |= {row["key"] for row in tomllib.loads(path.read_text(encoding="utf-8"))["basis"]}
    assert {one.basis for one in matrix() if one.allowed} <= keys


def test_every_kind_of_right_stands_in_the_table() -> None:
    assert set(RIGHT_OF_KIND.values()) <= set(RIGHTS)


@pytest.mark.parametrize(
    ("role", "verb", "is_own", "answer"),
    [
        ("inspector", "draft", True, True),
        ("inspector", "draft", False, False),
        ("second", "sign", True, True),
        ("second", "lock", True, False),
        ("recorder", "draft", True, True),
        ("recorder", "sign", True, False),
        ("supervisor", "return", False, True),
        ("supervisor", "return", True, False),
        ("supervisor", "close", True, False),
        ("administrator", "administer", False, True),
        ("administrator", "draft", True, False),
        ("administrator", "unmask", True, False),
        ("reader", "view_report", False, True),
        ("reader", "unmask", False, False),
    ],
)
def test_a_role_may(role: str, verb: str, is_own: bool, answer: bool) -> None:
    assert role_may(role, verb, is_own=is_own) is answer


def test_nobody_deletes() -> None:
    assert not any(role_may(role, "delete", is_own=own) for role in ROLES for own in (True, False))


def test_the_table_knows_only_roles_there_are() -> None:
    assert {role for roles in TABLE.values() for role in roles} <= set(ROLES)
    assert all(verbs_of(role) for role in ROLES)
