"""Builds the print office: tomorrow's notices, blank forms, the hall check; a paper on a page of its own."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from inspector.ui.language import counted, fill, pick
from inspector.ui.screens.sign import alone
from inspector.ui.screens.sign import page as sign_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from inspector.casework.tour_notices import Plan
    from inspector.ui.printing import Copied, Progress
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.view import InspectionView
    from inspector.ui.screens.office.presenter import Facts, OfficePresenter, State
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.wiring import Wiring

BEGINS, LASTS = 9, 8  # hours: a day at a show


def show_paper(wiring: Wiring, notice_id: str) -> SignPresenter:
    """A paper without an inspection: print it, sign for it, take its pages back."""
    view, presenter = sign_page.make(
        wiring.jobs,
        alone.of(wiring.desk, notice_id, wiring.printing),
        on_locked=wiring.frame.back,
        on_reopened=wiring.frame.back,
        show_party=lambda: None,
    )
    wiring.frame.push(view)
    wiring.keep("paper", presenter)
    return presenter


def show(wiring: Wiring, campaign: str = "", hall: str | None = None) -> OfficePresenter | None:
    """The print office of a campaign, the running tour's or the first."""
    from inspector.casework import booths, campaigns, tours
    from inspector.ui.screens.office import presenter as presenting
    from inspector.ui.screens.office.view import OfficeView

    known, tour = campaigns.all_of(wiring.desk), tours.running(wiring.desk)
    if not known:
        wiring.frame.go("campaigns")
        return None
    of = campaign or (tour.campaign if tour else known[0].id)
    halls = [name for name, _ in booths.halls(wiring.desk, of)]
    first = hall if hall in halls else tour.hall if tour and tour.hall in halls else (halls or [""])[0]
    view, room = OfficeView(), _PrintRoom(wiring)
    presenter = presenting.OfficePresenter(
        view, wiring.jobs, _world(wiring, of, room), _begin(wiring, first, room)
    )
    for signal, verb in (
        (view.hall_chosen, presenter.go_to), (view.toggled, presenter.choose),
        (view.all_toggled, presenter.choose_all), (view.opened, presenter.open),
        (view.changed, presenter.change), (view.write_asked, presenter.write),
        (view.issue_asked, presenter.issue), (view.print_asked, presenter.print),
        (view.stop_asked, presenter.stop), (view.forms.given, presenter.give_out),
        (view.forms.returned, presenter.give_back), (view.forms.voided, presenter.void),
        (view.left_page, presenter.close), (view.left_page, room.close),
        (view.check_asked, room.hall_check), (view.card_asked, room.card),
    ):  # fmt: skip
        signal.connect(verb)
    wiring.printing.paper_changed.connect(lambda count: presenter.show(paper=count))
    wiring.keep("office", presenter)
    wiring.frame.push(view)
    presenter.load()
    return presenter


def _begin(wiring: Wiring, hall: str, room: _PrintRoom) -> State:
    """Tomorrow from nine on, with the usual pair."""
    from inspector.casework import tours
    from inspector.casework.tour_notices import Plan
    from inspector.ui.screens.office.presenter import State

    desk, tour = wiring.desk, tours.running(wiring.desk)
    now = desk.now()
    starts = (now + timedelta(days=1)).replace(hour=BEGINS, minute=0, second=0, microsecond=0)
    officers = [badge for badge, one in desk.officers().items() if one.role != "supervisor"]
    pair = tour.officers if tour else tuple(officers[:2])
    plan = Plan(pair, starts, starts + timedelta(hours=LASTS), tour.kind if tour else "special",
                tour.task_number if tour else "")  # fmt: skip
    printer = room.printer()
    seconds = wiring.printing.profiles.of(printer).seconds
    return State(now, plan, hall, printer=printer, seconds=seconds, paper=wiring.printing.paper)


