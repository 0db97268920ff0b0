"""Verify: what is proved of a workspace or a PDF, and what is not."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.casework import signing
from inspector.domain.notice import Notice, NoticeState, Signature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.errors import Trouble


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a report: a code and its facts."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What holds, what is broken, and what cannot be proved from here."""

    path: str
    proved: tuple[Statement, ...] = ()
    broken: tuple[Statement, ...] = ()
    unproved: tuple[Statement, ...] = ()
    exempt: tuple[Statement, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.broken


def workspace(desk: Desk) -> Report:
    """Every version, link and blob of the workspace, and every officer's mark."""
    findings = desk.workspace.verify()
    broken = [
        Statement("verify.broken", {"what": one.what, "id": one.id, "where": one.where, "reason": one.reason})
        for one in findings.broken
    ]
    proved = [Statement("verify.proved", {"what": one.what, "count": one.count}) for one in findings.proved]
    signatures: list[Signature] = [] if broken else desk.workspace.rows(Signature)
    marked = [signature for signature in signatures if signature.mark]
    for signature in marked:
        if not signing.check_mark(desk, signature):
            broken.append(
                Statement(
                    "verify.broken",
                    {"what": "signature", "id": signature.id, "where": signature.name, "reason": "mark"},
                )
            )
    if marked and not broken:
        proved.append(Statement("verify.proved", {"what": "marks", "count": len(marked)}))
    return Report(
        str(desk.workspace.folder),
        proved=tuple(proved),
        broken=tuple(broken),
        unproved=(Statement("verify.self_issued"),),
        exempt=tuple(Statement("verify.exempt", {"what": what}) for what in findings.exempt),
    )


def damaged(folder: Path, trouble: Trouble) -> Report:
    """A workspace so damaged that it does not open: that is an answer too, with the file named."""
    where = str(trouble.facts.get("file", ""))
    facts = {"what": "database", "id": "", "where": where, "reason": trouble.code}
    return Report(str(folder), broken=(Statement("verify.broken", facts),))


def pdf(desk: Desk | None, path: Path) -> Report:
    """Whether a PDF is byte for byte one that was issued here."""
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    if desk is None:
        return Report(str(path), unproved=(Statement("verify.no_workspace", {"sha256": sha256}),))
    notices: list[Notice] = desk.workspace.rows(Notice)
    issued = next((notice for notice in notices if notice.pdf_sha256 == sha256), None)
    if issued is None:
        return Report(str(path), broken=(_altered(notices, data, sha256),))
    facts = {"kind": issued.kind, "number": issued.number, "edition": issued.edition, "at": issued.issued_at}
    unproved = () if issued.state is NoticeState.ISSUED else (Statement("verify.superseded", facts),)
    return Report(str(path), proved=(Statement("verify.issued_here", facts),), unproved=unproved)


def _altered(notices: list[Notice], data: bytes, sha256: str) -> Statement:
    """Name the notice an altered PDF pretends to be, by its QR code or by the id in the file."""
    for notice in notices:
        if notice.id.encode() in data:
            facts = {"what": "pdf", "id": notice.id, "where": notice.number or notice.kind, "reason": "bytes"}
            return Statement("verify.broken", facts)
    claimed = _by_code(notices, data)
    if claimed is not None:
        facts = {"what": "pdf", "id": claimed.id, "where": claimed.number or claimed.kind, "reason": "bytes"}
        return Statement("verify.broken", facts)
    return Statement("verify.not_issued_here", {"sha256": sha256})


def _by_code(notices: list[Notice], data: bytes) -> Notice | None:
    from inspector import notices as papers
    from inspector.domain.errors import Refused, Trouble

    try:
        page = io.BytesIO()
        papers.page_images(data, dpi=150, pages=[1])[0].save(page, "PNG")
        code = papers.read_page(page.getvalue()).code
    except (Refused, Trouble):
        return None
    return next((notice for notice in notices if notice.id == code.notice), None)
