"""What the viewer shows: the photos of an inspection, what is known of them, decoded as large as asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import annotating, photo_set, photos
from inspector.domain.campaign import Target
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.desk import Desk
    from inspector.casework.photo_set import Item
    from inspector.domain.annotation import Annotation
    from inspector.evidence import Raster

PDF = "application/pdf"
_MOST = 48


@dataclass(frozen=True, slots=True)
class Viewed:
    """One piece of evidence as the viewer knows it."""

    item: Item  # with its time by the laptop's clock, and its flags
    annotation: Annotation | None
    preview: bytes | None
    place: str = ""  # booth or name of the target it was taken at
    maker: str = ""
    checker: str = ""
    is_open: bool = True  # whether it may still be drawn on

    @property
    def evidence(self) -> Evidence:
        return self.item.photo


def of(desk: Desk, inspection_id: str) -> tuple[Viewed, ...]:
    """The set of an inspection in order; scans of signed pages are papers, not photos."""
    return _viewed(desk, photo_set.of(desk, inspection_id))


def one(desk: Desk, evidence_id: str) -> Viewed:
    """One piece of evidence of an inspection."""
    items = photo_set.of(desk, desk.workspace.get(Evidence, evidence_id).inspection)
    return _viewed(desk, [item for item in items if item.photo.id == evidence_id])[0]


def elsewhere(desk: Desk, inspection_id: str, text: str) -> tuple[Viewed, ...]:
    """Photos of other records that a text finds; without one those of the same target, then the newest."""
    found = _searched(desk, text) if text.strip() else _near(desk, inspection_id)
    known: dict[str, Evidence] = {}
    for photo in found:
        if photo.inspection != inspection_id and photo.is_picture and not photo.removed:
            known.setdefault(photo.id, photo)
    viewed = _viewed(desk, photo_set.with_times(desk.workspace, list(known.values())[:_MOST]))
    return tuple(replace(one, preview=annotating.seen(desk, one.evidence.id)) for one in viewed)


def raster(desk: Desk, evidence_id: str, box: tuple[int, int]) -> Raster:
    """The original decoded upright, as large as the box needs."""
    from inspector import evidence

    record = desk.workspace.get(Evidence, evidence_id)
    return evidence.raster(desk.workspace.get_blob(record.sha256), record.media_type, box)


def part(desk: Desk, evidence_id: str, box: tuple[int, int, int, int]) -> Raster:
    """A part of the original in full size: of a huge photo only what is looked at is brought here."""
    from inspector.evidence import viewing

    record = desk.workspace.get(Evidence, evidence_id)
    return viewing.part(desk.workspace.get_blob(record.sha256), record.media_type, box)


def page(desk: Desk, evidence_id: str, number: int, box: tuple[int, int]) -> tuple[Raster, int]:
    """A page of a PDF fitted into the box, and how many pages there are."""
    from inspector.evidence import viewing

    return viewing.page(
        desk.workspace.get_blob(desk.workspace.get(Evidence, evidence_id).sha256), number, box
    )


def _near(desk: Desk, inspection_id: str) -> list[Evidence]:
    workspace = desk.workspace
    target = workspace.get(Inspection, inspection_id).target
    others = workspace.ids(Inspection, parent=target, descending=True)
    same = [photo for other in others for photo in photos.of(desk, other)]
    newest: list[Evidence] = workspace.rows(Evidence, order="at", descending=True, limit=4 * _MOST)
    return [*same, *newest]


def _searched(desk: Desk, text: str) -> list[Evidence]:
    workspace = desk.workspace
    hits = workspace.search(text, limit=_MOST, kinds=("evidence", "target", "inspection"))
    found: list[Evidence] = []
    for hit in hits:
        if hit.kind == "evidence":
            found.append(workspace.get(Evidence, hit.id))
            continue
        owners = [hit.id] if hit.kind == "inspection" else workspace.ids(Inspection, parent=hit.id)
        found += [photo for owner in owners for photo in photos.of(desk, owner)]
    return found


def _viewed(desk: Desk, items: Iterable[Item]) -> tuple[Viewed, ...]:
    names = {badge: officer.name for badge, officer in desk.officers().items()}
    places: dict[str, tuple[str, bool]] = {}
    found = []
    for item in items:
        record = item.photo
        if record.inspection not in places:
            places[record.inspection] = _place(desk, record.inspection)
        place, is_open = places[record.inspection]
        maker, checker = (names.get(badge, badge) for badge in (record.maker, record.checker))
        drawn, preview = annotating.of(desk, record.id), photos.preview(desk, record.id)
        found.append(Viewed(item, drawn, preview, place, maker, checker, is_open))
    return tuple(found)


def _place(desk: Desk, owner: str) -> tuple[str, bool]:
    """Where its record was made, and whether that record is still open."""
    try:
        inspection = desk.workspace.get(Inspection, owner)
    except Refused:
        return "", True  # a tour
    target = desk.workspace.get(Target, inspection.target)
    return target.title, annotating.is_open(inspection)
