"""Papers: notices issued from the facts, their numbers, editions and pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import annotating, blanks, complaints, facts, issuing, numbers, photo_facts, sheets
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Notice, NoticeState, SealMode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.store import Change

RECORD, ADDENDUM, ORDER, PHOTO_SHEET, ROLL = "W03", "W03S", "W04", "W14", "W28"
_OF_RECORD = (RECORD, ORDER, PHOTO_SHEET)  # made anew with each edition of the record
RECORDS = (RECORD, ADDENDUM)  # signed by the party and every officer


def of(desk: Desk, inspection_id: str) -> tuple[Notice, ...]:
    """The notices of an inspection (or the rolls of a tour): those in force first, superseded ones after."""
    notices: list[Notice] = desk.workspace.rows(Notice, parent=inspection_id)
    return tuple(sorted(notices, key=lambda notice: (notice.state is not NoticeState.ISSUED, notice.kind)))


def in_force(desk: Desk, inspection_id: str) -> tuple[Notice, ...]:
    """The notices of an inspection that stand."""
    return tuple(notice for notice in of(desk, inspection_id) if notice.state is NoticeState.ISSUED)


def pdf(desk: Desk, notice_id: str) -> bytes:
    """The bytes that were issued."""
    return desk.workspace.get_blob(desk.workspace.get(Notice, notice_id).pdf_sha256)


def preview(desk: Desk, filled: Filling, kind: str, *, layout: str = "booth") -> bytes:
    """The paper as it would be, with the watermark of a draft and no number. Nothing is written."""
    now = desk.now()
    inspection = replace(filled.inspection, completed_at=now, answers=filled.kept())
    shared = facts.common(
        "", desk.agency(), filled, inspection, number="", edition=inspection.edition + 1, issued_at=now
    )
    photos = _material(desk, inspection.id)
    if kind == PHOTO_SHEET:
        annotating.make_copies(desk, inspection.id)
    gathered = {
        RECORD: lambda: facts.record(shared, filled, inspection, photos, measures=[]),
        ORDER: lambda: facts.order(shared, filled, inspection, filled.findings()),
        PHOTO_SHEET: lambda: _sheet_facts(desk, shared, filled, inspection, photos),
    }
    if kind not in gathered:
        raise Refused("notice.unknown", kind=kind)
    _, rendered = issuing.marked(
        kind, gathered[kind](), layout=layout, watermark=True, images=issuing.images(desk)
    )
    return rendered.pdf


def issue_record(desk: Desk, change: Change, filled: Filling, inspection: Inspection) -> Notice:
    """The on-site record (W03) of this edition."""
    from inspector.casework import handing_over

    notice_id = desk.new_id()
    shared = facts.common(
        notice_id,
        desk.agency(),
        filled,
        inspection,
        number="",
        edition=inspection.edition,
        issued_at=desk.now(),
    )
    measures = [*_measures(filled), *_issued_on_the_spot(desk, inspection.id)]
    gathered = facts.record(shared, filled, inspection, _material(desk, inspection.id), measures=measures)
    gathered = complaints.with_earlier_signature(desk, gathered, inspection)
    gathered = {**gathered, **handing_over.told(desk, inspection, desk.now())}
    return issuing.issue(desk, change, RECORD, gathered, inspection.id, seal=SealMode.NONE)


def issue_order(desk: Desk, change: Change, filled: Filling, inspection: Inspection) -> Notice:
    """The order to correct (W04). A later edition keeps the number of the first."""
    earlier = [n for n in of(desk, inspection.id) if n.kind == ORDER and n.number]
    by_hand = blanks.number_for(change, inspection.id, ORDER)  # the form it was written on in the booth
    number = earlier[-1].number if earlier else by_hand or numbers.take(desk, change, ORDER)
    shared = facts.common(
        desk.new_id(),
        desk.agency(),
        filled,
        inspection,
        number=number,
        edition=inspection.edition,
        issued_at=desk.now(),
    )
    gathered = facts.order(shared, filled, inspection, filled.findings())
    return issuing.issue(desk, change, ORDER, gathered, inspection.id, seal=SealMode(desk.agency().seal_mode))


def issue(desk: Desk, inspection_id: str, kind: str, *, layout: str = "") -> tuple[str, Changed]:
    """Issue a further paper of a completed inspection, e.g. the photo sheet (W14) in the office."""
    from inspector.casework import inspections

    filled = inspections.filling(desk, inspection_id)
    standing = next((n for n in in_force(desk, inspection_id) if n.kind == kind), None)
    if standing is not None and not _is_stale(desk, standing):
        return standing.id, Changed()
    if kind == PHOTO_SHEET:
        annotating.make_copies(desk, inspection_id)
    with desk.change() as change:
        if standing is not None:
            change.put(replace(standing, state=NoticeState.SUPERSEDED, reason="照片有增减"))
        inspection = change.get(Inspection, inspection_id)
        _may_issue(inspection, kind)
        if kind == RECORD:
            notice = issue_record(desk, change, filled, inspection)
        elif kind == ORDER:
            notice = issue_order(desk, change, filled, inspection)
        elif kind == PHOTO_SHEET:
            notice = _issue_photo_sheet(desk, change, filled, inspection)
        else:
            raise Refused("notice.unknown", kind=kind)
    return notice.id, change.changed


def _is_stale(desk: Desk, notice: Notice) -> bool:
    """A photo sheet gives way when declared frames came after it; what was signed is never made anew."""
    if notice.kind != PHOTO_SHEET:
        return False
    shown = [one.photo.sha256 for one in _material(desk, notice.inspection).of_pictures().items]
    return shown != [one["sha256"] for one in notice.facts["photos"]]


def _may_issue(inspection: Inspection, kind: str) -> None:
    """Papers are of a completed edition; after lock only those that add nothing to the record."""
    if inspection.state is State.DRAFT:
        raise Refused("notice.not_completed")
    if inspection.state is State.VOID or (kind != PHOTO_SHEET and inspection.state is not State.COMPLETED):
        raise Refused("inspection.wrong_state", state=inspection.state.value)


def reading_copy(desk: Desk, notice_id: str) -> bytes:
    """The English reading copy of an issued notice, from the same facts (design 6)."""
    from inspector import notices

    notice = desk.workspace.get(Notice, notice_id)
    return notices.render(
        notice.kind, notice.facts, layout="reading", watermark=False, faces=issuing.faces(desk), marks=True
    ).pdf


def with_outcomes(desk: Desk, notice_id: str) -> bytes:
    """The issued notice with its signature outcomes printed, for a reprint after a refusal.

    The outcomes are laid over the facts, so that the page codes stay those of the issued paper.
    """
    from inspector import notices
    from inspector.casework import outcomes

    notice = desk.workspace.get(Notice, notice_id)
    rendered = notices.render(
        notice.kind,
        notice.facts,
        layout=notice.layout,
        watermark=False,
        faces=issuing.faces(desk),
        images=issuing.images(desk),
        outcomes=outcomes.of(desk, notice_id),
        marks=True,
    )
    return rendered.pdf


def in_layout(desk: Desk, notice_id: str, layout: str) -> bytes:
    """An issued notice's facts in another layout, e.g. the full one for the file."""
    from inspector import notices

    notice = desk.workspace.get(Notice, notice_id)
    return notices.render(
        notice.kind,
        notice.facts,
        layout=layout,
        watermark=False,
        faces=issuing.faces(desk),
        images=issuing.images(desk),
    ).pdf


