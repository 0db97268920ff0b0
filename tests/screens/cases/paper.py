"""The paper editor from hand-made facts: an order, a notice that needs approval, what is wrong."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector import notices
from inspector.casework.page import Problem
from inspector.domain.approval import Approval, Approver, Mode, Standing
from inspector.domain.changed import Changed
from inspector.domain.notice_draft import NoticeDraft
from inspector.notices.words import Scope
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.paper.page import make
from inspector.ui.screens.paper.presenter import World
from inspector.ui.screens.paper.state import Sheet
from tests.notices import samples, samples_evidence
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

HEAD = (Approver("周局长", "局长"), Approver("王审", "副局长", badge="粤A04500", is_delegate=True))
SIZES = ("1280x800", "1280x800@2", "720x1000")


def cases() -> list[Case]:
    return [
        Case("paper", partial(_page, "W04", samples.order), SIZES),
        Case("paper-wrong", partial(_page, "W04", samples.order, wrong=True), SIZES[:1]),
        Case(
            "paper-approval",
            partial(_page, "W06", samples_evidence.registration, Standing.ASKED),
            SIZES[:1],
        ),
        Case(
            "paper-overdue",
            partial(_page, "W06", samples_evidence.registration, Standing.OVERDUE),
            SIZES[:1],
        ),
    ]


def sheet(kind: str, facts: dict, standing: Standing = Standing.NONE, *, wrong: bool = False) -> Sheet:
    known, scope = notices.kind(kind), Scope(facts)
    asked = Approval("a1", "d1", Mode.URGENT if standing.must_lift else Mode.BEFORE, "粤A04217", hall.NOW, "")
    return Sheet(
        NoticeDraft("d1", kind, "i1", hall.NOW, "粤A04217"),
        known,
        facts,
        tuple(one for one in known.fields if not one.when or scope.holds(one.when)),
        _problems() if wrong else (),
        facts["party"]["name"],
        standing,
        None if standing is Standing.NONE else asked,
        HEAD,
    )


def _problems() -> tuple[Problem, ...]:
    content = {"zh": "事项", "en": "Matter"}
    found = {"zh": "查明的情况", "en": "What was found"}
    return (
        Problem("field", "draft.field_missing", {"label": {"zh": "期限", "en": "By when"}}, reference="when"),
        Problem(
            "field", "notice.glyph_missing", {"label": content, "characters": "김"}, reference="content.0.zh"
        ),
        Problem("field", "draft.states_as_fact", {"label": found}, reference="facts_zh", blocks=False),
    )


def world(shown: Sheet) -> World:
    facts = dict(shown.facts)
    layout = "booth" if "booth" in shown.kind.layouts else shown.kind.layouts[0]

    def preview(reading: bool) -> bytes:
        used = "reading" if reading else layout
        made = notices.render(shown.kind.id, {**facts, "draft": "yes"}, layout=used, watermark=True)
        return made.pdf

    return World(
        load=lambda: shown,
        preview=preview,
        page_images=notices.page_images,
        write=lambda key, value: Changed(),
        undo=Changed,
        keep=Changed,
        withdraw=lambda reason: Changed(),
        issue=lambda: ("n1", Changed()),
        ask=lambda mode: ("a1", Changed()),
        answer=lambda **given: Changed(),
    )


def _page(kind: str, made: object, standing: Standing = Standing.NONE, *, wrong: bool = False) -> QWidget:
    facts = made()  # type: ignore[operator]
    facts["document"] = {**facts["document"], "number": ""}
    shown = sheet(kind, facts, standing, wrong=wrong)
    if wrong:
        shown = replace(shown, facts={**facts, "when": ""})
    view, _ = make(InlineJobs(), world(shown), on_issued=lambda _: None, on_left=lambda: None)
    return hall.framed(view, "inspections", over=True)
