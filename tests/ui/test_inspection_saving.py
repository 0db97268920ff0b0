"""Every answer is durable soon, and none is lost when the disk says no."""

from PySide6.QtCore import Qt

from inspector.casework import inspections
from inspector.domain.inspection import Inspection, State
from inspector.ui.screens.inspection import earlier
from tests.ui.inspecting import M, O, R, opened, under_way  # noqa: F401  fixtures

CONTROL = Qt.KeyboardModifier.ControlModifier


def fill(begun) -> None:
    """All that is required."""
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.go_to("marks")
    begun.key(Qt.Key.Key_F7)


def test_typing_starts_one_timer_that_later_keys_do_not_push_on(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.waiting.clear()
    begun.keys("Zhao")
    assert [milliseconds for milliseconds, _ in begun.waiting] == [150]
    assert f"{R}present_name" not in begun.stored()
    begun.pass_time()
    assert begun.stored()[f"{R}present_name"] == "Zhao"


def test_the_next_key_after_a_save_starts_the_timer_again(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Z")
    begun.pass_time()
    begun.keys("h")
    begun.pass_time()
    assert begun.stored()[f"{R}present_name"] == "Zh"


def test_leaving_the_field_does_not_wait_for_the_timer(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.key(Qt.Key.Key_Tab)
    assert begun.stored()[f"{R}present_name"] == "Zhao"


def test_a_save_is_told_with_its_time(begun):
    begun.go_to("marks", f"{M}licence")
    begun.key(Qt.Key.Key_1)
    assert begun.status[-1] == ("已保存 09:10:00", "check", "ok")


def test_a_failed_save_keeps_the_answers_and_says_what_is_safe(begun):
    begun.jobs.full = True
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.key(Qt.Key.Key_Return)
    assert "答案仍在屏幕" in begun.presenter.state.trouble
    assert begun.view.trouble.isVisible()
    assert begun.value(f"{R}present_name") == "Zhao"
    assert begun.view.page.items[f"{R}present_name"].editor.field.text() == "Zhao"
    assert begun.status[-1][2] == "danger"


def test_a_failed_save_is_tried_again_by_itself(begun):
    begun.jobs.full = True
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zhao")
    begun.key(Qt.Key.Key_Return)
    begun.jobs.full = False
    begun.pass_time()
    assert begun.presenter.state.trouble == ""
    assert begun.stored()[f"{R}present_name"] == "Zhao"


def test_nothing_is_completed_that_could_not_be_saved(begun):
    fill(begun)
    begun.pass_time()
    begun.jobs.full = True
    begun.go_to("rights", f"{R}present_identity")
    begun.keys("G1")
    begun.key(Qt.Key.Key_F9)
    begun.jobs.full = False
    begun.pass_time()
    assert begun.hall.desk.workspace.get(Inspection, begun.id).state is State.DRAFT
    assert begun.completed == []


def test_f9_saves_what_is_half_typed_and_completes(begun):
    fill(begun)
    begun.go_to("rights", f"{R}present_identity")
    begun.keys("G1")
    begun.key(Qt.Key.Key_F9)
    completed = begun.hall.desk.workspace.get(Inspection, begun.id)
    assert completed.state is State.COMPLETED
    assert completed.answers[f"{R}present_identity"] == "G1"
    assert begun.completed == [begun.id]


def test_f9_goes_to_the_first_open_question(begun):
    begun.go_to("outcome")
    begun.key(Qt.Key.Key_F9)
    assert begun.here == f"{R}present_name"
    assert begun.completed == []


def test_leaving_makes_a_version_of_the_draft(begun):
    fill(begun)
    begun.view.leave()
    assert begun.drafted() == {}
    assert begun.hall.desk.workspace.get(Inspection, begun.id).answers[f"{R}present_name"] == "Zhao"


def test_an_edited_sentence_is_kept_and_can_be_restored(begun):
    begun.go_to("marks")
    begun.key(Qt.Key.Key_F7)
    begun.go_to("marks")
    generated = begun.presenter.state.page.sentence
    begun.view.hands.sentence_edited.emit("展位未见侵权商品。")
    assert begun.presenter.state.page.sentence_edited
    again = inspections.filling(begun.hall.desk, begun.id)
    assert again.sentences("/data/marks", "zh").text == "展位未见侵权商品。"
    begun.view.hands.sentence_restored.emit()
    assert begun.presenter.state.page.sentence == generated


def test_showing_the_party_saves_first(begun):
    begun.go_to("rights", f"{R}present_name")
    begun.keys("Zh")
    begun.key(Qt.Key.Key_F4)
    assert begun.party == [begun.id]
    assert begun.stored()[f"{R}present_name"] == "Zh"


def test_history_is_folded_until_asked(begun):
    assert begun.presenter.state.earlier is None
    begun.key(Qt.Key.Key_H, CONTROL)
    assert begun.presenter.state.earlier[0].title == "2026-04-15"
    begun.key(Qt.Key.Key_H, CONTROL)
    assert begun.presenter.state.earlier is None


def test_history_holds_the_earlier_inspections_of_this_booth(begun):
    fill(begun)
    begun.key(Qt.Key.Key_F9)
    begun.hall.sign(begun.id)
    inspections.lock(begun.hall.desk, begun.id)
    begun.hall.clock.go(days=1)
    again = inspections.filling(begun.hall.desk, begun.hall.open())
    assert [(one.key, one.state) for one in earlier.of(begun.hall.desk, again)] == [(begun.id, "clear")]


def test_what_another_process_wrote_is_shown_before_it_is_frozen(begun):
    fill(begun)
    begun.key(Qt.Key.Key_Tab)
    inspections.save(begun.hall.desk, begun.id, [(f"{R}present_name", "Qian")])
    begun.key(Qt.Key.Key_F9)
    assert begun.hall.inspection(begun.id).state is State.DRAFT
    assert begun.value(f"{R}present_name") == "Qian"
    assert "别处改动" in begun.presenter.state.trouble
    begun.key(Qt.Key.Key_F9)
    assert begun.hall.inspection(begun.id).state is State.COMPLETED
