"""Cuts an XPath expression into tokens; the grammar's own rule tells `*` and `div` apart from names."""

from __future__ import annotations

import re
from typing import NamedTuple

from inspector.xlsform.xpath.syntax import BrokenExpression

_LETTER = r"[^\W\d]"
_NAME = rf"{_LETTER}[\w.\-·]*"
_PATTERN = re.compile(
    rf"""(?P<space>[ \t\r\n]+)
    |(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<literal>"[^"]*"|'[^']*')
    |(?P<symbol>::|//|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*$])
    |(?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)""",
    re.VERBOSE,
)
_WORDS = ("and", "or", "div", "mod")
_GLUED = re.compile(r"(and|or|div|mod)(?=\d)")
_OPERAND_FOLLOWS = frozenset(
    {"@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">="}
)


class Token(NamedTuple):
    kind: str  # number, literal, name, operator, symbol, end
    text: str
    at: int


def tokens(expression: str) -> list[Token]:
    """All tokens of the expression, closed by one of kind "end"."""
    found: list[Token] = []
    at = 0
    while at < len(expression):
        match = _PATTERN.match(expression, at)
        if match is None:
            raise BrokenExpression(f"unexpected {expression[at]!r} at {at + 1}", at)
        kind, text = str(match.lastgroup), match.group()
        end = match.end()
        if kind != "space":
            token = _classified(kind, text, at, found)
            end = at + len(token.text)
            found.append(token)
        at = end
    found.append(Token("end", "", at))
    return found


def _classified(kind: str, text: str, at: int, before: list[Token]) -> Token:
    """After an operand, a name is an operator and `*` multiplies (XPath 1.0, section 3.7)."""
    if text == "$":
        raise BrokenExpression("variables are not part of the dialect", at)
    if not _operator_expected(before):
        return Token(kind, text, at)
    if text == "*":
        return Token("operator", text, at)
    if kind == "name":
        if text in _WORDS:
            return Token("operator", text, at)
        glued = _GLUED.match(text)
        if glued:
            return Token("operator", glued.group(), at)
        raise BrokenExpression(f"an operator is missing before {text!r} at {at + 1}", at)
    return Token(kind, text, at)


def _operator_expected(before: list[Token]) -> bool:
    if not before:
        return False
    last = before[-1]
    return (last.kind != "operator" and last.text not in _OPERAND_FOLLOWS) or last.kind == "literal"
