"""notice kinds, preview, issue, render, scan; verify and its exit code 4."""

import io
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from inspector import notices
from tests.casework.made_up import FINDING, LEADER
from tests.cli.conftest import Line
from tests.notices import samples


@pytest.fixture
def inspected(line: Line) -> dict[str, Any]:
    answers = line.file("answers.json", [list(pair) for pair in FINDING])
    return line.run("inspect", "--target", "12.2A36", "--answers", answers, "--complete").json


def test_kinds_are_listed_in_both_languages(line: Line) -> None:
    kinds = {kind["id"]: kind for kind in line.bare("notice", "kinds", "--json").json["kinds"]}
    assert {"W03", "W04", "W14", "W28"} <= set(kinds)
    assert all(kind["title"]["zh"] and kind["title"]["en"] for kind in kinds.values())


def test_a_preview_is_written_and_nothing_issued(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A37").json["inspection"]
    out = line.home / "preview.pdf"
    said = line.run("notice", "preview", "W03", "--inspection", inspection, "-o", out)
    assert said.code == 0, said.out
    assert out.read_bytes().startswith(b"%PDF")


def test_an_issued_paper_is_fetched_with_its_reading_copy(line: Line, inspected: dict[str, Any]) -> None:
    out = line.home / "order.pdf"
    said = line.run("notice", "issue", "W04", "--inspection", inspected["inspection"], "--reading", "-o", out)
    assert (said.code, said.json["number"]) == (0, "济历市监责改〔2026〕1号")
    assert out.read_bytes().startswith(b"%PDF")
    assert (line.home / "order-en.pdf").read_bytes().startswith(b"%PDF")
    assert line.run("verify", out).code == 0


def test_an_altered_pdf_ends_with_4_and_is_named(line: Line, inspected: dict[str, Any]) -> None:
    out = line.home / "order.pdf"
    notice = line.run("notice", "issue", "W04", "--inspection", inspected["inspection"], "-o", out).json
    content = bytearray(out.read_bytes())
    content[len(content) // 2] ^= 1
    out.write_bytes(content)
    said = line.run("verify", out, line.workspace)
    assert (said.code, said.json["ok"]) == (4, False)
    altered, workspace = said.json["reports"]
    assert altered["broken"][0]["facts"]["id"] == notice["notice"]
    assert workspace["broken"] == []


def test_officers_sign_a_pdf_and_verify_explains_it(line: Line, inspected: dict[str, Any]) -> None:
    issued = line.run(
        "notice", "issue", "W04", "--inspection", inspected["inspection"], "-o", line.home / "a.pdf"
    )
    out = line.home / "signed.pdf"
    said = line.run("notice", "sign", issued.json["notice"], "-o", out)
    assert (said.code, said.json["signatures"], said.json["final"]) == (0, 1, False)
    said = line.run("notice", "sign", issued.json["notice"], *line.second(), "-o", out)
    assert (said.code, said.json["signatures"], said.json["final"]) == (0, 2, True)
    assert line.run("verify", out).code == 0
    lines = line.bare("verify", out).out
    assert "粤A04217" in lines
    assert "cut back" in lines
    out.write_bytes(out.read_bytes() + b"\n% more\n")
    assert line.run("verify", out).code == 4
    assert line.bare("verify", out).code == 4


def test_a_question_is_carried_out_and_its_answer_attached(line: Line, inspected: dict[str, Any]) -> None:
    from tests.trust import authority_of_time

    home, paper = line.home / "tsa", line.home / "a.pdf"
    authority_of_time.found(home)
    line.run("notice", "issue", "W04", "--inspection", inspected["inspection"], "-o", paper)
    assert line.bare("timestamp", "request", paper, "-o", line.home / "a.tsq").code == 0
    answer = line.home / "answer"
    answer.write_bytes(authority_of_time.answer(home, (line.home / "a.tsq").read_bytes()))
    said = line.run("timestamp", "attach", paper, answer)
    assert (said.code, said.json["authority"]) == (0, "Example Time Authority")
    assert (line.home / "a.pdf.tsr").read_bytes() == answer.read_bytes()
    assert "verify.time_stamped" in line.run("verify", paper).out
    assert line.run("timestamp", "ask", paper).json["code"] == "timestamp.no_url"
    with authority_of_time.serving(home) as url:
        assert line.run("timestamp", "authority", url).json["url"] == url
        (line.home / "a.pdf.tsr").unlink()
        assert line.run("timestamp", "ask", paper).code == 0


def test_the_agency_says_what_the_original_is(line: Line) -> None:
    assert line.run("notice", "original").json["original"] == "ink"
    assert line.run("notice", "original", "digital").json["original"] == "digital"
    assert line.run("notice", "original", "wax").json["code"] == "agency.original_unknown"


def test_the_agency_says_its_own_words_and_prints_the_card_of_rights(line: Line) -> None:
    line.run("notice", "words", "complaint_phone", "12345")
    assert line.run("notice", "words").json["words"]["complaint_phone"] == "12345"
    assert line.run("notice", "words", "motto", "x").json["code"] == "agency.words_unknown"
    out = line.home / "card.pdf"
    assert line.run("notice", "card", "-o", out).code == 0
    pages = pypdfium2.PdfDocument(out.read_bytes())
    assert len(pages) == 1
    assert "Reclamaciones: 12345" in pages[0].get_textpage().get_text_bounded()


def test_a_damaged_original_ends_with_4(line: Line, inspected: dict[str, Any]) -> None:
    path = line.workspace / "photos.db"
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    assert line.run("verify", line.workspace).code == 4


def test_verify_speaks_plainly_to_people(line: Line, inspected: dict[str, Any]) -> None:
    said = line.bare("--passphrase-file", line.passfiles[LEADER], "verify", line.workspace)
    assert said.code == 0
    assert "✓" in said.out
    assert "verify." not in said.out


def test_a_paper_without_a_workspace_proves_nothing(line: Line) -> None:
    path = line.file("some.pdf", "%PDF")
    said = line.bare("verify", path, "--json")
    assert said.code == 0
    assert said.json["reports"][0]["unproved"][0]["code"] == "verify.no_workspace"


def test_render_needs_no_workspace(line: Line) -> None:
    facts = line.file("facts.json", samples.order())
    out = line.home / "order.pdf"
    said = line.bare("notice", "render", "W04", "--facts", facts, "-o", out, "--json")
    assert said.code == 0, said.out
    assert said.json["pages"] >= 1
    again = line.home / "again.pdf"
    line.bare("notice", "render", "W04", "--facts", facts, "-o", again)
    assert out.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("W99", "{}", "notice.kind_unknown"),
        ("W04", "{}", "notice.fact_missing"),
        ("W04", "no json", "facts.unreadable"),
        ("W04", "[]", "facts.unreadable"),
    ],
)
def test_facts_that_make_no_paper_are_refused(line: Line, kind: str, content: str, code: str) -> None:
    facts = line.file("facts.json", content)
    said = line.bare("notice", "render", kind, "--facts", facts, "-o", line.home / "x.pdf", "--json")
    assert (said.code, said.json["code"]) == (1, code)
    assert not (line.home / "x.pdf").exists()


