"""The clear, signed header of a volume: what a stick says to whoever holds it, before anything is opened.

Its first 8192 bytes: a line that names the format, a line of canonical JSON, a line with the device's
signature over both, blanks to the end. Then the body, encrypted to one reader; the header holds its
length and SHA-256.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from inspector.domain.errors import Refused, Trouble
from inspector.trust import age
from inspector.trust.canonical import canonical
from inspector.trust.certificates import holder, issued, verified

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAGIC, FORMAT = b"inspectorbatch", 1
FORMER = 2  # the format of a volume with a former device's journal
ENDING = ".inspectorbatch"
ROOM = 8192
USUAL, LEAST = 2 << 30, 256 << 10  # bytes of a volume: what FAT holds anywhere; what is worth a file
ALGORITHMS = {
    "canonical": "RFC 8785",
    "encryption": age.NAME,
    "hash": "SHA-256",
    "signature": "ECDSA P-256 with SHA-256",
}


@dataclass(frozen=True, slots=True)
class Header:
    """What a volume says about itself, signed by the device that wrote it."""

    format: int
    kind: str  # batch; a reply will be another
    batch: str  # SHA-256 of the batch's canonical manifest
    volume: int
    volumes: int
    device: str
    certificate: str  # of the device, PEM
    authority: str  # that issued it, PEM
    made_at: str
    versions: int  # in the whole batch
    blobs: int
    recipient: str
    body_size: int
    body_sha256: str
    algorithms: dict[str, str]
    chain: str = ""  # the former device whose journal it is, when the writer was restored from its backup
    chain_certificate: str = ""  # of that device, issued by the same authority

    @property
    def journal(self) -> str:
        """The device whose journal this is a run of."""
        return self.chain or self.device

    def encoded(self) -> bytes:
        """A former device's fields only where there is one: the bytes of earlier volumes stay exact."""
        said = msgspec.to_builtins(self)
        for name in ("chain", "chain_certificate"):
            if not said[name]:
                del said[name]
        return canonical(said)


class _Version(msgspec.Struct):
    """The little every format has in common."""

    format: int


def write_header(file: BinaryIO, header: Header, signer: Callable[[bytes], bytes]) -> None:
    """Put the header in its room at the beginning of the file."""
    signed = _first_line(header.format) + header.encoded() + b"\n"
    whole = signed + base64.b64encode(signer(signed)) + b"\n"
    if len(whole) > ROOM:
        raise ValueError("the header does not fit its room")
    file.seek(0)
    file.write(whole.ljust(ROOM))


def looks_like_volume(path: Path) -> bool:
    """Whether this is meant to be a volume of a batch, whole or not."""
    if path.suffix.lower() == ENDING:
        return True
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def read_header(path: Path) -> Header:
    """The header, or why this file is no volume of ours; every byte of it counts."""
    with path.open("rb") as file:
        raw = file.read(ROOM)
    name = path.name
    if not raw.startswith(MAGIC):
        raise Refused("batch.no_batch", name=name)
    if len(raw) < ROOM:
        raise Trouble("batch.truncated", name=name)
    lines = raw.split(b"\n")
    if len(lines) != 4:
        raise Refused("batch.header_changed", name=name)
    first, said, signature, blanks = lines
    _check_format(first, said, name)
    try:
        header = msgspec.json.decode(said, type=Header)
        mark = base64.b64decode(signature, validate=True)
        exact = header.encoded() == said and base64.b64encode(mark) == signature
    except (msgspec.DecodeError, binascii.Error, UnicodeError):
        raise Refused("batch.header_changed", name=name) from None
    exact = exact and header.format == (FORMER if header.chain else FORMAT)
    if not exact or blanks.strip(b" ") or header.algorithms != ALGORITHMS:
        raise Refused("batch.header_changed", name=name)
    if not verified(header.certificate, first + b"\n" + said + b"\n", mark):
        raise Refused("batch.header_changed", name=name)
    if not issued(header.certificate, header.authority) or holder(header.certificate)[1] != header.device:
        raise Refused("batch.certificate_wrong", name=name)
    if header.chain and not vouches(header.authority, header.chain_certificate, header.chain):
        raise Refused("batch.certificate_wrong", name=name)
    return header


def vouches(authority: str, certificate: str, device: str) -> bool:
    """Whether the authority that issued the writer's certificate issued this device's, too: one workspace."""
    return issued(certificate, authority) and holder(certificate)[1] == device


def _first_line(number: int) -> bytes:
    return MAGIC + b" %d\n" % number


def _check_format(first: bytes, said: bytes, name: str) -> None:
    """An older or newer format is told apart from a damaged file."""
    word, _, number = first.partition(b" ")
    if word != MAGIC or not number.isdigit() or len(number) > 6:
        raise Refused("batch.header_changed", name=name)
    if int(number) not in (FORMAT, FORMER):
        code = "batch.newer" if int(number) > FORMER else "batch.older"
        raise Refused(code, name=name, format=int(number))
