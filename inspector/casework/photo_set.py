"""照片集: the photos of one inspection in order, what is to be known of each, and what findings still lack.

Flags never refuse. Those of the file itself are kept with it; those that depend on other records, on a
camera's clock or on the inspection's times are found anew each time, so that they are never out of date.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from inspector.casework import cameras
from inspector.domain.camera import CameraClock, clock_for, corrected, is_outside
from inspector.domain.evidence import NEAR, Evidence, Shows, alike
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.casework.page import Finding
    from inspector.store.reading import Reading

OUTSIDE, NOT_LISTED, CLOCK_OFF = "outside", "not_listed", "clock_off"
ALIKE, ALIKE_ELSEWHERE, ELSEWHERE = "alike", "alike_elsewhere", "elsewhere"
AWAITED = "awaited"
FOUND = frozenset({OUTSIDE, NOT_LISTED, CLOCK_OFF, ALIKE, ALIKE_ELSEWHERE, ELSEWHERE, AWAITED})
OF_THE_RECORD = (Shows.OVERVIEW, Shows.CERTIFICATE, Shows.SIGNING)  # taken once for all of its findings
MINIMUM = tuple(one for one in Shows if one is not Shows.CLOCK)


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to be known of a photo; its sentences are those of the message `photo.CODE`."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One photo in its place. `taken_at` is by the laptop's clock where the camera's is known to be off."""

    number: int
    photo: Evidence
    taken_at: datetime | None
    clock: CameraClock | None
    flags: tuple[Flag, ...] = ()

    @property
    def skew(self) -> timedelta | None:
        return self.clock.skew if self.clock else None


@dataclass(frozen=True, slots=True)
class Lacking:
    """One finding and which of the seven photos it does not have yet."""

    finding: Finding
    section: str
    has: tuple[Shows, ...]
    lacks: tuple[Shows, ...]


def of(desk: Desk, inspection_id: str) -> tuple[Item, ...]:
    """The whole set in order, with what is to be known of each photo."""
    records = desk.workspace
    inspection = records.get(Inspection, inspection_id)
    photos = [one for one in _kept(records, inspection_id) if one.source != "scan"]
    timed = with_times(records, photos)
    others = _Others.of(records, inspection_id)
    return tuple(
        replace(one, flags=tuple(_flags(records, one, inspection, desk.now(), photos, others)))
        for one in timed
    )


@dataclass(frozen=True, slots=True)
class _Others:
    """The photos of all other records, by what they are compared with."""

    prints: tuple[tuple[str, int], ...]  # (evidence, fingerprint)
    bytes: Mapping[str, str]  # SHA-256 -> the record it is evidence of

    @classmethod
    def of(cls, records: Reading, inspection_id: str) -> _Others:
        prints = records.field(Evidence, "fingerprint")
        hashes = records.field(Evidence, "sha256")
        return cls(
            tuple((id, int(text, 16)) for id, owner, text in prints if owner != inspection_id),
            {text: owner for _, owner, text in hashes if owner != inspection_id},
        )

    def like(self, records: Reading, fingerprint: str) -> str:
        """The record a nearly equal picture is evidence of; empty when there is none."""
        own = int(fingerprint, 16)
        near = [id for id, other in self.prints if (own ^ other).bit_count() <= NEAR]
        found = records.get_many(Evidence, near[:1])
        return next((one.inspection for one in found.values()), "")


def with_times(records: Reading, photos: Sequence[Evidence]) -> tuple[Item, ...]:
    """Photos numbered in their order, with the times their cameras' measured clocks give them."""
    measured = cameras.clocks_of(records, photos)
    items = []
    for number, photo in enumerate(photos, 1):
        clock = clock_for(photo, measured)
        items.append(Item(number, photo, corrected(photo, clock), clock))
    return tuple(items)


def _kept(records: Reading, inspection_id: str) -> list[Evidence]:
    every: list[Evidence] = records.rows(Evidence, parent=inspection_id)
    return [one for one in every if not one.removed]


def _flags(
    records: Reading,
    item: Item,
    inspection: Inspection,
    now: datetime,
    photos: Iterable[Evidence],
    others: _Others,
) -> Iterable[Flag]:
    photo = item.photo
    yield from (Flag(code, _facts(records, code, photo)) for code in photo.flags)
    if photo.is_reference:
        yield Flag(AWAITED)
    if is_outside(item.taken_at, _began(inspection), _ended(inspection, now)):
        yield Flag(OUTSIDE, {"at": item.taken_at})
    if item.clock is not None and round(item.clock.skew.total_seconds()):
        yield Flag(CLOCK_OFF, {"skew": cameras.skew_words(item.clock.skew), "raw": photo.taken_at})
    if _came_after(photo, inspection):
        yield Flag(NOT_LISTED)
    yield from _copies(records, photo, photos, others)


def _facts(records: Reading, code: str, photo: Evidence) -> dict[str, object]:
    return {"name": photo.name, "device": photo.device} if code == "declared_late" else {"name": photo.name}


def _began(inspection: Inspection) -> datetime:
    return inspection.paper.started_at if inspection.paper else inspection.opened_at


def _ended(inspection: Inspection, now: datetime) -> datetime:
    """Until the lock papers are signed, and that is photographed too."""
    return inspection.locked_at or now


def _came_after(photo: Evidence, inspection: Inspection) -> bool:
    """Taken in after the record was frozen: its printed list of photos does not hold it."""
    is_frozen = inspection.state not in (State.DRAFT, State.VOID) and inspection.completed_at is not None
    return is_frozen and photo.imported_at > inspection.completed_at  # type: ignore[operator]


def _copies(records: Reading, photo: Evidence, photos: Iterable[Evidence], others: _Others) -> Iterable[Flag]:
    beside = (one for one in photos if one.id != photo.id and one.sha256 != photo.sha256)
    like = next((one for one in beside if alike(one.fingerprint, photo.fingerprint)), None)
    if like is not None:
        yield Flag(ALIKE, {"other": like.name})
    same = others.bytes.get(photo.sha256, "")
    if same:
        yield Flag(ELSEWHERE, {"record": _number_of(records, same)})
    elif photo.fingerprint and (owner := others.like(records, photo.fingerprint)):
        yield Flag(ALIKE_ELSEWHERE, {"record": _number_of(records, owner)})


def _number_of(records: Reading, owner: str) -> str:
    found = records.get_many(Inspection, (owner,)).get(owner)
    return found.number if found else ""


def lacking(filled: Filling, photos: Iterable[Evidence]) -> tuple[Lacking, ...]:
    """Finding by finding, which of the seven photos there is and which is missing (domain reference 2.5)."""
    shown = [one for one in photos if one.shows and not one.removed]
    whole = {one.shows for one in shown if one.shows in OF_THE_RECORD}
    found = []
    for finding in filled.findings():
        section = filled.section_of(finding.reference)
        here = {one.shows for one in shown if filled.section_of(one.reference) == section} | whole
        has = tuple(one for one in MINIMUM if one in here)
        found.append(Lacking(finding, section, has, tuple(one for one in MINIMUM if one not in here)))
    return tuple(found)
