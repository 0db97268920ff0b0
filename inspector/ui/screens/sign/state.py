"""What the screen of completion and signatures shows. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.domain.notice import Notice, NoticeState, Outcome, SealMode
from inspector.ui.printers import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PIL.Image import Image

    from inspector.casework.offers import Offer
    from inspector.casework.page import Problem
    from inspector.domain.evidence import Evidence
    from inspector.domain.inspection import Correction, Inspection
    from inspector.domain.party import Person
    from inspector.ui.printing import Progress

OFFICER, RECEIVER = "officer", "receiver"
BESIDE = ("witness", "interpreter")  # who sign a record beside party and officers
RECORDS = ("W03", "W03S")  # kinds that party and officers sign
HANDED_OUT = "copy 0"  # how the journal marks a PDF that was handed out instead of printed
_READING = ":en"
NEEDS_WHY = (Outcome.REFUSED, Outcome.ABSENT)


@dataclass(frozen=True, slots=True)
class Paper:
    """One notice, what its kind is called, and which of its pages came back signed."""

    notice: Notice
    title_zh: str
    title_en: str
    copies: int = 1
    filed: tuple[int, ...] = ()
    reads_in_english: bool = True

    @property
    def id(self) -> str:
        return self.notice.id

    @property
    def in_force(self) -> bool:
        return self.notice.state is NoticeState.ISSUED

    @property
    def was_printed(self) -> bool:
        return any(not line.endswith(HANDED_OUT) for line in self.notice.prints)

    @property
    def has_reading_copy(self) -> bool:
        return self.in_force and self.reads_in_english


@dataclass(frozen=True, slots=True)
class Signer:
    """One expected signature and the outcome it has."""

    notice: str
    kind: str
    role: str
    name: str
    badge: str = ""
    signature: str = ""  # id of the standing one
    outcome: Outcome | None = None
    at: datetime | None = None
    reason: str = ""
    recording: str = ""
    witness: Person | None = None
    opinion: str = ""
    pages: int = 1  # how many are signed one by one
    pads: int = 0  # how many were signed on the screen
    who: Person | None = None
    again: bool = False  # signed before, and then what was signed changed

    @property
    def key(self) -> str:
        named = self.name if self.role in (*BESIDE, RECEIVER) else ""
        return f"{self.notice}/{self.role}/{self.badge}{named}"

    @property
    def is_officer(self) -> bool:
        return self.role == OFFICER


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the store says about the inspection on this page, read at once."""

    inspection: Inspection
    booth: str
    exhibitor: str
    exhibitor_en: str
    officers: tuple[tuple[str, str], ...]  # badge, name
    papers: tuple[Paper, ...]
    signers: tuple[Signer, ...]
    missing: tuple[Problem, ...]
    recordings: tuple[Evidence, ...] = ()
    witness: Person | None = None
    addendum: int = 0  # the number of the one that is under way
    is_own: bool = True
    offers: tuple[Offer, ...] = ()  # papers that may be made, or why not
    signable: bool = False  # whether any of the papers can still be signed

    def paper(self, identifier: str) -> Paper | None:
        return next((one for one in self.papers if one.id == identifier), None)

    def signer(self, key: str) -> Signer | None:
        return next((one for one in self.signers if one.key == key), None)

    @property
    def is_alone(self) -> bool:
        """A paper without an inspection."""
        return not self.inspection.id

    @property
    def blocking(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.missing if problem.blocks)

    @property
    def owed(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.missing if not problem.blocks)


@dataclass(frozen=True, slots=True)
class Draft:
    """A refusal or an absence that is being described: nothing of it is recorded yet."""

    outcome: Outcome
    reason: str = ""
    witness: str = ""  # nothing, "standing" or "other"
    witness_name: str = ""
    witness_unit: str = ""
    recording: str = ""  # nothing, an evidence id or "camera"
    camera: str = ""  # the body camera's own reference
    place: str = ""  # where something is wrong: reason, recording, witness, block
    code: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pad:
    """Somebody has the screen to sign on: which page, how it was read, what is objected."""

    notice: str
    role: str
    name: str
    pages: int = 1
    page: int = 1
    reading: str = "read"  # or "heard"
    opinion: str = ""
    who: Person | None = None
    busy: bool = False
    code: str = ""
    corrections: tuple[Correction, ...] = ()  # confirmed one by one, before the pages are signed
    stands_on: tuple[int, ...] = ()  # the page of the paper each of them stands on

    @property
    def shown(self) -> int:
        """The page of the paper that is read while this is signed."""
        if self.correction is not None and self.page <= len(self.stands_on):
            return self.stands_on[self.page - 1]
        return max(1, self.page - len(self.corrections))

    @property
    def may_say(self) -> bool:
        """How it was read and what is objected stand fast once the first page is signed under them."""
        return self.page <= len(self.corrections) + 1

    @property
    def correction(self) -> Correction | None:
        """What is confirmed now."""
        return self.corrections[self.page - 1] if self.page <= len(self.corrections) else None


