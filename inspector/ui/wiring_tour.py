"""Builds the page that begins a tour, and leads on to what the tour was wanted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import booths, campaigns, tours
from inspector.domain.campaign import Campaign, CampaignKind
from inspector.domain.party import Officer, Person
from inspector.ui.language import pick
from inspector.ui.screens.booths.presenter import BoothsPresenter
from inspector.ui.screens.tour import presenter as presenting
from inspector.ui.screens.tour.view import TourView

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.domain.changed import Changed
    from inspector.ui.wiring import Wiring


def begin(
    wiring: Wiring, campaign: str, hall: str | None = None, then: Callable[[], None] | None = None
) -> None:
    """The page that begins a tour, `then` what it was wanted for; without an exhibition none.

    The hall "" is everything that stands in no hall; None is whatever comes first.
    """
    known = campaigns.all_of(wiring.desk)
    if not known:
        wiring.frame.go("campaigns")
        return
    view = TourView()
    halls = booths.halls(wiring.desk, campaign or known[0].id)
    plan = presenting.Plan(
        campaign=campaign or known[0].id,
        hall=hall if hall in {name for name, _ in halls} else (halls[0][0] if halls else ""),
        officers=_usual_pair(wiring),
    )
    world = presenting.World(
        load=lambda plan: _state(wiring, plan),
        begin=lambda plan: _begin(wiring, plan),
        begun=lambda: _begun(wiring, then),
    )
    presenter = presenting.TourPresenter(view, wiring.jobs, world, plan)
    view.changed.connect(presenter.change)
    view.begun.connect(presenter.begin)
    view.left.connect(wiring.frame.back)
    view.pins_asked.connect(lambda: wiring.keys.begin_with_pins(presenter))
    wiring.keep("tour", presenter)
    wiring.frame.push(view)
    presenter.load()


def _usual_pair(wiring: Wiring) -> tuple[str, ...]:
    """Where there are two inspectors, it is those two; else the one who is signed in, and a pick."""
    today = wiring.desk.now().date()
    officers = wiring.desk.officers().items()
    known = [badge for badge, one in officers if one.role != "supervisor" and one.may_inspect(today)]
    return tuple(known) if len(known) == 2 else (wiring.desk.officer,)


def _state(wiring: Wiring, plan: presenting.Plan) -> presenting.State:
    campaign = wiring.desk.workspace.get(Campaign, plan.campaign)
    known: list[Officer] = wiring.desk.workspace.rows(Officer)
    return presenting.State(
        plan,
        campaign=pick(campaign.name, campaign.name_en),
        halls=booths.halls(wiring.desk, plan.campaign),
        fair=campaign.kind == CampaignKind.EXHIBITION,
        officers=tuple(one for one in known if one.role != "supervisor" and one.left_at is None),
    )


def _begin(wiring: Wiring, plan: presenting.Plan) -> Changed:
    witness = Person(name=plan.witness, unit=plan.witness_unit) if plan.witness else None
    return tours.begin(
        wiring.desk,
        plan.campaign,
        hall=plan.hall,
        officers=plan.officers,
        kind=plan.kind,
        task_number=plan.task_number,
        witness=witness,
    )


def _begun(wiring: Wiring, then: Callable[[], None] | None) -> None:
    tour, listed = tours.running(wiring.desk), wiring.presenter("booths")
    if tour is not None and isinstance(listed, BoothsPresenter):
        listed.show_area(tour.campaign, tour.hall)  # the list is where the tour is
    wiring.frame.back()
    wiring.frame.go("today")
    if then is not None:
        then()
