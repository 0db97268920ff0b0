"""What is painted over a picture and is no part of it: handles, the name of one of two, a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from inspector.domain.annotation import Layer, LayerKind
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.screens.viewer import editing, painting

if TYPE_CHECKING:
    from inspector.ui.screens.viewer.sight import Sight
    from inspector.ui.screens.viewer.state import Item

HANDLE = 12
CHIP, LINE = 28, 24


def held(painter: QPainter, layer: Layer, sight: Sight) -> None:
    """The handles of what is selected; a text has none and gets a frame."""
    white, blue = QColor(*painting.WHITE), painting.ink("blue")
    if layer.kind is LayerKind.TEXT:
        box = painting.outline(layer, sight.full)
        corners = [QPointF(*sight.to_screen(at.x(), at.y())) for at in (box.topLeft(), box.bottomRight())]
        frame = QRectF(*corners).normalized().adjusted(-4, -4, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(white, 1.5), QPen(blue, 1.5, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawRect(frame)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in editing.handles(layer).values():
        at = QPointF(*sight.to_screen(*place))
        for colour, wide in ((white, HANDLE / 2 + 2), (blue, HANDLE / 2)):
            painter.setBrush(colour)
            painter.drawEllipse(at, wide, wide)


def name(canvas: Canvas, title: str, *, active: bool) -> None:
    """Which of two it is, and whether the keys are for it."""
    room = QRectF(canvas.widget.rect())
    font = fonts.font(fonts.DENSE, fonts.MEDIUM)
    chip = QRectF(12, 12, min(room.width() - 24, fonts.width(title, font) + 24), CHIP)
    fill, role = ("accent", "on_accent") if active else ("surface", "text")
    canvas.frame(chip, theme.colour(fill), None, 1, theme.KEY_RADIUS)
    canvas.text(chip.adjusted(12, 0, -12, 0), title, font, role, elide=True)
    if active:
        canvas.frame(room, None, theme.colour("accent"), 2, 0)


def card(canvas: Canvas, item: Item, trouble: str) -> None:
    """What it is, where a picture cannot be shown: never a blank."""
    room = QRectF(canvas.widget.rect())
    wide = min(room.width() - 32, 560)
    said = [line for line in ((trouble,) if trouble else item.says) if line]
    title, rows = _broken([item.title], wide - 48), _broken(said, wide - 48)
    high = 96 + LINE * (len(title) + len(rows))
    box = QRectF((room.width() - wide) / 2, (room.height() - high) / 2, wide, high)
    canvas.frame(box, theme.colour("surface"), theme.colour("line"), 1, theme.CARD_RADIUS)
    canvas.icon(item.icon, box.center().x() - 16, box.top() + 40, 32, "muted")
    line = QRectF(box.left() + 24, box.top() + 72, wide - 48, LINE)
    for words in title:
        canvas.text(line, words, fonts.font(fonts.BODY, fonts.MEDIUM), "text", CENTRE)
        line.translate(0, LINE)
    for words in rows:
        canvas.text(line, words, fonts.font(), "muted", CENTRE)
        line.translate(0, LINE)


def _broken(lines: list[str], wide: float) -> list[str]:
    return [row for line in lines for row in fonts.broken(line, fonts.font(), int(wide))]
