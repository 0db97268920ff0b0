"""Which values are records, and what lists and search need to know of each (its outline).

Every fact is a record: a kind, an id and a typed value. The store keeps them without knowing the trade; this
table is all it asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from inspector.domain.annotation import Annotation
from inspector.domain.approval import Approval
from inspector.domain.blank_form import BlankForm
from inspector.domain.calendar import CalendarYear
from inspector.domain.camera import CameraClock, LateFrames, camera_of
from inspector.domain.campaign import Agency, Campaign, Target, Tour, Visit
from inspector.domain.deadline import Clock
from inspector.domain.device import TrustedDevice
from inspector.domain.evidence import Evidence, SignedPage
from inspector.domain.export import Export
from inspector.domain.inspection import Addendum, Inspection
from inspector.domain.key_event import KeyEvent
from inspector.domain.notice import FormVersion, Notice, RollLine, Signature, SignedPdf
from inspector.domain.notice_draft import NoticeDraft
from inspector.domain.party import Officer
from inspector.domain.phrase import Phrase
from inspector.domain.register import NumberBlock, NumberMapping, SheetEntry, TemporarySeries
from inspector.domain.time_stamp import TimeStamp


@dataclass(frozen=True, slots=True)
class Outline:
    """A record's row in lists: what it belongs to, where it stands, how it sorts, what finds it."""

    parent: str = ""
    state: str = ""
    sort: str = ""
    title: str = ""
    text: tuple[str, ...] = ()  # free text for search
    codes: tuple[str, ...] = ()  # identifiers and booth numbers, found by normalised prefix


KINDS: Mapping[str, type[Any]] = {
    "agency": Agency,
    "officer": Officer,
    "campaign": Campaign,
    "target": Target,
    "tour": Tour,
    "visit": Visit,
    "inspection": Inspection,
    "addendum": Addendum,
    "evidence": Evidence,
    "signed_page": SignedPage,
    "camera_clock": CameraClock,
    "late_frames": LateFrames,
    "annotation": Annotation,
    "notice": Notice,
    "notice_draft": NoticeDraft,
    "approval": Approval,
    "signature": Signature,
    "blank_form": BlankForm,
    "signed_pdf": SignedPdf,
    "time_stamp": TimeStamp,
    "number_block": NumberBlock,
    "temporary_series": TemporarySeries,
    "number_mapping": NumberMapping,
    "sheet_entry": SheetEntry,
    "roll_line": RollLine,
    "form_version": FormVersion,
    "phrase": Phrase,
    "key_event": KeyEvent,
    "export": Export,
    "trusted_device": TrustedDevice,
    "calendar_year": CalendarYear,
    "clock": Clock,
}
KIND_OF: Mapping[type[Any], str] = {value: kind for kind, value in KINDS.items()}


def booth_sort(booth: str) -> str:
    """A key that puts booths in walking order: digits padded, so A9 < A10 and 4.1A1-001 < 12.2A34-35."""
    padded, digits = [], ""
    for character in booth.upper() + "\0":
        if character.isdecimal():
            digits += character
            continue
        if digits:
            padded.append(digits.zfill(6))
            digits = ""
        padded.append(character)
    return "".join(padded)[:-1]


def _target(value: Target) -> Outline:
    party = value.party
    claims = tuple(claim.number for claim in value.claims if claim.number)
    titles = tuple(claim.title for claim in value.claims if claim.title)
    return Outline(
        parent=value.campaign,
        state=value.hall,
        sort=booth_sort(value.title),
        title=f"{value.title} {party.name}",
        text=(party.name, party.name_en, value.name, value.address, value.exhibits, *titles),
        codes=(value.booth, party.credit_code, *claims),
    )


def _inspection(value: Inspection) -> Outline:
    answers = tuple(text for text in value.answers.values() if len(text) > 3)
    return Outline(
        parent=value.target,
        state=value.state.value,
        sort=value.opened_at.isoformat(),
        title=value.number,
        text=(*answers, *value.facts_edited.values()),
        codes=(value.number,),
    )


def _evidence(value: Evidence) -> Outline:
    return Outline(
        parent=value.inspection,
        state=value.reference,
        sort=f"{value.order:06d}{value.imported_at.isoformat()}",
        title=value.caption or value.name,
        text=(value.caption, value.proves, value.name),
        codes=(value.sha256[:16],),
    )


def _notice(value: Notice) -> Outline:
    return Outline(
        parent=value.inspection,
        state=value.state.value,
        sort=f"{value.kind}{value.issued_at.isoformat()}",
        title=value.number or value.kind,
        text=(value.number,),
        codes=(value.id[-12:],),
    )


