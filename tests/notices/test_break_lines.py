"""Lines of Chinese with Latin words in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.notices.lines import NO_END, NO_START, break_lines, is_wide, justify


def _lines(text: str, measure: float, first: float | None = None) -> list[str]:
    widths = [0.0 if c == "\n" else 1.0 if is_wide(c) else 0.5 for c in text]
    return [text[line.start : line.end] for line in break_lines(text, widths, first or measure, measure)]


def test_a_full_stop_never_begins_a_line():
    assert _lines("检查人员到场检查。", 8) == ["检查人员到场检", "查。"]
    assert _lines("称“证书在公司”。当事人", 7) == ["称“证书在公", "司”。当事人"]


def test_an_opening_bracket_never_ends_a_line():
    assert _lines("检查人员李明（粤A04217）", 7) == ["检查人员李明", "（粤A04217）"]


def test_latin_words_numbers_and_codes_stay_whole():
    assert _lines("标注 ZL202310123456.7 发明", 9) == ["标注", "ZL202310123456.7", "发明"]
    assert _lines("Alpenholz Kitchen GmbH", 8) == ["Alpenholz", "Kitchen GmbH"] or _lines(
        "Alpenholz Kitchen GmbH", 8
    ) == ["Alpenholz", "Kitchen", "GmbH"]


def test_dashes_and_dots_stay_in_pairs():
    for line in _lines("他说没有证书——真的没有……", 7):
        assert not line.startswith(("—", "…"))


def test_a_long_hash_breaks_softly():
    hash_ = "0123456789abcdef" * 4
    lines = _lines(f"散列值 {hash_}", 20)
    assert "".join(lines[0:]).replace(" ", "") == f"散列值{hash_}"
    assert all(len(line) <= 40 for line in lines)
    assert _lines("https://shop.example.com/item/100200300400?spm=a1z10", 15)[0].endswith(("/", "."))


def test_a_label_keeps_its_value_at_a_no_break_space():
    assert _lines("华南大区负责人　电话\xa013800000000", 10)[-1] == "电话\xa013800000000"


def test_newlines_begin_new_lines():
    assert _lines("甲\n\n乙", 9) == ["甲", "", "乙"]


@given(st.text(alphabet="检查展位（）。，“”、abc123 -/\n……——《》A", max_size=120), st.integers(6, 30))
def test_nothing_is_lost_and_no_line_is_too_wide(text, measure):
    lines = _lines(text, measure)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    widest = max(
        (sum(1.0 if is_wide(c) else 0.5 for c in line.rstrip()) for line in lines if line), default=0
    )
    assert widest <= measure + 0.01


@given(st.text(alphabet="检查展位（）。，“”、《》", min_size=1, max_size=80))
def test_forbidden_places_hold_when_the_measure_allows(text):
    for before, after in zip(lines := _lines(text, 200), lines[1:], strict=False):
        assert after[0] not in NO_START
        assert before[-1] not in NO_END


@pytest.mark.parametrize("text", ["检查人员到场检查展位情况并且当场制作笔录", "检查 ABC 展位 12 件"])
def test_justified_lines_stretch_little_enough_to_be_read_back(text):
    widths = [10.0 if is_wide(c) else 5.0 for c in text]
    for line in break_lines(text, widths, 95, 95):
        stretch = justify(text, line, 95, 10)
        assert 0 <= stretch.wide <= 0.9
        assert line.width + stretch.wide * (line.end - line.start) <= 96
