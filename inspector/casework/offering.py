"""What a card, a cable or a folder holds that this inspection does not have yet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from inspector.casework import cameras
from inspector.domain.camera import MARGIN, clock_for
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.evidence.volumes import Frame, Volume

_NONE = timedelta()
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Offer:
    """New frames since the inspection began, oldest first; `older` were there before, `known` are here."""

    volume: Volume
    since: datetime
    fresh: tuple[Path, ...]
    older: int
    known: int
    device: str = ""
    serial: str = ""
    is_measured: bool = False  # the camera's clock was compared, so that "since" can be trusted


def look(desk: Desk, inspection_id: str, volume: Volume) -> Offer:
    """Look through a volume: by the camera's own clock, put right where it was compared."""
    from inspector.evidence import volumes

    inspection = desk.workspace.get(Inspection, inspection_id)
    found = sorted(volumes.frames(volume), key=lambda one: (one.at, one.path.name))
    device, serial, skew = _camera(desk, found)
    since = inspection.opened_at - MARGIN
    young = [one for one in found if one.at - (skew or _NONE) >= since]
    here = _here(desk, inspection_id)
    fresh = tuple(one.path for one in young if not _is_here(one.path, one.size, here))
    return Offer(
        volume=volume,
        since=inspection.opened_at,
        fresh=fresh,
        older=len(found) - len(young),
        known=len(young) - len(fresh),
        device=device,
        serial=serial,
        is_measured=skew is not None,
    )


def is_here(desk: Desk, inspection_id: str, path: Path) -> bool:
    """Whether this very file was taken in before, taken out again or not."""
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return _is_here(path, size, _here(desk, inspection_id))


def _here(desk: Desk, inspection_id: str) -> dict[tuple[str, int], set[str]]:
    known: dict[tuple[str, int], set[str]] = {}
    for one in desk.workspace.rows(Evidence, parent=inspection_id):
        known.setdefault((one.name, one.size), set()).add(one.sha256)
    return known


def _is_here(path: Path, size: int, known: dict[tuple[str, int], set[str]]) -> bool:
    """The same name and size are only a hint: a file counts as here when its bytes are."""
    hashes = known.get((path.name, size))
    return hashes is not None and _hash(path) in hashes


def _hash(path: Path) -> str:
    seen = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                seen.update(piece)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("photo.unreadable", name=path.name, reason=reason) from error
    return seen.hexdigest()


def _camera(desk: Desk, found: Sequence[Frame]) -> tuple[str, str, timedelta | None]:
    """Whose card it is, by its newest photo, and how far that camera's clock is known to be off."""
    from inspector import evidence

    for frame in reversed(found[-3:]):
        try:
            taken = evidence.intake(frame.path, name=frame.path.name, now=desk.now())
        except (Refused, Trouble):
            continue
        if taken.device and taken.taken_at:
            return taken.device, taken.serial, _skew(desk, taken.device, taken.serial, taken.taken_at)
    return "", "", None


def _skew(desk: Desk, device: str, serial: str, taken_at: datetime) -> timedelta | None:
    stands_for = Evidence(
        id="", inspection="", sha256="", size=0, media_type="", name="", source="", imported_at=taken_at,
        taken_at=taken_at, device=device, serial=serial,
    )  # fmt: skip
    clock = clock_for(stands_for, cameras.clocks_of(desk.workspace, (stands_for,)))
    return clock.skew if clock else None
