"""Builds the list of what is inspected, and the way from a target to its checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import booths, campaigns, inspections, tours
from inspector.domain.campaign import Campaign, CampaignKind, Target
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages, wiring_checklists
from inspector.ui.components.sheet import Question
from inspector.ui.language import fill, pick
from inspector.ui.screens.booths import presenter as presenting
from inspector.ui.screens.booths.view import EVERY_HALL, BoothsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.domain.campaign import Tour
    from inspector.domain.notice import FormVersion
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> BoothsView:
    """The place of booths, shops and other targets."""
    view = BoothsView()
    tour = tours.running(wiring.desk)
    world = presenting.World(
        load=lambda place: _listing(wiring, place),
        open=wiring.open_booth,
        names=wiring.names,
        now=wiring.desk.now,
    )
    place = presenting.Place(hall=tour.hall if tour else None)
    presenter = presenting.BoothsPresenter(view, wiring.jobs, world, place)
    view.opened.connect(presenter.open)
    view.others_asked.connect(wiring.choose_checklist)
    view.adding.connect(lambda: _add_beside(wiring, presenter.state.place))
    view.moved_to.connect(presenter.select)
    view.filtered.connect(presenter.filter)
    view.hall_chosen.connect(lambda hall: presenter.show_hall(None if hall == EVERY_HALL else hall))
    view.typed.connect(wiring.find.open_with)
    view.import_asked.connect(lambda: wiring.import_list(""))
    wiring.keep("booths", presenter)
    presenter.load()
    return view


def _add_beside(wiring: Wiring, place: presenting.Place) -> None:
    wiring_checklists.add_target(wiring, place.campaign_id, place.hall or "")


def _listing(wiring: Wiring, place: presenting.Place) -> tuple[presenting.Place, booths.Listing]:
    desk = wiring.desk
    known = campaigns.all_of(desk)
    if not known:
        return presenting.Place(), booths.Listing(())
    tour = tours.running(desk)
    chosen = place.campaign_id or (tour.campaign if tour else known[0].id)
    campaign = desk.workspace.get(Campaign, chosen)
    filled = presenting.Place(
        campaign=pick(campaign.name, campaign.name_en),
        campaign_id=chosen,
        hall=place.hall,
        halls=booths.halls(desk, chosen),
        officers=tour.officers if tour else (),
        fair=campaign.kind == CampaignKind.EXHIBITION,
    )
    return filled, booths.listing(desk, chosen, hall=place.hall)


def open_target(wiring: Wiring, target: str, *, form: str = "", again: bool = False) -> None:
    """Begin or resume a target. Without a tour it is begun first; a finished one shows its papers.

    Which checklist it is, is only asked where several are as likely.
    """
    tour = _tour_for(wiring, target, lambda: open_target(wiring, target, form=form, again=again))
    if tour is None:
        return

    def begin() -> tuple[object, ...]:
        several = () if form else inspections.to_choose(wiring.desk, target, tour)
        return several or inspections.open_inspection(wiring.desk, target, tour, form=form, again=again)

    wiring.jobs.write(
        begin,
        done=lambda result: _begun(wiring, target, result),
        failed=lambda error: _not_opened(wiring, error, target, form),
    )


def choose_checklist(wiring: Wiring, target: str) -> None:
    """Another checklist than the most likely one: a complaint about this booth, say."""
    tour = _tour_for(wiring, target, lambda: choose_checklist(wiring, target))
    if tour is not None:
        wiring.jobs.read(
            lambda: inspections.offered(wiring.desk, target, tour),
            done=lambda forms: _choose(wiring, target, forms),
            failed=lambda error: _not_opened(wiring, error, target),
        )


def _tour_for(wiring: Wiring, target: str, then: Callable[[], None]) -> Tour | None:
    """The running tour of the target's campaign; without one its page comes, and `then` after it."""
    wanted = wiring.desk.workspace.get(Target, target)
    tour = tours.running(wiring.desk)
    if tour is None or tour.campaign != wanted.campaign:
        wiring.begin_tour(wanted.campaign, wanted.hall, then)
        return None
    return tour


def _begun(wiring: Wiring, target: str, result: tuple[object, ...]) -> None:
    if isinstance(result[0], str):
        wiring.open_inspection(result[0])
    else:
        _choose(wiring, target, result)  # type: ignore[arg-type]  # versions to choose from


def _choose(wiring: Wiring, target: str, forms: Sequence[FormVersion]) -> None:
    wiring_checklists.choose(wiring, forms, lambda form: wiring.open_booth(target, form=form))


def _not_opened(wiring: Wiring, error: Exception, target: str, form: str = "") -> None:
    """A second inspection of a booth on one day is asked about first; anything else is said."""
    if isinstance(error, Refused) and error.code == "inspection.second_today":
        _ask_again(wiring, error, target, form)
    elif isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))


def _ask_again(wiring: Wiring, error: Refused, target: str, form: str) -> None:
    title = wiring.desk.workspace.get(Target, target).title
    question = Question(
        wiring.frame,
        fill(QCoreApplication.translate("Wiring", "Inspect %1 again today?"), title),
        messages.sentence(error),
        QCoreApplication.translate("Wiring", "Inspect again"),
        QCoreApplication.translate("Wiring", "Show its papers"),
    )
    question.confirmed.connect(lambda: wiring.open_booth(target, form=form, again=True))
    earlier = str(error.facts["earlier"])
    question.cancel.clicked.connect(lambda: wiring.open_inspection(earlier))
    question.open()
