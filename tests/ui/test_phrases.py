"""Phrases in a long text: by short cut, by list, places to tab through, adding, with an input method open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from inspector.casework import phrases
from inspector.domain.phrase import Phrase
from tests.ui.office import write
from tests.ui.scanning import P, reading  # noqa: F401  fixture

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REMARK = f"{P}remark"


def begin(scan, *made: Phrase):
    """At the long text, with these phrases in the workspace."""
    for one in made:
        phrases.save(scan.hall.desk, one)
    scan.presenter.phrases.load()
    scan.go_to("subject", REMARK)
    return scan.view.page.items[REMARK].editor


SHELF = Phrase("", "在{位置}陈列“{商品}”，展位{展位}。", "cl", question="remark")


def test_a_short_cut_and_a_blank_write_the_phrase_and_select_its_first_place(scan):
    editor = begin(scan, SHELF)
    scan.keys("cl ")
    assert editor.area.text() == "在{位置}陈列“{商品}”，展位12.2A34-35。"
    assert editor.area.text_edit.textCursor().selectedText() == "{位置}"


def test_tab_goes_from_place_to_place_and_then_on(scan):
    editor = begin(scan, SHELF)
    scan.keys("cl ")
    write(QApplication.focusWidget(), "货架上")
    scan.key(Qt.Key.Key_Tab)
    assert editor.area.text_edit.textCursor().selectedText() == "{商品}"
    write(QApplication.focusWidget(), "水壶")
    assert editor.area.text() == "在货架上陈列“水壶”，展位12.2A34-35。"
    scan.key(Qt.Key.Key_Tab)
    assert scan.here != REMARK
    assert scan.stored()[REMARK] == "在货架上陈列“水壶”，展位12.2A34-35。"


def test_shift_tab_goes_back_to_the_place_before(scan):
    editor = begin(scan, SHELF)
    scan.keys("cl ")
    scan.key(Qt.Key.Key_Tab)
    scan.key(Qt.Key.Key_Backtab, SHIFT)
    assert editor.area.text_edit.textCursor().selectedText() == "{位置}"


def test_one_undo_takes_the_phrase_back(scan):
    editor = begin(scan, SHELF)
    scan.keys("cl ")
    scan.key(Qt.Key.Key_Z, CONTROL)
    assert editor.area.text() == "cl"


def test_a_blank_after_another_word_is_a_blank(scan):
    editor = begin(scan, SHELF)
    scan.keys("clean ")
    assert editor.area.text() == "clean "


def test_a_short_cut_of_han_characters_is_one_too(scan):
    editor = begin(scan, Phrase("", "拒绝签名，理由：{理由}。", "拒签"))
    write(QApplication.focusWidget(), "当事人在场。拒签")
    scan.keys(" ")
    assert editor.area.text() == "当事人在场。拒绝签名，理由：{理由}。"


def test_f3_lists_this_questions_phrases_first_and_typing_finds_one(scan):
    editor = begin(scan, SHELF)
    scan.key(Qt.Key.Key_F3)
    popup = editor.phrasing.popup
    assert popup.isVisible()
    assert popup.entries[0].mark == "cl"
    scan.keys("lx")
    scan.key(Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert editor.area.text() == "现场检查全程由执法记录仪（编号{编号}）录音录像。"
    assert scan.here == REMARK


def test_letters_under_composition_search_the_list_and_enter_belongs_to_the_input_method(scan):
    editor = begin(scan, SHELF)
    scan.key(Qt.Key.Key_F3)
    popup = editor.phrasing.popup
    QApplication.sendEvent(popup.field, QInputMethodEvent("lx", []))
    assert popup.shown()[0].mark == "lx"
    scan.key(Qt.Key.Key_Return)
    assert popup.isVisible()
    write(popup.field, "执法记录仪")
    assert len(popup.shown()) == 1
    scan.key(Qt.Key.Key_Return)
    assert "执法记录仪" in editor.area.text()


def test_no_short_cut_is_read_out_of_a_composition(scan):
    editor = begin(scan, SHELF)
    scan.keys("cl")
    QApplication.sendEvent(editor.area.text_edit, QInputMethodEvent("ming", []))
    scan.keys(" ")
    assert "陈列" not in editor.area.text()
    QApplication.sendEvent(editor.area.text_edit, QInputMethodEvent("", []))


def test_shift_f3_makes_a_phrase_of_what_is_selected(scan):
    editor = begin(scan)
    write(QApplication.focusWidget(), "当事人当场撤下展品。")
    cursor = editor.area.text_edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    editor.area.text_edit.setTextCursor(cursor)
    scan.key(Qt.Key.Key_F3, SHIFT)
    own = next(one for one in phrases.all_of(scan.hall.desk, "zh") if one.id)
    assert (own.text, own.question, own.label) == ("当事人当场撤下展品。", "remark", "情况说明")
    text, take_back = scan.told[-1]
    assert text
    take_back()
    assert all(not one.id for one in phrases.all_of(scan.hall.desk, "zh"))


def test_a_finger_opens_the_list_and_takes_a_phrase(scan):
    editor = begin(scan, SHELF)
    editor.phrasing.button.click()
    editor.phrasing.popup._rows()[0].click()
    assert editor.area.text().startswith("在{位置}")


def test_a_place_left_open_is_listed_and_holds_up_the_completion(scan):
    begin(scan, SHELF)
    scan.keys("cl ")
    scan.view.page.commit()
    point = next(one for one in scan.presenter.state.points if one.key.startswith("placeholder"))
    assert "位置" in point.text
    assert point.blocks


def test_a_rare_character_before_it_moves_no_place(scan):
    editor = begin(scan, Phrase("", "广东𬭎䶮公司称{原话}", "gd"))
    scan.keys("gd ")
    assert editor.area.text_edit.textCursor().selectedText() == "{原话}"
