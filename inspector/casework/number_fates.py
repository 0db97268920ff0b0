"""A number is voided with its reason, a temporary one gets its formal number; what was printed stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.casework import facts, issuing, numbers, starting
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState, SealMode, Signature
from inspector.domain.numbering import KIND_WORDS, document_number, is_temporary, sequence_of
from inspector.domain.register import NumberBlock, NumberMapping

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store import Change
    from inspector.store.reading import Reading

PAGE = "number_page"
_KEPT = (
    "agency",
    "party",
    "addressee",
    "campaign",
    "inspectors",
    "contact",
    "remote",
    "characters_zh",
    "characters_en",
)


def void(desk: Desk, number: str, reason: str) -> Changed:
    """Give a number up: of a paper that nobody was served, or one that was not drawn yet. It stays listed."""
    number, reason = number.strip(), reason.strip()
    if not reason:
        raise Refused("inspection.void_needs_reason")
    with desk.change() as change:
        editions = papers_with(change, number)
        if editions:
            _void_paper(desk, change, editions, reason)
        else:
            _void_unused(desk, change, number, reason)
    return change.changed


def map_temporary(desk: Desk, temporary: str, *, formal: str = "") -> tuple[NumberMapping, Changed]:
    """A paper with a temporary number gets its formal one: the next of this device's block, or the one the
    agency's clerk gave. The paper stays; a supplementary page says which number it has."""
    with desk.change() as change:
        paper = _to_map(change, temporary.strip())
        number = _given(desk, change, paper, formal.strip()) if formal.strip() else _next(desk, change, paper)
        page = _issue_page(desk, change, paper, number)
        mapping = NumberMapping(
            desk.new_id(), paper.number, number, paper.kind, paper.id, page.id, desk.now(), desk.officer
        )
        change.put(mapping)
    return mapping, change.changed


def papers_with(reading: Reading, number: str) -> list[Notice]:
    """Every edition of the paper that carries a number."""
    ids = [row.id for row in reading.outlines(Notice) if row.title == number]
    return sorted(reading.get_many(Notice, ids).values(), key=lambda one: (one.edition, one.issued_at))


def mapping_of(reading: Reading, temporary: str) -> NumberMapping | None:
    """The formal number of a temporary one, if it has it."""
    found: list[NumberMapping] = reading.rows(NumberMapping)
    return next((one for one in found if one.temporary == temporary), None)


def formal_of(reading: Reading, number: str) -> str:
    """The number a paper is cited by: the formal one, where a temporary number has one by now."""
    found = mapping_of(reading, number) if is_temporary(number) else None
    return found.formal if found else number


# --- voiding


def _void_paper(desk: Desk, change: Change, editions: list[Notice], reason: str) -> None:
    standing = [one for one in editions if one.state is NoticeState.ISSUED]
    if not standing:
        raise Refused("number.void_already", number=editions[0].number)
    for notice in standing:
        signed: list[Signature] = change.rows(Signature, parent=notice.id)
        if any(one.role in ("receiver", "party") and not one.withdrawn for one in signed):
            raise Refused("number.void_served", number=notice.number)
        change.put(replace(notice, state=NoticeState.VOID, reason=reason))
    starting.end_with_papers(desk, change)


def _void_unused(desk: Desk, change: Change, number: str, reason: str) -> None:
    year, sequence = sequence_of(number)
    for block in change.rows(NumberBlock):
        head = f"{_head(desk)}{block.kind_word}〔{block.year}〕"
        if block.year == year and number.startswith(head) and block.first <= sequence <= block.last:
            if not numbers.is_ours(desk, block):
                break
            change.put(block.void(sequence, reason))
            return
    raise Refused("number.not_free", number=number)


def _head(desk: Desk) -> str:
    agency = desk.agency()
    return f"{agency.short_name}{agency.system}"


# --- mapping


def _to_map(change: Change, temporary: str) -> Notice:
    """The paper as it stands; a void one needs no number, a mapped one has it."""
    editions = papers_with(change, temporary) if is_temporary(temporary) else []
    if not editions:
        raise Refused("number.not_temporary", number=temporary)
    known = mapping_of(change, temporary)
    if known is not None:
        raise Refused("number.mapped_already", number=temporary, formal=known.formal)
    standing = [one for one in editions if one.state is NoticeState.ISSUED]
    if not standing:
        raise Refused("number.void_already", number=temporary)
    return standing[-1]


def _next(desk: Desk, change: Change, paper: Notice) -> str:
    """Of the year the paper was issued in; where its block is used up, of this year."""
    issued = paper.issued_at.astimezone(desk.now().tzinfo).year
    try:
        return numbers.take_formal(desk, change, paper.kind, issued)
    except Refused:
        if issued == desk.now().year:
            raise
    return numbers.take_formal(desk, change, paper.kind)


def _given(desk: Desk, change: Change, paper: Notice, formal: str) -> str:
    """A number from the agency's own register: of this kind, used by nothing here, not one we would draw."""
    from inspector.casework import number_register

    word = KIND_WORDS[paper.kind]
    year, sequence = sequence_of(formal)
    agency = desk.agency()
    if formal != document_number(agency.short_name, agency.system, word, year, sequence):
        raise Refused("number.other_kind", number=formal, kind=word)
    if sequence in number_register.used(change, word, year):
        raise Refused("number.used_already", number=formal)
    for block in change.rows(NumberBlock, state=word):
        if block.year == year and block.first <= sequence <= block.last:
            raise Refused("number.in_block", number=formal, first=block.first, last=block.last)
    return formal


def _issue_page(desk: Desk, change: Change, paper: Notice, formal: str) -> Notice:
    from inspector import notices

    kind = notices.kind(paper.kind)
    gathered: dict[str, Any] = {
        **{key: paper.facts[key] for key in _KEPT if key in paper.facts},
        "document": {"id": desk.new_id(), "edition": 1, "number": ""},
        "issued_at": facts.stamp(desk.now()),
        "seal": desk.agency().seal_mode,
        "paper": {
            "title_zh": kind.title_zh,
            "title_en": kind.title_en,
            "id": paper.id,
            "temporary": paper.number,
            "on": facts.stamp(paper.issued_at),
            "edition": paper.edition,
        },
        "formal": formal,
    }
    seal = SealMode(desk.agency().seal_mode) if paper.seal is not SealMode.NONE else SealMode.NONE
    return issuing.issue(desk, change, PAGE, gathered, paper.inspection, seal=seal, layout="booth")
