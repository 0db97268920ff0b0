"""What the sheet and its button show, as one frozen value. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.phone import Network


@dataclass(frozen=True, slots=True)
class PhoneState:
    """Off: which networks there are. On: how a phone gets in, which one did, what came."""

    networks: tuple[Network, ...] = ()
    chosen: str = ""  # address
    busy: bool = False  # being opened
    on: bool = False
    address: str = ""  # as it is typed on the phone
    qr: str = ""  # empty once the code is used or has run out
    digits: str = ""
    seconds_left: int = 0
    typing_closed: bool = False
    fingerprint: str = ""
    phone: str | None = None  # the paired phone in a few words; None while there is none
    coming: int = 0
    saved: int = 0
    refused: int = 0
    notice: str = ""  # other_phone, wrong_code, code_closed, network_gone, network_moved, silent
    trouble: str = ""

    @property
    def has_run_out(self) -> bool:
        """Nobody came while the code was good."""
        return self.on and self.phone is None and self.seconds_left == 0
