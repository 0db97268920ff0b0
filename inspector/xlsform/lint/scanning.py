"""An expression character by character, before it is parsed: what a keyboard or an office program put in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What a Chinese keyboard types for what XPath wants.
_PLAIN = str.maketrans(
    {"（": "(", "）": ")", "，": ",", "、": ",", "。": ".", "“": "'", "”": "'", "‘": "'", "’": "'", "＂": '"',
     "＇": "'", "＝": "=", "＜": "<", "＞": ">", "≠": "!=", "≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=",
     "＋": "+", "－": "-", "—": "-", "–": "-", "−": "-", "×": "*", "÷": " div ", "＊": "*", "／": "/",
     "｜": "|", "！": "!", "：": ":", "【": "[", "】": "]", "［": "[", "］": "]", "｛": "{", "｝": "}",
     "＄": "$", "＠": "@", "　": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\ufeff": "",
     "；": ",", "「": "'", "」": "'"}
)  # fmt: skip
_SLIPS = (("==", "="), ("&&", "and"), ("||", "or"), ("<>", "!="), ("=<", "<="), ("=>", ">="), ("===", "="))
_WORDS = {"AND": "and", "OR": "or", "And": "and", "Or": "or", "DIV": "div", "MOD": "mod", "&": "and"}
_REFERENCE = re.compile(r"\$\{([^{}$]*)\}")
_NAME = re.compile(r"[^\W\d][\w.\-]*")
_MASK = "ǂ"  # a letter to the lexer, and in nobody's names


@dataclass(frozen=True, slots=True)
class Slip:
    """Something typed wrong, told by a code with its place in the expression, counted from 1."""

    code: str
    at: int
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Reference:
    """One ${name} as it stands."""

    name: str
    at: int
    in_quotes: bool


def slips(text: str) -> list[Slip]:
    """Everything wrong with the characters; with any of these there is no point in parsing."""
    found = [*_brackets(text)]
    odd = [(at, char) for at, char, quoted in _outside(text) if ord(char) in _PLAIN or _is_wide(char)]
    if odd:
        found = [
            slip for slip in found if slip.code not in ("quote_open", "bracket_unopened", "bracket_open")
        ]
        named = " ".join(dict.fromkeys(_shown(char) for _, char in odd))
        facts = {"characters": named, "corrected": _corrected(text), "at": odd[0][0] + 1}
        return [Slip("full_width", odd[0][0] + 1, facts), *found]
    return [*found, *_operators(text)]


def _shown(char: str) -> str:
    return char if char.strip() and unicodedata.category(char) != "Cf" else f"U+{ord(char):04X}"


def _is_wide(char: str) -> bool:
    return "！" <= char <= "～"


def _corrected(text: str) -> str:
    """The whole expression as it has to be typed."""
    quoted = {at for at, _, inside in _characters(text) if inside}
    return "".join(char if at in quoted else _typed(char) for at, char in enumerate(text))[:500]


def _typed(char: str) -> str:
    return (
        char.translate(_PLAIN)
        if ord(char) in _PLAIN
        else unicodedata.normalize("NFKC", char)
        if _is_wide(char)
        else char
    )


def _characters(text: str) -> Iterator[tuple[int, str, bool]]:
    """Every character with its place, and whether it stands inside a quoted text (the marks do not)."""
    mark = ""
    for at, char in enumerate(text):
        if mark and char == mark:
            mark = ""
            yield at, char, False
        elif mark:
            yield at, char, True
        else:
            mark = char if char in "'\"" else ""
            yield at, char, False


def _outside(text: str) -> Iterator[tuple[int, str, bool]]:
    names = {at for match in _REFERENCE.finditer(text) for at in range(match.start(1), match.end(1))}
    return ((at, char, inside) for at, char, inside in _characters(text) if not inside and at not in names)


def _brackets(text: str) -> Iterator[Slip]:
    open_: list[tuple[str, int]] = []
    mark, mark_at = "", 0
    for at, char in enumerate(text):
        if mark:
            mark = "" if char == mark else mark
        elif char in "'\"":
            mark, mark_at = char, at
        elif char in "([":
            open_.append((char, at))
        elif char in ")]":
            wanted = "(" if char == ")" else "["
            if not open_ or open_[-1][0] != wanted:
                yield Slip(
                    "bracket_unopened", at + 1, {"bracket": char, "at": at + 1, "around": around(text, at)}
                )
                return
            open_.pop()
    if mark:
        yield Slip(
            "quote_open", mark_at + 1, {"mark": mark, "at": mark_at + 1, "around": around(text, mark_at)}
        )
    elif open_:
        bracket, at = open_[-1]
        facts = {
            "bracket": bracket,
            "close": ")" if bracket == "(" else "]",
            "at": at + 1,
            "around": around(text, at),
        }
        yield Slip("bracket_open", at + 1, facts)


def _operators(text: str) -> Iterator[Slip]:
    bare = "".join("\0" if inside else char for _, char, inside in _characters(text))
    bare = _REFERENCE.sub(lambda match: "\0" * len(match[0]), bare)
    for wrong, right in _SLIPS:
        at = bare.find(wrong)
        if at >= 0:
            yield Slip("operator", at + 1, {"found": wrong, "meant": right, "at": at + 1})
            return
    for match in re.finditer(r"&|(?<![\w.\-/@:$])(?:AND|OR|And|Or|DIV|MOD)(?![\w.\-:(])", bare):
        yield Slip(
            "operator",
            match.start() + 1,
            {"found": match[0], "meant": _WORDS[match[0]], "at": match.start() + 1},
        )
        return


def around(text: str, at: int) -> str:
    """The expression near a place, for whoever looks for it in a long cell."""
    start, end = max(0, at - 12), min(len(text), at + 13)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def references(text: str) -> Iterator[Reference]:
    quoted = {at for at, _, inside in _characters(text) if inside}
    for match in _REFERENCE.finditer(text):
        yield Reference(match[1], match.start() + 1, match.start() in quoted)


def broken_references(text: str, *, is_expression: bool) -> Iterator[tuple[str, int]]:
    """Dollar signs that are no ${name}: $name, ${name without its end, ${a name}."""
    sound = set()
    for match in _REFERENCE.finditer(text):
        if _NAME.fullmatch(match[1]) or match[1].startswith("last-saved#"):
            sound.add(match.start())
    quoted = {at for at, _, inside in _characters(text) if inside} if is_expression else set()
    for match in re.finditer(r"\$", text):
        if match.start() in sound or match.start() in quoted:
            continue
        if is_expression or text[match.start() + 1 : match.start() + 2] == "{":
            end = re.match(r"\$\{?[^\s)}\],=]{0,40}\}?", text[match.start() :])
            yield (end[0] if end else "$"), match.start() + 1


def masked(text: str) -> str:
    """The expression with each ${name} as one name of the same length, so that places stay true."""
    return _REFERENCE.sub(lambda match: f"{_MASK}{_MASK}{match[1]}{_MASK}", text)


def unmasked(name: str) -> str:
    """The question a masked name stands for; empty for a plain name."""
    return name[2:-1] if name.startswith(_MASK * 2) and name.endswith(_MASK) else ""
