"""Short cuts as they are typed, and places to fill in."""

import pytest

from inspector.domain import phrase


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("xj", "xj"),
        ("当事人称xj", "xj"),
        ("现场。下架", "下架"),
        ("下架", "下架"),
        ("一，二 bs2", "bs2"),
        ("", ""),
        ("完。", ""),
        ("一个没有停顿而且比缩写长得多的句子", ""),
    ],
)
def test_a_short_cut_is_the_word_that_ends_here(before: str, word: str) -> None:
    assert phrase.typed_shortcut(before) == word


def test_places_are_found_and_known_ones_filled_in() -> None:
    text = "{时间}，{当事人}提供了{材料}。"
    assert [text[begin:end] for begin, end in phrase.places(text)] == ["{时间}", "{当事人}", "{材料}"]
    known = {"时间": "09:10", "当事人": "示例公司", "材料": ""}
    assert phrase.filled_in(text, known) == "09:10，示例公司提供了{材料}。"
