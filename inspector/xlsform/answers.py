"""What may be answered to which question, and how it is stored: one form for one value, as in JavaRosa."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.xpath import values

if TYPE_CHECKING:
    from datetime import tzinfo

    from inspector.xlsform.model import Form, Question

_INTEGER = re.compile(r"[+-]?[0-9]{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 100_000
_WRITTEN_OUT = ("text", "note", "calculate", "metadata", "hidden")  # their blanks are part of the answer


def accepted(form: Form, question: Question, reference: str, value: str, zone: tzinfo) -> str:
    """The value as it is stored, or Refused("answer.…")."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(value) or len(value) > _LONGEST:
        raise Refused("answer.characters", reference=reference)
    if question.type not in _WRITTEN_OUT:
        value = value.strip()
    if value and not (_fits(question, value, zone) and _is_known(form, question, value)):
        raise Refused("answer.type", reference=reference, type=question.type, value=value[:200])
    return stored(question, value, zone)


def _fits(question: Question, value: str, zone: tzinfo) -> bool:
    match question.data_type:
        case "integer":
            return _INTEGER.fullmatch(value) is not None and _is_within(question, value)
        case "decimal":
            return _DECIMAL.fullmatch(value) is not None and _is_within(question, value)
        case "date":
            return _DATE.fullmatch(value) is not None and values.instant(value, zone) is not None
        case "dateTime":
            return "T" in value and values.instant(value, zone) is not None
        case "time":
            return values.clock(value, zone, values.EPOCH.date()) is not None
        case "geopoint":
            return _is_point(value)
    return True


def _is_within(question: Question, value: str) -> bool:
    """A range offers what lies between its ends; where it starts may be the upper one."""
    if question.type != "range":
        return True
    ends = [Decimal(question.parameters[name]) for name in ("start", "end") if name in question.parameters]
    return len(ends) < 2 or min(ends) <= Decimal(value) <= max(ends)


def _is_point(value: str) -> bool:
    parts = value.split()
    if not 2 <= len(parts) <= 4 or not all(_DECIMAL.fullmatch(part) for part in parts):
        return False
    return abs(float(parts[0])) <= 90 and abs(float(parts[1])) <= 180


def _is_known(form: Form, question: Question, value: str) -> bool:
    """Whether the list holds the value at all; what a filter hides is looked at when answers change."""
    if not question.list or question.choices_from is None:
        return True
    known = form.lists.values(question.list, question.choices_from.value)
    return all(each in known for each in chosen(question, value))


def chosen(question: Question, value: str) -> list[str]:
    """The choices an answer names."""
    return [value] if question.type == "select_one" else value.split()


def stored(question: Question, value: str, zone: tzinfo) -> str:
    """One form for one value: 007 is 7, a time has its seconds and its offset.

    A decimal keeps the digits it was written with: a price of 39.80 reads so in a record.
    """
    if question.type in ("select_multiple", "rank"):
        return " ".join(dict.fromkeys(value.split()))
    if not value:
        return value
    match question.data_type:
        case "integer":
            return str(int(value)) if _INTEGER.fullmatch(value) else value
        case "dateTime" | "time":
            return _moment(question.data_type, value, zone)
        case "geopoint":
            return _point(value) if _is_point(value) else value
    return value


def _moment(kind: str, value: str, zone: tzinfo) -> str:
    """With its seconds and the offset of the place, which may lead a time into the next day."""
    moment = values.instant(value if kind == "dateTime" else f"1970-01-01T{value}", zone)
    if moment is None:
        return value
    written = values.iso(moment.astimezone(zone))
    return written.partition("T")[2] if kind == "time" else written


def _point(value: str) -> str:
    """Latitude, longitude, altitude and accuracy; what was not measured is nought."""
    parts = [*map(float, value.split()), 0.0, 0.0]
    return " ".join(map(double, parts[:4]))


def double(number: float) -> str:
    """A number with a fraction as Java writes it: 5.0, 1.0E10."""
    text = repr(number)
    if 1e-3 <= abs(number) < 1e7 or not number or not math.isfinite(number):
        return text
    mantissa, _, exponent = format(Decimal(text), "E").partition("E")
    digits = mantissa.rstrip("0") if "." in mantissa else mantissa + ".0"
    return f"{digits}0E{int(exponent)}" if digits.endswith(".") else f"{digits}E{int(exponent)}"


def computed(question: Question, value: values.Value, zone: tzinfo) -> str:
    """How a calculated value is stored: nothing for NaN, a day for a number in a date."""
    if isinstance(value, float):
        return _number(question, value, zone)
    text = values.string(value)
    if len(text) > _LONGEST:
        return ""  # settings that feed each other grow without end
    if question.data_type == "date" and "T" in text:
        moment = values.instant(text, zone)
        return text if moment is None else moment.astimezone(zone).date().isoformat()
    if question.data_type == "integer" and _DECIMAL.fullmatch(text):
        return str(math.trunc(float(text)))
    return stored(question, text, zone) if question.data_type == "geopoint" else text


def _number(question: Question, value: float, zone: tzinfo) -> str:
    if math.isnan(value):
        return ""
    if question.data_type in ("date", "dateTime"):
        moment = values.from_days(value, zone)
        if moment is None:
            return ""
        return moment.date().isoformat() if question.data_type == "date" else values.iso(moment)
    if question.data_type == "integer" and math.isfinite(value):
        return str(math.trunc(value))
    return values.number_text(value)
