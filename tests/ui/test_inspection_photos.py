"""Photos by file, drop and paste; letters select, digits file; broken ones stay visible with the reason."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import photos, transcripts
from inspector.ui.jobs import InlineJobs, ThreadJobs
from inspector.ui.messages import sentence_for
from inspector.ui.screens.viewer.view import ViewerView
from tests.casework.made_up import Clock, Hall, copied, picture
from tests.ui.fakes import choose
from tests.ui.inspecting import Inspecting, opened, under_way  # noqa: F401  fixtures

CONTROL = Qt.KeyboardModifier.ControlModifier


def files(folder: Path, count: int = 3) -> list[str]:
    made = []
    for number in range(1, count + 1):
        path = folder / f"IMG_{number:04}.JPG"
        path.write_bytes(picture(number))
        made.append(str(path))
    return made


def drop(view, mime: QMimeData, at) -> None:
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, QDragEnterEvent(at, *how))
    QApplication.sendEvent(view, QDropEvent(QPointF(at), *how))


def urls(paths: list[str]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def held(begun) -> dict[str, str]:
    return {one.name: one.reference for one in photos.of(begun.hall.desk, begun.id)}


def test_files_arrive_in_the_tray_with_their_previews(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path), "file", "")
    tray = begun.presenter.state.tray
    assert [one.state for one in tray] == ["stored"] * 3
    assert all(one.preview for one in tray)
    assert len(held(begun)) == 3


def test_a_folder_is_walked(begun, tmp_path):
    (tmp_path / "DCIM").mkdir()
    files(tmp_path / "DCIM", 2)
    begun.view.hands.files_given.emit([str(tmp_path / "DCIM")], "folder", "")
    assert set(held(begun)) == {"IMG_0001.JPG", "IMG_0002.JPG"}


def test_a_drop_on_a_section_files_there(begun, tmp_path):
    row = begun.view.left.sections.rows["/data/marks"]
    drop(begun.view, urls(files(tmp_path, 1)), row.mapTo(begun.view, row.rect().center()))
    assert held(begun) == {"IMG_0001.JPG": "/data/marks"}


def test_a_drop_on_the_page_goes_to_the_tray(begun, tmp_path):
    drop(
        begun.view,
        urls(files(tmp_path, 1)),
        begun.view.page.mapTo(begun.view, begun.view.page.rect().center()),
    )
    assert held(begun) == {"IMG_0001.JPG": ""}


def test_a_pasted_picture_is_taken_in(begun):
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    begun.view.setFocus()
    begun.key(Qt.Key.Key_V, CONTROL)
    assert [one.media_type for one in photos.of(begun.hall.desk, begun.id)] == ["image/png"]


def test_text_pasted_into_a_field_is_no_photo(begun):
    QGuiApplication.clipboard().setText("Zhao")
    begun.go_to("rights", "/data/rights/present_name")
    begun.key(Qt.Key.Key_V, CONTROL)
    assert begun.value("/data/rights/present_name") == "Zhao"
    assert held(begun) == {}


def test_letters_select_and_a_digit_files(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path), "file", "")
    begun.view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.keys("b")  # the first was only proposed: B takes its place
    begun.keys("2")
    assert held(begun)["IMG_0002.JPG"] == "/data/marks"
    assert [one.name for one in begun.presenter.state.tray] == ["IMG_0001.JPG", "IMG_0003.JPG"]


def test_whoever_chose_photos_files_them_with_the_next_keys(begun, tmp_path, qtbot):
    begun.view.evidence.photo_asked.emit()
    choose(begun.view, *map(Path, files(tmp_path)))
    qtbot.waitUntil(begun.view.evidence.tray.hasFocus)
    begun.keys("b2")
    assert held(begun)["IMG_0002.JPG"] == "/data/marks"


def test_after_filing_the_next_photo_is_selected(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path), "file", "")
    tray = begun.view.evidence.tray
    tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.keys("2")
    begun.keys("2")
    begun.keys("3")
    assert sorted(held(begun).values()) == ["/data/marks", "/data/marks", "/data/outcome"]


def test_filing_can_be_undone(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "file", "")
    begun.view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.keys("2")
    begun.view.setFocus()
    begun.key(Qt.Key.Key_Z, CONTROL)
    assert held(begun) == {"IMG_0001.JPG": ""}


def test_a_removed_photo_comes_back_by_its_toast(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "file", "")
    begun.view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.key(Qt.Key.Key_Delete)
    assert held(begun) == {}
    text, undo = begun.told[-1]
    assert text == "已移出 1 张照片"
    undo()
    assert held(begun) == {"IMG_0001.JPG": ""}


def test_a_broken_file_says_why_and_the_others_go_on(begun, tmp_path):
    (tmp_path / "a_empty.jpg").write_bytes(b"")
    (tmp_path / "b_cut.jpg").write_bytes(picture(1)[:900])
    good = files(tmp_path, 1)
    paths = [str(tmp_path / "a_empty.jpg"), str(tmp_path / "b_cut.jpg"), *good]
    begun.view.hands.files_given.emit(paths, "file", "")
    states = {one.name: one.state for one in begun.presenter.state.tray}
    assert states == {"a_empty.jpg": "flagged", "b_cut.jpg": "flagged", "IMG_0001.JPG": "stored"}
    assert all(one.reason for one in begun.presenter.state.tray if one.state == "flagged")
    assert set(held(begun)) == {"b_cut.jpg", "IMG_0001.JPG"}


def test_a_caption_is_written_down(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "drop", "/data/rights")
    key = begun.presenter.state.evidence[0].key
    begun.view.evidence.list.toggle(key)
    begun.keys("Front")
    begun.key(Qt.Key.Key_Tab)
    assert photos.of(begun.hall.desk, begun.id)[0].caption == "Front"


def test_a_photo_counts_for_its_section(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 2), "drop", "/data/marks")
    begun.go_to("marks")
    assert begun.presenter.state.page.photos == 2
    assert len(begun.presenter.state.evidence) == 2


def test_space_enlarges_and_space_closes(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "file", "")
    begun.view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.key(Qt.Key.Key_Space)
    large = begun.holder.findChild(ViewerView)
    assert large.isVisible()
    begun.key(Qt.Key.Key_Space)
    assert not large.isVisible()
    assert begun.view.evidence.tray.hasFocus()


def test_enter_and_a_double_press_show_a_photo_of_the_tray(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "file", "")
    tray = begun.view.evidence.tray
    tray.setFocus(Qt.FocusReason.TabFocusReason)
    begun.key(Qt.Key.Key_Return)
    begun.key(Qt.Key.Key_Escape)
    QTest.mouseDClick(tray, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 30))
    QTest.mouseRelease(tray, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 30))
    assert len(begun.looked) == 2


def test_space_and_a_press_on_its_thumb_show_filed_evidence(begun, tmp_path):
    begun.view.hands.files_given.emit(files(tmp_path, 1), "drop", "/data/rights")
    QApplication.processEvents()
    (row,) = begun.view.evidence.list._rows.values()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    begun.key(Qt.Key.Key_Space)
    begun.key(Qt.Key.Key_Escape)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 30))
    assert len(begun.looked) == 2
    begun.key(Qt.Key.Key_Escape)
    assert begun.view.evidence.list._editor is None


def test_what_is_redacted_in_the_viewer_is_redacted_in_the_tray(begun, tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture(1, size=(800, 600)))
    begun.view.hands.files_given.emit([str(tmp_path / "a.jpg")], "file", "")
    begun.view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
    before = begun.presenter.state.tray[0].preview
    begun.keys(" ")
    begun.keys("x")
    begun.key(Qt.Key.Key_Return)
    begun.key(Qt.Key.Key_Escape)
    begun.key(Qt.Key.Key_Space)
    after = begun.presenter.state.tray[0].preview
    assert before != after
    dark = QImage.fromData(after).pixelColor(320, 240)
    assert max(dark.red(), dark.green(), dark.blue()) < 70


class SlowPhotos(InlineJobs):
    """Photo jobs wait until they are let go."""

    def __init__(self) -> None:
        super().__init__()
        self.held = []

    def photo(self, work, done=None, failed=None) -> None:
        self.held.append((work, done, failed))

    def let_go(self) -> None:
        while self.held:
            super().photo(*self.held.pop(0))


def test_what_happens_to_a_photo_while_it_is_stored_holds(tmp_path, window):
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    jobs = SlowPhotos()
    slow = Inspecting(hall, window, jobs)
    slow.view.hands.files_given.emit(files(tmp_path), "file", "")
    assert [one.state for one in slow.presenter.state.tray] == ["storing"] * 3
    first, second, _ = (one.key for one in slow.presenter.state.tray)
    slow.presenter.filing.file_in_section([first], 2)
    slow.presenter.filing.remove([second])
    jobs.let_go()
    assert held(slow) == {"IMG_0001.JPG": "/data/marks", "IMG_0003.JPG": ""}
    hall.close()


def test_fifty_photos_come_in_by_threads_while_typing_goes_on(tmp_path, window, qtbot):
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    jobs = ThreadJobs()
    screen = Inspecting(hall, window, jobs)
    qtbot.waitUntil(lambda: screen.presenter.filled is not None)
    (tmp_path / "DCIM").mkdir()
    screen.view.hands.files_given.emit([str(path) for path in files(tmp_path / "DCIM", 50)], "folder", "")
    screen.presenter.show_certificates()
    screen.go_to("rights", "/data/rights/present_name")
    screen.keys("Zhao")
    screen.key(Qt.Key.Key_Tab)

    def stored() -> bool:
        return [one.state for one in screen.presenter.state.tray] == ["stored"] * 50

    qtbot.waitUntil(stored, timeout=60_000)
    jobs.close()
    assert len(photos.of(hall.desk, screen.id)) == 50
    assert screen.stored()["/data/rights/present_name"] == "Zhao"
    hall.close()


def test_a_dropped_folder_brings_films_sound_papers_and_office_files(begun, tmp_path):
    folder = tmp_path / "from a phone"
    (folder / "inside").mkdir(parents=True)
    office = b"PK\x03\x04" + bytes(26) + b"word/document.xml" + bytes(60)
    given = {
        "film.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(80),
        "inside/speech.m4a": b"\x00\x00\x00\x18ftypM4A " + bytes(80),
        "price list.pdf": b"%PDF-1.4 a list of prices",
        "contract.docx": office,
        "a.jpg": picture(1),
    }
    for name, content in given.items():
        (folder / name).write_bytes(content)
    drop(begun.view, urls([str(folder)]), begun.view.page.mapTo(begun.view, begun.view.page.rect().center()))
    kinds = {one.name: one.media_type for one in photos.of(begun.hall.desk, begun.id)}
    assert kinds.pop("contract.docx").endswith("wordprocessingml.document")
    assert kinds == {"film.mp4": "video/mp4", "speech.m4a": "audio/mp4", "price list.pdf": "application/pdf",
                     "a.jpg": "image/jpeg"}  # fmt: skip
    assert all(not one.reason for one in begun.presenter.state.tray)


def test_files_copied_in_a_file_manager_are_pasted(begun, tmp_path):
    QGuiApplication.clipboard().setMimeData(urls(files(tmp_path, 2)))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CONTROL)
    assert {one.source for one in photos.of(begun.hall.desk, begun.id)} == {"paste"}
    assert len(held(begun)) == 2


def test_the_scan_a_transcript_is_made_from_is_shown_again_and_the_reason_said(begun, tmp_path):
    begun.presenter.photos.add_paths(files(tmp_path, 1), "file", "")
    (scan,) = photos.of(begun.hall.desk, begun.id)
    at = begun.hall.desk.now()
    transcripts.begin(begun.hall.desk, begun.id, [scan.id], started_at=at, ended_at=at)
    begun.presenter.filing.remove([scan.id])
    assert [one.key for one in begun.presenter.photos.all()] == [scan.id]
    assert begun.view.state.trouble == sentence_for("transcript.scan_removed", {"name": scan.name})
