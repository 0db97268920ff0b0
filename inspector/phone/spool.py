"""A file that is still coming: on the disk only encrypted, under a key that lives in memory only."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

if TYPE_CHECKING:
    from pathlib import Path

_NONCE = 12
_TAG = 16


class Spool:
    """Pieces, one after the other. The file has no name: it goes with the process, whatever happens."""

    def __init__(self, folder: Path) -> None:
        self._cipher = AESGCM(AESGCM.generate_key(256))
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  lives as long as the upload
        self._lengths: list[int] = []
        self._digest = sha256()
        self.size = 0

    def append(self, piece: bytes) -> None:
        """One piece more. When the disk says no, what was there before stands."""
        at = self.size + _TAG * len(self._lengths)
        sealed = self._cipher.encrypt(self._nonce(len(self._lengths)), piece, None)
        self._file.seek(at)
        self._file.write(sealed)
        self._file.flush()
        self._lengths.append(len(piece))
        self._digest.update(piece)
        self.size += len(piece)

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def content(self) -> bytes:
        """Everything that came, in memory."""
        self._file.seek(0)
        whole = bytearray(self.size)
        at = 0
        for number, length in enumerate(self._lengths):
            sealed = self._file.read(length + _TAG)
            whole[at : at + length] = self._cipher.decrypt(self._nonce(number), sealed, None)
            at += length
        return bytes(whole)

    def close(self) -> None:
        self._file.close()

    @staticmethod
    def _nonce(number: int) -> bytes:
        return number.to_bytes(_NONCE, "big")
