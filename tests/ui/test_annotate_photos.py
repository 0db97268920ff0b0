"""Drawing on photos by mouse, finger and key: layers on the disk, undo, redaction; no original changes.

Every test here ends with the hash of every original computed anew (the fixture does it).
"""

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import annotating
from inspector.domain.annotation import LayerKind
from inspector.domain.errors import Trouble
from inspector.ui.jobs import InlineJobs, ThreadJobs
from tests.screens.checks import FINGER, faults
from tests.ui.viewing import Looking, a_hall, made, take, three_photos  # noqa: F401  fixtures

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def test_an_arrow_is_drawn_by_mouse_and_lies_on_the_disk_at_once(looking):
    looking.keys("a")
    looking.drag((300, 300), (500, 400), (700, 600))
    (arrow,) = looking.layers()
    assert arrow.kind is LayerKind.ARROW
    assert (arrow.x, arrow.y) == pytest.approx((300, 300), abs=2)
    assert (arrow.x2, arrow.y2) == pytest.approx((700, 600), abs=2)
    assert arrow.author == "粤A04217"
    assert looking.state.tool == ""
    assert looking.state.selected == arrow.id
    assert looking.state.saved


def test_a_box_and_a_redaction_have_their_corners_in_order(looking):
    for key in "bx":
        looking.keys(key)
        looking.drag((900, 800), (500, 300))
    box, hidden = looking.layers()
    assert box.box == pytest.approx((500, 300, 900, 800), abs=2)
    assert (box.x, box.x2) == (box.box[0], box.box[2])
    assert hidden.kind is LayerKind.REDACTION


def test_a_press_without_a_drag_draws_nothing(looking):
    looking.keys("b")
    looking.press(500, 500)
    assert looking.layers() == ()
    assert looking.state.tool == "box"


def test_a_tool_draws_by_key_alone_and_arrows_bring_it_to_its_place(looking):
    looking.keys("b")
    looking.key(K.Key_Return)
    before = looking.layers()[0]
    for _ in range(3):
        looking.key(K.Key_Right)
    looking.key(K.Key_Down, SHIFT)
    looking.pass_time()
    after = looking.layers()[0]
    step = after.x - before.x
    assert step > 0
    assert (after.x2 - before.x2, after.y) == (step, before.y)
    assert after.y2 > before.y2
    assert looking.state.place == 1  # the arrows did not turn the photo over
    looking.key(K.Key_Z, CONTROL)
    assert looking.layers()[0] == before  # nudges are one step


def test_text_is_typed_where_it_stands_and_written_anew(looking):
    looking.keys("t")
    looking.press(300, 900)
    looking.keys("Zhao Co")
    looking.key(K.Key_Return)
    (text,) = looking.layers()
    assert (text.text, text.kind) == ("Zhao Co", LayerKind.TEXT)
    assert (text.x, text.y) == pytest.approx((300, 900), abs=2)
    looking.key(K.Key_Return)  # it is selected: Enter writes it anew
    looking.keys("Mark")
    looking.key(K.Key_Return)
    assert [one.text for one in looking.layers()] == ["Mark"]
    looking.key(K.Key_Return)
    QApplication.focusWidget().clear()
    looking.key(K.Key_Return)
    assert looking.layers() == ()  # without words it goes


def test_letters_typed_into_a_text_are_no_tools(looking):
    looking.keys("t")
    looking.press(300, 900)
    looking.keys("abx c i 01")
    assert looking.view.writing.line.text() == "abx c i 01"
    assert (looking.state.tool, looking.state.compares, looking.state.facts) == ("text", False, False)
    looking.key(K.Key_Escape)
    assert looking.layers() == ()
    assert looking.view.isVisible()


def test_what_is_typed_survives_the_programs_end(looking, window):
    looking.keys("t")
    looking.press(300, 900)
    looking.keys("half a wor")
    QTest.qWait(200)
    again = Looking(looking.hall, window, looking.inspection, looking.photo)  # without having been closed
    assert [one.text for one in again.layers()] == ["half a wor"]
    assert [one.text for one in again.state.item.layers] == ["half a wor"]


def test_a_handle_is_dragged_and_the_whole_is_moved(looking):
    looking.keys("b")
    looking.drag((400, 300), (800, 600))
    looking.drag((800, 600), (1000, 700))  # its corner
    assert looking.layers()[0].box == pytest.approx((400, 300, 1000, 700), abs=3)
    looking.drag((600, 300), (700, 400))  # its line
    assert looking.layers()[0].box == pytest.approx((500, 400, 1100, 800), abs=4)


def test_handles_are_as_large_as_a_finger(looking):
    looking.keys("b")
    looking.drag((400, 300), (800, 600))
    off = (FINGER / 2 - 1) / looking.stage.sight.zoom
    looking.drag((800 + off, 600), (1000 + off, 700))
    assert looking.layers()[0].box == pytest.approx((400, 300, 1000 + off, 700), abs=3)


def test_nothing_is_drawn_off_the_photo(looking):
    looking.keys("x")
    looking.drag((1500, 1100), (1700, 1300))
    assert looking.layers()[0].box == pytest.approx((1500, 1100, 1600, 1200), abs=2)
    for _ in range(3):
        looking.key(K.Key_Right)
    looking.pass_time()
    assert looking.layers()[0].box[2] == 1600


def test_undo_and_redo_are_versions_too(looking):
    for key in "bx":
        looking.keys(key)
        looking.drag((400, 300), (800, 600))
    looking.key(K.Key_Z, CONTROL)
    assert [one.kind for one in looking.layers()] == [LayerKind.BOX]
    looking.key(K.Key_Z, CONTROL)
    assert looking.layers() == ()
    assert not looking.state.can_undo
    looking.key(K.Key_Z, CONTROL | SHIFT)
    looking.key(K.Key_Y, CONTROL)
    assert [one.kind for one in looking.layers()] == [LayerKind.BOX, LayerKind.REDACTION]
    assert len(looking.hall.desk.workspace.versions(looking.annotation().id)) == 6


