"""Signatures and refusals: who is to sign what, what each did, and the signed page filed back."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from inspector.casework import papers, starting
from inspector.casework.page import Problem
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence, SignedPage
from inspector.domain.inspection import Addendum, Inspection, State
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.facts import Facts
    from inspector.domain.changed import Changed
    from inspector.domain.party import Person
    from inspector.store import Change
    from inspector.store.reading import Reading

PARTY, RECEIVER, OFFICER, COMPLAINANT = "party", "receiver", "officer", "complainant"
WITNESS, INTERPRETER = "witness", "interpreter"


@dataclass(frozen=True, slots=True)
class Expected:
    """One signature a notice waits for, and the one it has."""

    notice: Notice
    role: str
    name: str
    badge: str
    signature: Signature | None
    blocks: bool = True  # whether the record cannot be locked without it
    again: bool = False  # this officer signed, and then what stands on the screen changed


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a photographed page was filed."""

    notice: str
    kind: str
    edition: int
    page: int
    superseded: bool
    missing: tuple[int, ...]  # pages of the same notice still owed


def expected(desk: Desk, inspection_id: str) -> tuple[Expected, ...]:
    """Who signs what: the party and both officers the record, the receiver the order.

    A complaint taken at the desk is signed by the complainant: that it is what he said.
    """
    inspection = desk.workspace.get(Inspection, inspection_id)
    officers = desk.officers()
    waiting: list[Expected] = []
    for notice in papers.in_force(desk, inspection_id):
        signed = _of(desk, notice.id)
        present = notice.facts.get("present", {})
        name = present.get("name") or notice.facts.get("party", {}).get("name", "")
        there = notice.facts.get("remote") != "yes"  # an order found from afar goes by post
        if notice.kind in papers.RECORDS:
            there = there and not notice.facts.get("transcribed")  # the party signed the paper itself
            if there:
                waiting.append(Expected(notice, PARTY, name, "", _by(signed, PARTY)))
            said = notice.facts.get("complainant", {})
            if said.get("at_desk") and not notice.facts.get("transcribed"):
                waiting.append(Expected(notice, COMPLAINANT, said["name"], "", _by(signed, COMPLAINANT)))
            waiting += _others(notice, signed)
            for badge in inspection.officers:
                officer = officers[badge]
                mark = _by(signed, OFFICER, badge)
                again = mark is None and _signed_before(desk, notice.id, badge)
                waiting.append(Expected(notice, OFFICER, officer.name, badge, mark, again=again))
        elif notice.kind != papers.PHOTO_SHEET:
            waiting += _by_template(desk, notice, signed, name if there else "", inspection.officers)
    return tuple(sorted(waiting, key=lambda one: one.role == OFFICER))


def _by_template(
    desk: Desk, notice: Notice, signed: list[Signature], name: str, badges: Sequence[str]
) -> list[Expected]:
    """Who signs any other paper, by its template: the receiver what is served, party and officers a list.

    An order and a measure need the outcome of whoever got them; the rest is wanted and keeps nobody back.
    """
    from inspector import notices

    kind = notices.kind(notice.kind)
    blocks = notice.kind == papers.ORDER or bool(kind.approval and kind.measure)
    role = next((one for one in (RECEIVER, PARTY) if one in kind.signers), "")
    waiting: list[Expected] = []
    if role and name:
        waiting.append(Expected(notice, role, name, "", _by(signed, role), blocks=blocks))
    if role == PARTY:
        known = desk.officers()
        for badge in badges[: kind.signers.count(OFFICER)]:
            again = _by(signed, OFFICER, badge) is None and _signed_before(desk, notice.id, badge)
            mark = _by(signed, OFFICER, badge)
            named = known[badge].name
            waiting.append(Expected(notice, OFFICER, named, badge, mark, blocks=False, again=again))
    return waiting


