"""Versions of a checklist: published once, told apart, withdrawn with a reason, kept by open records."""

from pathlib import Path

import openpyxl
import pytest

from inspector.casework import checklists, differences, inspections, verifying
from inspector.domain.errors import Refused
from inspector.domain.notice import FormVersion
from tests.casework import checklist
from tests.casework.made_up import BOOTHS, CLEAN, COLLEAGUE, Hall

FORM = "booth_inspection"
Cells = dict[tuple[str, str], str]


def edited(path: Path, version: str, cells: Cells | None = None, *, gone: str = "") -> Path:
    """The small checklist with other texts in some cells (question, column), and without one question."""
    checklist.write(path, version=version)
    book = openpyxl.load_workbook(path)
    survey = book["survey"]
    head = [str(cell.value).removeprefix("bind::inspector:") for cell in survey[1]]
    rows = {str(row[1].value): row[1].row for row in survey.iter_rows() if row[0].value != "end group"}
    for (question, column), text in (cells or {}).items():
        survey.cell(rows[question], head.index(column) + 1).value = text
    if gone:
        survey.delete_rows(rows[gone])
    book.save(path)
    return path


def test_the_same_content_twice_is_published_once(hall: Hall, tmp_path: Path) -> None:
    path = checklist.write(tmp_path / "newer.xlsx", version="0.2")
    first, changed = checklists.publish(hall.desk, path)
    again, nothing = checklists.publish(hall.desk, path)
    assert first == again
    assert changed.kinds() == {"form_version"}
    assert not nothing.records


def test_another_content_under_a_known_version_is_refused(hall: Hall, tmp_path: Path) -> None:
    path = edited(tmp_path / "other.xlsx", "0.1", {("brand", "required"): ""})
    with pytest.raises(Refused) as told:
        checklists.publish(hall.desk, path)
    assert told.value.code == "form.version_taken"
    assert told.value.facts == {"form": FORM, "version": "0.1"}
    assert len(checklists.versions(hall.desk, FORM)) == 1


def test_publishing_never_touches_open_records(hall: Hall, tmp_path: Path) -> None:
    before = hall.open()
    hall.answer(before, *CLEAN)
    hall.clock.go(minutes=1)
    checklists.publish(hall.desk, edited(tmp_path / "newer.xlsx", "0.2", gone="patent"))
    assert inspections.filling(hall.desk, before).form.version == "0.1"
    inspections.complete(hall.desk, before)
    inspections.reopen(hall.desk, before, "当事人补充说明")
    assert inspections.filling(hall.desk, before).form.version == "0.1"
    assert hall.inspection(hall.open(BOOTHS[1][0])).form_version == "0.2"


def test_a_withdrawn_version_is_begun_with_no_more_and_the_one_before_counts(
    hall: Hall, tmp_path: Path
) -> None:
    hall.clock.go(minutes=1)
    checklists.publish(hall.desk, checklist.write(tmp_path / "bad.xlsx", version="0.2"))
    open_one = hall.open()
    hall.clock.go(minutes=1)
    changed = checklists.withdraw(hall.desk, FORM, "0.2", "第2节漏了一项")
    assert changed.kinds() == {"form_version"}
    assert checklists.current(hall.desk, FORM).version == "0.1"
    assert hall.inspection(hall.open(BOOTHS[1][0])).form_version == "0.1"
    problems = inspections.filling(hall.desk, open_one).problems()
    said = next(one for one in problems if one.code == "form.withdrawn")
    assert (said.facts["version"], said.facts["reason"], said.blocks) == ("0.2", "第2节漏了一项", False)


def test_an_open_record_goes_on_with_a_withdrawn_version_to_the_lock(hall: Hall) -> None:
    open_one = hall.open()
    hall.answer(open_one, *CLEAN)
    checklists.withdraw(hall.desk, FORM, "0.1", "依据引用有误")
    inspections.complete(hall.desk, open_one)
    hall.sign(open_one)
    inspections.lock(hall.desk, open_one)
    assert verifying.workspace(hall.desk).holds
    with pytest.raises(Refused, match=r"form\.none_fits"):
        hall.open(BOOTHS[1][0])


