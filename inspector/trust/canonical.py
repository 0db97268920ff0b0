"""The one byte form of a value (RFC 8785), so that a hash or a signature means the same on every machine."""

import hashlib
from typing import Any

import msgspec

_LARGEST = 2**53 - 1  # RFC 8785: integers beyond it do not survive a JSON reader


def canonical(value: Any) -> bytes:
    """The RFC 8785 bytes of JSON builtins; amounts and identifiers are strings, so floats are our mistake."""
    _check(value)
    encoded = msgspec.json.encode(value, order="sorted")
    if max(encoded) < 0xF0:  # no character beyond U+FFFF: sorting by code point is sorting by UTF-16 unit
        return encoded
    import rfc8785

    return rfc8785.dumps(value)


def sha256(content: bytes) -> str:
    """SHA-256 as lower-case hex."""
    return hashlib.sha256(content).hexdigest()


def _check(value: Any) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            if type(key) is not str:
                raise TypeError(f"canonical keys are text, not {key!r}")
            _check(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check(item)
    elif type(value) is int:
        if not -_LARGEST <= value <= _LARGEST:
            raise TypeError(f"canonical whole numbers stay below 2^53, not {value}")
    elif value is not None and type(value) is not str and type(value) is not bool:
        raise TypeError(f"not canonical: {type(value).__name__}")
