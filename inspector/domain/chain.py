"""The chain link: each version of a device's journal names the one before it."""

import hashlib
from dataclasses import dataclass

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Head:
    """Where a device's journal stands: how many versions it holds, and the link of the last."""

    sequence: int = 0
    link: str = START


def follow(head: Head, body_sha256: str) -> Head:
    """The head after one more version whose canonical bytes have this SHA-256 (hex)."""
    sequence = head.sequence + 1
    text = f"{head.link}\n{sequence}\n{body_sha256}"
    return Head(sequence, hashlib.sha256(text.encode()).hexdigest())
