"""The recovery code: 160 random bits as groups of letters, printed once, typed in by hand years later."""

import hashlib
import os

from inspector.domain.errors import Refused

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_BYTES = 20
_CHECKS = 4  # a slip of the pen passes once in a million
_LENGTH = _BYTES * 8 // 5 + _CHECKS
_GROUP = 6
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_code() -> str:
    """A new code in groups of six."""
    plain = _letters(int.from_bytes(os.urandom(_BYTES)), _BYTES * 8 // 5)
    whole = plain + _checks(plain)
    return "-".join(whole[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def looks_like_code(text: str) -> bool:
    """Whether this has the shape of a recovery code, right or mistyped."""
    plain = _plain(text)
    return len(plain) == _LENGTH and all(letter in _LETTERS for letter in plain)


def read_recovery_code(text: str) -> str:
    """The code as one word, as the slot wants it; a slip of the pen is told apart from a wrong code."""
    plain = _plain(text)
    if not looks_like_code(text) or plain[-_CHECKS:] != _checks(plain[:-_CHECKS]):
        raise Refused("key.recovery_mistyped")
    return plain


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter not in "- \t\n").translate(_MISREAD)


def _checks(plain: str) -> str:
    return _letters(int.from_bytes(hashlib.sha256(plain.encode()).digest()[:4]) >> 12, _CHECKS)


def _letters(number: int, length: int) -> str:
    return "".join(_LETTERS[number >> 5 * at & 31] for at in reversed(range(length)))