def check_printable(desk: Desk, notice_id: str) -> None:
    """Refuses, before anything comes out, a paper whose approval is wrong now."""
    from inspector.casework import approvals

    approvals.check_printable(desk, desk.workspace.get(Notice, notice_id))


def printed(desk: Desk, notice_id: str, *, pages: Sequence[int], copy: int) -> Changed:
    """Journal that pages of a notice were printed."""
    from inspector.casework import approvals  # they rest on the papers of an inspection themselves

    span = f"{pages[0]}-{pages[-1]}" if len(pages) > 1 else str(pages[0])
    with desk.change() as change:
        notice = change.get(Notice, notice_id)
        approvals.check_printable(desk, notice)
        line = f"{facts.stamp(desk.now())} pages {span} copy {copy}"
        change.put(replace(notice, prints=(*notice.prints, line)))
        sheets.printed(desk, change, notice, pages, copy)
    return change.changed


def hand_out(desk: Desk, notice_id: str, path: str) -> Changed:
    """Write an issued paper to a file, signed as it is; the journal says so before it begins (copy 0 is no
    print)."""
    from inspector.casework import signed_pdfs

    notice = desk.workspace.get(Notice, notice_id)
    changed = printed(desk, notice_id, pages=range(1, notice.pages + 1), copy=0)
    Path(path).write_bytes(signed_pdfs.pdf(desk, notice_id))
    return changed


