"""The files of one session: coming, whole, saved or refused. Resumed by what they are, their SHA-256."""

from __future__ import annotations

import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Condition
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused, Trouble
from inspector.phone import limits
from inspector.phone.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SHA256 = re.compile(r"[0-9a-f]{64}")
_OVER = ("saved", "refused")


@dataclass(frozen=True, slots=True)
class Arrived:
    """One whole file, hashed here and found to be what the phone announced."""

    id: str
    name: str
    reference: str  # the section or question chosen on the phone; "" is the tray
    sha256: str
    content: Callable[[], bytes]


@dataclass(slots=True, repr=False, eq=False)
class Upload:
    """One file under way."""

    id: str
    sha256: str
    size: int
    name: str
    reference: str
    spool: Spool | None
    state: str = "coming"  # coming, whole, saved, refused
    reason: tuple[str, str] = ("", "")  # why it was refused, in Chinese and in English
    turn: int = 0  # the newest connection that sends it; an older one is cut off
    came: int = 0

    def shown(self) -> dict[str, object]:
        """As the phone is told of it."""
        return {
            "id": self.id,
            "sha256": self.sha256,
            "size": self.size,
            "offset": self.size if self.state in ("whole", "saved") else self.came,
            "state": self.state,
            "reason": {"zh": self.reason[0], "en": self.reason[1]},
        }


@dataclass(slots=True)
class Uploads:
    """All of them, under the session's one lock, which is also what they wait on."""

    folder: Path
    changed: Condition = field(default_factory=Condition)
    known: dict[str, Upload] = field(default_factory=dict)  # by SHA-256, in order of announcing
    closed: bool = False

    def announce(self, sha256: str, size: int, name: str, reference: str) -> Upload:
        """A new file, or the one that is under way. What cannot be taken is refused before it is sent."""
        if not _SHA256.fullmatch(sha256) or size <= 0:
            raise Refused("phone.malformed")
        with self.changed:
            found = self.known.get(sha256)
            if found is not None and found.state != "refused":
                if found.state == "coming":
                    found.reference = reference
                return found
            self._room_for(size)
            upload = Upload(secrets.token_urlsafe(12), sha256, size, name, reference, self._spool())
            self.known[sha256] = upload
            return upload

    def find(self, upload_id: str) -> Upload:
        with self.changed:
            for upload in self.known.values():
                if upload.id == upload_id:
                    return upload
        raise Refused("phone.unknown_file")

    def begin(self, upload: Upload, offset: int) -> int:
        """A connection wants to go on at this place; answers its turn. An older connection is over."""
        with self.changed:
            if self.closed or upload.state != "coming" or offset != upload.came:
                raise Refused("phone.wrong_offset", offset=upload.shown()["offset"])
            upload.turn += 1
            return upload.turn

    def append(self, upload: Upload, turn: int, piece: bytes) -> None:
        with self.changed:
            if self.closed or upload.spool is None or turn != upload.turn or upload.state != "coming":
                raise Refused("phone.wrong_offset", offset=upload.came)
            if upload.came + len(piece) > upload.size:
                raise Refused("phone.too_much")
            try:
                upload.spool.append(piece)
            except OSError as error:
                raise Trouble("phone.disk_full", reason=error.strerror or type(error).__name__) from error
            upload.came += len(piece)

    def finish(self, upload: Upload) -> bool:
        """Whether this was the last piece. Bytes that are not what was announced begin anew."""
        with self.changed:
            if upload.state != "coming" or upload.spool is None or upload.came < upload.size:
                return False
            if upload.spool.sha256 != upload.sha256:
                upload.spool.close()
                upload.spool, upload.came = self._spool(), 0
                raise Refused("phone.other_bytes")
            upload.state = "whole"
            return True

    def arrived(self, upload: Upload) -> Arrived:
        spool = upload.spool
        assert spool is not None  # noqa: S101  it is whole
        return Arrived(upload.id, upload.name, upload.reference, upload.sha256, spool.content)

    def settle(self, upload_id: str, reason: tuple[str, str] = ("", "")) -> None:
        """The laptop has it durably, or says why it does not take it; whoever waits is told."""
        upload = self.find(upload_id)
        with self.changed:
            upload.state, upload.reason = "refused" if any(reason) else "saved", reason
            self._drop(upload)
            self.changed.notify_all()

    def wait(self, upload: Upload, seconds: float) -> str:
        """Until it is settled, the session ends, or time is up; answers its state."""
        with self.changed:
            self.changed.wait_for(lambda: self.closed or upload.state in _OVER, seconds)
            return upload.state

    def forget(self, upload: Upload) -> None:
        """The phone does not send it after all."""
        with self.changed:
            if upload.state in ("coming", "refused"):
                self._drop(upload)
                self.known.pop(upload.sha256, None)

    def close(self) -> None:
        """Nothing more is taken. What is whole and being stored goes on; what is not is dropped."""
        with self.changed:
            self.closed = True
            for upload in self.known.values():
                if upload.state == "coming":
                    self._drop(upload)
            self.changed.notify_all()

    def count(self, *states: str) -> int:
        with self.changed:
            return sum(1 for upload in self.known.values() if upload.state in states)

    def shown(self) -> list[dict[str, object]]:
        with self.changed:
            return [upload.shown() for upload in self.known.values()]

    def _room_for(self, size: int) -> None:
        under_way = [one for one in self.known.values() if one.state in ("coming", "whole")]
        if self.closed:
            raise Refused("phone.closed")
        if size > limits.FILE:
            raise Refused("phone.too_large", most=limits.FILE // limits.MIB)
        if len(under_way) >= limits.UNDER_WAY or len(self.known) >= limits.KNOWN:
            raise Refused("phone.too_many")
        waiting = sum(one.size for one in under_way)
        if waiting + size > limits.SPOOL:
            raise Refused("phone.too_many")
        # each byte is wanted twice: while it comes, and where it stays
        if shutil.disk_usage(self.folder).free < 2 * (waiting + size) + limits.RESERVE:
            raise Trouble("phone.disk_full", reason="")

    def _spool(self) -> Spool:
        try:
            return Spool(self.folder)
        except OSError as error:
            raise Trouble("phone.disk_full", reason=error.strerror or type(error).__name__) from error

    @staticmethod
    def _drop(upload: Upload) -> None:
        if upload.spool is not None:
            with suppress(OSError):
                upload.spool.close()
            upload.spool = None
