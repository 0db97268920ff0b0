"""The places of the program, in the order of the rail. A place appears once its screen is registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True)
class Place:
    """One entry of the rail; `at_foot` for the one that stands apart."""

    id: str
    icon: str
    name: Any  # a literal marked for translation
    at_foot: bool = False

    def title(self) -> str:
        return QCoreApplication.translate("Navigation", str(self.name))


PLACES = (
    Place("today", "calendar-check", QT_TRANSLATE_NOOP("Navigation", "Today")),
    Place("campaigns", "flag", QT_TRANSLATE_NOOP("Navigation", "Campaigns")),
    Place("inspections", "clipboard-check", QT_TRANSLATE_NOOP("Navigation", "Inspections")),
    Place("complaints", "message-square-warning", QT_TRANSLATE_NOOP("Navigation", "Complaints")),
    Place("clues", "lightbulb", QT_TRANSLATE_NOOP("Navigation", "Clues")),
    Place("notices", "file-text", QT_TRANSLATE_NOOP("Navigation", "Notices")),
    Place("review", "search-check", QT_TRANSLATE_NOOP("Navigation", "Review")),
    Place("ledger", "table-2", QT_TRANSLATE_NOOP("Navigation", "Ledger")),
    Place("settings", "settings", QT_TRANSLATE_NOOP("Navigation", "Settings"), at_foot=True),
)


def place(identifier: str) -> Place:
    return next(one for one in PLACES if one.id == identifier)
