"""迟到的照片: frames still in a camera at the lock. Declared before it, they join without an addendum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import cameras
from inspector.domain.camera import MARGIN, LateFrames, clock_for, corrected
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Tour
    from inspector.domain.changed import Changed
    from inspector.store.reading import Reading

LATE, DECLARED = "late", "declared_late"
_MOST = 9999


@dataclass(frozen=True, slots=True)
class Owed:
    """One camera's declared frames and how many of them have come."""

    declared: LateFrames
    came: int

    @property
    def left(self) -> int:
        return max(0, self.declared.count - self.came)


def declare(
    desk: Desk, inspection_id: str, device: str, *, serial: str = "", count: int, note: str = ""
) -> Changed:
    """相机里还有 N 张未导入: said before the lock, the camera named. Nought takes it back."""
    if not device.strip():
        raise Refused("late.no_camera")
    if not 0 <= count <= _MOST:
        raise Refused("late.count", most=_MOST)
    with desk.change() as change:
        inspection = change.get(Inspection, inspection_id)
        if desk.officer not in inspection.officers:
            raise Refused("inspection.not_yours", badge=desk.officer)
        if inspection.state not in (State.DRAFT, State.COMPLETED):
            raise Refused("late.after_lock")
        same = [one for one in _declared(change, inspection_id) if _names(one, device, serial)]
        change.put(
            LateFrames(
                id=same[0].id if same else desk.new_id(),
                inspection=inspection_id,
                device=device.strip(),
                serial=serial.strip(),
                count=count,
                at=desk.now(),
                officer=desk.officer,
                note=note.strip(),
            )
        )
    return change.changed


def owed(records: Reading, inspection_id: str) -> tuple[Owed, ...]:
    """What was declared, camera by camera, and what of it came."""
    came: dict[str, int] = {}
    for photo in records.rows(Evidence, parent=inspection_id):
        came[photo.declared] = came.get(photo.declared, 0) + 1
    return tuple(Owed(one, came.get(one.id, 0)) for one in _declared(records, inspection_id) if one.count)


def marked(records: Reading, photo: Evidence, owner: Inspection | Tour) -> Evidence:
    """A photo that comes after the lock: under a declaration that still holds, or late."""
    if not isinstance(owner, Inspection) or owner.locked_at is None:
        return replace(photo, flags=(*photo.flags, LATE))
    clock = clock_for(photo, cameras.clocks_of(records, (photo,)))
    taken_at = corrected(photo, clock)
    is_earlier = taken_at is not None and taken_at <= owner.locked_at + MARGIN
    for one in owed(records, owner.id) if is_earlier else ():
        if one.left and _names(one.declared, photo.device, photo.serial):
            return replace(photo, declared=one.declared.id, flags=(*photo.flags, DECLARED))
    return replace(photo, flags=(*photo.flags, LATE))


def _declared(records: Reading, inspection_id: str) -> list[LateFrames]:
    found: list[LateFrames] = records.rows(LateFrames, parent=inspection_id)
    return found


def _names(declared: LateFrames, device: str, serial: str) -> bool:
    """The same model, and the same body where both say which."""
    same = declared.device.casefold() == device.strip().casefold()
    return same and (not declared.serial or not serial or declared.serial == serial.strip())
