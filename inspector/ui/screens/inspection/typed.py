"""Reading what is typed into a field of a checklist: moments, days, places, numbers."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from inspector.ui.components.controls import read_date

if TYPE_CHECKING:
    from inspector.domain.calendar import Calendar

_TIME = re.compile(r"(上午|下午|晚上|am|pm)?\s*(\d{1,2})[:：点](\d{2})?(?:[:：](\d{2}))?分?$", re.IGNORECASE)
_DIGITS = re.compile(r"(?:^|\s)(\d{1,2})(\d{2})$")
_AFTERNOON = ("下午", "晚上", "pm")
_NEAR = {
    "今天": 0, "明天": 1, "后天": 2, "大后天": 3, "昨天": -1, "前天": -2,
    "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_WORKING = re.compile(r"([+-]\d{1,3})\s*(?:个?工作日|工作天|工|wd|w)", re.IGNORECASE)
_PART = re.compile(r"[+-]?\d+(?:\.\d+)?")


def read_moment(text: str, now: datetime) -> str | None:
    """`1430`, `14:30` (today), `11-10 14:30`, `明天 9:30`: as an answer with the zone of now, or None."""
    text = _narrow(text).replace("T", " ")
    found = _clock(text)
    if found is None:
        return None
    at, start = found
    before = text[:start].strip()
    day = _day(before, now.date()) if before else now.date()
    return datetime.combine(day, at, now.tzinfo).isoformat(timespec="milliseconds") if day else None


def read_time(text: str, now: datetime) -> str | None:
    """`930`, `0930`, `9:30`, `下午2:30`: as an answer with the zone of now, or None."""
    text = _narrow(text)
    found = _clock(text)
    if found is None or text[: found[1]].strip():
        return None
    zoned = datetime.combine(now.date(), found[0], now.tzinfo)
    return zoned.isoformat(timespec="milliseconds").partition("T")[2]


def show_time(value: str) -> str:
    """An answer of type time as a person writes it."""
    return value[:5] if re.match(r"\d\d:\d\d", value) else value


def _clock(text: str) -> tuple[time, int] | None:
    """The time a text ends in, and where it begins."""
    found = _TIME.search(text)
    if found is not None:
        half, hour, minute, second = found.groups()
    else:
        found = _DIGITS.search(text)
        if found is None:
            return None
        half, (hour, minute), second = "", found.groups(), "0"
    hours = int(hour) + (12 if (half or "").lower() in _AFTERNOON and int(hour) < 12 else 0)
    try:
        return time(hours, int(minute or 0), int(second or 0)), found.start()
    except ValueError:
        return None


def show_moment(value: str) -> str:
    """An answer of type dateTime as a person writes it; what is no moment stays as it is."""
    try:
        return datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return value


def read_day(text: str, today: date, calendar: Calendar | None = None) -> str | None:
    """A date in any usual way (20261110, 11-10, 10, +3, -1, 明天, +5工作日), or None."""
    text = _narrow(text)
    found = _worked(text, today, calendar) or _day(text, today)
    return found.isoformat() if found else None


def _worked(text: str, today: date, calendar: Calendar | None) -> date | None:
    """So many working days from today, holidays and make-up days counted."""
    found = _WORKING.fullmatch(text)
    return calendar.add_working_days(today, int(found[1])) if found and calendar else None


def _day(text: str, today: date) -> date | None:
    if text.casefold() in _NEAR:
        return today + timedelta(days=_NEAR[text.casefold()])
    if re.fullmatch(r"-\d{1,3}", text):
        return today - timedelta(days=int(text[1:]))
    return read_date(text, today)


def _narrow(text: str) -> str:
    """What an input method writes wide is read as it is meant."""
    return text.strip().translate(_NARROW)


def read_point(text: str) -> str | None:
    """Latitude and longitude in degrees, with any separator: `23.0987, 113.3612`."""
    text = _narrow(text)
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
    plain = text.strip().translate(_NUMBER)
    shape = r"[+-]?\d{1,18}" if whole else r"[+-]?(\d+(\.\d*)?|\.\d+)"
    return plain if re.fullmatch(shape, plain, re.ASCII) else None


_WIDE, _PLAIN = "０１２３４５６７８９．－，：＋／", "0123456789.-,:+/"
_NARROW = str.maketrans(_WIDE, _PLAIN)
_NUMBER = str.maketrans(_WIDE, _PLAIN, " ")
