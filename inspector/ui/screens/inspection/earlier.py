"""Earlier inspections of the same target, for the history that is folded until it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import booths
from inspector.domain.inspection import Inspection, State
from inspector.ui.screens.inspection.state import Earlier

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling

MOST = 3


def of(desk: Desk, filled: Filling) -> tuple[Earlier, ...]:
    """The last few, the newest first; voided ones are none."""
    found: list[Inspection] = desk.workspace.rows(
        Inspection, parent=filled.target.id, descending=True, limit=MOST + 1
    )
    names = {badge: officer.name for badge, officer in desk.officers().items()}
    return tuple(
        Earlier(
            key=one.id,
            title=f"{one.opened_at:%Y-%m-%d %H:%M} · {one.number}",
            line="、".join(names.get(badge, badge) for badge in one.officers),
            state=booths.state_of(one, None, filled.target.kind).value,
        )
        for one in found
        if one.id != filled.inspection.id and one.state is not State.VOID
    )[:MOST]
