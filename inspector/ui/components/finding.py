"""Finding rows of a long list by what is typed: words of any language, the value, initials of the pinyin."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# In GB 2312 the 3,755 common characters stand in the order of their sound: where each initial begins.
_BEGINS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
    (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
    (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
    (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
_COMMON = 0xD7F9  # the last of them
_SECOND = str.maketrans("重厦长行乐单曾调", "cxzhysct")  # a second sound that names of places and trades have


@cache
def _initials() -> dict[int, str]:
    """Every common character with the initial of its first sound."""
    places = [place for place, _ in _BEGINS]
    found: dict[int, str] = {}
    for place in range(_BEGINS[0][0], _COMMON + 1):
        try:
            character = place.to_bytes(2).decode("gb2312")
        except UnicodeDecodeError:
            continue
        found[ord(character)] = _BEGINS[bisect_right(places, place) - 1][1]
    return found


def folded(text: str) -> str:
    """Without case and width."""
    return unicodedata.normalize("NFKC", text).casefold()


def initials(text: str) -> str:
    """北京市 is bjs; what is no common character stays."""
    return text.translate(_initials())


class Index:
    """The rows as a few long texts, one line a row: searching 50,000 of them is searching one string."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Rows as (value, label, further words)."""
        self._texts = [_lined(row[1] for row in rows), _lined(row[0] for row in rows)]
        self._texts.append(initials(self._texts[0]))
        self._texts.append(initials(self._texts[0].translate(_SECOND)))
        self._texts.append(_lined(row[2] for row in rows))
        self._starts = [_starts(text) for text in self._texts]
        self.count = len(rows)

    def hits(self, typed: str) -> Iterator[int]:
        """Positions of the rows that fit, the likely ones first: what begins so, then what contains it."""
        wanted = folded(typed).strip()
        seen: set[int] = set()
        for before in ("\n", ""):
            for which in range(len(self._texts)):
                for place in self._places(which, before + wanted, len(before)):
                    if place not in seen:
                        seen.add(place)
                        yield place

    def _places(self, which: int, wanted: str, skip: int) -> Iterator[int]:
        text, starts = self._texts[which], self._starts[which]
        at = text.find(wanted)
        while at >= 0:
            row = bisect_right(starts, at + skip) - 1
            yield row
            following = starts[row + 1] - 1 if row + 1 < len(starts) else len(text)
            at = text.find(wanted, following)


def _lined(parts: Iterator[str]) -> str:
    return "\n" + folded("\n".join(part.replace("\n", " ") for part in parts)) + "\n"


def _starts(text: str) -> list[int]:
    """Where each line begins, the empty one at the end left out."""
    found, at = [], text.find("\n")
    while at >= 0 and at + 1 < len(text):
        found.append(at + 1)
        at = text.find("\n", at + 1)
    return found
