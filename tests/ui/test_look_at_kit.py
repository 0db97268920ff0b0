"""The check of the screens finds what it must find, and nothing in the kit."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from inspector.ui.components import Button, Label
from tests.screens.case import all_cases
from tests.screens.checks import faults
from tests.screens.gallery import look_at


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_nothing_is_wrong_on_a_screen(case, app):
    sizes = tuple(size for size in case.sizes if size in ("1280x720", "1280x800@2"))
    outcome = look_at(case, sizes=sizes, dresses=(("zh", "light"), ("en", "dark")))
    assert [f"{label} {fault}" for label, fault in outcome.found] == []


def kinds(holder) -> set[str]:
    return {fault.kind for fault in faults(holder)}


def test_the_check_finds_cut_text_overlap_and_what_sticks_out(window):
    holder = QWidget()
    for place, text in enumerate(("一行放不下的很长的文字", "另一行")):
        label = Label(text, parent=holder)
        label.setGeometry(10 + 5 * place, 10, 60, 20)
    Button("出去", parent=holder).setGeometry(600, 100, 90, 40)
    window(holder)
    assert kinds(holder) == {"text cut", "overlap", "outside its parent"}


def test_the_check_finds_small_buttons_names_and_faint_text(window):
    holder = QWidget()
    Button("", "x", parent=holder).setGeometry(0, 0, 24, 24)
    Label("看不清", role="hair", parent=holder).setGeometry(0, 60, 80, 20)
    window(holder)
    assert kinds(holder) == {"too small to hit", "no accessible name", "contrast"}


def test_the_check_finds_a_squeezed_paragraph(window):
    holder = QWidget()
    label = QLabel("需要好几行才放得下的一段说明文字" * 3, holder)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 120, 18)
    window(holder)
    assert kinds(holder) == {"text cut"}
