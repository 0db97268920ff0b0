"""The world of this screen, made from a desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from inspector.ui.screens.sign.presenter import World
from inspector.ui.screens.sign.state import Paper, Sheet, Signer

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from inspector.casework.desk import Desk
    from inspector.casework.signing import Expected
    from inspector.domain.changed import Changed
    from inspector.domain.notice import Notice
    from inspector.ui.printing import Printing


def of(desk: Desk, inspection_id: str, printing: Printing) -> World:
    """Everything bound to one inspection."""
    from inspector import evidence, notices
    from inspector.casework import addenda, inspections, pads, papers, photos, signed_pdfs, signing

    return World(
        load=partial(sheet, desk, inspection_id),
        pdf=partial(signed_pdfs.pdf, desk),
        reading_copy=partial(papers.reading_copy, desk),
        with_outcomes=partial(papers.with_outcomes, desk),
        page_images=notices.page_images,
        evidence=partial(photos.preview, desk),
        record=partial(signing.record, desk),
        withdraw=partial(signing.withdraw, desk),
        sign_on_screen=partial(pads.sign, desk),
        officer_signs=partial(signing.officer_signs, desk),
        issue=partial(papers.issue, desk, inspection_id),
        signers_lost=partial(signing.signers_lost, desk, inspection_id),
        correction_pages=partial(addenda.correction_pages, desk),
        check_printable=partial(papers.check_printable, desk),
        printed=partial(papers.printed, desk),
        scan_back=partial(_scan_back, desk),
        files_in=evidence.files_in,
        reopen=partial(inspections.reopen, desk, inspection_id),
        lock=partial(_lock, desk, inspection_id),
        paragraphs=partial(addenda.paragraphs, desk, inspection_id),
        jotted=partial(addenda.jotted, desk, inspection_id),
        jot=partial(addenda.jot, desk, inspection_id),
        add=partial(addenda.write, desk, inspection_id),
        now=desk.now,
        printing=printing,
    )


def sheet(desk: Desk, inspection_id: str) -> Sheet:
    """One read of all that the screen shows."""
    from inspector.casework import addenda, drafting, inspections, outcomes, papers, signable, signing
    from inspector.domain.campaign import Target, Tour
    from inspector.domain.inspection import Inspection

    inspection = desk.workspace.get(Inspection, inspection_id)
    target = desk.workspace.get(Target, inspection.target)
    officers = desk.officers()
    addendum = addenda.under_way(desk, inspection_id)
    waiting = signing.expected(desk, inspection_id)
    missing = inspections.missing_for_lock(desk, inspection_id)
    still = tuple(one for one in waiting if signable.is_open(desk.workspace, one.notice, one.signature))
    if still:  # the record may have ended: what is signed now is an addendum, a photo sheet, an order
        waiting = still
    if addendum is not None:
        missing = addenda.missing(desk, addendum)
    return Sheet(
        inspection,
        target.title if target.title != target.party.name else "",
        target.party.name,
        target.party.name_en,
        tuple((badge, officers[badge].name) for badge in inspection.officers if badge in officers),
        tuple(paper(desk, notice) for notice in papers.of(desk, inspection_id)),
        tuple(signer(one) for one in waiting),
        missing,
        outcomes.recordings(desk, inspection_id),
        desk.workspace.get(Tour, inspection.tour).witness,
        addendum.number if addendum else 0,
        desk.officer in inspection.officers,
        drafting.kinds_for(desk, inspection_id) if desk.officer in inspection.officers else (),
        bool(still),
    )


def _lock(desk: Desk, inspection_id: str) -> Changed:
    """The record; once that is locked, the addendum that is under way."""
    from inspector.casework import addenda, inspections

    addendum = addenda.under_way(desk, inspection_id)
    return addenda.lock(desk, addendum.id) if addendum else inspections.lock(desk, inspection_id)


def paper(desk: Desk, notice: Notice) -> Paper:
    """A notice and how far its pages are back."""
    from inspector import notices
    from inspector.casework import scans

    kind = notices.kind(notice.kind)
    owed = scans.missing_pages(desk, notice)
    filed = tuple(page for page in range(1, notice.pages + 1) if page not in owed)
    english = "reading" in kind.layouts
    return Paper(notice, kind.title_zh, kind.title_en, len(kind.copies) or 1, filed, english)


def signer(one: Expected) -> Signer:
    """A signature that is waited for, and the one there is."""
    from inspector.casework import pads

    signed, pages = one.signature, pads.pages_to_sign(one.notice, one.role)
    known = {
        "signature": signed.id, "outcome": signed.outcome, "at": signed.at, "reason": signed.reason,
        "recording": signed.recording, "witness": signed.witness, "opinion": signed.opinion,
        "pads": len(signed.pads), "who": signed.who,
    } if signed else {}  # fmt: skip
    known["again"] = one.again
    return Signer(one.notice.id, one.notice.kind, one.role, one.name, one.badge, pages=pages, **known)  # type: ignore[arg-type]


def _scan_back(desk: Desk, path: Path) -> tuple[Any, Changed]:
    """File it, and make the small picture that the tray and the recordings show."""
    from inspector.casework import photos, scans

    filed, changed = scans.scan_back(desk, path, name=path.name)
    for evidence in changed.ids("evidence"):
        changed |= photos.make_preview(desk, evidence)
    return filed, changed
