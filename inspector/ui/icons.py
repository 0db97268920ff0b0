"""Icons: Lucide outlines coloured from the palette when they are drawn.

`currentColor` renders black in Qt, so the colour is written into the text of the file before rendering.
To use a new icon copy its file from the `lucide-static` package into resources/icons/.
"""

from __future__ import annotations

import logging
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from inspector import RESOURCES
from inspector.ui import theme

FOLDER = RESOURCES / "icons"
log = logging.getLogger("inspector.ui")


_NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'
missing: set[str] = set()  # icons that were asked for and are not there: a fault of ours, tests look here


@lru_cache
def _source(name: str) -> str:
    """An icon's drawing. A missing one leaves its place empty: an error while Qt paints stops the window."""
    try:
        return (FOLDER / f"{name}.svg").read_text("utf-8")
    except FileNotFoundError:
        log.error("there is no icon %s", name)
        missing.add(name)
        return _NOTHING


@lru_cache(maxsize=1024)
def _drawn(name: str, size: int, value: str, ratio: float) -> QPixmap:
    stroke = "1.75" if size >= 20 else "2"
    source = (
        _source(name).replace("currentColor", value).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    )
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def pixmap(name: str, size: int = 18, role: str | QColor = "text", ratio: float = 1.0) -> QPixmap:
    """An icon in the colour of a role, kept for the next time."""
    tint = role if isinstance(role, QColor) else theme.colour(role)
    return _drawn(name, size, tint.name(), ratio)


def draw(
    painter: QPainter, name: str, x: float, y: float, size: int = 18, role: str | QColor = "text"
) -> None:
    """Paint an icon with its left top corner at x, y, sharp at the painter's resolution."""
    ratio = max(1.0, painter.deviceTransform().m11())
    painter.drawPixmap(QRectF(x, y, size, size).toRect(), pixmap(name, size, role, ratio))


def icon(name: str, role: str = "text", size: int = 18) -> QIcon:
    """For Qt's own controls only; it does not follow a change of theme."""
    return QIcon(pixmap(name, size, role, 2.0))


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.svg"))
