"""Makes answers durable behind the window, 150 ms after the first unsaved key at the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inspector.ui.jobs import Jobs

    Pair = tuple[str, str | None]
    Later = Callable[[int, Callable[[], None]], object]

SOON, AGAIN = 150, 2000  # ms


class Saver:
    """Knows what is on its way to the disk and what still waits.

    The timer starts at the first unsaved key and is not pushed on by the next: whoever types without a
    pause is saved as well. A failed save keeps its answers pending and tries again.
    """

    def __init__(
        self,
        jobs: Jobs,
        later: Later,
        *,
        pending: Callable[[], Sequence[Pair]],
        save: Callable[[tuple[Pair, ...]], object],
        saved: Callable[[Iterable[Pair]], None],
        failed: Callable[[Exception | None], None],
    ) -> None:
        self._jobs, self._later = jobs, later
        self._pending, self._save, self._saved, self._failed = pending, save, saved, failed
        self._sent: dict[str, str | None] = {}
        self._flying = 0
        self._armed = False
        self._waiting: list[Callable[[], object]] = []
        self.in_trouble = False

    @property
    def is_durable(self) -> bool:
        """Whether everything that was answered is on the disk."""
        return not self._flying and not self._pending()

    def touch(self) -> None:
        """Something changed in memory."""
        if not self._armed:
            self._armed = True
            self._later(SOON, self._due)

    def flush(self, then: Callable[[], object] | None = None) -> None:
        """Send what waits now; `then` is called once everything is durable, and never if it cannot be."""
        if then is not None:
            self._waiting.append(then)
        pairs = tuple(pair for pair in self._pending() if self._sent.get(pair[0], _NEVER) != pair[1])
        if pairs:
            self._flying += 1
            self._sent.update(pairs)
            self._jobs.write(
                lambda: self._save(pairs),
                done=lambda _: self._done(pairs),
                failed=lambda error: self._broke(pairs, error),
            )
        self._tell_waiting()

    def _due(self) -> None:
        self._armed = False
        self.flush()

    def _done(self, pairs: tuple[Pair, ...]) -> None:
        self._flying -= 1
        self._forget(pairs)
        self._saved(pairs)
        if self.in_trouble:
            self.in_trouble = False
            self._failed(None)
        self._tell_waiting()

    def _broke(self, pairs: tuple[Pair, ...], error: Exception) -> None:
        self._flying -= 1
        self._forget(pairs)
        self._waiting.clear()
        self.in_trouble = True
        self._failed(error)
        if isinstance(error, Trouble):
            self._later(AGAIN, self.flush)

    def _forget(self, pairs: tuple[Pair, ...]) -> None:
        for reference, value in pairs:
            if self._sent.get(reference, _NEVER) == value:
                del self._sent[reference]

    def _tell_waiting(self) -> None:
        if not self._flying and not self._pending():
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()


_NEVER = "\0never"
