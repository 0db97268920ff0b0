"""The hours of a show: how much of it is left, and what is due only after it has closed."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from inspector.domain.calendar import CHINA, day_of
from inspector.domain.campaign import Campaign
from inspector.domain.errors import Refused

USUAL = ("09:00", "17:00")  # where the organiser's hours are not known


class AfterClose(StrEnum):
    """What may be done when an answer would be due after the show has closed."""

    SHORTER = "shorter"  # (a) a shorter period, which the authority may set (EXM 13)
    AT_ONCE = "at_once"  # (b) a measure at once, where the conditions of EXG 14 hold
    FOLLOW_UP = "follow_up"  # (c) after the show, at the registered address


def check(campaign: Campaign) -> None:
    """Hours are written 09:30, and a show closes after it opens."""
    pairs = [(campaign.open_from or USUAL[0], campaign.open_to or USUAL[1])]
    for opens, closes in [*pairs, *((one.opens, one.closes) for one in campaign.open_days)]:
        try:
            is_right = time.fromisoformat(opens) < time.fromisoformat(closes)
        except ValueError:
            is_right = False
        if not is_right:
            raise Refused("campaign.hours", opens=opens, closes=closes)


def hours_of(campaign: Campaign, day: date) -> tuple[datetime, datetime] | None:
    """When the show is open on a day; None when it is not, or when nobody knows its days."""
    if not campaign.opens or not campaign.closes or not campaign.opens <= day <= campaign.closes:
        return None
    other = next((one for one in campaign.open_days if one.day == day), None)
    opens = other.opens if other else campaign.open_from or USUAL[0]
    closes = other.closes if other else campaign.open_to or USUAL[1]
    return _on(day, opens), _on(day, closes)


def closes_at(campaign: Campaign) -> datetime | None:
    """When the show closes for good."""
    hours = hours_of(campaign, campaign.closes) if campaign.closes else None
    return hours[1] if hours else None


def hours_left(campaign: Campaign, now: datetime, until: datetime) -> timedelta | None:
    """How long the show is open from now until then; None when it is over or nobody knows."""
    end = closes_at(campaign)
    if end is None or now >= end or campaign.opens is None:
        return None
    left, day = timedelta(), max(day_of(now), campaign.opens)
    while hours := hours_of(campaign, day):
        left += max(min(hours[1], until) - max(hours[0], now), timedelta())
        day += timedelta(days=1)
    return left


def after_close(campaign: Campaign, now: datetime, due: datetime) -> tuple[AfterClose, ...]:
    """What to propose when something is due only after the show has closed; nothing when it is in time."""
    end = closes_at(campaign)
    if end is None or due <= end:
        return ()
    still_open = now < end
    return tuple(one for one in AfterClose if still_open or one is AfterClose.FOLLOW_UP)


def _on(day: date, text: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), CHINA)
