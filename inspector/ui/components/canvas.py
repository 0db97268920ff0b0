"""The one brush of the kit: frames, text, icons and keycaps, drawn alike everywhere.

Every line of text goes through `Canvas.text`, so that the check of the screens (`tests.screens`) can ask
after painting what was written where, and whether it fitted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from inspector.ui import fonts, icons, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT_LINE = LEFT | Qt.TextFlag.TextSingleLine
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
KEY_HEIGHT = 20
ALL_SIDES = "ltrb"


@dataclass(frozen=True)
class Written:
    """One line of text as it was painted; `cut` says that letters are missing although none may."""

    widget: QWidget
    text: str
    rect: QRectF
    needed: int
    colour: QColor
    cut: bool


class Canvas:
    """A painter over one widget, for the length of a `with`."""

    watching: list[Written] | None = None

    def __init__(self, widget: QWidget, painter: QPainter | None = None) -> None:
        self.widget = widget
        self._given = painter
        self.painter = painter or QPainter(widget)

    def __enter__(self) -> Self:
        if self._given is not None:
            self.painter.save()
        self.painter.setRenderHints(_HINTS)
        return self

    def __exit__(self, *_: object) -> None:
        if self._given is not None:
            self.painter.restore()
        else:
            self.painter.end()

    def frame(
        self,
        rect: QRectF,
        fill: QColor | None,
        edge: QColor | None = None,
        width: float = 1,
        radius: float = 6,
    ) -> None:
        """A rounded box. The line lies inside the rectangle: a thicker one never moves the content."""
        if edge is None and not radius:
            if fill is not None:
                self.painter.fillRect(rect, fill)
            return
        inset = width / 2 if edge is not None else 0
        self.painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)

    def sides(self, rect: QRectF, sides: str, colour: QColor, width: float = 1) -> None:
        """Straight lines on some sides only: `l`, `t`, `r`, `b`."""
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        boxes = {
            "l": QRectF(left, top, width, rect.height()),
            "t": QRectF(left, top, rect.width(), width),
            "r": QRectF(right - width, top, width, rect.height()),
            "b": QRectF(left, bottom - width, rect.width(), width),
        }
        for side in sides:
            self.painter.fillRect(boxes[side], colour)

    def text(
        self,
        rect: QRectF,
        text: str,
        font: QFont,
        role: str | QColor = "text",
        align: Qt.AlignmentFlag = LEFT,
        *,
        elide: bool = False,
    ) -> None:
        """One line. With `elide` the end may give way to dots; without, lack of room is a fault."""
        colour = role if isinstance(role, QColor) else theme.colour(role)
        needed = fonts.width(text, font)
        shown = text
        if elide and needed > rect.width() + 0.5:
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.painter.setFont(font)
        self.painter.setPen(colour)
        flags = _LEFT_LINE if align is LEFT else align | Qt.TextFlag.TextSingleLine
        self.painter.drawText(rect, flags, shown)
        if Canvas.watching is not None and text:
            Canvas.watching.append(self._note(rect, text, font, colour, needed, elide))

    def _note(
        self, rect: QRectF, text: str, font: QFont, colour: QColor, needed: int, elide: bool
    ) -> Written:
        # Rows of a list may be cut at its edge: there only the width counts.
        inside = QRectF(self.widget.rect())
        room = QRectF(rect) if self._given else QRectF(rect).intersected(inside)
        too_low = room.height() + 0.5 < QFontMetricsF(font).capHeight() * 1.3
        cut = too_low or (not elide and needed > room.width() + 0.5)
        return Written(self.widget, text, room, needed, colour, cut)

    def icon(self, name: str, x: float, middle: float, size: int = 18, role: str | QColor = "text") -> None:
        """An icon with its left edge at x, centred on a line."""
        icons.draw(self.painter, name, x, middle - size / 2, size, role)

    def keycap(self, x: float, middle: float, key: str, *, on: str = "surface") -> float:
        """A key as it is printed on a keyboard; answers its width."""
        label, width = key_label(key), keycap_width(key)
        rect = QRectF(x, middle - KEY_HEIGHT / 2, width, KEY_HEIGHT)
        if on == "primary":
            fill, edge, role = None, theme.colour("on_accent"), "on_accent"
        elif on == "toast":
            fill, edge, role = None, theme.colour("on_toast"), "on_toast"
        elif on in ("surface", "raised", "window"):
            fill, edge, role = theme.colour("raised"), theme.colour("line"), "muted"
        else:
            fill, edge, role = theme.colour("surface"), theme.colour(on), on
        self.frame(rect, fill, edge, 1, theme.KEY_RADIUS)
        self.text(rect, label, key_font(), role, CENTRE)
        return width

    def ring(self, x: float, middle: float, size: float, part: float, role: str) -> None:
        """A clock's ring: the part that is left."""
        rect = QRectF(x + 1.5, middle - size / 2 + 1.5, size - 3, size - 3)
        faint = QColor(theme.colour(role))
        faint.setAlphaF(0.35)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(faint, 2.5))
        self.painter.drawEllipse(rect)
        self.painter.setPen(QPen(theme.colour(role), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        self.painter.drawArc(rect, 90 * 16, round(-360 * 16 * max(0.0, min(1.0, part))))

    def dot(self, x: float, middle: float, size: float, colour: QColor) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawEllipse(QPointF(x + size / 2, middle), size / 2, size / 2)

    def clip(self, rect: QRectF, radius: float) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        self.painter.setClipPath(path)


def key_font() -> QFont:
    return fonts.font(fonts.SMALL, fonts.MEDIUM)


def keycap_width(key: str) -> int:
    return max(KEY_HEIGHT, fonts.width(key_label(key), key_font()) + 12)


def key_label(key: str) -> str:
    """The words on a key: only the space bar differs between the languages."""
    arrows = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "PgUp": "PgUp", "PgDown": "PgDn"}
    if key == "Space":
        return QCoreApplication.translate("Keys", "Space")
    return arrows.get(key, key)
