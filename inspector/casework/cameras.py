"""相机对时: a photo of the laptop's clock gives a camera's skew, by which its photos' times are corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.domain.camera import CameraClock, ClockReading, camera_of, clock_reading, clock_text
from inspector.domain.evidence import Evidence, Shows
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from inspector.casework.desk import Desk
    from inspector.store import Change
    from inspector.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera photos of this tour came from, and how far its clock is off, if that was measured."""

    device: str
    serial: str
    photos: int
    skew: timedelta | None

    @property
    def name(self) -> str:
        return camera_of(self.device, self.serial)


def clock(desk: Desk) -> str:
    """What the QR code on the screen says just now."""
    return clock_text(desk.workspace.device, desk.now())


def clock_in(codes: Iterable[str]) -> ClockReading | None:
    """The laptop's clock among the codes seen in a photo."""
    return next((read for code in codes if (read := clock_reading(code))), None)


def read_clock(desk: Desk, change: Change, photo: Evidence, shown: ClockReading) -> Evidence:
    """Keep the measurement as a record of its own; answers the photo, told as what it is.

    Only this laptop's clock measures: that of a colleague's would need his laptop's error as well.
    """
    if shown.laptop != desk.workspace.device or photo.taken_at is None:
        return photo
    measured = CameraClock(
        id=desk.new_id(),
        inspection=photo.inspection,
        evidence=photo.id,
        device=photo.device,
        serial=photo.serial,
        laptop=shown.laptop,
        shown_at=shown.shown_at,
        read_at=photo.taken_at,
        at=desk.now(),
    )
    change.put(measured)
    if _is_locked(change, photo.inspection):
        return photo
    return replace(
        photo, shows=Shows.CLOCK, caption=photo.caption or f"相机对时：{skew_words(measured.skew)}"
    )


def _is_locked(records: Reading, owner: str) -> bool:
    found = records.get_many(Inspection, (owner,)).get(owner)
    return found is not None and found.state in (State.LOCKED, State.RETURNED)


def clocks_of(records: Reading, photos: Iterable[Evidence]) -> tuple[CameraClock, ...]:
    """Every measurement of the cameras these photos came from."""
    names = {camera_of(photo.device, photo.serial) for photo in photos if photo.device}
    return tuple(one for name in sorted(names) for one in records.rows(CameraClock, parent=name))


def seen(desk: Desk, inspection_id: str) -> tuple[Camera, ...]:
    """The cameras whose photos came in on this inspection's tour, the busiest first."""
    tour = desk.workspace.get(Inspection, inspection_id).tour
    every: list[Inspection] = desk.workspace.rows(Inspection)
    photos: list[Evidence] = [
        photo
        for one in every
        if one.tour == tour
        for photo in desk.workspace.rows(Evidence, parent=one.id)
        if photo.device and photo.is_picture
    ]
    measured = clocks_of(desk.workspace, photos)
    counted: dict[tuple[str, str], int] = {}
    for photo in photos:
        counted[photo.device, photo.serial] = counted.get((photo.device, photo.serial), 0) + 1
    cameras = (Camera(*key, count, _skew(key, measured)) for key, count in counted.items())
    return tuple(sorted(cameras, key=lambda one: (-one.photos, one.name)))


def _skew(camera: tuple[str, str], measured: Iterable[CameraClock]) -> timedelta | None:
    its = [one for one in measured if (one.device, one.serial) == camera]
    return max(its, key=lambda one: one.at).skew if its else None


def skew_words(skew: timedelta) -> str:
    """快 3 分 12 秒, as papers say it."""
    seconds = round(skew.total_seconds())
    if not seconds:
        return "与电脑一致"
    days, rest = divmod(abs(seconds), 86_400)
    hours, rest = divmod(rest, 3_600)
    parts = ((days, "天"), (hours, "小时"), (rest // 60, "分"), (rest % 60, "秒"))
    told = " ".join(f"{count} {unit}" for count, unit in parts if count)
    return f"{'快' if seconds > 0 else '慢'} {told}"
