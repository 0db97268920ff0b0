"""Today: what is unfinished, what paper is owed, the day's figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import booths, papers, scans, signing
from inspector.casework.booths import BoothState
from inspector.domain.campaign import Target
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Notice, NoticeState, SealMode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.booths import BoothRow
    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Tour

_UNFINISHED = (BoothState.DRAFT, BoothState.TO_SIGN, BoothState.NOBODY)
_NOT_OVER = (State.DRAFT, State.COMPLETED, State.RETURNED)


@dataclass(frozen=True, slots=True)
class Owed:
    """Paper that is missing, by kind: how many and the booths concerned."""

    kind: str  # unprinted, unsigned, unsealed, unscanned
    inspections: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.inspections)


@dataclass(frozen=True, slots=True)
class Figures:
    """The day's figures, as they are copied in one key."""

    inspections: int
    with_findings: int
    orders: int
    person_times: int


@dataclass(frozen=True, slots=True)
class Today:
    """What the first screen tells in three seconds."""

    tour: Tour | None
    checked: int
    left: int
    findings: int
    unfinished: tuple[BoothRow, ...]
    returned: tuple[BoothRow, ...]
    owed: tuple[Owed, ...]
    figures: Figures
    waiting: int  # records not sent yet
    only_booths: bool = True  # nothing else is to be inspected here: a shop, say


def overview(desk: Desk, tour: Tour | None, campaign: str | None) -> Today:
    """Today as it stands."""
    listing = (
        booths.listing(desk, campaign, hall=tour.hall if tour else None) if campaign else booths.Listing(())
    )
    counts = booths.Listing(tuple(row for row in listing.rows if not row.kind.concerns_another)).counts()
    finished = counts[BoothState.CLEAR] + counts[BoothState.FINDING]
    inspections: list[Inspection] = desk.workspace.rows(Inspection)
    unfinished = [row for row in listing.rows if row.state in _UNFINISHED]
    unfinished.sort(
        key=lambda row: (_UNFINISHED.index(row.state), -(row.last_at.timestamp() if row.last_at else 0))
    )
    elsewhere = _begun_elsewhere(desk, inspections, listing, campaign)
    unfinished += [row for row in elsewhere if row.state in _UNFINISHED]  # what is at hand stands first
    sent_back = [row for row in (*listing.rows, *elsewhere) if row.state is BoothState.RETURNED]
    return Today(
        tour=tour,
        checked=finished + counts[BoothState.TO_SIGN],
        left=counts[BoothState.UNVISITED] + counts[BoothState.NOBODY] + counts[BoothState.DRAFT],
        findings=counts[BoothState.FINDING],
        unfinished=tuple(unfinished),
        returned=tuple(sent_back),
        owed=_owed(desk, inspections),
        figures=_figures(desk, inspections),
        only_booths=all(row.kind.is_rolled or row.kind.concerns_another for row in listing.rows),
        waiting=sum(1 for inspection in inspections if inspection.state is State.LOCKED),
    )


def _begun_elsewhere(
    desk: Desk, inspections: list[Inspection], listing: booths.Listing, campaign: str | None
) -> list[BoothRow]:
    """Begun and not over outside the hall of the tour: an organiser, an online shop, a hall left at noon."""
    listed = {row.target for row in listing.rows}
    begun = _distinct(i.target for i in inspections if i.state in _NOT_OVER and i.target not in listed)
    targets = desk.workspace.get_many(Target, list(begun))
    mine = [one for one in begun if targets[one].campaign == campaign]
    return list(booths.rows_of(desk, mine))


def figures_text(figures: Figures, day: str) -> str:
    """The day's figures as one line for a chat or a ledger."""
    return (
        f"{day} 检查 {figures.inspections} 户次，发现问题 {figures.with_findings} 户，"
        f"责令改正 {figures.orders} 份，出动执法人员 {figures.person_times} 人次。"
    )


def _figures(desk: Desk, inspections: list[Inspection]) -> Figures:
    day = desk.now().date()
    mine = [i for i in inspections if i.opened_at.astimezone(desk.now().tzinfo).date() == day and i.edition]
    live = [i for i in mine if i.state is not State.VOID]
    orders: list[Notice] = desk.workspace.rows(Notice, state=NoticeState.ISSUED.value)
    ids = {inspection.id for inspection in live}
    return Figures(
        inspections=len(live),
        with_findings=sum(1 for inspection in live if inspection.findings),
        orders=sum(1 for notice in orders if notice.kind == "W04" and notice.inspection in ids),
        person_times=sum(len(inspection.officers) for inspection in live),
    )


def _owed(desk: Desk, inspections: list[Inspection]) -> tuple[Owed, ...]:
    # A clean booth owes no paper of its own: it is a line on the patrol roll.
    done = [i for i in inspections if i.state in (State.COMPLETED, State.LOCKED)]
    targets = desk.workspace.get_many(Target, [i.target for i in done if not i.findings])
    owing = {i.id for i in done if i.findings or not targets[i.target].kind.is_rolled}
    completed = {i.id for i in done if i.state is State.COMPLETED and i.id in owing}
    locked = {i.id for i in done if i.state is State.LOCKED}
    standing: list[Notice] = desk.workspace.rows(Notice, state=NoticeState.ISSUED.value)
    notices = [notice for notice in standing if notice.inspection in completed | locked]
    unprinted = [n.inspection for n in notices if not n.is_printed and n.inspection in owing]
    unsealed = [n.inspection for n in notices if n.seal is SealMode.LATER and n.inspection in locked]
    signable = completed | {n.inspection for n in notices if n.kind != papers.RECORD}
    unsigned = [i for i in signable if signing.unsigned(desk, i)]
    unscanned = [i for i in completed | locked if scans.pages_owed(desk, i)]
    found = (
        Owed("unprinted", _distinct(unprinted)),
        Owed("unsigned", _distinct(unsigned)),
        Owed("unsealed", _distinct(unsealed)),
        Owed("unscanned", _distinct(unscanned)),
    )
    return tuple(owed for owed in found if owed.inspections)


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