def test_undo_reaches_back_to_yesterday(looking, window):
    looking.keys("b")
    looking.drag((400, 300), (800, 600))
    looking.key(K.Key_Escape)
    looking.key(K.Key_Escape)
    again = Looking(looking.hall, window, looking.inspection, looking.photo)
    assert again.state.can_undo
    again.key(K.Key_Z, CONTROL)
    assert again.layers() == ()


def test_delete_takes_off_what_tab_selected(looking):
    for key in "bx":
        looking.keys(key)
        looking.drag((400, 300), (800, 600))
    looking.key(K.Key_Escape)
    looking.key(K.Key_Tab)
    assert looking.view.kind_of_selected() == "box"
    looking.key(K.Key_Delete)
    assert [one.kind for one in looking.layers()] == [LayerKind.REDACTION]


def test_colour_thickness_and_mosaic_change_what_is_selected(looking):
    looking.keys("b")
    looking.drag((400, 300), (800, 600))
    looking.keys("k]")
    assert (looking.layers()[0].colour, looking.layers()[0].weight) == ("yellow", 5)
    looking.keys("x")
    looking.drag((900, 300), (1200, 600))
    looking.keys("m")
    assert looking.layers()[1].fill == "mosaic"
    assert looking.layers()[0].fill == "solid"


def test_a_redaction_hides_on_the_screen_and_is_looked_through_only_while_selected(looking):
    looking.keys("x")
    looking.drag((450, 350), (700, 550))
    through = looking.stage.grab().toImage().pixelColor(looking.on(600, 450))
    looking.key(K.Key_Escape)
    shut = looking.stage.grab().toImage().pixelColor(looking.on(600, 450))
    assert through.blue() > shut.blue() + 30
    assert max(shut.red(), shut.green(), shut.blue()) < 60


def test_the_copy_is_made_when_the_photo_is_put_down(looking):
    first = looking.photo
    looking.keys("x")
    looking.drag((450, 350), (700, 550))
    assert looking.annotation(first).sha256 == ""
    looking.key(K.Key_Escape)
    looking.key(K.Key_Right)
    made_now = looking.annotation(first)
    copy = Image.open(io.BytesIO(looking.hall.desk.workspace.get_blob(made_now.sha256)))
    assert not copy.getexif()
    assert max(copy.getpixel((575, 450))) < 60
    looking.key(K.Key_Space)
    assert looking.closed == [True]
    shown = Image.open(io.BytesIO(annotating.seen(looking.hall.desk, first)))
    assert max(shown.getpixel((230, 180))) < 70  # the tray shows the redacted one


def test_the_party_sees_the_annotated_picture_alone_and_no_key_opens_more(looking):
    looking.keys("x")
    looking.drag((450, 350), (700, 550))
    looking.key(K.Key_F4)
    assert not looking.view.head.isVisible()
    assert not looking.view.tools.isVisible()
    shut = looking.stage.grab().toImage().pixelColor(looking.on(600, 450))
    assert max(shut.red(), shut.green(), shut.blue()) < 60
    looking.keys("i")
    looking.press(600, 450)
    looking.key(K.Key_Delete)
    looking.key(K.Key_Escape)
    assert looking.state.party
    assert len(looking.layers()) == 1
    looking.key(K.Key_F4)
    assert looking.view.head.isVisible()


def test_text_written_on_a_turned_view_reads_upright_there(looking):
    looking.keys("r")
    looking.keys("t")
    looking.press(800, 600)
    looking.keys("up")
    looking.key(K.Key_Return)
    assert looking.layers()[0].turn == 1


class FullDisk(InlineJobs):
    full = False

    def write(self, work, done=None, failed=None) -> None:
        def tried():
            if self.full:
                raise Trouble("store.full")
            return work()

        super().write(tried, done, failed)


def test_a_full_disk_loses_nothing_and_says_so(hall, window):
    inspection = hall.open()
    jobs = FullDisk()
    looking = Looking(hall, window, inspection, take(hall, inspection, made(), "a.jpg"), jobs)
    jobs.full = True
    looking.keys("b")
    looking.drag((400, 300), (800, 600))
    assert looking.view.trouble.isVisible()
    assert looking.layers() == ()
    assert len(looking.state.item.layers) == 1
    jobs.full = False
    looking.pass_time()
    assert len(looking.layers()) == 1
    assert not looking.view.trouble.isVisible()


def test_nothing_is_clipped_while_one_draws(looking):
    looking.keys("i")
    looking.keys("x")
    looking.drag((450, 350), (700, 550))
    looking.keys("r")
    assert faults(looking.holder) == []
    looking.key(K.Key_Escape)
    looking.keys("c")
    assert faults(looking.holder) == []


def test_behind_threads_the_copy_is_there_before_the_trays_are_told(hall, window, qtbot):
    inspection = hall.open()
    key = take(hall, inspection, made(), "a.jpg")
    jobs = ThreadJobs()
    looking = Looking(hall, window, inspection, key, jobs)
    qtbot.waitUntil(lambda: looking.state.pane.raster is not None, timeout=30_000)
    looking.keys("x")
    looking.drag((450, 350), (700, 550))
    looking.key(K.Key_Escape)
    looking.key(K.Key_Space)
    qtbot.waitUntil(lambda: bool(looking.copied), timeout=30_000)
    jobs.close()
    assert looking.copied == [True]
