"""Where things stand on the paper: the official grid, the booth's sheets, signatures on every page."""

import re
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from inspector.notices import page_images
from tests.notices import samples
from tests.notices.reading import paper, settled, solid, text

MM = 72 / 25.4


def _pages(pdf: bytes):
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [
            (page.chars, page.rects, page.lines, float(page.width), float(page.height))
            for page in document.pages
        ]


def test_the_full_order_keeps_the_official_grid():
    """GB/T 9704-2012: margins 37, 28, 26, 35 mm; 22 lines of 16 pt; 28 characters a line."""
    facts = {**samples.order(), "facts_zh": "展位陈列之商品均经逐件清点拍照核对无误，" * 60}
    chars, *_, width, height = _pages(paper("W04", facts, "full").pdf)[1]
    body = [char for char in chars if abs(char["size"] - 16) < 0.1]
    assert min(char["x0"] for char in body) == pytest.approx(28 * MM, abs=0.6)
    assert max(char["x1"] for char in body) <= width - 26 * MM + 0.6
    baselines = sorted({round(height - char["matrix"][5], 2) for char in body})
    steps = [after - before for before, after in pairwise(baselines)]
    assert steps
    assert all(step == pytest.approx(28.99, abs=0.02) for step in steps)
    assert baselines[0] - 0.88 * 16 - (28.99 - 16) / 2 == pytest.approx(37 * MM, abs=0.6)
    assert baselines[-1] <= height - 35 * MM
    assert len(baselines) == 22


def test_a_full_line_of_the_grid_holds_28_characters():
    facts = samples.order()
    facts["facts_zh"] = "展位陈列之商品均经逐件清点拍照核对无误" * 8
    chars = _pages(paper("W04", facts, "full").pdf)[0][0]
    lines: dict[float, str] = {}
    for char in chars:
        if abs(char["size"] - 16) < 0.1:
            base = round(char["matrix"][5], 1)
            lines[base] = lines.get(base, "") + char["text"]
    assert max(len(line) for line in lines.values() if line.isalpha()) == 28


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages_of_an_order():
    for number, (chars, *_, width, height) in enumerate(_pages(paper("W04", samples.order(), "full").pdf), 1):
        folio = [char for char in chars if abs(char["size"] - 14) < 0.1]
        assert "".join(char["text"] for char in folio) == f"— {number} —"
        if number % 2:
            assert max(char["x1"] for char in folio) == pytest.approx(width - 26 * MM - 14, abs=1)
        else:
            assert min(char["x0"] for char in folio) == pytest.approx(28 * MM + 14, abs=1)
        foot = max(height - char["matrix"][5] for char in folio)
        assert height - 35 * MM + 7 * MM == pytest.approx(foot, abs=3)


def test_the_seal_has_its_room_over_issuer_and_date():
    """45 mm without other text around issuer and date, which lie in its lower middle."""
    chars, *_ = _pages(paper("W04", samples.order(), "booth").pdf)[0]
    at = "".join(char["text"] for char in chars).rindex("广州市市场监督管理局")
    issuer = chars[at : at + len("广州市市场监督管理局2026年11月6日")]
    middle = (min(char["x0"] for char in issuer) + max(char["x1"] for char in issuer)) / 2
    near = [
        char
        for char in chars
        if char not in issuer and abs((char["x0"] + char["x1"]) / 2 - middle) < 22.5 * MM
    ]
    above = max(char["bottom"] for char in near if char["bottom"] <= issuer[0]["top"] + 1)
    below = min(char["top"] for char in near if char["top"] >= issuer[-1]["bottom"] - 1)
    assert below - above >= 45 * MM
    assert issuer[0]["top"] - above < below - above - (issuer[-1]["bottom"] - above) + 60


@pytest.mark.parametrize("layout", ["booth", "full"])
def test_on_presealed_paper_issuer_and_date_stand_where_the_seal_is(layout):
    """However long the text, the anchor's height over the paper's edge is the same."""
    heights = set()
    for facts in (samples.order(), samples.bare(samples.order()), samples.longest(samples.order())):
        made = paper("W04", {**facts, "seal": "presealed"}, layout)
        for chars, *_, height in _pages(made.pdf):
            words = "".join(char["text"] for char in chars)
            if "广州市市场监督管理局2026年11月6日" in words:
                at = words.rindex("广州市市场监督管理局2026年11月6日")
                heights.add(round(height - chars[at]["bottom"]))
                assert at > 0  # never a seal on a page without text
    assert len(heights) == 1


def test_booth_papers_of_one_order_take_at_most_six_sheets():
    record = paper("W03", samples.record(), "booth").pages
    order = paper("W04", samples.order(), "booth").pages
    assert record <= 2
    assert order == 1
    assert 2 * record + 2 * order <= 6


