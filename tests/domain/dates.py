"""Days and moments as tests write them, and the calendar that ships."""

from datetime import date, datetime, timedelta

from inspector.casework.calendars import shipped_calendar
from inspector.domain.calendar import CHINA
from inspector.domain.period import Duty, Gap, Reckoning, Roll, Rule, Unit, reckon

CALENDAR = shipped_calendar()


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    """`2026-11-06 10:20` in China; a day alone is its morning."""
    return datetime.fromisoformat(text if " " in text else f"{text} 10:00").replace(tzinfo=CHINA)


def working(length: int) -> Rule:
    return Rule(length, Unit.WORKING_DAYS)


def days(length: int, duty: Duty = Duty.PARTY, roll: Roll = Roll.REST) -> Rule:
    return Rule(length, Unit.DAYS, duty, roll)


def hours(length: int, *, party: bool = False) -> Rule:
    return Rule(length, Unit.HOURS, Duty.PARTY if party else Duty.AGENCY, from_next_hour=party)


def found(rule: Rule, start: str, *gaps: Gap, more: int = 0) -> Reckoning:
    return reckon(rule, at(start), CALENDAR, gaps=gaps, more=more)


def last(rule: Rule, start: str, *gaps: Gap, more: int = 0) -> str:
    """The last day, with its weekday: `Tue 2025-10-14`."""
    return f"{found(rule, start, *gaps, more=more).last_day:%a %Y-%m-%d}"


def gap(since: str, until: str, why: str = "testing") -> Gap:
    return Gap(at(since), why, at(until))


ONE_DAY = timedelta(days=1)
