"""Tour PINs: six digits that open one officer's signing key for a tour. They live in memory and nowhere else.

Six digits are guessed from a disk within hours, whatever they are stretched with. So nothing a PIN opens is
ever written: it goes when the workspace is locked, when the program ends, and when the power is cut.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from inspector.domain.errors import Refused
from inspector.trust import slots

DIGITS = 6
TRIES = 5


@dataclass(slots=True, repr=False)
class _Pin:
    slot: slots.Slot
    until: datetime
    wrong: int = 0


class Pins:
    """The PINs that hold now, by badge."""

    def __init__(self) -> None:
        self._held: dict[str, _Pin] = {}

    def set(self, badge: str, pin: str, signing_key: bytes, *, until: datetime, cost: slots.Cost) -> None:
        """From now until `until` this PIN opens this key; one set before is forgotten."""
        check_pin(pin, badge)
        self._held[badge] = _Pin(slots.wrap(pin, signing_key, cost), until)

    def holds(self, badge: str, now: datetime) -> bool:
        """Whether the officer has a PIN that is still good."""
        held = self._held.get(badge)
        if held is not None and now >= held.until:
            self.forget(badge)
            return False
        return held is not None

    def key(self, badge: str, pin: str, now: datetime) -> bytes:
        """The signing key; after five wrong PINs in a row the PIN is thrown away."""
        if not self.holds(badge, now):
            raise Refused("key.pin_none", badge=badge)
        held = self._held[badge]
        try:
            opened = slots.unwrap(held.slot, pin)
        except Refused:
            held.wrong += 1
            if held.wrong >= TRIES:
                self.forget(badge)
                raise Refused("key.pin_thrown_away", badge=badge) from None
            raise Refused("key.pin_wrong", badge=badge, left=TRIES - held.wrong) from None
        held.wrong = 0
        return opened

    def forget(self, *badges: str) -> None:
        """Throw these PINs away; without a badge all of them."""
        for badge in badges or tuple(self._held):
            self._held.pop(badge, None)


def looks_like_pin(text: str) -> bool:
    """Six digits, which no passphrase is: the strength check refuses them."""
    return len(text) == DIGITS and text.isascii() and text.isdecimal()


def check_pin(pin: str, badge: str = "") -> None:
    """Refuse what a bystander tries first: runs, repetitions, the digits of the badge."""
    if not looks_like_pin(pin):
        raise Refused("key.pin_shape", digits=DIGITS)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == pin[:length] * (DIGITS // length) for length in (2, 3))
    digits = "".join(letter for letter in badge if letter.isdecimal())
    known = len(digits) > 3 and (digits.endswith(pin) or pin.endswith(digits))
    if steps in ({0}, {1}, {9}) or repeats or known:
        raise Refused("key.pin_weak")
