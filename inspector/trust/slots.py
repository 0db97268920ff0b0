"""A slot wraps a key with a secret a person knows: Argon2id, its cost fixed in the slot."""

import base64
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from inspector.domain.errors import Refused
from inspector.trust import keys

_SALT = 16
_MOST_MEMORY_KIB = 1 << 20
_MOST_PASSES = 64
_WEAKEST = 3  # zxcvbn score 3 of 4: safely unguessable
_LONGEST_JUDGED = 72  # zxcvbn takes time square to the length


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs. A slot keeps the cost it was made with."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @staticmethod
    def for_tests() -> "Cost":
        return Cost(memory_kib=64, passes=1, lanes=1)

    def is_sane(self) -> bool:
        """A slot from a hostile file must not be able to ask for all memory."""
        lanes_fit = 1 <= self.lanes <= 64 and self.memory_kib >= 8 * self.lanes
        return lanes_fit and self.memory_kib <= _MOST_MEMORY_KIB and 1 <= self.passes <= _MOST_PASSES


@dataclass(frozen=True, slots=True)
class Slot:
    """A payload only the secret opens. Salt and payload are base64."""

    salt: str
    sealed: str
    cost: Cost


def wrap(secret: str, payload: bytes, cost: Cost) -> Slot:
    """A new slot around the payload."""
    salt = os.urandom(_SALT)
    sealed = keys.seal(_stretch(secret, salt, cost), payload)
    return Slot(base64.b64encode(salt).decode(), base64.b64encode(sealed).decode(), cost)


def unwrap(slot: Slot, secret: str) -> bytes:
    """The payload, or Refused when the secret is another one."""
    try:
        key = _stretch(secret, base64.b64decode(slot.salt, validate=True), slot.cost)
        return keys.open_sealed(key, base64.b64decode(slot.sealed, validate=True))
    except (Refused, ValueError):
        raise Refused("key.wrong_passphrase") from None


def check_passphrase(text: str, hints: Sequence[str] = ()) -> None:
    """Refuse a passphrase that a thief of the laptop would guess; `hints` are names he would try first."""
    score = judged(text, hints)
    if score < _WEAKEST:
        raise Refused("key.passphrase_weak", score=score, needed=_WEAKEST)


def judged(text: str, hints: Sequence[str] = ()) -> int:
    """zxcvbn's 0 to 4."""
    from zxcvbn import zxcvbn

    if not text:
        return 0
    return int(zxcvbn(text[:_LONGEST_JUDGED], user_inputs=[hint for hint in hints if hint])["score"])


def _stretch(secret: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=salt,
        length=keys.KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(unicodedata.normalize("NFKC", secret).encode())
