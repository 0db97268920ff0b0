"""Verify a signed PDF: what each signature proves, what was done after it, what only the record can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import signed_pdfs
from inspector.casework.verifying import Report, Statement
from inspector.domain.notice import Notice, NoticeState, SignedPdf

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.notices.signatures import Found, Signatures


def alone(path: Path, data: bytes) -> Report:
    """What the file says by itself."""
    found = _read(data)
    proved, broken = _signatures(found, len(data))
    if awaited := [name for name in found.empty if name.startswith("officer-")]:
        facts = {"signed": len(found.found), "all": len(found.found) + len(awaited)}
        broken.append(Statement("verify.pdf_incomplete", facts))
    unproved = [Statement("verify.pdf_certificate_alone", facts) for facts in _origins(found)]
    unproved.append(Statement("verify.pdf_alone", {"signatures": len(found.found)}))
    return Report(str(path), tuple(proved), tuple(broken), tuple(unproved + _limits(found)))


def recorded(desk: Desk, path: Path, data: bytes, sha256: str) -> Report | None:
    """The same against the record: whether this is the last revision. None when it is no revision of ours."""
    revisions: list[SignedPdf] = desk.workspace.rows(SignedPdf)
    mine = next((one for one in revisions if one.sha256 == sha256), None)
    if mine is None:
        return None
    found = _read(data)
    proved, broken = _signatures(found, len(data))
    notice = desk.workspace.get(Notice, mine.notice)
    facts = _facts(notice, mine)
    latest = signed_pdfs.latest(desk, notice.id)
    unproved = []
    if latest is None or latest.id != mine.id:
        expected = latest.signatures if latest else 0
        broken.append(Statement("verify.pdf_cut_back", {**facts, "expected": expected, **_newest(latest)}))
    else:
        proved.append(Statement("verify.pdf_revision", facts))
        if not mine.final:
            unproved.append(Statement("verify.pdf_not_final", {"names": _awaited(desk, notice, mine)}))
    if notice.state is not NoticeState.ISSUED:
        unproved.append(Statement("verify.superseded", facts))
    broken += _strangers(desk, found)
    return Report(str(path), tuple(proved), tuple(broken), tuple(unproved + _limits(found)))


def stranger(desk: Desk, data: bytes) -> tuple[list[Statement], list[Statement]]:
    """A signed file that no record names: what its signatures prove all the same, and what is broken."""
    found = _read(data)
    proved, broken = _signatures(found, len(data))
    return proved, broken + _strangers(desk, found)


def signed_since(desk: Desk, notice: Notice) -> tuple[Statement, ...]:
    """Said of a paper as issued when officers have signed it since."""
    latest = signed_pdfs.latest(desk, notice.id)
    return (Statement("verify.pdf_signed_since", _facts(notice, latest)),) if latest else ()


def _read(data: bytes) -> Signatures:
    from inspector.notices import signatures

    return signatures.read(data)


def _signatures(found: Signatures, size: int) -> tuple[list[Statement], list[Statement]]:
    """Each signature, and what was done to the file after it."""
    proved, broken = [], []
    if not found.readable or not found.found:
        broken.append(Statement("verify.pdf_unreadable"))
    for one in found.found:
        facts = _who(one)
        if not one.holds:
            broken.append(Statement("verify.pdf_signature_broken", facts))
        elif one.changed == "other":
            broken.append(Statement("verify.pdf_changed_after", facts))
        elif not one.chained:
            broken.append(Statement("verify.pdf_chain_broken", facts))
        else:
            proved.append(Statement("verify.pdf_signed_by", facts))
    last = found.found[-1] if found.found else None
    if last is not None and last.holds:
        if last.whole:
            proved.append(Statement("verify.pdf_whole", _who(last)))
        else:
            broken.append(Statement("verify.pdf_appended", {**_who(last), "bytes": size - last.end}))
    return proved, broken


def _who(one: Found) -> dict[str, object]:
    return {"name": one.name, "badge": one.badge, "at": one.at or "", "field": one.field}


def _origins(found: Signatures) -> list[dict[str, object]]:
    """Who issued the certificates, by the fingerprint one can ask for: once for each authority."""
    from inspector.trust import certificates

    origins: dict[str, dict[str, object]] = {}
    for one in found.found:
        issuer = next((pem for pem in one.authorities if certificates.issued(one.certificate, pem)), "")
        origin = certificates.describe_or_unknown(one.certificate)
        origins[issuer] = {"origin": origin, "fingerprint": certificates.fingerprint(issuer) or "-"}
    return list(origins.values())


def _strangers(desk: Desk, found: Signatures) -> list[Statement]:
    """Signatures by certificates that no authority of this workspace issued."""
    from inspector.trust import certificates

    known = desk.workspace.authorities
    return [
        Statement("verify.pdf_foreign_certificate", _who(one))
        for one in found.found
        if not any(certificates.issued(one.certificate, authority) for authority in known)
    ]


def _limits(found: Signatures) -> list[Statement]:
    """What no signature of this kind proves."""
    others = [name for name in found.empty if not name.startswith("officer-")]
    said = [Statement("verify.pdf_time_claimed")] if found.found else []
    return said + ([Statement("verify.pdf_fields_empty", {"fields": others})] if others else [])


def _facts(notice: Notice, one: SignedPdf) -> dict[str, object]:
    return {
        "kind": notice.kind,
        "number": notice.number,
        "edition": notice.edition,
        "notice": notice.id,
        "revision": one.revision,
        "signatures": one.signatures,
        "final": one.final,
    }


def _newest(latest: SignedPdf | None) -> dict[str, object]:
    return {"sha256": latest.sha256[:16] if latest else ""}


def _awaited(desk: Desk, notice: Notice, one: SignedPdf) -> list[str]:
    officers = desk.officers()
    waiting = [badge for badge in signed_pdfs.officers_of(desk, notice) if badge not in one.badges]
    return [officers[badge].name if badge in officers else badge for badge in waiting]
