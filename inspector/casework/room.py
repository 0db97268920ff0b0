"""How much room there is, said in photos."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from inspector.domain.evidence import Evidence

if TYPE_CHECKING:
    from inspector.casework.desk import Desk

USUAL = 4 * 1024 * 1024  # bytes of a photo as phones make them today
RESERVED = 200 * 1024 * 1024  # records, log files, a copy before a risky step
SCARCE, NEARLY_FULL = 500, 50  # photos
_ENOUGH, _RECENT = 20, 200  # photos the average is taken over


class Level(StrEnum):
    """有余, 偏紧, 将满."""

    PLENTY = "plenty"
    SCARCE = "scarce"
    NEARLY_FULL = "nearly_full"


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes free, and about how many more photos that is."""

    free: int
    photos: int

    @property
    def level(self) -> Level:
        if self.photos < NEARLY_FULL:
            return Level.NEARLY_FULL
        return Level.SCARCE if self.photos < SCARCE else Level.PLENTY


def of(free: int, photo: int = USUAL) -> Room:
    """The room of so many bytes; a photo needs its size in the file, and once more in the log meanwhile."""
    return Room(free, max(0, (free - RESERVED - photo) // photo))


def left(desk: Desk) -> Room:
    """Where this workspace lies, by the size its own photos have."""
    recent: list[Evidence] = desk.workspace.rows(Evidence, descending=True, limit=_RECENT)
    sizes = [one.size for one in recent if one.media_type.startswith("image/")]
    photo = max(sum(sizes) // len(sizes), 200_000) if len(sizes) >= _ENOUGH else USUAL
    return of(desk.workspace.disk_free(), photo)