@dataclass(frozen=True, slots=True)
class Secret:
    """An officer's secret is being asked for."""

    signer: str
    busy: bool = False
    code: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What became of one photographed page."""

    name: str
    notice: str = ""
    kind: str = ""
    edition: int = 0
    page: int = 0
    superseded: bool = False
    elsewhere: bool = False  # filed to a notice of another inspection
    code: str = ""  # why it was not filed
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that concerns the page as a whole."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    now: datetime
    sheet: Sheet | None = None
    shown: str = ""  # notice id
    reading: bool = False
    reading_pages: int = 1
    page: int = 1
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    secret: Secret | None = None
    pad: Pad | None = None
    prints: Mapping[str, Progress] = field(default_factory=dict)
    printers: tuple[str, ...] = ()
    printer: str = ""
    profile: Profile = field(default_factory=Profile)  # of that printer
    paper: int = -1
    scans: tuple[Scanned, ...] = ()
    scanning: int = 0
    reopening: bool = False
    listing: bool = False  # what is missing is listed after a lock was refused
    reopen_code: str = ""
    wrong: Wrong | None = None
    busy: bool = True

    @property
    def is_open(self) -> bool:
        """Whether outcomes may still be given: to a photo sheet after the lock too."""
        return self.may_lock or (self.sheet is not None and self.has_ended and self.sheet.signable)

    @property
    def may_lock(self) -> bool:
        """Whether a record or an addendum waits for its end."""
        return self.may_reopen or (self.sheet is not None and bool(self.sheet.addendum))

    @property
    def has_ended(self) -> bool:
        """Whether the record was locked."""
        return self.sheet is not None and self.sheet.inspection.state.value in ("locked", "returned")

    @property
    def may_reopen(self) -> bool:
        return self.sheet is not None and self.sheet.inspection.state.value == "completed"

    @property
    def is_complaint(self) -> bool:
        return self.sheet is not None and self.sheet.inspection.form == "complaint"

    @property
    def may_add(self) -> bool:
        """Whether an addendum may be begun: to a locked record of one's own, one at a time."""
        sheet = self.sheet
        return bool(self.has_ended and sheet and sheet.is_own and not sheet.addendum)

    @property
    def document(self) -> str:
        """The key of the pages on the screen."""
        return reading_key(self.shown) if self.reading else self.shown

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Those in force."""
        return tuple(one for one in self.sheet.papers if one.in_force) if self.sheet else ()

    @property
    def unprinted(self) -> tuple[Paper, ...]:
        return tuple(one for one in self.papers if not one.was_printed)

    @property
    def sheets_next(self) -> int:
        """How many sheets the next F9 takes."""
        return sum(one.notice.pages * one.copies for one in self.unprinted)

    @property
    def lacks_paper(self) -> bool:
        """Whether the tray holds fewer sheets than are wanted next."""
        return 0 <= self.paper < self.sheets_next

    @property
    def wants_sealed_paper(self) -> bool:
        """Whether what is printed next stands on sheets sealed beforehand, and the tray holds plain ones."""
        return self.profile.paper == "plain" and any(
            one.notice.seal is SealMode.PRESEALED for one in self.unprinted
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as a picture."""

    document: str
    page: int
    dots: float
    image: Image


def reading_key(notice: str) -> str:
    """The document key of a notice's English reading copy."""
    return notice + _READING


def notice_of(document: str) -> str:
    return document.removesuffix(_READING)


def is_reading(document: str) -> bool:
    return document.endswith(_READING)
