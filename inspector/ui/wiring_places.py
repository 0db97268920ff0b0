"""Leads from the palette to a campaign, or to one of its halls, streets and markets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.casework.find import Found
    from inspector.ui.wiring import Wiring


def show(wiring: Wiring, found: Found) -> None:
    """A campaign on its page, an area in the list of what is inspected there."""
    if found.kind == "campaign":
        wiring.frame.go("campaigns")
        wiring.presenter("campaigns").choose(found.campaign)
    elif found.kind == "area":
        wiring.frame.go("inspections")
        wiring.presenter("booths").show_area(found.campaign, found.id)
