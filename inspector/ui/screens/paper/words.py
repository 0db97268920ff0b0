"""How fields, problems and approvals are said on this screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.domain.approval import Mode, Standing
from inspector.ui.language import fill, pick
from inspector.ui.messages import sentence_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.page import Problem
    from inspector.domain.approval import Approval
    from inspector.notices import Field, Kind

_STANDING: dict[Standing, tuple[str, str, object]] = {
    Standing.NONE: ("triangle-alert", "warn", QT_TRANSLATE_NOOP("Paper", "Needs the head's approval")),
    Standing.ASKED: ("clock", "warn", QT_TRANSLATE_NOOP("Paper", "Approval is awaited")),
    Standing.GIVEN: ("circle-check", "ok", QT_TRANSLATE_NOOP("Paper", "Approved")),
    Standing.BY_PHONE: (
        "circle-check", "ok", QT_TRANSLATE_NOOP("Paper", "Approved by telephone, to be confirmed in writing"),
    ),
    Standing.RUNNING: ("clock", "warn", QT_TRANSLATE_NOOP("Paper", "Urgent: approval is due in 24 hours")),
    Standing.OVERDUE: (
        "circle-alert", "danger", QT_TRANSLATE_NOOP("Paper", "24 hours are over: the measure must be lifted"),
    ),
    Standing.REFUSED: ("circle-alert", "danger", QT_TRANSLATE_NOOP("Paper", "Refused")),
    Standing.CHANGED: (
        "triangle-alert", "warn", QT_TRANSLATE_NOOP("Paper", "Changed since it was approved: ask again"),
    ),
}  # fmt: skip
_MODES: dict[Mode, object] = {
    Mode.BEFORE: QT_TRANSLATE_NOOP("Paper", "Ask before"),
    Mode.PHONE: QT_TRANSLATE_NOOP("Paper", "Ask by telephone"),
    Mode.URGENT: QT_TRANSLATE_NOOP("Paper", "Urgent, approval follows"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("Paper", str(text))


def title(kind: Kind) -> str:
    return pick(kind.title_zh, kind.title_en)


def label(field: Field) -> str:
    return pick(field.zh, field.en) + ("" if not field.required else " *")


def hint(field: Field) -> str:
    return pick(field.hint_zh, field.hint_en)


def english(field: Field) -> str:
    twin = QT_TRANSLATE_NOOP("Paper", "%1 in English, for the reading copy")
    return fill(_say(twin), pick(field.zh, field.en))


def mode(of: Mode) -> str:
    return _say(_MODES[of])


def standing(of: Standing) -> tuple[str, str, str]:
    """Icon, tone and words of where an approval stands."""
    icon, tone, text = _STANDING[of]
    return icon, tone, _say(text)


def about(approval: Approval | None) -> str:
    """Who and when, and whether it was written down later."""
    if approval is None:
        return ""
    if approval.refused_at is not None and approval.given_by is not None:
        return f"{approval.given_by.name} · {approval.refused_at:%m-%d %H:%M} · {approval.reason}"
    if approval.given_at is None or approval.given_by is None:
        due = approval.due
        return fill(_say(QT_TRANSLATE_NOOP("Paper", "until %1")), f"{due:%m-%d %H:%M}") if due else ""
    parts = [approval.given_by.name, approval.given_by.position, f"{approval.given_at:%m-%d %H:%M}"]
    if approval.is_back_dated and approval.noted_at is not None:
        noted = _say(QT_TRANSLATE_NOOP("Paper", "written down later, %1"))
        parts.append(fill(noted, f"{approval.noted_at:%m-%d %H:%M}"))
    return " · ".join(parts)


def problems(found: Iterable[Problem]) -> tuple[str, str]:
    """The sentences at a field, and how grave they are."""
    listed = list(found)
    text = " ".join(sentence_for(one.code, dict(one.facts)) for one in listed)
    return text, "refused" if any(one.blocks for one in listed) else "doubt"


def shown(field: Field, value: object) -> str:
    """A fact as its field shows it; a time without its zone and seconds."""
    text = "" if value is None else str(value)
    if field.type == "time" and text:
        try:
            return datetime.fromisoformat(text).strftime("%Y-%m-%d %H:%M")
        except ValueError:
            return text
    return text


def read(field: Field, text: str, like: str) -> str:
    """What was typed as the facts keep it; a time gets the zone of the paper's own."""
    text = text.strip()
    if field.type != "time" or not text:
        return text
    for pattern in ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%m-%d %H:%M", "%H:%M"):
        try:
            found = datetime.strptime(text, pattern)  # noqa: DTZ007  the zone is that of the paper
        except ValueError:
            continue
        now = datetime.fromisoformat(like)
        if pattern in ("%H:%M", "%m-%d %H:%M"):
            found = found.replace(year=now.year)
        if pattern == "%H:%M":
            found = found.replace(month=now.month, day=now.day)
        return found.replace(tzinfo=now.tzinfo).isoformat(timespec="seconds")
    return text


def english_twin(field: Field) -> Field:
    """The field of the English text beside a Chinese one."""
    named = replace(field, key=field.english, zh=f"{field.zh}（英文）", en=f"{field.en} (English)")
    return replace(named, required=False, english="", hint_zh="", hint_en="")
