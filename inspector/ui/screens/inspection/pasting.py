"""Lines of a spreadsheet pasted into a table: which cell each piece belongs to, and what it means there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.inspection import typed

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question

MOST_ROWS = 500


def lines_of(text: str) -> list[list[str]]:
    """Lines and their cells; empty unless there is more than one cell."""
    rows = [
        line.split("\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    ]
    return rows[:MOST_ROWS] if len(rows) > 1 or len(rows[0]) > 1 else []


def read_cell(question: Question, text: str, now: datetime) -> str | None:
    """The answer a piece of text gives to a question; None when it gives none."""
    text = text.strip()
    if not text or question.readonly:
        return "" if not text else None
    match question.type:
        case "integer" | "decimal" | "range":
            return _number(question, text)
        case "date":
            return typed.read_day(text.partition(" ")[0], now.date(), question.calendar)
        case "dateTime":
            return typed.read_moment(text, now)
        case "time":
            return typed.read_time(text, now)
        case "geopoint":
            return typed.read_point(text)
        case "select_one":
            return _choice(question, text)
        case "select_multiple":
            found = [_choice(question, one) for one in text.replace("、", ",").replace("，", ",").split(",")]
            return None if None in found else " ".join(one for one in found if one)
    return text


def _number(question: Question, text: str) -> str | None:
    """Spreadsheets write 1,200.00 and ¥1,200."""
    plain = text.lstrip("¥￥$").replace(",", "").replace("，", "")
    if question.type == "integer" and plain.endswith((".0", ".00")):
        plain = plain.partition(".")[0]
    return typed.read_number(plain, whole=question.type == "integer")


def _choice(question: Question, text: str) -> str | None:
    wanted = text.strip().casefold()
    named = (one.value for one in question.choices if wanted in (one.value.casefold(), one.label.casefold()))
    return next(named, None)
