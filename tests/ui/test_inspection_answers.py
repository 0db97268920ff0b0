"""Answering by key: the first key, digits, Enter, doubts, tables, undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.ui.inspecting import M, O, R, opened, under_way  # noqa: F401  fixtures

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_first_key_says_that_certificates_were_shown_and_when(screen):
    assert screen.presenter.state.page.opening
    screen.key(Qt.Key.Key_Return)
    assert not screen.presenter.state.page.opening
    assert screen.stored()[f"{R}certificates_shown_at"].startswith("2026-11-06T09:10:00")
    assert screen.stored()[f"{R}rights_told"] == "yes"


def test_space_is_the_first_key_as_well(screen):
    screen.key(Qt.Key.Key_Space)
    assert screen.value(f"{R}certificates_shown") == "yes"


def test_the_first_key_can_be_taken_back(screen):
    screen.key(Qt.Key.Key_Return)
    screen.view.setFocus()
    screen.key(Qt.Key.Key_Z, CONTROL)
    assert screen.presenter.state.page.opening
    assert f"{R}certificates_shown_at" not in screen.stored()


def test_a_digit_answers_and_goes_to_the_next_question(begun):
    begun.go_to("marks", f"{M}licence")
    begun.key(Qt.Key.Key_1)
    assert begun.value(f"{M}licence") == "yes"
    assert begun.here == f"{M}suspected"


def test_a_digit_opens_what_follows_from_it_and_goes_there(begun):
    begun.go_to("marks", f"{M}suspected")
    begun.key(Qt.Key.Key_1)
    assert begun.here == f"{M}brand"


def test_a_press_answers_and_stays(begun):
    begun.go_to("marks", f"{M}licence")
    group = begun.view.page.items[f"{M}licence"].editor.group
    group.rows[1].click()
    assert begun.value(f"{M}licence") == "no"
    assert begun.here == f"{M}licence"


def test_digits_belong_to_the_input_method_while_it_composes(begun):
    begun.go_to("marks", f"{M}patent")
    line = QApplication.focusWidget()
    QApplication.sendEvent(line, QInputMethodEvent("zhuanli", []))
    begun.view.page.items[f"{M}licence"].editor.group.take_focus()
    QApplication.sendEvent(line, QInputMethodEvent("zhuanli", []))
    begun.key(Qt.Key.Key_1)
    assert begun.value(f"{M}licence") == ""
    QApplication.sendEvent(line, QInputMethodEvent("", []))


def test_enter_goes_through_the_fields_and_on_into_the_next_section(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.key(Qt.Key.Key_Return)
    assert begun.here == f"{R}present_identity"
    begun.key(Qt.Key.Key_Return)
    assert begun.section == "/data/marks"
    assert begun.value(f"{R}present_name") == "Zhao"


def test_control_enter_is_the_next_section_and_keeps_what_is_half_typed(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zh")
    begun.key(Qt.Key.Key_Return, CONTROL)
    assert begun.section == "/data/marks"
    assert begun.stored()[f"{R}present_name"] == "Zh"


def test_control_enter_does_not_skip_the_page_an_answer_has_just_turned_to(begun):
    begun.go_to("marks")
    begun.key(Qt.Key.Key_F7)
    turned_to = begun.section
    assert turned_to != "/data/marks"
    begun.key(Qt.Key.Key_Return, CONTROL)
    assert begun.section == turned_to
    begun.key(Qt.Key.Key_Return, CONTROL)
    assert begun.section != turned_to or begun.presenter.state.following == ""


def test_f7_answers_the_section_and_one_undo_takes_all_of_it_back(begun):
    begun.go_to("marks")
    begun.key(Qt.Key.Key_F7)
    assert (begun.value(f"{M}licence"), begun.value(f"{M}suspected")) == ("yes", "no")
    begun.view.setFocus()
    begun.key(Qt.Key.Key_Z, CONTROL)
    assert (begun.value(f"{M}licence"), begun.value(f"{M}suspected")) == ("", "")
    assert f"{M}licence" not in begun.stored()


def test_alt_1_takes_the_suggestion(begun):
    begun.go_to("marks", f"{M}patent")
    begun.keys("ZL202310123456.7")
    question = begun.view.page.items[f"{M}patent"].question
    assert question.doubt.suggestion
    begun.key(Qt.Key.Key_1, ALT)
    assert begun.value(f"{M}patent") == question.doubt.suggestion
    assert QApplication.focusWidget().text() == question.doubt.suggestion
    assert begun.view.page.items[f"{M}patent"].question.doubt is None


def test_alt_2_says_it_is_printed_so(begun):
    begun.go_to("marks", f"{M}patent")
    begun.keys("ZL202310123456.7")
    begun.key(Qt.Key.Key_2, ALT)
    assert begun.value(f"{M}patent") == "ZL202310123456.7"
    assert begun.stored()[f"{M}patent_as_printed"] == "yes"
    assert begun.view.page.items[f"{M}patent"].question.doubt is None


def test_half_a_number_is_not_reproached_while_it_is_typed(begun):
    begun.go_to("marks", f"{M}patent")
    begun.keys("ZL2023")
    assert begun.view.page.items[f"{M}patent"].question.doubt is None
    begun.key(Qt.Key.Key_Return)
    assert begun.view.page.items[f"{M}patent"].question.doubt is not None


def test_ins_adds_a_row_and_types_into_it(begun):
    begun.go_to("marks", f"{M}patent")
    rows = len(begun.view.page.items[f"{M}goods"].rows.rows)
    begun.key(Qt.Key.Key_Insert)
    assert len(begun.view.page.items[f"{M}goods"].rows.rows) == rows + 1
    begun.keys("Cup")
    begun.key(Qt.Key.Key_Return)
    begun.keys("12")
    begun.key(Qt.Key.Key_Return)
    assert begun.stored()[f"{M}goods[{rows + 1}]/article"] == "Cup"
    assert begun.stored()[f"{M}goods[{rows + 1}]/pieces"] == "12"


def test_a_removed_row_comes_back_with_its_answers(begun):
    begun.go_to("marks", f"{M}patent")
    for article in ("Cup", "Rack"):
        begun.key(Qt.Key.Key_Insert)
        begun.keys(article)
    table = begun.view.page.items[f"{M}goods"]
    last = table.rows.rows[-1][0]
    begun.view.hands.row_removed.emit(last)
    assert f"{last}/article" not in begun.stored()
    _, undo = begun.told[-1]
    undo()
    assert begun.stored()[f"{last}/article"] == "Rack"


def test_a_removed_row_leaves_nothing_in_the_row_that_moves_up(begun):
    begun.go_to("marks", f"{M}patent")
    for article in ("Cup", "Rack"):
        begun.key(Qt.Key.Key_Insert)
        begun.keys(article)
    table = begun.view.page.items[f"{M}goods"]
    cup = table.rows.rows[-2][0]
    begun.presenter.turn_to("/data/marks", f"{cup}/article")
    begun.keys("s")
    begun.view.hands.row_removed.emit(cup)
    assert begun.stored()[f"{cup}/article"] == "Rack"


def test_what_cannot_be_read_stays_on_the_screen(begun):
    begun.go_to("marks", f"{M}patent")
    begun.key(Qt.Key.Key_Insert)
    begun.keys("Cup")
    begun.key(Qt.Key.Key_Return)
    begun.keys("many")
    begun.key(Qt.Key.Key_Return)
    row = begun.view.page.items[f"{M}goods"].opened()
    pieces = next(editor for reference, editor in row.editors.items() if reference.endswith("pieces"))
    assert pieces.field.standing == "refused"
    assert pieces.field.text() == "many"
    begun.key(Qt.Key.Key_Return, CONTROL)
    assert begun.section == "/data/marks"


def test_undo_goes_back_answer_by_answer(begun):
    begun.go_to("marks", f"{M}licence")
    begun.key(Qt.Key.Key_1)
    begun.key(Qt.Key.Key_2)
    begun.key(Qt.Key.Key_Z, CONTROL)
    assert (begun.value(f"{M}licence"), begun.value(f"{M}suspected")) == ("yes", "")
    begun.key(Qt.Key.Key_Z, CONTROL)
    assert begun.value(f"{M}licence") == ""


def test_undo_takes_a_typed_word_not_a_letter(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.key(Qt.Key.Key_Return)
    begun.key(Qt.Key.Key_Z, CONTROL)
    assert begun.value(f"{R}present_name") == ""
    assert begun.here == f"{R}present_name"


def test_f8_walks_the_problems_to_their_fields(begun):
    begun.go_to("outcome")
    begun.key(Qt.Key.Key_F8)
    assert begun.here == f"{R}present_name"
    begun.key(Qt.Key.Key_F8)
    assert begun.here == f"{M}licence"


def test_the_list_of_problems_shows_the_one_f8_goes_to(begun):
    problems = begun.view.left.problems
    QApplication.processEvents()
    bar = problems._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    begun.key(Qt.Key.Key_F8)
    QApplication.processEvents()
    assert bar.value() < problems.list.rows[begun.presenter.state.points[0].key].height()


def test_several_choices_are_kept_together(begun):
    begun.go_to("outcome", f"{O}disposition")
    before = begun.value(f"{O}disposition")
    begun.key(Qt.Key.Key_1)
    assert set(begun.value(f"{O}disposition").split()) == {*before.split(), "R"}
    assert begun.here == f"{O}disposition"


def test_an_answer_the_form_works_out_again_stands_there_again(begun):
    begun.go_to("marks", f"{M}licence")
    begun.key(Qt.Key.Key_1)
    editor = begun.view.page.items[f"{M}licence"].editor
    editor.answered.disconnect()  # as where the form answers the same again: nothing is drawn anew
    editor.group.rows[0].click()
    assert editor.group.chosen() == "yes"


def test_a_second_click_takes_an_answer_back(begun):
    begun.go_to("marks", f"{M}licence")
    begun.key(Qt.Key.Key_1)
    editor = begun.view.page.items[f"{M}licence"].editor
    editor.group.rows[0].click()
    assert (begun.value(f"{M}licence"), editor.group.chosen()) == ("", "")
