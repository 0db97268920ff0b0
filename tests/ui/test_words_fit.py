"""The words fit what is inspected: shops are no booths, a row says what Enter does, F1 says where to."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from inspector import FORMS
from inspector.casework import campaigns, checklists, inspections, targets, tours
from inspector.domain.campaign import CampaignKind, Target, TargetKind
from inspector.domain.inspection import Inspection
from inspector.domain.party import Party
from inspector.ui import wiring_checklists
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import Language
from inspector.ui.screens.booths import words
from inspector.ui.screens.booths.adding import AddSheet
from inspector.ui.screens.checklists.choosing import ChooseSheet
from inspector.ui.screens.inspection.view import InspectionView
from tests.ui.office import Office

STREET = "芳村茶叶市场"
OF_A_FAIR = ("展馆", "展位", "参展", "展中", "展前", "展后", "booth", "hall", "exhib")


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
def holiday(office):
    """A holiday campaign with a shop and an online shop, and a tour of its street."""
    desk = office.desk
    campaign, _ = campaigns.new(desk, "节日市场检查", kind=CampaignKind.HOLIDAY, name_en="Holiday checks")
    party = Party("广州市老张茶行")
    targets.add(desk, campaign, TargetKind.SHOP, name="老张茶行", party=party, booth="A12", hall=STREET)
    targets.add(desk, campaign, TargetKind.ONLINE_SHOP, name="老张网店", address="https://shop.example/zhang")
    tours.begin(desk, campaign, hall=STREET, officers=office.hall.tour.officers)
    office.campaign = campaign
    return office


def key(office, pressed, text="", modifier=Qt.KeyboardModifier.NoModifier):
    """A key where the focus is, by the road a keyboard takes."""
    widget = QApplication.focusWidget() or office.frame
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, pressed, modifier, text))


def said(window):
    """Every word that is on the screen, and every name a screen reader says."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            texts = (getattr(widget, name, None) for name in ("text", "placeholderText", "accessibleName"))
            found += [text() if callable(text) else str(text or "") for text in texts]
    return " | ".join(found)


def of_a_fair(office):
    text = said(office.frame).casefold()
    return [word for word in OF_A_FAIR if word in text]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_holiday_is_told_without_halls_and_booths(holiday, language):
    Language.current().set(language)
    frame, wiring = holiday.frame, holiday.wiring
    frame.go("campaigns")
    fair = next(one.id for one in campaigns.all_of(holiday.desk) if one.id != holiday.campaign)
    wiring.presenter("campaigns").choose(fair)
    assert of_a_fair(holiday)  # an exhibition does speak of them
    wiring.presenter("campaigns").choose(holiday.campaign)
    assert of_a_fair(holiday) == []
    wiring.presenter("today").load()
    frame.go("today")
    assert ("还有 1 个检查对象" if language == "zh" else "1 target to go") in said(frame)
    assert of_a_fair(holiday) == []
    frame.go("inspections")
    wiring.presenter("booths").show_area(holiday.campaign, None)
    assert of_a_fair(holiday) == []
    assert [one.title for one in frame.current().rows.columns][:2] == (
        ["检查对象", "当事人"] if language == "zh" else ["Target", "Party"]
    )
    for page in (
        lambda: wiring.begin_tour(holiday.campaign, ""),
        lambda: wiring.import_list(holiday.campaign),
    ):
        page()
        assert of_a_fair(holiday) == []
        frame.back()
    sheet = wiring_checklists.add_target(wiring, holiday.campaign)
    assert of_a_fair(holiday) == []
    sheet.close_sheet()


def test_a_target_is_added_to_the_list_one_is_looking_at(holiday):
    holiday.frame.go("inspections")
    holiday.wiring.presenter("booths").show_area(holiday.campaign, STREET)
    holiday.frame.current().add.click()
    sheet = holiday.frame.findChild(AddSheet)
    assert sheet.area.text() == STREET
    sheet.kinds.pick("platform")
    assert sheet.area.text() == ""  # it stands nowhere
    sheet.close_sheet()


