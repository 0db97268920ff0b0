"""The shipped fonts: the same letters on every machine, in pictures and in print."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from inspector import RESOURCES

SANS, SERIF = "Noto Sans SC", "Noto Serif SC"
SMALL, DENSE, BODY, HERO, TITLE, FIGURE = 12, 13, 14, 16, 20, 24
REGULAR, MEDIUM, BOLD = 400, 500, 700

_FILES = {
    SANS: ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf"),
    SERIF: ("NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf"),
}
_spoken = "zh"


@lru_cache
def register(family: str = SANS) -> None:
    """Make the shipped files known to Qt; without them a bare machine shows boxes and no error."""
    for name in _FILES[family]:
        if QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name)) < 0:
            raise FileNotFoundError(RESOURCES / "fonts" / name)


def speak(language: str) -> None:
    """The language of the screens, which decides how wide quotes and apostrophes are."""
    global _spoken
    _spoken = language


def font(size: int = BODY, weight: int = REGULAR, *, language: str = "", family: str = SANS) -> QFont:
    """A font by size in pixels and weight; `language` differs from the screen's only in the party's view."""
    return QFont(_font(size, weight, language or _spoken, family))


@lru_cache(maxsize=256)
def _font(size: int, weight: int, language: str, family: str) -> QFont:
    made = QFont(family)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    if language == "en":
        # Quotes and apostrophes of a Chinese font are full-width; this feature makes them proportional.
        made.setFeature(QFont.Tag("pwid"), 1)
    return made


def width(text: str, font: QFont) -> int:
    """The room a line of text needs, rounded up: half a pixel less and the last letter is cut."""
    metrics = QFontMetricsF(font)
    return int(max(metrics.horizontalAdvance(text), metrics.boundingRect(text).right()) + 0.999)


def height(font: QFont) -> int:
    return int(QFontMetricsF(font).height() + 0.999)


def wrapped_height(text: str, font: QFont, width: int) -> int:
    """The height of free text broken to a width."""
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    return int(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), flags, text).height() + 0.999)
