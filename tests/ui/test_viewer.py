"""The viewer: photos large, turned, compared, and what is known of them. Keys and presses are real."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import inspections, photos
from inspector.domain.annotation import LayerKind
from inspector.ui.frame import KeysSheet
from inspector.ui.language import Language
from inspector.ui.screens.viewer.picking import PickSheet
from inspector.ui.screens.viewer.sight import Sight
from tests.casework.made_up import CLEAN
from tests.screens.checks import faults
from tests.ui.viewing import Looking, a_hall, made, take, three_photos  # noqa: F401  fixtures

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def wheel(looking: Looking, steps: int, at: QPoint) -> None:
    stage = looking.stage
    event = QWheelEvent(
        QPointF(at), QPointF(stage.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage, event)


def colour_at(looking: Looking, x: float, y: float) -> tuple[int, int, int]:
    """What is on the screen over a pixel of the original."""
    seen = looking.stage.grab().toImage().pixelColor(looking.on(x, y))
    return seen.red(), seen.green(), seen.blue()


def test_a_photo_is_shown_whole_and_sharp(looking):
    sight = looking.stage.sight
    assert sight.full == (1600, 1200)
    assert sight.is_fitted
    raster = looking.state.pane.raster
    assert raster is not None
    assert raster.width >= round(1600 * sight.zoom) - 1
    assert raster.width < 1600  # no larger than it is shown
    assert colour_at(looking, 600, 450) == pytest.approx((40, 120, 200), abs=12)


def test_arrows_go_through_the_set_and_stop_at_its_ends(looking):
    first = looking.photo
    looking.key(K.Key_Right)
    assert (looking.state.place, looking.state.count) == (2, 3)
    looking.key(K.Key_End)
    looking.key(K.Key_Right)
    assert looking.state.place == 3
    looking.key(K.Key_Home)
    assert looking.photo == first


def test_keys_and_the_wheel_zoom_and_what_is_under_the_pointer_stays(looking):
    fit = looking.stage.sight.zoom
    looking.keys("+")
    assert looking.stage.sight.zoom == pytest.approx(fit * 1.25)
    looking.keys("1")
    assert looking.stage.sight.zoom == 1.0
    assert looking.state.pane.raster.width == 1600  # the whole of it was decoded for this
    at = QPoint(200, 150)
    before = looking.stage.sight.to_original(at.x(), at.y())
    wheel(looking, 2, at)
    assert looking.stage.sight.zoom > 1.3
    assert looking.stage.sight.to_original(at.x(), at.y()) == pytest.approx(before, abs=1)
    looking.keys("0")
    assert looking.stage.sight.is_fitted


def test_a_drag_moves_the_photo_and_its_middle_stays_in_the_room(looking):
    looking.keys("1")
    x, y = looking.stage.middle()
    looking.drag((800, 600), (700, 560))
    assert looking.stage.middle() == pytest.approx((x + 100, y + 40), abs=2)
    for _ in range(9):
        looking.drag((900, 600), (400, 600))
    assert looking.stage.sight.x == 1600


def test_r_turns_the_view_and_shift_r_keeps_it_as_a_layer(looking):
    assert not looking.view.foot.keep.isVisible()
    looking.keys("r")
    assert looking.stage.sight.turn == 1
    assert looking.layers() == ()
    assert looking.view.foot.keep.isVisible()
    assert colour_at(looking, 600, 450) == pytest.approx((40, 120, 200), abs=12)
    looking.key(K.Key_R, SHIFT)
    assert [(one.kind, one.turn) for one in looking.layers()] == [(LayerKind.TURN, 1)]
    assert not looking.view.foot.keep.isVisible()
    looking.key(K.Key_Right)
    looking.key(K.Key_Left)
    assert looking.stage.sight.turn == 1


def test_two_are_compared_and_move_together_until_they_are_let_apart(looking):
    looking.keys("c")
    left, right = looking.view.stages
    assert left.isVisible()
    assert right.isVisible()
    assert [pane.item.title for pane in looking.state.panes] == ["IMG_0001.JPG", "IMG_0002.JPG"]
    looking.keys("1")
    assert left.sight.zoom == pytest.approx(right.sight.zoom)
    looking.drag((800, 600), (700, 500))
    assert left.middle() == pytest.approx(right.middle())
    looking.keys("l")
    looking.drag((800, 600), (750, 600))
    assert left.middle() != pytest.approx(right.middle())


def test_tab_goes_to_the_other_of_two_and_arrows_change_that_one(looking):
    looking.keys("c")
    looking.key(K.Key_Tab)
    looking.key(K.Key_End)
    assert [pane.item.title for pane in looking.state.panes] == ["IMG_0003.JPG", "IMG_0002.JPG"]
    looking.key(K.Key_Escape)
    assert not looking.state.compares
    assert looking.view.isVisible()


def test_a_photo_of_another_record_lies_beside_this_one(looking):
    other = looking.hall.open("12.2A36")
    take(looking.hall, other, made(5), "MARK.JPG")
    looking.keys("o")
    sheet = looking.holder.findChild(PickSheet)
    QTest.keyClicks(sheet.field.line, "12.2A36")
    QTest.qWait(200)
    QTest.keyClick(sheet.field.line, K.Key_Return)
    shown = looking.state.panes[1].item
    assert shown.title == "12.2A36 · MARK.JPG"
    assert shown.why_closed
    assert looking.state.place == 0


def test_facts_tell_time_place_hash_and_people(looking):
    looking.keys("i")
    shown = {fact.name: fact.value for fact in looking.state.item.facts}
    assert shown["相机时间"].startswith("2026-11-06 09:12:00")
    assert shown["定位"] == "23.106667, 113.360000"
    assert (shown["拍摄人"], shown["核对人"], shown["相机"]) == ("李明", "陈思", "Demo One")
    named = next(iter(looking.originals()))
    assert any(value.replace(" ", "") == named for value in shown.values()) or len(looking.originals()) > 1
    assert looking.view.facts.isVisible()
    looking.keys("i")
    assert not looking.view.facts.isVisible()


def test_what_is_no_photo_says_what_it_is(hall, window):
    inspection = hall.open()
    film = take(hall, inspection, b"\x00\x00\x00\x18ftypqt  " + bytes(3000), "walk.mov")
    take(hall, inspection, made()[:900], "cut.jpg")
    looking = Looking(hall, window, inspection, film)
    assert looking.state.item.shape == "card"
    assert "录像" in looking.state.item.says[0]
    looking.key(K.Key_Right)
    assert looking.state.item.says[0] == "这张照片无法显示"
    assert looking.state.item.says[1]
    looking.keys("a")
    assert looking.state.tool == ""
    assert faults(looking.holder) == []


def test_a_photo_whose_bytes_are_mangled_says_why_instead_of_a_blank(hall, window):
    inspection = hall.open()
    data = made()
    broken = photos.take_in(
        hall.desk, inspection, data[:700] + bytes(900) + data[1600:], name="b.jpg", way="card"
    )[0]
    looking = Looking(hall, window, inspection, broken.id)
    pane = looking.state.pane
    assert pane.raster is not None or pane.trouble or pane.item.shape == "card"
    grey = (
        looking.stage.grab()
        .toImage()
        .convertToFormat(looking.stage.grab().toImage().Format.Format_Grayscale8)
    )
    assert len({grey.pixelColor(x, grey.height() // 2).red() for x in range(0, grey.width(), 7)}) > 1


def test_the_pages_of_a_pdf_are_looked_at(hall, window):
    from inspector.casework import papers

    inspection = hall.completed()
    pdf = papers.pdf(hall.desk, hall.notice(inspection, "W03").id)
    key = take(hall, inspection, pdf, "order.pdf")
    looking = Looking(hall, window, inspection, key)
    assert looking.state.item.shape == "pages"
    assert looking.state.pane.pages >= 1
    assert looking.state.pane.raster is not None
    looking.key(K.Key_PageDown)
    assert looking.state.pane.page == min(2, looking.state.pane.pages)


def test_a_photo_held_on_its_side_stands_upright(hall, window):
    inspection = hall.open()
    looking = Looking(hall, window, inspection, take(hall, inspection, made(1, orientation=6), "side.jpg"))
    assert looking.stage.sight.full == (1200, 1600)


def test_space_and_enter_close_it_and_the_focus_is_where_it_was(looking):
    looking.key(K.Key_Space)
    assert not looking.view.isVisible()
    assert looking.closed == [False]


def test_no_key_reaches_the_page_below(looking):
    heard = []
    from PySide6.QtGui import QKeySequence, QShortcut

    below = QShortcut(QKeySequence("Ctrl+K"), looking.holder)
    below.activated.connect(lambda: heard.append("Ctrl+K"))
    cover = QShortcut(QKeySequence("F12"), looking.holder)
    cover.activated.connect(lambda: heard.append("F12"))
    looking.key(K.Key_K, CONTROL)
    looking.key(K.Key_F12)
    assert heard == ["F12"]


def test_in_english_everything_is_said_in_english(looking):
    Language.current().set("en")
    QApplication.processEvents()
    looking.keys("i")
    assert looking.view.head.compare.words() == "Compare"
    assert any(fact.name == "SHA-256 of the original" for fact in looking.state.item.facts)
    assert faults(looking.holder) == []


def test_of_a_huge_photo_only_what_is_looked_at_is_decoded_in_full(hall, window):
    inspection = hall.open()
    out = io.BytesIO()
    Image.linear_gradient("L").resize((5600, 4200)).save(out, "JPEG", quality=60)
    looking = Looking(hall, window, inspection, take(hall, inspection, out.getvalue(), "23mp.jpg"))
    assert looking.state.pane.raster.width < 1300
    looking.keys("1")
    pane = looking.state.pane
    assert pane.raster.width == 2800
    assert pane.part is None or pane.part.is_part
    looking.keys("+")
    part = looking.state.pane.part
    assert (part.full_width, part.is_part) == (5600, True)
    assert part.width * part.height < 6_000_000
    x, y = looking.stage.middle()
    assert colour_at(looking, x, y)[0] == pytest.approx(255 * y / 4200, abs=6)
    looking.drag((x, y), (x - 260, y - 200))
    looking.drag((x, y), (x - 260, y - 200))
    moved = looking.state.pane.part
    assert moved is not part
    assert moved.left > part.left


def test_a_locked_record_is_looked_at_and_not_drawn_on(hall, window):
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    key = take(hall, inspection, made(), "a.jpg")
    inspections.complete(hall.desk, inspection)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    looking = Looking(hall, window, inspection, key)
    looking.keys("b")
    assert looking.state.tool == ""
    assert "锁定" in looking.view.tools.tools["box"].accessibleDescription()


def test_a_sight_leads_there_and_back_at_every_turn():
    for turn in range(4):
        sight = Sight((4000, 3000), (900, 700), 0.3, 1500, 900, turn)
        assert sight.to_original(*sight.to_screen(1234, 987)) == pytest.approx((1234, 987))
        assert sight.zoomed(0.9, 100, 650).to_original(100, 650) == pytest.approx(sight.to_original(100, 650))


def test_two_fingers_zoom_and_one_draws(looking):
    """Touch as a screen sends it: a pinch, then a drag with the tool that Qt turns into presses."""
    finger = QTest.createTouchDevice()
    stage = looking.stage
    before = stage.sight.zoom
    left, right = QPoint(400, 300), QPoint(500, 300)
    QTest.touchEvent(stage, finger).press(0, left, stage).press(1, right, stage).commit()
    for step in range(1, 12):
        out = QPoint(12 * step, 0)
        QTest.touchEvent(stage, finger).move(0, left - out, stage).move(1, right + out, stage).commit()
        QApplication.processEvents()
    QTest.touchEvent(stage, finger).release(0, left - out, stage).release(1, right + out, stage).commit()
    assert stage.sight.zoom > before * 1.5
    looking.keys("0b")
    start, end = looking.on(400, 300), looking.on(900, 700)
    QTest.touchEvent(stage, finger).press(0, start, stage).commit()
    for part in (0.3, 0.6, 1.0):
        between = start + (end - start) * part
        QTest.touchEvent(stage, finger).move(0, between, stage).commit()
    QTest.touchEvent(stage, finger).release(0, end, stage).commit()
    QApplication.processEvents()
    (box,) = looking.layers()
    assert box.box == pytest.approx((400, 300, 900, 700), abs=4)


def test_f1_lists_the_keys_and_the_viewer_is_there_after_it(looking):
    looking.key(K.Key_F1)
    (sheet,) = looking.holder.findChildren(KeysSheet)
    assert sheet.isVisible()
    assert faults(looking.holder) == []
    looking.key(K.Key_Escape)
    assert not sheet.isVisible()
    looking.key(K.Key_Right)
    assert looking.state.place == 2
