"""Points, traces and shapes on the globe: `area()`, `distance()` and `geofence()`."""

from __future__ import annotations

import itertools
import math

from inspector.xlsform.xpath.maths import rounded

_EARTH_RADIUS = 6_378_100.0
_Point = tuple[float, float]  # latitude and longitude


def area(texts: list[str]) -> float:
    """Square metres inside a shape on the sphere."""
    points = _in_radians(texts)
    if len(points) < 3:
        return 0.0 if points else math.nan
    if points[0] != points[-1]:
        points = [*points, points[0]]
    total = sum((b[1] - a[1]) * (2 + math.sin(a[0]) + math.sin(b[0])) for a, b in itertools.pairwise(points))
    return rounded(abs(total * _EARTH_RADIUS**2 / 2), 2)


def distance(texts: list[str]) -> float:
    """Metres along the points, in their order."""
    points = _in_radians(texts)
    if len(points) < 2:
        return 0.0 if points else math.nan
    return rounded(sum(_between(a, b) for a, b in itertools.pairwise(points)), 2)


def is_inside(place: str, shape: list[str]) -> bool:
    """Whether a point lies in a closed shape, by a ray to the east; a place nobody knows is outside."""
    here, corners = _points([place]), _points(shape)
    if len(here) != 1 or len(corners) < 4 or corners[0] != corners[-1]:
        return False
    ((north, east),) = here
    inside = False
    for a, b in itertools.pairwise(corners):
        if (a[0] > north) != (b[0] > north) and east < (a[1] - b[1]) * (north - b[0]) / (a[0] - b[0]) + b[1]:
            inside = not inside
    return inside


def _points(texts: list[str]) -> list[_Point]:
    """Every point of a trace, a shape or a list of points; none when one of them is none."""
    found: list[_Point] = []
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
        found.append((latitude, longitude))
    return found


def _in_radians(texts: list[str]) -> list[_Point]:
    return [(math.radians(latitude), math.radians(longitude)) for latitude, longitude in _points(texts)]


def _between(a: _Point, b: _Point) -> float:
    """Haversine: it stays exact for the few metres between two booths."""
    half_height, half_width = math.sin((b[0] - a[0]) / 2), math.sin((b[1] - a[1]) / 2)
    chord = half_height**2 + math.cos(a[0]) * math.cos(b[0]) * half_width**2
    return 2 * _EARTH_RADIUS * math.asin(min(1.0, math.sqrt(chord)))
