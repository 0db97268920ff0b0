"""Pictures decoded as large as they are looked at, behind the window; the newest wish of a pane counts.

The reader's thread does it, not that of the photos: five hundred of them coming in must not keep one waiting
that somebody wants to see. Decoding itself runs in a process of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.casework import viewing
from inspector.ui import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.evidence import Raster
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.viewer.state import Pane

    Wish = tuple[str, int, tuple[int, ...]]  # which, what page, how large or which part

SMALL, KEPT = 4_000_000, 6  # pixels of pictures kept for coming back to, and how many


class Decoding:
    """What the panes wished for last, and the pictures that were looked at last."""

    def __init__(
        self, jobs: Jobs, desk: Desk, at: Callable[[int], Pane], put: Callable[[int, Pane], None]
    ) -> None:
        self._jobs, self._desk, self._at, self._put = jobs, desk, at, put
        self._asked: dict[int, Wish] = {}
        self._known: dict[str, Raster] = {}

    def known(self, key: str) -> Raster | None:
        return self._known.get(key)

    def forget(self, place: int) -> None:
        """Another picture lies in this pane."""
        self._asked.pop(place, None)

    def want(self, place: int, box: tuple[int, int]) -> None:
        """A pane needs its picture so large."""
        pane = self._at(place)
        if pane.item is None or pane.item.shape == "card" or pane.trouble:
            return
        key, page, pages = pane.item.key, pane.page, pane.item.shape == "pages"

        def work() -> tuple[Raster, int]:
            if pages:
                return viewing.page(self._desk, key, page, box)
            return viewing.raster(self._desk, key, box), 1

        self._decode(place, (key, page, box), work, lambda pane, made: self._whole(pane, *made))

    def want_part(self, place: int, box: tuple[int, int, int, int]) -> None:
        """Of a huge photo a part in full size."""
        pane = self._at(place)
        if pane.item is not None and pane.item.shape == "photo" and not pane.trouble:
            key = pane.item.key

            def work() -> Raster:
                return viewing.part(self._desk, key, box)

            self._decode(place, (key, pane.page, box), work, lambda pane, part: replace(pane, part=part))

    def _decode(
        self, place: int, wish: Wish, work: Callable[[], Any], done: Callable[[Pane, Any], Pane]
    ) -> None:
        if self._asked.get(place) == wish:
            return
        self._asked[place] = wish

        def deliver(make: Callable[[Pane], Pane]) -> None:
            pane = self._at(place)
            if pane.item is not None and (pane.item.key, pane.page) == wish[:2]:
                self._put(place, make(pane))

        self._jobs.read(
            work,
            done=lambda made: deliver(lambda pane: done(pane, made)),
            failed=lambda error: deliver(lambda pane: replace(pane, trouble=sentence(error))),
            key=f"viewer {place}",
        )

    def _whole(self, pane: Pane, raster: Raster, pages: int) -> Pane:
        if pane.item is not None and pane.item.shape == "photo" and raster.width * raster.height < SMALL:
            self._known[pane.item.key] = raster
            for key in list(self._known)[:-KEPT]:
                del self._known[key]
        return replace(pane, raster=raster, pages=pages)


def sentence(error: Exception) -> str:
    return messages.in_words(error)
