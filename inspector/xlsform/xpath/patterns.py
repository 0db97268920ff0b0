"""Regular expressions of forms: written as Java writes them, compiled once, and bounded in time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from inspector.xlsform.xpath.syntax import BrokenExpression

if TYPE_CHECKING:
    import regex

LONGEST_PATTERN = 500
LONGEST_TEXT = 10_000
_SECONDS = 0.2  # a sound pattern needs microseconds; a catastrophic one would need years


def found(pattern: str, text: str) -> bool:
    """Whether the pattern matches anywhere; no answer to a question may keep the window waiting."""
    if len(text) > LONGEST_TEXT:
        return False
    try:
        return compiled(pattern).search(text, timeout=_SECONDS) is not None
    except TimeoutError as error:
        raise BrokenExpression(f"regex() takes too long: {pattern}") from error


@lru_cache(maxsize=512)
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern ready to search with; `BrokenExpression` says what is wrong with it, and where."""
    import regex

    if len(pattern) > LONGEST_PATTERN:
        raise BrokenExpression(f"regex() pattern longer than {LONGEST_PATTERN}")
    try:
        return regex.compile(_from_java(pattern), regex.VERSION1)
    except (regex.error, RecursionError, OverflowError) as error:
        raise BrokenExpression(f"regex(): {error}", getattr(error, "pos", None)) from error


def _from_java(pattern: str) -> str:
    r"""What only Java writes so: \Q...\E quotes, \k<name> and \x{4e00}."""
    if not any(mark in pattern for mark in (r"\Q", r"\k<", r"\x{")):
        return pattern
    import regex

    pattern = regex.sub(r"\\Q(.*?)(?:\\E|$)", lambda quoted: regex.escape(quoted[1]), pattern)
    pattern = regex.sub(r"\\k<(\w+)>", r"(?P=\1)", pattern)
    return str(regex.sub(r"\\x\{([0-9A-Fa-f]{1,6})\}", lambda code: f"\\U{int(code[1], 16):08x}", pattern))
