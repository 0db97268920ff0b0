"""Builds the pages of one inspection: its checklist, its papers, and what the party reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from inspector.ui import (
    wiring_office,
    wiring_papers,
    wiring_phone,
    wiring_photos,
    wiring_rights,
    wiring_sources,
    wiring_transcript,
    wiring_viewer,
)
from inspector.ui.screens.inspection import earlier
from inspector.ui.screens.inspection.presenter import InspectionPresenter
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.inspection.ways import Ways
from inspector.ui.screens.party.presenter import PartyPresenter
from inspector.ui.screens.party.view import PartyView
from inspector.ui.screens.party.world import RecordWorld
from inspector.ui.screens.sign import page as sign_page
from inspector.ui.screens.sign import world as sign_world

if TYPE_CHECKING:
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.wiring import Wiring


def checklist(wiring: Wiring, inspection_id: str) -> InspectionPresenter:
    """The checklist of an open inspection, over whatever place one is in."""
    view = InspectionView()
    ways = Ways(
        completed=wiring.completed,
        party=wiring.show_party,
        status=lambda text, icon, tone: wiring.frame.status.say("saved", text, icon, tone),
        tell=wiring.frame.tell,
        look=lambda photo, over: wiring_viewer.look(wiring, inspection_id, photo, over),
        history=earlier.of,
    )
    presenter = InspectionPresenter(
        view,
        wiring.jobs,
        wiring.desk,
        inspection_id,
        later=lambda milliseconds, act: QTimer.singleShot(milliseconds, act),
        ways=ways,
    )
    wiring_phone.mount(view, presenter, wiring)
    wiring_transcript.mount(view, presenter)
    wiring_office.mount_in_booth(view, presenter, wiring)
    wiring_photos.mount(view, presenter, wiring, wiring_sources.mount(view, presenter, wiring))
    wiring.frame.push(view)
    return presenter


def papers(wiring: Wiring, inspection_id: str) -> SignPresenter:
    """The papers of a completed inspection."""
    view, presenter = sign_page.make(
        wiring.jobs,
        sign_world.of(wiring.desk, inspection_id, wiring.printing),
        on_locked=wiring.locked,
        on_reopened=lambda: wiring.reopened(inspection_id),
        show_party=lambda: wiring.show_party(inspection_id),
    )
    wiring_photos.mount_on_papers(view, inspection_id, wiring)
    wiring_papers.mount_on_papers(view, presenter, inspection_id, wiring)
    wiring_rights.mount_on_papers(view, wiring)
    view.package_asked.connect(lambda: _package(wiring, inspection_id))
    wiring.frame.push(view)
    return presenter


def _package(wiring: Wiring, inspection_id: str) -> None:
    """An evidence package of this record."""
    from inspector.ui import wiring_exchange

    wiring_exchange.package(wiring, inspection_id)


def party(wiring: Wiring, inspection_id: str) -> PartyPresenter:
    """The party reads: this record over the whole window, until F4 takes it back."""
    world = RecordWorld(wiring.desk, inspection_id)
    return PartyPresenter(PartyView(wiring.frame.window()), wiring.jobs, world, wiring.frame.focus_page)
