import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.errors import Refused
from inspector.domain.money import (
    capital_number,
    capital_numerals,
    in_capitals,
    parse_yuan,
    plain_yuan,
    yuan_text,
)
from inspector.domain.numbering import (
    KIND_WORDS,
    document_number,
    is_temporary,
    sequence_of,
    temporary_number,
)

PAIRS = [
    ("12,345.00", "壹万贰仟叁佰肆拾伍元整"),
    ("100,500.00", "壹拾万零伍佰元整"),
    ("1,000,000.00", "壹佰万元整"),
    ("1,234,567.89", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
    ("0.10", "壹角整"),
    ("0", "零元整"),
    ("0.05", "伍分"),
    ("1.05", "壹元零伍分"),
    ("10.50", "壹拾元伍角整"),
    ("10,010,000", "壹仟零壹万元整"),
    ("100,010,000", "壹亿零壹万元整"),
    ("100,000,001", "壹亿零壹元整"),
    ("1,001", "壹仟零壹元整"),
    ("1,010.01", "壹仟零壹拾元零壹分"),
    ("100,000,000,000", "壹仟亿元整"),
]


@pytest.mark.parametrize(("digits", "words"), PAIRS)
def test_an_amount_is_written_in_capitals(digits: str, words: str) -> None:
    assert capital_numerals(parse_yuan(digits)) == words


@given(st.integers(0, 10**14))
def test_an_amount_is_read_back_as_written(fen: int) -> None:
    assert parse_yuan(yuan_text(fen)) == fen


@given(st.integers(0, 10**14))
def test_capitals_never_double_a_zero(fen: int) -> None:
    words = capital_numerals(fen)
    assert "零零" not in words
    assert "零元" not in words or words == "零元整"
    assert words.endswith(("整", "分"))


@pytest.mark.parametrize("typed", ["¥12345.6", "12345.60元", "１２，３４５．６", " 12345.6 "])
def test_an_amount_is_taken_as_people_write_it(typed: str) -> None:
    assert parse_yuan(typed) == 1234560


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12345", "12345"),
        ("12,345.00", "12345"),
        ("12，345.60", "12345.60"),
        ("1.2万", "12000"),
        ("1.2 万元", "12000"),
        ("1.23456万", "12345.60"),
        ("３９．８", "39.80"),
        ("39。8", "39.80"),
        ("39元8角", "39.80"),
        ("39块8毛5分", "39.85"),
        ("3千元整", "3000"),
        ("0.5亿", "50000000"),
        ("0.10", "0.10"),
    ],
)
def test_an_amount_is_kept_exactly_however_it_was_typed(typed: str, stored: str) -> None:
    assert plain_yuan(parse_yuan(typed)) == stored


@given(st.integers(0, 10**14))
def test_a_stored_amount_is_read_back(fen: int) -> None:
    assert parse_yuan(plain_yuan(fen)) == fen


def test_capitals_of_what_is_no_amount_are_nothing() -> None:
    assert in_capitals("39.80") == "叁拾玖元捌角整"
    assert in_capitals("some") == ""


@pytest.mark.parametrize("typed", ["", "十元", "1,23", "1.234", "-5", "1e5", "1.23456789万", "元", "1万2"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"money\.not_an_amount"):
        parse_yuan(typed)


def test_a_document_number_has_year_and_sequence() -> None:
    number = document_number("济历", "市监", KIND_WORDS["W04"], 2023, 15)
    assert number == "济历市监责改〔2023〕15号"
    assert sequence_of(number) == (2023, 15)


@pytest.mark.parametrize("sequence", [0, -1, 1_000_000])
def test_an_impossible_sequence_is_refused(sequence: int) -> None:
    with pytest.raises(Refused, match=r"number\.bad_shape"):
        document_number("济历", "市监", "责改", 2023, sequence)


def test_a_device_without_numbers_prints_a_temporary_one() -> None:
    number = temporary_number("0195f3c2-7a1f-7000-8000-00a1f3c2", 7)
    assert number == "暂A1F3C2-7"
    assert is_temporary(number)
    assert not is_temporary("济历市监责改〔2023〕15号")


@pytest.mark.parametrize(
    ("number", "words"),
    [("0", "零"), ("26", "贰拾陆"), ("1200", "壹仟贰佰"), ("12.5", "壹拾贰点伍"), ("0.05", "零点零伍"),
     ("100000", "壹拾万"), ("3.0", "叁"), ("some", ""), ("-1", "")],
)  # fmt: skip
def test_a_quantity_is_written_in_capitals(number: str, words: str) -> None:
    assert capital_number(number) == words
