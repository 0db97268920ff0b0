"""空白文书: a numbered form printed empty, for the morning the laptop dies. Where each went stays listed."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from inspector.domain.errors import Refused


class BlankState(StrEnum):
    OUT = "out"  # given out, on paper
    TRANSCRIBED = "transcribed"  # filled in by hand, and written over into an inspection
    VOID = "void"  # spoiled or lost; the number stays listed with the reason
    RETURNED = "returned"  # came back unused; counted, and its number is not used again


@dataclass(frozen=True, slots=True)
class BlankForm:
    """One sheet of one kind with a number of its own."""

    id: str
    kind: str  # W03, W04, W23
    number: str  # of the register where the kind is numbered, else a serial of this device
    pages: int
    pdf_sha256: str
    given_at: datetime
    given_by: str
    state: BlankState = BlankState.OUT
    inspection: str = ""  # what it was transcribed into
    reason: str = ""
    ended_at: datetime | None = None
    ended_by: str = ""
    prints: tuple[str, ...] = ()

    def transcribe(self, inspection: str, by: str, at: datetime) -> "BlankForm":
        """It was filled in by hand; this inspection carries its words."""
        self._needs_out()
        return replace(self, state=BlankState.TRANSCRIBED, inspection=inspection, ended_by=by, ended_at=at)

    def void(self, reason: str, by: str, at: datetime) -> "BlankForm":
        """Spoiled or lost."""
        self._needs_out()
        if not reason.strip():
            raise Refused("blank.reason_missing", number=self.number)
        return replace(self, state=BlankState.VOID, reason=reason.strip(), ended_by=by, ended_at=at)

    def give_back(self, by: str, at: datetime) -> "BlankForm":
        """It came back empty."""
        self._needs_out()
        return replace(self, state=BlankState.RETURNED, ended_by=by, ended_at=at)

    def take_back(self) -> "BlankForm":
        """It is no transcript after all."""
        return replace(self, state=BlankState.OUT, inspection="", ended_by="", ended_at=None)

    def _needs_out(self) -> None:
        if self.state is not BlankState.OUT:
            raise Refused("blank.not_out", number=self.number)
