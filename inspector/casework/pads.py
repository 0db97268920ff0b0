"""Signing on the screen: what was drawn becomes a blob beside the notice, one picture for each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from inspector.casework import outcomes, papers, signing
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome, Signature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.party import Person

READ, HEARD = "read", "heard"
EVERY_PAGE = (*papers.RECORDS, papers.PHOTO_SHEET)  # papers with a place for signatures on each page
_LEAST = 40  # pixels a mark is wide or high: less is a slip of the finger


def pages_to_sign(notice: Notice, role: str) -> int:
    """Every page of a record (PROC art. 29), of an addendum each correction before; all else once."""
    every = notice.kind in EVERY_PAGE and role in (signing.PARTY, signing.INTERPRETER)
    return outcomes.confirmations(notice, role) + (notice.pages if every else 1)


def sign(
    desk: Desk,
    notice_id: str,
    role: str,
    name: str,
    drawn: Sequence[bytes],
    *,
    reading: str = READ,
    opinion: str = "",
    who: Person | None = None,
) -> Changed:
    """Write down a signature given on the screen; `drawn` are PNGs, one for each page that is signed.

    The sentence that it agrees stands on the paper; `opinion` holds the objections (domain reference 2.4). An
    officer who signs afterwards signs over these pictures too.
    """
    notice = desk.workspace.get(Notice, notice_id)
    wanted = pages_to_sign(notice, role)
    if len(drawn) != wanted:
        raise Refused("signature.pages_unsigned", name=name, signed=len(drawn), pages=wanted)
    if not all(_has_ink(png) for png in drawn):
        raise Refused("signature.pad_empty", name=name)
    signing.check_outsider(desk, role, name)
    pads = tuple(desk.workspace.put_blob(png) for png in drawn)
    return signing.put(
        desk,
        Signature(
            id=desk.new_id(),
            notice=notice_id,
            role=role,
            name=name,
            outcome=Outcome.SIGNED,
            at=desk.now(),
            opinion=opinion,
            pads=pads,
            reading=reading,
            who=who,
        ),
    )


def _has_ink(png: bytes) -> bool:
    """Whether somebody wrote: the pad hands over a see-through picture with the strokes on it."""
    from PIL import Image

    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        box = picture.convert("RGBA").getchannel("A").getbbox()
    return box is not None and max(box[2] - box[0], box[3] - box[1]) >= _LEAST
