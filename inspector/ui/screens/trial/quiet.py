"""The same jobs, with nobody told what was written: a trial's records are no other screen's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Done, Failed, Jobs


class QuietJobs(QObject):
    """Work goes through the one door; `changed` is never sent. Once it is over, nothing comes back."""

    changed = Signal(object)
    broken = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._over = False

    def write(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        """A change; its answer is wrapped, so that the door finds nothing to publish."""
        self._jobs.write(lambda: [work()], self._unwrapped(done), self._heard(failed))

    def read(
        self, work: Callable[[], Any], done: Done = None, failed: Failed = None, *, key: str = ""
    ) -> None:
        self._jobs.read(work, self._heard(done), self._heard(failed), key=f"trial.{key}" if key else "")

    def photo(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._jobs.photo(lambda: [work()], self._unwrapped(done), self._heard(failed))

    def network(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._jobs.network(lambda: [work()], self._unwrapped(done), self._heard(failed))

    def close(self) -> None:
        """The trial is over: what still runs ends, and tells nobody."""
        self._over = True

    def _unwrapped(self, done: Done) -> Done:
        heard = self._heard(done)
        return (lambda held: heard(held[0])) if heard else None

    def _heard(self, act: Done) -> Done:
        return (lambda given: None if self._over else act(given)) if act else None
