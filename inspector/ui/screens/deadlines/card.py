"""The card on Today: what is due first, how many there are, and the way to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.domain.deadline import Stage
from inspector.ui.components.badge import Count
from inspector.ui.components.blocks import CardHead, EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.rows import LineRow
from inspector.ui.components.surface import Card
from inspector.ui.screens.deadlines import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from inspector.casework.clocks import RunningOut

MOST = 4


def deadlines_card(
    lines: Sequence[RunningOut], count: int, now: datetime, *, opened: Callable[[], object]
) -> Card:
    """The first ones of so many; every row and the button lead to the list."""
    is_urgent = any(line.stage in (Stage.MOST, Stage.LAST, Stage.OVER) for line in lines)
    figure = Count(count, "danger" if is_urgent else "muted") if lines else None
    every = Button(QCoreApplication.translate("Deadlines", "All"), kind="quiet", key="Ctrl+R")
    every.clicked.connect(opened)
    card = Card(padding=1)
    card.body.setSpacing(0)
    title = QCoreApplication.translate("Deadlines", "Running out")
    card.body.addWidget(CardHead(title, *([figure] if figure else []), right=every))
    if not lines:
        nothing = QCoreApplication.translate("Deadlines", "Nothing runs")
        card.body.addWidget(EmptyState("calendar-check", nothing, ""))
    for line in lines[:MOST]:
        card.body.addWidget(_row(line, now, opened))
    return card


def _row(line: RunningOut, now: datetime, opened: Callable[[], object]) -> LineRow:
    said = f"{words.left(line, now)} · {words.whom(line)}"
    row = LineRow(words.what(line), said, lead=words.day(line), icon="clock")
    row.clicked.connect(opened)
    return row
