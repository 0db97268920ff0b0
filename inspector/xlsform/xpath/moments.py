"""Dates and times for expressions: `today()`, `date()`, `format-date()` and their kin."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.xlsform.xpath.context import Context
    from inspector.xlsform.xpath.values import Value

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def _today(context: Context) -> Value:
    return context.world.now.date().isoformat()


def _now(context: Context) -> Value:
    return values.iso(context.world.now)


def _moment(context: Context, value: Value) -> datetime | None:
    """The moment a date, a date-time or a number of days means; None when it means none.

    A node may hold such a number; a text that is one names no day.
    """
    zone = context.world.zone
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return values.from_days(value, zone)
    found = values.instant(values.string(value), zone)
    if found is not None:
        return found.astimezone(zone)
    return values.from_days(values.number(value, zone), zone) if isinstance(value, list) else None


def _date(context: Context, value: Value) -> Value:
    """A date stays a date; what names no day is empty."""
    moment = _moment(context, value)
    if moment is None:
        return ""
    if isinstance(value, str | list) and "T" not in values.string(value):
        return moment.date().isoformat()
    if isinstance(value, str | list):
        return values.iso(moment)
    return values.iso_day(moment)


def _decimal_date_time(context: Context, value: Value) -> Value:
    moment = _moment(context, value)
    return math.nan if moment is None else values.number(values.iso(moment), context.world.zone)


def _decimal_time(context: Context, value: Value) -> Value:
    """The part of the local day that is over: of a time, of a date-time, or of a number of days."""
    zone = context.world.zone
    if isinstance(value, float):
        return value - math.floor(value) if math.isfinite(value) else math.nan
    found = values.clock(values.string(value), zone, context.world.now.date())
    if found is not None:
        return found
    moment = values.instant(values.string(value), zone)
    return math.nan if moment is None else values.part_of_day(moment.astimezone(zone))


def _format(context: Context, value: Value, pattern: Value) -> Value:
    """Unknown marks are left as they stand."""
    moment = _moment(context, value)
    if moment is None:
        return ""
    text, written, chars = values.string(pattern), "", iter(values.string(pattern))
    for char in chars:
        mark = next(chars, "") if char == "%" else ""
        written += _MARKS[mark](moment) if mark in _MARKS else char + mark
    return written if text else ""


_MARKS: dict[str, Callable[[datetime], str]] = {
    "%": lambda moment: "%",
    "Y": lambda moment: f"{moment.year:04}",
    "y": lambda moment: f"{moment.year % 100:02}",
    "m": lambda moment: f"{moment.month:02}",
    "n": lambda moment: str(moment.month),
    "b": lambda moment: _MONTHS[moment.month - 1],
    "d": lambda moment: f"{moment.day:02}",
    "e": lambda moment: str(moment.day),
    "a": lambda moment: _DAYS[moment.weekday()],
    "W": lambda moment: str(moment.isocalendar().week),
    "w": lambda moment: str(moment.isoweekday() % 7),
    "H": lambda moment: f"{moment.hour:02}",
    "h": lambda moment: str(moment.hour),
    "M": lambda moment: f"{moment.minute:02}",
    "S": lambda moment: f"{moment.second:02}",
    "3": lambda moment: f"{moment.microsecond // 1000:03}",
}

FUNCTIONS: dict[str, tuple[int, int, Callable[..., Value]]] = {
    "date": (1, 1, _date),
    "date-time": (1, 1, _date),
    "decimal-date-time": (1, 1, _decimal_date_time),
    "decimal-time": (1, 1, _decimal_time),
    "format-date": (2, 2, _format),
    "format-date-time": (2, 2, _format),
    "now": (0, 0, _now),
    "today": (0, 0, _today),
}
