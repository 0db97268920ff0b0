"""The card on Today: approvals that are owed, and measures that must be lifted; each opens its paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.ui.components.badge import Count
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.button import Button
from inspector.ui.components.rows import LineRow
from inspector.ui.components.surface import Card
from inspector.ui.language import fill, pick
from inspector.ui.screens.paper import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from inspector.domain.approval import Standing

MOST = 4
KEY = "Ctrl+G"


@dataclass(frozen=True, slots=True)
class OwedApproval:
    """One paper whose approval is owed."""

    draft: str
    kind: str
    title_zh: str
    title_en: str
    party: str
    standing: Standing
    due: datetime | None = None


def approvals_card(lines: Sequence[OwedApproval], *, opened: Callable[[str], object]) -> Card:
    """Whose time ends next stands first; the key opens that one."""
    first = Button(QCoreApplication.translate("Today", "Approve"), kind="quiet", key=KEY)
    first.clicked.connect(lambda: opened(lines[0].draft))
    is_late = any(one.standing.must_lift for one in lines)
    card = Card(padding=1)
    card.body.setSpacing(0)
    title = QCoreApplication.translate("Today", "Approval owed")
    card.body.addWidget(CardHead(title, Count(len(lines), "danger" if is_late else "warn"), right=first))
    for one in lines[:MOST]:
        card.body.addWidget(_row(one, opened))
    return card


def _row(one: OwedApproval, opened: Callable[[str], object]) -> LineRow:
    icon, _, stands = words.standing(one.standing)
    until = ""
    if one.due is not None:
        until = fill(QCoreApplication.translate("Today", "until %1"), f"{one.due:%m-%d %H:%M}")
    said = " · ".join(part for part in (stands, until, one.party) if part)
    row = LineRow(pick(one.title_zh, one.title_en), said, lead=one.kind, icon=icon)
    row.clicked.connect(lambda: opened(one.draft))
    return row
