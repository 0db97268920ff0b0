"""Layers painted over a photo on the screen, as the annotated copy will have them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from inspector.domain import annotation as rules
from inspector.domain.annotation import Layer, LayerKind
from inspector.evidence.annotating import CASING, CELLS, HIDDEN, INK, casing_of
from inspector.ui import fonts
from inspector.ui.screens.viewer.editing import extent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    Size = tuple[int, int]
    Seen = Callable[[QRectF, QSize], QImage | None]  # a part of the photo, reduced to so many pixels


WHITE = CASING


def ink(colour: str) -> QColor:
    """A colour one draws with; the same on paper and in both themes."""
    return QColor(*INK[colour])


def paint(
    painter: QPainter, layers: Sequence[Layer], full: Size, *, seen: Seen | None = None, bare: str = ""
) -> None:
    """With the painter in pixels of the original. The redaction `bare` is looked through while it changes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thin = rules.unit(*full)
    for one in layers:
        if one.kind is LayerKind.REDACTION:
            _hide(painter, one, thin, seen, bare=one.id == bare)
    for one in layers:
        if one.kind is LayerKind.ARROW:
            _arrow(painter, one, thin)
        elif one.kind is LayerKind.BOX:
            _box(painter, one, thin)
        elif one.kind is LayerKind.TEXT and one.text:
            _text(painter, one, rules.letters(*full, one.weight))


def text_size(layer: Layer, full: Size) -> tuple[float, float]:
    """Width and height of a text in the view it is read in."""
    high = rules.letters(*full, layer.weight)
    metrics = QFontMetricsF(_font(round(high)))
    lines = layer.text.split("\n")
    wide = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return max(wide, high), high * rules.LINE * len(lines)


def _arrow(painter: QPainter, layer: Layer, thin: float) -> None:
    outline = QPolygonF([QPointF(*at) for at in rules.arrow(
        layer.x, layer.y, layer.x2, layer.y2, thin * layer.weight)])  # fmt: skip
    _cased(painter, layer.colour, thin)
    painter.drawPolygon(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(layer.colour))
    painter.drawPolygon(outline)


def _cased(painter: QPainter, colour: str, casing: float) -> None:
    around = QColor(*casing_of(colour))
    pen = QPen(around, 2 * casing)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(around)


def _box(painter: QPainter, layer: Layer, thin: float) -> None:
    left, top, right, bottom = layer.box
    box = QRectF(left, top, right - left, bottom - top)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((QColor(*casing_of(layer.colour)), thin * (layer.weight + 2)),
                         (ink(layer.colour), thin * layer.weight)):  # fmt: skip
        pen = QPen(colour, wide)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(box)


def _hide(painter: QPainter, layer: Layer, thin: float, seen: Seen | None, *, bare: bool) -> None:
    left, top, right, bottom = layer.box
    box = QRectF(left, top, right - left, bottom - top)
    cells = seen(box, _cells(box)) if layer.fill == "mosaic" and seen is not None else None
    painter.save()
    painter.setOpacity(0.45 if bare else 1.0)
    if cells is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(box, cells)
    else:
        painter.fillRect(box, QColor(*HIDDEN))
        if layer.fill != "mosaic":
            painter.setPen(QPen(QColor(*WHITE), thin * 0.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(thin, thin, -thin, -thin))
    painter.restore()


def _cells(box: QRectF) -> QSize:
    cell = max(1.0, max(box.width(), box.height()) / CELLS)
    return QSize(max(1, round(box.width() / cell)), max(1, round(box.height() / cell)))


def _text(painter: QPainter, layer: Layer, high: float) -> None:
    path = _letters(layer.text, round(high))
    painter.save()
    painter.translate(layer.x, layer.y)
    painter.rotate(-90 * layer.turn)
    pen = QPen(QColor(*casing_of(layer.colour)), high / 4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, ink(layer.colour))
    painter.restore()


@lru_cache(maxsize=256)
def _letters(text: str, size: int) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, line in enumerate(text.split("\n")):
        path.addText(0, size * (rules.BASELINE + rules.LINE * number), _font(size), line)
    return path


@lru_cache(maxsize=64)
def _font(size: int) -> QFont:
    made = QFont(fonts.font(fonts.BODY, fonts.MEDIUM, language="en"))
    made.setPixelSize(max(1, size))
    return made


def outline(layer: Layer, full: Size) -> QRectF:
    """What is drawn, as a box in pixels of the original."""
    left, top, right, bottom = extent(layer, lambda one: text_size(one, full))
    return QRectF(left, top, right - left, bottom - top)


def transform(zoom: float, x: float, y: float, turn: int, wide: float, high: float) -> QTransform:
    """From pixels of the original to pixels of the widget."""
    return QTransform().translate(wide / 2, high / 2).rotate(90 * turn).scale(zoom, zoom).translate(-x, -y)
