"""Every workbook in forms/ compiles, speaks both languages and refers only to what there is."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from inspector import FORMS, RESOURCES, xlsform
from inspector.casework.checklists import CHECKS
from inspector.domain.campaign import Phase, TargetKind
from inspector.domain.power import MEASURES, power
from inspector.xlsform import NAMESPACE, Form, Group, Question
from tests.forms import shipped

BOOKS = [shipped.book(form_id) for form_id in shipped.BOOKS]
CODES = set("GRMEHXTCAS")
NOTICES = {f"W{number:02d}" for number in range(1, 29)}
Cells = list[list[str]]


@pytest.fixture(scope="module", params=BOOKS, ids=lambda path: path.stem)
def book(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def form(book: Path) -> Form:
    return shipped.form(book.stem)


def sheets(path: Path) -> dict[str, Cells]:
    found = openpyxl.load_workbook(path, read_only=True)
    return {
        sheet.title: [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in found
    }


def extras(form: Form, name: str) -> Iterator[tuple[str, str]]:
    return ((ref, node.extra[name]) for ref, node in form.nodes.items() if node.extra.get(name))


def test_there_is_a_form_to_ship() -> None:
    assert BOOKS


def test_the_shipped_workbook_is_what_its_script_makes(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (FORMS / "make" / f"{book.stem}.py").is_file():
        pytest.skip("written by hand")
    monkeypatch.syspath_prepend(str(FORMS / "make"))
    made = __import__(book.stem)
    made.make(tmp_path / book.name)
    assert sheets(tmp_path / book.name) == sheets(book)


def test_the_form_says_which_targets_and_phases_it_fits(form: Form) -> None:
    targets, phases = (form.attributes.get(f"{{{NAMESPACE}}}{name}", "") for name in ("targets", "phases"))
    assert targets
    assert set(targets.split()) <= set(TargetKind)
    assert set(phases.split()) <= set(Phase)


def test_the_heading_is_what_the_whole_form_says(book: Path, form: Form) -> None:
    found = xlsform.heading(xlsform.compile_workbook(book))
    for name in ("id", "version", "title", "titles"):
        assert getattr(found, name) == getattr(form, name)
    assert {**found.attributes} == {**form.attributes}


def test_every_text_is_there_in_both_languages(book: Path) -> None:
    for name, rows in sheets(book).items():
        head = rows[0]
        pairs = [
            (place, head.index(zh.replace("::中文 (zh)", "::English (en)")))
            for place, zh in enumerate(head)
            if zh.endswith("::中文 (zh)")
        ]
        assert pairs or name == "settings"
        for line, row in enumerate(rows[1:], 2):
            for zh, en in pairs:
                assert bool(row[zh]) == bool(row[en]), f"{name} row {line}, {head[zh]}"


def test_every_question_group_and_repeat_has_a_label(form: Form) -> None:
    for reference, node in form.nodes.items():
        asked = isinstance(node, Group) or (isinstance(node, Question) and node.has_control)
        if asked and reference != form.root.reference and node.name != "meta":
            assert node.label("zh"), reference
            assert node.label("en"), reference


def test_every_section_says_what_to_look_at(form: Form) -> None:
    for section in form.root.children:
        if isinstance(section, Group) and section.appearance != "hidden" and section.name != "meta":
            assert section.extra["hint-zh"]
            assert section.extra["hint-en"]


def test_every_constraint_says_what_is_wrong(form: Form) -> None:
    for question in form.questions():
        for language in ("zh", "en"):
            assert not question.rules.constraint or question.constraint_message(language), question.reference
            assert not question.required or question.required_message(language), question.reference


def test_english_is_english_and_chinese_is_chinese(form: Form) -> None:
    for question in form.questions():
        if question.has_control and question.appearance != "hidden":
            assert re.search(r"[\u4e00-\u9fff]", question.label("zh")), question.reference
            assert not re.search(r"[\u4e00-\u9fff]", question.label("en")), question.reference


def test_every_provision_is_one_we_ship(form: Form) -> None:
    keys = set()
    for path in (RESOURCES / "legal_basis").glob("*.toml"):
        keys |= {row["key"] for row in tomllib.loads(path.read_text(encoding="utf-8"))["basis"]}
    for name in ("basis", "order-basis"):
        for reference, value in extras(form, name):
            assert set(value.split()) <= keys, reference
    for name in ("breached", "ordered"):
        for reference, expression in extras(form, name):
            named = set(re.findall(r"'([A-Z]{3,5}(?:\.[0-9.]+)?) ?'", expression))
            assert named, reference
            assert named <= keys, reference


def test_findings_name_values_kinds_and_consequences(form: Form) -> None:
    kinds = {line.split(",")[0] for line in _lines("finding_kind")}
    for reference, value in extras(form, "finding"):
        question = form.nodes[reference]
        assert isinstance(question, Question)
        values, found = value.split(), question.extra["finding-kind"].split()
        assert set(values) <= set(form.lists.values(question.list, "name")), reference
        assert len(found) == len(values), reference
        assert set(found) <= kinds, reference
        groups = question.extra["consequence"].split("|")
        assert len(groups) in (1, len(values)), reference
        assert all(set(group.split()) <= CODES for group in groups), reference
        assert question.extra.get("nothing-found", "") not in values, reference


def test_what_f7_writes_can_be_answered(form: Form) -> None:
    for reference, value in extras(form, "nothing-found"):
        question = form.nodes[reference]
        assert isinstance(question, Question)
        assert value in form.lists.values(question.list, "name"), reference


def test_notices_checks_and_photo_counts_are_known(form: Form) -> None:
    assert all(value in NOTICES for _, value in extras(form, "notice"))
    assert all(value.isdigit() for _, value in extras(form, "photos"))
    for reference, value in extras(form, "check"):
        assert value in CHECKS, reference
        assert f"{reference}_as_printed" in form.nodes, reference


def test_suspicion_is_never_told_as_fact(form: Form) -> None:
    for question in form.questions():
        zh, en = (question.extra.get(f"sentence-{language}", "") for language in ("zh", "en"))
        assert bool(zh) == bool(en), question.reference
        assert not re.search("构成侵权|违法行为|已侵犯", zh), question.reference
        if set(question.extra.get("finding-kind", "").split()) & {"tm_counterfeit", "pt_counterfeit"}:
            assert "涉嫌" in zh, question.reference
            assert "suspected" in en.lower(), question.reference


def test_a_measure_is_offered_only_where_the_law_allows_it(book: Path) -> None:
    rows = sheets(book)["choices"]
    head = rows[0]
    offered = [dict(zip(head, row, strict=True)) for row in rows[1:] if row[0] == "measure"]
    assert [row["name"] for row in offered] in ([], list(MEASURES))
    for row in offered:
        for right in ("trademark", "patent_counterfeit", "special_sign", "olympic", "gi"):
            assert (row[right] == "yes") == power(right, row["name"]).allowed


def _lines(name: str) -> list[str]:
    return (RESOURCES / "code_lists" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[1:]