def _world(wiring: Wiring, campaign: str, room: _PrintRoom) -> Any:
    from inspector.casework import blanks, tour_notices
    from inspector.ui.screens.office.presenter import World

    desk = wiring.desk

    def shared(plan: Plan, pattern: str) -> Mapping[str, Any]:
        return tour_notices.shared(desk, plan, pattern)

    return World(
        load=lambda hall: _facts(wiring, campaign, hall),
        problems=lambda target, plan, pattern: tour_notices.problems(desk, target, shared(plan, pattern)),
        issue=lambda target, plan, pattern: tour_notices.issue(desk, target, shared(plan, pattern)),
        write=lambda target, plan: tour_notices.pattern(desk, target, shared(plan, "")),
        show_draft=lambda draft: _show_draft(wiring, draft),
        show_paper=lambda notice: show_paper(wiring, notice),
        print_notice=room.print_notice,
        stop_printing=room.stop,
        give_out=lambda kind, count: blanks.give_out(desk, kind, count),
        print_blanks=room.print_blanks,
        give_back=lambda forms: blanks.give_back(desk, forms),
        void=lambda form, reason: blanks.void(desk, form, reason),
        tell=lambda what, count: wiring.frame.tell(_told(what, count)),
    )


def _show_draft(wiring: Wiring, draft: str) -> None:
    from inspector.ui import wiring_papers

    wiring_papers.show(wiring, draft)


def _facts(wiring: Wiring, campaign: str, hall: str) -> Facts:
    from inspector.casework import blanks, booths, numbers, tour_notices
    from inspector.domain.campaign import Campaign
    from inspector.ui.screens.office.presenter import Facts

    desk = wiring.desk
    today, found = desk.now().date(), desk.workspace.get(Campaign, campaign)
    officers = [one for one in desk.officers().values() if one.role != "supervisor"]
    return Facts(
        pick(found.name, found.name_en), booths.halls(desk, campaign),
        tour_notices.listing(desk, campaign, hall), tuple(o for o in officers if o.may_inspect(today)),
        numbers.left(desk, tour_notices.KIND), numbers.left(desk), blanks.of(desk.workspace),
        wiring.is_fair(campaign),
    )  # fmt: skip


def _told(what: str, count: int) -> str:
    if what == "issue":
        one = QCoreApplication.translate("Wiring", "%1 notice issued")
        more = QCoreApplication.translate("Wiring", "%1 notices issued")
    else:
        one = QCoreApplication.translate("Wiring", "%1 notice printed")
        more = QCoreApplication.translate("Wiring", "%1 notices printed")
    return counted(one, more, count)


