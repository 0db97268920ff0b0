"""What the viewer shows, as one frozen value. No widget and no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.domain.annotation import Layer
    from inspector.evidence import Raster

TOOLS = ("arrow", "box", "text", "redaction")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known of a photo; `tone` where it is worth a second look."""

    name: str
    value: str
    tone: str = ""
    whole: bool = False  # long values, such as a hash, take lines of their own


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence. `shape` says how it is shown: photo, pages, or a card that says what it is."""

    key: str
    title: str
    line: str
    shape: str = "photo"  # photo, pages, card
    icon: str = "image"
    says: tuple[str, ...] = ()  # of a card: what it is, and why it is not shown
    size: tuple[int, int] = (0, 0)  # upright
    layers: tuple[Layer, ...] = ()
    preview: bytes | None = None
    facts: tuple[Fact, ...] = ()
    why_closed: str = ""  # why nothing may be drawn on it; empty when one may


@dataclass(frozen=True, slots=True)
class Pane:
    """One of the two places for a picture."""

    item: Item | None = None
    raster: Raster | None = None
    part: Raster | None = None  # of a huge photo, what is looked at in its full size
    page: int = 1
    pages: int = 1
    trouble: str = ""
    kept_turn: int = 0  # quarter turns the layers keep


@dataclass(frozen=True, slots=True)
class ViewerState:
    """Everything in the viewer."""

    panes: tuple[Pane, ...] = (Pane(),)
    active: int = 0
    place: int = 0  # of the active one in the set, from 1; 0 when it is of another record
    count: int = 0
    tool: str = ""
    colour: str = "red"
    weight: int = 3
    fill: str = "solid"
    selected: str = ""
    facts: bool = False
    linked: bool = True
    party: bool = False
    can_undo: bool = False
    can_redo: bool = False
    saved: str = ""
    trouble: str = ""

    @property
    def pane(self) -> Pane:
        return self.panes[self.active]

    @property
    def item(self) -> Item | None:
        return self.pane.item

    @property
    def compares(self) -> bool:
        return len(self.panes) > 1

    @property
    def why_closed(self) -> str:
        """Why the tools are off; empty when they are on."""
        return self.item.why_closed if self.item is not None else ""
