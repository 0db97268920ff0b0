"""The pad: somebody writes a name with a finger, a pen or the mouse, and gets a picture of it.

The strokes, with their times and the pen's pressure, travel inside the picture (PNG text `strokes`): one
file, one hash. A stroke under way is never lost to a palm: the first finger down is the one that writes.
"""

from __future__ import annotations

import json
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QTabletEvent

Point = tuple[float, float, int, float]  # x, y, milliseconds since the first touch, pressure 0 to 1
NIB = 3.2  # pixels a stroke is wide at middle pressure
SCALE = 2  # the picture's pixels for each of the pad's
ROOM = 12  # clear pixels kept around the ink
MOUSE = 0.5  # the pressure of what knows none


class Pad(QWidget):
    """`png()` answers what was written, black on nothing; None while nothing is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[list[Point]] = []
        self._began = 0.0
        self._pen = False  # a tablet's pen is down: the mouse events it brings along are not ours
        self._hint = ""
        self.setMinimumSize(280, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)  # one finger comes as the mouse

    def set_hint(self, text: str) -> None:
        """What stands in the empty pad."""
        self._hint = text
        self.setAccessibleName(text)
        self.update()

    def clear(self) -> None:
        self.strokes = []
        self._tell()

    def undo(self) -> None:
        """Take the last stroke away."""
        self.strokes = self.strokes[:-1]
        self._tell()

    def is_written(self) -> bool:
        """Whether there is more than a slip of the finger."""
        box = self._bounds()
        return max(box.width(), box.height()) * SCALE >= 40

    def png(self) -> bytes | None:
        """The ink alone, cut to its edges."""
        if not self.is_written():
            return None
        box = self._bounds().adjusted(-ROOM, -ROOM, ROOM, ROOM)
        image = QImage((box.size() * SCALE).toSize(), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        image.setText("strokes", json.dumps(self.strokes))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(SCALE, SCALE)
        painter.translate(-box.topLeft())
        _draw(painter, self.strokes, QColor("black"))
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())

    # -- writing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._pen and event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position(), MOUSE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._pen and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position(), MOUSE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.changed.emit()

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        kind = event.type()
        if kind == event.Type.TabletPress:
            self._pen = True
            self._begin(event.position(), event.pressure())
        elif kind == event.Type.TabletMove and self._pen:
            self._go_on(event.position(), event.pressure())
        elif kind == event.Type.TabletRelease:
            self._pen = False
            self.changed.emit()

    def _begin(self, at: QPointF, pressure: float) -> None:
        if not self.strokes:
            self._began = time.monotonic()
        self.strokes.append([self._point(at, pressure)])
        self._tell()

    def _go_on(self, at: QPointF, pressure: float) -> None:
        if self.strokes:
            inside = QPointF(min(max(at.x(), 0), self.width()), min(max(at.y(), 0), self.height()))
            self.strokes[-1].append(self._point(inside, pressure))
            self.update()

    def _point(self, at: QPointF, pressure: float) -> Point:
        since = round((time.monotonic() - self._began) * 1000)
        return round(at.x(), 1), round(at.y(), 1), since, round(pressure or MOUSE, 2)

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            rect = QRectF(self.rect())
            canvas.frame(rect, QColor("white"), theme.colour("edge"), 1, theme.CONTROL_RADIUS)
            base = rect.height() * 0.76
            canvas.painter.fillRect(QRectF(24, base, rect.width() - 48, 1), QColor("#b9c0c9"))
            if not self.strokes and self._hint:
                room = QRectF(24, base + 6, rect.width() - 48, rect.height() - base - 12)
                canvas.text(room, self._hint, fonts.font(fonts.BODY), QColor("#5b6470"), CENTRE, elide=True)
            _draw(canvas.painter, self.strokes, QColor("#10151c"))

    def _bounds(self) -> QRectF:
        points = [point for stroke in self.strokes for point in stroke]
        if not points:
            return QRectF()
        across, down = [point[0] for point in points], [point[1] for point in points]
        return QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))


def _draw(painter: QPainter, strokes: list[list[Point]], colour: QColor) -> None:
    """Smooth through the middles of the points, as wide as the pen was pressed."""
    for stroke in strokes:
        before = QPointF(*stroke[0][:2])
        if len(stroke) == 1:
            painter.setPen(_nib(colour, stroke[0][3]))
            painter.drawPoint(before)
        for one, other in pairwise(stroke):
            middle = QPointF((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
            path = QPainterPath(before)
            path.quadTo(QPointF(*one[:2]), middle)
            painter.strokePath(path, _nib(colour, other[3]))
            before = middle
        if len(stroke) > 1:
            painter.setPen(_nib(colour, stroke[-1][3]))
            painter.drawLine(before, QPointF(*stroke[-1][:2]))


def _nib(colour: QColor, pressure: float) -> QPen:
    pen = QPen(colour, NIB * (0.5 + pressure))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
