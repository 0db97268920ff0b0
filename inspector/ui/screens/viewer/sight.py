"""How a photo lies on the screen: zoom, middle and quarter turns, as one frozen value. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace

MARGIN = 24  # px around a fitted photo
CLOSEST, STEP = 16.0, 1.25
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sight:
    """`zoom` is screen pixels for one of the original; its (x, y) lies in the middle of the room."""

    full: tuple[int, int] = (1, 1)  # the original, upright
    room: tuple[int, int] = (1, 1)  # of the widget
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0
    turn: int = 0  # quarter turns clockwise

    # -- between the screen and the original

    def to_screen(self, x: float, y: float) -> Pair:
        right, down = _turned((x - self.x) * self.zoom, (y - self.y) * self.zoom, self.turn)
        return self.room[0] / 2 + right, self.room[1] / 2 + down

    def to_original(self, right: float, down: float) -> Pair:
        x, y = _turned(right - self.room[0] / 2, down - self.room[1] / 2, -self.turn)
        return self.x + x / self.zoom, self.y + y / self.zoom

    def along(self, right: float, down: float) -> Pair:
        """A way on the screen as a way on the original."""
        x, y = _turned(right, down, -self.turn)
        return x / self.zoom, y / self.zoom

    # -- moving

    @property
    def fit(self) -> float:
        """The zoom at which all of it is seen; a small photo is enlarged a little."""
        wide, high = self.full if self.turn % 2 == 0 else self.full[::-1]
        room = max(16, self.room[0] - 2 * MARGIN), max(16, self.room[1] - 2 * MARGIN)
        return min(room[0] / wide, room[1] / high, 3.0)

    @property
    def is_fitted(self) -> bool:
        return abs(self.zoom - self.fit) < 1e-6 * self.fit

    def fitted(self) -> Sight:
        return replace(self, zoom=self.fit, x=self.full[0] / 2, y=self.full[1] / 2)

    def in_room(self, wide: int, high: int) -> Sight:
        """In a room of another size: what was fitted stays so."""
        moved = replace(self, room=(max(1, wide), max(1, high)))
        return moved.fitted() if self.is_fitted else moved

    def zoomed(self, zoom: float, right: float | None = None, down: float | None = None) -> Sight:
        """At this zoom; what lies under a place of the screen stays there."""
        right = self.room[0] / 2 if right is None else right
        down = self.room[1] / 2 if down is None else down
        zoom = max(min(self.fit, 1.0) * 0.5, min(CLOSEST, zoom))
        under = self.to_original(right, down)
        closer = replace(self, zoom=zoom)
        now = closer.to_original(right, down)
        return closer._held(self.x + under[0] - now[0], self.y + under[1] - now[1])

    def moved(self, right: float, down: float) -> Sight:
        """Dragged by so many pixels of the screen."""
        x, y = self.along(right, down)
        return self._held(self.x - x, self.y - y)

    def turned(self, turn: int) -> Sight:
        """At so many quarter turns; what was fitted stays so."""
        after = replace(self, turn=turn % 4)
        return after.fitted() if self.is_fitted else after

    def _held(self, x: float, y: float) -> Sight:
        """The middle of the room stays on the photo."""
        return replace(self, x=max(0.0, min(self.full[0], x)), y=max(0.0, min(self.full[1], y)))

    # -- two beside each other

    def like(self, other: Sight) -> Sight:
        """The same part of this photo as the other shows of its own, as large beside its fitted size."""
        zoom = self.fit * other.zoom / other.fit
        part = other.x / other.full[0], other.y / other.full[1]
        return replace(self, zoom=zoom, x=part[0] * self.full[0], y=part[1] * self.full[1])


def _turned(x: float, y: float, quarters: int) -> Pair:
    return ((x, y), (-y, x), (-x, -y), (y, -x))[quarters % 4]
