"""Where one was when the workspace was locked, and the way back to that very field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.sign.view import SignView

if TYPE_CHECKING:
    from inspector.ui.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Here:
    """A place on the rail, and the inspection that lay over it with its section and field."""

    place: str
    inspection: str = ""
    section: str = ""
    reference: str = ""


def here(wiring: Wiring) -> Here:
    """Where one is now."""
    frame = wiring.frame
    for screen in reversed(frame.over()):
        if isinstance(screen, InspectionView):
            presenter: Any = wiring.presenter("inspection")
            return Here(frame.here, presenter.id, presenter.section, screen.page.here())
        if isinstance(screen, SignView):
            sheet = wiring.presenter("sign").state.sheet
            return Here(frame.here, sheet.inspection.id if sheet is not None else "")
    return Here(frame.here)


def go(wiring: Wiring, before: Here) -> None:
    """Back there; what was completed or voided meanwhile is shown where it stands."""
    if before.place and before.place in wiring.frame.places():
        wiring.frame.go(before.place)
    if before.inspection:
        wiring.open_inspection(before.inspection)
        opened: Any = wiring.presenter("inspection")
        if opened is not None and opened.id == before.inspection and before.section:
            opened.resume(before.section, before.reference)
