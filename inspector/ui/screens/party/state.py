"""What the party sees, as one frozen value; and what the presenter asks of the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

Spoken = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Both:
    """A text in both languages: the party's language is chosen apart from that of the screens."""

    zh: str
    en: str

    def said(self, language: str) -> str:
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered explanation."""

    title: Both
    text: Both


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """Which record, whose, and what has to be explained before it is signed."""

    booth: str
    party: Both
    edition: int
    paper: Both
    points: tuple[Point, ...]
    note: Both
    language: Spoken = "zh"  # the one to begin with
    where: Both | None = None  # of what is no booth: the number of a stall, the name of a shop


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page of the paper: packed RGB."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class PartyState:
    """Everything on the screen while the party reads."""

    facts: PartyFacts | None = None
    language: Spoken = "zh"
    pages: tuple[PageImage, ...] = ()
    page: int = 1
    larger: bool = False
    turned: bool = False
    since: str = ""
    read_at: str = ""
    trouble: str = ""


class World(Protocol):
    """What the presenter needs to know: facts at once in a job, pages per language in another."""

    def facts(self) -> PartyFacts: ...
    def pages(self, language: Spoken) -> Sequence[PageImage]: ...
    def time(self) -> str: ...
    def read(self, language: Spoken) -> None: ...
