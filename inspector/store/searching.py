"""What is indexed of a record and how a question is put: pairs of Han characters, words, prefixes of codes.

SQLite splits Chinese into nothing useful, so we make the tokens: each run of Han characters becomes
overlapping pairs and its last character, which finds any substring from one character on.
"""

import re
import unicodedata
from collections.abc import Iterable

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PLAIN_HAN = re.compile("[\u4e00-\u9fff]+")  # the same folded
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_RUN = re.compile(f"([{_HAN}]+)|([^\\W{_HAN}]+)")
_RANGE = re.compile(r"([^\W\d_]+)(\d+)\s*[-~]\s*([^\W\d_]*)(\d+)")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_SUFFIXES = 8  # where in a code a search may begin
_WIDEST_RANGE = 20  # booths of one exhibitor


def words(texts: Iterable[str]) -> str:
    """The tokens of free text."""
    tokens: list[str] = []
    for text in texts:
        for han, other in _RUN.findall(_folded(text)):
            tokens += [*_pairs(han), han[-1]] if han else [other]
    return " ".join(tokens)


def codes(texts: Iterable[str]) -> str:
    """The tokens of identifiers and booth numbers: the whole, and each part a person may begin with."""
    tokens: dict[str, None] = {}
    for text in texts:
        for written in _spelled_out(_folded(text)):
            pieces = _PIECE.findall(written)
            for start in range(min(len(pieces), _SUFFIXES)):
                tokens["".join(pieces[start:])] = None
    return " ".join(tokens)


def question(text: str) -> str:
    """The FTS5 expression for what a person typed; empty when there is nothing to look for."""
    if _PLAIN_HAN.fullmatch(text):
        return _han(text)
    parts = [part for term in _folded(text).split() for part in _parts(term)]
    return " AND ".join(parts)


def exact_code(text: str) -> str:
    """The expression for records with exactly this code, which come first; empty when it is no code."""
    if _HAN_CHARACTER.search(text):
        return ""
    plain = _code(_folded(text))
    return f'codes : "{plain}"' if plain else ""


def _parts(term: str) -> list[str]:
    runs = _RUN.findall(term)
    parts = [_han(han) for han, _ in runs if han]
    others = [other for _, other in runs if other]
    if others:
        as_words = " AND ".join(f'words : "{other}" *' for other in others)
        parts.append(f'(({as_words}) OR codes : "{_code("".join(others))}" *)')
    return parts


def _han(run: str) -> str:
    if len(run) == 1:
        return f'words : "{run}" *'
    return f'words : "{" ".join(_pairs(run))}"'


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _code(text: str) -> str:
    return "".join(_PIECE.findall(text))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _spelled_out(text: str) -> list[str]:
    """`12.2a34-36` also as 12.2a35 and 12.2a36: one exhibitor's booths are written as a range."""
    spelled = [text]
    for match in _RANGE.finditer(text):
        letters, first, _, last = match.groups()
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        if 0 < int(last) - int(first) <= _WIDEST_RANGE:
            for number in range(int(first) + 1, int(last) + 1):
                spelled.append(f"{text[: match.start()]}{letters}{number:0{len(first)}d}")
    return spelled
