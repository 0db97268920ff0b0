"""The first page: only ways that exist, and a look at the computer that stops nobody."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from inspector.ui.language import Language
from inspector.ui.screens.first_run import machine
from inspector.ui.screens.first_run.presenter import FirstRunPresenter
from inspector.ui.screens.first_run.view import FirstRunPage
from tests.ui.fakes import FakeView

CHECKS = (machine.Check("disk", True, "212"),)


def begin(jobs, view=None, **ways):
    view = view or FakeView()
    calls = []
    acts = {name: (lambda name=name: calls.append(name)) for name in ("start_alone", *ways)}
    return FirstRunPresenter(view, jobs, look=lambda: CHECKS, **acts), view, calls


def test_a_way_that_does_not_exist_is_left_out(jobs):
    _, view, _ = begin(jobs)
    assert view.last.ways == ("alone",)
    assert not view.last.can_restore


def test_the_chosen_way_is_taken(jobs):
    presenter, view, calls = begin(jobs, demo=True, restore=True)
    view.chosen.emit("demo")
    view.continued.emit()
    view.restore_asked.emit()
    assert calls == ["demo", "restore"]
    assert presenter.state.checks == CHECKS


def test_a_digit_chooses_and_enter_goes_on(jobs, window, qtbot):
    page = FirstRunPage()
    presenter, _, calls = begin(jobs, page, demo=True)
    window(page, 1280, 800)
    qtbot.keyClick(page, Qt.Key.Key_2)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert presenter.state.chosen == "demo"
    assert calls == ["demo"]


def test_the_language_is_chosen_on_the_page(jobs, window):
    page = FirstRunPage()
    begin(jobs, page)
    window(page, 1280, 800)
    page._language.pick("en")
    assert Language.current().code == "en"
    assert page.title.text() == "How will this computer begin"


@pytest.mark.parametrize(
    ("now", "fine"),
    [
        (datetime(2026, 11, 6, 9, 12, tzinfo=timezone(timedelta(hours=8))), True),
        (datetime(2009, 1, 1, tzinfo=UTC), False),
    ],
)
def test_a_clock_from_before_the_program_is_doubted(tmp_path, now, fine):
    checks = {check.kind: check for check in machine.look(tmp_path / "not" / "yet", now, ())}
    assert checks["clock"].fine is fine
    assert checks["printer"].fine is False
    assert float(checks["disk"].fact) >= 0


def test_only_the_input_method_that_works_is_called_fine():
    assert machine._input({"QT_IM_MODULE": "ibus"}, "linux").fine
    assert not machine._input({"QT_IM_MODULE": "fcitx"}, "linux").fine
    assert machine._input({}, "win32").fine
