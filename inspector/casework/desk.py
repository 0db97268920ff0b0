"""The desk: the world a verb works in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from inspector.domain.campaign import Agency
    from inspector.domain.party import Officer
    from inspector.store import Change, Workspace


@dataclass(frozen=True, slots=True)
class Desk:
    """One officer at one open workspace. The clock and the ids come from outside, so that tests are exact."""

    workspace: Workspace
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    officer: str  # badge

    def change(self) -> AbstractContextManager[Change]:
        """One transaction in this officer's name, now."""
        return self.workspace.change(self.officer, self.now())

    def agency(self) -> Agency:
        """The agency whose workspace this is."""
        from inspector.domain.campaign import Agency

        found: list[Agency] = self.workspace.rows(Agency)
        return found[0]

    def officers(self) -> dict[str, Officer]:
        """Every officer of the workspace by badge."""
        from inspector.domain.party import Officer

        return {officer.badge: officer for officer in self.workspace.rows(Officer)}
