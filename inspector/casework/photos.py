"""Photos and files: taken in as they are, filed to a section, described, shown as previews."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.casework import cameras, late, recordings
from inspector.domain.campaign import Campaign, Target, Tour
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.evidence import Taken
    from inspector.store.reading import Reading

    _Owner = Inspection | Tour | Target | Campaign


def take_in(
    desk: Desk,
    inspection_id: str,
    source: Path | bytes,
    *,
    name: str,
    way: str,
    reference: str = "",
    flags: tuple[str, ...] = (),
) -> tuple[Evidence, Changed]:
    """Take one file in: its bytes first, then the record that names them (design 3).

    When this returns the original is durable. The preview follows with `make_preview`, out of the way.
    `flags` is what the way itself says of the file, such as `through_browser`.
    """
    from inspector import evidence

    owner = _owner(desk.workspace, inspection_id)
    if isinstance(owner, Inspection) and owner.state is State.VOID:
        raise Refused("inspection.wrong_state", state=owner.state.value)
    taken = evidence.intake(source, name=name, now=desk.now())
    is_new = not desk.workspace.has_blob(taken.sha256)
    sha256 = desk.workspace.put_blob(source)
    if sha256 != taken.sha256:
        raise Trouble("photo.changed_while_reading", name=name)
    with desk.change() as change:
        record = recordings.awaited(change, owner.id, taken) or _record(
            desk, owner, taken, way, reference, change.count(Evidence, parent=owner.id)
        )
        record = replace(record, flags=(*record.flags, *flags))
        if not is_new and _is_there(change, record):
            record = replace(record, flags=_with_flag(record, "duplicate"))
        if isinstance(owner, Inspection) and _is_locked(owner) and not record.is_recording:
            record = late.marked(change, record, owner)
        change.put(record)
    return record, change.changed


def _is_there(records: Reading, record: Evidence) -> bool:
    others: list[Evidence] = records.rows(Evidence, parent=record.inspection)
    return any(one.sha256 == record.sha256 and one.id != record.id for one in others)


def _owner(records: Reading, owner_id: str) -> _Owner:
    """What evidence belongs to: an inspection, the tour whose patrol roll a page is of, or the target or the
    campaign of a paper without an inspection."""
    kind: str = records.kind(owner_id)
    types = {"tour": Tour, "target": Target, "campaign": Campaign}
    found: _Owner = records.get(types.get(kind, Inspection), owner_id)
    return found


def make_preview(desk: Desk, evidence_id: str) -> Changed:
    """The 640 px derivative with its own hash, named by the evidence record, and what is seen in it."""
    from inspector import evidence

    record = desk.workspace.get(Evidence, evidence_id)
    if record.preview_sha256 or not record.media_type.startswith("image/"):
        return _nothing()
    data = desk.workspace.get_blob(record.sha256)
    has_clock = bool(record.taken_at and record.device)  # else a code of the laptop's clock measures nothing
    try:
        made, fingerprint, codes = evidence.previewed(data, record.media_type, has_clock)
    except evidence.NotDecodable as told:
        return _edit(desk, evidence_id, flags=_with_flag(record, told.flag))
    seen: dict[str, Any] = {"preview_sha256": desk.workspace.put_blob(made), "fingerprint": fingerprint}
    shown = cameras.clock_in(codes)
    with desk.change() as change:
        record = replace(change.get(Evidence, evidence_id), **seen)
        change.put(cameras.read_clock(desk, change, record, shown) if shown else record)
    return change.changed


def preview(desk: Desk, evidence_id: str) -> bytes | None:
    """The preview's JPEG bytes, or None while there is none (or never will be)."""
    record = desk.workspace.get(Evidence, evidence_id)
    return desk.workspace.get_blob(record.preview_sha256) if record.preview_sha256 else None


def of(desk: Desk, inspection_id: str) -> tuple[Evidence, ...]:
    """The evidence of an inspection in order, without what was taken out."""
    found: list[Evidence] = desk.workspace.rows(Evidence, parent=inspection_id)
    return tuple(record for record in found if not record.removed)


def counts(desk: Desk, inspection_id: str) -> dict[str, int]:
    """How many are filed where."""
    filed: dict[str, int] = {}
    for record in of(desk, inspection_id):
        if record.reference and record.source != "scan":
            filed[record.reference] = filed.get(record.reference, 0) + 1
    return filed


def file(desk: Desk, evidence_ids: Sequence[str], reference: str) -> Changed:
    """File photos to a section or question; an empty reference puts them back into the tray."""
    return _each(desk, evidence_ids, reference=reference)


