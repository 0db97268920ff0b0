"""Papers of the check on the sheet: the official grid, the seal, the red head, what the officer is asked."""

import re
from io import BytesIO

import pdfplumber
import pytest

from inspector.notices import kind
from tests.notices import samples, samples_checks
from tests.notices.reading import paper, solid, text

MM = 72 / 25.4
OFFICIAL = {
    "W02": samples_checks.notice_of_inspection,
    "W05": samples_checks.materials_by_a_deadline,
    "W10": samples_checks.interview_notice,
    "W26": samples_checks.result_of_inspection,
    "W27": samples_checks.request,
    "W27R": samples_checks.reply,
}
FORMS = ("W01", "W11", "W23", "W24", "W25")
official = pytest.mark.parametrize("id_", OFFICIAL)


def _pages(pdf: bytes):
    with pdfplumber.open(BytesIO(pdf)) as document:
        return [(page.chars, page.rects, page.lines, float(page.height)) for page in document.pages]


def _lines(chars, height):
    """The body's lines by their baselines from the top: those with Chinese text at 16 points."""
    found: dict[float, str] = {}
    for char in chars:
        if abs(char["size"] - 16) < 0.1:
            at = round(height - char["matrix"][5], 1)
            found[at] = found.get(at, "") + char["text"]
    return found


@official
def test_the_body_of_an_official_paper_stands_on_the_grid(id_):
    """22 lines of 28.99 pt from 37 mm, 28 characters a line (GB/T 9704-2012)."""
    facts = OFFICIAL[id_]()
    fills_a_page = id_ in ("W02", "W27")
    long = "展位陈列之商品均经逐件清点拍照核对无误" * (40 if fills_a_page else 10)
    for name in ("matter", "facts_zh", "discipline_zh"):
        if name in facts and id_ not in ("W27R",):
            facts[name] = long if name != "matter" or id_ == "W05" or id_ == "W10" else facts[name]
    pages = _pages(paper(id_, facts, "full").pdf)
    first = 37 * MM + 0.88 * 16 + (28.99 - 16) / 2
    for number, (chars, *_, height) in enumerate(pages):
        lines = _lines(chars, height)
        issuer = max((at for at, words in lines.items() if words == "广州市市场监督管理局"), default=9999.0)
        addressed = [at for at, words in lines.items() if words.endswith("：")]
        begins = 0.0 if number else min(addressed)
        for at, words in lines.items():
            if at < begins or at >= issuer:
                continue  # the head is not the body, and under the seal the text has ended
            steps = (at - first) / 28.99
            assert abs(steps - round(steps)) * 28.99 < 0.7, (number, at, words)
        full = [words for words in lines.values() if words.isalpha()]
        assert max(map(len, full), default=0) <= 28
    if fills_a_page:  # 21 where a paragraph leaves no line alone
        assert len(_lines(pages[1][0], pages[1][3])) in (21, 22)


@official
@pytest.mark.parametrize("lines", [1, 6])
def test_no_seal_stands_on_a_page_without_text(id_, lines):
    facts = OFFICIAL[id_]()
    if id_ == "W27R":
        facts["answers"] = facts["answers"] * lines
    else:
        name = {"W05": "consequences_zh", "W10": "matter", "W02": "discipline_zh"}.get(id_, "facts_zh")
        facts[name] = "展位陈列之商品均经逐件清点拍照核对无误，" * lines
    for page in text(paper(id_, facts, "full").pdf).split("\f"):
        words = solid(page)
        assert not re.match(r"广州市市场监督管理局2026年11月\d日", words)


