"""Builds the palette, and leads from what it found to a record, a campaign or an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import find
from inspector.ui.screens.find.presenter import FindPresenter
from inspector.ui.screens.find.view import FindView

if TYPE_CHECKING:
    from inspector.casework.find import Found
    from inspector.ui.wiring import Wiring


def palette(wiring: Wiring) -> FindView:
    """The palette over every page (Ctrl+K)."""
    view = FindView(wiring.frame)

    def opened(found: Found, inspect: bool) -> None:
        view.close_sheet()
        _open(wiring, found, inspect=inspect)

    presenter = FindPresenter(view, wiring.jobs, lambda text: find.everything(wiring.desk, text), opened)
    view.typed.connect(presenter.search)
    view.moved.connect(presenter.move)
    view.kind_kept.connect(presenter.keep_kind)
    view.opened.connect(lambda at, inspect: presenter.open(None if at < 0 else at, inspect=inspect))
    wiring.keep("find", presenter)
    return view


def _open(wiring: Wiring, found: Found, *, inspect: bool) -> None:
    if found.booth is None:
        _show_place(wiring, found)
    elif found.inspection and not inspect:
        wiring.open_inspection(found.inspection)
    else:
        wiring.open_booth(found.booth.target)


def _show_place(wiring: Wiring, found: Found) -> None:
    """A campaign on its page, an area in the list of what is inspected there."""
    if found.kind == "campaign":
        wiring.frame.go("campaigns")
        wiring.presenter("campaigns").choose(found.campaign)
    elif found.kind == "area":
        wiring.frame.go("inspections")
        wiring.presenter("booths").show_area(found.campaign, found.id)
