"""The window under one daemon: what is typed, and what must have come of it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector.casework import inspections
from inspector.ui.app import make_app
from inspector.ui.components import composing
from inspector.ui.jobs import ThreadJobs
from inspector.ui.screens.inspection.presenter import InspectionPresenter
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.inspection.ways import Ways
from tests.casework.made_up import Clock, Hall, copied
from tests.ui.every_kind import A, put_under

if TYPE_CHECKING:
    from collections.abc import Callable

R, M = "/data/rights/", "/data/marks/"
NAME = f"{R}present_name"
SWITCH = {"ibus": ["ibus", "engine", "libpinyin"], "fcitx5": ["fcitx5-remote", "-s", "pinyin"]}
PATIENCE = 15.0  # seconds


class Desk:
    """An open inspection in a window that has the focus of the screen."""

    def __init__(self, folder: Path) -> None:
        self.app: QApplication = make_app(theme="light", language="zh")
        self.hall = Hall(copied(folder / "workspace"), Clock())
        self.jobs = ThreadJobs()
        self.id = self.hall.open()
        self.view = InspectionView()
        self.party: list[str] = []
        self.presenter = InspectionPresenter(
            self.view, self.jobs, self.hall.desk, self.id,
            later=lambda milliseconds, act: QTimer.singleShot(milliseconds, act),
            ways=Ways(party=self.party.append),
        )  # fmt: skip
        self.window = QWidget()
        upright = QVBoxLayout(self.window)
        upright.addWidget(self.view.top)
        upright.addWidget(self.view)
        self.window.resize(1208, 760)
        self.window.show()
        self.until(lambda: self.presenter.filled is not None)
        self.presenter.show_certificates()
        subprocess.run(
            ["xdotool", "windowactivate", "--sync", str(int(self.window.winId()))], check=False, timeout=20
        )
        self.until(self.window.isActiveWindow)

    def until(self, reached: Callable[[], bool], patience: float = PATIENCE) -> bool:
        end = time.monotonic() + patience
        while not reached() and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)
        return reached()

    def rest(self, seconds: float = 0.4) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def keys(self, *names: str) -> None:
        """Pressed one after another; the window goes on meanwhile, as it does under fingers."""
        for name in names:
            pressed = subprocess.Popen(["xdotool", "key", "--clearmodifiers", name])
            self.until(lambda pressed=pressed: pressed.poll() is not None)
            self.rest(0.12)

    def letters(self, text: str) -> None:
        self.keys(*text)

    def go_to(self, reference: str) -> None:
        self.presenter.turn_to(reference.rpartition("/")[0], reference)
        self.rest(0.3)

    def text(self) -> str:
        focus = QApplication.focusWidget()
        return focus.text() if hasattr(focus, "text") else ""

    def value(self, reference: str) -> str:
        return self.presenter.filled.session.value(reference)

    def stored(self, reference: str) -> str:
        self.presenter.saver.flush()
        self.rest()
        return inspections.filling(self.hall.desk, self.id).kept().get(reference, "")

    def emptied(self, reference: str) -> None:
        """An empty field with the focus and nothing half composed."""
        self.presenter.answer(reference, "")
        self.go_to(reference)
        self.keys("Escape")
        QApplication.focusWidget().clear()
        self.rest(0.1)

    def close(self) -> None:
        self.presenter.saver.flush()
        self.jobs.close()
        self.hall.close()


def begins(desk: Desk, daemon: str) -> str:
    """The daemon answers and composes."""
    desk.go_to(NAME)
    for _ in range(20):
        subprocess.run(SWITCH[daemon], check=False, timeout=20, capture_output=True)
        desk.rest(0.5)
        desk.keys("n")
        if desk.until(composing, 1.0):
            desk.keys("Escape")
            return "" if not desk.text() else f"Esc left {desk.text()!r}"
        QApplication.focusWidget().clear()
    return "nothing was composed"


def a_word_lands_once(desk: Desk, daemon: str) -> str:
    desk.emptied(NAME)
    desk.letters("zhongguo")
    if not desk.until(composing, 5.0) or desk.text():
        return f"not composing, {desk.text()!r}"
    desk.keys("space")
    desk.rest()
    if desk.text() != "中国":
        return f"got {desk.text()!r}"
    return "" if desk.stored(NAME) == "中国" else f"stored {desk.stored(NAME)!r}"


def a_digit_chooses_a_candidate(desk: Desk, daemon: str) -> str:
    before = {ref: desk.value(ref) for ref in (f"{M}licence", f"{M}suspected")}
    desk.go_to(f"{M}patent")
    desk.emptied(f"{M}patent")
    desk.letters("shi")
    desk.keys("2")
    desk.rest()
    text = desk.text()
    if before != {ref: desk.value(ref) for ref in before}:
        return "a choice row was picked"
    if not text or any(sign.isascii() for sign in text):
        return f"got {text!r}"
    return "" if desk.stored(f"{M}patent") == text else f"stored {desk.stored(f'{M}patent')!r}"


def space_and_letters_leave_the_choices_alone(desk: Desk, daemon: str) -> str:
    here = desk.view.page.here()
    desk.letters("li")
    desk.keys("space")
    desk.rest()
    return "" if desk.view.page.here() == here and not desk.value(f"{M}licence") else "the focus moved"


def enter_takes_the_letters_and_stays(desk: Desk, daemon: str) -> str:
    desk.emptied(NAME)
    desk.letters("nihao")
    desk.keys("Return")
    desk.rest()
    if desk.view.page.here() != NAME:
        return f"Enter led on to {desk.view.page.here()}"
    return "" if desk.text() == "nihao" else f"got {desk.text()!r}"


def escape_drops_the_letters_only(desk: Desk, daemon: str) -> str:
    desk.emptied(NAME)
    desk.letters("nihao")
    desk.keys("Escape")
    desk.rest()
    if composing() or desk.text():
        return f"left {desk.text()!r}"
    return "" if desk.view.page.here() == NAME else "the focus moved"


def function_keys_are_no_shortcuts(desk: Desk, daemon: str) -> str:
    """Each in a fresh composition: some daemons end it on such a key, and then the next one is the page's."""
    desk.go_to(f"{M}patent")
    moved = []
    for key in ("F7", "F4", "F9", "F8", "F12", "ctrl+Return", "ctrl+z", "Insert", "alt+1", "alt+Left"):
        desk.emptied(f"{M}patent")
        desk.letters("zl")
        if not desk.until(composing, 5.0):
            return "not composing"
        before = _standing(desk)
        desk.keys(key)
        desk.rest(0.2)
        if _standing(desk) != before:
            moved.append(key)
        desk.keys("Escape", "Escape")
    return f"something happened on {', '.join(moved)}" if moved else ""


