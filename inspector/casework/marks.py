"""An officer's mark: what it is made over, what others drew on the screen before, and whether it holds."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import papers, signable
from inspector.domain.notice import Notice, NoticeState, Signature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.store import Change
    from inspector.store.reading import Reading

OFFICER = "officer"


def signed_over(notice: Notice, at: datetime, covers: Sequence[str]) -> bytes:
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
    over = signed_over(notice, signature.at, signature.covers)
    mark = base64.b64decode(signature.mark)
    return any(keys.verify(certificate, over, mark) for certificate in certificates(desk, signature.badge))


def made_over(desk: Desk, signature: Signature) -> tuple[bytes, str]:
    """The bytes a mark was made over and the certificate of the key that made it, for somebody to check."""
    from inspector.trust import keys

    over = signed_over(desk.workspace.get(Notice, signature.notice), signature.at, signature.covers)
    mark, known = base64.b64decode(signature.mark), certificates(desk, signature.badge)
    return over, next((one for one in known if keys.verify(one, over, mark)), known[-1] if known else "")


def certificates(desk: Desk, badge: str) -> tuple[str, ...]:
    """Every certificate an officer has had: a forgotten passphrase makes a new one, old marks stay good."""
    from inspector.store.values import value_of

    known = desk.officers().get(badge)
    versions = desk.workspace.versions(known.id) if known else []
    found = (value_of("officer", version.body).certificate for version in versions)
    return tuple(dict.fromkeys(certificate for certificate in found if certificate))


def drawn(reading: Reading, notice: Notice) -> tuple[str, ...]:
    """What others have drawn on the screen, which an officer's mark on this notice covers.

    A record's officers vouch for what is served with it too: nobody of the agency signs an order's receipt.
    """
    if _is_alone(notice):
        return _pads(reading, notice.id)
    every: list[Notice] = reading.rows(Notice, parent=notice.inspection)
    served = [one for one in every if one.state is NoticeState.ISSUED and not _is_alone(one)]
    return tuple(pad for one in served for pad in _pads(reading, one.id))


def _is_alone(notice: Notice) -> bool:
    """Signed for itself, when the record may be locked already."""
    return notice.kind in (papers.ADDENDUM, papers.PHOTO_SHEET)


def _pads(reading: Reading, notice_id: str) -> tuple[str, ...]:
    found: list[Signature] = reading.rows(Signature, parent=notice_id)
    return tuple(pad for one in found if not one.withdrawn for pad in one.pads)


def sign_again(change: Change, notice: Notice) -> None:
    """An officer who signed before somebody drew, or took it back, vouches for something else: sign again."""
    every: list[Notice] = change.rows(Notice, parent=notice.inspection)
    for paper in every:
        together = not _is_alone(paper) and not _is_alone(notice)
        if paper.state is NoticeState.ISSUED and (together or paper.id == notice.id):
            _withdraw_stale(change, paper)


def _withdraw_stale(change: Change, paper: Notice) -> None:
    marks: list[Signature] = change.rows(Signature, parent=paper.id)
    covers = drawn(change, paper)
    for mark in marks:
        stale = mark.role == OFFICER and not mark.withdrawn and mark.covers != covers
        if stale and signable.is_open(change, paper, mark):  # what a lock rests on stays as it was signed
            change.put(replace(mark, withdrawn=True))