class _PrintRoom:
    """What goes to the printer from the office, and what is journalled of it."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring, self.printing = wiring, wiring.printing
        self._waiting: dict[str, Callable[[bool], object]] = {}
        self._journal: dict[str, Callable[[Copied], object]] = {}
        self.is_closed = False
        self.printing.progressed.connect(self._progressed)
        self.printing.copied.connect(self._copied)

    def printer(self) -> str:
        names = self.printing.names()
        return names[0] if names else ""

    def print_notice(self, notice: str, done: Callable[[bool], object]) -> bool:
        """A notice in its copies, one for the party and one for the file."""
        from inspector import notices
        from inspector.casework import papers
        from inspector.domain.notice import Notice

        desk, record = self.wiring.desk, self.wiring.desk.workspace.get(Notice, notice)
        copies = len(notices.kind(record.kind).copies) or 1

        def journal(copied: Copied) -> object:
            return papers.printed(desk, notice, pages=copied.pages, copy=copied.copy)

        return self._start(notice, lambda: papers.pdf(desk, notice), copies, journal, done)

    def print_blanks(self, forms: tuple[str, ...]) -> None:
        """Each form once, as jobs of their own: the number is on the paper."""
        from inspector.casework import blanks

        desk = self.wiring.desk
        for form in forms:

            def journal(copied: Copied, form: str = form) -> object:
                return blanks.printed(desk, form, pages=copied.pages, copy=copied.copy)

            if not self._start(form, partial(blanks.pdf, desk, form), 1, journal, lambda _: None):
                self._say_no_printer()
                return

    def hall_check(self) -> None:
        """The test page, with what the morning needs on it."""
        from inspector.casework import hall_check

        printer = self.printer()
        profile = self.printing.profiles.of(printer)
        paper = {"plain": "普通纸", "presealed": "预盖章纸"}[profile.paper]
        said = f"{paper}，每页 {profile.seconds:g} 秒{'，灰度' if profile.mono else ''}，单面"
        self._loose("hall_check", lambda: hall_check.page(
            self.wiring.desk, printer=printer, profile=said, paper=self.printing.paper))  # fmt: skip

    def card(self) -> None:
        """The card of rights once."""
        from inspector.casework import agency_words

        self._loose("rights_card", lambda: agency_words.rights_card(self.wiring.desk))

    def _loose(self, key: str, make: Callable[[], bytes]) -> None:
        """What nobody signs is not journalled."""
        if not self._start(key, make, 1, lambda _: None, lambda _: None):
            self._say_no_printer()

    def stop(self) -> None:
        for key in tuple(self._waiting):
            self.printing.stop(key)

    def close(self) -> None:
        """The office is left: what is still in the printer is journalled to its end."""
        self.is_closed = True
        self._let_go()

    def _start(
        self, key: str, pdf: Callable[[], bytes], copies: int,
        journal: Callable[[Copied], object], done: Callable[[bool], object],
    ) -> bool:  # fmt: skip
        from inspector import notices
        from inspector.ui.printing import Order

        printer = self.printer()
        if not printer:
            return False
        self._waiting[key], self._journal[key] = done, journal

        def make() -> Order:
            made = pdf()
            return Order(key, made, tuple(range(1, len(notices.page_sizes(made)) + 1)), copies)

        def failed(error: Exception) -> None:
            self._waiting.pop(key, lambda _: None)(False)
            self.wiring.frame.show_trouble(_sentence(error))

        self.wiring.jobs.read(make, done=lambda order: self.printing.start(order, printer), failed=failed)
        return True

    def _progressed(self, progress: Progress) -> None:
        if progress.is_live or progress.key not in self._waiting:
            return
        if progress.state == "failed":
            from inspector.ui.messages import sentence_for

            self.wiring.frame.show_trouble(sentence_for(progress.code))
        done, whole = self._waiting.pop(progress.key), progress.state == "done"
        QTimer.singleShot(0, self.wiring.frame, lambda: done(whole))  # the queue ends this order first
        self._let_go()

    def _copied(self, copied: Copied) -> None:
        journal = self._journal.get(copied.key)
        if journal is not None:
            self.wiring.jobs.write(lambda: journal(copied))

    def _let_go(self) -> None:
        if self.is_closed and not self._waiting:
            self.is_closed = False
            self.printing.progressed.disconnect(self._progressed)
            self.printing.copied.disconnect(self._copied)

    def _say_no_printer(self) -> None:
        from inspector.ui.messages import sentence_for

        self.wiring.frame.show_trouble(sentence_for("print.none"))


def _sentence(error: Exception) -> str:
    from inspector.ui.messages import sentence_for

    return sentence_for(getattr(error, "code", "program.fault"), getattr(error, "facts", {}))


# -- in the booth


def mount_in_booth(view: InspectionView, presenter: InspectionPresenter, wiring: Wiring) -> None:
    """The notice printed for this target: one key shows it, to be handed over and signed for."""
    from inspector.casework import handing_over
    from inspector.ui.components.keys import key_within

    def found(met: Any) -> None:
        if met is None:
            wiring.frame.tell(QCoreApplication.translate("Wiring", "No inspection notice was issued here."))
        else:
            show_paper(wiring, met[0].id)

    def look() -> None:
        wiring.jobs.read(lambda: handing_over.found(wiring.desk, presenter.id), done=found)

    def told(met: Any) -> None:
        if met is not None and met[1] is None:
            text = QCoreApplication.translate("Wiring", "Inspection notice %1 is to be handed over: Alt+V.")
            wiring.frame.tell(fill(text, met[0].number))

    for owner in (view, view.top):
        key_within(owner, "Alt+V", look)
    wiring.jobs.read(lambda: handing_over.found(wiring.desk, presenter.id), done=told)