def _others(notice: Notice, signed: list[Signature]) -> list[Expected]:
    """The witness a record names, and whoever was asked to sign beside the party. Their signatures are
    wanted (PROC art. 43), but nobody can be made to give them: they do not keep a record unlocked."""
    found = {(one.role, one.name): one for one in signed if one.role in (WITNESS, INTERPRETER)}
    named = (notice.facts.get("witness") or {}).get("name")
    wanted = dict.fromkeys([*([(WITNESS, named)] if named else []), *found])
    return [Expected(notice, role, name, "", found.get((role, name)), blocks=False) for role, name in wanted]


def record(
    desk: Desk,
    notice_id: str,
    role: str,
    name: str,
    outcome: Outcome,
    *,
    reason: str = "",
    recording: str = "",
    witness: Person | None = None,
    opinion: str = "",
    who: Person | None = None,
) -> Changed:
    """Write down what a person did with a notice. Refusing is lawful; it needs a reason and a recording."""
    witness = witness if witness and witness.name.strip() else None
    signature = Signature(
        id=desk.new_id(),
        notice=notice_id,
        role=role,
        name=name,
        outcome=outcome,
        at=desk.now(),
        reason=reason,
        recording=recording,
        witness=witness,
        opinion=opinion,
        who=who,
    )
    signature.check()
    check_witness(desk, name if role == WITNESS else witness.name if witness else "")
    if witness and _plain(witness.name) == _plain(name):
        raise Refused("signature.witness_is_signer", name=name)
    return put(desk, signature)


def officer_signs(desk: Desk, notice_id: str, badge: str, secret: str) -> Changed:
    """An officer signs over the facts and the very bytes that were issued: by tour PIN or own passphrase."""
    from inspector.casework import secrets
    from inspector.trust import canonical, keys

    notice = desk.workspace.get(Notice, notice_id)
    if badge not in _acting(desk, notice):
        raise Refused("signature.not_inspecting", badge=badge)
    key = secrets.signing_key(desk, badge, secret)
    at, covers = desk.now(), _drawn(desk.workspace, notice)
    over = _signed_over(notice, at, covers)
    mark = base64.b64encode(keys.sign(key, over)).decode()
    changed = put(
        desk,
        Signature(
            id=desk.new_id(),
            notice=notice_id,
            role=OFFICER,
            name=desk.officers()[badge].name,
            badge=badge,
            outcome=Outcome.SIGNED,
            at=at,
            mark=mark,
            mark_over=canonical.sha256(over),
            covers=covers,
        ),
    )
    return changed | _signed_pdfs(desk, notice, badge, key)


def _signed_pdfs(desk: Desk, notice: Notice, badge: str, key: bytes) -> Changed:
    """Where papers are signed digitally, the PDF too, and those of what is served with a record."""
    from inspector.casework import signed_pdfs
    from inspector.domain.changed import Changed

    every = papers.in_force(desk, notice.inspection) if notice.kind == papers.RECORD else ()
    served = [one for one in every if one.kind not in papers.RECORDS]
    changed = Changed()
    for one in (notice, *served):
        standing = signed_pdfs.latest(desk, one.id)
        mine = badge in signed_pdfs.officers_of(desk, one) and badge not in (
            standing.badges if standing else ()
        )
        if mine and signed_pdfs.wanted(desk, one):
            changed |= signed_pdfs.sign_with(desk, one, badge, key)
    return changed


def _acting(desk: Desk, notice: Notice) -> tuple[str, ...]:
    """Who acts in the matter of a paper; a target's papers are the running tour's."""
    if desk.workspace.kind(notice.inspection) == "inspection":
        return desk.workspace.get(Inspection, notice.inspection).officers
    from inspector.casework import occasions

    return occasions.officers(desk, notice.inspection)


