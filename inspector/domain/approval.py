"""批准: what the agency head says to a measure: before it, by telephone, or within 24 hours if urgent.

PROC 33, 36; APL 56; ACL 19. Who acts does not approve (domain reference 8).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from inspector.domain.errors import Refused

_NOTED_LATE = timedelta(minutes=10)
_AT_MOST_BEFORE = timedelta(hours=24)  # said by telephone, written down as asked and given afterwards


class Mode(StrEnum):
    BEFORE = "before"
    PHONE = "phone"  # given by telephone, confirmed in writing later
    URGENT = "urgent"  # the measure was taken first; approval follows within 24 hours


class Standing(StrEnum):
    """Where an approval stands at a moment."""

    NONE = "none"
    ASKED = "asked"
    GIVEN = "given"
    BY_PHONE = "by_phone"  # given, the written confirmation is owed
    RUNNING = "running"  # urgent: the 24 hours run
    OVERDUE = "overdue"  # urgent and never approved: the measure must be lifted
    REFUSED = "refused"  # a measure that was taken must be lifted
    CHANGED = "changed"  # what was approved is no longer what the paper says

    @property
    def is_right(self) -> bool:
        """Whether the paper may be issued and printed in this state."""
        return self in (Standing.GIVEN, Standing.BY_PHONE, Standing.RUNNING)

    @property
    def must_lift(self) -> bool:
        """Whether a measure that was taken has lost its ground."""
        return self in (Standing.OVERDUE, Standing.REFUSED)


@dataclass(frozen=True, slots=True)
class Approver:
    """The agency head, or whom he delegated: a line of the agency's list."""

    name: str
    position: str
    badge: str = ""  # when he is an officer on this laptop and signs with his own secret
    is_delegate: bool = False


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval of one paper. When it was given and when it was written down are two moments."""

    id: str
    draft: str  # the draft of the paper
    mode: Mode
    asked_by: str  # badge
    asked_at: datetime
    content: str  # SHA-256 of what the paper orders, as it was asked
    due: datetime | None = None  # urgent: the end of the 24 hours
    given_by: Approver | None = None
    given_at: datetime | None = None
    noted_at: datetime | None = None
    noted_by: str = ""
    way: str = ""  # signed, paper, phone
    mark: str = ""  # base64 of the approver's signature
    evidence: str = ""  # evidence id of the photographed paper
    refused_at: datetime | None = None
    reason: str = ""
    confirmed_at: datetime | None = None  # of an approval by telephone: in writing
    confirmed_evidence: str = ""

    def give(
        self, by: Approver, at: datetime, *, way: str, noted_at: datetime, noted_by: str,
        mark: str = "", evidence: str = "",
    ) -> "Approval":  # fmt: skip
        """The head says yes."""
        self._needs_answer()
        _not_ahead(at, noted_at)
        if self.asked_at - at > _AT_MOST_BEFORE:
            raise Refused("approval.too_early")
        if way == "paper" and not evidence:
            raise Refused("approval.no_evidence")
        return replace(
            self, given_by=by, given_at=at, way=way, noted_at=noted_at, noted_by=noted_by, mark=mark,
            evidence=evidence,
        )  # fmt: skip

    def refuse(self, by: Approver, at: datetime, reason: str, *, noted_at: datetime) -> "Approval":
        """The head says no."""
        self._needs_answer()
        _not_ahead(at, noted_at)
        if not reason.strip():
            raise Refused("approval.reason_missing")
        return replace(self, given_by=by, refused_at=at, reason=reason.strip(), noted_at=noted_at)

    def confirm(self, at: datetime, *, evidence: str = "") -> "Approval":
        """What was said by telephone is confirmed in writing."""
        if self.given_at is None or self.way != "phone" or self.confirmed_at is not None:
            raise Refused("approval.nothing_to_confirm")
        if at < self.given_at:
            raise Refused("approval.before_it_was_given")
        return replace(self, confirmed_at=at, confirmed_evidence=evidence)

    def standing(self, now: datetime, content: str = "") -> Standing:
        """Where it stands now; `content` is what the paper orders now."""
        if self.refused_at is not None:
            return Standing.REFUSED
        if self.mode is Mode.URGENT and self.due is not None and self._came_late(now):
            return Standing.OVERDUE
        if content and content != self.content:
            return Standing.CHANGED
        if self.given_at is not None:
            return Standing.BY_PHONE if self.way == "phone" and self.confirmed_at is None else Standing.GIVEN
        return Standing.RUNNING if self.mode is Mode.URGENT else Standing.ASKED

    @property
    def is_back_dated(self) -> bool:
        """Written down well after it was given, and not signed here: a reader should know."""
        if self.given_at is None or self.noted_at is None or self.way == "signed":
            return False
        return self.noted_at - self.given_at > _NOTED_LATE

    def _came_late(self, now: datetime) -> bool:
        """Approved after the 24 hours, or never within them."""
        return self.due is not None and (self.given_at or now) > self.due

    def _needs_answer(self) -> None:
        if self.given_at is not None or self.refused_at is not None:
            raise Refused("approval.answered_already")


def _not_ahead(at: datetime, noted_at: datetime) -> None:
    if at > noted_at:
        raise Refused("approval.in_future")
