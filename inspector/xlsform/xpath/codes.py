"""Texts as bytes: digests, base64, signed contents, and names made by chance."""

from __future__ import annotations

import base64
import binascii
import hashlib
import uuid as uuids
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.syntax import BrokenExpression

if TYPE_CHECKING:
    from inspector.xlsform.xpath.context import Context

_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LONGEST_CHARACTERS = 1_000
_ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
_SIGNATURE = 64  # bytes of an Ed25519 signature


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """XForms 1.1, 7.8.2: the hash of the UTF-8 bytes."""
    if algorithm not in _ALGORITHMS or encoding not in ("hex", "base64"):
        raise BrokenExpression(f"digest() knows no {algorithm} in {encoding}")
    raw = hashlib.new(_ALGORITHMS[algorithm], text.encode(), usedforsecurity=False).digest()
    return raw.hex() if encoding == "hex" else base64.b64encode(raw).decode()


def hashed(text: str) -> int:
    """A signed number of 64 bits out of a text: the first bytes of its SHA-256, and 0 for the empty text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], signed=True) if text else 0


def decoded(text: str) -> str:
    """The UTF-8 text behind base64; what is no base64 is empty."""
    return _bytes(text).decode(errors="replace")


def signed(contents: str, public_key: str) -> str:
    """What an Ed25519 signature in front of it vouches for; empty when it does not."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    raw = _bytes(contents)
    try:
        key = Ed25519PublicKey.from_public_bytes(_bytes(public_key))
        key.verify(raw[:_SIGNATURE], raw[_SIGNATURE:])
    except (ValueError, InvalidSignature):
        return ""
    return raw[_SIGNATURE:].decode(errors="replace")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def uuid(context: Context, *length: values.Value) -> values.Value:
    """From the session's source of chance: the same filling names the same."""
    if not length:
        return str(uuids.UUID(int=context.world.random.getrandbits(128), version=4))
    wanted = values.number(length[0], context.world.zone)
    if not 0 <= wanted <= _LONGEST_CHARACTERS:
        raise BrokenExpression("uuid() wants a sensible length")
    return "".join(context.world.random.choice(_CHARACTERS) for _ in range(int(wanted)))
