"""What a workbook may reckon with: working days, days that move off a holiday, the end of a period by law."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from inspector.casework import presets
from inspector.casework.calendars import shipped_calendar
from inspector.domain.calendar import CHINA, Calendar
from inspector.domain.errors import Refused
from inspector.domain.period import Unit, reckon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def functions(calendar: Calendar | None = None) -> Mapping[str, Callable[..., str]]:
    """The functions with a calendar of theirs; without one they know the shipped years."""
    known = calendar or shipped_calendar()

    def add_working_days(day: str, count: str) -> str:
        return _shown(day, lambda start: known.add_working_days(start, _whole(count)))

    def add_days(day: str, count: str) -> str:
        return _shown(day, lambda start: known.worked_from(start + timedelta(days=_whole(count))))

    def working_days_between(first: str, last: str) -> str:
        return str(known.working_days(_day(first), _day(last))) if first and last else ""

    def period_end(preset: str, moment: str, length: str = "") -> str:
        return _end(known, preset, moment, length) if moment else ""

    return {
        "add-working-days": add_working_days,
        "add-days": add_days,
        "working-days-between": working_days_between,
        "period-end": period_end,
    }


def _end(calendar: Calendar, preset: str, moment: str, length: str) -> str:
    """The last day of a period, or the moment it ends where it is counted in hours."""
    row = presets.preset(preset)
    rule = row.of_length(_whole(length)) if length else row.rule
    found = reckon(rule, _moment(moment), calendar)
    if rule.unit is Unit.HOURS:
        return found.due.isoformat(timespec="milliseconds")
    return found.last_day.isoformat()


def _shown(day: str, later: Callable[[date], date]) -> str:
    return later(_day(day)).isoformat() if day else ""


def _day(text: str) -> date:
    return _moment(text).date()


def _moment(text: str) -> datetime:
    """A day or a moment as answers are written; a moment without a zone is China's."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused("calendar.not_a_day", text=text) from None
    return moment.replace(tzinfo=CHINA) if moment.tzinfo is None else moment.astimezone(CHINA)


def _whole(text: str) -> int:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        raise Refused("calendar.not_a_number", text=text) from None
