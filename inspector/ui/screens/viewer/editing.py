"""Where a press meets a layer, what its handles are, and what a drag makes of it. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from inspector.domain.annotation import Layer, LayerKind

Pair = tuple[float, float]
Size = Callable[
    [Layer], Pair
]  # width and height of a text in the view it is read in, in pixels of the original
LEAST = 8  # a drag shorter than this, on the screen, is a press
ARROW, BOX, TEXT, REDACTION = LayerKind.ARROW, LayerKind.BOX, LayerKind.TEXT, LayerKind.REDACTION


def extent(layer: Layer, size: Size) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of what is drawn."""
    if layer.kind is not TEXT:
        return layer.box
    wide, high = size(layer)
    across, down = ((wide, high), (high, -wide), (-wide, -high), (-high, wide))[layer.turn % 4]
    return (
        min(layer.x, layer.x + across), min(layer.y, layer.y + down),
        max(layer.x, layer.x + across), max(layer.y, layer.y + down),
    )  # fmt: skip


def handles(layer: Layer) -> dict[str, Pair]:
    """The places one can take hold of, by what they move."""
    if layer.kind is ARROW:
        return {"x y": (layer.x, layer.y), "x2 y2": (layer.x2, layer.y2)}
    if layer.kind in (BOX, REDACTION):
        return {
            f"{across} {down}": (getattr(layer, across), getattr(layer, down))
            for across in ("x", "x2") for down in ("y", "y2")
        }  # fmt: skip
    return {}


def handle_at(layer: Layer, x: float, y: float, reach: float) -> str:
    """The handle within reach, the nearest first; "" when there is none."""
    near = {name: _distance((x, y), place) for name, place in handles(layer).items()}
    name = min(near, key=lambda one: near[one], default="")
    return name if name and near[name] <= reach else ""


def layer_at(layers: Sequence[Layer], x: float, y: float, reach: float, size: Size) -> Layer | None:
    """The topmost layer under a press. A box is taken by its line, so that one can draw inside of it."""
    for layer in reversed([*_under(layers), *_over(layers)]):
        if _meets(layer, x, y, reach, size):
            return layer
    return None


def _under(layers: Sequence[Layer]) -> list[Layer]:
    return [one for one in layers if one.kind is REDACTION]


def _over(layers: Sequence[Layer]) -> list[Layer]:
    return [one for one in layers if one.kind in (ARROW, BOX, TEXT)]


def _meets(layer: Layer, x: float, y: float, reach: float, size: Size) -> bool:
    if layer.kind is ARROW:
        return _from_line((x, y), (layer.x, layer.y), (layer.x2, layer.y2)) <= reach
    left, top, right, bottom = extent(layer, size)
    inside = left - reach <= x <= right + reach and top - reach <= y <= bottom + reach
    if layer.kind is BOX:
        hollow = left + reach < x < right - reach and top + reach < y < bottom - reach
        return inside and not hollow
    return inside


def dragged(layer: Layer, handle: str, x: float, y: float) -> Layer:
    """The layer with one of its handles at this place."""
    across, down = handle.split()
    layer = replace(layer, x=round(x)) if across == "x" else replace(layer, x2=round(x))
    return replace(layer, y=round(y)) if down == "y" else replace(layer, y2=round(y))


def drawn(layer: Layer, x: float, y: float) -> Layer:
    """A layer being drawn: its far end follows."""
    return replace(layer, x2=round(x), y2=round(y))


def kept_inside(layer: Layer, width: int, height: int) -> Layer:
    """Nothing is drawn off the photo."""

    def within(value: int, most: int) -> int:
        return max(0, min(most, value))

    return replace(
        layer,
        x=within(layer.x, width), x2=within(layer.x2, width),
        y=within(layer.y, height), y2=within(layer.y2, height),
    )  # fmt: skip


def moved_inside(layer: Layer, right: int, down: int, width: int, height: int) -> Layer:
    """Moved as a whole, as far as the edges of the photo allow."""
    xs, ys = ([layer.x], [layer.y]) if layer.kind is TEXT else ([layer.x, layer.x2], [layer.y, layer.y2])
    right = max(-min(xs), min(width - max(xs), right))
    down = max(-min(ys), min(height - max(ys), down))
    return layer.moved(right, down)


def upright(layer: Layer) -> Layer:
    """A box with its corners in order: left, top, right, bottom."""
    if layer.kind not in (BOX, REDACTION):
        return layer
    x, y, x2, y2 = layer.box
    return replace(layer, x=x, y=y, x2=x2, y2=y2)


def _distance(one: Pair, other: Pair) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _from_line(point: Pair, start: Pair, end: Pair) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    if not length:
        return _distance(point, start)
    part = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length
    part = max(0.0, min(1.0, part))
    return _distance(point, (start[0] + part * along[0], start[1] + part * along[1]))
