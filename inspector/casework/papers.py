"""Papers: notices issued from the facts, their numbers, editions and pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.casework import annotating, facts, photo_facts
from inspector.domain.campaign import Campaign, Target, Tour
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Notice, NoticeState, NumberBlock, RollLine, SealMode
from inspector.domain.numbering import KIND_WORDS, document_number, temporary_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.changed import Changed
    from inspector.notices import Faces, Rendered
    from inspector.store import Change

RECORD, ADDENDUM, ORDER, PHOTO_SHEET, ROLL = "W03", "W03S", "W04", "W14", "W28"
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
    _, rendered = _rendered(kind, gathered[kind](), layout=layout, watermark=True, images=images(desk))
    return rendered.pdf


def issue_record(desk: Desk, change: Change, filled: Filling, inspection: Inspection) -> Notice:
    """The on-site record (W03) of this edition."""
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
    measures = _measures(filled)
    gathered = facts.record(shared, filled, inspection, _material(desk, inspection.id), measures=measures)
    return issue_from(desk, change, RECORD, gathered, inspection.id, seal=SealMode.NONE)


def issue_order(desk: Desk, change: Change, filled: Filling, inspection: Inspection) -> Notice:
    """The order to correct (W04). A later edition keeps the number of the first."""
    earlier = [n for n in of(desk, inspection.id) if n.kind == ORDER and n.number]
    number = earlier[-1].number if earlier else take_number(desk, change, ORDER)
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
    return issue_from(desk, change, ORDER, gathered, inspection.id, seal=SealMode(desk.agency().seal_mode))


def issue(desk: Desk, inspection_id: str, kind: str, *, layout: str = "") -> tuple[str, Changed]:
    """Issue a further paper of a completed inspection, e.g. the photo sheet (W14) in the office."""
    from inspector.casework import inspections

    filled = inspections.filling(desk, inspection_id)
    standing = next((n for n in in_force(desk, inspection_id) if n.kind == kind), None)
    if standing is not None and not _is_stale(desk, standing):
        return standing.id, unchanged()
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


def issue_roll(desk: Desk, tour_id: str) -> tuple[str, Changed]:
    """The patrol roll (W28) of a tour as it stands; an earlier one is superseded."""
    tour = desk.workspace.get(Tour, tour_id)
    lines: list[RollLine] = desk.workspace.rows(RollLine, parent=tour_id)
    if not lines:
        raise Refused("roll.empty")
    campaign = desk.workspace.get(Campaign, tour.campaign)
    officers = desk.officers()
    agency = desk.agency()
    now = desk.now()
    earlier = of(desk, tour_id)
    gathered = {
        "document": {
            "id": desk.new_id(),
            "edition": len(earlier) + 1,
            "number": "",
            "inspection_number": "",
        },
        "agency": {"name": agency.name, "name_en": agency.name_en, "short_name": agency.short_name},
        "seal": "none",
        "issued_at": facts.stamp(now),
        "campaign": {"name": campaign.name, "name_en": campaign.name_en, "venue": campaign.venue},
        "inspectors": [facts.inspector(officers[badge]) for badge in tour.officers if badge in officers],
        "tour": {
            "hall": tour.hall,
            "date": (tour.started_at or now).astimezone(now.tzinfo).date().isoformat(),
            "officers": "、".join(officers[badge].name for badge in tour.officers if badge in officers),
        },
        "lines": [_roll_line(desk, line, now) for line in lines],
    }
    with desk.change() as change:
        for notice in earlier:
            if notice.state is NoticeState.ISSUED:
                change.put(replace(notice, state=NoticeState.SUPERSEDED))
        notice = issue_from(desk, change, ROLL, gathered, tour_id, seal=SealMode.NONE, layout="roll")
    return notice.id, change.changed


def reading_copy(desk: Desk, notice_id: str) -> bytes:
    """The English reading copy of an issued notice, from the same facts (design 6)."""
    from inspector import notices

    notice = desk.workspace.get(Notice, notice_id)
    return notices.render(
        notice.kind, notice.facts, layout="reading", watermark=False, faces=_faces(desk), marks=True
    ).pdf


def with_outcomes(desk: Desk, notice_id: str) -> bytes:
    """The issued notice with its signature outcomes printed, for a reprint after a refusal.

    The outcomes are laid over the facts, so that the page codes stay those of the issued paper.
    """
    from inspector import notices
    from inspector.casework import signing

    notice = desk.workspace.get(Notice, notice_id)
    rendered = notices.render(
        notice.kind,
        notice.facts,
        layout=notice.layout,
        watermark=False,
        faces=_faces(desk),
        images=images(desk),
        outcomes=signing.outcomes(desk, notice_id),
        marks=True,
    )
    return rendered.pdf


def in_layout(desk: Desk, notice_id: str, layout: str) -> bytes:
    """An issued notice's facts in another layout, e.g. the full one for the file."""
    from inspector import notices

    notice = desk.workspace.get(Notice, notice_id)
    return notices.render(
        notice.kind, notice.facts, layout=layout, watermark=False, faces=_faces(desk), images=images(desk)
    ).pdf


