"""移交: what left this computer by a deliberate act, to whom, and up to which place of the journal."""

from dataclasses import dataclass, replace
from datetime import datetime

PACKAGE, BATCH, REGISTER = "package", "batch", "register"
BEGUN, DONE = "begun", "done"


@dataclass(frozen=True, slots=True)
class Export:
    """One export. It is written down before the first byte leaves, and again when all of it has left: one
    that was broken off stays as begun."""

    id: str
    kind: str  # package, batch, register
    by: str  # badge
    at: datetime
    name: str  # of the folder or file, without the place it lies at
    subject: str = ""  # of a package: the inspection
    to: str = ""  # of a package: whom and what for; of a batch: the device it is encrypted to
    state: str = BEGUN
    digest: str = ""  # of a package: SHA-256 of its SHA256SUMS; of a batch: its id
    first: int = 0  # of a batch: its run of the device's journal
    last: int = 0
    files: int = 0
    size: int = 0
    withheld: tuple[str, ...] = ()  # confidential evidence that stayed here
    confidential: tuple[str, ...] = ()  # confidential evidence that left
    done_at: datetime | None = None
    chain: str = ""  # of a batch of a former device's journal: that device

    def done(self, at: datetime, *, digest: str, files: int, size: int) -> "Export":
        """All of it lies where it was to lie."""
        return replace(self, state=DONE, done_at=at, digest=digest, files=files, size=size)
