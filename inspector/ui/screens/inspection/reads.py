"""What was read out of photos, as the screen shows it: codes to take, a licence's proposal. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector.domain.phrase import Phrase


def _nothing_known() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Library:
    """The phrases, and what their {places} may be filled with at this moment."""

    phrases: tuple[Phrase, ...] = ()
    known: Callable[[], Mapping[str, str]] = _nothing_known


@dataclass(frozen=True, slots=True)
class Seen:
    """One code in one photo."""

    text: str
    kind: str
    photo: str  # key of the photo
    name: str  # what the photo is called


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes that may answer one question; `photos` were looked at, `waiting` are still being read."""

    reference: str
    found: tuple[Seen, ...] = ()
    photos: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One answer the licence proposes, in words; `now` is what somebody typed there before."""

    reference: str
    label: str
    words: str
    now: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the code of a licence proposes, and which photo it was read from."""

    photo: str = ""
    name: str = ""
    lines: tuple[OfferLine, ...] = ()
    agrees: bool = False  # it is the registered exhibitor's
    link: str = ""  # the code only leads there
    photos: int = 0
    waiting: int = 0

    @property
    def is_found(self) -> bool:
        return bool(self.photo)