def printed(desk: Desk, notice_id: str, *, pages: Sequence[int], copy: int) -> Changed:
    """Journal that pages of a notice were printed."""
    span = f"{pages[0]}-{pages[-1]}" if len(pages) > 1 else str(pages[0])
    with desk.change() as change:
        notice = change.get(Notice, notice_id)
        line = f"{facts.stamp(desk.now())} pages {span} copy {copy}"
        change.put(replace(notice, prints=(*notice.prints, line)))
    return change.changed


def supersede(desk: Desk, change: Change, inspection_id: str, reason: str) -> None:
    """The printed edition gives way; it stays on file and its QR still finds it."""
    for notice in in_force(desk, inspection_id):
        change.put(replace(notice, state=NoticeState.SUPERSEDED, reason=reason))


def void(desk: Desk, change: Change, inspection_id: str, reason: str) -> None:
    """Notices of a voided inspection; their numbers stay listed with the reason."""
    for notice in in_force(desk, inspection_id):
        change.put(replace(notice, state=NoticeState.VOID, reason=reason))


def numbers_left(desk: Desk, kind: str = ORDER) -> int:
    """How many numbers of this kind the device's blocks still hold this year."""
    year = desk.now().year
    blocks: list[NumberBlock] = desk.workspace.rows(NumberBlock, state=KIND_WORDS[kind])
    device = desk.workspace.device
    return sum(block.left for block in blocks if block.year == year and block.device in ("", device))


def take_number(desk: Desk, change: Change, kind: str) -> str:
    """The next number of the device's block; without one a temporary number (domain reference 4.2)."""
    agency = desk.agency()
    word, year = KIND_WORDS[kind], desk.now().year
    for block in change.rows(NumberBlock, state=word):
        ours = block.device in ("", desk.workspace.device)  # another's rest may have been used since
        if block.year == year and block.left and ours:
            sequence, rest = block.take()
            change.put(rest)
            return document_number(agency.short_name, agency.system, word, year, sequence)
    temporary = sum(1 for notice in change.rows(Notice) if notice.number.startswith("暂"))
    return temporary_number(desk.workspace.device, temporary + 1)


def issue_from(
    desk: Desk,
    change: Change,
    kind: str,
    gathered: Mapping[str, Any],
    owner: str,
    *,
    seal: SealMode,
    layout: str = "booth",
) -> Notice:
    """A paper of this kind from facts that are complete: rendered, kept, journalled."""
    from inspector import notices

    gathered, rendered = _rendered(
        kind, gathered, layout=layout, watermark=False, faces=_faces(desk), images=images(desk)
    )
    notice = Notice(
        id=gathered["document"]["id"],
        inspection=owner,
        kind=kind,
        layout=layout,
        language="zh",
        edition=gathered["document"]["edition"],
        template_version=notices.kind(kind).template_version,
        facts=gathered,
        facts_sha256=rendered.facts_sha256,
        pdf_sha256=desk.workspace.put_blob(rendered.pdf),
        pages=rendered.pages,
        issued_at=desk.now(),
        issued_by=desk.officer,
        number=gathered["document"]["number"],
        seal=seal,
    )
    change.put(notice)
    return notice


def _rendered(kind: str, gathered: Mapping[str, Any], **how: Any) -> tuple[Mapping[str, Any], Rendered]:
    """The paper, and its facts. A name in letters no face has must not keep a record from being made: such
    characters print as 〓, and the facts say which they are, to be written in by hand."""
    from inspector import notices

    rendered = notices.render(kind, gathered, marks=True, **how)
    if rendered.marked:
        gathered = facts.with_marks(gathered, rendered.marked)
        rendered = notices.render(kind, gathered, marks=True, **how)
    return gathered, rendered


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
    return issue_from(desk, change, PHOTO_SHEET, gathered, inspection.id, seal=SealMode.NONE, layout="full")


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


def _material(desk: Desk, inspection_id: str) -> photo_facts.Material:
    from inspector.casework import photos

    return photo_facts.material(desk.workspace, photos.of(desk, inspection_id))


def _faces(desk: Desk) -> Faces:
    """The agency's own FangSong and XiaoBiaoSong, when it has them installed."""
    from inspector import notices

    agency = desk.agency()
    return notices.Faces(
        body=Path(agency.fang_song) if agency.fang_song else None,
        title=Path(agency.xiao_biao_song) if agency.xiao_biao_song else None,
    )


def images(desk: Desk) -> Callable[[str], bytes]:
    from inspector import evidence

    def image(sha256: str) -> bytes:
        data = desk.workspace.get_blob(sha256)
        reduced: bytes = evidence.for_print(data, evidence.sniff(data), width_mm=156, height_mm=95)
        return reduced

    return image


def _roll_line(desk: Desk, line: RollLine, now: datetime) -> facts.Facts:
    target = desk.workspace.get(Target, line.target)
    inspection = desk.workspace.get(Inspection, line.inspection)
    return {
        "no": line.line,
        "booth": target.booth,
        "exhibitor": target.party.name,
        "time": facts.stamp(line.at, now),
        "items": line.items,
        "result": line.result,
        "remark": "作废" if inspection.state is State.VOID else line.remark,
        "staff": line.staff,
    }


def unchanged() -> Changed:
    """Nothing was written."""
    from inspector.domain.changed import Changed

    return Changed()