@pytest.mark.parametrize("layout", ["booth", "full"])
def test_every_page_of_a_record_is_signed_and_counted(layout):
    made = paper("W03", samples.longest(samples.record()), layout)
    pages = text(made.pdf).split("\f")[:-1]
    assert made.pages == len(pages) >= 2
    for number, page in enumerate(pages, 1):
        words = solid(page)
        assert f"第{number}页共{len(pages)}页" in words
        for place in ("当事人（签名、日期）", "检查人员（签名、日期）", "见证人（签名）", "记录人（签名）"):
            assert place in words
    assert solid(text(made.pdf)).count("（以下空白）") == 1


def test_a_refusal_is_printed_over_the_signatures_of_every_page():
    facts = {**samples.record(), "signatures": [samples.refusal()]}
    words = solid(text(paper("W03", facts, "booth").pdf))
    assert (
        "𬭎䶮㛃·阿卜杜热合曼拒绝签名，理由：称需公司法务确认，口头承认收到，见证人：何芳（展馆服务台）"
        in words
    )


def test_a_reprint_with_outcomes_stays_the_page_of_the_same_facts():
    issued = paper("W03", samples.record(), "booth")
    outcome = {**samples.refusal(), "witness": "何芳"}
    again = paper("W03", samples.record(), "booth", outcomes=[outcome])
    assert again.facts_sha256 == issued.facts_sha256
    assert "口头承认收到，见证人：何芳，录音录像" in solid(text(again.pdf))


def test_the_record_lists_its_photos_with_short_hashes():
    facts = samples.record()
    words = text(paper("W03", facts, "booth").pdf, "-layout")
    for photo in facts["photos"]:
        line = next(line for line in words.splitlines() if photo["sha256"][:16] in line)
        assert line.split()[0] == photo["no"]
        assert photo["sha256"] not in words


def test_check_boxes_are_drawn_not_written():
    made = paper("W04", samples.order(), "booth")
    chars, rects, *_ = _pages(made.pdf)[0]
    assert not {"☐", "☑"} & {char["text"] for char in chars}
    assert "□ 立即 √ 于2026年11月10日前" in settled(
        text(made.pdf, "-layout")
    )  # invisible, for those who copy or listen
    squares = [r for r in rects if 5 < r["width"] < 12 and abs(r["width"] - r["height"]) < 0.1]
    assert len(squares) == 2 + 5 + 4  # order, ways of service, capacities of the receiver


def test_the_roll_takes_about_twenty_booths_a_page_and_two_inspectors_sign_it():
    made = paper("W28", samples.roll(50), "roll")
    pages = [solid(page) for page in text(made.pdf).split("\f")[:-1]]
    assert len(pages) == 3
    for page in pages:
        assert 18 <= page.count("未发现问题") <= 24 or page is pages[-1]
        assert "检查人员李明粤A04217（签名、日期）" in page
        assert "检查人员陈思粤A04388（签名、日期）" in page
        assert "现场人员签名" in page
    assert [page.count("（以下空白）") for page in pages] == [0, 0, 1]


def test_photo_sheets_hold_two_photos_a_page_upright_and_in_bounds():
    made = paper("W14", samples.sheet(5), "full")
    assert made.pages == 3
    with pdfplumber.open(BytesIO(made.pdf)) as document:
        assert [len(page.images) for page in document.pages] == [2, 2, 1]
        for page in document.pages:
            for image in page.images:
                assert image["width"] <= 156 * MM + 1
                assert image["height"] <= 95 * MM + 1
                assert image["width"] / image["height"] == pytest.approx(4 / 3, rel=0.01)


def test_no_text_leaves_the_paper_or_meets_other_text():
    """In every layout with the longest facts, no two characters lie on one another."""
    for kind, layout, sample in (("W03", "booth", samples.record), ("W03", "full", samples.record),
                                 ("W04", "booth", samples.order), ("W04", "full", samples.order),
                                 ("W14", "full", samples.sheet), ("W28", "roll", samples.roll)):  # fmt: skip
        for chars, *_, width, height in _pages(paper(kind, samples.longest(sample()), layout).pdf):
            taken: dict[tuple[int, int], str] = {}
            for char in chars:
                assert 0 < char["x0"] < char["x1"] < width
                assert 0 < char["top"] < char["bottom"] < height
                place = (round((char["x0"] + char["x1"]) / 8), round(char["matrix"][5] / 4))
                if char["text"].strip() and re.match(r"[\u4e00-\u9fff]", char["text"]):
                    assert place not in taken, (kind, layout, char["text"], taken[place])
                    taken[place] = char["text"]


def test_pages_are_drawn_for_preview_at_the_resolution_asked_for():
    made = paper("W03", samples.longest(samples.record()), "booth")
    second = page_images(made.pdf, 72, [2])
    assert len(second) == 1
    assert second[0].size in ((595, 842), (596, 842))
    assert len(page_images(made.pdf, 36)) == made.pages
