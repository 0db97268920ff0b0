"""An expression character by character, before it is parsed: what a keyboard or an office program put in."""

from __future__ import annotations

import itertools
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
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_MARKS = re.compile(r"[()\[\]'\"]")
_PARTNER = {"(": ")", ")": "(", "[": "]", "]": "["}
_ODD = re.compile("[" + "".join(re.escape(chr(code)) for code in _PLAIN) + "！-～]")
_SHOUTED = re.compile(r"&|(?<![\w.\-/@:$])(?:AND|OR|And|Or|DIV|MOD)(?![\w.\-:(])")
_BLOT = "\0"
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
    bare = _bare(text)
    odd = _ODD.search(bare)
    quote = re.search("['\"]", bare)  # one that is not closed swallows what follows
    if odd is None or (quote is not None and quote.start() < odd.start()):
        return [*_brackets(text, bare), *_operators(bare)]
    named = " ".join(dict.fromkeys(_shown(char) for char in _ODD.findall(bare)))
    at = odd.start() + 1
    return [
        Slip("full_width", at, {"characters": named[:200], "corrected": _corrected(text, bare), "at": at})
    ]


def _bare(text: str) -> str:
    """The expression with quoted texts and names blotted out, every place kept."""
    blotted = _QUOTED.sub(lambda quoted: _BLOT * len(quoted[0]), text)
    return _REFERENCE.sub(lambda match: _BLOT * len(match[0]), blotted)


def _shown(char: str) -> str:
    return char if char.strip() and unicodedata.category(char) != "Cf" else f"U+{ord(char):04X}"


def _corrected(text: str, bare: str) -> str:
    """The whole expression as it has to be typed."""
    typed = (_typed(char) if blot != _BLOT else char for char, blot in zip(text, bare, strict=True))
    return "".join(itertools.islice(typed, 500))


def _typed(char: str) -> str:
    plain = char.translate(_PLAIN)
    return unicodedata.normalize("NFKC", char) if plain == char and "！" <= char <= "～" else plain


def _brackets(text: str, bare: str) -> Iterator[Slip]:
    """The first bracket or quotation mark that has no partner."""
    open_: list[tuple[str, int]] = []
    for mark in _MARKS.finditer(bare):
        char, at = mark[0], mark.start()
        if char in "([":
            open_.append((char, at))
        elif char in "'\"":
            yield Slip("quote_open", at + 1, {"mark": char, "at": at + 1, "around": around(text, at)})
            return
        elif not open_ or open_.pop()[0] != _PARTNER[char]:
            yield Slip(
                "bracket_unopened", at + 1, {"bracket": char, "at": at + 1, "around": around(text, at)}
            )
            return
    if open_:
        bracket, at = open_[-1]
        facts = {"bracket": bracket, "close": _PARTNER[bracket], "at": at + 1, "around": around(text, at)}
        yield Slip("bracket_open", at + 1, facts)


def _operators(bare: str) -> Iterator[Slip]:
    for wrong, right in _SLIPS:
        at = bare.find(wrong)
        if at >= 0:
            yield Slip("operator", at + 1, {"found": wrong, "meant": right, "at": at + 1})
            return
    for match in _SHOUTED.finditer(bare):
        facts = {"found": match[0], "meant": _WORDS[match[0]], "at": match.start() + 1}
        yield Slip("operator", match.start() + 1, facts)
        return


def around(text: str, at: int) -> str:
    """The expression near a place, for whoever looks for it in a long cell."""
    start, end = max(0, at - 12), min(len(text), at + 13)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def references(text: str) -> Iterator[Reference]:
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text)] if "${" in text else []
    for match in _REFERENCE.finditer(text):
        inside = any(start < match.start() < end for start, end in quoted)
        yield Reference(match[1], match.start() + 1, inside)


def broken_references(text: str, *, is_expression: bool) -> Iterator[tuple[str, int]]:
    """Dollar signs that are no ${name}: $name, ${name without its end, ${a name}."""
    sound = set()
    for match in _REFERENCE.finditer(text):
        if _NAME.fullmatch(match[1]) or match[1].startswith("last-saved#"):
            sound.add(match.start())
    bare = _QUOTED.sub(lambda quoted: _BLOT * len(quoted[0]), text) if is_expression else text
    for match in re.finditer(r"\$", bare):
        if match.start() in sound:
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
