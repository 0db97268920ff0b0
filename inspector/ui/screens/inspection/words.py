"""The words of the screen that are put together from facts: doubts, problems, a section's line of truth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.casework.page import Doubt, Problem, Section


class Counted(QObject):
    """Words with a count: lupdate finds plurals in `tr` only."""

    def missing(self, count: int) -> str:
        return self.tr("%n photo(s) missing", "", count)

    def removed(self, count: int) -> str:
        return self.tr("%n photo(s) removed", "", count)

    def not_pasted(self, count: int) -> str:
        return self.tr("%n cell(s) could not be read", "", count)

    def findings(self, count: int) -> str:
        return self.tr("%n finding(s)", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n left", "", count)

    def left_for_you(self, count: int) -> str:
        return self.tr("%n left for you to fill in", "", count)

    def doubts(self, count: int) -> str:
        return self.tr("%n in doubt", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)


class DoubtWords(NamedTuple):
    """What the doubt bar says; `correct` is empty when there is nothing to propose."""

    what: str
    look: str
    correct: str
    keep: str


def doubt_words(doubt: Doubt, value: str) -> DoubtWords:
    """A failed check in words: never a reproach, always two ways on."""
    keep = QCoreApplication.translate("Inspection", "Printed so")
    look = QCoreApplication.translate("Inspection", "Look again; record as printed.")
    if not doubt.suggestion:
        return DoubtWords(shape_words(doubt.kind), look, "", keep)
    tail = changed_tail(value, doubt.suggestion)
    what = fill(QCoreApplication.translate("Inspection", "Check digit: %1 expected"), tail[-1:])
    correct = fill(QCoreApplication.translate("Inspection", "Change to %1"), tail)
    return DoubtWords(what, look, correct, keep)


def changed_tail(value: str, suggestion: str) -> str:
    """The part of a suggestion that differs: `.6`, `X`; all of it when more than the end differs."""
    typed, right = _bare(value), _bare(suggestion)
    if len(typed) == len(right) and typed[:-1] == right[:-1]:
        return suggestion[-2:] if suggestion[-2:-1] == "." else suggestion[-1]
    return suggestion


def _bare(number: str) -> str:
    """Digits and letters alone: a patent number may be typed without ZL and without its dot."""
    return "".join(sign for sign in number.upper() if sign.isalnum()).removeprefix("ZL")


def shape_words(kind: str) -> str:
    """What does not look right, by the kind of identifier."""
    return {
        "credit_code": QCoreApplication.translate("Inspection", "Not the shape of a credit code"),
        "patent": QCoreApplication.translate("Inspection", "Not the shape of a patent number"),
        "trademark": QCoreApplication.translate("Inspection", "Not the shape of a trademark number"),
        "resident_id": QCoreApplication.translate("Inspection", "Not the shape of an identity number"),
        "ean": QCoreApplication.translate("Inspection", "Not the shape of a barcode number"),
        "phone": QCoreApplication.translate("Inspection", "Not the shape of a telephone number"),
    }.get(kind, QCoreApplication.translate("Inspection", "This does not look right"))


def doubt_title(kind: str) -> str:
    """The same as a line of the problems list."""
    return {
        "credit_code": QCoreApplication.translate("Inspection", "Credit code does not check"),
        "patent": QCoreApplication.translate("Inspection", "Patent number does not check"),
        "trademark": QCoreApplication.translate("Inspection", "Trademark number does not check"),
        "resident_id": QCoreApplication.translate("Inspection", "Identity number does not check"),
        "ean": QCoreApplication.translate("Inspection", "Barcode does not check"),
        "barcode": QCoreApplication.translate("Inspection", "Barcode does not check"),
        "phone": QCoreApplication.translate("Inspection", "Telephone number does not check"),
    }.get(kind, QCoreApplication.translate("Inspection", "A number does not check"))


def problem_words(problem: Problem, language: str) -> str:
    """One problem in a few words."""
    labels, messages = problem.facts.get("label"), problem.facts.get("message")
    label = labels.get(language, "") if isinstance(labels, Mapping) else ""
    message = messages.get(language, "") if isinstance(messages, Mapping) else ""
    if problem.code == "certificates.not_shown":
        return QCoreApplication.translate("Inspection", "Certificates not shown yet")
    if problem.kind == "photos":
        missing = int(str(problem.facts.get("missing", 1)))
        return Counted().missing(missing)
    if problem.kind == "placeholder":
        open_place = QCoreApplication.translate("Inspection", "To fill in: %1")
        return fill(open_place, str(problem.facts.get("place", "")).strip("{}"))
    if problem.kind == "doubt":
        return doubt_title(str(problem.facts.get("kind", "")))
    if problem.kind == "violation":
        return message or label
    return label


PROBLEM_ICONS = {
    "unanswered": ("circle-dashed", "muted"),
    "violation": ("circle-alert", "danger"),
    "doubt": ("triangle-alert", "warn"),
    "photos": ("camera", "muted"),
    "placeholder": ("pencil", "warn"),
    "signature": ("signature", "muted"),
}


def truth(section: Section, *, shown_at: str = "") -> str:
    """One line of truth about a section."""
    counted = fill(
        QCoreApplication.translate("Inspection", "%1 of %2 answered"), section.answered, section.asked
    )
    left = Counted().left(section.left) if section.left and section.answered else ""
    if section.findings:
        return " · ".join(filter(None, (Counted().findings(section.findings), left)))
    if section.doubts:
        doubts = Counted().doubts(section.doubts)
        return f"{counted} · {doubts}"
    if shown_at:
        return fill(QCoreApplication.translate("Inspection", "Certificates %1"), shown_at)
    if section.state == "done" and section.result:
        return section.result
    if section.state == "done" and section.seeks:
        return QCoreApplication.translate("Inspection", "Nothing found")
    if section.answered:
        return left or counted
    return QCoreApplication.translate("Inspection", "Not checked")


def elapsed_words(seconds: int) -> str:
    """How long the inspection has lasted."""
    minutes, rest = divmod(max(0, seconds), 60)
    if minutes < 60:
        return fill(QCoreApplication.translate("Inspection", "%1 min %2 s"), minutes, f"{rest:02}")
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return fill(QCoreApplication.translate("Inspection", "%1 h %2 min"), hours, f"{minutes:02}")
    return Counted().days(hours // 24)


def flag_words(flags: tuple[str, ...]) -> str:
    """Why a photo is flagged: what breaks it first, what is only worth knowing not at all."""
    words = {
        "not_decodable": QCoreApplication.translate("Inspection", "cannot be decoded; kept as it is"),
        "decoder_died": QCoreApplication.translate("Inspection", "stopped the decoder; kept as it is"),
        "truncated": QCoreApplication.translate("Inspection", "cut short; kept as it is"),
        "too_large": QCoreApplication.translate("Inspection", "too large to show; kept as it is"),
        "wrong_extension": QCoreApplication.translate("Inspection", "is not what its name says"),
        "duplicate": QCoreApplication.translate("Inspection", "the same photo is there already"),
        "clock_differs": QCoreApplication.translate("Inspection", "camera clock differs"),
        "late": QCoreApplication.translate("Inspection", "added after the lock"),
    }
    return next((words[flag] for flag in words if flag in flags), "")
