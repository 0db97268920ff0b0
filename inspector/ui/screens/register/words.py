"""The words of the register of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.casework.number_register import Fate
from inspector.casework.numbers import Level
from inspector.domain.numbering import KIND_WORDS
from inspector.ui.language import fill, pick

if TYPE_CHECKING:
    from inspector.casework.number_register import Entry
    from inspector.casework.numbers import Stock

FATES: dict[Fate, tuple[str, str, object]] = {
    Fate.ISSUED: ("circle-check", "ok", QT_TRANSLATE_NOOP("Register", "Issued")),
    Fate.SUPERSEDED: ("history", "muted", QT_TRANSLATE_NOOP("Register", "Superseded")),
    Fate.VOID: ("ban", "muted", QT_TRANSLATE_NOOP("Register", "Void")),
    Fate.TEMPORARY: ("clock", "warn", QT_TRANSLATE_NOOP("Register", "Temporary, awaits its number")),
    Fate.MAPPED: ("link-2", "ok", QT_TRANSLATE_NOOP("Register", "Temporary, has its number")),
    Fate.FORMAL: ("link-2", "ok", QT_TRANSLATE_NOOP("Register", "Given to a temporary one")),
    Fate.FREE: ("circle-dashed", "muted", QT_TRANSLATE_NOOP("Register", "Not used yet")),
    Fate.GIVEN: ("laptop", "muted", QT_TRANSLATE_NOOP("Register", "Given to another device")),
    Fate.RETURNED: ("undo-2", "muted", QT_TRANSLATE_NOOP("Register", "Given back")),
    Fate.FROZEN: ("lock", "warn", QT_TRANSLATE_NOOP("Register", "Frozen since the restore")),
    Fate.FORMER: ("history", "warn", QT_TRANSLATE_NOOP("Register", "May be used by the former device")),
    Fate.ELSEWHERE: ("circle-dashed", "muted", QT_TRANSLATE_NOOP("Register", "In no block of this device")),
    Fate.TWICE: ("octagon-alert", "danger", QT_TRANSLATE_NOOP("Register", "Two papers have it")),
    Fate.GAP: ("octagon-alert", "danger", QT_TRANSLATE_NOOP("Register", "Gap: nothing explains it")),
}
_KINDS = {word: kind for kind, word in KIND_WORDS.items()}


def fate(of: Fate) -> str:
    return QCoreApplication.translate("Register", str(FATES[of][2]))


def kind(word: str) -> str:
    """The kind word with the papers it stands on."""
    from inspector import notices

    found = notices.kind(_KINDS[word])
    return f"{word} · {pick(found.title_zh, found.title_en)}"


def left(stock: Stock) -> str:
    """How many numbers are left, in words."""
    said = {
        Level.NONE_GIVEN: QCoreApplication.translate("Register", "No block of %1 for %4: temporary numbers"),
        Level.EMPTY: QCoreApplication.translate("Register", "%1 %4: used up, temporary numbers from here"),
        Level.LOW: QCoreApplication.translate("Register", "%1 %4: %2 of %3 numbers left"),
        Level.PLENTY: QCoreApplication.translate("Register", "%1 %4: %2 of %3 numbers left"),
    }[stock.level]
    return fill(said, stock.kind_word, stock.left, stock.of, stock.year)


def note(one: Entry) -> str:
    """Why, to whom, or which number it belongs to."""
    if one.other:
        return one.other
    return one.reason
