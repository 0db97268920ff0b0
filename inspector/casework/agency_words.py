"""机关用语: what an agency's papers say in its own words, and how they are sealed and set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused
from inspector.domain.notice import SealMode
from inspector.domain.roles import may

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed

WORDS = (
    "remedies", "remedies_en", "discipline", "discipline_en", "complaint_phone", "address", "phone",
)  # fmt: skip
FACES = ("fang_song", "xiao_biao_song")
SEALS = (SealMode.LATER.value, SealMode.PRESEALED.value)
RIGHTS_CARD = "rights_card"


def of(desk: Desk) -> dict[str, str]:
    """What the papers of this agency say."""
    agency = desk.agency()
    return {name: str(getattr(agency, name)) for name in WORDS}


def say(desk: Desk, name: str, text: str) -> Changed:
    """New words, from the next paper on; papers issued before keep theirs."""
    if name not in WORDS:
        raise Refused("agency.words_unknown", name=name, known=", ".join(WORDS))
    return _put(desk, **{name: text.strip()})


def seal(desk: Desk, mode: str) -> Changed:
    """Whether papers are sealed after they are printed, or printed on paper that carries the seal."""
    if mode not in SEALS:
        raise Refused("agency.seal_unknown", mode=mode, known=", ".join(SEALS))
    return _put(desk, seal_mode=mode)


def face(desk: Desk, name: str, path: str) -> Changed:
    """An installed FangSong or XiaoBiaoSong that papers are set in; empty for the shipped face."""
    from inspector.notices import faces

    if name not in FACES:
        raise Refused("agency.words_unknown", name=name, known=", ".join(FACES))
    if path:
        faces.Type(faces.Faces(body=Path(path)))  # one that cannot be read is refused here, not on paper
    return _put(desk, **{name: path})


def may_change(desk: Desk) -> bool:
    """Whether this officer keeps what the agency's papers say (domain reference 8)."""
    officer = desk.officers().get(desk.officer)
    return officer is not None and may(officer.role, "administer") and not desk.workspace.readonly


def check_administers(desk: Desk) -> None:
    """What all papers say is the administrator's; others see it."""
    if not may_change(desk):
        raise Refused("agency.not_administrator", badge=desk.officer or "—")


def _put(desk: Desk, **changed: Any) -> Changed:
    check_administers(desk)
    with desk.change() as change:
        change.put(replace(desk.agency(), **changed))
    return change.changed


def rights_card(desk: Desk) -> bytes:
    """The card of rights in six languages, handed over with the inspection notice. Nothing is written."""
    from inspector import notices
    from inspector.casework.facts import stamp

    agency = desk.agency()
    facts = {
        "agency": {"name": agency.name, "name_en": agency.name_en},
        "complaint_phone": agency.complaint_phone,
        "issued_at": stamp(desk.now()),
    }
    return notices.render(RIGHTS_CARD, facts, layout="full", watermark=False, marks=True).pdf
