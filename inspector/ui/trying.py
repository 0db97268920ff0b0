"""The window of `inspector form show FILE`: one checklist tried, with no workspace and nothing kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import trials
from inspector.ui import settings
from inspector.ui.app import make_app
from inspector.ui.frame import Frame
from inspector.ui.jobs import ThreadJobs
from inspector.ui.screens.trial.room import TrialRoom

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from inspector.ui.jobs import Jobs


def run(path: Path, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> int:
    """Open the window on a workbook; answers the exit code."""
    chosen, _ = settings.read(settings.place())
    app = make_app(theme=chosen.theme, language=chosen.language)
    jobs = ThreadJobs()
    told: list[Exception] = []
    frame, room = window(path, jobs, now=now, new_id=new_id, failed=lambda error: _give_up(told, error))
    room.open()
    frame.setVisible(True)
    code = app.exec()
    jobs.close()
    if told:
        raise told[0]
    return code


def window(
    path: Path,
    jobs: Jobs,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    failed: Callable[[Exception], object] | None = None,
) -> tuple[Frame, TrialRoom]:
    """A frame with no places, and the trial that fills it."""
    frame = Frame()
    room = TrialRoom(
        frame, jobs, lambda: trials.begin(path, now=now, new_id=new_id), failed=failed, stays=True
    )
    return frame, room


def _give_up(told: list[Exception], error: Exception) -> None:
    """The file cannot be tried: the window goes, and the command line says why."""
    from PySide6.QtWidgets import QApplication

    told.append(error)
    QApplication.quit()
