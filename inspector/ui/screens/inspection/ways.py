"""Where the inspection screen leads, and whom it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.ui.screens.inspection.state import Earlier, Photo


def nothing(*_: object) -> None:
    """Nobody asked to be told."""


@dataclass(frozen=True)
class Ways:
    """Where the screen leads and whom it tells; all optional, so that a test needs none."""

    completed: Callable[[str], object] = nothing
    party: Callable[[str], object] = nothing
    status: Callable[[str, str, str], object] = nothing  # text, icon, tone
    tell: Callable[[str, Callable[[], object] | None], object] = nothing  # a toast and its undo
    look: Callable[[Photo, Callable[[], object]], object] = nothing  # a photo large; told when it is over
    history: Callable[[Desk, Filling], Sequence[Earlier]] = lambda desk, filled: ()
