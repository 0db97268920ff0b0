"""A paper has the form that is kept for years (PDF/A-2b), as far as one can tell without a validator."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest

from tests.notices import samples
from tests.notices.reading import NAMES, PAPERS, on_disk, paper

papers = pytest.mark.parametrize(("kind", "layout", "sample"), PAPERS, ids=NAMES)
FORBIDDEN = {"/Encrypt", "/JavaScript", "/OpenAction", "/AA", "/NeedAppearances", "/Interpolate"}


def _sound(pdf: bytes) -> str:
    with on_disk(pdf) as path:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@papers
def test_a_paper_has_colours_language_description_and_title(kind, layout, sample):
    made = paper(kind, sample(), layout).pdf
    assert made.startswith(b"%PDF-1.7\n")
    assert _sound(made) == ""
    with pikepdf.open(BytesIO(made)) as file:
        (intent,) = file.Root.OutputIntents
        assert (intent.S, intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
        assert intent.DestOutputProfile.read_bytes()[12:20] == b"mntrRGB "
        assert file.Root.ViewerPreferences.DisplayDocTitle
        language = "en" if layout == "reading" else "zh-CN"
        assert str(file.Root.Lang) == language
        assert "/Filter" not in file.Root.Metadata
        with file.open_metadata() as said:
            assert said.pdfa_status == "2B"
            assert said["dc:title"] == str(file.docinfo.Title)
            assert said["dc:language"] == {language}
            assert said["xmp:CreateDate"] == sample()["issued_at"]
            if "document" in sample():
                assert said["xmpMM:DocumentID"] == "uuid:" + sample()["document"]["id"]
        assert file.trailer.ID


@papers
def test_nothing_in_a_paper_is_forbidden_in_a_file_that_is_kept(kind, layout, sample):
    made = paper(kind, sample(), layout).pdf
    said = re.sub(
        rb"stream\r?\n.*?endstream", b"", made, flags=re.DOTALL
    )  # packed bytes say anything by chance
    assert not [word for word in FORBIDDEN if re.search(word.encode() + rb"\b", said)]
    ends = [match.start() for match in re.finditer(rb"endstream\r?\n", made)]
    assert ends
    assert all(made[at - 1 : at] == b"\n" for at in ends)  # ISO 19005-2, 6.1.7.1
    with pikepdf.open(BytesIO(made)) as file:
        for one in file.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
                assert one.ColorSpace in ("/DeviceRGB", "/DeviceGray")
            if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Widget":
                seen = any(float(edge) for edge in one.Rect)
                assert (one.F, "/AP" in one) == (4, seen)


@papers
def test_a_stream_is_as_long_as_it_says(kind, layout, sample):
    made = paper(kind, sample(), layout).pdf
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", made):
        assert made[found.end() + int(found[1]) :].startswith(b"\nendstream")


def test_the_outline_names_the_paper_its_parts_and_the_other_pages():
    with pikepdf.open(BytesIO(paper("W04", samples.order(), "full").pdf)) as file:
        with file.open_outline() as outline:
            (title,) = outline.root
            below = [one.title for one in title.children]
        assert title.title.startswith("责令改正通知书")
        assert below == ["第 2 页", "送达回证"]
        pages = [page.objgen for page in file.pages]
        shown = [pages.index(file.Root.Outlines.First.First.Next.Dest[0].objgen)]
    assert shown == [2]


def test_the_same_facts_give_the_same_bytes_and_others_another_id():
    first, second = (paper("W03", samples.record(), "booth").pdf for _ in range(2))
    assert first == second
    facts = samples.record()
    facts["document"] = {**facts["document"], "id": "01998f3a-7f3a-7c4e-9d8e-2f1a5b6c7d8f"}
    ids = [pikepdf.open(BytesIO(pdf)).trailer.ID[0] for pdf in (first, paper("W03", facts, "booth").pdf)]
    assert ids[0] != ids[1]


def _fields(kind: str, layout: str, facts: samples.Facts, **more: object) -> dict[str, list[float]]:
    with pikepdf.open(BytesIO(paper(kind, facts, layout, **more).pdf)) as file:
        if "/AcroForm" not in file.Root:
            return {}
        assert all(one.FT == "/Sig" and "/V" not in one for one in file.Root.AcroForm.Fields)
        return {str(one.T): [float(edge) for edge in one.Rect] for one in file.Root.AcroForm.Fields}


def test_everybody_who_signs_has_an_empty_field_at_his_cell():
    fields = _fields("W03", "booth", samples.record())
    assert {"officer-1", "officer-2", "party"} <= set(fields)
    first, second = fields["officer-1"], fields["officer-2"]
    assert first[2] <= second[0]
    assert all(width > 40 and height > 20 for width, height in
               ((box[2] - box[0], box[3] - box[1]) for box in fields.values()))  # fmt: skip


def test_officers_have_a_field_on_a_paper_without_a_cell_for_them():
    fields = _fields("W04", "booth", samples.order())
    assert fields["officer-1"] == [0, 0, 0, 0]
    assert fields["receiver"][3] > fields["receiver"][1] > 0


def test_drafts_reading_copies_and_reprints_have_no_fields():
    assert not _fields("W04", "booth", samples.order(), watermark=True)
    assert not _fields("W04", "reading", samples.order())
    outcome = {"role": "receiver", "name": "赵现场", "outcome": "refused", "at": "2026-11-06T14:50:00+08:00"}
    assert not _fields("W04", "booth", samples.order(), outcomes=[{**outcome, "reason": "不认可"}])
