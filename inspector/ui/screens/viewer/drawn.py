"""The layers of the photo in hand: what is drawn, what can be taken back, and their way to the disk.

A finished stroke is written at once, nudges after a moment, a text while it is typed as a draft: ending the
program at any instant loses nothing that was seen on the screen for a quarter of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import annotating
from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.domain.annotation import Annotation, Layer
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

    Layers = tuple[Layer, ...]
    Later = Callable[[int, Callable[[], None]], object]

SOON, AGAIN = 150, 2000  # ms


class Drawing:
    """One photo's layers while it is in hand."""

    def __init__(
        self,
        jobs: Jobs,
        desk: Desk,
        later: Later,
        key: str,
        layers: Layers,
        told: Callable[[Exception | None], None],
    ) -> None:
        self._jobs, self._desk, self._later, self.key = jobs, desk, later, key
        self._told = told  # None when it is safe, else why it is not
        self.layers = layers
        self.past: list[Layers] = []
        self.future: list[Layers] = []
        self._saved: Layers | None = layers
        self._burst = ""
        self._armed = False
        self.was_changed = False
        self.annotation: Annotation | None = None

    def recall(self, steps: list[Layers]) -> None:
        """What the journal remembers of earlier days can be taken back as well."""
        if not self.was_changed and steps and steps[-1] == self.layers:
            self.past = steps[:-1]

    def layer(self, layer_id: str) -> Layer | None:
        return next((one for one in self.layers if one.id == layer_id), None)

    # -- changing

    def put(self, layer: Layer) -> None:
        """A new layer, or one in the place of its former self."""
        known = self.layer(layer.id)
        layers = tuple(layer if one.id == layer.id else one for one in self.layers)
        self.change(layers if known is not None else (*self.layers, layer))

    def take_off(self, layer_id: str) -> None:
        self.change(tuple(one for one in self.layers if one.id != layer_id))

    def change(self, layers: Layers, *, burst: str = "") -> None:
        """One step to take back; presses of one burst are one step, and saved together after a moment."""
        if layers == self.layers:
            return
        if not burst or burst != self._burst:
            self.past.append(self.layers)
        self.future.clear()
        self._burst = burst
        self._set(layers, at_once=not burst)

    def undo(self) -> bool:
        if not self.past:
            return False
        self.future.append(self.layers)
        self._burst = ""
        self._set(self.past.pop(), at_once=True)
        return True

    def redo(self) -> bool:
        if not self.future:
            return False
        self.past.append(self.layers)
        self._burst = ""
        self._set(self.future.pop(), at_once=True)
        return True

    def _set(self, layers: Layers, *, at_once: bool) -> None:
        self.layers = layers
        self.was_changed = True
        if at_once:
            self.save()
        elif not self._armed:
            self._armed = True
            self._later(SOON, self._due)

    # -- to the disk

    def _due(self) -> None:
        self._armed = False
        self.save()

    def save(self) -> None:
        """Write what is not written; what fails stays in hand and is tried again."""
        layers = self.layers
        if layers == self._saved:
            return
        self._saved = layers
        self._jobs.write(
            lambda: annotating.annotate(self._desk, self.key, layers),
            done=self._done,
            failed=self._failed,
        )

    def jot(self, layer: Layer) -> None:
        """A text so far, while it is typed."""
        self.was_changed = True
        self._jobs.write(lambda: annotating.jot(self._desk, self.key, layer), failed=self._failed)

    def leave(self, made: Callable[[], object]) -> None:
        """The photo is put down: the annotated copy is made behind the window, after the last write."""
        self.save()
        if self.was_changed:
            copy = lambda _: self._jobs.photo(self._render, done=lambda _: made())  # noqa: E731
            self._jobs.write(_nothing, done=copy)

    def _render(self) -> Changed:
        return annotating.render(self._desk, self.key)[1]

    def _done(self, made: tuple[Annotation, Changed]) -> None:
        self.annotation = made[0]
        self._told(None)

    def _failed(self, error: Exception) -> None:
        self._saved = None
        self._told(error)
        if isinstance(error, Trouble):
            self._later(AGAIN, self.save)


def _nothing() -> None:
    """Comes behind every write that is waiting."""
