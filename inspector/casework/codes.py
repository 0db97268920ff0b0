"""Codes in photos: barcodes of goods, and the licence that proposes who the party is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.domain import licence
from inspector.domain.evidence import Evidence
from inspector.domain.identifiers import check_credit_code, normalised
from inspector.xlsform import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.licence import Licence
    from inspector.domain.party import Party
    from inspector.evidence.barcodes import Barcode

CAPTION = "营业执照"  # of the photo whose code was read
# In the order in which answers open one another: the first opens the party's block.
ROLES = ("registered", "name", "kind", "credit_code", "representative", "address")


@dataclass(frozen=True, slots=True)
class Proposed:
    """One answer a licence proposes. Nothing is answered until somebody takes it."""

    reference: str
    role: str
    value: str
    now: str = ""  # what stands there already and differs
    expected: str = ""  # the code with the right check character, when it does not check


def of(desk: Desk, evidence_id: str) -> tuple[Barcode, ...]:
    """The codes in the original of one photo."""
    from inspector.evidence import barcodes

    record = desk.workspace.get(Evidence, evidence_id)
    if not record.is_picture:
        return ()
    return barcodes.read(desk.workspace.get_blob(record.sha256), record.media_type)


def licence_in(codes: Iterable[Barcode]) -> Licence | None:
    """The business licence among these codes; one that says something before one that only links."""
    read = (licence.read(code.text) for code in codes if code.kind == "qr")
    found = [one for one in read if one is not None]
    return min(found, key=lambda one: one.is_opaque, default=None)


def asks_for_licence(filled: Filling, section: str) -> bool:
    """Whether a licence could answer anything in this section."""
    return any(True for _ in _places(filled, section))


def propose(filled: Filling, section: str, shown: Licence) -> tuple[Proposed, ...]:
    """What the licence answers in this section: what it holds and what follows from it, nothing else."""
    places = dict(_places(filled, section))
    values = _values(shown, filled.target.party)
    if values["registered"] == "yes" and "registered" in places:
        values = {"registered": "yes"}
    found = []
    for role in ROLES:
        reference, value = places.get(role, ""), values.get(role, "")
        offered = set(choices(filled, reference, "zh")) if reference else set()
        if reference and value and (not offered or value in offered):
            now = filled.session.value(reference)
            if now != value:
                found.append(Proposed(reference, role, value, now, _expected(role, value)))
    return tuple(found)


def proves(filled: Filling, taken: Iterable[Proposed]) -> str:
    """What the photo proves: the source of these answers, in the language of the record."""
    labels = [filled.session.text(one.reference, "zh", "label") for one in taken if one.role != "registered"]
    read = f"；{'、'.join(labels)}读自其二维码" if labels else ""
    return f"当事人主体资格{read}"


def is_registered(shown: Licence, party: Party) -> bool | None:
    """Whether the licence is that of the registered exhibitor; None where nothing can be compared."""
    if shown.credit_code and party.credit_code:
        return shown.credit_code == normalised(party.credit_code)
    if shown.name and party.name:
        return _same_name(shown.name) == _same_name(party.name)
    return None


def _values(shown: Licence, party: Party) -> dict[str, str]:
    same = is_registered(shown, party)
    return {
        "registered": {True: "yes", False: "no", None: ""}[same],
        "name": shown.name,
        "kind": shown.kind,
        "credit_code": shown.credit_code or shown.register_number,
        "representative": shown.representative,
        "address": shown.address,
    }


def _places(filled: Filling, section: str) -> Iterator[tuple[str, str]]:
    """Role and reference of the questions of a section that a licence can answer."""
    for reference in filled.form.nodes:
        role = filled.item(reference).get("licence", "")
        if role and reference.startswith(f"{section}/"):
            yield role, reference


def choices(filled: Filling, reference: str, language: str) -> dict[str, str]:
    """The words of a question's choices by value; none where it is no choice."""
    node = filled.form.nodes[reference]
    if not isinstance(node, Question) or not node.type.startswith("select"):
        return {}
    return {choice.value: choice.label for choice in filled.session.choices(reference, language)}


def _expected(role: str, value: str) -> str:
    return check_credit_code(value).expected if role == "credit_code" else ""


def _same_name(name: str) -> str:
    return re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", name)).casefold()