def test_a_request_has_a_red_head_who_signs_it_off_and_a_foot():
    (chars, _, lines, height), *_, last = _pages(paper("W27", samples_checks.request(), "full").pdf)
    red = [char for char in chars if char["non_stroking_color"] == (0.87, 0.0, 0.06)]
    assert "".join(char["text"] for char in red) == "广州市市场监督管理局文件"
    leading = 43.485
    top = height - red[0]["matrix"][5] - 0.88 * red[0]["size"] - (leading - red[0]["size"]) / 2
    assert top == pytest.approx((37 + 35) * MM, abs=1)
    (rule,) = [line for line in lines if line["stroking_color"] == (0.87, 0.0, 0.06)]
    assert rule["x1"] - rule["x0"] == pytest.approx(156 * MM, abs=0.5)
    number = max(height - char["matrix"][5] for char in chars if char["text"] == "〔")
    assert rule["top"] - number == pytest.approx(4 * MM + (28.99 - 16) / 2 + 0.12 * 16, abs=2)
    assert "签发人：王建国" in "".join(char["text"] for char in chars)
    chars, _, lines, height = last
    assert max(line["top"] for line in lines) == pytest.approx(height - 35 * MM, abs=1.5)
    assert "抄送：广州市知识产权保护中心。" in "".join(char["text"] for char in chars)


def test_an_interview_is_signed_on_every_page_however_long_an_answer_is():
    facts = samples_checks.longest_interview()
    for layout in ("booth", "full"):
        pages = [solid(page) for page in text(paper("W11", facts, layout).pdf).split("\f")[:-1]]
        assert len(pages) >= 3
        for page in pages:
            assert "被询问人（签名、日期）" in page
            assert "记录人（签名）" in page
        assert "".join(pages).count("合同、送货单和发票都在深圳总部财务处保管") >= 35
        assert sum(page.count("（以下空白）") for page in pages) == 1
        assert "与我所说的一致" in pages[-1]


def test_the_card_says_the_same_seven_things_in_six_languages_on_one_page():
    made = paper("rights_card", samples_checks.rights_card(), "full")
    assert made.pages == 1
    words = text(made.pdf)
    for name in ("中文", "English", "Français", "Deutsch", "Español", "Русский"):
        assert name in words
    assert made.missing_glyphs == ()
    points = kind("rights_card").part("cards")["rows"]
    for row in points:
        for cell in row["cells"]:
            said = cell["text"][1]
            assert [f"{number}. " in said for number in range(1, 9)] == [True] * 7 + [False]


@pytest.mark.parametrize("id_", [*OFFICIAL, *FORMS])
def test_what_a_paper_must_say_is_known_or_asked_of_the_officer(id_):
    found = kind(id_)
    asked = {field.key for field in found.fields}
    known = {"document.id", "document.edition", "document.inspection_number", "agency.name", "issued_at",
             "party.name", "inspectors", "inspectors.1.name"}  # fmt: skip
    if id_ == "W24":
        known.add("basis")  # its own, the same for every one
    must = {path for path in found.template["facts"]["required"] if ".0." not in path}
    assert not must - asked - known
    for field in (*found.fields, *(column for one in found.fields for column in one.columns)):
        assert field.zh
        assert field.en


@pytest.mark.parametrize("id_", ["W02", "W05", "W10", "W11", "W24", "W25", "W26"])
def test_a_reading_copy_names_what_is_not_translated(id_):
    sample = {
        **OFFICIAL,
        "W11": samples_checks.interview,
        "W24": samples_checks.service_address,
        "W25": samples_checks.materials_received,
    }[id_]
    words = text(paper(id_, sample(), "reading").pdf)
    assert "Reference translation, the Chinese text prevails" in words
    if id_ != "W24":
        assert "ot translated" in words


def test_a_notice_to_provide_starts_the_clock_of_the_date_it_sets():
    (start,) = kind("W05").starts
    assert (start.clock, start.at, start.until) == ("due", "served", "due")


def test_reasons_for_a_short_period_are_printed_only_where_given():
    facts = samples_checks.materials_by_a_deadline()
    assert "少于三个工作日" in solid(text(paper("W05", facts, "booth").pdf))
    facts["due_reason"] = ""
    assert "少于三个工作日" not in solid(text(paper("W05", facts, "booth").pdf))


def test_papers_of_the_check_hold_the_longest_names():
    for id_, layout, sample in (
        ("W01", "full", samples_checks.approval),
        ("W23", "full", samples_checks.service_receipt),
        ("W24", "full", samples_checks.service_address),
    ):
        assert paper(id_, samples.longest(sample()), layout).pages <= 2
