"""设备: another computer whose batches are taken in, because somebody compared its fingerprint."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TrustedDevice:
    """The decision to take in what this certificate's key has signed."""

    id: str
    device: str
    certificate: str  # PEM
    authority: str  # PEM, of whoever issued it
    fingerprint: str  # as it was compared
    by: str  # badge
    at: datetime
    agency: str = ""  # as the issuing authority calls itself; nobody has proved it
    withdrawn: bool = False
