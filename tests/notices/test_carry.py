"""A list that runs over pages: nothing lost, nothing counted twice, no page of a bare foot."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest

from inspector.domain.errors import Refused
from inspector.notices import kind
from inspector.notices.carrying import Carried
from inspector.notices.faces import Type
from inspector.notices.parts import Composer
from inspector.notices.sheet import fill_pages
from tests.notices import samples_evidence as samples
from tests.notices.reading import paper, solid, text

MM = 72 / 25.4


def _pages(facts, layout="booth"):
    made = paper("W08", facts, layout)
    return [page for page in text(made.pdf, "-layout").split("\f") if page.strip()]


def _value(page: str, word: str) -> Decimal | None:
    """The money on the line of sums with this word: the last amount near it."""
    lines = page.splitlines()
    at = next(
        (n for n, line in enumerate(lines) if word in line.replace(" ", "").replace("\u3000", "")), None
    )
    if at is None:
        return None
    near = " ".join(lines[max(0, at - 3) : at + 4])
    return Decimal(re.findall(r"[\d,]+\.\d\d\b", near)[-1].replace(",", ""))


def _worth(rows) -> Decimal:
    return sum((Decimal(row["quantity"]) * Decimal(row["price"]) for row in rows if row["price"]), Decimal(0))


def _rows_on(page: str) -> list[int]:
    return [int(n) for n in re.findall(r"^\s{0,6}(\d{1,2})\s{2,}\S", page, re.M)]


def test_sixty_goods_are_each_listed_once_and_in_order():
    pages = _pages(samples.property_list(60))
    assert len(pages) >= 3
    assert [number for page in pages for number in _rows_on(page)] == list(range(1, 61))


def test_each_page_carries_its_sum_to_the_next_and_the_last_has_the_total():
    facts = samples.property_list(60)
    pages = _pages(facts)
    listed = 0
    for page, after in pairwise(pages):
        listed += len(_rows_on(page))
        carried = _worth(facts["goods"][:listed]).quantize(Decimal("0.01"))
        assert _value(page, "过次页") == carried
        assert _value(after, "承前页") == carried
        assert "以下空白" not in page
        assert "合计" not in solid(page)
    total = _worth(facts["goods"]).quantize(Decimal("0.01"))
    assert f"￥{total:,}" in solid(pages[-1])
    assert "共60项" in solid(pages[-1])


def test_the_last_page_never_holds_the_foot_alone():
    """At every length: two rows at least stand over the total, and no row is lost or out of order."""
    facts, spec = samples.property_list(70), kind("W08").layout("booth")
    made = Composer(kind("W08"), spec, facts, Type(), draft=False, measure=178 * MM).story()
    whole = made[-1]
    for count in range(1, 46):
        story = [*made[:-1], Carried(whole.listing, whole.rows[:count])]
        parts = [
            [f for f, _ in page if isinstance(f, Carried)] for page in fill_pages(story, 178 * MM, 640, 0)
        ]
        assert all(len(page) == 1 for page in parts)
        assert [row for page in parts for row in page[0].rows] == whole.rows[:count]
        assert len(parts[-1][0].rows) >= min(2, count)
        assert [page[0].is_last for page in parts] == [False] * (len(parts) - 1) + [True]


def test_every_page_has_the_head_of_the_table_and_is_signed():
    for at, page in enumerate(_pages(samples.property_list(60)), 1):
        words = solid(page)
        assert "标称生产者" in words
        assert "当事人（签名、日期）" in words
        assert "检查人员（签名、日期）" in words
        assert "保管人（签名、日期）" in words
        assert samples.REGISTRATION in words
        assert ("财物清单（续）" in words) == (at > 1)


def test_totals_are_in_capitals_each_unit_by_itself():
    words = solid(text(paper("W08", samples.property_list(5), "booth").pdf, "-raw"))
    assert "贰拾陆件（26件）；壹仟贰佰个（1,200个）；叁佰伍拾册（350册）；壹拾贰点伍千克（12.5千克）" in words
    assert "肆仟贰佰零捌元陆角整（￥4,208.60）" in words
    assert "另有1项未标价，未计入" in words


def test_rare_characters_of_goods_come_back_as_themselves():
    pages = _pages(samples.longest(samples.property_list()))
    assert all(character in "".join(pages) for character in "䶮㛃𬭎𫖯𬍤𬀪")


def test_a_row_taller_than_a_page_goes_on_overleaf_and_counts_once():
    facts = samples.property_list(3)
    facts["goods"][1]["remark"] = "核" * 600
    words = solid("".join(_pages(facts)))
    assert words.count("核") == 600 + words.count("核对无误")
    total = _worth(facts["goods"]).quantize(Decimal("0.01"))
    assert f"￥{total:,}" in words


def test_a_quantity_that_is_no_number_is_refused():
    facts = samples.property_list(2)
    facts["goods"][0]["quantity"] = "约二百"
    with pytest.raises(Refused) as refused:
        paper("W08", facts, "booth")
    assert refused.value.code == "notice.number_malformed"


def test_a_list_without_goods_is_a_form_to_fill_in():
    facts = {**samples.property_list(), "goods": []}
    words = solid(text(paper("W08", facts, "booth", watermark=True).pdf))
    assert "标称生产者" in words
    assert "以下空白" not in words
    assert "／" not in words


def test_the_reading_copy_marks_goods_without_a_translation():
    words = solid(text(paper("W08", samples.property_list(5), "reading").pdf))
    assert "[nottranslated]宣传册" in words
    assert "Vacuumcup" in words
