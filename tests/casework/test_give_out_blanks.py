"""Blank forms for the morning: numbered, and accounted for one by one."""

import pypdfium2
import pytest

from inspector.casework import blanks, inspections, number_register, numbers, photos, transcripts
from inspector.domain.blank_form import BlankForm, BlankState
from inspector.domain.errors import Refused
from tests.casework.made_up import BOOTHS, FINDING, Hall, picture


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


def _form(hall: Hall, blank: str) -> BlankForm:
    return hall.desk.workspace.get(BlankForm, blank)


def test_blank_orders_carry_numbers_of_the_block_and_nothing_else(hall: Hall) -> None:
    left = numbers.left(hall.desk)
    made, _ = blanks.give_out(hall.desk, "W04", 3)
    assert numbers.left(hall.desk) == left - 3
    assert [_form(hall, one).number for one in made] == [f"济历市监责改〔2026〕{n}号" for n in (1, 2, 3)]
    text = _text(blanks.pdf(hall.desk, made[1]))
    assert "〔2026〕2号" in text
    assert "责令改正通知书" in text
    assert BOOTHS[0][1] not in text


def test_records_and_receipts_carry_a_serial_of_the_device(hall: Hall) -> None:
    (record,), _ = blanks.give_out(hall.desk, "W03", 1)
    (receipt,), _ = blanks.give_out(hall.desk, "W23", 1)
    numbers_ = [_form(hall, one).number for one in (record, receipt)]
    assert all(number.startswith("空") for number in numbers_)
    assert len(set(numbers_)) == 2
    assert _form(hall, record).pages == 2


def test_more_forms_than_numbers_are_refused_and_none_is_made(hall: Hall) -> None:
    with pytest.raises(Refused) as refused:
        blanks.give_out(hall.desk, "W04", blanks.MOST + 1)
    assert refused.value.code == "blank.count"
    blanks.give_out(hall.desk, "W04", numbers.left(hall.desk) % blanks.MOST or blanks.MOST)
    while numbers.left(hall.desk):
        blanks.give_out(hall.desk, "W04", blanks.MOST)
    with pytest.raises(Refused) as refused:
        blanks.give_out(hall.desk, "W04", 1)
    assert refused.value.code == "blank.too_few_numbers"


def test_a_form_filled_in_by_hand_gives_its_number_to_the_order(hall: Hall) -> None:
    (record, order), _ = (
        blanks.give_out(hall.desk, "W03", 1)[0] + blanks.give_out(hall.desk, "W04", 1)[0],
        None,
    )
    inspection = hall.open(BOOTHS[1][0])
    scan, _ = photos.take_in(hall.desk, inspection, picture(4), name="scan.jpg", way="file")
    now = hall.clock.go(minutes=30)
    transcripts.begin(hall.desk, inspection, [scan.id], started_at=now, ended_at=now, forms=[record, order])
    hall.answer(inspection, *FINDING)
    hall.clock.go(minutes=5)
    inspections.complete(hall.desk, inspection)
    assert hall.notice(inspection, "W04").number == _form(hall, order).number
    assert {_form(hall, one).state for one in (record, order)} == {BlankState.TRANSCRIBED}
    assert _form(hall, order).inspection == inspection


def test_a_transcript_that_is_dropped_gives_its_forms_back(hall: Hall) -> None:
    (order,), _ = blanks.give_out(hall.desk, "W04", 1)
    inspection = hall.open(BOOTHS[1][0])
    scan, _ = photos.take_in(hall.desk, inspection, picture(4), name="scan.jpg", way="file")
    now = hall.clock.go(minutes=30)
    transcripts.begin(hall.desk, inspection, [scan.id], started_at=now, ended_at=now, forms=[order])
    transcripts.stop(hall.desk, inspection)
    assert _form(hall, order).state is BlankState.OUT


def test_a_form_is_voided_with_a_reason_or_comes_back_unused_once(hall: Hall) -> None:
    made, _ = blanks.give_out(hall.desk, "W04", 3)
    with pytest.raises(Refused) as refused:
        blanks.void(hall.desk, made[0], " ")
    assert refused.value.code == "blank.reason_missing"
    blanks.void(hall.desk, made[0], "茶水打湿")
    blanks.give_back(hall.desk, made[1:])
    assert [_form(hall, one).state.value for one in made] == ["void", "returned", "returned"]
    with pytest.raises(Refused) as refused:
        blanks.give_back(hall.desk, made[:1])
    assert refused.value.code == "blank.not_out"
    assert [one.number for one in blanks.of(hall.desk.workspace, BlankState.OUT)] == []


def test_the_register_says_where_each_number_of_a_blank_form_is(hall: Hall) -> None:
    made, _ = blanks.give_out(hall.desk, "W04", 3)
    blanks.void(hall.desk, made[1], "茶水打湿")
    blanks.give_back(hall.desk, made[2:])
    book = number_register.register(hall.desk, "责改", 2026)
    assert [(one.first, one.fate.value, one.reason) for one in book.entries[:3]] == [
        (1, "blank", ""), (2, "void", "空白文书作废：茶水打湿"), (3, "void", "空白文书未使用，收回"),
    ]  # fmt: skip
    assert book.faults == ()
