"""The shipped fonts: the same letters on every machine, in pictures and in print."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout, QTextOption

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
    """A font by size in pixels and weight; `language` differs from the screen's only in the party's view.

    Always the same object for the same words: never change it.
    """
    return _font(size, weight, language or _spoken, family)


@cache
def _font(size: int, weight: int, language: str, family: str) -> QFont:
    made = QFont(family)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    if language == "en":
        # Quotes and apostrophes of a Chinese font are full-width; this feature makes them proportional.
        made.setFeature(QFont.Tag("pwid"), 1)
    _ours[id(made)] = made
    return made


_ours: dict[int, QFont] = {}  # kept for good, so that its id names a font


def width(text: str, font: QFont) -> int:
    """The room a line of text needs, rounded up: half a pixel less and the last letter is cut."""
    return _width(text, id(font)) if id(font) in _ours else _measured(text, font)


@lru_cache(maxsize=8192)  # layouts ask for the same words many times over
def _width(text: str, which: int) -> int:
    return _measured(text, _ours[which])


def _measured(text: str, font: QFont) -> int:
    metrics = QFontMetricsF(font)
    return int(max(metrics.horizontalAdvance(text), metrics.boundingRect(text).right()) + 0.999)


def height(font: QFont) -> int:
    return _height(id(font)) if id(font) in _ours else int(QFontMetricsF(font).height() + 0.999)


@cache
def _height(which: int) -> int:
    return int(QFontMetricsF(_ours[which]).height() + 0.999)


def broken(text: str, font: QFont, width: int) -> list[str]:
    """One paragraph as lines of at most this width: between words and between Han characters."""
    return list(_broken(text, id(font), width) if id(font) in _ours else _lines(text, font, width))


@lru_cache(maxsize=4096)
def _broken(text: str, which: int, width: int) -> tuple[str, ...]:
    return _lines(text, _ours[which], width)


def _lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines) or ("",)


def wrapped_height(text: str, font: QFont, width: int) -> int:
    """The height of free text broken to a width."""
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    return int(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), flags, text).height() + 0.999)
