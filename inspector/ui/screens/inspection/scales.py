"""A number on a scale, a place, and what is only to be acknowledged."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.screens.inspection import typed
from inspector.ui.screens.inspection.editors import DigitGroup, Editor, FieldEditor, NumberEditor

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from inspector.casework.page import Question

KNOB = 20


class Scale(QWidget):
    """A slider from one number to another, in steps. Without an answer it has no knob."""

    moved = Signal(object)  # while dragging
    set_to = Signal(object)  # let go, or by key

    def __init__(self, name: str) -> None:
        super().__init__()
        self.start, self.end, self.step = Decimal(0), Decimal(10), Decimal(1)
        self.value: Decimal | None = None
        self.setAccessibleName(name)
        self.setFixedHeight(theme.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field beside it has the keys

    def sizeHint(self) -> QSize:
        return QSize(240, theme.CONTROL)

    def show_value(self, value: Decimal | None) -> None:
        self.value = value
        self.setAccessibleDescription("" if value is None else str(value))
        self.update()

    def stepped(self, value: Decimal) -> Decimal:
        """The nearest step inside the ends; where it starts may be the upper one."""
        low, high = min(self.start, self.end), max(self.start, self.end)
        steps = ((value - self.start) / self.step).to_integral_value() if self.step else Decimal(0)
        return max(low, min(high, self.start + steps * self.step))

    def _part(self, value: Decimal) -> float:
        span = self.end - self.start
        return float((value - self.start) / span) if span else 0.0

    def _at(self, x: float) -> Decimal:
        room = max(1.0, self.width() - KNOB)
        part = max(0.0, min(1.0, (x - KNOB / 2) / room))
        return self.stepped(self.start + Decimal(str(part)) * (self.end - self.start))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.isEnabled():
            self.show_value(self._at(event.position().x()))
            self.moved.emit(self.value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isEnabled() and self.value is not None:
            self.set_to.emit(self.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        middle, room = self.height() / 2 - 6, self.width() - KNOB
        low, high = _plain(self.start), _plain(self.end)
        small = fonts.font(fonts.SMALL)
        with Canvas(self) as canvas:
            canvas.frame(QRectF(KNOB / 2, middle - 2, room, 4), theme.colour("edge"), radius=2)
            if self.value is not None:
                x = self._part(self.value) * room
                canvas.frame(QRectF(KNOB / 2, middle - 2, x, 4), theme.colour("accent"), radius=2)
                knob = QRectF(x, middle - KNOB / 2, KNOB, KNOB)
                canvas.frame(knob, theme.colour("surface"), theme.colour("accent"), 2, KNOB / 2)
            below = QRectF(0, self.height() - 17, self.width(), 17)
            canvas.text(below, low, small, "muted")
            canvas.text(below, high, small, "muted", kit.RIGHT)


class RangeEditor(NumberEditor):
    """A scale for the finger, the exact number in the field; Up and Down go by steps."""

    WIDEST = 100

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        self.scale = Scale(question.label)
        super().__init__(question, now, in_table=in_table)
        if not in_table:
            self.line.takeAt(1)  # the stretch: the scale takes the room
            self.line.insertSpacing(1, 12)
            self.line.insertWidget(2, self.scale, 1)
        self.scale.moved.connect(lambda value: self.field.line.setText(_plain(value)))
        self.scale.set_to.connect(self._set)
        self.field.edited.connect(self._follow)

    def read(self, text: str) -> str | None:
        number = _number(typed.read_number(text, whole=False) or "")
        if number is None:
            return None
        low, high = min(self.scale.start, self.scale.end), max(self.scale.start, self.scale.end)
        whole = all(one == one.to_integral_value() for one in (self.scale.start, self.scale.step))
        if not low <= number <= high or (whole and number != number.to_integral_value()):
            return None
        return _plain(number)

    def _edited(self, text: str) -> None:
        """Half a number may lie inside the ends and the whole one not: it counts when the field is left."""

    def complaint(self) -> str:
        return f"{_plain(self.scale.start)} – {_plain(self.scale.end)}"

    def show_question(self, question: Question) -> None:
        start, end, step = (_number(one) for one in question.bounds)
        self.scale.start, self.scale.end = start or Decimal(0), Decimal(10) if end is None else end
        self.scale.step = abs(step) if step else Decimal(1)
        if self.scale.end < self.scale.start:
            self.scale.step = -self.scale.step
        super().show_question(question)
        self.scale.setAccessibleName(question.label)
        self.scale.setEnabled(not question.readonly)
        self.scale.show_value(_number(question.value))

    def _follow(self, text: str) -> None:
        self.scale.show_value(_number(self.read(text) or ""))

    def _set(self, value: Decimal) -> None:
        self.scale.show_value(value)
        self.field.set_text(_plain(value))
        self.answered.emit(_plain(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() or self.question.readonly:
            super().keyPressEvent(event)
            return
        now = self.scale.value
        self._set(self.scale.start if now is None else self.scale.stepped(now + step * abs(self.scale.step)))


class PointEditor(FieldEditor):
    """A place typed or pasted as latitude and longitude; a laptop has no satellite receiver."""

    WIDEST = 280

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        self.beside = kit.Label("", fonts.DENSE, role="muted", elide=True)
        super().__init__(question, now, in_table=in_table)
        self.beside.setVisible(not in_table)
        if not in_table:
            self.line.takeAt(1)  # the stretch: the words beside take the room
            self.line.insertSpacing(1, 8)
            self.line.insertWidget(2, self.beside, 1)
        self.field.edited.connect(self._tell)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.field.set_placeholder("23.0987 113.3612")
        self._tell(self.field.text())

    def read(self, text: str) -> str | None:
        shown = typed.show_point(self.question.value)
        return self.question.value if text == shown else typed.read_point(text)

    def _edited(self, text: str) -> None:
        """Half a coordinate lies elsewhere: it counts when the field is left."""

    def _tell(self, text: str) -> None:
        """North or south, east or west: a swapped pair is seen at once."""
        found = self.read(text) if text.strip() else None
        if found is None:
            self.beside.set_text("")
            return
        latitude, longitude = (float(part) for part in found.split()[:2])
        north = self.tr("N") if latitude >= 0 else self.tr("S")
        east = self.tr("E") if longitude >= 0 else self.tr("W")
        self.beside.set_text(f"{north} {abs(latitude):.5f}° · {east} {abs(longitude):.5f}°")

    def written(self, value: str) -> str:
        return typed.show_point(value)

    def complaint(self) -> str:
        return self.tr("Latitude and longitude, in degrees")


class AcknowledgeEditor(Editor):
    """One box to tick: read and understood."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.group = DigitGroup(question.label, clearable=True)
        self.line.addWidget(self.group)
        self.group.picked.connect(lambda _: self.answered.emit("OK"))
        self.group.cleared.connect(lambda: self.answered.emit(""))
        self.group.by_digit.connect(self.advanced)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.group.setAccessibleName(question.label)
        self.group.set_choices([kit.Choice("OK", self.tr("Acknowledged"), "ok")])
        self.group.choose(*(["OK"] if question.value else []))
        self.group.setEnabled(not question.readonly)

    def take_focus(self) -> None:
        self.group.take_focus()


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _plain(number: Decimal) -> str:
    """5, not 5.0 and not 5E+0."""
    return format(
        number.normalize() if number != number.to_integral_value() else number.quantize(Decimal(1)), "f"
    )
