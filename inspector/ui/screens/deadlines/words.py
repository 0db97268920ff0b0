"""A clock in words: what is due, of whom, when, and how much is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.domain.calendar import CHINA
from inspector.domain.deadline import Stage
from inspector.ui.components.month import weekday
from inspector.ui.language import fill, pick

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from inspector.casework.clocks import RunningOut

TONES = {
    Stage.RUNNING: "ok",
    Stage.HALF: "accent",
    Stage.MOST: "warn",
    Stage.LAST: "danger",
    Stage.OVER: "danger",
    Stage.SUSPENDED: "muted",
    Stage.STOPPED: "muted",
}


def what(line: RunningOut) -> str:
    """What has to be done."""
    if line.preset is not None:
        text = pick(line.preset.due_zh, line.preset.due_en)
        return text[:1].upper() + text[1:]
    if line.paper is not None:
        return pick(line.paper.title_zh, line.paper.title_en)
    return line.clock.what or QCoreApplication.translate("Deadlines", "The date the paper sets")


def whom(line: RunningOut) -> str:
    """Of whom, where, and by which paper or row of the table."""
    parts = []
    if line.target is not None:
        party = line.target.party
        parts += [line.target.booth, pick(party.name, party.name_en) or line.target.name]
    elif line.campaign is not None:
        parts.append(pick(line.campaign.name, line.campaign.name_en))
    else:
        parts.append(QCoreApplication.translate("Deadlines", "our own"))
    if line.paper is not None and line.preset is not None:
        parts.append(line.paper.number or pick(line.paper.title_zh, line.paper.title_en))
    elif line.paper is not None:
        parts.append(line.paper.number)
    if line.preset is not None:
        parts.append(line.preset.id.partition(".")[0])
    return " · ".join(part for part in parts if part)


def day(line: RunningOut) -> str:
    """The last day with its weekday: 11-17 Tue."""
    last = line.clock.reckoning.last_day if not line.clock.ends_by_the_hour else _due(line).date()
    return f"{last:%m-%d} {weekday(last)}"


def hour(line: RunningOut) -> str:
    """The hour it ends; a day ends at 24:00."""
    return f"{_due(line):%H:%M}" if line.clock.ends_by_the_hour else "24:00"


def under_day(line: RunningOut) -> str:
    """The hour, the year where it is another one, and whether the day can still move."""
    parts = [hour(line)]
    if line.clock.provisional:
        parts.append(QCoreApplication.translate("Deadlines", "provisional"))
    elif line.clock.safe < line.clock.due:
        safe = line.clock.reckoning.safe_day
        parts.append(fill(QCoreApplication.translate("Deadlines", "safe %1"), f"{safe:%m-%d}"))
    return " · ".join(parts)


def left(line: RunningOut, now: datetime) -> str:
    """How much is left, and of the show."""
    if line.stage is Stage.SUSPENDED:
        return QCoreApplication.translate("Deadlines", "suspended")
    if line.stage is Stage.OVER:
        return QCoreApplication.translate("Deadlines", "over")
    if not line.clock.ends_by_the_hour:
        return _days_left(line.days_left)
    text = fill(QCoreApplication.translate("Deadlines", "%1 left"), span(line.clock.due - now))
    if line.open_left is not None:
        show = QCoreApplication.translate("Deadlines", "%1, open for %2")
        return fill(show, text, span(line.open_left))
    return text


def _days_left(days: int) -> str:
    if days <= 0:
        return QCoreApplication.translate("Deadlines", "the last day")
    if days == 1:
        return QCoreApplication.translate("Deadlines", "1 working day left")
    return fill(QCoreApplication.translate("Deadlines", "%1 working days left"), days)


def span(length: timedelta) -> str:
    """Hours and minutes."""
    minutes = max(0, int(length.total_seconds()) // 60)
    return fill(QCoreApplication.translate("Deadlines", "%1 h %2 min"), minutes // 60, minutes % 60)


def why(code: str) -> str:
    """Why time is not counted."""
    names = {
        "testing": QCoreApplication.translate("Deadlines", "testing"),
        "recognition": QCoreApplication.translate("Deadlines", "recognition by the right holder"),
        "hearing": QCoreApplication.translate("Deadlines", "hearing"),
        "public_notice": QCoreApplication.translate("Deadlines", "public notice"),
        "suspension": QCoreApplication.translate("Deadlines", "suspended by decision"),
    }
    return names.get(code, code)


def after_close(code: str) -> str:
    """What may be done about an answer that is due after the show."""
    names = {
        "shorter": QCoreApplication.translate("Deadlines", "set a shorter period"),
        "at_once": QCoreApplication.translate("Deadlines", "act at once where the conditions hold"),
        "follow_up": QCoreApplication.translate("Deadlines", "follow up at the registered address"),
    }
    return names[code]


def _due(line: RunningOut) -> datetime:
    return line.clock.due.astimezone(CHINA)
