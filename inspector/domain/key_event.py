"""What happened to keys, copies and the clock: who may open, who was let in again, what was restored."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class KeyChange(StrEnum):
    """密钥事项的种类."""

    CHOSEN = "chosen"  # an officer chose another one
    READMITTED = "readmitted"  # forgotten: a colleague opened, new keys were made
    CERTIFIED = "certified"  # the administrator issued what was awaited
    ADMINISTRATOR = "administrator"  # the authority's key went to another officer
    RECOVERY = "recovery"  # a new recovery sheet; the one before opens nothing
    LEFT = "left"  # an officer left; the keys of both files are changed after it
    REKEYED = "rekeyed"
    RESTORED = "restored"  # from a backup or a copy, as a new device
    CONFIRMED = "confirmed"  # the administrator let a restored device go on with formal numbers
    MOVED = "moved"  # opened on another computer than before: perhaps a clone
    BACKED_UP = "backed_up"  # to a stick or a folder: the whole workspace left the computer
    CLOCK_BACK = "clock_back"  # the computer's clock went back since the record before; note: from, to
    WRONG = "wrong"  # wrong secrets since it was last opened


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """密钥事项: one of them, in the journal for good."""

    id: str
    what: KeyChange
    at: datetime
    badge: str = ""  # whom it concerns
    by: str = ""  # who did it; empty when it was opened with the recovery code
    public_key: str = ""  # PEM of the key a re-admitted officer got
    mark: str = ""  # base64: the colleague's signature that vouches for it
    note: str = ""
