"""机关用语: what an agency's papers say in its own words: remedies, discipline, whom to complain to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed

WORDS = ("remedies", "remedies_en", "discipline", "discipline_en", "complaint_phone")
RIGHTS_CARD = "rights_card"


def of(desk: Desk) -> dict[str, str]:
    """What the papers of this agency say."""
    agency = desk.agency()
    return {name: str(getattr(agency, name)) for name in WORDS}


def say(desk: Desk, name: str, text: str) -> Changed:
    """New words, from the next paper on; papers issued before keep theirs."""
    if name not in WORDS:
        raise Refused("agency.words_unknown", name=name, known=", ".join(WORDS))
    with desk.change() as change:
        said: dict[str, Any] = {name: text.strip()}
        change.put(replace(desk.agency(), **said))
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
