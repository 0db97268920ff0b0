"""A month for the finger, under a field: days of 40 px, today ringed, the present answer filled."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import row
from inspector.ui.components.surface import Surface
from inspector.ui.components.under import Follower, rect_under
from inspector.ui.language import code

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

CELL, HEAD, ROWS = 40, 28, 6


def locale() -> QLocale:
    return QLocale(QLocale.Language.Chinese if code() == "zh" else QLocale.Language.English)


def weekday(day: date) -> str:
    """周二, Tue."""
    return locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


class _Days(QWidget):
    """The days of six weeks; those of other months are quiet."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.first = self.marked = self.today = date(2000, 1, 1)
        self.setFixedSize(7 * CELL, HEAD + ROWS * CELL)
        self.setMouseTracking(True)
        self._over = -1

    def days(self) -> list[date]:
        start = self.first - timedelta(days=self.first.weekday())
        return [start + timedelta(days=place) for place in range(7 * ROWS)]

    def box(self, place: int) -> QRect:
        return QRect(place % 7 * CELL, HEAD + place // 7 * CELL, CELL, CELL)

    def _place(self, point: QPoint) -> int:
        inside = 0 <= point.x() < 7 * CELL and HEAD <= point.y() < HEAD + ROWS * CELL
        return (point.y() - HEAD) // CELL * 7 + point.x() // CELL if inside else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._place(event.position().toPoint())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().toPoint())
        if place >= 0:
            self.picked.emit(self.days()[place])

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            for column in range(7):
                name = locale().dayName(column + 1, QLocale.FormatType.NarrowFormat)
                box = QRectF(column * CELL, 0, CELL, HEAD)
                canvas.text(box, name, fonts.font(fonts.SMALL), "muted", CENTRE)
            for place, day in enumerate(self.days()):
                self._paint_day(canvas, QRectF(self.box(place)), day, place == self._over)

    def _paint_day(self, canvas: Canvas, box: QRectF, day: date, over: bool) -> None:
        inner = box.adjusted(2, 2, -2, -2)
        chosen = day == self.marked
        if chosen:
            canvas.frame(inner, theme.colour("accent_soft"), theme.colour("accent"), 2)
        elif over:
            canvas.frame(inner, theme.colour("raised"))
        if day == self.today and not chosen:
            canvas.frame(inner, None, theme.colour("edge"))
        role = "accent" if chosen else "text" if day.month == self.first.month else "muted"
        font = fonts.font(fonts.BODY, fonts.MEDIUM if chosen or day == self.today else fonts.REGULAR)
        canvas.text(box, str(day.day), font, role, CENTRE)


class MonthPanel(Surface):
    """Lies over the page under its field and never has the focus: typing goes on in the field."""

    picked = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__("surface", "edge", theme.CARD_RADIUS, parent=anchor.window())
        self.anchor, self.over = anchor, anchor.window()
        Follower(self, anchor, self.over, self.place)
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._days = _Days()
        self._days.picked.connect(self.picked)
        self._title = Label("", fonts.BODY, fonts.MEDIUM)
        self._back = Button("", "chevron-left", kind="quiet", tone="text", name=self.tr("Month before"))
        self._on = Button("", "chevron-right", kind="quiet", tone="text", name=self.tr("Month after"))
        self._now = Button(self.tr("Today"), kind="quiet", tone="text")
        for button, act in ((self._back, -1), (self._on, 1)):
            button.clicked.connect(lambda _=False, act=act: self.turn(act))
        self._now.clicked.connect(lambda: self.picked.emit(self._days.today))
        head = row(8, self._title, None, self._now, self._back, self._on, gap=0)
        for button in (self._back, self._on, self._now):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(8, 8, 8, 8)
        upright.setSpacing(0)
        upright.addLayout(head)
        upright.addWidget(self._days)
        self.setAccessibleName(self.tr("Month"))
        self.hide()

    @property
    def marked(self) -> date:
        return self._days.marked

    def open(self, marked: date, today: date) -> None:
        self._days.today = today
        self.mark(marked)
        self.place()
        self.setVisible(True)

    def place(self) -> None:
        room = rect_under(self.anchor, self.over, self.sizeHint())
        low = max(4, min(room.top(), self.over.height() - self.sizeHint().height() - 4))
        self.setGeometry(QRect(QPoint(room.left(), low), self.sizeHint()))
        self.raise_()

    def sizeHint(self) -> QSize:
        return QSize(7 * CELL + 16, HEAD + (ROWS + 1) * CELL + 16)

    def mark(self, day: date) -> None:
        self._days.marked, self._days.first = day, day.replace(day=1)
        self._show()

    def step(self, days: int) -> None:
        self.mark(self.marked + timedelta(days=days))

    def turn(self, months: int) -> None:
        """The month before or after; the marked day goes with it."""
        count = self.marked.year * 12 + self.marked.month - 1 + months
        year, month = count // 12, count % 12 + 1
        self.mark(date(year, month, min(self.marked.day, monthrange(year, month)[1])))

    def _show(self) -> None:
        first = self._days.first
        words = f"{first.year} 年 {first.month} 月" if code() == "zh" else f"{first:%B %Y}"
        self._title.set_text(words)
        self._days.update()
