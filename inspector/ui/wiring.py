"""Builds the screens of an open workspace and hands each what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from inspector.casework import (
    booths,
    campaigns,
    exhibitors,
    find,
    inspections,
    numbers,
    room,
    secrets,
    targets,
    today,
    tours,
)
from inspector.domain.campaign import Campaign, CampaignKind, Target
from inspector.domain.errors import Refused, Trouble
from inspector.domain.inspection import Inspection, State
from inspector.domain.party import Officer, Person
from inspector.domain.records import booth_sort
from inspector.ui import (
    messages,
    wiring_checklists,
    wiring_inspection,
    wiring_keys,
    wiring_places,
    wiring_sources,
)
from inspector.ui.components.sheet import Question
from inspector.ui.frame import Frame
from inspector.ui.language import Language, fill, pick
from inspector.ui.printing import Printing
from inspector.ui.screens.booths import presenter as booths_presenter
from inspector.ui.screens.booths.view import EVERY_HALL, BoothsView
from inspector.ui.screens.campaigns import presenter as campaigns_presenter
from inspector.ui.screens.campaigns.view import CampaignsView
from inspector.ui.screens.find.presenter import FindPresenter
from inspector.ui.screens.find.view import FindView
from inspector.ui.screens.importing import presenter as importing_presenter
from inspector.ui.screens.importing.view import ImportView
from inspector.ui.screens.settings import presenter as settings_presenter
from inspector.ui.screens.settings.view import SettingsView
from inspector.ui.screens.today import presenter as today_presenter
from inspector.ui.screens.today.view import TodayView
from inspector.ui.screens.tour import presenter as tour_presenter
from inspector.ui.screens.tour.view import TourView
from inspector.ui.settings import Settings
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.find import Found
    from inspector.domain.campaign import Tour
    from inspector.domain.changed import Changed
    from inspector.domain.notice import FormVersion
    from inspector.ui.jobs import Jobs
    from inspector.ui.wiring_phone import Sitting


class Wiring(QObject):
    """One open workspace in one frame. `about_to_lock` comes before keys are dropped: stop, close, save."""

    about_to_lock = Signal()
    lock_asked = Signal()
    leave_asked = Signal(object)  # an officer leaves: what to do once the workspace is closed

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.jobs = desk, jobs
        self.frame = Frame()
        self.printing = Printing(jobs)
        self.phone: Sitting | None = None
        self._presenters: dict[str, object] = {}
        self._find = self._make_find()
        self.frame.add("today", self._make_today)
        self.frame.add("campaigns", self._make_campaigns)
        self.frame.add("inspections", self._make_booths)
        self.frame.add("settings", self._make_settings)
        self.frame.find_asked.connect(lambda: self._find.open_with(""))
        self.sources = wiring_sources.SourcesOfWorkspace(self)
        self._saved_at = ""
        self._counted: tuple[int, int] | None = None
        Language.current().changed.connect(self._say_again)
        jobs.changed.connect(self._written)
        jobs.broken.connect(self._broken)
        self.keys = wiring_keys.KeysWiring(self)

    def start(self) -> None:
        """The first screen: Today, or the campaigns page while there is no exhibition."""
        self.frame.go(self._first_place())
        self._say_network()
        self.keys.start()
        self.jobs.read(self._status, done=self._show_status, key="status")

    def _first_place(self) -> str:
        try:
            return "today" if campaigns.all_of(self.desk) else "campaigns"
        except Trouble:
            return "settings"  # damaged, opened for reading: a place that needs nothing to be there

    def close(self) -> None:
        """Leave what is open: screens save what is pending."""
        Language.current().changed.disconnect(self._say_again)
        self.keys.close()
        self.frame.close()

    def presenter(self, name: str) -> Any:
        """The presenter of a page that was opened; None when it never was."""
        return self._presenters.get(name)

    # -- screens

    def _make_today(self) -> TodayView:
        view = TodayView()
        world = today_presenter.World(
            load=self._day,
            open=self.open_booth,
            nobody=self._nobody,
            copy=self._copy_figures,
            tell=self.frame.tell,
        )
        presenter = today_presenter.TodayPresenter(view, self.jobs, world)
        view.opened.connect(self.open_booth)
        view.owed_opened.connect(self.open_inspection)
        view.going_on.connect(presenter.go_on)
        view.going_next.connect(presenter.go_next)
        view.nobody.connect(presenter.nobody)
        view.copied.connect(presenter.copy)
        view.tour_asked.connect(lambda: self.begin_tour(""))
        view.listed.connect(lambda: self.frame.go("inspections"))
        self._presenters["today"] = presenter
        presenter.load()
        return view

    def _make_campaigns(self) -> CampaignsView:
        view = CampaignsView(self.desk.now().date())
        world = campaigns_presenter.World(
            load=self._overview,
            make=lambda new: campaigns.new(
                self.desk,
                new.name,
                kind=new.kind,
                name_en=new.name_en,
                venue=new.venue,
                venue_en=new.venue_en,
                opens=new.opens,
                closes=new.closes,
            ),
            import_list=self.import_list,
            begin_tour=self.begin_tour,
        )
        presenter = campaigns_presenter.CampaignsPresenter(view, self.jobs, world)
        view.chosen.connect(presenter.choose)
        view.making.connect(presenter.begin_making)
        view.made.connect(presenter.make)
        view.cancelled.connect(presenter.cancel)
        view.import_asked.connect(presenter.import_list)
        view.tour_asked.connect(presenter.begin_tour)
        self._presenters["campaigns"] = presenter
        presenter.load()
        return view

    def _make_booths(self) -> BoothsView:
        view = BoothsView()
        tour = tours.running(self.desk)
        world = booths_presenter.World(
            load=self._listing, open=self.open_booth, names=self._names, now=self.desk.now
        )
        place = booths_presenter.Place(hall=tour.hall if tour else None)
        presenter = booths_presenter.BoothsPresenter(view, self.jobs, world, place)
        view.opened.connect(presenter.open)
        view.others_asked.connect(self.choose_checklist)
        view.adding.connect(lambda: self._add_beside(presenter.state.place))
        view.moved_to.connect(presenter.select)
        view.filtered.connect(presenter.filter)
        view.hall_chosen.connect(lambda hall: presenter.show_hall(None if hall == EVERY_HALL else hall))
        view.typed.connect(self._find.open_with)
        view.import_asked.connect(lambda: self.import_list(""))
        self._presenters["booths"] = presenter
        presenter.load()
        return view

    def _add_beside(self, place: booths_presenter.Place) -> None:
        wiring_checklists.add_target(self, place.campaign_id, place.hall or "")

    def _make_settings(self) -> SettingsView:
        view = SettingsView()
        world = settings_presenter.World(
            load=self._facts,
            settings=lambda: Settings(Language.current().choice, Theme.current().mode),
            speak=Language.current().set,
            dress=Theme.current().set_mode,
        )
        presenter = settings_presenter.SettingsPresenter(view, self.jobs, world)
        view.spoken.connect(presenter.speak)
        view.dressed.connect(presenter.dress)
        view.phrases_asked.connect(self.show_phrases)
        view.checklists_asked.connect(self.show_checklists)
        view.exchange_asked.connect(self.show_exchange)
        view.keys_asked.connect(self.keys.show_keys)
        view.backup_asked.connect(self.keys.show_backup)
        view.lock_after_chosen.connect(self.keys.set_lock_after)
        self._presenters["settings"] = presenter
        self.sources.mount_settings(view)
        presenter.load()
        return view

    def show_exchange(self) -> None:
        """Batches to and from other computers, over the settings."""
        from inspector.ui import wiring_exchange

        self._presenters["exchange"] = wiring_exchange.page(self)

    def show_phrases(self) -> None:
        """The page of phrases, over the settings."""
        from inspector.ui.screens.phrases.presenter import PhrasesPresenter
        from inspector.ui.screens.phrases.view import PhrasesView

        view = PhrasesView()
        self._presenters["phrases"] = PhrasesPresenter(view, self.jobs, self.desk, self.frame.tell)
        self.frame.push(view)

    def _make_find(self) -> FindView:
        view = FindView(self.frame)
        presenter = FindPresenter(
            view, self.jobs, lambda text: find.everything(self.desk, text), self._open_found
        )
        view.typed.connect(presenter.search)
        view.moved.connect(presenter.move)
        view.kind_kept.connect(presenter.keep_kind)
        view.opened.connect(lambda at, inspect: presenter.open(None if at < 0 else at, inspect=inspect))
        self._presenters["find"] = presenter
        return view

    # -- pages over a place

    def begin_tour(
        self, campaign: str, hall: str | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """The page that begins a tour, `then` what it was wanted for; without an exhibition none.

        The hall "" is everything that stands in no hall; None is whatever comes first.
        """
        known = campaigns.all_of(self.desk)
        if not known:
            self.frame.go("campaigns")
            return
        view = TourView()
        halls = booths.halls(self.desk, campaign or known[0].id)
        plan = tour_presenter.Plan(
            campaign=campaign or known[0].id,
            hall=hall if hall in {name for name, _ in halls} else (halls[0][0] if halls else ""),
            officers=self._usual_pair(),
        )
        world = tour_presenter.World(
            load=self._tour_state, begin=self._begin_tour, begun=lambda: self._tour_begun(then)
        )
        presenter = tour_presenter.TourPresenter(view, self.jobs, world, plan)
        view.changed.connect(presenter.change)
        view.begun.connect(presenter.begin)
        view.left.connect(self.frame.back)
        view.pins_asked.connect(lambda: self.keys.begin_with_pins(presenter))
        self._presenters["tour"] = presenter
        self.frame.push(view)
        presenter.load()

    def _usual_pair(self) -> tuple[str, ...]:
        """Where there are two inspectors, it is those two; else the one who is signed in, and a pick."""
        today = self.desk.now().date()
        officers = self.desk.officers().items()
        known = [badge for badge, one in officers if one.role != "supervisor" and one.may_inspect(today)]
        return tuple(known) if len(known) == 2 else (self.desk.officer,)

    def import_list(self, campaign: str) -> None:
        """The page that brings the organiser's list in."""
        known = campaigns.all_of(self.desk)
        wanted = campaign or (known[0].id if known else "")
        if not wanted:
            self.frame.go("campaigns")
            return
        shops = not self._is_fair(wanted)
        view = ImportView(shops=shops)
        world = importing_presenter.World(
            read=lambda path: exhibitors.read(path, shops=shops),
            take=lambda preview, skip: targets.take(self.desk, wanted, preview, skip_refused=skip),
            taken=lambda count: self._list_taken(count, shops=shops),
        )
        presenter = importing_presenter.ImportPresenter(view, self.jobs, world)
        view.chosen.connect(presenter.read)
        view.taken.connect(presenter.take)
        view.left.connect(self.frame.back)
        self._presenters["importing"] = presenter
        self.frame.push(view)
        presenter.load()

    def _is_fair(self, campaign: str) -> bool:
        return self.desk.workspace.get(Campaign, campaign).kind == CampaignKind.EXHIBITION

    def open_booth(self, target: str, *, form: str = "", again: bool = False) -> None:
        """Begin or resume a target. Without a tour it is begun first; a finished one shows its papers.

        Which checklist it is, is only asked where several are as likely.
        """
        tour = self._tour_for(target, lambda: self.open_booth(target, form=form, again=again))
        if tour is None:
            return

        def begin() -> tuple[object, ...]:
            several = () if form else inspections.to_choose(self.desk, target, tour)
            return several or inspections.open_inspection(self.desk, target, tour, form=form, again=again)

        self.jobs.write(
            begin,
            done=lambda result: self._begun(target, result),
            failed=lambda error: self._not_opened(error, target, form),
        )

    def choose_checklist(self, target: str) -> None:
        """Another checklist than the most likely one: a complaint about this booth, say."""
        tour = self._tour_for(target, lambda: self.choose_checklist(target))
        if tour is not None:
            self.jobs.read(
                lambda: inspections.offered(self.desk, target, tour),
                done=lambda forms: self._choose(target, forms),
                failed=lambda error: self._not_opened(error, target),
            )

    def _tour_for(self, target: str, then: Callable[[], None]) -> Tour | None:
        """The running tour of the target's campaign; without one its page comes, and `then` after it."""
        wanted = self.desk.workspace.get(Target, target)
        tour = tours.running(self.desk)
        if tour is None or tour.campaign != wanted.campaign:
            self.begin_tour(wanted.campaign, wanted.hall, then)
            return None
        return tour

    def _begun(self, target: str, result: tuple[object, ...]) -> None:
        if isinstance(result[0], str):
            self.open_inspection(result[0])
        else:
            self._choose(target, result)  # type: ignore[arg-type]  # versions to choose from

    def _choose(self, target: str, forms: Sequence[FormVersion]) -> None:
        wiring_checklists.choose(self, forms, lambda form: self.open_booth(target, form=form))

    def show_checklists(self) -> None:
        """The register of checklists."""
        self._presenters["checklists"] = wiring_checklists.page(self)

    def open_inspection(self, inspection_id: str) -> None:
        """Show an inspection where it stands: the checklist while it is open, its papers afterwards."""
        inspection = self.desk.workspace.get(Inspection, inspection_id)
        if inspection.state is State.DRAFT:
            self._show_checklist(inspection_id)
        else:
            self._show_papers(inspection_id)

    def _show_checklist(self, inspection_id: str) -> None:
        self._presenters["inspection"] = wiring_inspection.checklist(self, inspection_id)

    def _show_papers(self, inspection_id: str) -> None:
        self._presenters["sign"] = wiring_inspection.papers(self, inspection_id)

    def completed(self, inspection_id: str) -> None:
        """The facts are frozen: the papers take the place of the checklist and go to the printer.

        A clean booth has no paper of its own: one goes back, and the next booth is one key away."""
        self.frame.back()
        done = self.desk.workspace.get(Inspection, inspection_id)
        target = self.desk.workspace.get(Target, done.target)
        if not done.findings and target.kind.is_rolled:
            self.frame.tell(fill(self.tr("%1: nothing found, one line on the patrol roll."), target.booth))
            return
        self._presenters["sign"] = papers_shown = wiring_inspection.papers(self, inspection_id)
        papers_shown.print_first()

    def reopened(self, inspection_id: str) -> None:
        """The facts are open again: the checklist takes the place of the papers."""
        self.frame.back()
        self._show_checklist(inspection_id)

    def locked(self) -> None:
        """The record has ended; back to where one came from, and the next booth is one key away."""
        self.frame.back()
        self.frame.tell(self.tr("Locked. From here on only an addendum."))

    def show_party(self, inspection_id: str) -> None:
        """Turn the screen over to the party: this record and nothing else."""
        self._presenters["party"] = wiring_inspection.party(self, inspection_id)

    # -- what the screens ask

    def _day(self) -> today_presenter.Day:
        tour = tours.running(self.desk)
        known = campaigns.all_of(self.desk)
        campaign = tour.campaign if tour else (known[0].id if known else None)
        overview = today.overview(self.desk, tour, campaign)
        returned = {
            row.target: self.desk.workspace.get(Inspection, row.inspection).reason
            for row in overview.returned
        }
        return today_presenter.Day(
            today=overview,
            next=booths.next_unvisited(self.desk, tour, after=self._last_target(tour.id)) if tour else None,
            campaign=next((pick(one.name, one.name_en) for one in known if one.id == campaign), ""),
            names=self._names(),
            reasons=returned,
            now=self.desk.now(),
            fair=campaign is None or self._is_fair(campaign),
        )

    def _last_target(self, tour: str) -> str | None:
        """The booth of the tour that was inspected last: its neighbour is next."""
        recent: list[Inspection] = self.desk.workspace.rows(Inspection, descending=True, limit=20)
        return next((one.target for one in recent if one.tour == tour), None)

    def _overview(self, chosen: str) -> campaigns_presenter.Overview:
        known = tuple(campaigns.all_of(self.desk))
        campaign = next((one for one in known if one.id == chosen), known[0] if known else None)
        halls: dict[str, dict[booths.BoothState, int]] = {}
        for row in booths.listing(self.desk, campaign.id).rows if campaign else ():
            counts = halls.setdefault(row.hall, {})
            counts[row.state] = counts.get(row.state, 0) + 1
        found = tuple(campaigns_presenter.Hall(name, halls[name]) for name in sorted(halls, key=_in_order))
        return campaigns_presenter.Overview(known, campaign, found)

    def _listing(self, place: booths_presenter.Place) -> tuple[booths_presenter.Place, booths.Listing]:
        known = campaigns.all_of(self.desk)
        if not known:
            return booths_presenter.Place(), booths.Listing(())
        tour = tours.running(self.desk)
        chosen = place.campaign_id or (tour.campaign if tour else known[0].id)
        campaign = self.desk.workspace.get(Campaign, chosen)
        filled = booths_presenter.Place(
            campaign=pick(campaign.name, campaign.name_en),
            campaign_id=chosen,
            hall=place.hall,
            halls=booths.halls(self.desk, chosen),
            officers=tour.officers if tour else (),
            fair=campaign.kind == CampaignKind.EXHIBITION,
        )
        return filled, booths.listing(self.desk, chosen, hall=place.hall)

    def _facts(self) -> settings_presenter.Facts:
        workspace = self.desk.workspace
        return settings_presenter.Facts(
            folder=str(workspace.folder),
            device=workspace.device,
            agency=self.desk.agency(),
            officers=tuple(self.desk.officers().values()),
            numbers_left=numbers.left(self.desk),
            room=room.left(self.desk),
            lock_after=secrets.lock_after(self.desk),
            today=self.desk.now().date(),
        )

    def _names(self) -> dict[str, str]:
        return {badge: pick(one.name, one.name_en) for badge, one in self.desk.officers().items()}

    def _nobody(self, target: str) -> Changed:
        tour = tours.running(self.desk)
        if tour is None:
            raise Refused("tour.none")
        return booths.nobody_there(self.desk, tour, target)

    def _copy_figures(self, day: today_presenter.Day) -> None:
        text = today.figures_text(day.today.figures, f"{day.now.month}月{day.now.day}日")
        QGuiApplication.clipboard().setText(text)
        self.frame.tell(text)

    def _tour_state(self, plan: tour_presenter.Plan) -> tour_presenter.State:
        campaign = self.desk.workspace.get(Campaign, plan.campaign)
        known: list[Officer] = self.desk.workspace.rows(Officer)
        return tour_presenter.State(
            plan,
            campaign=pick(campaign.name, campaign.name_en),
            halls=booths.halls(self.desk, plan.campaign),
            fair=campaign.kind == CampaignKind.EXHIBITION,
            officers=tuple(one for one in known if one.role != "supervisor" and one.left_at is None),
        )

    def _begin_tour(self, plan: tour_presenter.Plan) -> Changed:
        witness = Person(name=plan.witness, unit=plan.witness_unit) if plan.witness else None
        return tours.begin(
            self.desk,
            plan.campaign,
            hall=plan.hall,
            officers=plan.officers,
            kind=plan.kind,
            task_number=plan.task_number,
            witness=witness,
        )

    def _tour_begun(self, then: Callable[[], None] | None) -> None:
        tour, listed = tours.running(self.desk), self._presenters.get("booths")
        if tour is not None and isinstance(listed, booths_presenter.BoothsPresenter):
            listed.show_area(tour.campaign, tour.hall)  # the list is where the tour is
        self.frame.back()
        self.frame.go("today")
        if then is not None:
            then()

    def _list_taken(self, count: int, *, shops: bool) -> None:
        self.frame.back()
        self.frame.tell(fill(self.tr("%1 shops taken") if shops else self.tr("%1 booths taken"), count))

    def _open_found(self, found: Found, inspect: bool) -> None:
        self._find.close_sheet()
        if found.booth is None:
            wiring_places.show(self, found)
            return
        if (found.inspection and not inspect and found.kind != "booth") or (found.inspection and not inspect):
            self.open_inspection(found.inspection)
        else:
            self.open_booth(found.booth.target)

    def _not_opened(self, error: Exception, target: str, form: str = "") -> None:
        """A second inspection of a booth on one day is asked about first; anything else is said."""
        if isinstance(error, Refused) and error.code == "inspection.second_today":
            question = Question(
                self.frame,
                fill(self.tr("Inspect %1 again today?"), self.desk.workspace.get(Target, target).title),
                messages.sentence(error),
                self.tr("Inspect again"),
                self.tr("Show its papers"),
            )
            question.confirmed.connect(lambda: self.open_booth(target, form=form, again=True))
            earlier = str(error.facts["earlier"])
            question.cancel.clicked.connect(lambda: self.open_inspection(earlier))
            question.open()
        elif isinstance(error, Refused | Trouble):
            self.frame.show_trouble(messages.sentence(error))

    # -- status

    def _written(self, _: Changed) -> None:
        self._saved_at = f"{self.desk.now():%H:%M:%S}"
        self._say_saved()
        self.jobs.read(self._status, done=self._show_status, key="status")

    def _say_saved(self) -> None:
        if self._saved_at:
            self.frame.status.say("saved", fill(self.tr("Saved %1"), self._saved_at), "check", "ok")

    def _say_again(self) -> None:
        """The same answers in another language; only names in it are read again."""
        for name in ("today", "booths"):
            if name in self._presenters:
                self._presenters[name].load()  # type: ignore[attr-defined]
        self._say_saved()
        self._say_network()
        if self._counted is not None:
            self._show_status(self._counted)

    def _say_network(self) -> None:
        self.frame.status.say("network", self.tr("Offline"), "cloud-off", "warn")

    def _status(self) -> tuple[int, int]:
        return numbers.left(self.desk), self.desk.workspace.count(Inspection, state="locked")

    def _show_status(self, status: tuple[int, int]) -> None:
        self._counted = status
        numbers, waiting = status
        self.frame.status.say("numbers", fill(self.tr("Numbers left %1"), numbers), "hash")
        self.frame.status.say("waiting", fill(self.tr("%1 locked records"), waiting), "send")

    def _broken(self, error: Exception) -> None:
        kind = type(error).__name__
        text = QCoreApplication.translate(
            "Wiring", "Something in the program failed (%1). Your work is saved; the fault is written down."
        )
        self.frame.show_trouble(fill(text, kind))


def _in_order(hall: str) -> tuple[bool, str]:
    """Halls in the order one walks them; what stands in none comes last."""
    return not hall, booth_sort(hall)
