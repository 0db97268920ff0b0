"""Conversions and comparisons of XPath 1.0, with the one extension of ODK: a date is a number of days.

Values are bool, float, str and list[Node]. Dates and times stay ISO strings, as a form stores them; where a
number is wanted, a string that is a date counts the days since 1970-01-01 UTC (a bare date begins at local
midnight). Days are compared and subtracted to the millisecond: no rounding error decides `. = date(x) + 7`.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from functools import lru_cache

from inspector.xlsform.xpath.tree import Node

Value = bool | float | str | list[Node]

NAN = math.nan
_NUMBER = re.compile(r"[ \t\r\n]*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*")
_MOMENT = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2}|[+-]\d{2})?", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400_000


def string(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    return value[0].string() if value else ""


def boolean(value: Value) -> bool:
    if isinstance(value, float):
        return not (value == 0 or value != value)
    return bool(value)


def number(value: Value, zone: tzinfo) -> float:
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    text = value if isinstance(value, str) else (value[0].string() if value else "")
    if _NUMBER.fullmatch(text):
        return float(text)
    moment = milliseconds(text, zone)
    return NAN if moment is None else moment / _DAY


def number_text(value: float) -> str:
    if value != value:
        return "NaN"
    if value in (math.inf, -math.inf):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text


@lru_cache(maxsize=4096)
def milliseconds(text: str, zone: tzinfo) -> int | None:
    """Since the epoch, when the text is a date or a date with a time; otherwise None."""
    moment = instant(text, zone)
    return None if moment is None else (moment - EPOCH) // timedelta(milliseconds=1)


def instant(text: str, zone: tzinfo) -> datetime | None:
    """The moment an ISO date or date-time names, in `zone` unless it names its own.

    The first and last year of the calendar are left out: a change of zone could lead beyond them.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None or match.group(1) in ("0001", "9999"):
        return None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        return datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            int((fraction or "")[:6].ljust(6, "0")),
            tzinfo=_offset(offset) if offset else zone,
        )
    except ValueError:
        return None


def _offset(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:]) if len(text) > 3 else 0
    if minutes > 59:
        raise ValueError(text)
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(-span if text[0] == "-" else span)


def clock(text: str, zone: tzinfo, today: date) -> float | None:
    """The fraction of the local day a time such as `06:00:00.000+08:00` names."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute, second, fraction, offset = match.groups()
    written = f"{today.isoformat()}T{hour}:{minute}:{second or '00'}.{fraction or '0'}{offset or ''}"
    moment = instant(written, zone)
    if moment is None:
        return None
    return part_of_day(moment.astimezone(zone))


def part_of_day(local: datetime) -> float:
    spent = timedelta(
        hours=local.hour, minutes=local.minute, seconds=local.second, microseconds=local.microsecond
    )
    return spent / timedelta(days=1)


def from_days(days: float, zone: tzinfo) -> datetime | None:
    """The local moment that many days after the epoch."""
    if days != days or math.isinf(days):
        return None
    try:
        return (EPOCH + timedelta(milliseconds=round(days * _DAY))).astimezone(zone)
    except OverflowError:
        return None


def iso(moment: datetime) -> str:
    """A date-time as forms store it, to the millisecond and with its offset, which is Z where it is none."""
    written = moment.isoformat(timespec="milliseconds")
    return f"{written[:-6]}Z" if written.endswith("+00:00") else written


def iso_day(moment: datetime) -> str:
    """A bare date when the moment is local midnight, otherwise the date-time."""
    at_midnight = not (moment.hour or moment.minute or moment.second or moment.microsecond)
    return moment.date().isoformat() if at_midnight else iso(moment)


def difference(left: Value, right: Value, zone: tzinfo) -> float:
    """`left - right`; exact to the millisecond when one of them is a date."""
    a, b = number(left, zone), number(right, zone)
    if (_is_moment(left, zone) or _is_moment(right, zone)) and math.isfinite(a) and math.isfinite(b):
        return (round(a * _DAY) - round(b * _DAY)) / _DAY
    return a - b


def _is_moment(value: Value, zone: tzinfo) -> bool:
    if isinstance(value, float | bool):
        return False
    text = string(value)
    return "-" in text[1:] and milliseconds(text, zone) is not None


Relation = Callable[[object, object], bool]
RELATIONS: dict[str, Relation] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,  # type: ignore[dict-item]
    "<=": operator.le,  # type: ignore[dict-item]
    ">": operator.gt,  # type: ignore[dict-item]
    ">=": operator.ge,  # type: ignore[dict-item]
}


def equal(left: Value, right: Value, relation: Relation, zone: tzinfo) -> bool:
    """`=` and `!=` (XPath 1.0, section 3.4)."""
    if isinstance(left, str) and isinstance(right, str):
        return _equal_texts(left, right, relation, zone)
    if isinstance(left, bool) or isinstance(right, bool):
        return relation(boolean(left), boolean(right))
    if isinstance(left, list):
        return any(equal(node.string(), right, relation, zone) for node in left)
    if isinstance(right, list):
        return any(equal(left, node.string(), relation, zone) for node in right)
    return _compared(left, right, relation, zone)


def _equal_texts(left: str, right: str, relation: Relation, zone: tzinfo) -> bool:
    """Two dates written differently may still be the same moment."""
    if left != right and _is_moment(left, zone) and _is_moment(right, zone):
        return relation(milliseconds(left, zone), milliseconds(right, zone))
    return relation(left, right)


def ordered(left: Value, right: Value, relation: Relation, zone: tzinfo) -> bool:
    """`<`, `<=`, `>`, `>=`: always as numbers, so that an empty answer compares false."""
    if isinstance(left, bool) and isinstance(right, list):
        return relation(float(left), float(bool(right)))
    if isinstance(left, list) and isinstance(right, bool):
        return relation(float(bool(left)), float(right))
    if isinstance(left, list):
        return any(ordered(node.string(), right, relation, zone) for node in left)
    if isinstance(right, list):
        return any(ordered(left, node.string(), relation, zone) for node in right)
    return _compared(left, right, relation, zone)


def _compared(left: Value, right: Value, relation: Relation, zone: tzinfo) -> bool:
    a, b = number(left, zone), number(right, zone)
    if a != a and b != b and isinstance(left, str) and isinstance(right, str):
        return _clocks_compared(left, right, relation, zone)
    if (_is_moment(left, zone) or _is_moment(right, zone)) and math.isfinite(a) and math.isfinite(b):
        return relation(round(a * _DAY), round(b * _DAY))
    return relation(a, b)


def _clocks_compared(left: str, right: str, relation: Relation, zone: tzinfo) -> bool:
    """Two times of day compare as times; everything else that is no number compares as NaN."""
    a, b = clock(left, zone, EPOCH.date()), clock(right, zone, EPOCH.date())
    if a is None or b is None:
        return relation(NAN, NAN)
    return relation(a, b)
