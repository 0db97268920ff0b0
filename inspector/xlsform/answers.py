"""What may be answered to which question: checked at the door, so that the instance holds only sense."""

from __future__ import annotations

import math
import re
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


def accepted(form: Form, question: Question, reference: str, value: str, zone: tzinfo) -> str:
    """The value as it is stored, or Refused("answer.…")."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(value) or len(value) > _LONGEST:
        raise Refused("answer.characters", reference=reference)
    if question.type not in ("text", "note", "calculate", "metadata"):
        value = value.strip()
    if value and not _fits(form, question, value, zone):
        raise Refused("answer.type", reference=reference, type=question.type, value=value[:200])
    return value


def _fits(form: Form, question: Question, value: str, zone: tzinfo) -> bool:
    match question.type:
        case "integer":
            return _INTEGER.fullmatch(value) is not None
        case "decimal" | "range":
            return _DECIMAL.fullmatch(value) is not None
        case "date":
            return _DATE.fullmatch(value) is not None and values.instant(value, zone) is not None
        case "dateTime":
            return "T" in value and values.instant(value, zone) is not None
        case "time":
            return values.clock(value, zone, values.EPOCH.date()) is not None
        case "geopoint":
            return _is_point(value)
        case "select_one":
            return _is_offered(form, question, value)
        case "select_multiple" | "rank":
            return all(_is_offered(form, question, each) for each in value.split())
    return True


def _is_point(value: str) -> bool:
    parts = value.split()
    if not 2 <= len(parts) <= 4 or not all(_DECIMAL.fullmatch(part) for part in parts):
        return False
    return abs(float(parts[0])) <= 90 and abs(float(parts[1])) <= 180


def _is_offered(form: Form, question: Question, value: str) -> bool:
    """Whether the list holds the value at all; what a filter hides is looked at when answers change."""
    if not question.list or question.choices_from is None:
        return True
    return value in form.lists.values(question.list, question.choices_from.value)


def computed(question: Question, value: values.Value, zone: tzinfo) -> str:
    """How a calculated value is stored: nothing for NaN, a day for a number in a date."""
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        if question.type in ("date", "dateTime"):
            moment = values.from_days(value, zone)
            if moment is None:
                return ""
            return moment.date().isoformat() if question.type == "date" else values.iso(moment)
    text = values.string(value)
    if question.type == "date" and "T" in text:
        moment = values.instant(text, zone)
        return text if moment is None else moment.astimezone(zone).date().isoformat()
    return text
