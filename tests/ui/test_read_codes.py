"""Barcodes by hand scanner, from the tray, from the clipboard, from a file; by key and by finger."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from inspector.ui.screens.inspection import camera
from tests.evidence import coded
from tests.ui.scanning import G, reading  # noqa: F401  fixture

CONTROL = Qt.KeyboardModifier.ControlModifier
EAN, WRONG = "6901234567892", "6901234567893"


@pytest.fixture(scope="module")
def box() -> bytes:
    """One box with a barcode and a QR code on it."""
    codes = (coded.code(EAN, "EAN13"), coded.code("https://trace.example.cn/t?x=1"))
    return coded.jpeg(coded.goods(*codes))


def put(scan, photo: bytes) -> None:
    """A photo comes into the tray."""
    scan.view.hands.image_given.emit(photo, "camera", "")


def popup(scan):
    return scan.view.sources.popup


def test_a_hand_scanner_types_the_code_and_enter_and_is_on_to_the_next(scan):
    scan.go_to("stock", f"{G}barcode")
    scan.keys(EAN)
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}barcode"] == EAN
    assert scan.here == f"{G}after"


def test_the_next_scan_takes_the_place_of_the_last(scan):
    scan.go_to("stock", f"{G}barcode")
    scan.keys("1111")
    scan.key(Qt.Key.Key_Return)
    scan.go_to("stock", f"{G}barcode")
    scan.keys(EAN)
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}barcode"] == EAN


def test_no_input_method_stands_between_scanner_and_field(scan):
    scan.go_to("stock", f"{G}barcode")
    assert not QApplication.focusWidget().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_wrong_check_digit_is_doubted_and_stops_nobody(scan):
    scan.go_to("stock", f"{G}barcode")
    scan.keys(WRONG)
    scan.key(Qt.Key.Key_Return)
    assert scan.here == f"{G}after"
    assert scan.stored()[f"{G}barcode"] == WRONG
    doubt = scan.presenter.filled.doubt(f"{G}barcode")
    assert (doubt.kind, doubt.suggestion) == ("barcode", EAN)
    scan.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert scan.presenter.filled.doubt(f"{G}barcode") is None


def test_a_code_of_another_kind_is_taken_as_it_is(scan):
    scan.go_to("stock", f"{G}barcode")
    scan.keys("LOT-2026/11")
    scan.key(Qt.Key.Key_Return)
    assert scan.presenter.filled.doubt(f"{G}barcode") is None


def test_one_key_shows_the_codes_of_the_tray_and_enter_takes_the_first(scan, box):
    put(scan, box)
    scan.go_to("stock", f"{G}barcode")
    scan.key(Qt.Key.Key_B, CONTROL)
    assert [(one.title, one.mark) for one in popup(scan).entries] == [
        (EAN, "EAN-13"),
        ("https://trace.example.cn/t?x=1", "二维码"),
    ]
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}barcode"] == EAN
    assert scan.here == f"{G}barcode"
    assert len(scan.presenter.state.tray) == 1


def test_arrows_choose_and_control_enter_files_the_photo_at_the_question(scan, box):
    put(scan, box)
    scan.go_to("stock", f"{G}barcode")
    scan.key(Qt.Key.Key_B, CONTROL)
    scan.key(Qt.Key.Key_Down)
    scan.key(Qt.Key.Key_Return, CONTROL)
    assert scan.stored()[f"{G}barcode"] == "https://trace.example.cn/t?x=1"
    assert scan.presenter.state.tray == ()
    assert [one.reference for one in scan.presenter.state.evidence] == [f"{G}barcode"]


def test_a_finger_opens_the_list_and_takes_a_code(scan, box):
    put(scan, box)
    scan.go_to("stock")
    scan.view.page.items[f"{G}barcode"].editor.button.click()
    popup(scan)._rows()[0].click()
    assert scan.value(f"{G}barcode") == EAN
    assert len(scan.presenter.state.tray) == 1
    scan.view.page.items[f"{G}barcode"].editor.button.click()
    popup(scan)._rows()[1].second.click()
    assert scan.presenter.state.tray == ()


def test_esc_leaves_the_list_and_what_was_typed(scan, box):
    put(scan, box)
    scan.go_to("stock", f"{G}barcode")
    scan.keys("12")
    scan.key(Qt.Key.Key_B, CONTROL)
    scan.key(Qt.Key.Key_Escape)
    assert not popup(scan).isVisible()
    assert scan.here == f"{G}barcode"
    assert scan.value(f"{G}barcode") == "12"


def test_without_a_photo_it_says_so(scan):
    scan.go_to("stock", f"{G}barcode")
    scan.key(Qt.Key.Key_B, CONTROL)
    assert popup(scan).entries == ()
    assert popup(scan).note.text()


def test_the_clipboard_is_read_and_its_picture_kept_in_the_tray(scan, box):
    QGuiApplication.clipboard().setImage(QImage.fromData(box))
    scan.go_to("stock", f"{G}barcode")
    scan.key(Qt.Key.Key_B, CONTROL)
    scan.view.sources._paste(f"{G}barcode")
    assert popup(scan).entries[0].title == EAN
    assert len(scan.presenter.state.tray) == 1


def test_a_file_is_read_and_kept_in_the_tray(scan, box, tmp_path):
    path = tmp_path / "IMG_0042.jpg"
    path.write_bytes(box)
    scan.go_to("stock", f"{G}barcode")
    scan.view.hands.picture_read.emit(f"{G}barcode", [str(path)], b"", "file")
    assert "IMG_0042.jpg" in popup(scan).entries[0].below
    scan.key(Qt.Key.Key_Return)
    assert scan.value(f"{G}barcode") == EAN


def test_a_barcode_in_a_table_is_read_alike(scan, box):
    put(scan, box)
    scan.go_to("stock", f"{G}goods[1]/mark")
    scan.key(Qt.Key.Key_B, CONTROL)
    scan.key(Qt.Key.Key_Return)
    assert scan.stored()[f"{G}goods[1]/mark"] == EAN


def test_letters_under_composition_do_not_reach_a_barcode(scan):
    scan.go_to("stock", f"{G}barcode")
    line = QApplication.focusWidget()
    QApplication.sendEvent(line, QInputMethodEvent("", []))
    scan.keys("A1")
    assert line.text() == "A1"


def test_the_camera_says_where_its_part_is_missing(scan, monkeypatch):
    monkeypatch.setattr(camera, "find_spec", lambda name: None)
    assert "camera" in camera.missing() or "摄像头" in camera.missing()
    buttons = scan.view.sources._buttons(lambda: "")
    assert not buttons[2].isEnabled()
    assert buttons[2].toolTip() == camera.missing()


def test_a_camera_that_cannot_be_loaded_is_told_where_one_looks(scan, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    sheet = camera.CameraSheet(scan.view.window())
    sheet.open()
    assert "QtMultimedia" in sheet.note.text()
    scan.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_frame_of_the_camera_with_a_code_in_it_is_caught(scan, box):
    sheet = camera.CameraSheet(scan.view.window())
    caught: list[bytes] = []
    sheet.caught.connect(caught.append)
    sheet.see(QImage.fromData(coded.jpeg(coded.goods())))
    sheet._look()
    assert caught == []
    sheet.see(QImage.fromData(box))
    sheet._look()
    assert caught[0][:2] == b"\xff\xd8"
