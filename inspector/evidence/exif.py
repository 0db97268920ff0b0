"""What a camera wrote into a photo. Every value is a claim of the file, never a fact: checked, or absent."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_MAKE, _MODEL, _ORIENTATION, _CAMERA, _GPS = 271, 272, 274, 34665, 34853
_TAKEN, _OFFSET_TAKEN, _BODY = 36867, 36881, 42033
_TEXT = 64
Tags = Mapping[int, Any]


@dataclass(frozen=True, slots=True)
class Shot:
    """The camera's claims about one photo; empty where it says nothing or nonsense."""

    found: bool = False
    orientation: int = 1
    taken_at: datetime | None = None
    zone_known: bool = False
    device: str = ""
    serial: str = ""
    latitude: str = ""
    longitude: str = ""


def read(picture: "Image", zone: tzinfo | None) -> Shot:
    """The claims of an opened picture. Without a zone of its own its time is taken in the laptop's `zone`."""
    main, camera, gps = _tags(picture)
    taken_at, zone_known = _time(camera, zone)
    latitude, longitude = _place(gps)
    return Shot(
        found=bool(main or camera or gps),
        orientation=_orientation(main),
        taken_at=taken_at,
        zone_known=zone_known,
        device=_device(main),
        serial=_text(camera.get(_BODY)),
        latitude=latitude,
        longitude=longitude,
    )


def orientation(picture: "Image") -> int:
    """How the picture is to be turned, 1 to 8; anything else counts as upright."""
    return _orientation(_tags(picture)[0])


def _tags(picture: "Image") -> tuple[Tags, Tags, Tags]:
    """The three directories of tags, read one by one: a damaged one does not cost the others."""
    found: list[Tags] = []
    for directory in (None, _CAMERA, _GPS):
        try:
            tags = picture.getexif()
            found.append(dict(tags if directory is None else tags.get_ifd(directory)))
        except Exception:  # Pillow raises a dozen kinds of error on hostile tags; all mean "not readable"
            found.append({})
    main, camera, gps = found
    return main, camera, gps


def _orientation(main: Tags) -> int:
    value = main.get(_ORIENTATION)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _time(camera: Tags, zone: tzinfo | None) -> tuple[datetime | None, bool]:
    shape = r"(\d{4})[:\-/](\d\d)[:\-/](\d\d)[ T](\d\d):(\d\d):(\d\d)"
    match = re.match(shape, _text(camera.get(_TAKEN)), re.ASCII)
    if not match:
        return None, False
    offset = _offset(_text(camera.get(_OFFSET_TAKEN)))
    year, month, day, hour, minute, second = map(int, match.groups())
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=offset or zone)
        moment.isoformat()
    except (ValueError, OverflowError):
        return None, False
    return (moment, offset is not None) if year > 1900 else (None, False)


def _offset(text: str) -> tzinfo | None:
    match = re.fullmatch(r"([+-])(\d\d):(\d\d)", text, re.ASCII)
    if not match or int(match[2]) > 14 or int(match[3]) > 59:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-ahead if match[1] == "-" else ahead)


def _device(main: Tags) -> str:
    make, model = _text(main.get(_MAKE)), _text(main.get(_MODEL))
    return model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "ignore")
    if not isinstance(value, str):
        return ""
    printable = "".join(character if character.isprintable() else " " for character in value.split("\0")[0])
    return " ".join(printable.split())[:_TEXT]


def _place(gps: Tags) -> tuple[str, str]:
    """Decimal degrees as text. Without a fix cameras write 0/0, or nought for both: that is no place."""
    latitude = _degrees(gps.get(2), gps.get(1), "NS", 90)
    longitude = _degrees(gps.get(4), gps.get(3), "EW", 180)
    if latitude is None or longitude is None or latitude == longitude == 0:
        return "", ""
    return f"{latitude:.6f}", f"{longitude:.6f}"


def _degrees(value: object, reference: object, letters: str, most: int) -> float | None:
    side = _text(reference).upper()[:1]
    if not isinstance(value, tuple) or len(value) != 3 or not side or side not in letters:
        return None
    try:
        degrees, minutes, seconds = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    total = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(total) or min(degrees, minutes, seconds) < 0 or total > most:
        return None
    return -total if side == letters[1] else total