def _standing(desk: Desk) -> tuple[object, ...]:
    """Everything a shortcut could have moved; the text itself is the daemon's."""
    state, filled = desk.presenter.state, desk.presenter.filled
    answers = {ref: value for ref, value in filled.kept().items() if ref != f"{M}patent"}
    rows = filled.session.instances(f"{M}goods")
    return state.page.key, state.goal, state.earlier, tuple(desk.party), answers, rows, desk.view.page.here()


def digits_pick_again_when_nothing_is_composed(desk: Desk, daemon: str) -> str:
    desk.go_to(f"{M}licence")
    desk.keys("2")
    desk.rest()
    return "" if desk.value(f"{M}licence") == "no" else f"got {desk.value(f'{M}licence')!r}"


def a_list_is_found_by_what_is_composed(desk: Desk, daemon: str) -> str:
    """Under a checklist with a long list: letters narrow it already, the word takes its row."""
    put_under(desk)
    desk.rest()
    desk.go_to(f"{A}city")
    desk.letters("shenzhen")
    lookup = desk.view.page.items[f"{A}city"].editor.lookup
    if not desk.until(composing, 5.0) or not lookup.is_open():
        return "the list did not open while composing"
    desk.keys("space")
    desk.rest()
    if desk.text() != "深圳":
        return f"got {desk.text()!r}"
    desk.keys("Return")
    desk.rest()
    return "" if desk.value(f"{A}city") == "c3" else f"took {desk.value(f'{A}city')!r}"


TRIED = (
    (begins, "the daemon composes in a field of the window"),
    (a_word_lands_once, "zhongguo, Space: 中国 once, and saved"),
    (a_digit_chooses_a_candidate, "shi, 2: the second candidate, no choice row, and saved"),
    (space_and_letters_leave_the_choices_alone, "letters and Space while composing: the focus stays"),
    (enter_takes_the_letters_and_stays, "nihao, Enter: the letters, and not the next field"),
    (escape_drops_the_letters_only, "nihao, Esc: nothing, and nothing else closes"),
    (
        function_keys_are_no_shortcuts,
        "F4 F7 F8 F9 F12, Ctrl+Enter, Ctrl+Z, Ins, Alt+1, Alt+Left: no shortcut",
    ),
    (digits_pick_again_when_nothing_is_composed, "2 on a choice, nothing composed: picks"),
    (a_list_is_found_by_what_is_composed, "shenzhen, Space, Enter in a long list: 深圳 taken"),
)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="input-method-walk-") as folder:
        desk = Desk(Path(folder))
        rows = []
        for act, what in TRIED:
            found = act(desk, sys.argv[1])
            rows.append((what, found or "holds"))
            sys.stderr.write(f"{what}: {found or 'holds'}\n")
            if found and act is begins:
                break
        desk.close()
    Path(sys.argv[2]).write_text(json.dumps(rows, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
