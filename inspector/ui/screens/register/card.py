"""The card on Today: kinds whose numbers run low, and the way to the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.ui.components.badge import Count
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.button import Button
from inspector.ui.components.rows import LineRow
from inspector.ui.components.surface import Card
from inspector.ui.screens.register import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.numbers import Stock


def numbers_card(low: Sequence[Stock], *, opened: Callable[[], object]) -> Card:
    """A line for each kind that runs low, is used up, or has none for the year that begins."""
    every = Button(QCoreApplication.translate("Register", "Register"), kind="quiet")
    every.clicked.connect(lambda *_: opened())
    card = Card(padding=1)
    card.body.setSpacing(0)
    title = QCoreApplication.translate("Register", "Document numbers")
    card.body.addWidget(CardHead(title, Count(len(low), "warn"), right=every))
    ask = QCoreApplication.translate("Register", "Ask the administrator for the next block.")
    for stock in low:
        row = LineRow(words.left(stock), ask, icon="triangle-alert")
        row.clicked.connect(lambda *_: opened())
        card.body.addWidget(row)
    return card
