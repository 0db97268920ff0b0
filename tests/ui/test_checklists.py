"""The checklists page over a real workspace: published from a file, compared, withdrawn, tried."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from inspector import FORMS
from inspector.casework import booths, checklists, find
from inspector.casework.booths import BoothState
from inspector.domain.campaign import Target
from inspector.domain.inspection import Inspection
from inspector.ui.screens.booths.adding import AddSheet
from inspector.ui.screens.checklists.choosing import ChooseSheet
from inspector.ui.screens.checklists.differences import DifferencesView
from inspector.ui.screens.checklists.view import ChecklistsView
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.trial.bar import TrialBar
from inspector.ui.screens.trial.papers import TrialPapersView
from tests.casework import checklist
from tests.casework.made_up import COLLEAGUE
from tests.casework.test_versions import edited
from tests.ui.office import Office

FORM = "booth_inspection"


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    made.frame.go("settings")
    yield made
    made.close()


@pytest.fixture
def page(office) -> ChecklistsView:
    office.screen().checklists.click()
    return office.screen()


def _versions(office: Office) -> list[tuple[str, bool]]:
    return [(one.version, one.withdrawn) for one in checklists.versions(office.desk, FORM)]


def _publish(office: Office, page: ChecklistsView, path) -> None:
    office.hall.clock.go(minutes=1)
    page.chosen.emit(path)
    page.file.publish.click()


def test_settings_lead_to_the_checklists_and_back(office, page):
    assert isinstance(page, ChecklistsView)
    assert page.rows.rowCount() == 1
    office.frame.back()
    assert office.screen() is not page


def test_a_file_is_looked_at_before_it_is_published(office, page, tmp_path):
    page.chosen.emit(edited(tmp_path / "b.xlsx", "0.2", gone="patent"))
    assert page.file.isVisible()
    assert "1 处不同" in page.file._told.text()
    assert _versions(office) == [("0.1", False)]
    office.hall.clock.go(minutes=1)
    page.file.publish.click()
    assert _versions(office) == [("0.2", False), ("0.1", False)]
    assert not page.file.isVisible()
    assert page.rows.rowCount() == 2


def test_a_broken_file_names_every_fault_with_its_place(office, page, tmp_path):
    page.chosen.emit(checklist.write(tmp_path / "broken.xlsx", broken="select_one nowhere"))
    assert page.file.isVisible()
    assert not page.file.publish.isVisible()
    assert page.file._list.count() > 1
    assert _versions(office) == [("0.1", False)]
    page.file.aside.click()
    assert not page.file.isVisible()


def test_another_content_under_the_same_version_is_refused_on_the_page(office, page, tmp_path):
    page.chosen.emit(edited(tmp_path / "b.xlsx", "0.1", gone="patent"))
    page.file.publish.click()
    assert "新的版本号" in page.file._told.text()
    assert _versions(office) == [("0.1", False)]


def test_the_differences_of_a_version_are_shown_by_key(office, page, tmp_path, qtbot):
    _publish(office, page, edited(tmp_path / "b.xlsx", "0.2", gone="patent"))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F3)
    shown = office.screen()
    assert isinstance(shown, DifferencesView)
    assert [one.kind for one in shown.state.differences] == ["removed"]
    shown.back.click()
    assert office.screen() is page


def test_a_version_is_withdrawn_with_a_reason_only(office, page, tmp_path, qtbot):
    _publish(office, page, checklist.write(tmp_path / "b.xlsx", version="0.2"))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    page.sheet.act.click()
    assert _versions(office) == [("0.2", False), ("0.1", False)]
    page.sheet.reason.set_text("依据有误")
    page.sheet.act.click()
    assert _versions(office) == [("0.2", True), ("0.1", False)]
    assert checklists.current(office.desk, FORM).version == "0.1"


def test_whoever_is_no_administrator_reads_and_tries_only(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    made.wiring.desk = made.hall.again(officer=COLLEAGUE).desk
    window(made.frame, 1280, 800)
    made.wiring.show_checklists()
    page = made.screen()
    assert not page.choose.isEnabled()
    assert not page.withdraw.isEnabled()
    assert page.attempt.isEnabled()
    made.wiring.close()
    made.wiring.desk.workspace.close()


def test_a_trial_shows_the_real_pages_and_keeps_nothing(office, page, qtbot):
    before = office.desk.workspace.count(Inspection)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    view = office.screen()
    assert isinstance(view, InspectionView)
    bar = view.findChild(TrialBar)
    view.hands.certificates_shown.emit()
    view.hands.answered.emit("/data/rights/present_name", "张某")
    view.hands.section_next.emit()
    view.hands.answered.emit("/data/marks/licence", "yes")
    view.hands.answered.emit("/data/marks/suspected", "yes")
    view.hands.answered.emit("/data/marks/brand", "某某")
    state = view.state
    assert next(one for one in state.sections if one.key == "/data/marks").state == "finding"
    assert "某某" in state.page.sentence
    assert office.desk.workspace.count(Inspection) == before
    view.hands.answered.emit("/data/outcome/order_when", "immediately")
    view.hands.answered.emit("/data/outcome/order_content", "立即下架涉案商品。")
    view.hands.completed.emit()
    papers = office.screen()
    assert isinstance(papers, TrialPapersView)
    assert {one.kind for one in papers._papers.values()} == {"W03", "W04"}
    papers.back.click()
    assert office.screen() is view
    bar.leave.click()
    assert office.screen() is page
    assert office.desk.workspace.count(Inspection) == before


def test_a_trial_leaves_no_folder_behind(office, page, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    page.attempt.click()
    assert list(tmp_path.glob("inspector-trial-*"))
    office.frame.back()
    assert not list(tmp_path.glob("inspector-trial-*"))


def test_the_ordinary_booth_is_begun_without_a_question(office, tmp_path):
    checklists.publish_shipped(office.desk, FORMS / "exhibits_before.xlsx")
    office.wiring.open_booth(office.hall.target("12.2A36"))
    assert isinstance(office.screen(), InspectionView)


def test_another_checklist_is_one_key_and_one_digit(office, qtbot):
    checklists.publish_shipped(office.desk, FORMS / "exhibits_before.xlsx")
    office.frame.go("inspections")
    view = office.screen()
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    sheet = office.frame.findChild(ChooseSheet)
    assert [one.form for one in sheet._forms] == [FORM, "exhibits_before"]
    qtbot.keyClick(sheet.choices.rows[0], Qt.Key.Key_2)
    begun = office.desk.workspace.rows(Inspection)
    assert [one.form for one in begun] == ["exhibits_before"]
    assert isinstance(office.screen(), InspectionView)


def test_what_came_with_the_program_is_published_with_one_press(office, page, monkeypatch, tmp_path):
    shipped = tmp_path / "forms"
    shipped.mkdir()
    shutil.copy(FORMS / "platform_check.xlsx", shipped)
    monkeypatch.setattr("inspector.FORMS", shipped)
    office.wiring.presenter("checklists").load()
    assert page.shipped.isVisible()
    page.shipped.click()
    assert checklists.current(office.desk, "platform_check")
    assert not page.shipped.isVisible()
    assert _versions(office) == [("0.1", False)]


def test_a_shop_that_is_on_no_list_is_added_and_begun(office, qtbot):
    checklists.publish_shipped(office.desk, FORMS / "market_check.xlsx")
    office.frame.go("inspections")
    office.screen().add.click()
    sheet = office.frame.findChild(AddSheet)
    sheet.kinds.choose("shop")
    sheet.act.click()
    assert not office.desk.workspace.rows(Inspection)  # it has no name yet
    sheet.name.set_text("老张茶行")
    sheet.act.click()
    (begun,) = office.desk.workspace.rows(Inspection)
    assert begun.form == "market_check"
    assert isinstance(office.screen(), InspectionView)
    assert office.desk.workspace.get(Target, begun.target).name == "老张茶行"


def test_a_complaint_about_a_booth_is_a_target_of_its_own(office):
    checklists.publish_shipped(office.desk, FORMS / "complaint.xlsx")
    booth = office.hall.target("12.2A36")
    office.wiring.open_booth(booth, form="complaint")
    (begun,) = office.desk.workspace.rows(Inspection)
    target = office.desk.workspace.get(Target, begun.target)
    assert (target.kind, target.concerns, target.booth) == ("complaint", booth, "12.2A36")
    office.frame.back()
    office.wiring.open_booth(booth, form="complaint")
    assert office.desk.workspace.count(Inspection) == 1  # resumed, not begun twice
    rows = {row.kind: row.state for row in booths.listing(office.desk, office.hall.campaign).rows
            if row.booth == "12.2A36"}  # fmt: skip
    assert rows == {"booth": BoothState.UNVISITED, "complaint": BoothState.DRAFT}
    found = [(one.kind, one.title) for one in find.everything(office.desk, "12.2A36")]
    assert found[:2] == [("booth", "12.2A36"), ("target", "12.2A36")]
