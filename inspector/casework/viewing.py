"""What the viewer shows: the photos of an inspection, what is known of them, decoded as large as asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import annotating, photos
from inspector.domain.camera import CameraClock, clock_for, corrected
from inspector.domain.campaign import Target
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, timedelta

    from inspector.casework.desk import Desk
    from inspector.domain.annotation import Annotation
    from inspector.evidence import Raster

PDF = "application/pdf"
_MOST = 48


@dataclass(frozen=True, slots=True)
class Viewed:
    """One piece of evidence as the viewer knows it."""

    evidence: Evidence
    annotation: Annotation | None
    preview: bytes | None
    place: str = ""  # booth or name of the target it was taken at
    maker: str = ""
    checker: str = ""
    ahead: timedelta | None = None  # how far its camera's clock is ahead of the laptop's
    taken_at: datetime | None = None  # by the laptop's clock where the camera's is known
    is_open: bool = True  # whether it may still be drawn on


def of(desk: Desk, inspection_id: str) -> tuple[Viewed, ...]:
    """The set of an inspection in order; scans of signed pages are papers, not photos."""
    return _viewed(desk, (one for one in photos.of(desk, inspection_id) if one.source != "scan"))


def one(desk: Desk, evidence_id: str) -> Viewed:
    """One piece of evidence, wherever it belongs."""
    return _viewed(desk, (desk.workspace.get(Evidence, evidence_id),))[0]


def elsewhere(desk: Desk, inspection_id: str, text: str) -> tuple[Viewed, ...]:
    """Photos of other records that a text finds; without one those of the same target, then the newest."""
    found = _searched(desk, text) if text.strip() else _near(desk, inspection_id)
    known: dict[str, Evidence] = {}
    for photo in found:
        if photo.inspection != inspection_id and photo.is_picture and not photo.removed:
            known.setdefault(photo.id, photo)
    return _viewed(desk, list(known.values())[:_MOST])


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


def _viewed(desk: Desk, records: Iterable[Evidence]) -> tuple[Viewed, ...]:
    names = {badge: officer.name for badge, officer in desk.officers().items()}
    clocks: list[CameraClock] = desk.workspace.rows(CameraClock)
    places: dict[str, tuple[str, bool]] = {}
    found = []
    for record in records:
        owner = record.inspection
        place, is_open = places[owner] if owner in places else places.setdefault(owner, _place(desk, owner))
        clock = clock_for(record, clocks)
        found.append(
            Viewed(
                record,
                annotating.of(desk, record.id),
                photos.preview(desk, record.id),
                place,
                names.get(record.maker, record.maker),
                names.get(record.checker, record.checker),
                clock.skew if clock else None,
                corrected(record, clock),
                is_open,
            )
        )
    return tuple(found)


def _place(desk: Desk, owner: str) -> tuple[str, bool]:
    """Where its record was made, and whether that record is still open."""
    try:
        inspection = desk.workspace.get(Inspection, owner)
    except Refused:
        return "", True  # a tour
    target = desk.workspace.get(Target, inspection.target)
    return target.title, annotating.is_open(inspection)
