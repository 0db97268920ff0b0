"""A record written by hand: its scans are chosen as the original, with the paper's own times."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui import wiring_transcript
from inspector.ui.messages import sentence_for
from tests.casework.made_up import Clock, Hall, copied
from tests.ui.inspecting import Inspecting


@pytest.fixture
def hall(tmp_path):
    made = Hall(copied(tmp_path / "workspace"), Clock())
    yield made
    made.close()


@pytest.fixture
def sheet(hall, window):
    """Alt+T on a page with one scan in its tray."""

    def opened(*, scans: int = 1):
        page = Inspecting(hall, window)
        taken = [hall.photo(page.id, seed=seed, name=f"scan-{seed}.jpg") for seed in range(scans)]
        wiring_transcript.mount(page.view, page.presenter)
        QTest.keySequence(QApplication.focusWidget(), "Alt+T")
        mounted = page.view.findChild(wiring_transcript.TranscriptOnPage)
        return page, mounted.sheet, taken

    return opened


def _press(*keys: str) -> None:
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), key)


def _type(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_scans_and_times_are_given_by_keyboard(hall, sheet):
    page, shown, (scan,) = sheet()
    _press("1")
    shown.began.setFocus()
    began = hall.desk.now() - timedelta(hours=2)
    _type(f"{began:%m-%d %H:%M}")
    _press("Return")
    _type(f"{began + timedelta(minutes=9):%m-%d %H:%M}")
    _press("Return")
    paper = hall.inspection(page.id).paper
    assert paper.scans == (scan,)
    assert paper.ended_at - paper.started_at == timedelta(minutes=9)


def test_half_a_time_is_told_and_nothing_is_lost(hall, sheet):
    page, shown, _ = sheet()
    _press("1")
    shown.began.setFocus()
    _type("yesterday")
    shown.act.click()
    assert shown.isVisible()
    assert shown.began.text() == "yesterday"
    assert hall.inspection(page.id).paper is None


def test_without_a_scan_chosen_it_says_so(hall, sheet):
    page, shown, _ = sheet()
    shown.began.setFocus()
    _type("8:00")
    _press("Return")
    _type("8:10")
    _press("Return")
    assert shown._wrong.text() == sentence_for("transcript.no_scan")
    assert hall.inspection(page.id).paper is None


def test_a_page_without_photos_says_how_they_come(sheet):
    _, shown, _ = sheet(scans=0)
    assert shown._empty.isVisible()
    assert not shown.act.isEnabled()
