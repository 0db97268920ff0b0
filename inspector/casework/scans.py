"""Signed pages that come back from the camera: filed by their code, and those that are still owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import papers
from inspector.casework.page import Problem
from inspector.domain.errors import Refused
from inspector.domain.evidence import SignedPage
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed

_INK = (Outcome.SIGNED, Outcome.SEALED)


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a photographed page was filed."""

    notice: str
    kind: str
    edition: int
    page: int
    superseded: bool
    missing: tuple[int, ...]  # pages of the same notice still owed


def pages_owed(desk: Desk, inspection_id: str) -> tuple[Problem, ...]:
    """Pages signed in ink that nobody has photographed yet: said, not in the way of the lock."""
    owed: list[Problem] = []
    for notice in papers.in_force(desk, inspection_id):
        pages = missing_pages(desk, notice) if _was_inked(desk, notice) else ()
        if pages:
            facts: dict[str, object] = {"kind": notice.kind, "pages": pages}
            owed.append(Problem("page", "page.missing", facts, reference=notice.id, blocks=False))
    return tuple(owed)


def _was_inked(desk: Desk, notice: Notice) -> bool:
    """Whether somebody outside the agency signed the paper itself."""
    given: list[Signature] = desk.workspace.rows(Signature, parent=notice.id)
    standing = (one for one in given if not one.withdrawn and not one.pads)
    return any(one.role != "officer" and one.outcome in _INK for one in standing)


def missing_pages(desk: Desk, notice: Notice) -> tuple[int, ...]:
    """The pages of a notice that have not come back as photographs."""
    filed: list[SignedPage] = desk.workspace.rows(SignedPage, parent=notice.id)
    there = {page.page for page in filed if page.edition == notice.edition}
    return tuple(page for page in range(1, notice.pages + 1) if page not in there)


def scan_back(desk: Desk, source: Path | bytes, *, name: str) -> tuple[Filed, Changed]:
    """File a photographed signed page by its QR code: to its notice, edition and page, wherever it belongs.

    The original photograph is the evidence; the straightened page is only a picture of it.
    """
    from inspector import notices
    from inspector.casework import photos

    data = source if isinstance(source, bytes) else source.read_bytes()
    scan = notices.read_page(_readable(data))
    code = scan.code
    try:
        notice = desk.workspace.get(Notice, code.notice)
    except Refused as refusal:
        raise Refused("scan.unknown_notice", notice=code.notice) from refusal
    if not notice.facts_sha256.startswith(code.facts_prefix):
        raise Refused("scan.other_facts", notice=code.notice)
    if not 1 <= code.page <= notice.pages:
        raise Refused("scan.no_such_page", page=code.page, pages=notice.pages)
    evidence, changed = photos.take_in(desk, notice.inspection, data, name=name, way="scan")
    with desk.change() as change:
        page = SignedPage(
            id=desk.new_id(),
            notice=notice.id,
            edition=notice.edition,
            page=code.page,
            evidence=evidence.id,
            at=desk.now(),
            flat_sha256=desk.workspace.put_blob(scan.jpeg) if scan.jpeg else "",
        )
        change.put(page)
    filed = Filed(
        notice=notice.id,
        kind=notice.kind,
        edition=notice.edition,
        page=code.page,
        superseded=notice.state is NoticeState.SUPERSEDED,
        missing=missing_pages(desk, notice),
    )
    return filed, changed | change.changed


def _readable(data: bytes) -> bytes:
    """Phones photograph in HEIC too; a JPEG of the whole page is enough to read its code."""
    from inspector import evidence

    media_type = evidence.sniff(data)
    if media_type in ("image/jpeg", "image/png"):
        return data
    return evidence.for_print(data, media_type, width_mm=297, height_mm=420)
