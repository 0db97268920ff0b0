"""What anybody may know of a workspace before any key: who can open it. Standard library only."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector.domain.errors import Refused, Trouble

KEYS = "keys.json"


@dataclass(frozen=True, slots=True)
class Description:
    """What the unlock page may know of a workspace before any key."""

    officers: tuple[tuple[str, str], ...]  # badge, name
    created: datetime
    device: str


def glance(folder: Path) -> Description:
    """Names and badges as they stand in the key file, at once and unchecked: opening checks them."""
    try:
        raw = (folder / KEYS).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused("store.not_a_workspace", folder=str(folder)) from None
    try:
        found = json.loads(raw)
        officers = tuple((str(one["badge"]), str(one["name"])) for one in found["officers"])
        return Description(officers, datetime.fromisoformat(found["created"]), str(found["device"]))
    except (ValueError, KeyError, TypeError):
        raise Trouble("store.keys_damaged", file=KEYS) from None
