"""Days and times as people type them, with what they come to beside the field, and a month for the finger."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.month import MonthPanel, weekday
from inspector.ui.language import fill
from inspector.ui.screens.inspection import typed
from inspector.ui.screens.inspection.editors import FieldEditor

if TYPE_CHECKING:
    from inspector.casework.page import Question


class DayEditor(FieldEditor):
    """`20261108`, `11-8`, `8`, `+3`, `明天`, `+5工作日`; Up and Down go by days, Alt+Down shows the month."""

    WIDEST = 200
    EXAMPLE = "12-31 · +3 · +5w"

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        self.beside = kit.Label("", fonts.DENSE, role="muted", elide=True)
        self._panel: MonthPanel | None = None
        self._in_table = in_table
        super().__init__(question, now, in_table=in_table)
        if in_table:
            self.beside.hide()
            return
        self.month = kit.Button("", "calendar", name=self.tr("Show the month"))
        self.month.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.month.clicked.connect(self._toggle)
        self.line.insertWidget(1, self.month)
        self.line.insertSpacing(2, 8)
        self.line.insertWidget(3, self.beside, 1)
        self.line.takeAt(4)  # the stretch: the words beside take the room
        self.field.edited.connect(self._tell)
        self._tell(self.field.text())

    def icon(self) -> str:
        return "calendar" if self._in_table else ""

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.field.set_placeholder(self.EXAMPLE)
        self._tell(self.field.text())

    def read(self, text: str) -> str | None:
        return typed.read_day(text, self.now.date(), self.question.calendar)

    def _edited(self, text: str) -> None:
        """Half a date is another date: it counts when the field is left."""

    def complaint(self) -> str:
        return self.tr("This is not a date")

    def day(self) -> date | None:
        """The day that stands in the field, half typed or not."""
        found = self.read(self.field.text()) if self.field.text().strip() else None
        return date.fromisoformat(found[:10]) if found else None

    def _tell(self, text: str) -> None:
        day = self.day()
        self.beside.set_text(f"{weekday(day)} · {self.distance(day)}" if day else "")

    def distance(self, day: date) -> str:
        days = (day - self.now.date()).days
        near = {0: self.tr("today"), 1: self.tr("tomorrow"), -1: self.tr("yesterday")}
        if days in near:
            return near[days]
        return fill(self.tr("in %1 days") if days > 0 else self.tr("%1 days ago"), abs(days))

    # -- the month

    def is_open(self) -> bool:
        return self._panel is not None and self._panel.isVisible()

    def _toggle(self) -> None:
        if self.is_open():
            self.close_month()
        elif not self.question.readonly:
            self.take_focus()
            self.open_month()

    def open_month(self) -> None:
        if self._panel is None or self._panel.over is not self.window():
            self._panel = MonthPanel(self.field)
            self._panel.picked.connect(self._take)
            self.destroyed.connect(self._panel.deleteLater)
        self._panel.open(self.day() or self.now.date(), self.now.date())

    def close_month(self) -> None:
        if self._panel is not None:
            self._panel.hide()

    def _take(self, day: date) -> None:
        self.close_month()
        self._put(day)

    def _put(self, day: date) -> None:
        self.field.line.setText(self.with_day(day))
        self.field.line.editingFinished.emit()
        self._tell(self.field.text())

    def with_day(self, day: date) -> str:
        return day.isoformat()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_month()
        if event.type() == QEvent.Type.MouseButtonPress and self._in_table and not self.question.readonly:
            self.open_month()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not kit.composing():
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self.question.readonly:
            return False
        steps = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key, alt = Qt.Key(event.key()), Qt.KeyboardModifier.AltModifier
        if event.modifiers() == alt and key == Qt.Key.Key_Down:
            self.open_month()
        elif self._panel is not None and self.is_open():
            if key in steps:
                self._panel.step(steps[key])
            elif key in months:
                self._panel.turn(months[key])
            elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._panel.marked)
            elif key == Qt.Key.Key_Escape:
                self.close_month()
            else:
                self.close_month()
                return False
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            day = self.day()
            self._put(day + timedelta(days=1 if key == Qt.Key.Key_Up else -1) if day else self.now.date())
        else:
            return False
        return True

    def hideEvent(self, event: object) -> None:
        self.close_month()


class MomentEditor(DayEditor):
    """A day with a time; a time alone is today's."""

    WIDEST = 240
    EXAMPLE = "1430 · 12-31 14:30"

    def read(self, text: str) -> str | None:
        shown = typed.show_moment(self.question.value)
        return self.question.value if text == shown else typed.read_moment(text, self.now)

    def written(self, value: str) -> str:
        return typed.show_moment(value)

    def with_day(self, day: date) -> str:
        found = self.read(self.field.text()) if self.field.text().strip() else None
        time = typed.show_moment(found)[-5:] if found else f"{self.now:%H:%M}"
        return f"{day.isoformat()} {time}"

    def complaint(self) -> str:
        return self.tr("This is not a date with a time")


class TimeEditor(FieldEditor):
    """`930`, `9:30`, `下午2:30`."""

    WIDEST = 140

    def icon(self) -> str:
        return "clock"

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.field.set_placeholder("0930 · 9:30")

    def read(self, text: str) -> str | None:
        shown = typed.show_time(self.question.value)
        return self.question.value if text == shown else typed.read_time(text, self.now)

    def _edited(self, text: str) -> None:
        """Half a time is another time."""

    def written(self, value: str) -> str:
        return typed.show_time(value)

    def complaint(self) -> str:
        return self.tr("This is not a time")