def _signed_over(notice: Notice, at: datetime, covers: Sequence[str]) -> bytes:
    """What an officer's mark is made over: facts, PDF, moment, and what others wrote on the screen before."""
    from inspector.trust import canonical

    over = {
        "notice": notice.id,
        "facts": notice.facts_sha256,
        "pdf": notice.pdf_sha256,
        "at": at.isoformat(),
        **({"pads": list(covers)} if covers else {}),
    }
    return canonical.canonical(over)


def check_mark(desk: Desk, signature: Signature) -> bool:
    """Whether an officer's mark was made by that officer's key over exactly these facts and this PDF."""
    from inspector.trust import keys

    notice = desk.workspace.get(Notice, signature.notice)
    over = _signed_over(notice, signature.at, signature.covers)
    mark = base64.b64decode(signature.mark)
    return any(keys.verify(certificate, over, mark) for certificate in certificates(desk, signature.badge))


def made_over(desk: Desk, signature: Signature) -> tuple[bytes, str]:
    """The bytes a mark was made over and the certificate of the key that made it, for somebody to check."""
    from inspector.trust import keys

    over = _signed_over(desk.workspace.get(Notice, signature.notice), signature.at, signature.covers)
    mark, known = base64.b64decode(signature.mark), certificates(desk, signature.badge)
    return over, next((one for one in known if keys.verify(one, over, mark)), known[-1] if known else "")


def certificates(desk: Desk, badge: str) -> tuple[str, ...]:
    """Every certificate an officer has had: a forgotten passphrase makes a new one, old marks stay good."""
    from inspector.store.values import value_of

    known = desk.officers().get(badge)
    versions = desk.workspace.versions(known.id) if known else []
    found = (value_of("officer", version.body).certificate for version in versions)
    return tuple(dict.fromkeys(certificate for certificate in found if certificate))


def withdraw(desk: Desk, signature_id: str) -> Changed:
    """Take an outcome back before lock; it stays in the journal."""
    with desk.change() as change:
        signature = change.get(Signature, signature_id)
        notice = change.get(Notice, signature.notice)
        _still_open(change, notice)
        change.put(replace(signature, withdrawn=True))
        starting.unsigned(change, notice, signature, desk.now())
        _sign_again(change, notice)
    return change.changed


def missing(desk: Desk, inspection_id: str) -> tuple[Problem, ...]:
    """Signatures nobody has given or refused yet: they keep the record from being locked."""
    return tuple(
        Problem(
            "signature",
            "signature.missing",
            {"name": one.name, "role": one.role, "kind": one.notice.kind},
            reference=one.notice.id,
            blocks=one.blocks,
        )
        for one in expected(desk, inspection_id)
        if one.signature is None
    )


def pages_owed(desk: Desk, inspection_id: str) -> tuple[Problem, ...]:
    """Pages signed in ink that nobody has photographed yet: said, not in the way of the lock."""
    owed: list[Problem] = []
    for notice in papers.in_force(desk, inspection_id):
        inked = [s for s in _of(desk, notice.id) if s.role != OFFICER and s.outcome in _INK and not s.pads]
        pages = missing_pages(desk, notice) if inked else ()
        if pages:
            facts: dict[str, object] = {"kind": notice.kind, "pages": pages}
            owed.append(Problem("page", "page.missing", facts, reference=notice.id, blocks=False))
    return tuple(owed)


_INK = (Outcome.SIGNED, Outcome.SEALED)


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


def outcomes(desk: Desk, notice_id: str) -> list[dict[str, Any]]:
    """The outcomes of a notice as facts, for a reprint that shows them."""
    notice = desk.workspace.get(Notice, notice_id)
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
        for signature in _of(desk, notice_id)
    ]


def confirmations(notice: Notice, role: str) -> int:
    """How many corrections the person recorded confirms one by one, before the pages are signed."""
    return len(notice.facts.get("corrections", ())) if role == PARTY else 0


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


