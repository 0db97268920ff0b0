"""What was done with a paper, as a reprint shows it: outcomes, ink where it was drawn, recordings named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector.casework import signing
from inspector.domain.evidence import Evidence
from inspector.domain.notice import Notice, Signature

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.facts import Facts


def of(desk: Desk, notice_id: str) -> list[dict[str, Any]]:
    """The outcomes of a notice as facts, for a reprint that shows them."""
    notice = desk.workspace.get(Notice, notice_id)
    given: list[Signature] = desk.workspace.rows(Signature, parent=notice_id)
    return [
        {
            "role": signature.role,
            "name": signature.name,
            "outcome": signature.outcome.value,
            "at": signature.at.isoformat(timespec="seconds"),
            "reason": signature.reason,
            "witness": signature.witness.name if signature.witness else "",
            "recording": _recording(desk, signature.recording),
            "opinion": signature.opinion,
            "badge": signature.badge,
            "reading": signature.reading,
            **_ink(desk, notice, signature),
        }
        for signature in given
        if not signature.withdrawn
    ]


def confirmations(notice: Notice, role: str) -> int:
    """How many corrections the person recorded confirms one by one, before the pages are signed."""
    return len(notice.facts.get("corrections", ())) if role == signing.PARTY else 0


def _ink(desk: Desk, notice: Notice, signature: Signature) -> Facts:
    """What was drawn, each where it was drawn and nowhere else: at a correction, or on a page."""
    drawn = [desk.workspace.get_blob(sha256) for sha256 in signature.pads]
    first = confirmations(notice, signature.role)
    pages = drawn[first:]
    on = range(1, len(pages) + 1) if len(pages) > 1 else [notice.pages] * len(pages)
    return {"confirmed": drawn[:first], "pads": pages, "on": list(on)}


def _recording(desk: Desk, reference: str) -> str:
    """What a recording is called on paper: the file's name, or the reference as it was typed."""
    return desk.workspace.get(Evidence, reference).name if desk.workspace.has(reference) else reference


def recordings(desk: Desk, inspection_id: str) -> tuple[Evidence, ...]:
    """What may be named as the recording of a refusal: the latest evidence first."""
    from inspector.casework import photos

    return tuple(reversed(photos.of(desk, inspection_id)))
