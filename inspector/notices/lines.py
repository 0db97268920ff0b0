"""断行: where a line of Chinese with Latin words in it may end, and how it fills its measure.

ReportLab's own Chinese wrap breaks inside Latin words. Here a word, a number or a code stays whole; a full
stop or a closing bracket never begins a line, an opening one never ends it; a long hash breaks softly.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

NO_START = frozenset("。，、；：？！）】〕》〉」』”’…—·％%‰℃°,.;:!?)]}’～")
NO_END = frozenset("（【〔《〈「『“‘([{￥$¥№")
_WIDE = re.compile(r"[\u2e80-\uffef\U00020000-\U0003ffff“”‘’…—①-⑳☐☑→℃№]")
_LONG, _PIECE = 20, 8  # words above _LONG may break after a separator; without one, every _PIECE characters
_WORD = re.compile(rf"[!-~]{{{_LONG + 1},}}")
_UNITS = frozenset("年月日时分秒件份页号项个台只套箱元条款馆室")
_PROVINCES = frozenset("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SEPARATORS = frozenset("/?&=-_.:@|")


class Line(NamedTuple):
    """Characters start..end of a text, their natural width, and whether the paragraph ends here."""

    start: int
    end: int
    width: float
    last: bool


@cache
def is_wide(character: str) -> bool:
    return _WIDE.match(character) is not None


def breaks(text: str) -> list[int]:
    """The places where a line may end, as indices of the character that would begin the next line."""
    soft = _soft_breaks(text)
    return [at for at in range(1, len(text)) if _may_break(text, at) or at in soft]


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in " \xa0" or before == "\xa0":
        return False
    if before == " ":
        return after not in NO_START or not is_wide(after)
    if after in NO_START or before in NO_END or _belongs(text, at):
        return False
    if "\xa0" in text[at + 1 : at + 3] and is_wide(before) and before != "\u3000":
        return False  # a short label joined to its value by a no-break space stays in one piece
    return is_wide(before) or is_wide(after)


def _belongs(text: str, at: int) -> bool:
    """A figure and its unit, the province of a certificate and its number: 2026年, 9时30分, 粤A04217."""
    if text[at] in _UNITS:
        return text[at - 1].isdecimal() and text[at - 1].isascii()
    if text[at - 1] == "时":
        return text[at].isdecimal()
    return text[at - 1] in _PROVINCES and text[at] in _LETTERS and text[at + 1 : at + 3].isdecimal()


def _soft_breaks(text: str) -> set[int]:
    """Addresses and hashes: places inside a long word."""
    soft: set[int] = set()
    for word in _WORD.finditer(text):
        inner = range(word.start() + 3, word.end() - 2)
        at_separators = {at for at in inner if text[at - 1] in _SEPARATORS}
        soft |= at_separators or {at for at in inner if (at - word.start()) % _PIECE == 0}
    return {at for at in soft if text[at] not in NO_START}


def break_lines(text: str, widths: Sequence[float], first: float, rest: float) -> list[Line]:
    """Fill lines of `first` then `rest` points greedily; an atom wider than a whole line breaks anywhere."""
    lines: list[Line] = []
    start, measure = 0, first
    for paragraph_end in [*(at for at, c in enumerate(text) if c == "\n"), len(text)]:
        lines += _paragraph(text, widths, start, paragraph_end, measure, rest)
        start, measure = paragraph_end + 1, first
    return lines


def balanced(text: str, widths: Sequence[float], measure: float) -> list[Line]:
    """A title's lines, about equally long instead of full and a rest; a name in brackets has its own."""
    lines = break_lines(text, widths, measure, measure)
    if len(lines) < 2 or "\n" in text:
        return lines
    if at := _last_bracket(text):
        halves = sum(widths[:at]), sum(widths[at:])
        if max(halves) <= measure and min(halves) >= max(halves) / 4:
            return [_line(text, widths, 0, at, last=False), _line(text, widths, at, len(text), last=True)]
    narrow = sum(widths) / len(lines)
    while narrow < measure:
        found = break_lines(text, widths, narrow, narrow)
        if len(found) == len(lines):
            return found
        narrow += max(widths) / 2
    return lines


def _last_bracket(text: str) -> int:
    """Where the bracket begins that a title ends with; 0 without one."""
    return max(text.rfind("（"), text.rfind("("), 0) if text.endswith(("）", ")")) else 0


def _paragraph(
    text: str, widths: Sequence[float], start: int, end: int, first: float, rest: float
) -> list[Line]:
    lines: list[Line] = []
    measure, begin, used = first, start, 0.0
    edges = [start, *(start + at for at in breaks(text[start:end])), end]
    for left, right in pairwise(edges):
        atom = sum(widths[left:right])
        bare = atom - _trailing(text, widths, left, right)
        if used and used + bare > measure + 0.01:
            lines.append(_line(text, widths, begin, left, last=False))
            begin, used, measure = left, 0.0, rest
        if bare > measure:  # wider than a whole line: fill character by character
            for at in range(left, right):
                if at > begin and used + widths[at] > measure + 0.01:
                    lines.append(_line(text, widths, begin, at, last=False))
                    begin, used, measure = at, 0.0, rest
                used += widths[at]
        else:
            used += atom
    lines.append(_line(text, widths, begin, end, last=True))
    return lines


def _line(text: str, widths: Sequence[float], start: int, end: int, *, last: bool) -> Line:
    while end > start and text[end - 1] == " ":
        end -= 1
    return Line(start, end, sum(widths[start:end]), last)


def _trailing(text: str, widths: Sequence[float], left: int, right: int) -> float:
    width = 0.0
    while right > left and text[right - 1] == " ":
        right -= 1
        width += widths[right]
    return width


class Stretch(NamedTuple):
    """What is added after each wide character and each space so that a line fills its measure."""

    wide: float
    space: float


def justify(text: str, line: Line, measure: float, size: float) -> Stretch:
    """Share the room left over; a little only, or readers of the PDF would find spaces between characters."""
    room = measure - line.width
    if line.last or room <= 0:
        return Stretch(0, 0)
    inner = text[line.start : line.end - 1]
    spaces = inner.count(" ")
    wides = sum(is_wide(inner[at]) or is_wide(text[line.start + at + 1]) for at in range(len(inner)))
    to_wides = min(room / wides, 0.09 * size) if wides else 0.0
    to_spaces = min((room - to_wides * wides) / spaces, 0.15 * size) if spaces else 0.0
    return Stretch(to_wides, to_spaces)
