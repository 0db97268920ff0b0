"""Pairing: one code at a time, used once; one phone at a time, known by its cookie."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.phone import limits

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = 8
_SECRET = 16  # bytes in the QR code


@dataclass(frozen=True, slots=True, repr=False)
class Code:
    """What the laptop shows: a secret for the QR code, digits for typing; `ends` is monotonic."""

    secret: str
    digits: str
    ends: float

    @property
    def spaced(self) -> str:
        return f"{self.digits[:4]} {self.digits[4:]}"


class Pairing:
    """Who may send. Not locked by itself: the session holds its lock around it."""

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self.code: Code | None = None
        self.wrong = 0
        self._token = ""

    @property
    def is_taken(self) -> bool:
        return bool(self._token)

    @property
    def typing_closed(self) -> bool:
        return self.wrong >= limits.TRIES

    def renew(self) -> Code:
        """A new code; a phone that was paired is let go."""
        self._token, self.wrong = "", 0
        digits = "".join(secrets.choice("0123456789") for _ in range(_DIGITS))
        self.code = Code(secrets.token_urlsafe(_SECRET), digits, self._ticks() + limits.CODE_LIVES)
        return self.code

    def pair(self, given: str) -> tuple[str, str]:
        """The phone's token and "", or "" and why not: taken, expired, closed, wrong."""
        if self.is_taken:
            return "", "taken"
        if self.code is None or self._ticks() >= self.code.ends:
            return "", "expired"
        if hmac.compare_digest(given.encode(errors="replace"), self.code.secret.encode()):
            return self._take(), ""
        if self.typing_closed:  # the QR code still works: nobody guesses it
            return "", "closed"
        if hmac.compare_digest(_digits_of(given).encode(), self.code.digits.encode()):
            return self._take(), ""
        self.wrong += 1
        return "", "wrong"

    def knows(self, token: str) -> bool:
        return self.is_taken and hmac.compare_digest(token.encode(errors="replace"), self._token.encode())

    def _take(self) -> str:
        self.code, self.wrong = None, 0
        self._token = secrets.token_urlsafe(32)
        return self._token


def _digits_of(given: str) -> str:
    return "".join(one for one in given if one in "0123456789")
