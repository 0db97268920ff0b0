"""A booth from Today to its end, key by key, within the keys an inspector has (design 10)."""

from __future__ import annotations

from inspector.domain.inspection import State
from inspector.domain.notice import Outcome
from tests.journeys import booths


def test_a_clean_booth_takes_25_keys_and_is_a_line_on_the_roll(walk):
    booths.clean_booth(walk)
    assert walk.hands.keys <= 25, walk.hands.log()
    assert walk.inspection().state is State.COMPLETED
    assert [line.result for line in walk.roll()] == ["未发现问题"]
    assert walk.printer.sheets == []


def test_after_a_clean_booth_the_next_one_is_one_key_away(walk):
    booths.clean_booth(walk)
    booths.clean_booth(walk)
    assert [line.line for line in walk.roll()] == [1, 2]


def test_a_clean_booth_needs_no_keyboard(walk):
    booths.clean_booth_by_finger(walk)
    assert walk.inspection().state is State.COMPLETED
    assert len(walk.roll()) == 1
    assert walk.hands.smallest >= 40


def test_a_booth_with_an_order_takes_70_keys_and_6_sheets(walk, photos):
    booths.booth_with_order(walk, photos)
    assert walk.hands.keys <= 70, walk.hands.log()
    assert len(walk.printer.sheets) <= 6
    assert walk.inspection().state is State.LOCKED
    assert booths.outcomes(walk)["W04", "周敏"] is Outcome.REFUSED
    assert booths.verify(walk).holds


def test_the_record_of_an_order_says_what_was_done(walk, photos):
    booths.booth_with_order(walk, photos)
    inspection = walk.inspection()
    assert inspection.edition == 2
    record = booths.paper(walk, "W03")
    patents = next(one["zh"] for one in record.facts["facts"] if "专利" in one["title_zh"])
    assert booths.WRONG_NUMBER in patents
    assert "实物如此标注" in patents
    assert len(record.facts["photos"]) == 6
    assert [(one.kind, one.page) for one in walk.presenter("sign").state.scans] == [("W03", 1), ("W04", 1)]
