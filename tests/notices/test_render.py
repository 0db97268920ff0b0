"""A paper is a pure function of its facts; every trap of Chinese PDF is stepped around."""

import os
import subprocess
from copy import deepcopy
from itertools import pairwise
from pathlib import Path

import pytest

from inspector.domain.errors import Refused, Trouble
from inspector.notices import facts_sha256, kinds, render
from tests.notices import samples
from tests.notices.reading import NAMES, PAPERS, fonts, on_disk, paper, photo, settled, solid, text

EXPECTED = Path(__file__).parent / "expected"
NO_PARTY = (
    "rights_card",
    "W27R",
    "blank_W03",
    "blank_W04",
    "blank_W23",
)  # they are about nobody in particular
papers = pytest.mark.parametrize(("kind", "layout", "sample"), PAPERS, ids=NAMES)


@papers
def test_a_paper_says_what_its_expected_text_says(kind, layout, sample):
    """Write new ones with INSPECTOR_WRITE_EXPECTED=1 and read the difference before you keep it."""
    found = settled(text(paper(kind, sample(), layout).pdf, "-layout"))
    path = EXPECTED / f"{kind}-{layout}.txt"
    if os.environ.get("INSPECTOR_WRITE_EXPECTED"):
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")


def test_every_kind_has_an_expected_text_for_every_layout():
    wanted = {f"{kind.id}-{layout}.txt" for kind in kinds() for layout in kind.layouts}
    assert wanted == {path.name for path in EXPECTED.glob("*.txt")}


@papers
def test_the_longest_facts_fit_every_layout_and_come_back_unchanged(kind, layout, sample):
    facts = sample() if kind in ("recovery_sheet", "test_page", *NO_PARTY) else samples.longest(sample())
    made = paper(kind, facts, layout)
    pages = [solid(page) for page in text(made.pdf, "-raw").split("\f")]
    wanted = [] if kind in NO_PARTY else _values(kind, layout, facts)
    lost = [value for value in wanted if not _said(solid(value).rstrip("。"), pages)]
    assert not lost


def _said(value: str, pages: list[str]) -> bool:
    """On one page, or begun on one and ended at the head of the next."""
    return any(value in page for page in pages) or any(
        after.startswith(value[at:]) and value[:at] in before
        for before, after in pairwise(pages)
        for at in range(1, len(value))
    )


def _values(kind: str, layout: str, facts: samples.Facts) -> list[str]:
    if kind == "recovery_sheet":
        return [facts["code"], facts["workspace"], facts["device"]]
    if kind == "test_page":
        return [facts["printer"], facts["device"], "𬭎", "䶮", "㛃"]
    if kind == "W28":
        return [line[name] for line in facts["lines"] for name in ("booth", "exhibitor", "items", "result")]
    if kind == "W15":
        return [facts["holder"]["name"], *(row["name"] for row in facts["goods"])]
    party = ["name_en"] if kind == "W03" and layout == "reading" else ["name"]
    if kind == "W03" and layout != "reading":
        party += ["credit_code", "representative", "address", "phone"]
    values = [facts["party"][name] for name in party] if layout != "reading" or kind == "W03" else []
    if kind == "W03":
        values += [facts["present"]["name"], facts["witness"]["name"], facts["witness"]["unit"]]
        values += [row["zh"] for row in facts["facts"] if layout != "reading" or not row["translated"]]
        values += [row["sha256"][:16] for row in facts["photos"] if layout != "reading"]
    values += [row["name"] for row in facts.get("exhibits", [])[2:]]
    if facts.get("exhibits") and layout != "reading" and kind != "W19":
        values += [facts["complainant"]["name"]]
    if kind in ("W20", "W21", "W22"):
        values += [facts["facts_zh"], facts["receiver"]["name"], *(row["zh"] for row in facts["enclosed"])]
    if kind == "W04" and layout != "reading":
        values += [facts["facts_zh"], *(row["zh"] for row in facts["content"]), facts["agency"]["remedies"]]
    return values


@papers
def test_optional_facts_may_be_missing(kind, layout, sample):
    if kind in ("W03", "W04"):
        words = solid(text(paper(kind, samples.bare(sample()), layout).pdf))
        assert "None" not in words
        assert "{" not in words


@papers
def test_the_same_facts_give_the_same_bytes(kind, layout, sample, monkeypatch):
    first = paper(kind, sample(), layout)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert paper(kind, deepcopy(sample()), layout).pdf == first.pdf


def test_the_date_of_the_file_is_the_date_of_issue():
    assert b"D:20261106144712+08'00'" in paper("W03", samples.record(), "booth").pdf