def describe(desk: Desk, evidence_id: str, *, caption: str, proves: str) -> Changed:
    """What the photo shows and what it proves (证明对象)."""
    return _edit(desk, evidence_id, caption=caption, proves=proves)


def note(desk: Desk, evidence_ids: Sequence[str], **said: str) -> Changed:
    """Who made and who checked photos, where, and what they are of: `maker`, `checker`, `place`, `shows`."""
    known = desk.officers()
    for role in ("maker", "checker"):
        if said.get(role) and said[role] not in known:
            raise Refused("photo.not_an_officer", badge=said[role])
    with desk.change() as change:
        for evidence_id in evidence_ids:
            record = replace(change.get(Evidence, evidence_id), **said)  # type: ignore[arg-type]
            _still_open(_owner(change, record.inspection), record, said)
            if record.checker and record.checker == record.maker:
                raise Refused("photo.checker_is_maker", name=known[record.maker].name)
            change.put(record)
    return change.changed


def move(desk: Desk, evidence_id: str, place: int) -> Changed:
    """Put a photo at another place in the order of its set, counted from 1."""
    with desk.change() as change:
        moved = change.get(Evidence, evidence_id)
        _still_open(_owner(change, moved.inspection), moved, {"order": place})
        every: list[Evidence] = change.rows(Evidence, parent=moved.inspection)
        shown = [one for one in every if not one.removed and one.id != evidence_id]
        at = min(max(place, 1), len(shown) + 1) - 1
        ordered = [*shown[:at], moved, *shown[at:], *(one for one in every if one.removed)]
        for order, one in enumerate(ordered, 1):
            if one.order != order:
                change.put(replace(one, order=order))
    return change.changed


def remove(desk: Desk, evidence_ids: Sequence[str]) -> Changed:
    """Take photos out of the set; their bytes and their record stay. The scan of a paper record stays in."""
    for one in desk.workspace.get_many(Evidence, evidence_ids).values():
        owner = _owner(desk.workspace, one.inspection)
        if isinstance(owner, Inspection) and owner.paper and one.id in owner.paper.scans:
            raise Refused("transcript.scan_removed", name=one.name)
    return _each(desk, evidence_ids, removed=True)


def restore(desk: Desk, evidence_ids: Sequence[str]) -> Changed:
    """Put photos back into the set."""
    return _each(desk, evidence_ids, removed=False)


def _edit(desk: Desk, evidence_id: str, **fields: Any) -> Changed:
    return _each(desk, (evidence_id,), **fields)


def _each(desk: Desk, evidence_ids: Sequence[str], **fields: Any) -> Changed:
    with desk.change() as change:
        for evidence_id in evidence_ids:
            record = change.get(Evidence, evidence_id)
            _still_open(_owner(change, record.inspection), record, fields)
            change.put(replace(record, **fields))
    return change.changed


def _still_open(owner: _Owner, record: Evidence, fields: Mapping[str, Any]) -> None:
    """A locked record's evidence is described no more. Frames declared before the lock still are."""
    if _is_locked(owner) and not record.declared and not set(fields) <= {"preview_sha256", "flags"}:
        raise Refused("inspection.wrong_state", state=State.LOCKED.value)


def _is_locked(owner: _Owner) -> bool:
    return isinstance(owner, Inspection) and owner.state in (State.LOCKED, State.RETURNED)


def _record(desk: Desk, owner: _Owner, taken: Taken, way: str, reference: str, order: int) -> Evidence:
    others = [badge for badge in getattr(owner, "officers", ()) if badge != desk.officer]
    return Evidence(
        id=desk.new_id(),
        inspection=owner.id,
        sha256=taken.sha256,
        size=taken.size,
        media_type=taken.media_type,
        name=taken.name,
        source=way,
        imported_at=desk.now(),
        maker=desk.officer,
        checker=others[0] if others else "",
        taken_at=taken.taken_at,
        taken_zone_known=taken.taken_zone_known,
        device=taken.device,
        serial=taken.serial,
        latitude=taken.latitude,
        longitude=taken.longitude,
        width=taken.width,
        height=taken.height,
        orientation=taken.orientation,
        flags=taken.flags,
        reference=reference,
        order=order + 1,
    )


def _with_flag(record: Evidence, flag: str) -> tuple[str, ...]:
    return record.flags if flag in record.flags else (*record.flags, flag)


def _nothing() -> Changed:
    from inspector.domain.changed import Changed

    return Changed()
