"""A device's card: what others need to encrypt a batch to it. No secret: fingerprints are compared."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from inspector.domain.errors import Refused
from inspector.trust import age
from inspector.trust.canonical import canonical
from inspector.trust.certificates import holder, issued, verified

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FORMAT = 1
_LARGEST = 64 << 10


@dataclass(frozen=True, slots=True)
class Card:
    """A device and the age recipient it reads with, signed by the device."""

    format: int
    kind: str
    device: str
    agency: str
    certificate: str
    authority: str
    recipient: str
    signature: str = ""

    def signed(self, signer: Callable[[bytes], bytes]) -> Card:
        return replace(self, signature=base64.b64encode(signer(self._content())).decode())

    def encoded(self) -> bytes:
        return msgspec.json.format(msgspec.json.encode(self), indent=1)

    def holds(self) -> bool:
        """Whether the device of this certificate wrote this card."""
        try:
            signature = base64.b64decode(self.signature, validate=True)
        except binascii.Error:
            return False
        by_device = verified(self.certificate, self._content(), signature)
        return by_device and issued(self.certificate, self.authority) and age.is_recipient(self.recipient)

    def _content(self) -> bytes:
        return canonical(msgspec.to_builtins(replace(self, signature="")))


def new_card(*, agency: str, certificate: str, authority: str, recipient: str) -> Card:
    """A card that is not signed yet."""
    device = holder(certificate)[1]
    return Card(FORMAT, "inspector device card", device, agency, certificate, authority, recipient)


def read_card(path: Path) -> Card:
    """The card in a file; refused when it was changed, or is none."""
    with path.open("rb") as file:
        raw = file.read(_LARGEST)
    try:
        card = msgspec.json.decode(raw, type=Card)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused("batch.no_card", name=path.name) from None
    if card.format != FORMAT or not card.holds():
        raise Refused("batch.no_card", name=path.name)
    return card
