"""Wrong secrets, counted: after five the next one waits, and each further one longer."""

from __future__ import annotations

from datetime import datetime, timedelta

FREE = 5
FIRST_WAIT, LONGEST_WAIT = 30, 1800  # seconds


class Tries:
    """By badge, for as long as the program runs. Leaving the page does not begin anew."""

    def __init__(self) -> None:
        self._wrong: dict[str, int] = {}
        self._until: dict[str, datetime] = {}

    def wait(self, badge: str, now: datetime) -> int:
        """Seconds until the next try is allowed; 0 when it is."""
        until = self._until.get(badge)
        return max(0, -int((now - until).total_seconds() // 1)) if until else 0

    def wrong(self, badge: str, now: datetime) -> None:
        count = self._wrong[badge] = self._wrong.get(badge, 0) + 1
        if count >= FREE:
            seconds = min(FIRST_WAIT * 2 ** (count - FREE), LONGEST_WAIT)
            self._until[badge] = now + timedelta(seconds=seconds)

    def right(self, badge: str) -> None:
        self._wrong.pop(badge, None)
        self._until.pop(badge, None)
