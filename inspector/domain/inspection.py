"""检查: one inspection of one target, and what may become of it.

draft -> completed (facts frozen, edition n) -> locked; reopening a completed one begins edition n + 1.
After lock only an addendum. Void only before lock (domain reference 8; PROC 28, 29).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from inspector.domain.campaign import Phase
from inspector.domain.errors import Refused

CLOCK_WENT_BACK = "clock.went_back"


class State(StrEnum):
    """States of an inspection on the laptop; review and follow-up add theirs on the server's side."""

    DRAFT = "draft"
    COMPLETED = "completed"
    LOCKED = "locked"
    RETURNED = "returned"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PaperOriginal:
    """纸质笔录: the record was written by hand; its scans are the original, what is typed is a transcript."""

    scans: tuple[str, ...]  # evidence ids
    started_at: datetime  # as the paper says
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Inspection:
    """One inspection. `answers` maps a question's reference to its value, in document order."""

    id: str
    target: str
    campaign: str
    tour: str
    officers: tuple[str, ...]  # badges
    form: str
    form_version: str
    opened_at: datetime
    phase: Phase = Phase.DURING
    number: str = ""  # the inspection's own number within the tour, e.g. 展 0417
    state: State = State.DRAFT
    edition: int = 0  # 0: never completed
    answers: Mapping[str, str] = field(default_factory=dict)
    facts_edited: Mapping[str, str] = field(default_factory=dict)  # section reference -> edited Chinese text
    facts_edited_en: Mapping[str, str] = field(default_factory=dict)
    result: str = ""  # none, corrected, pending ... (code list `result`)
    findings: int = 0
    completed_at: datetime | None = None
    locked_at: datetime | None = None
    reason: str = ""  # of the last reopening or voiding
    flags: tuple[str, ...] = ()  # what a reviewer should know, e.g. that the clock went back
    paper: PaperOriginal | None = None

    def complete(
        self, at: datetime, *, open_questions: tuple[str, ...] = (), clock_went_back: bool = False
    ) -> "Inspection":
        """Freeze the facts and begin the next edition (现场完成)."""
        self._needs(State.DRAFT)
        if open_questions:
            raise Refused("inspection.unanswered", questions=open_questions)
        if len(set(self.officers)) < 2:
            raise Refused("inspection.two_officers")  # APL art. 42
        flags = tuple(flag for flag in self.flags if flag != CLOCK_WENT_BACK)
        if (
            clock_went_back or at < self.opened_at
        ):  # a laptop's clock was put right: written down, never in the way
            flags = (*flags, CLOCK_WENT_BACK)
        return replace(self, state=State.COMPLETED, edition=self.edition + 1, completed_at=at, flags=flags)

    def reopen(self, reason: str) -> "Inspection":
        """Open the facts again; the edition that was printed is kept as superseded."""
        self._needs(State.COMPLETED)
        if not reason.strip():
            raise Refused("inspection.reopen_needs_reason")
        return replace(self, state=State.DRAFT, reason=reason)

    def lock(self, at: datetime, *, missing: tuple[str, ...] = ()) -> "Inspection":
        """End the record (锁定). From here on only an addendum."""
        self._needs(State.COMPLETED)
        if missing:
            raise Refused("inspection.not_ready_to_lock", missing=missing)
        return replace(self, state=State.LOCKED, locked_at=at)

    def give_back(self, reason: str) -> "Inspection":
        """退回: a reviewer's question; it is answered by an addendum."""
        self._needs(State.LOCKED)
        if not reason.strip():
            raise Refused("review.reason_missing")
        return replace(self, state=State.RETURNED, reason=reason)

    def answered(self) -> "Inspection":
        """The reviewer's question was answered by an addendum: locked again, and to be read once more."""
        self._needs(State.LOCKED, State.RETURNED)
        return replace(self, state=State.LOCKED)

    def void(self, reason: str) -> "Inspection":
        """作废, with a reason and only before lock; nothing is ever deleted."""
        self._needs(State.DRAFT, State.COMPLETED)
        if not reason.strip():
            raise Refused("inspection.void_needs_reason")
        return replace(self, state=State.VOID, reason=reason)

    def answer(self, answers: Mapping[str, str]) -> "Inspection":
        """The same inspection with these answers instead."""
        self._needs(State.DRAFT)
        return replace(self, answers=dict(answers))

    @property
    def is_open(self) -> bool:
        return self.state is State.DRAFT

    def _needs(self, *states: State) -> None:
        if self.state not in states:
            raise Refused("inspection.wrong_state", state=self.state.value)


@dataclass(frozen=True, slots=True)
class Correction:
    """更正: words of the record that are struck out and stay legible, and what stands in their place.

    Each is confirmed by the person recorded (domain reference 2.5). Without `was` something is added, without
    `now` something is struck out.
    """

    where: str  # title of the paragraph
    was: str = ""
    now: str = ""
    nth: int = 0  # which of several, where the words stand more than once in the paragraph; 0: only once


@dataclass(frozen=True, slots=True)
class Addendum:
    """补充笔录: the only change a locked record allows; it names the record it adds to."""

    id: str
    inspection: str
    text: str
    reason: str
    at: datetime
    officers: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    notice: str = ""  # the paper it is signed on
    number: int = 1  # of this record's addenda
    locked_at: datetime | None = None

    def lock(self, at: datetime, *, missing: tuple[str, ...] = ()) -> "Addendum":
        """End the addendum, as a record is ended."""
        if self.locked_at is not None:
            raise Refused("addendum.locked", number=self.number)
        if missing:
            raise Refused("inspection.not_ready_to_lock", missing=missing)
        return replace(self, locked_at=at)
