"""The signed head file: how long the journal was when this device last wrote it.

SQLite drops the damaged end of its log without a word. What was there is known only from outside.
"""

import fcntl
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from inspector.domain.chain import Head
from inspector.domain.errors import Trouble
from inspector.store.files import write_atomically
from inspector.trust import keys
from inspector.trust.canonical import canonical

_FORMAT = 1


class _Signed(msgspec.Struct):
    format: int
    device: str
    sequence: int
    link: str
    signature: str


class HeadFile:
    """Reads and advances one device's head file."""

    def __init__(self, path: Path, device: str, public_pem: str, sign: Callable[[bytes], bytes]) -> None:
        self.path = path
        self.device = device
        self._public_pem = public_pem
        self._sign = sign

    def read(self) -> Head:
        """The head that was signed; Trouble when it is missing or not signed by this device."""
        try:
            raw = self.path.read_bytes()
            signed = msgspec.json.decode(raw, type=_Signed)
            signature = bytes.fromhex(signed.signature)
        except FileNotFoundError:
            raise Trouble("journal.head_missing", file=self.path.name) from None
        except ValueError:
            raise Trouble("journal.head_damaged", file=self.path.name) from None
        content = _content(signed.device, Head(signed.sequence, signed.link))
        exact = raw == canonical({**content, "signature": signature.hex()})  # capitals would pass as well
        ours = signed.device == self.device and keys.verify(self._public_pem, canonical(content), signature)
        if not (exact and ours):
            raise Trouble("journal.head_damaged", file=self.path.name)
        return Head(signed.sequence, signed.link)

    def compare(self, last: Callable[[], Head], link_at: Callable[[int], str | None]) -> Trouble | None:
        """What the head file says against the journal; None when the journal holds all it should.

        The file is read first: another process may add to both meanwhile, and never takes anything away.
        """
        try:
            head = self.read()
        except Trouble as trouble:
            nothing_yet = trouble.code == "journal.head_missing" and last().sequence == 0
            return None if nothing_yet else trouble
        link = link_at(head.sequence)
        if link is None:
            return Trouble("journal.cut_short", expected=head.sequence, found=last().sequence)
        if link != head.link:
            return Trouble("journal.altered", sequence=head.sequence)
        return None

    def advance(self, head: Head) -> None:
        """Sign a later head; a head that another process wrote meanwhile is never taken back."""
        with self._alone():
            if self._sequence() < head.sequence:
                self.replace(head)

    def replace(self, head: Head) -> None:
        """Sign this head whatever stood there."""
        content = _content(self.device, head)
        signature = self._sign(canonical(content)).hex()
        write_atomically(self.path, canonical({**content, "signature": signature}))

    def _sequence(self) -> int:
        try:
            return int(json.loads(self.path.read_bytes())["sequence"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return -1

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self.path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _content(device: str, head: Head) -> dict[str, Any]:
    return {"format": _FORMAT, "device": device, "sequence": head.sequence, "link": head.link}
