"""The one byte form of a value (RFC 8785), so that a hash or a signature means the same on every machine."""

import hashlib
import re
from typing import Any

import msgspec

_LARGEST = 2**53 - 1  # RFC 8785: integers beyond it do not survive a JSON reader
_BEYOND_16_BITS = re.compile(rb"[\xf0-\xf7]")  # first byte of a character beyond U+FFFF


def canonical(value: Any) -> bytes:
    """The RFC 8785 bytes of JSON builtins; amounts and identifiers are strings, so floats are our mistake."""
    _check(value)
    encoded = msgspec.json.encode(value, order="sorted")
    if _BEYOND_16_BITS.search(encoded) is None:  # then sorting by code point is sorting by UTF-16 unit
        return encoded
    import rfc8785

    return rfc8785.dumps(value)


def sha256(content: bytes) -> str:
    """SHA-256 as lower-case hex."""
    return hashlib.sha256(content).hexdigest()


def _check(value: Any) -> None:
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return
    if kind is dict:
        for key, item in value.items():
            if type(key) is not str:
                raise TypeError(f"canonical keys are text, not {key!r}")
            _check(item)
    elif kind is list or kind is tuple:
        for item in value:
            _check(item)
    elif kind is not int or not -_LARGEST <= value <= _LARGEST:
        raise TypeError(f"not canonical: {value!r}")
