"""A decoded picture as the window paints it: strips of 32 bits, drawn where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from inspector.evidence.viewing import ROWS

if TYPE_CHECKING:
    from inspector.evidence import Raster


class Film:
    """The pixels of one picture; the bytes are kept, not copied."""

    def __init__(self, raster: Raster) -> None:
        self.raster = raster
        self.scale = 1.0 if raster.is_part else raster.width / raster.full_width
        self.place = QRectF(raster.left, raster.top, raster.width / self.scale, raster.height / self.scale)
        shape = QImage.Format.Format_RGB32
        self._strips = [
            QImage(strip, raster.width, len(strip) // (4 * raster.width), 4 * raster.width, shape)
            for strip in raster.strips
        ]

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """With the painter in pixels of the original; `seen` is the part on the screen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, strip in enumerate(self._strips):
            top, high = self.place.top() + number * ROWS / self.scale, strip.height() / self.scale
            place = QRectF(self.place.left(), top, self.place.width(), high)
            part = place.intersected(seen)
            if not part.isEmpty():
                self._paint_part(painter, strip, place, part)

    def _paint_part(self, painter: QPainter, strip: QImage, place: QRectF, part: QRectF) -> None:
        """Whole pixels of the strip around what is seen: a part of a pixel would shift the picture."""
        part = part.translated(-place.topLeft())
        left = max(0, int(part.left() * self.scale) - 1)
        right = min(strip.width(), int(part.right() * self.scale) + 2)
        above = max(0, int(part.top() * self.scale) - 1)
        below = min(strip.height(), int(part.bottom() * self.scale) + 2)
        source = QRectF(left, above, right - left, below - above)
        pixel = 1 / self.scale
        target = QRectF(left * pixel, above * pixel, source.width() * pixel, source.height() * pixel)
        painter.drawImage(target.translated(place.topLeft()), strip, source)

    def reduced(self, box: QRectF, size: QSize) -> QImage:
        """A part of the picture in so few pixels, each the mean of its own."""
        wide, high = (max(1, min(512, round(side * self.scale))) for side in (box.width(), box.height()))
        canvas = QImage(wide, high, QImage.Format.Format_RGB32)
        painter = QPainter(canvas)
        painter.scale(canvas.width() / max(1.0, box.width()), canvas.height() / max(1.0, box.height()))
        painter.translate(-box.left(), -box.top())
        self.paint(painter, box)
        painter.end()
        aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        return canvas.scaled(size, aspect, smooth)
