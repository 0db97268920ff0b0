"""时间戳: the word of an authority that some bytes existed at a moment (RFC 3161)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TimeStamp:
    """A token over the SHA-256 of a file, kept as it came. The stamped file itself is not touched."""

    id: str
    over: str  # SHA-256 of what was stamped
    subject: str  # the record that names those bytes; empty when none does
    at: datetime  # the authority's clock
    authority: str  # its name, as its certificate says
    fingerprint: str  # of its certificate
    sha256: str  # of the token
    kept_at: datetime
