"""What the inspection screen shows, as one frozen value. No widget and no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.casework.page import Question, Rows
    from inspector.ui.screens.inspection.reads import Codes, Offer


@dataclass(frozen=True, slots=True)
class Head:
    """Where one is and with whom."""

    booth: str = ""
    exhibitor: str = ""
    below: str = ""
    officers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One section and one line of truth about it."""

    key: str
    number: str
    name: str
    truth: str
    state: str  # done, doubt, finding, unchecked
    left: int = 0  # of a section one has begun with: what still has to be filled in


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One line of the problems list, and where it leads."""

    key: str
    text: str
    place: str
    icon: str
    tone: str
    section: str
    reference: str
    blocks: bool

    @property
    def wants_photos(self) -> bool:
        return self.key.startswith("photos:")


@dataclass(frozen=True, slots=True)
class Page:
    """The section on the screen. `opening` asks for the first key; `clears` says F7 has something to do."""

    key: str = ""
    number: str = ""
    title: str = ""
    hint: str = ""
    items: tuple[Question | Rows, ...] = ()
    sentence: str = ""
    sentence_edited: bool = False
    opening: bool = False
    clears: bool = False
    photos: int = 0
    left: int = 0  # what still has to be filled in here
    licence: bool = False  # a business licence could answer something here


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo or file of this inspection; `reference` is empty while it lies in the tray."""

    key: str
    name: str
    caption: str = ""
    proves: str = ""
    line: str = ""
    state: str = "storing"  # storing, stored, flagged
    reference: str = ""
    reason: str = ""
    preview: bytes | None = None
    aside: bool = False  # belongs to no section: a clock photo, a body camera's recording
    is_new: bool = False  # not a record yet: its bytes are still on their way, or were refused

    @property
    def title(self) -> str:
        return self.caption or self.name


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier inspection of this target."""

    key: str
    title: str
    line: str
    state: str


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the focus shall go; a new ticket each time, so that the same place can be asked for twice."""

    reference: str = ""
    ticket: int = 0


@dataclass(frozen=True, slots=True)
class InspectionState:
    """Everything on the screen."""

    head: Head = Head()
    elapsed: str = ""
    sections: tuple[SectionLine, ...] = ()
    points: tuple[OpenPoint, ...] = ()
    page: Page = Page()
    ahead: tuple[Question, ...] = ()  # questions of the page that other answers will show
    following: str = ""  # number and name of the next section; empty on the last
    tray: tuple[Photo, ...] = ()
    evidence: tuple[Photo, ...] = ()
    photos: int = 0
    earlier: tuple[Earlier, ...] | None = None  # None: folded
    trouble: str = ""
    goal: Goal = Goal()
    flash: int = 0
    busy: bool = True
    today: str = ""  # ISO date, for dates typed as +3
    codes: Codes | None = None  # being read for one question
    offer: Offer | None = None  # what a licence proposes for this page
