"""Numbers that do not compute: a doubt about one answer, and how a number is written once it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework.checklists import CHECKS
from inspector.casework.page import Doubt

if TYPE_CHECKING:
    from inspector.casework.filling import Filling

SUFFIX_AS_PRINTED = "_as_printed"
WRITTEN_ONE_WAY = ("patent", "credit_code")  # checks whose numbers have one way to be written


def doubt(filled: Filling, reference: str) -> Doubt | None:
    """What does not fit in one answer; None when it fits or is printed so."""
    kind = filled.item(reference).get("check", "")
    value = filled.session.value(reference)
    if not kind or not value or filled.session.value_or_empty(reference + SUFFIX_AS_PRINTED) == "yes":
        return None
    checked = CHECKS[kind](value)
    return None if checked.status == "ok" else Doubt(kind, checked.status, checked.expected)


def tidy(kind: str, value: str) -> str:
    """A number as it is stored, however it was typed: 2023101234567 is ZL202310123456.7."""
    if kind not in WRITTEN_ONE_WAY or not value:
        return value
    checked = CHECKS[kind](value)
    return checked.canonical if checked.status in ("ok", "bad_check") else value
