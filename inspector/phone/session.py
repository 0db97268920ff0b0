"""One session: one inspection, one phone, what it may choose from and what it sent. Outlives its sockets."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from inspector.phone import limits
from inspector.phone.pairing import Code, Pairing
from inspector.phone.uploads import Arrived, Upload, Uploads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Title:
    """Which inspection it is, for the eyes of whoever holds the paired phone."""

    zh: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A section, or a question of one, that photos may be filed to."""

    reference: str
    zh: str
    en: str
    section: str = ""  # of a question: its section


def _nobody(_kind: str, _upload: str = "") -> None:
    """Nobody listens."""


class Session:
    """Asked from the threads of the listener and from the window's; every answer is taken under a lock.

    `tell(kind, upload id)` is called on the listener's threads: paired, other_phone, wrong_code, code_closed,
    coming, whole. `tag` names the inspection to the phone without saying which it is.
    """

    def __init__(
        self,
        tag: str,
        folder: Path,
        *,
        tell: Callable[[str, str], object] = _nobody,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self.tag, self.tell, self.ticks = tag, tell, ticks
        self.uploads = Uploads(folder)
        self.title = Title()
        self.phone = ""  # the paired phone in a few words
        self._items: tuple[Item, ...] = ()
        self._lock = Lock()
        self._pairing = Pairing(ticks)
        self._heard = ticks()
        self.renew()

    # -- the window's side

    def offer(self, title: Title, items: tuple[Item, ...]) -> None:
        """What the phone shows and chooses from."""
        with self._lock:
            self.title, self._items = title, items

    def renew(self) -> Code:
        """A new code; whichever phone was paired is let go."""
        with self._lock:
            self.phone, self._heard = "", self.ticks()
            return self._pairing.renew()

    @property
    def code(self) -> Code | None:
        """The code on the laptop's screen; None once a phone has used it."""
        with self._lock:
            return self._pairing.code

    @property
    def seconds_left(self) -> int:
        """Of the code."""
        code = self.code
        return max(0, int(code.ends - self.ticks() + 0.999)) if code else 0

    @property
    def typing_closed(self) -> bool:
        with self._lock:
            return self._pairing.typing_closed

    @property
    def is_paired(self) -> bool:
        with self._lock:
            return self._pairing.is_taken

    @property
    def silent_for(self) -> float:
        with self._lock:
            return self.ticks() - self._heard

    @property
    def is_closed(self) -> bool:
        return self.uploads.closed

    def arrived(self, upload_id: str) -> Arrived:
        return self.uploads.arrived(self.uploads.find(upload_id))

    def settle(self, upload_id: str, reason: tuple[str, str] = ("", "")) -> None:
        """The laptop's word on a whole file: durable, or refused and why (zh, en)."""
        self.uploads.settle(upload_id, reason)

    def close(self) -> None:
        """The inspection is left: no phone is known any more."""
        with self._lock:
            self._pairing = Pairing(self.ticks)
            self.phone = ""
        self.uploads.close()

    # -- the phone's side

    def pair(self, given: str, phone: str) -> tuple[str, str]:
        """A token, or why there is none; the laptop is told either way."""
        with self._lock:
            token, reason = self._pairing.pair(given)
            if token:
                self.phone, self._heard = phone, self.ticks()
            closed = reason == "wrong" and self._pairing.typing_closed
        told = {"": "paired", "taken": "other_phone", "wrong": "wrong_code"}.get(reason, "")
        if told:
            self.tell("code_closed" if closed else told, "")
        return token, reason

    def knows(self, token: str) -> bool:
        with self._lock:
            known = not self.uploads.closed and self._pairing.knows(token)
            if known:
                self._heard = self.ticks()
            return known

    def allows(self, reference: str) -> str:
        """The item, if it is one that was offered; else the tray."""
        with self._lock:
            return reference if any(one.reference == reference for one in self._items) else ""

    def shown(self) -> dict[str, object]:
        """Everything the paired phone is told."""
        with self._lock:
            items = [
                {"reference": one.reference, "zh": one.zh, "en": one.en, "section": one.section}
                for one in self._items
            ]
            title = {"zh": self.title.zh, "en": self.title.en}
        return {
            "tag": self.tag,
            "title": title,
            "items": items,
            "most": limits.FILE,
            "piece": limits.PIECE,
            "files": self.uploads.shown(),
        }

    def whole(self, upload: Upload) -> str:
        """Tell the laptop that a file is whole and wait for its word; answers the state it is in then."""
        self.tell("whole", upload.id)
        return self.uploads.wait(upload, limits.STORING)
