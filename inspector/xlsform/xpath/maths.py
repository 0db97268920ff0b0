"""Rounding, trigonometry, distances on the globe, digests and chance for the function library."""

from __future__ import annotations

import base64
import hashlib
import itertools
import math
import uuid as uuids
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.syntax import BrokenExpression

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.xlsform.xpath.context import Context
    from inspector.xlsform.xpath.tree import Node

_EARTH_RADIUS = 6_378_100.0
_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LONGEST_CHARACTERS = 1_000
_ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


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


PLAIN: dict[str, tuple[int, Callable[..., float]]] = {
    "abs": (1, abs),
    "acos": (1, math.acos),
    "asin": (1, math.asin),
    "atan": (1, math.atan),
    "atan2": (2, math.atan2),
    "cos": (1, math.cos),
    "exp": (1, math.exp),
    "exp10": (1, lambda number: 10.0**number),
    "log": (1, _log),
    "log10": (1, _log10),
    "pi": (0, lambda: math.pi),
    "pow": (2, lambda number, power: number**power),
    "sin": (1, math.sin),
    "sqrt": (1, math.sqrt),
    "tan": (1, math.tan),
}


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    if algorithm not in _ALGORITHMS or encoding not in ("hex", "base64"):
        raise BrokenExpression(f"digest() knows no {algorithm} in {encoding}")
    raw = hashlib.new(_ALGORITHMS[algorithm], text.encode(), usedforsecurity=False).digest()
    return raw.hex() if encoding == "hex" else base64.b64encode(raw).decode()


def uuid(context: Context, *length: values.Value) -> values.Value:
    if not length:
        return str(uuids.UUID(int=context.world.random.getrandbits(128), version=4))
    wanted = values.number(length[0], context.world.zone)
    if not 0 <= wanted <= _LONGEST_CHARACTERS:
        raise BrokenExpression("uuid() wants a sensible length")
    return "".join(context.world.random.choice(_CHARACTERS) for _ in range(int(wanted)))


def shuffled(nodes: list[Node], seed: int) -> list[Node]:
    """Inside-out Fisher-Yates over the Park-Miller generator, as the ODK specification fixes it."""
    state = seed % 2147483647
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


def _points(texts: list[str]) -> list[tuple[float, float]]:
    """Latitude and longitude in radians of every point in a trace, a shape or a list of points."""
    found: list[tuple[float, float]] = []
    for part in ";".join(texts).split(";"):
        numbers = part.split()
        if not numbers:
            continue
        try:
            latitude, longitude = float(numbers[0]), float(numbers[1])
        except (IndexError, ValueError):
            return []
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            return []
        found.append((math.radians(latitude), math.radians(longitude)))
    return found


def area(texts: list[str]) -> float:
    """Square metres inside a shape on the sphere."""
    points = _points(texts)
    if len(points) < 3:
        return 0.0 if points else math.nan
    if points[0] != points[-1]:
        points = [*points, points[0]]
    total = sum((b[1] - a[1]) * (2 + math.sin(a[0]) + math.sin(b[0])) for a, b in itertools.pairwise(points))
    return rounded(abs(total * _EARTH_RADIUS**2 / 2), 2)


def distance(texts: list[str]) -> float:
    """Metres along the points, in their order."""
    points = _points(texts)
    if len(points) < 2:
        return 0.0 if points else math.nan
    return rounded(sum(_between(a, b) for a, b in itertools.pairwise(points)), 2)


def _between(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Haversine: it stays exact for the few metres between two booths."""
    half_height, half_width = math.sin((b[0] - a[0]) / 2), math.sin((b[1] - a[1]) / 2)
    chord = half_height**2 + math.cos(a[0]) * math.cos(b[0]) * half_width**2
    return 2 * _EARTH_RADIUS * math.asin(min(1.0, math.sqrt(chord)))