def put(desk: Desk, signature: Signature) -> Changed:
    """One standing signature a person and notice: the earlier one is withdrawn with the same write."""
    with desk.change() as change:
        notice = change.get(Notice, signature.notice)
        _still_open(change, notice)
        if notice.state is not NoticeState.ISSUED:
            raise Refused("signature.notice_superseded", number=notice.number)
        named = signature.name if signature.role in (WITNESS, INTERPRETER) else ""
        earlier = _by(_of(desk, notice.id), signature.role, signature.badge, named)
        if earlier:
            change.put(replace(earlier, withdrawn=True))
        change.put(signature)
        starting.signed(desk, change, notice, signature)
        _sign_again(change, notice)
    return change.changed


def _drawn(reading: Reading, notice: Notice) -> tuple[str, ...]:
    """What others have drawn on the screen, which an officer's mark on this notice covers.

    A record's officers vouch for what is served with it too: nobody of the agency signs an order's receipt.
    """
    if notice.kind == papers.ADDENDUM:
        return _pads(reading, notice.id)
    every: list[Notice] = reading.rows(Notice, parent=notice.inspection)
    served = [one for one in every if one.state is NoticeState.ISSUED and one.kind != papers.ADDENDUM]
    return tuple(pad for one in served for pad in _pads(reading, one.id))


def _pads(reading: Reading, notice_id: str) -> tuple[str, ...]:
    found: list[Signature] = reading.rows(Signature, parent=notice_id)
    return tuple(pad for one in found if not one.withdrawn for pad in one.pads)


def _sign_again(change: Change, notice: Notice) -> None:
    """An officer who signed before somebody drew, or took it back, vouches for something else: sign again."""
    every: list[Notice] = change.rows(Notice, parent=notice.inspection)
    for paper in every:
        if paper.state is NoticeState.ISSUED and (paper.kind == papers.ADDENDUM) is _is_addendum(notice):
            marks: list[Signature] = change.rows(Signature, parent=paper.id)
            drawn = _drawn(change, paper)
            for mark in marks:
                if mark.role == OFFICER and not mark.withdrawn and mark.covers != drawn:
                    change.put(replace(mark, withdrawn=True))


def _is_addendum(notice: Notice) -> bool:
    return notice.kind == papers.ADDENDUM


def _still_open(change: Change, notice: Notice) -> None:
    """A record's papers are signed until its lock, an addendum's until its own."""
    if notice.kind == papers.ADDENDUM:
        addenda: list[Addendum] = change.rows(Addendum, parent=notice.inspection)
        for addendum in addenda:
            if addendum.notice == notice.id and addendum.locked_at is not None:
                raise Refused("addendum.locked", number=addendum.number)
        return
    if change.kind(notice.inspection) != "inspection":
        return
    state = change.get(Inspection, notice.inspection).state
    of_record = notice.kind in (*papers.RECORDS, papers.ORDER, papers.PHOTO_SHEET)
    if (state is State.VOID) if not of_record else (state is not State.COMPLETED):
        raise Refused("inspection.wrong_state", state=state.value)


def check_witness(desk: Desk, name: str) -> None:
    """A witness is not an officer of the agency (domain reference 2.4)."""
    if _plain(name) in {_plain(officer.name) for officer in desk.officers().values()}:
        raise Refused("signature.witness_is_officer", name=name)


def _plain(name: str) -> str:
    """A name without the blanks people write between its characters."""
    return "".join(name.split())


def _signed_before(desk: Desk, notice_id: str, badge: str) -> bool:
    found: list[Signature] = desk.workspace.rows(Signature, parent=notice_id)
    return any(one.role == OFFICER and one.badge == badge and one.withdrawn for one in found)


def _of(desk: Desk, notice_id: str) -> list[Signature]:
    found: list[Signature] = desk.workspace.rows(Signature, parent=notice_id)
    return [signature for signature in found if not signature.withdrawn]


def _by(signatures: Iterable[Signature], role: str, badge: str = "", name: str = "") -> Signature | None:
    found = [one for one in signatures if one.role == role and one.badge == badge and name in ("", one.name)]
    return found[-1] if found else None
