"""Officers sign an issued PDF with their keys. Each makes a further revision; the issued file stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import outcomes, papers
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature, SignedPdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.notices.pades import Drawn, Signing

DIGITAL = "digital"


def wanted(desk: Desk, notice: Notice) -> bool:
    """Whether signing this paper signs its PDF too: by its template or by the agency's setting."""
    from inspector import notices

    return DIGITAL in (notices.kind(notice.kind).original, desk.agency().original)


def sign_pdf(desk: Desk, notice_id: str, badge: str, secret: str, *, picture: bytes = b"") -> Changed:
    """An officer signs the PDF, by tour PIN or own passphrase; `picture` is its PNG, to be seen."""
    from inspector.casework import secrets

    notice = desk.workspace.get(Notice, notice_id)
    _may_sign(desk, notice, badge)
    return sign_with(desk, notice, badge, secrets.signing_key(desk, badge, secret), picture=picture)


def sign_with(desk: Desk, notice: Notice, badge: str, key: bytes, *, picture: bytes = b"") -> Changed:
    """The same with a key that is open already."""
    from inspector.notices import pades

    names = _may_sign(desk, notice, badge)
    by = _signing(desk, notice, badge, key)
    drawn = drawings(desk, notice)
    standing = latest(desk, notice.id)
    base = (
        desk.workspace.get_blob(standing.sha256)
        if standing
        else pades.lay_on(papers.pdf(desk, notice.id), drawn)
    )
    pdf = pades.sign(base, f"officer-{names.index(badge) + 1}", by, picture=picture)
    badges = (*(standing.badges if standing else ()), badge)
    signed = SignedPdf(
        id=desk.new_id(),
        notice=notice.id,
        revision=len(revisions(desk, notice.id)) + 1,
        sha256=desk.workspace.put_blob(pdf),
        size=len(pdf),
        over=notice.pdf_sha256,
        badges=badges,
        at=by.at,
        final=set(badges) == set(names),
        pads=_pads(desk, notice.id),
    )
    with desk.change() as change:
        change.put(signed)
    return change.changed


def revisions(desk: Desk, notice_id: str) -> tuple[SignedPdf, ...]:
    """Every signed revision of a paper, the first one first."""
    found: list[SignedPdf] = desk.workspace.rows(SignedPdf, parent=notice_id)
    return tuple(sorted(found, key=lambda one: one.revision))


def latest(desk: Desk, notice_id: str) -> SignedPdf | None:
    """The revision that counts: over all that others have drawn. After a further one officers sign anew."""
    pads = _pads(desk, notice_id)
    return next((one for one in reversed(revisions(desk, notice_id)) if one.pads == pads), None)


def pdf(desk: Desk, notice_id: str) -> bytes:
    """The latest signed revision, or the paper as issued where nobody signed."""
    found = latest(desk, notice_id)
    return desk.workspace.get_blob(found.sha256) if found else papers.pdf(desk, notice_id)


def set_original(desk: Desk, original: str) -> Changed:
    """Whether this agency's officers sign every PDF (digital), or only where a template says so (ink)."""
    from dataclasses import replace

    from inspector.casework import agency_words

    agency_words.check_administers(desk)
    if original not in ("ink", DIGITAL):
        raise Refused("agency.original_unknown", original=original)
    with desk.change() as change:
        change.put(replace(desk.agency(), original=original))
    return change.changed


def drawings(desk: Desk, notice: Notice) -> list[Drawn]:
    """What was drawn on the screen for fields of the paper. Corrections have none; marks cover them."""
    from inspector.notices.pades import Drawn

    found = []
    for one in _standing(desk, notice.id):
        pads = one.pads[outcomes.confirmations(notice, one.role) :]
        pages = range(1, len(pads) + 1) if len(pads) > 1 else [0]
        images = (desk.workspace.get_blob(sha256) for sha256 in pads)
        found += [Drawn(one.role, png, page) for png, page in zip(images, pages, strict=False)]
    return found


def _may_sign(desk: Desk, notice: Notice, badge: str) -> Sequence[str]:
    """The badges of the paper's officers, of whom this is one who has not signed yet."""
    names = officers_of(desk, notice)
    if badge not in names:
        raise Refused("signature.not_inspecting", badge=badge)
    if notice.state is not NoticeState.ISSUED:
        raise Refused("signature.notice_superseded", number=notice.number)
    standing = latest(desk, notice.id)
    if standing and badge in standing.badges:
        raise Refused("signature.pdf_signed", name=desk.officers()[badge].name)
    return names


def officers_of(desk: Desk, notice: Notice) -> tuple[str, ...]:
    """The badges of the officers a paper names, in their order on it."""
    from inspector.domain.inspection import Inspection

    named = tuple(
        one["certificate"] for one in notice.facts.get("inspectors") or () if one.get("certificate")
    )
    if named or not desk.workspace.has(notice.inspection):
        return named
    inspecting = desk.workspace.kind(notice.inspection) == "inspection"
    return tuple(desk.workspace.get(Inspection, notice.inspection).officers) if inspecting else ()


def _signing(desk: Desk, notice: Notice, badge: str, key: bytes) -> Signing:
    from inspector import notices
    from inspector.notices.pades import Signing
    from inspector.trust import authority, certificates, keys

    officer = desk.officers()[badge]
    signer = keys.signer(key)
    mine = authority.is_certificate(officer.certificate)
    if not (mine and keys.verify(officer.certificate, b"mine", signer(b"mine"))):
        raise Refused("signature.no_certificate", name=officer.name)
    known = desk.workspace.authorities
    issuer = next((one for one in known if certificates.issued(officer.certificate, one)), "")
    title = f"{notices.kind(notice.kind).title_zh} {notice.number}".strip()
    return Signing(
        officer.certificate,
        issuer,
        signer,
        officer.name,
        f"{title} 事实摘要 {notice.facts_sha256[:16]}",
        desk.now(),
    )


def _standing(desk: Desk, notice_id: str) -> list[Signature]:
    found: list[Signature] = desk.workspace.rows(Signature, parent=notice_id)
    return [one for one in found if not one.withdrawn and one.outcome is Outcome.SIGNED and one.pads]


def _pads(desk: Desk, notice_id: str) -> tuple[str, ...]:
    return tuple(pad for one in _standing(desk, notice_id) for pad in one.pads)
