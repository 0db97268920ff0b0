"""Verify: what is proved of a workspace or a single file, and what is not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from inspector.casework import marks
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.notice import Notice, NoticeState, Signature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inspector.casework.desk import Desk


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
    from inspector.casework import verifying_stamps

    findings = desk.workspace.verify()
    broken = [
        Statement("verify.broken", {"what": one.what, "id": one.id, "where": one.where, "reason": one.reason})
        for one in findings.broken
    ]
    proved = [Statement("verify.proved", {"what": one.what, "count": one.count}) for one in findings.proved]
    signatures: list[Signature] = [] if broken else desk.workspace.rows(Signature)
    marked = [signature for signature in signatures if signature.mark]
    for signature in marked:
        if not marks.check_mark(desk, signature):
            broken.append(
                Statement(
                    "verify.broken",
                    {"what": "signature", "id": signature.id, "where": signature.name, "reason": "mark"},
                )
            )
    if marked and not broken:
        proved.append(Statement("verify.proved", {"what": "marks", "count": len(marked)}))
    stamps, faults = ([], []) if broken else verifying_stamps.of_workspace(desk)
    return Report(
        str(desk.workspace.folder),
        proved=(*proved, *stamps),
        broken=(*broken, *faults),
        unproved=(Statement("verify.self_issued"), *_clock(desk)),
        exempt=tuple(Statement("verify.exempt", {"what": what}) for what in findings.exempt),
    )


def _clock(desk: Desk) -> list[Statement]:
    """Times are the computer's own: where its clock went back, what stands before and after is said."""
    workspace = desk.workspace
    return [
        Statement("verify.clock_back", {"sequence": one.sequence, "before": one.before, "at": one.at})
        for device in workspace.devices()
        for one in workspace.clock_jumps(device)
    ]


def damaged(folder: Path, trouble: Trouble, passphrase: str = "") -> Report:
    """A workspace so damaged that it does not open: an answer too, with the file and its pages named."""
    where = str(trouble.facts.get("file", ""))
    facts = {"what": "database", "id": "", "where": where, "reason": trouble.code}
    pages = _pages(folder, passphrase) if passphrase else ()
    return Report(str(folder), broken=(Statement("verify.broken", facts), *pages))


def _pages(folder: Path, passphrase: str) -> tuple[Statement, ...]:
    from inspector.store import Workspace
    from inspector.store.verifying import damaged_pages

    try:
        found = damaged_pages(folder, Workspace.unlock(folder, passphrase))
    except (Refused, Trouble):  # the key file itself is damaged
        return ()
    return tuple(
        Statement("verify.broken", {"what": one.what, "id": one.id, "where": one.where, "reason": one.reason})
        for one in found
    )


def file(desk: Desk | None, path: Path) -> Report:
    """Whether a single file is byte for byte a paper issued here, an original, or a copy made of one.

    What time stamps say of it comes with the answer.
    """
    from inspector.casework import verifying_stamps

    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    report = _file(desk, path, data, sha256)
    proved, broken = verifying_stamps.of_file(desk, path, sha256)
    return replace(report, proved=(*report.proved, *proved), broken=(*report.broken, *broken))


def _file(desk: Desk | None, path: Path, data: bytes, sha256: str) -> Report:
    from inspector.casework import verifying_pdfs
    from inspector.notices import signatures

    signed = signatures.looks_signed(data)
    if desk is None and signed:
        return verifying_pdfs.alone(path, data)
    if desk is None:
        return Report(str(path), unproved=(Statement("verify.no_workspace", {"sha256": sha256}),))
    notices: list[Notice] = desk.workspace.rows(Notice)
    issued = next((notice for notice in notices if notice.pdf_sha256 == sha256), None)
    if issued is not None:
        return _issued(path, issued, verifying_pdfs.signed_since(desk, issued))
    if signed and (report := verifying_pdfs.recorded(desk, path, data, sha256)):
        return report
    known = desk.workspace.naming(sha256)
    if known:
        return Report(str(path), proved=tuple(_kept(desk, sha256, id) for id in known))
    broken = _altered(desk, notices, path.name, data, sha256)
    proved, more = verifying_pdfs.stranger(desk, data) if signed else ([], [])
    return Report(str(path), proved=tuple(proved), broken=(broken, *more))


def _issued(path: Path, issued: Notice, since: tuple[Statement, ...]) -> Report:
    facts = {"kind": issued.kind, "number": issued.number, "edition": issued.edition, "at": issued.issued_at}
    unproved = () if issued.state is NoticeState.ISSUED else (Statement("verify.superseded", facts),)
    return Report(str(path), proved=(Statement("verify.issued_here", facts),), unproved=(*unproved, *since))


def _kept(desk: Desk, sha256: str, record: str) -> Statement:
    """What a record of this workspace says the file is."""
    kind = desk.workspace.kind(record)
    if kind == "evidence":
        one = desk.workspace.get(Evidence, record)
        what = "original" if one.sha256 == sha256 else "derivative"
        facts = {"what": what, "name": one.name, "at": one.imported_at, "record": record}
        return Statement("verify.kept_here", facts)
    return Statement("verify.named_here", {"what": kind, "record": record, "sha256": sha256})


def _altered(desk: Desk, notices: list[Notice], name: str, data: bytes, sha256: str) -> Statement:
    """Name what an altered file pretends to be: by a paper's id or QR code, by likeness, by its name."""
    claimed = next((notice for notice in notices if notice.id.encode() in data), None)
    if claimed is None and data.startswith(b"%PDF"):
        claimed = _by_code(notices, data)
    if claimed is not None:
        return _broken("pdf", claimed.id, claimed.number or claimed.kind)
    like = _like(desk, data)
    for notice in notices:
        if notice.pdf_sha256 == like:
            return _broken("pdf", notice.id, notice.number or notice.kind)
    for one in desk.workspace.rows(Evidence):
        if like in (one.sha256, one.preview_sha256) or (not like and name.endswith(one.name)):
            return _broken("original" if like != one.preview_sha256 else "derivative", one.id, one.name)
    if like:
        return _broken("derivative", like, name)
    return Statement("verify.not_issued_here", {"sha256": sha256})


def _broken(what: str, id: str, where: str) -> Statement:
    return Statement("verify.broken", {"what": what, "id": id, "where": where, "reason": "bytes"})


def _like(desk: Desk, data: bytes) -> str:
    """The file here that has this length and nearly these bytes; empty when there is none."""
    for sha256 in desk.workspace.blobs_of_size(len(data)):
        same = sum(map(int.__eq__, desk.workspace.get_blob(sha256), data))
        if same >= len(data) * _NEARLY:
            return sha256
    return ""


_NEARLY = 0.9


def _by_code(notices: list[Notice], data: bytes) -> Notice | None:
    from inspector import notices as papers

    try:
        code = papers.read_paper(data)
    except (Refused, Trouble):
        return None
    return next((notice for notice in notices if notice.id == code.notice), None)
