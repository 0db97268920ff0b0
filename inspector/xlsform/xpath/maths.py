"""Rounding, trigonometry and chance for the function library."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.xlsform.xpath.tree import Node


def safely(function: Callable[..., float], *numbers: float) -> float:
    """A result outside mathematics is NaN, never an exception."""
    if any(map(math.isnan, numbers)):
        return math.nan
    try:
        result = function(*numbers)
    except (ValueError, OverflowError, ZeroDivisionError):
        return math.nan
    return math.nan if isinstance(result, complex) else float(result)


def half_up(number: float) -> float:
    """Halves go towards positive infinity, as XPath 1.0 rounds the bounds of substring()."""
    return number if math.isnan(number) or math.isinf(number) else float(math.floor(number + 0.5))


def rounded(number: float, places: float = 0) -> float:
    """round(): halves go towards positive infinity (XPath 1.0, section 4.4); decimals may be wanted."""
    if math.isnan(number) or math.isinf(number) or math.isnan(places):
        return number if not math.isnan(places) else math.nan
    try:
        step = Decimal(1).scaleb(-int(places))
        towards = ROUND_HALF_UP if number > 0 else ROUND_HALF_DOWN
        return float(Decimal(repr(number)).quantize(step, rounding=towards))
    except (InvalidOperation, OverflowError):
        return number


def _log(number: float) -> float:
    return -math.inf if number == 0 else math.log(number)


def _log10(number: float) -> float:
    return -math.inf if number == 0 else math.log10(number)


def _power(base: float, exponent: float) -> float:
    """XPath 3.0, math:pow: what is too large is infinite, with the sign an odd power keeps."""
    try:
        result = base**exponent
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    return math.nan if isinstance(result, complex) else float(result)


def _exponential(number: float) -> float:
    return math.exp(number) if number < 710 else math.inf


PLAIN: dict[str, tuple[int, Callable[..., float]]] = {
    "abs": (1, abs),
    "acos": (1, math.acos),
    "asin": (1, math.asin),
    "atan": (1, math.atan),
    "atan2": (2, math.atan2),
    "cos": (1, math.cos),
    "exp": (1, _exponential),
    "exp10": (1, lambda number: _power(10.0, number)),
    "log": (1, _log),
    "log10": (1, _log10),
    "pi": (0, lambda: math.pi),
    "pow": (2, _power),
    "sin": (1, math.sin),
    "sqrt": (1, math.sqrt),
    "tan": (1, math.tan),
}


def shuffled(nodes: list[Node], seed: int) -> list[Node]:
    """Inside-out Fisher-Yates over the Park-Miller generator, as the ODK specification fixes it."""
    state = int(math.fmod(float(seed), 2147483647))  # in doubles, because JavaRosa reckons so
    if state <= 0:
        state += 2147483646
    found: list[Node] = []
    for at, node in enumerate(nodes):
        state = state * 16807 % 2147483647
        place = int((state - 1) / 2147483646 * (at + 1))
        if place == at:
            found.append(node)
        else:
            found.append(found[place])
            found[place] = node
    return found