def test_what_stands_in_no_hall_is_told_apart_and_comes_last(holiday):
    holiday.frame.go("campaigns")
    holiday.wiring.presenter("campaigns").choose(holiday.campaign)
    shown = holiday.wiring.presenter("campaigns").state.overview.halls
    assert [words.hall(one.name, fair=False) for one in shown] == [STREET, "其他检查对象"]


def test_the_head_names_the_checklist_where_it_is_no_booth(office):
    checklists.publish_shipped(office.desk, FORMS / "organiser_before.xlsx")
    organiser, _ = targets.add(office.desk, office.hall.campaign, TargetKind.ORGANISER, name="展会主办方")
    office.wiring.open_booth(organiser, form="organiser_before")
    below = office.wiring.presenter("inspection").state.head.below
    assert below.startswith("展前排查：展会主办方")
    assert "展中" not in below


def test_a_draft_is_resumed_and_says_so(office):
    office.hall.open("12.2A34-35")
    office.frame.go("inspections")
    view = office.screen()
    assert view.start.words() == "继续检查"
    key(office, Qt.Key.Key_Down)
    assert view.start.words() == "开始检查"


def test_the_form_of_the_kind_stands_first_and_enter_takes_it(office):
    for form in ("complaint", "organiser_before"):
        checklists.publish_shipped(office.desk, FORMS / f"{form}.xlsx")
    organiser, _ = targets.add(office.desk, office.hall.campaign, TargetKind.ORGANISER, name="展会主办方")
    office.wiring.open_booth(organiser)
    sheet = office.frame.findChild(ChooseSheet)
    assert [one.form for one in sheet._forms] == ["organiser_before", "complaint"]
    key(office, Qt.Key.Key_Return, "\r")
    (begun,) = office.desk.workspace.rows(Inspection)
    assert begun.form == "organiser_before"
    assert isinstance(office.screen(), InspectionView)


@pytest.mark.parametrize("leave", ["Esc", "button"])
def test_the_picker_is_left_without_beginning(office, leave):
    checklists.publish_shipped(office.desk, FORMS / "complaint.xlsx")
    office.wiring.choose_checklist(office.hall.target("12.2A36"))
    sheet = office.frame.findChild(ChooseSheet)
    if leave == "Esc":
        key(office, Qt.Key.Key_Escape)
    else:
        sheet.cancel.click()
    assert not sheet.isVisible()
    assert office.desk.workspace.rows(Inspection) == []


def test_no_complaint_is_offered_for_a_shop_of_a_holiday(holiday):
    for form in ("complaint", "market_check"):
        checklists.publish_shipped(holiday.desk, FORMS / f"{form}.xlsx")
    shop = next(one for one in holiday.desk.workspace.rows(Target, parent=holiday.campaign) if one.booth)
    offered = inspections.offered(holiday.desk, shop.id, holiday.hall.tour)
    assert [one.form for one in offered] == ["market_check"]


def test_a_campaign_and_a_market_are_found_and_opened(holiday):
    key(holiday, Qt.Key.Key_K, "k", Qt.KeyboardModifier.ControlModifier)
    for text, place in (("节日", "campaigns"), ("茶叶市场", "inspections")):
        holiday.wiring.find.open_with(text)
        key(holiday, Qt.Key.Key_Return, "\r")
        assert holiday.frame.here == place
    assert holiday.wiring.presenter("campaigns").state.chosen == holiday.campaign
    assert [row.booth for row in holiday.wiring.presenter("booths").state.rows] == ["A12"]


def test_f1_tells_the_keys_of_the_places(office, qtbot):
    qtbot.keyClick(office.frame, Qt.Key.Key_F1)
    sheet = next(one for one in office.frame.findChildren(Overlay) if one.isVisible())
    assert "Ctrl+1–5" in said(sheet)
    assert "专项" in said(sheet)


def test_the_same_online_shop_is_added_once(holiday):
    again, changed = targets.add(
        holiday.desk,
        holiday.campaign,
        TargetKind.ONLINE_SHOP,
        name="老张",
        address="HTTPS://shop.example/zhang/",
    )
    assert not changed.records
    assert holiday.desk.workspace.get(Target, again).name == "老张网店"
