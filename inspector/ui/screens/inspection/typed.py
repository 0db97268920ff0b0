"""Reading what is typed into a field of a checklist: moments, days, places, numbers."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from inspector.ui.components.controls import read_date

_TIME = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$")
_PART = re.compile(r"[+-]?\d+(?:\.\d+)?")


def read_moment(text: str, now: datetime) -> str | None:
    """`14:30` (today), `11-10 14:30`, `2026-11-10 14:30`: as an answer with the zone of now, or None."""
    text = text.strip().replace("T", " ")
    found = _TIME.search(text)
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.groups())
    before = text[: found.start()].strip()
    day = read_date(before, now.date()) if before else now.date()
    if day is None or hour > 23 or minute > 59 or second > 59:
        return None
    return datetime.combine(day, time(hour, minute, second), now.tzinfo).isoformat(timespec="milliseconds")


def show_moment(value: str) -> str:
    """An answer of type dateTime as a person writes it; what is no moment stays as it is."""
    try:
        return datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return value


def read_day(text: str, today: date) -> str | None:
    """A date in any usual way (20261110, 11-10, +3), or None."""
    found = read_date(text, today)
    return found.isoformat() if found else None


def read_point(text: str) -> str | None:
    """Latitude and longitude in degrees, with any separator: `23.0987, 113.3612`."""
    parts = _PART.findall(text)
    rest = _PART.sub("", text)
    if len(parts) != 2 or re.sub(r"[\s,，;；°NEne北纬东经]", "", rest):
        return None
    latitude, longitude = float(parts[0]), float(parts[1])
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return f"{parts[0]} {parts[1]} 0 0"


def show_point(value: str) -> str:
    """A geopoint without its altitude and accuracy."""
    return " ".join(value.split()[:2])


def read_number(text: str, *, whole: bool) -> str | None:
    """A number; full-width digits of an input method are read as digits."""
    plain = text.strip().translate(_NARROW)
    shape = r"[+-]?\d{1,18}" if whole else r"[+-]?(\d+(\.\d*)?|\.\d+)"
    return plain if re.fullmatch(shape, plain, re.ASCII) else None


_NARROW = str.maketrans("０１２３４５６７８９．－，", "0123456789.-,", " ")
