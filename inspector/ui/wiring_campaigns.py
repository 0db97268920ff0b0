"""Builds the page of campaigns, and the one that brings an organiser's list in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import booths, campaigns, exhibitors, targets
from inspector.domain.records import booth_sort
from inspector.ui.language import counted
from inspector.ui.screens.campaigns import presenter as presenting
from inspector.ui.screens.campaigns.view import CampaignsView
from inspector.ui.screens.importing import presenter as importing
from inspector.ui.screens.importing.view import ImportView

if TYPE_CHECKING:
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> CampaignsView:
    """The place where campaigns are made and looked over."""
    view = CampaignsView(wiring.desk.now().date())
    world = presenting.World(
        load=lambda chosen: _overview(wiring, chosen),
        make=lambda new: campaigns.new(
            wiring.desk,
            new.name,
            kind=new.kind,
            name_en=new.name_en,
            venue=new.venue,
            venue_en=new.venue_en,
            opens=new.opens,
            closes=new.closes,
        ),
        import_list=wiring.import_list,
        begin_tour=wiring.begin_tour,
    )
    presenter = presenting.CampaignsPresenter(view, wiring.jobs, world)
    view.chosen.connect(presenter.choose)
    view.making.connect(presenter.begin_making)
    view.made.connect(presenter.make)
    view.cancelled.connect(presenter.cancel)
    view.import_asked.connect(presenter.import_list)
    view.tour_asked.connect(presenter.begin_tour)
    wiring.keep("campaigns", presenter)
    presenter.load()
    return view


def import_list(wiring: Wiring, campaign: str) -> None:
    """The page that brings the organiser's list in; without a campaign the one where it is made."""
    known = campaigns.all_of(wiring.desk)
    wanted = campaign or (known[0].id if known else "")
    if not wanted:
        wiring.frame.go("campaigns")
        return
    shops = not wiring.is_fair(wanted)
    view = ImportView(shops=shops)
    world = importing.World(
        read=lambda path: exhibitors.read(path, shops=shops),
        take=lambda preview, skip: targets.take(wiring.desk, wanted, preview, skip_refused=skip),
        taken=lambda count: _list_taken(wiring, count, shops=shops),
    )
    presenter = importing.ImportPresenter(view, wiring.jobs, world)
    view.chosen.connect(presenter.read)
    view.taken.connect(presenter.take)
    view.left.connect(wiring.frame.back)
    wiring.keep("importing", presenter)
    wiring.frame.push(view)
    presenter.load()


def _list_taken(wiring: Wiring, count: int, *, shops: bool) -> None:
    wiring.frame.back()
    if shops:
        one = QCoreApplication.translate("Wiring", "%1 shop taken")
        more = QCoreApplication.translate("Wiring", "%1 shops taken")
    else:
        one = QCoreApplication.translate("Wiring", "%1 booth taken")
        more = QCoreApplication.translate("Wiring", "%1 booths taken")
    wiring.frame.tell(counted(one, more, count))


def _overview(wiring: Wiring, chosen: str) -> presenting.Overview:
    known = tuple(campaigns.all_of(wiring.desk))
    campaign = next((one for one in known if one.id == chosen), known[0] if known else None)
    halls: dict[str, dict[booths.BoothState, int]] = {}
    for row in booths.listing(wiring.desk, campaign.id).rows if campaign else ():
        counts = halls.setdefault(row.hall, {})
        counts[row.state] = counts.get(row.state, 0) + 1
    found = tuple(presenting.Hall(name, halls[name]) for name in sorted(halls, key=_in_order))
    return presenting.Overview(known, campaign, found)


def _in_order(hall: str) -> tuple[bool, str]:
    """Halls in the order one walks them; what stands in none comes last."""
    return not hall, booth_sort(hall)
