"""Signatures and refusals: who is to sign what, what each did, and the signed page filed back."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import marks, papers, signable, starting
from inspector.casework.page import Problem
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Notice, NoticeState, Outcome, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.party import Person

PARTY, RECEIVER, OFFICER, COMPLAINANT = "party", "receiver", "officer", "complainant"
WITNESS, INTERPRETER = "witness", "interpreter"
GIVEN = (Outcome.SIGNED, Outcome.SEALED)


@dataclass(frozen=True, slots=True)
class Expected:
    """One signature a notice waits for, and the one it has."""

    notice: Notice
    role: str
    name: str
    badge: str
    signature: Signature | None
    blocks: bool = True  # whether the record cannot be locked without it
    again: bool = False  # signed before, and then what was signed changed


def expected(desk: Desk, inspection_id: str) -> tuple[Expected, ...]:
    """Who signs what: the party and both officers the record, the receiver the order.

    A complaint taken at the desk is signed by the complainant: that it is what he said.
    """
    inspection = desk.workspace.get(Inspection, inspection_id)
    officers = desk.officers()
    waiting: list[Expected] = []
    for notice in papers.in_force(desk, inspection_id):
        signed = _of(desk, notice.id)
        name = _receiver(notice)
        there = _is_met(notice)
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
        elif notice.kind == papers.PHOTO_SHEET:
            waiting += _on_photo_sheet(desk, inspection, notice, signed)
        else:
            waiting += _by_template(desk, notice, signed, inspection.officers)
    return tuple(sorted(waiting, key=lambda one: one.role == OFFICER))


def expected_on(desk: Desk, notice: Notice) -> tuple[Expected, ...]:
    """Who signs one paper by itself, such as the notice handed over before an inspection."""
    return tuple(_by_template(desk, notice, _of(desk, notice.id), _acting(desk, notice)))


def _is_met(notice: Notice) -> bool:
    """Whether somebody of the party is there to sign; what is found from afar goes by post."""
    return bool(notice.facts.get("remote") != "yes")


def _receiver(notice: Notice) -> str:
    """Who is there for the party, else the party."""
    present, party = notice.facts.get("present") or {}, notice.facts.get("party") or {}
    return str(present.get("name") or party.get("name", ""))


def receivers(notice: Notice, count: int = 1) -> tuple[str, ...]:
    """Who signs for a served paper: each of its addressees where it has several, such as both sides of a
    dispute; whom it is addressed to; else the party."""
    several = [str(one.get("name", "")) for one in notice.facts.get("addressees") or ()]
    if count > 1 and several:
        return tuple(dict.fromkeys(name for name in several if name))
    addressee = notice.facts.get("addressee") or {}
    name = addressee.get("name") if isinstance(addressee, dict) else addressee
    found = str(name or _receiver(notice))
    return (found,) if found else ()


def _by_template(
    desk: Desk, notice: Notice, signed: list[Signature], badges: Sequence[str]
) -> list[Expected]:
    """Who signs any other paper, by its template: the receiver what is served, party and officers a list.

    An order and a measure need the outcome of whoever got them where somebody is met; the rest is wanted and
    keeps nobody back. What is served waits for its receiver even when it goes by post.
    """
    from inspector import notices

    kind = notices.kind(notice.kind)
    met = _is_met(notice)
    blocks = met and (notice.kind == papers.ORDER or bool(kind.approval and kind.measure))
    role = next((one for one in (RECEIVER, PARTY) if one in kind.signers), "")
    if role == RECEIVER and (met or kind.served):
        several = kind.signers.count(RECEIVER)
        return [
            Expected(
                notice, role, name, "", _by(signed, role, name=name if several > 1 else ""), blocks=blocks
            )
            for name in receivers(notice, several)
        ]
    return _with_party(desk, notice, signed, badges, blocks=blocks) if role == PARTY and met else []


def _with_party(
    desk: Desk, notice: Notice, signed: list[Signature], badges: Sequence[str], *, blocks: bool
) -> list[Expected]:
    """A list the party and the officers sign side by side."""
    from inspector import notices

    name, known = _receiver(notice), desk.officers()
    waiting = [Expected(notice, PARTY, name, "", _by(signed, PARTY), blocks=blocks)] if name else []
    for badge in badges[: notices.kind(notice.kind).signers.count(OFFICER)]:
        mark = _by(signed, OFFICER, badge)
        again = mark is None and _signed_before(desk, notice.id, badge)
        waiting.append(Expected(notice, OFFICER, known[badge].name, badge, mark, blocks=False, again=again))
    return waiting


def _on_photo_sheet(
    desk: Desk, inspection: Inspection, notice: Notice, signed: list[Signature]
) -> list[Expected]:
    """The party says that the photos agree with the place, and every officer signs (PROC art. 24).

    The record it belongs to lists the same photos with their hashes and is signed for itself: so the sheet,
    printed in the office as a rule, keeps no record unlocked and is signed after the lock too.
    """
    before = _signed_on_earlier(desk, notice)
    met = _is_met(notice)
    party = _receiver(notice)
    people = [(PARTY, party, "")] if met else []
    people += [(OFFICER, desk.officers()[badge].name, badge) for badge in inspection.officers]
    found = ((role, name, badge, _by(signed, role, badge)) for role, name, badge in people)
    return [
        Expected(
            notice, role, name, badge, mark, blocks=False, again=mark is None and (role, badge) in before
        )
        for role, name, badge, mark in found
    ]


def _signed_on_earlier(desk: Desk, notice: Notice) -> set[tuple[str, str]]:
    """Role and badge of who signed a sheet before this one, or this one before somebody drew on it."""
    earlier = [one for one in papers.of(desk, notice.inspection) if one.kind == notice.kind]
    given = [one for paper in earlier if paper.id != notice.id for one in _of(desk, paper.id)]
    given += [one for one in _all_of(desk, notice.id) if one.withdrawn and one.role == OFFICER]
    return {(one.role, one.badge) for one in given if one.outcome in GIVEN}


def signers_lost(desk: Desk, inspection_id: str, kind: str) -> tuple[str, ...]:
    """Who signed the standing paper of a kind and would have to sign again if it were issued anew; nobody
    where it stays as it is."""
    standing = next((one for one in papers.in_force(desk, inspection_id) if one.kind == kind), None)
    if standing is None or not papers._is_stale(desk, standing):
        return ()
    return tuple(dict.fromkeys(one.name for one in _of(desk, standing.id) if one.outcome in GIVEN))


def unsigned(desk: Desk, inspection_id: str) -> bool:
    """Whether somebody has yet to sign a paper that can still be signed."""
    waiting = (one.notice for one in expected(desk, inspection_id) if one.signature is None)
    return any(signable.is_open(desk.workspace, notice) for notice in waiting)


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
    check_outsider(desk, role, name)
    check_outsider(desk, WITNESS, witness.name if witness else "")
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
    at, covers = desk.now(), marks.drawn(desk.workspace, notice)
    over = marks.signed_over(notice, at, covers)
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


def withdraw(desk: Desk, signature_id: str) -> Changed:
    """Take an outcome back that no lock rests on; it stays in the journal."""
    with desk.change() as change:
        signature = change.get(Signature, signature_id)
        notice = change.get(Notice, signature.notice)
        signable.check(change, notice, signature)
        change.put(replace(signature, withdrawn=True))
        starting.unsigned(change, notice, signature, desk.now())
        marks.sign_again(change, notice)
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


def put(desk: Desk, signature: Signature) -> Changed:
    """One standing signature a person and notice: the earlier one is withdrawn with the same write."""
    with desk.change() as change:
        notice = change.get(Notice, signature.notice)
        named = signature.name if signature.role in (WITNESS, INTERPRETER) or _has_sides(notice) else ""
        earlier = _by(_of(desk, notice.id), signature.role, signature.badge, named)
        signable.check(change, notice, earlier)
        if notice.state is not NoticeState.ISSUED:
            raise Refused("signature.notice_superseded", number=notice.number)
        if earlier:
            change.put(replace(earlier, withdrawn=True))
        change.put(signature)
        starting.signed(desk, change, notice, signature)
        marks.sign_again(change, notice)
    return change.changed


def _has_sides(notice: Notice) -> bool:
    """Whether each of several addressees signs for the paper."""
    return len(notice.facts.get("addressees") or ()) > 1


def check_outsider(desk: Desk, role: str, name: str) -> None:
    """Neither a witness nor an interpreter is an officer of the agency (domain reference 2.4)."""
    ours = _plain(name) in {_plain(officer.name) for officer in desk.officers().values()}
    if ours and role == WITNESS:
        raise Refused("signature.witness_is_officer", name=name)
    if ours and role == INTERPRETER:
        raise Refused("signature.interpreter_is_officer", name=name)


def _plain(name: str) -> str:
    """A name without the blanks people write between its characters."""
    return "".join(name.split())


def _signed_before(desk: Desk, notice_id: str, badge: str) -> bool:
    found = _all_of(desk, notice_id)
    return any(one.role == OFFICER and one.badge == badge and one.withdrawn for one in found)


def _all_of(desk: Desk, notice_id: str) -> list[Signature]:
    found: list[Signature] = desk.workspace.rows(Signature, parent=notice_id)
    return found


def _of(desk: Desk, notice_id: str) -> list[Signature]:
    return [signature for signature in _all_of(desk, notice_id) if not signature.withdrawn]


def _by(signatures: Iterable[Signature], role: str, badge: str = "", name: str = "") -> Signature | None:
    found = [one for one in signatures if one.role == role and one.badge == badge and name in ("", one.name)]
    return found[-1] if found else None
