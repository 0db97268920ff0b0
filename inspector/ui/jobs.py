"""The one door through which work leaves the window's thread.

One writer (every change, in order), one interactive reader (a newer read of the same kind replaces the
older), two threads for photos, one for the network. Results come back on the window's thread through one
object that lives there: a signal owned by a runnable may be destroyed on the wrong thread.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from inspector.domain.changed import Changed
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    Done = Callable[[Any], object] | None
    Failed = Callable[[Exception], object] | None

log = logging.getLogger("inspector.ui")


class Jobs(Protocol):
    """What presenters need: two implementations exist, threads for the program and in-line for tests."""

    changed: Any
    broken: Any

    def write(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None: ...
    def read(
        self, work: Callable[[], Any], done: Done = None, failed: Failed = None, *, key: str = ""
    ) -> None: ...
    def photo(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None: ...
    def network(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None: ...
    def close(self) -> None: ...


class _Door(QObject):
    """Lives on the window's thread; everything that comes back comes through it."""

    changed = Signal(object)  # Changed, once after each write
    broken = Signal(object)  # an exception that is our bug
    idle = Signal()
    _came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._came.connect(self._open)
        self.busy = 0

    def _open(self, deliver: Callable[[], None]) -> None:
        self.busy -= 1
        try:
            deliver()
        finally:
            if not self.busy:
                self.idle.emit()

    def _report(self, error: Exception, failed: Failed) -> None:
        """Refusals and troubles go to who asked; anything else is ours: logged and shown."""
        if not isinstance(error, Refused | Trouble):
            log.error("a job failed", exc_info=error)
            self.broken.emit(error)
            error = Trouble("program.fault", kind=type(error).__name__)
        if failed is not None:
            failed(error)

    def _publishing(self, done: Done) -> Callable[[Any], None]:
        def deliver(result: Any) -> None:
            self._publish(result)
            if done is not None:
                done(result)

        return deliver

    def _publish(self, result: object) -> None:
        parts = result if isinstance(result, tuple) else (result,)
        for part in parts:
            changed = part if isinstance(part, Changed) else getattr(part, "changed", None)
            if isinstance(changed, Changed) and changed.records:
                self.changed.emit(changed)
                return


class ThreadJobs(_Door):
    """The program's jobs. Make it on the window's thread; `close()` waits for the writes."""

    def __init__(self) -> None:
        super().__init__()
        self._writer = ThreadPoolExecutor(1, "writer")
        self._reader = ThreadPoolExecutor(1, "reader")
        self._photos = ThreadPoolExecutor(2, "photo")
        self._network = ThreadPoolExecutor(1, "network")
        self._newest: dict[str, int] = {}
        self._closed = False

    def write(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        """A change. What it answers (`Changed`, or something that carries it) is published once."""
        self._start(self._writer, work, self._publishing(done), failed)

    def read(
        self, work: Callable[[], Any], done: Done = None, failed: Failed = None, *, key: str = ""
    ) -> None:
        """A question to the store. With a key, only the newest answer of that kind is delivered."""
        ticket = self._newest[key] = self._newest.get(key, 0) + 1

        def is_stale() -> bool:
            return bool(key) and self._newest[key] != ticket

        self._start(self._reader, work, done, failed, is_stale)

    def photo(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        """Hashing, decoding, previews: two at a time."""
        self._start(self._photos, work, self._publishing(done), failed)

    def network(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._start(
            self._network,
            work,
            self._publishing(done),
            failed,
        )

    def close(self) -> None:
        """Wait until every write is on the disk; what only reads is dropped."""
        self._closed = True
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._network.shutdown(wait=True, cancel_futures=True)
        self._photos.shutdown(wait=True)
        self._writer.shutdown(wait=True)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Done,
        failed: Failed,
        is_stale: Callable[[], bool] = lambda: False,
    ) -> None:
        if self._closed:
            return
        self.busy += 1
        pool.submit(self._run, work, done, failed, is_stale)

    def _run(self, work: Callable[[], Any], done: Done, failed: Failed, is_stale: Callable[[], bool]) -> None:
        """On the worker: do it, and hand over what to do with the result."""
        deliver: Callable[[], object] = _nothing
        if not is_stale():
            try:
                result = work()
                deliver = lambda: done(result) if done and not is_stale() else None  # noqa: E731
            except Exception as error:  # the door sorts it: told, or logged as our bug
                caught = error
                deliver = lambda: None if is_stale() else self._report(caught, failed)  # noqa: E731
        self._came.emit(deliver)


class InlineJobs(_Door):
    """For tests: everything happens at once, on the calling thread, in the same order."""

    def write(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self._now(work, self._publishing(done), failed)

    def read(
        self, work: Callable[[], Any], done: Done = None, failed: Failed = None, *, key: str = ""
    ) -> None:
        self._now(work, done, failed)

    def photo(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self.write(work, done, failed)

    def network(self, work: Callable[[], Any], done: Done = None, failed: Failed = None) -> None:
        self.write(work, done, failed)

    def close(self) -> None:
        """Nothing is ever waiting."""

    def _now(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        try:
            result = work()
        except Exception as error:  # the door sorts it, as for the threads
            self._report(error, failed)
            return
        if done is not None:
            done(result)


def _nothing() -> None:
    """A stale read has nothing to deliver."""
