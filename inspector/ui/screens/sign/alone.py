"""The same page for a paper without an inspection: printed, read, signed for; there is nothing to lock."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.ui.screens.sign import world
from inspector.ui.screens.sign.state import Sheet

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.inspection import Inspection
    from inspector.domain.notice import Notice
    from inspector.ui.printing import Printing
    from inspector.ui.screens.sign.presenter import World


def of(desk: Desk, notice_id: str, printing: Printing) -> World:
    """Everything bound to one paper."""
    return replace(world.of(desk, "", printing), load=partial(sheet, desk, notice_id))


def sheet(desk: Desk, notice_id: str) -> Sheet:
    """One read of the paper, its editions and who signs for it."""
    from inspector.casework import papers, signing, tours
    from inspector.domain.notice import Notice

    notice = desk.workspace.get(Notice, notice_id)
    family = [one for one in papers.of(desk, notice.inspection) if _is_of(one, notice)]
    standing = [one for one in family if one.state.value == "issued"]
    known, tour = desk.officers(), tours.running(desk)
    party, campaign = notice.facts.get("party") or {}, notice.facts.get("campaign") or {}
    names = [one.get("name", "") for one in notice.facts.get("inspectors") or ()]
    return Sheet(
        _nothing_to_lock(notice),
        str(campaign.get("booth", "")),
        str(party.get("name", "")),
        str(party.get("name_en", "")),
        tuple((badge, one.name) for badge, one in known.items() if one.name in names),
        tuple(world.paper(desk, one) for one in family),
        tuple(world.signer(one) for paper in standing for one in signing.expected_on(desk, paper)),
        (),
        witness=tour.witness if tour else None,
        is_own=False,
        signable=bool(standing),
    )


def _is_of(one: Notice, shown: Notice) -> bool:
    """The paper and its other editions: they share its number."""
    return one.id == shown.id or bool(one.kind == shown.kind and one.number and one.number == shown.number)


def _nothing_to_lock(notice: Notice) -> Inspection:
    """What the page reads as ended: no record stands behind this paper."""
    from inspector.domain.inspection import Inspection, State

    return Inspection(
        id="", target=notice.inspection, campaign="", tour="", officers=(), form="", form_version="",
        opened_at=notice.issued_at, state=State.LOCKED,
    )  # fmt: skip