@papers
def test_every_font_is_embedded_and_no_other_is_named(kind, layout, sample):
    rows = fonts(paper(kind, sample(), layout, watermark=True).pdf)
    assert rows
    for row in rows:
        assert "Noto" in row[0]
        assert row[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, readable as text


@papers
def test_the_file_is_sound(kind, layout, sample):
    with on_disk(paper(kind, sample(), layout).pdf) as path:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_rare_names_are_copied_as_themselves():
    facts = samples.record()
    facts["present"]["name"] = "𬭎䶮㛃𫖯𬍤𬀪喆堃"
    made = paper("W03", facts, "booth")
    assert "𬭎䶮㛃𫖯𬍤𬀪喆堃" in text(made.pdf)


def test_a_character_no_face_has_is_refused_by_name():
    facts = samples.record()
    facts["party"]["name"] = "김 \U000e0001社"
    with pytest.raises(Refused) as refused:
        paper("W03", facts, "booth")
    assert refused.value.code == "notice.glyph_missing"
    assert "김" in refused.value.facts["characters"]
    assert "\U000e0001" in refused.value.facts["characters"]
    assert "社" not in refused.value.facts["characters"]


def test_invisible_joiners_print_nothing_and_refuse_nothing():
    facts = samples.record()
    facts["present"]["name"] = "周\u200b敏\ufeff"
    assert "周敏" in text(paper("W03", facts, "booth").pdf)


def test_odd_spaces_line_ends_and_loose_accents_print_as_meant():
    facts = samples.record()
    facts["party"]["name"] = "Cafe\u0301\u2003Zu\u0308rich\tGmbH"
    facts["facts"][0]["zh"] = "第一行\r\n第二行\x0b"
    words = text(paper("W03", facts, "booth").pdf)
    assert "Café Zürich GmbH" in words
    assert "第一行\n" in words


def test_markup_in_a_value_is_only_text():
    facts = samples.record()
    facts["party"]["name"] = "<b>甲&amp;乙</b> {agency.name} 公司"
    assert "<b>甲&amp;乙</b> {agency.name} 公司" in text(paper("W03", facts, "booth").pdf)


def test_photographs_go_in_as_their_own_bytes_without_ascii85():
    made = paper("W14", samples.sheet(2), "full")
    assert photo() in made.pdf
    assert b"ASCII85" not in made.pdf


def test_a_photograph_that_is_no_jpeg_is_named():
    with pytest.raises(Trouble, match="photo_unreadable"):
        render("W14", samples.sheet(1), layout="full", watermark=False, images=lambda _: b"\x89PNG")


def test_a_draft_is_marked_and_has_neither_number_nor_code():
    made = paper("W04", samples.order(), "booth", watermark=True)
    words = text(made.pdf)
    assert "草" in words
    assert samples.ORDER not in solid(words)
    assert "草稿，未编号" in words
    assert "草稿" not in solid(text(paper("W04", samples.order(), "booth").pdf))


@papers
def test_a_draft_has_the_pages_of_the_issued_paper(kind, layout, sample):
    assert paper(kind, sample(), layout, watermark=True).pages == paper(kind, sample(), layout).pages


def test_a_missing_fact_is_named():
    facts = samples.record()
    facts["party"]["name"] = ""
    with pytest.raises(Refused) as refused:
        paper("W03", facts, "booth")
    assert refused.value.facts == {"field": "party.name"}


def test_a_draft_may_lack_nearly_everything():
    sparse = {
        "agency": {"name": "某市市场监督管理局"},
        "issued_at": "2026-11-06T14:47:12+08:00",
        "document": {},
    }
    for kind, layout, _ in PAPERS:
        assert paper(kind, sparse, layout, watermark=True).pages <= 3  # an answer to fill in has its own


def test_an_order_without_anything_to_correct_is_refused():
    with pytest.raises(Refused, match="fact_missing"):
        paper("W04", {**samples.order(), "content": []}, "booth")
    with pytest.raises(Refused, match="fact_missing"):
        paper("W04", {**samples.order(), "content": [{"zh": "", "en": ""}]}, "booth")


def test_a_numbered_paper_is_not_issued_without_its_number():
    facts = samples.order()
    facts["document"]["number"] = ""
    with pytest.raises(Refused) as refused:
        paper("W04", facts, "booth")
    assert refused.value.facts == {"field": "document.number"}
    assert paper("W04", facts, "booth", watermark=True).pages == 1
    assert paper("W04", facts, "reading").pages == 1


def test_a_time_that_is_none_is_refused():
    facts = {**samples.record(), "started_at": "gestern"}
    with pytest.raises(Refused, match="time_malformed"):
        paper("W03", facts, "booth")


def test_unknown_kinds_and_layouts_are_refused():
    with pytest.raises(Refused, match="kind_unknown"):
        paper("../W03", samples.record(), "booth")
    with pytest.raises(Refused, match="layout_unknown"):
        paper("W03", samples.record(), "thermal")


def test_the_hash_of_the_facts_ignores_their_order_and_nothing_else():
    facts = samples.order()
    turned = dict(reversed(facts.items()))
    assert facts_sha256(facts) == facts_sha256(turned) == paper("W04", facts, "booth").facts_sha256
    assert facts_sha256(facts) != facts_sha256({**facts, "separate_procedure": "no"})


def test_a_routine_inspection_has_its_own_title():
    assert "现场检查笔录" in text(paper("W03", {**samples.record(), "kind": "routine"}, "booth").pdf)
    assert "现场检查笔录" not in text(paper("W03", samples.record(), "booth").pdf)


def test_a_character_no_face_has_prints_as_a_mark_when_that_is_meant():
    facts = samples.record()
    facts["party"]["name"] = "김철수商行"
    made = render("W03", facts, layout="booth", watermark=False, marks=True)
    assert made.marked == ("김", "철", "수")
    assert "〓〓〓商行" in text(made.pdf)


def test_turned_writing_and_other_controls_print_nothing():
    facts = samples.record()
    facts["present"]["name"] = "周\u202e敏\u2066\u200d"
    assert "周敏" in text(paper("W03", facts, "booth").pdf)


def test_names_of_exhibitors_from_all_over_europe_print_as_written():
    name = "Złotosna Łódź · Škoda · Győr · Şişli · Ελλάς έ · Київ · Nguyễn Thị"
    facts = samples.record()
    facts["party"]["name"] = name
    assert name in text(paper("W03", facts, "booth").pdf)
