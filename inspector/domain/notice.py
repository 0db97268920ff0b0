"""文书: every printed document, its number, its pages and who signed or refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from inspector.domain.errors import Refused
from inspector.domain.party import Person


class NoticeState(StrEnum):
    ISSUED = "issued"
    SUPERSEDED = "superseded"  # a later edition took its place; kept, still found by its QR
    VOID = "void"  # the number stays listed with the reason


class SealMode(StrEnum):
    NONE = "none"  # records carry no seal
    LATER = "later"  # awaiting seal
    PRESEALED = "presealed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One edition of one printed document. `facts` is all its text comes from: a notice is a pure function
    of facts and template version, and `pdf_sha256` names the bytes that were issued."""

    id: str
    inspection: str  # inspection id; for the patrol roll (W28) the tour id
    kind: str  # W03, W04, W14, W28
    layout: str  # full, booth, roll, reading
    language: str
    edition: int
    template_version: str
    facts: Mapping[str, Any]
    facts_sha256: str
    pdf_sha256: str
    pages: int
    issued_at: datetime
    issued_by: str
    number: str = ""
    state: NoticeState = NoticeState.ISSUED
    seal: SealMode = SealMode.NONE
    prints: tuple[str, ...] = ()  # "2026-11-06T14:49:00+08:00 pages 1-2 copy 1"
    reason: str = ""

    @property
    def is_printed(self) -> bool:
        """Whether paper came out; copy 0 is a PDF handed to a phone or another computer."""
        return any(not line.endswith("copy 0") for line in self.prints)

    @property
    def is_reading_copy(self) -> bool:
        return self.layout == "reading"


class Outcome(StrEnum):
    """The four mutually exclusive outcomes of a signature (domain reference 2.4; PROC 43)."""

    SIGNED = "signed"
    SEALED = "sealed"
    REFUSED = "refused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Signature:
    """What one person did with one notice. Refusing is lawful and is recorded, never blocked."""

    id: str
    notice: str
    role: str  # party, receiver, officer, witness, interpreter, complainant
    name: str
    outcome: Outcome
    at: datetime
    badge: str = ""
    reason: str = ""
    recording: str = ""  # evidence id or body-camera reference
    witness: Person | None = None
    opinion: str = ""
    mark: str = ""  # base64 of the officer's signature over the facts' bytes
    mark_over: str = ""  # SHA-256 the mark was made over
    withdrawn: bool = False
    pads: tuple[str, ...] = ()  # SHA-256 of what was written on the screen, a picture a page; none: in ink
    reading: str = ""  # "read" by the signer, or "heard": it was read out
    covers: tuple[str, ...] = ()  # pads of others an officer's mark was made over as well
    who: Person | None = None  # a witness or an interpreter who signs, as papers name him

    def check(self) -> None:
        """A refusal or an absence needs its reason and a recording or a witness (PROC 43)."""
        if self.outcome in (Outcome.REFUSED, Outcome.ABSENT):
            if not self.reason.strip():
                raise Refused("signature.reason_missing", name=self.name)
            if not self.recording and self.witness is None:
                raise Refused("signature.recording_missing", name=self.name)


@dataclass(frozen=True, slots=True)
class SignedPdf:
    """签署版: an issued PDF with digital signatures at its end. The issued bytes are its beginning and stay a
    file of their own; every signature makes a further revision."""

    id: str
    notice: str
    revision: int  # counted from 1
    sha256: str
    size: int
    over: str  # SHA-256 of the PDF as issued
    badges: tuple[str, ...]  # who signed, in this order
    at: datetime
    final: bool  # nobody is awaited any more
    pads: tuple[str, ...] = ()  # SHA-256 of what others drew on the screen, covered by the signatures

    @property
    def signatures(self) -> int:
        return len(self.badges)


@dataclass(frozen=True, slots=True)
class RollLine:
    """One clean booth on the patrol roll W28: one line, one signature."""

    id: str
    tour: str
    inspection: str
    target: str
    line: int
    at: datetime
    items: str
    result: str
    remark: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A published checklist. A record keeps the version it was made with."""

    id: str
    form: str
    version: str
    title: str
    title_en: str
    xform_sha256: str
    published_at: datetime
    withdrawn: bool = False
    reason: str = ""  # why it was withdrawn
    targets: tuple[str, ...] = ("booth",)  # kinds of target it fits, the one it is made for first
    phases: tuple[str, ...] = ()  # phases it fits; none: every phase
    source_sha256: str = ""  # of the workbook it was compiled from
