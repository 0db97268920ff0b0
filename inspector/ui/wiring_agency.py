"""Builds the agency's page over the settings, and the card of rights from wherever it is handed over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from inspector.casework import agency_words, approvals, signed_pdfs, timestamps
from inspector.ui.screens.agency import presenter as presenting
from inspector.ui.screens.agency.view import AgencyView

if TYPE_CHECKING:
    from inspector.ui.wiring import Wiring


def show(wiring: Wiring) -> presenting.AgencyPresenter:
    """The page, over the place one is at."""
    view = AgencyView()
    desk = wiring.desk
    world = presenting.World(
        load=partial(_facts, wiring),
        say=partial(agency_words.say, desk),
        set_original=partial(signed_pdfs.set_original, desk),
        seal=partial(agency_words.seal, desk),
        face=partial(agency_words.face, desk),
        set_url=partial(timestamps.set_authority_url, desk),
        name_approvers=partial(approvals.name_approvers, desk),
        tell=wiring.frame.tell,
    )
    presenter = presenting.AgencyPresenter(view, wiring.jobs, world)
    view.said.connect(presenter.say)
    view.original_chosen.connect(presenter.choose_original)
    view.seal_chosen.connect(presenter.choose_seal)
    view.face_chosen.connect(presenter.choose_face)
    view.url_given.connect(presenter.set_url)
    view.approver_added.connect(presenter.add_approver)
    view.approver_removed.connect(presenter.remove_approver)
    view.left_page.connect(presenter.close)
    wiring.keep("agency", presenter)
    wiring.frame.push(view)
    presenter.load()
    return presenter


def _facts(wiring: Wiring) -> presenting.Facts:
    desk = wiring.desk
    here = tuple((badge, one.name) for badge, one in desk.officers().items() if one.left_at is None)
    return presenting.Facts(
        desk.agency(), timestamps.authority_url(desk), here, agency_words.may_change(desk)
    )
