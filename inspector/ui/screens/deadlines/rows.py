"""The rows of the list: the day, what is due, and a bar with its two marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal

from inspector.domain.deadline import Stage
from inspector.ui import fonts, theme
from inspector.ui.components.rows import RowControl, RowList
from inspector.ui.screens.deadlines import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from inspector.casework.clocks import RunningOut
    from inspector.ui.components.canvas import Canvas

HIGH, NARROW = 68, 620
DAY, BAR = 136, 216
_ICONS = {
    Stage.LAST: "octagon-alert",
    Stage.OVER: "octagon-alert",
    Stage.MOST: "triangle-alert",
    Stage.SUSPENDED: "square",
}


class DeadlineRow(RowControl):
    """One clock. Colour never speaks alone: what is left stands in words under the bar."""

    focused = Signal()

    def __init__(self, line: RunningOut, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(HIGH, "", parent=parent)
        self.update_line(line, now)

    def update_line(self, line: RunningOut, now: datetime) -> None:
        self.line, self.now = line, now
        parts = (words.what(line), words.whom(line), words.day(line), words.under_day(line))
        self.setAccessibleName(", ".join(parts))
        self.setAccessibleDescription(words.left(line, now))
        self.setToolTip(f"{parts[0]}\n{parts[1]}")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paint_content(self, canvas: Canvas) -> None:
        line, tone = self.line, words.TONES[self.line.stage]
        middle = self.height() / 2
        canvas.icon(_ICONS.get(line.stage, "clock"), 16, middle, 20, tone)
        self.two_lines(
            canvas, 48, DAY - 8, words.day(line), words.under_day(line),
            weight=fonts.MEDIUM, second_role="warn" if line.clock.provisional else "muted",
        )  # fmt: skip
        wide = self.width() >= NARROW
        bar = BAR if wide else 0
        room = self.width() - 48 - DAY - 16 - bar - (16 if bar else 0)
        under = words.whom(line) if wide else f"{words.left(line, self.now)} · {words.whom(line)}"
        self.two_lines(canvas, 48 + DAY, room, words.what(line), under)
        if bar:
            self._paint_bar(canvas, QRectF(self.width() - 16 - bar, middle - 12, bar, 6), tone)

    def _paint_bar(self, canvas: Canvas, bar: QRectF, tone: str) -> None:
        share = min(1.0, max(0.0, self.line.share))
        canvas.frame(bar, theme.colour("line"), radius=3)
        if share:
            canvas.frame(
                QRectF(bar.x(), bar.y(), max(6.0, bar.width() * share), 6), theme.colour(tone), radius=3
            )
        for mark in (0.5, 0.8):
            x = bar.x() + bar.width() * mark
            canvas.sides(QRectF(x, bar.y() - 3, 1, 12), "l", theme.colour("muted"))
        under = QRectF(bar.x(), bar.y() + 10, bar.width(), fonts.height(fonts.font(fonts.SMALL)))
        role = tone if self.line.stage not in (Stage.RUNNING, Stage.HALF) else "muted"
        canvas.text(under, words.left(self.line, self.now), fonts.font(fonts.SMALL), role, elide=True)


class DeadlineList(RowList):
    """One Tab stop; the row with the focus is the current one, Enter or a second press opens it."""

    moved_to = Signal(str)

    def set_lines(self, lines: Sequence[RunningOut], now: datetime, current: str) -> None:
        rows: dict[str, RowControl] = {}
        for line in lines:
            row = self.rows.get(line.clock.id)
            if isinstance(row, DeadlineRow):
                row.update_line(line, now)
            else:
                row = DeadlineRow(line, now)
                row.focused.connect(lambda key=line.clock.id: self.moved_to.emit(key))
            rows[line.clock.id] = row
        self._set_rows(rows)
        self.set_current(current)

    def set_current(self, key: str) -> None:
        for name, row in self.rows.items():
            row.set_current(name == key)
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for row in self.rows.values():
                if isinstance(row, DeadlineRow):
                    row.update_line(row.line, row.now)
