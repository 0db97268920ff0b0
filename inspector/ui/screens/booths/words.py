"""How a booth's state and its registered rights are said, here, on Today and in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.casework.booths import BoothRow, BoothState
from inspector.ui.language import fill

if TYPE_CHECKING:
    from datetime import datetime

_STATES: dict[BoothState, tuple[str, str, object]] = {
    BoothState.UNVISITED: ("circle-dashed", "muted", QT_TRANSLATE_NOOP("Booths", "Not checked")),
    BoothState.NOBODY: ("door-open", "muted", QT_TRANSLATE_NOOP("Booths", "Nobody there")),
    BoothState.DRAFT: ("pencil", "accent", QT_TRANSLATE_NOOP("Booths", "Draft")),
    BoothState.TO_SIGN: ("signature", "warn", QT_TRANSLATE_NOOP("Booths", "To sign")),
    BoothState.CLEAR: ("circle-check", "ok", QT_TRANSLATE_NOOP("Booths", "Nothing found")),
    BoothState.FINDING: ("octagon-alert", "danger", QT_TRANSLATE_NOOP("Booths", "Finding")),
    BoothState.RETURNED: ("undo-2", "danger", QT_TRANSLATE_NOOP("Booths", "Returned")),
}
_OUTCOMES: dict[str, tuple[str, str, object]] = {
    "accept": ("circle-check", "ok", QT_TRANSLATE_NOOP("Booths", "Accepted")),
    "supplement": ("clock", "warn", QT_TRANSLATE_NOOP("Booths", "More asked for")),
    "refuse": ("ban", "muted", QT_TRANSLATE_NOOP("Booths", "Not accepted")),
    "suspected": ("octagon-alert", "danger", QT_TRANSLATE_NOOP("Booths", "Suspected infringement")),
    "not_established": ("circle-check", "muted", QT_TRANSLATE_NOOP("Booths", "Not established")),
    "admitted": ("octagon-alert", "danger", QT_TRANSLATE_NOOP("Booths", "Admitted")),
    "settled": ("circle-check", "ok", QT_TRANSLATE_NOOP("Booths", "Settled")),
    "withdrawn": ("undo-2", "muted", QT_TRANSLATE_NOOP("Booths", "Complaint withdrawn")),
    "transferred": ("send", "muted", QT_TRANSLATE_NOOP("Booths", "Transferred")),
    "beyond": ("ban", "muted", QT_TRANSLATE_NOOP("Booths", "Beyond our scope")),
}
_PATENTS = ("invention", "utility_model", "design")


def state(of: BoothState) -> tuple[str, str, str]:
    """Icon, tone and word of a state."""
    icon, tone, word = _STATES[of]
    return icon, tone, QCoreApplication.translate("Booths", str(word))


def hall(name: str, *, fair: bool = True, alone: bool = False) -> str:
    """A hall as people say it, the street or market of a shop as it is written.

    What has none stands beside the halls (the organiser, an online shop), unless the whole list has none.
    """
    if not name and not alone:
        return QCoreApplication.translate("Booths", "Other targets")
    if not name and fair:
        return QCoreApplication.translate("Booths", "no hall")
    if not name:
        return QCoreApplication.translate("Booths", "no area")
    if not name.isascii() or not fair:
        return name
    return fill(QCoreApplication.translate("Booths", "Hall %1"), name)


def told(of: BoothRow) -> tuple[str, str, str]:
    """Icon, tone and word of where a row stands; a complaint that is over says how it ended."""
    if of.outcome and of.state in (BoothState.CLEAR, BoothState.FINDING):
        icon, tone, word = _OUTCOMES[of.outcome]
        return icon, tone, QCoreApplication.translate("Booths", str(word))
    return state(of.state)


def claims(row: BoothRow) -> str:
    """The rights the exhibitor registered, by kind: 专利 2 · 商标 1."""
    counts = dict(row.claims)
    patents = sum(counts.pop(kind, 0) for kind in _PATENTS)
    marks = counts.pop("trademark", 0)
    indications = counts.pop("gi", 0)
    others = sum(counts.values())
    said = (
        (QCoreApplication.translate("Booths", "patents %1"), patents),
        (QCoreApplication.translate("Booths", "marks %1"), marks),
        (QCoreApplication.translate("Booths", "GI %1"), indications),
        (QCoreApplication.translate("Booths", "others %1"), others),
    )
    words = " · ".join(fill(text, count) for text, count in said if count)
    if row.foreign:
        foreign = QCoreApplication.translate("Booths", "foreign")
        words = f"{words} · {foreign}" if words else foreign
    return words or "—"


def moment(at: datetime | None, today: datetime) -> str:
    """A time as people say it: only the clock today, the day before it otherwise."""
    if at is None:
        return ""
    local = at.astimezone(today.tzinfo)
    clock = f"{local:%H:%M}"
    return clock if local.date() == today.date() else f"{local.month}-{local.day} {clock}"