_OUTLINES: Mapping[str, Callable[[Any], Outline]] = {
    "agency": lambda value: Outline(title=value.name),
    "officer": lambda value: Outline(
        state=value.role, sort=value.badge, title=value.name, text=(value.name,), codes=(value.badge,)
    ),
    "campaign": lambda value: Outline(
        state=value.kind, sort=str(value.opens or ""), title=value.name, text=(value.name, value.name_en)
    ),
    "target": _target,
    "tour": lambda value: Outline(
        parent=value.campaign,
        state="ended" if value.ended_at else "running",
        sort=value.started_at.isoformat() if value.started_at else "",
        title=value.hall,
    ),
    "visit": lambda value: Outline(parent=value.target, sort=value.at.isoformat(), title=value.note),
    "inspection": _inspection,
    "addendum": lambda value: Outline(
        parent=value.inspection, sort=value.at.isoformat(), title=value.reason, text=(value.text,)
    ),
    "evidence": _evidence,
    "signed_page": lambda value: Outline(parent=value.notice, sort=f"{value.edition:04d}{value.page:04d}"),
    "camera_clock": lambda value: Outline(
        parent=camera_of(value.device, value.serial), sort=value.read_at.isoformat(), title=value.device
    ),
    "late_frames": lambda value: Outline(
        parent=value.inspection, sort=value.at.isoformat(), title=value.device
    ),
    "annotation": lambda value: Outline(
        parent=value.inspection,
        state=value.evidence,
        text=tuple(one.text for one in value.layers if one.text),
    ),
    "notice": _notice,
    "notice_draft": lambda value: Outline(
        parent=value.owner,
        state=value.state.value,
        sort=f"{value.kind}{value.begun_at.isoformat()}",
        title=value.kind,
    ),
    "approval": lambda value: Outline(
        parent=value.draft, state=value.mode.value, sort=value.asked_at.isoformat()
    ),
    "signature": lambda value: Outline(
        parent=value.notice,
        state="withdrawn" if value.withdrawn else value.outcome.value,
        sort=value.at.isoformat(),
        title=value.name,
    ),
    "blank_form": lambda value: Outline(
        parent=value.inspection,
        state=value.state.value,
        sort=f"{value.given_at.isoformat()}{value.kind}{value.id}",
        title=value.number,
        codes=(value.number,),
    ),
    "signed_pdf": lambda value: Outline(
        parent=value.notice,
        state="final" if value.final else "signing",
        sort=f"{value.at.isoformat()}{value.revision:04d}",
    ),
    "time_stamp": lambda value: Outline(
        parent=value.subject, state=value.over, sort=value.at.isoformat(), title=value.authority
    ),
    "number_block": lambda value: Outline(state=value.kind_word, sort=f"{value.year}{value.first:06d}"),
    "temporary_series": lambda value: Outline(state=value.device),
    "number_mapping": lambda value: Outline(
        parent=value.notice,
        state=value.kind,
        sort=value.at.isoformat(),
        title=value.formal,
        text=(value.formal, value.temporary),
    ),
    "sheet_entry": lambda value: Outline(
        parent=value.notice, state=value.move.value, sort=value.at.isoformat(), title=value.reason
    ),
    "roll_line": lambda value: Outline(parent=value.tour, sort=f"{value.line:06d}", title=value.target),
    "phrase": lambda value: Outline(
        state="removed" if value.removed else "kept",
        sort=value.shortcut or value.title[:40],
        title=value.title[:80],
    ),
    "key_event": lambda value: Outline(parent=value.badge, state=value.what.value, sort=value.at.isoformat()),
    "export": lambda value: Outline(
        parent=value.subject, state=value.state, sort=f"{value.kind}{value.at.isoformat()}", title=value.name
    ),
    "trusted_device": lambda value: Outline(
        state="withdrawn" if value.withdrawn else "trusted",
        sort=value.at.isoformat(),
        title=value.agency or value.device,
    ),
    "calendar_year": lambda value: Outline(
        state=str(value.year), sort=f"{value.year:04d}", title=value.source
    ),
    "clock": lambda value: Outline(
        parent=value.subject,
        state="open" if value.is_open else "over",
        sort=value.due.isoformat(),
        title=value.preset,
    ),
    "form_version": lambda value: Outline(
        parent=value.form,
        state="withdrawn" if value.withdrawn else "published",
        sort=value.published_at.isoformat(),
        title=value.title,
    ),
}


def outline(value: Any) -> Outline:
    """The row of one record in lists and search."""
    return _OUTLINES[KIND_OF[type(value)]](value)
