"""Photos from a phone's browser: what the phone may file to, and a whole file taken in as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import photos
from inspector.domain.errors import Trouble
from inspector.phone import Item, Title

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.changed import Changed
    from inspector.domain.evidence import Evidence
    from inspector.phone import Arrived

WAY, THROUGH_BROWSER = "phone", "through_browser"
_LONGEST = 60  # characters of a question on a phone


def take_in(desk: Desk, inspection_id: str, arrived: Arrived) -> tuple[Evidence, Changed]:
    """One whole file of the paired phone. A browser may have encoded it anew, so the record says its way."""
    taken = photos.take_in(
        desk,
        inspection_id,
        arrived.content(),
        name=arrived.name,
        way=WAY,
        reference=arrived.reference,
        flags=(THROUGH_BROWSER,),
    )
    if taken[0].sha256 != arrived.sha256:
        raise Trouble("photo.changed_while_reading", name=arrived.name)
    return taken


def title(filled: Filling) -> Title:
    """Which inspection it is, as short as a phone's first line."""
    target = filled.target
    booth, zh, en = target.booth, target.party.name, target.party.name_en
    return Title(*(" · ".join(part for part in (booth, name) if part) for name in (zh or en, en or zh)))


def items(filled: Filling) -> tuple[Item, ...]:
    """Sections and their questions as they apply now, in both languages."""
    found: list[Item] = []
    for zh, en in zip(filled.sections("zh"), filled.sections("en"), strict=True):
        section = zh.reference
        found.append(Item(section, f"{zh.number} {zh.title}", f"{en.number} {en.title}"))
        found += [_item(filled, one, section) for one in filled.visible(section) if "[" not in one]
    return tuple(one for one in found if one.zh or one.en)


def _item(filled: Filling, reference: str, section: str) -> Item:
    zh, en = (filled.session.text(reference, spoken, "label").strip()[:_LONGEST] for spoken in ("zh", "en"))
    return Item(reference, zh, en, section)
