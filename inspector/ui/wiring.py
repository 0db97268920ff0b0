"""Holds the screens of an open workspace together: places, pages over them, what the status line says.

Each screen is built in a file of its own, `wiring_NAME.py`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from inspector.casework import campaigns, numbers
from inspector.domain.campaign import Campaign, CampaignKind, Target
from inspector.domain.errors import Trouble
from inspector.domain.inspection import Inspection, State
from inspector.ui import (
    wiring_booths,
    wiring_campaigns,
    wiring_checklists,
    wiring_clocks,
    wiring_find,
    wiring_inspection,
    wiring_keys,
    wiring_papers,
    wiring_register,
    wiring_settings,
    wiring_sources,
    wiring_stamps,
    wiring_today,
    wiring_tour,
)
from inspector.ui.frame import Frame
from inspector.ui.language import Language, counted, fill, pick
from inspector.ui.printing import Printing

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
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
        self.find = wiring_find.palette(self)
        self.frame.add("today", partial(wiring_today.page, self))
        self.frame.add("campaigns", partial(wiring_campaigns.page, self))
        self.frame.add("inspections", partial(wiring_booths.page, self))
        self.frame.add("notices", partial(wiring_papers.page, self))
        self.frame.add("settings", partial(wiring_settings.page, self))
        wiring_register.mount_status(self)
        self.frame.find_asked.connect(lambda: self.find.open_with(""))
        self.sources = wiring_sources.SourcesOfWorkspace(self)
        self._saved_at = ""
        self._counted: tuple[int, int, bool] | None = None
        Language.current().changed.connect(self._say_again)
        jobs.changed.connect(self._written)
        jobs.broken.connect(self._broken)
        self.keys = wiring_keys.KeysWiring(self)
        self.time = wiring_clocks.keep_time(self)
        self.stamps = wiring_stamps.Stamping(self)

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
        self.time.stop()
        self.stamps.stop()
        self.frame.close()

    def presenter(self, name: str) -> Any:
        """The presenter of a page that was opened; None when it never was."""
        return self._presenters.get(name)

    def keep(self, name: str, presenter: object) -> None:
        """A page was opened: its presenter lives as long as no other takes its name."""
        self._presenters[name] = presenter

    # -- what several screens ask

    def names(self) -> dict[str, str]:
        """What the officers are called, by badge."""
        return {badge: pick(one.name, one.name_en) for badge, one in self.desk.officers().items()}

    def is_fair(self, campaign: str) -> bool:
        """Whether a campaign is an exhibition, with halls and booths."""
        return self.desk.workspace.get(Campaign, campaign).kind == CampaignKind.EXHIBITION

    # -- pages over a place

    def begin_tour(
        self, campaign: str, hall: str | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """The page that begins a tour, `then` what it was wanted for."""
        wiring_tour.begin(self, campaign, hall, then)

    def import_list(self, campaign: str) -> None:
        """The page that brings the organiser's list in."""
        wiring_campaigns.import_list(self, campaign)

    def open_booth(self, target: str, *, form: str = "", again: bool = False) -> None:
        """Begin or resume a target."""
        wiring_booths.open_target(self, target, form=form, again=again)

    def choose_checklist(self, target: str) -> None:
        """Another checklist than the most likely one: a complaint about this booth, say."""
        wiring_booths.choose_checklist(self, target)

    def show_exchange(self) -> None:
        """Batches to and from other computers, over the settings."""
        from inspector.ui import wiring_exchange

        self.keep("exchange", wiring_exchange.page(self))

    def show_phrases(self) -> None:
        """The page of phrases, over the settings."""
        self.keep("phrases", wiring_settings.phrases(self))

    def show_deadlines(self) -> None:
        """What is running out, over Today."""
        wiring_clocks.show(self)

    def show_checklists(self) -> None:
        """The register of checklists."""
        self.keep("checklists", wiring_checklists.page(self))

    # -- an inspection, from its checklist to its lock

    def open_inspection(self, inspection_id: str) -> None:
        """Show an inspection where it stands: the checklist while it is open, its papers afterwards."""
        inspection = self.desk.workspace.get(Inspection, inspection_id)
        if inspection.state is State.DRAFT:
            self._show_checklist(inspection_id)
        else:
            self._show_papers(inspection_id)

    def _show_checklist(self, inspection_id: str) -> None:
        self.keep("inspection", wiring_inspection.checklist(self, inspection_id))

    def _show_papers(self, inspection_id: str) -> None:
        self.keep("sign", wiring_inspection.papers(self, inspection_id))

    def completed(self, inspection_id: str) -> None:
        """The facts are frozen: the papers take the place of the checklist and go to the printer.

        A clean booth has no paper of its own: one goes back, and the next booth is one key away."""
        self.frame.back()
        done = self.desk.workspace.get(Inspection, inspection_id)
        target = self.desk.workspace.get(Target, done.target)
        if not done.findings and target.kind.is_rolled:
            self.frame.tell(fill(self.tr("%1: nothing found, one line on the patrol roll."), target.booth))
            return
        self._show_papers(inspection_id)
        self.presenter("sign").print_first()

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
        self.keep("party", wiring_inspection.party(self, inspection_id))

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

    def _status(self) -> tuple[int, int, bool]:
        low = any(one.warns for one in numbers.stocks(self.desk))
        return numbers.left(self.desk), self.desk.workspace.count(Inspection, state="locked"), low

    def _show_status(self, status: tuple[int, int, bool]) -> None:
        self._counted = status
        numbers, waiting, low = status
        said = fill(self.tr("Numbers left %1"), numbers)
        self.frame.status.say("numbers", said, "hash", "warn" if low else "muted")
        locked = counted(self.tr("%1 locked record"), self.tr("%1 locked records"), waiting)
        self.frame.status.say("waiting", locked, "send")

    def _broken(self, error: Exception) -> None:
        kind = type(error).__name__
        text = QCoreApplication.translate(
            "Wiring", "Something in the program failed (%1). Your work is saved; the fault is written down."
        )
        self.frame.show_trouble(fill(text, kind))