def test_a_withdrawal_is_in_the_journal_with_its_reason_and_its_author(hall: Hall) -> None:
    version = checklists.current(hall.desk, FORM)
    checklists.withdraw(hall.desk, FORM, "0.1", "依据引用有误")
    first, second = hall.desk.workspace.versions(version.id)
    assert (first.value().withdrawn, second.value().withdrawn) == (False, True)
    assert second.value().reason == "依据引用有误"
    assert second.author == hall.desk.officer


def test_withdrawing_needs_a_reason_and_is_done_once(hall: Hall) -> None:
    with pytest.raises(Refused, match=r"form\.reason_missing"):
        checklists.withdraw(hall.desk, FORM, "0.1", " ")
    checklists.withdraw(hall.desk, FORM, "0.1", "有误")
    with pytest.raises(Refused, match=r"form\.version_withdrawn"):
        checklists.withdraw(hall.desk, FORM, "0.1", "有误")
    with pytest.raises(Refused, match=r"form\.not_published"):
        checklists.withdraw(hall.desk, FORM, "9", "有误")


def test_a_withdrawn_version_is_not_published_again(hall: Hall, tmp_path: Path) -> None:
    path = checklist.write(tmp_path / "newer.xlsx", version="0.2")
    checklists.publish(hall.desk, path)
    checklists.withdraw(hall.desk, FORM, "0.2", "有误")
    with pytest.raises(Refused, match=r"form\.version_withdrawn"):
        checklists.publish(hall.desk, path)


def test_only_an_administrator_publishes_and_withdraws(hall: Hall, tmp_path: Path) -> None:
    colleague = hall.again(officer=COLLEAGUE)
    with pytest.raises(Refused, match=r"form\.not_administrator"):
        checklists.publish(colleague.desk, checklist.write(tmp_path / "newer.xlsx", version="0.2"))
    with pytest.raises(Refused, match=r"form\.not_administrator"):
        checklists.withdraw(colleague.desk, FORM, "0.1", "有误")
    colleague.close()


def test_differences_name_what_came_went_and_changed(tmp_path: Path) -> None:
    before = checklists.check(checklist.write(tmp_path / "a.xlsx"))
    cells = {
        ("present_name", "label::中文 (zh)"): "到场人员",
        ("licence", "basis"): "PROC.30",
        ("pieces", "constraint"): ". >= 0",
        ("order_content", "relevant"): "",
    }
    after = checklists.check(edited(tmp_path / "b.xlsx", "0.2", cells, gone="present_identity"))
    found = {one.reference.rpartition("/")[2]: one for one in differences.between(before, after)}
    assert {name: one.kind for name, one in found.items()} == {
        "present_name": "changed", "present_identity": "removed", "licence": "changed", "pieces": "changed",
        "order_content": "changed",
    }  # fmt: skip
    (label,) = found["present_name"].aspects
    assert (label.name, label.before, label.after) == (
        "label",
        "在场人员\nWho is present",
        "到场人员\nWho is present",
    )
    assert [(one.name, one.before, one.after) for one in found["licence"].aspects] == [
        ("basis", "", "PROC.30")
    ]
    assert [(one.name, one.after) for one in found["pieces"].aspects] == [("constraint", ". >= 0")]
    assert [one.name for one in found["order_content"].aspects] == ["relevant"]
    assert found["present_identity"].section["zh"] == "权利告知"


def test_a_form_does_not_differ_from_itself(tmp_path: Path) -> None:
    form = checklists.check(checklist.write(tmp_path / "a.xlsx"))
    assert differences.between(form, form) == ()


def test_what_an_earlier_release_published_fits_a_booth_in_every_phase() -> None:
    import msgspec

    from inspector.domain.campaign import Phase, TargetKind

    earlier = (
        b'{"id":"v","form":"booth_inspection","version":"2026.1","title":"t","title_en":"t",'
        b'"xform_sha256":"00","published_at":"2026-11-06T09:10:00+08:00","withdrawn":false}'
    )
    version = msgspec.json.decode(earlier, type=FormVersion)
    assert checklists.kind_made(version, TargetKind.BOOTH) is None
    assert checklists.likelihood(version, TargetKind.BOOTH, Phase.POST) == (False, False, False, 0)
