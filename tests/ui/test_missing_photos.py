"""A photo that is missing is asked for where it is mended, and a reason settles it (PROC 44)."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from inspector import FORMS
from inspector.casework import checklists, inspections, targets
from inspector.domain.campaign import TargetKind
from inspector.domain.inspection import State
from inspector.ui.components.label import Paragraph
from inspector.ui.components.sheet import Question
from tests.casework.made_up import BOOTHS, FINDING
from tests.ui.office import Office

WHY = "/data/closing/scene_photos_reason"


@pytest.fixture
def office(tmp_path, jobs, qtbot):
    made = Office(tmp_path / "workspace", jobs)
    qtbot.addWidget(made.frame)
    made.frame.resize(1280, 800)
    made.frame.show()
    qtbot.waitExposed(made.frame)
    yield made
    made.close()


@pytest.fixture
def factory(office):
    """A check of a factory, just begun."""
    checklists.publish_shipped(office.desk, FORMS / "organiser_before.xlsx")
    target, _ = targets.add(office.desk, office.hall.campaign, TargetKind.ORGANISER, name="展会主办方")
    office.wiring.open_booth(target, form="organiser_before")
    return office.wiring.presenter("inspection")


def press(pressed, text=""):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(
            QApplication.focusWidget(), QKeyEvent(kind, pressed, Qt.KeyboardModifier.NoModifier, text)
        )


def photo_points(presenter):
    return {one.section.rpartition("/")[2]: one for one in presenter.state.points if one.wants_photos}


def test_a_reason_settles_the_photos_of_the_scene(factory, qtbot):
    assert photo_points(factory)["closing"].blocks  # a record of its own asks for photos or a reason
    factory.go_to_point(photo_points(factory)["closing"].key)
    assert factory.view.page.here() == WHY
    for letter in "dark":
        press(Qt.Key.Key_D, letter)
    press(Qt.Key.Key_Return, "\r")
    assert factory.filled.value_of("scene_photos_reason") == "dark"
    assert "closing" not in photo_points(factory)


def test_f8_leads_to_where_photos_are_taken_in(factory, qtbot):
    """The list of problems is walked until the photo of a finding comes."""
    factory.answer("/data/rules/clauses", "none")
    wanted = photo_points(factory)["rules"]
    assert not wanted.blocks
    for _ in factory.state.points:
        qtbot.keyClick(factory.view, Qt.Key.Key_F8)
        if factory.view.evidence.photo.hasFocus():
            break
    assert factory.view.evidence.photo.hasFocus()
    assert factory.state.page.key == wanted.section


def test_a_clean_booth_needs_no_reason(office):
    checklists.publish_shipped(office.desk, FORMS / "exhibits_before.xlsx")
    booth, _ = inspections.open_inspection(
        office.desk, office.hall.target("12.2A36"), office.hall.tour, form="exhibits_before"
    )
    (scene,) = [one for one in inspections.filling(office.desk, booth).problems() if one.reference == WHY]
    assert not scene.blocks


def test_the_lock_names_photos_that_are_missing(office):
    inspection = office.hall.completed(BOOTHS[0][0], *FINDING)
    office.hall.sign(inspection)
    office.wiring.open_inspection(inspection)
    office.wiring.presenter("sign").ask_lock()
    question = office.frame.findChild(Question)
    told = " ".join(one.accessibleName() for one in question.findChildren(Paragraph))
    assert "照片不足：" in told
    assert "照片还差 1 张" in told
    question.act.click()  # said, not in the way
    assert office.hall.inspection(inspection).state is State.LOCKED
