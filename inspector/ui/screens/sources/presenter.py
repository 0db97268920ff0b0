"""Decides what is offered of a card or a cable, and takes it in frame by frame. Knows no widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import late, offering, photos
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages
from inspector.ui.screens.sources import words
from inspector.ui.screens.sources.state import PlugState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.offering import Offer
    from inspector.domain.changed import Changed
    from inspector.domain.evidence import Evidence
    from inspector.evidence.volumes import Volume
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.intake import Intake


class PlugPresenter:
    """One open inspection and what is plugged in while it is open."""

    def __init__(
        self,
        show: Callable[[PlugState], object],
        jobs: Jobs,
        desk: Desk,
        inspection_id: str,
        intake: Intake,
        *,
        volumes: Callable[[], tuple[Volume, ...]],
        tell: Callable[[str, None], object],
    ) -> None:
        self._show_state, self._jobs, self._desk, self._id = show, jobs, desk, inspection_id
        self._intake, self._volumes, self._tell = intake, volumes, tell
        self.state = PlugState()
        self._known: dict[Path, Volume] = {}
        self._offer: Offer | None = None
        self._queue: list[Path] = []
        self._busy = self._left = False
        self._first = True

    # -- looking

    def poll(self) -> None:
        """Every two seconds: what came, what went. Nothing is asked while an answer is awaited."""
        if not self._busy and not self._left:
            self._busy = True
            self._jobs.network(self._volumes, done=self._mounted, failed=self._not_seen)

    def _mounted(self, found: tuple[Volume, ...]) -> None:
        self._busy = False
        now = {one.path: one for one in found}
        came = [one for path, one in now.items() if path not in self._known]
        gone = set(self._known) - set(now)
        self._known = now
        if (
            self._offer is not None
            and self._offer.volume.path in gone
            and self.state.kind in ("offered", "old")
        ):
            self.put_away()
        for volume in came[:1]:
            self._look(volume, is_news=not self._first)
        for volume in came[1:]:
            self._known.pop(volume.path)  # in turn, with the next look
        self._first = self._first and bool(came[1:])

    def _not_seen(self, _: Exception) -> None:
        self._busy = False

    def ask(self) -> None:
        """F10: take what is offered; without an offer look again at everything that is plugged in."""
        if self.state.kind == "offered":
            self.take()
        elif self.state.kind != "taking":
            self._known, self._first = {}, False
            self.poll()

    def _look(self, volume: Volume, *, is_news: bool) -> None:
        if self.state.kind == "taking":
            self._known.pop(volume.path, None)
            return
        self._busy = True
        self._jobs.network(
            lambda: offering.look(self._desk, self._id, volume),
            done=lambda offer: self._looked(offer, is_news=is_news),
            failed=lambda _: self._unreadable(volume),
        )

    def _unreadable(self, volume: Volume) -> None:
        """A phone that is still locked, a card that is still coming up: looked at again."""
        self._busy = False
        self._known.pop(volume.path, None)

    def _looked(self, offer: Offer, *, is_news: bool) -> None:
        self._busy = False
        if not (offer.fresh or offer.older or offer.known):
            self._known.pop(offer.volume.path, None)
        if offer.fresh or (is_news and offer.older and not offer.is_measured and not offer.known):
            self._offer = offer
            self._show(
                kind="offered" if offer.fresh else "old",
                name=offer.volume.name,
                way=offer.volume.way,
                device=offer.device,
                since=f"{offer.since:%H:%M}",
                count=len(offer.fresh),
                older=offer.older,
                done=0,
                next="",
                is_measured=offer.is_measured,
                reason="",
            )

    # -- taking

    def take(self) -> None:
        """One after the other, so that a pulled card never leaves more than one in doubt."""
        if self._offer is not None and self.state.kind == "offered":
            self._queue = list(self._offer.fresh)
            self._show(kind="taking", done=0)
            self._next()

    def _next(self) -> None:
        if self._left or not self._queue:
            self._finish()
            return
        path, offer = self._queue[0], self._offer
        assert offer is not None  # noqa: S101  it is being taken from
        self._intake.add_taken(
            path.name, "", lambda: self._take(path, offer.volume.way), lambda error: self._took(path, error)
        )

    def _take(self, path: Path, way: str) -> tuple[Evidence, Changed]:
        return photos.take_in(self._desk, self._id, path, name=path.name, way=way)

    def _took(self, path: Path, error: Exception | None) -> None:
        if error is None:
            self._queue.pop(0)
            self._show(done=self.state.done + 1)
            self._next()
            return
        offer = self._offer
        assert offer is not None  # noqa: S101  it is being taken from
        self._jobs.network(
            lambda: _is_there(offer.volume), done=lambda there: self._failed(path, error, is_there=there)
        )

    def _failed(self, path: Path, error: Exception, *, is_there: bool) -> None:
        """One that cannot be read stays on the screen with its reason; a pulled card or a full disk stops."""
        if is_there and isinstance(error, Refused | Trouble) and error.code.startswith("photo."):
            self._queue.pop(0)
            self._show(count=self.state.count - 1)
            self._next()
            return
        self._intake.remove([one.key for one in self._intake.all() if _is_refused(one.name, one, path)])
        if not is_there and self._offer is not None:
            self._known.pop(self._offer.volume.path, None)
        reason = messages.sentence(error) if isinstance(error, Refused | Trouble) and is_there else ""
        self._show(kind="stopped" if is_there else "pulled", next=path.name, reason=reason)

    def _finish(self) -> None:
        done, left = self.state.done, len(self._queue)
        self._queue = []
        self._show(kind="none")
        if done or left:
            self._tell(words.done_words(done, left), None)

    def declare(self) -> None:
        """What is still on the card is said before the lock, so that it may join later."""
        offer = self._offer
        if offer is not None and offer.device:
            left = self.state.left
            self._jobs.write(
                lambda: late.declare(self._desk, self._id, offer.device, serial=offer.serial, count=left),
                done=lambda _: self._declared(left),
            )

    def _declared(self, left: int) -> None:
        self._show(kind="none")
        self._tell(words.declared_words(left), None)

    def put_away(self) -> None:
        if self.state.kind != "taking":
            self._show(kind="none")

    def leave(self) -> None:
        self._left = True

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        if not self._left:
            self._show_state(self.state)


def _is_there(volume: Volume) -> bool:
    from inspector.evidence import volumes

    return volumes.is_there(volume)


def _is_refused(name: str, photo: object, path: Path) -> bool:
    return name == path.name and getattr(photo, "is_new", False) and getattr(photo, "state", "") == "flagged"
