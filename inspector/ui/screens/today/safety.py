"""The card that says how much room there is and how old the last backup is, with a key to that page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework.room import Level
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.button import Button
from inspector.ui.components.rows import LineRow
from inspector.ui.components.surface import Card
from inspector.ui.language import fill

if TYPE_CHECKING:
    from collections.abc import Callable

OLD = 7  # days after which a backup is old, as for `doctor`


@dataclass(frozen=True, slots=True)
class Safety:
    """Room in photos, and the last backup: days ago, None for never."""

    photos: int
    level: Level
    days: int | None = None
    entries_since: int = 0

    @property
    def is_old(self) -> bool:
        return self.days is None or self.days >= OLD


def safety_card(safety: Safety, *, opened: Callable[[], object]) -> Card:
    """Two lines; each opens the backup page, and so does the key."""
    button = Button(QCoreApplication.translate("TodayView", "Back up"), "save", kind="quiet", key="Ctrl+U")
    button.clicked.connect(lambda *_: opened())
    card = Card(padding=1)
    card.body.setSpacing(0)
    card.body.addWidget(CardHead(QCoreApplication.translate("TodayView", "Disk and backup"), right=button))
    room = fill(QCoreApplication.translate("TodayView", "Room for %1 photos"), f"{safety.photos:,}")
    scarce = safety.level is not Level.PLENTY
    rows = (
        (room, "", "triangle-alert" if scarce else "image"),
        (*_backup(safety), "triangle-alert" if safety.is_old else "circle-check"),
    )
    for title, second, icon in rows:
        line = LineRow(title, second, icon=icon)
        line.clicked.connect(lambda *_: opened())
        card.body.addWidget(line)
    return card


def _backup(safety: Safety) -> tuple[str, str]:
    if safety.days is None:
        return QCoreApplication.translate("TodayView", "Never backed up"), QCoreApplication.translate(
            "TodayView", "Put a stick in; only what is new is written."
        )
    since = fill(
        QCoreApplication.translate("TodayView", "%1 entries were written since"), safety.entries_since
    )
    if safety.days == 0:
        return QCoreApplication.translate("TodayView", "Backed up today"), since
    if safety.days == 1:
        return QCoreApplication.translate("TodayView", "Backed up yesterday"), since
    return fill(QCoreApplication.translate("TodayView", "Backed up %1 days ago"), safety.days), since
