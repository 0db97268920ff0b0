"""The world of this screen, made from a desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from inspector.notices import Field
from inspector.ui.screens.paper.presenter import World
from inspector.ui.screens.paper.state import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed


def of(desk: Desk, draft_id: str) -> World:
    """Everything bound to one draft."""
    from inspector import notices
    from inspector.casework import approvals, drafting

    return World(
        load=partial(sheet, desk, draft_id),
        preview=lambda reading: drafting.preview(desk, draft_id, layout="reading" if reading else ""),
        page_images=notices.page_images,
        write=partial(drafting.write, desk, draft_id),
        undo=partial(drafting.undo, desk, draft_id),
        keep=partial(drafting.keep, desk, draft_id),
        withdraw=partial(drafting.withdraw, desk, draft_id),
        issue=partial(drafting.issue, desk, draft_id),
        ask=partial(approvals.ask, desk, draft_id),
        answer=partial(_answer, desk, draft_id),
    )


def sheet(desk: Desk, draft_id: str) -> Sheet:
    """One read of all that the screen shows."""
    from inspector import notices
    from inspector.casework import approvals, checking, drafting, photos
    from inspector.notices.words import Scope

    written = drafting.draft(desk, draft_id)
    kind = notices.kind(written.kind)
    facts = drafting.facts_of(desk, written)
    scope = Scope(facts)
    needs = kind.approval == "head"
    pictures = photos.of(desk, written.owner) if needs else ()
    return Sheet(
        written,
        kind,
        facts,
        (*(one for one in kind.fields if not one.when or scope.holds(one.when)), *_decision(facts)),
        checking.problems_of(desk, written, facts),
        str(scope.value("party.name") or ""),
        approvals.standing(desk, written),
        approvals.of(desk.workspace, draft_id),
        approvals.approvers(desk),
        tuple(one for one in pictures if one.is_picture),
    )


def _decision(facts: Mapping[str, Any]) -> tuple[Field, ...]:
    """Where something is suspected: the decision that would make it a fact."""
    from inspector.casework.drafting import DECIDED_BY

    if not facts["suspicion"]["zh"]:
        return ()
    return (
        Field(
            DECIDED_BY, "认定依据", "Decision that establishes it",
            hint_zh="没有生效决定、裁判或者承认的留空，文书写“涉嫌”",
            hint_en="Empty unless an effective decision or an admission establishes it",
        ),
    )  # fmt: skip


def _answer(
    desk: Desk, draft_id: str, *, what: str, name: str = "", secret: str = "", way: str = "",
    evidence: str = "", reason: str = "",
) -> Changed:  # fmt: skip
    from inspector.casework import approvals
    from inspector.domain.errors import Refused

    asked = approvals.of(desk.workspace, draft_id)
    if asked is None:
        raise Refused("approval.is_none")
    if what == "refuse":
        return approvals.refuse(desk, asked.id, name, reason)
    if what == "confirm":
        return approvals.confirm(desk, asked.id, evidence=evidence)
    return approvals.give(desk, asked.id, name, secret=secret, way=way, evidence=evidence)
