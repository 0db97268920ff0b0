"""Builds Today: the day's figures, what is owed, and the next booth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from inspector.casework import approvals, backups, booths, campaigns, clocks, numbers, room, today, tours
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.ui import wiring_papers, wiring_register
from inspector.ui.language import pick
from inspector.ui.screens.deadlines.card import MOST
from inspector.ui.screens.today import presenter as presenting
from inspector.ui.screens.today.approvals import OwedApproval
from inspector.ui.screens.today.safety import Safety
from inspector.ui.screens.today.view import TodayView

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> TodayView:
    """The first place of the day."""
    view = TodayView()
    world = presenting.World(
        load=lambda: _day(wiring),
        open=wiring.open_booth,
        nobody=lambda target: _nobody(wiring, target),
        copy=lambda day: _copy_figures(wiring, day),
        tell=wiring.frame.tell,
    )
    presenter = presenting.TodayPresenter(view, wiring.jobs, world)
    view.opened.connect(wiring.open_booth)
    view.owed_opened.connect(wiring.open_inspection)
    view.going_on.connect(presenter.go_on)
    view.going_next.connect(presenter.go_next)
    view.nobody.connect(presenter.nobody)
    view.copied.connect(presenter.copy)
    view.tour_asked.connect(lambda: wiring.begin_tour(""))
    view.deadlines_asked.connect(wiring.show_deadlines)
    view.approval_opened.connect(lambda draft: wiring_papers.show(wiring, draft, approving=True))
    view.backup_asked.connect(lambda: wiring.keys.show_backup())
    view.register_asked.connect(lambda: wiring_register.show(wiring))
    view.listed.connect(lambda: wiring.frame.go("inspections"))
    wiring.keep("today", presenter)
    presenter.load()
    return view


def _day(wiring: Wiring) -> presenting.Day:
    desk = wiring.desk
    tour = tours.running(desk)
    known = campaigns.all_of(desk)
    campaign = tour.campaign if tour else (known[0].id if known else None)
    overview = today.overview(desk, tour, campaign)
    returned = {
        row.target: desk.workspace.get(Inspection, row.inspection).reason for row in overview.returned
    }
    after = _last_target(wiring, tour.id) if tour else None
    return presenting.Day(
        today=overview,
        next=booths.next_unvisited(desk, tour, after=after) if tour else None,
        campaign=next((pick(one.name, one.name_en) for one in known if one.id == campaign), ""),
        names=wiring.names(),
        reasons=returned,
        now=desk.now(),
        fair=campaign is None or wiring.is_fair(campaign),
        running=clocks.running_out(desk, most=MOST),
        clocks=clocks.count(desk),
        safety=_safety(desk),
        approvals=_approvals(desk),
        low=numbers.running_low(desk),
    )


def _approvals(desk: Desk) -> tuple[OwedApproval, ...]:
    from inspector import notices
    from inspector.casework import paper_list

    found = []
    for one in approvals.waiting(desk):
        kind = notices.kind(one.draft.kind)
        party = paper_list.party_of(desk, one.draft.owner)
        owed = OwedApproval(
            one.draft.id, kind.id, kind.title_zh, kind.title_en, party, one.standing, one.approval.due
        )
        found.append(owed)
    return tuple(found)


def _safety(desk: Desk) -> Safety:
    left, standing = room.left(desk), backups.standing(desk)
    last = standing.last
    days = max(0, (desk.now().date() - last.at.astimezone().date()).days) if last is not None else None
    return Safety(left.photos, left.level, days, standing.entries_since)


def _last_target(wiring: Wiring, tour: str) -> str | None:
    """The booth of the tour that was inspected last: its neighbour is next."""
    recent: list[Inspection] = wiring.desk.workspace.rows(Inspection, descending=True, limit=20)
    return next((one.target for one in recent if one.tour == tour), None)


def _nobody(wiring: Wiring, target: str) -> Changed:
    tour = tours.running(wiring.desk)
    if tour is None:
        raise Refused("tour.none")
    return booths.nobody_there(wiring.desk, tour, target)


def _copy_figures(wiring: Wiring, day: presenting.Day) -> None:
    text = today.figures_text(day.today.figures, f"{day.now.month}月{day.now.day}日")
    QGuiApplication.clipboard().setText(text)
    wiring.frame.tell(text)