def supersede(desk: Desk, change: Change, inspection_id: str, reason: str) -> None:
    """The printed edition gives way; it stays on file and its QR still finds it.

    What was issued on its own, a notice with a period, say, stands: it is changed by an edition of its own.
    """
    for notice in in_force(desk, inspection_id):
        if notice.kind in _OF_RECORD:
            change.put(replace(notice, state=NoticeState.SUPERSEDED, reason=reason))


def void(desk: Desk, change: Change, inspection_id: str, reason: str) -> None:
    """Notices of a voided inspection; their numbers stay listed with the reason."""
    for notice in in_force(desk, inspection_id):
        change.put(replace(notice, state=NoticeState.VOID, reason=reason))


def _issue_photo_sheet(desk: Desk, change: Change, filled: Filling, inspection: Inspection) -> Notice:
    photos = _material(desk, inspection.id).of_pictures()
    if not photos.items:
        raise Refused("notice.no_photos")
    shared = facts.common(
        desk.new_id(),
        desk.agency(),
        filled,
        inspection,
        number="",
        edition=inspection.edition,
        issued_at=desk.now(),
    )
    gathered = _sheet_facts(desk, shared, filled, inspection, photos)
    return issuing.issue(
        desk, change, PHOTO_SHEET, gathered, inspection.id, seal=SealMode.NONE, layout="full"
    )


def _sheet_facts(
    desk: Desk, shared: facts.Facts, filled: Filling, inspection: Inspection, photos: photo_facts.Material
) -> facts.Facts:
    gathered = facts.record(shared, filled, inspection, photos, measures=[])
    shown = annotating.on_paper(desk, inspection.id, gathered["photos"])
    has_annotated = "yes" if any("annotated" in photo for photo in shown) else ""
    return {**gathered, "photos": shown, "has_annotated": has_annotated}


def _measures(filled: Filling) -> list[facts.Facts]:
    labels = [filled.label_of("disposition", language) for language in ("zh", "en")]
    if not labels[0]:
        return []
    return [{"text_zh": labels[0], "text_en": labels[1]}]


def _issued_on_the_spot(desk: Desk, inspection_id: str) -> list[facts.Facts]:
    """The papers issued before the record ends, by title and number (domain reference 4.3, W03)."""
    from inspector import notices

    told = []
    for notice in in_force(desk, inspection_id):
        kind = notices.kind(notice.kind)
        if (kind.measure or kind.served) and notice.kind not in _OF_RECORD:
            number = f"（{notice.number}）" if notice.number else ""
            zh = f"《{kind.title_zh}》{number}"
            told.append({"text_zh": zh, "text_en": f"{kind.title_en} {notice.number}".strip()})
    return told


def _material(desk: Desk, inspection_id: str) -> photo_facts.Material:
    from inspector.casework import photos

    return photo_facts.material(desk.workspace, photos.of(desk, inspection_id))