def test_a_photographed_page_is_filed(line: Line, inspected: dict[str, Any]) -> None:
    out = line.home / "record.pdf"
    line.run("notice", "issue", "W03", "--inspection", inspected["inspection"], "-o", out)
    page = io.BytesIO()
    notices.page_images(out.read_bytes(), dpi=150, pages=[1])[0].save(page, "JPEG")
    photographed = line.home / "page.jpg"
    photographed.write_bytes(page.getvalue())
    said = line.run("notice", "scan", photographed)
    assert (said.code, said.json["filed"][0]["kind"], said.json["filed"][0]["page"]) == (0, "W03", 1)


def test_the_roll_of_the_tour_is_issued(line: Line, tmp_path: Path) -> None:
    answers = line.file("answers.json", [["/data/rights/present_name", "赵"]])
    line.run("inspect", "--target", "12.2A36", "--answers", answers, "--nothing-found", "--complete")
    out = line.home / "roll.pdf"
    said = line.run("notice", "issue", "W28", "-o", out)
    assert said.code == 0, said.out
    assert out.read_bytes().startswith(b"%PDF")


def test_issuing_without_an_inspection_is_wrong_usage(line: Line) -> None:
    assert line.run("notice", "issue", "W03", "-o", line.home / "x.pdf").code == 2


def test_facts_of_another_shape_are_refused(line: Line) -> None:
    facts = line.file("facts.json", {**samples.record(), "photos": [{}]})
    said = line.bare("notice", "render", "W03", "--facts", facts, "-o", line.home / "x.pdf", "--json")
    assert (said.code, said.json["code"]) == (1, "facts.unreadable")
