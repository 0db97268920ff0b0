"""Wrong secrets, counted on disk: after five the next one waits, each further one longer.

A restart does not help. It slows whoever sits at the keyboard; whoever holds the disk can delete this file,
and against him stands Argon2id.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from inspector.store.driver import file_troubles
from inspector.store.files import write_atomically

NAME = "tries.json"
FREE = 5
FIRST_WAIT, LONGEST_WAIT = 30, 1800  # seconds
_FORGOTTEN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Wrong:
    count: int
    last: datetime


class Tries:
    """By badge. One officer's slips keep nobody else out: a colleague opens at once."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def wait(self, badge: str, now: datetime) -> int:
        """Seconds until the next try is allowed; 0 when it is."""
        wrong = self._read().get(badge)
        if wrong is None or wrong.count < FREE:
            return 0
        step = _step(wrong.count)
        left = -int((now - wrong.last - timedelta(seconds=step)).total_seconds() // 1)
        return max(0, min(left, step))  # a clock that was set back must not lock anybody out

    def wrong(self, badge: str, now: datetime) -> int:
        """Count one, and answer how long the next must wait."""
        known = self._read()
        before = known.get(badge)
        fresh = before is None or now - before.last > _FORGOTTEN
        count = 1 if before is None or fresh else before.count + 1
        self._write({**known, badge: _Wrong(count, now)})
        return _step(count) if count >= FREE else 0

    def count(self, badge: str) -> int:
        """How many wrong ones since the last right one."""
        wrong = self._read().get(badge)
        return wrong.count if wrong is not None else 0

    def right(self, badge: str) -> None:
        """The right secret clears the count."""
        known = self._read()
        if known.pop(badge, None) is not None:
            self._write(known)

    def _read(self) -> dict[str, _Wrong]:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=dict[str, _Wrong])
        except (OSError, msgspec.MsgspecError):
            return {}

    def _write(self, wrong: dict[str, _Wrong]) -> None:
        with file_troubles(self.path):
            write_atomically(self.path, msgspec.json.encode(wrong))


def _step(count: int) -> int:
    return min(FIRST_WAIT << min(count - FREE, 16), LONGEST_WAIT)
