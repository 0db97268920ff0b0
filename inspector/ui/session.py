"""The jobs of one sitting: between unlocking and locking. After it ends, nothing of it is heard any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Done, Failed, Jobs


class SessionJobs(QObject):
    """The program's jobs, as the screens of one open workspace see them.

    Screens listen to `changed` for as long as they live, which Python decides; what they hear must end when
    the keys are dropped.
    """

    changed = Signal(object)
    broken = Signal(object)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._ended = False
        jobs.changed.connect(self.changed)
        jobs.broken.connect(self.broken)

    @property
    def busy(self) -> int:
        """How many jobs are under way."""
        return int(getattr(self._jobs, "busy", 0))

    def write(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._pass(self._jobs.write, work, done, failed)

    def read(
        self, work: Callable[[], Any], done: Done = None, failed: Failed = None, *, key: str = ""
    ) -> None:
        self._pass(self._jobs.read, work, done, failed, key=key)

    def photo(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._pass(self._jobs.photo, work, done, failed)

    def network(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._pass(self._jobs.network, work, done, failed)

    def close(self) -> None:
        """The program closes its jobs; a sitting only ends."""
        self.end()

    def end(self) -> None:
        """The workspace is locked: what still runs finishes, and is not told."""
        if not self._ended:
            self._ended = True
            self._jobs.changed.disconnect(self.changed)
            self._jobs.broken.disconnect(self.broken)

    def _pass(
        self, way: Callable[..., None], work: Callable[[], Any], done: Done, failed: Failed, **more: Any
    ) -> None:
        if not self._ended:
            way(self._quiet(work), done=self._heard(done), failed=self._heard(failed), **more)

    def _quiet(self, work: Callable[[], Any]) -> Callable[[], Any]:
        """A workspace that was closed meanwhile is no fault of the job."""

        def working() -> Any:
            if self._ended:
                return None
            try:
                return work()
            except Exception:
                if self._ended:
                    return None
                raise

        return working

    def _heard(self, tell: Done) -> Callable[[Any], object]:
        return lambda result: tell(result) if tell is not None and not self._ended else None
