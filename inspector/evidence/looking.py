"""What a photo says of itself, read in a decoder: nothing is decoded but its header and its tags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from inspector import apart
from inspector.evidence import exif, pictures


@dataclass(frozen=True, slots=True)
class Seen:
    """The claims of a file, as plain values."""

    found: bool  # whether its camera says anything at all
    width: int = 0
    height: int = 0
    orientation: int = 1
    taken_at: str = ""  # ISO; without an offset where the camera knows none
    zone_known: bool = False
    device: str = ""
    serial: str = ""
    latitude: str = ""
    longitude: str = ""

    def moment(self, zone: tzinfo | None) -> datetime | None:
        """When it was taken. A time without a zone of its own is taken in the laptop's."""
        if not self.taken_at:
            return None
        try:
            moment = datetime.fromisoformat(self.taken_at)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
            moment.isoformat()
        except (ValueError, OverflowError):
            return None
        return moment


@apart.decoded
def look(data: bytes, media_type: str) -> Seen:
    """A photo's size and its camera's claims. Of a JPEG what stands before its first scan is enough."""
    with pictures.opened(data, media_type) as picture:
        width, height = picture.size
        shot = exif.read(picture, None)
    return Seen(
        found=shot.found,
        width=width,
        height=height,
        orientation=shot.orientation,
        taken_at=shot.taken_at.isoformat() if shot.taken_at else "",
        zone_known=shot.zone_known,
        device=shot.device,
        serial=shot.serial,
        latitude=shot.latitude,
        longitude=shot.longitude,
    )
