"""标注: what an officer draws over a photo, kept beside the original and never in it (PROC 26).

Every place is a whole number of pixels of the original as it stands upright: canonical bytes hold no floats,
and the same layers fit the screen, the photo sheet and an expert's copy.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from inspector.domain.errors import Refused

MOST_LAYERS, LONGEST_TEXT = 200, 300
BASELINE, LINE = 0.88, 1.25  # of the letters' height: where a line of text stands, and how far the next is
COLOURS = ("red", "yellow", "blue")
WEIGHTS = (2, 3, 5)  # fine, medium, bold


class LayerKind(StrEnum):
    """What is drawn."""

    ARROW = "arrow"
    BOX = "box"
    TEXT = "text"
    REDACTION = "redaction"
    TURN = "turn"  # how the photo is to be looked at; nothing is drawn


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing drawn. An arrow goes from (x, y) to its tip (x2, y2); a text begins at (x, y)."""

    id: str
    kind: LayerKind
    x: int = 0
    y: int = 0
    x2: int = 0
    y2: int = 0
    text: str = ""
    colour: str = "red"
    weight: int = 3
    fill: str = "solid"  # how a redaction hides: solid, mosaic
    turn: int = 0  # quarter turns clockwise: of the photo, or of the view a text is read in
    author: str = ""  # badge
    at: datetime | None = None

    def moved(self, right: int, down: int) -> "Layer":
        return replace(self, x=self.x + right, y=self.y + down, x2=self.x2 + right, y2=self.y2 + down)

    def same_drawing(self, other: "Layer") -> bool:
        """Whether nothing but who drew it, and when, differs."""
        return replace(self, author="", at=None) == replace(other, author="", at=None)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        return min(self.x, self.x2), min(self.y, self.y2), max(self.x, self.x2), max(self.y, self.y2)


@dataclass(frozen=True, slots=True)
class Annotation:
    """All layers over one original. Every change of them is a version; undo is one more."""

    id: str
    inspection: str
    evidence: str
    original_sha256: str
    width: int  # of the original, upright
    height: int
    layers: tuple[Layer, ...] = ()
    sha256: str = ""  # the derivative these layers make; empty until it is made
    preview_sha256: str = ""  # the same, small

    @property
    def turn(self) -> int:
        """Quarter turns clockwise the photo is kept at."""
        return next((one.turn % 4 for one in reversed(self.layers) if one.kind is LayerKind.TURN), 0)

    @property
    def hides(self) -> bool:
        """Whether something is redacted."""
        return any(one.kind is LayerKind.REDACTION for one in self.layers)

    def drawn(self, layers: Sequence[Layer], *, by: str, at: datetime) -> "Annotation":
        """With these layers instead; what is new or changed bears this officer's badge and this time."""
        if len(layers) > MOST_LAYERS:
            raise Refused("annotation.too_many", most=MOST_LAYERS)
        known = {one.id: one for one in self.layers}
        signed = []
        for one in layers:
            before = known.get(one.id)
            same = before is not None and before.same_drawing(one)
            signed.append(before if same and before else replace(_checked(one), author=by, at=at))
        if tuple(signed) == self.layers:
            return self
        return replace(self, layers=tuple(signed), sha256="", preview_sha256="")


def _checked(layer: Layer) -> Layer:
    if layer.kind is LayerKind.TEXT and not layer.text.strip():
        raise Refused("annotation.no_text")
    if len(layer.text) > LONGEST_TEXT:
        raise Refused("annotation.text_too_long", most=LONGEST_TEXT)
    return layer


def unit(width: int, height: int) -> float:
    """The thickness of a fine line on a photo of this size, in its pixels."""
    return max(1.0, max(width, height) / 640)


def letters(width: int, height: int, weight: int) -> float:
    """How high letters are on a photo of this size."""
    return unit(width, height) * (8 + 4 * weight)


Point = tuple[float, float]


def arrow(x: float, y: float, x2: float, y2: float, thick: float) -> tuple[Point, ...]:
    """The outline of an arrow: a shaft that grows from the tail, and a head as long as five shafts."""
    length = max(1e-6, ((x2 - x) ** 2 + (y2 - y) ** 2) ** 0.5)
    ahead = ((x2 - x) / length, (y2 - y) / length)
    head = min(5 * thick, 0.8 * length)

    def at(along: float, aside: float) -> Point:
        return x + ahead[0] * along - ahead[1] * aside, y + ahead[1] * along + ahead[0] * aside

    neck, half, wing = length - head, thick / 2, head * 0.5
    return (
        at(0, half * 0.6), at(neck, half), at(neck, wing), at(length, 0),
        at(neck, -wing), at(neck, -half), at(0, -half * 0.6),
    )  # fmt: skip


def steps(versions: Sequence[tuple[Layer, ...]]) -> list[tuple[Layer, ...]]:
    """What can be taken back, oldest first, from all that was ever saved: an undo took its step away."""
    stack: list[tuple[Layer, ...]] = [()]
    for layers in versions:
        if len(stack) > 1 and stack[-2] == layers:
            stack.pop()
        elif stack[-1] != layers:
            stack.append(layers)
    return stack
