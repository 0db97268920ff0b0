"""What the line about a card or a cable shows. No widget and no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["none", "offered", "old", "taking", "pulled", "stopped"]


@dataclass(frozen=True, slots=True)
class PlugState:
    """`count` frames are new, `done` are in; `reason` is a trouble in words."""

    kind: Kind = "none"
    name: str = ""
    way: str = "card"
    device: str = ""
    since: str = ""
    count: int = 0
    older: int = 0
    done: int = 0
    next: str = ""  # the first one that is still on the card
    is_measured: bool = False
    reason: str = ""

    @property
    def left(self) -> int:
        return self.count - self.done
