"""文书登记簿: what became of every number of a kind and year; a gap that nothing explains is said (domain
reference 4.2, 7.1)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from inspector.casework import numbers
from inspector.domain.notice import Notice, NoticeState, Signature
from inspector.domain.numbering import KIND_WORDS, is_temporary
from inspector.domain.register import NumberBlock, NumberMapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.store.reading import Reading, Row

_SORT = re.compile(r"(.*?)(\d{4})-\d\d-\d\dT")  # of a notice's row: kind and moment of issue
_NUMBER = re.compile(r"〔(20\d\d)〕([1-9]\d{0,5})号$")
_RECEIVES = ("receiver", "party")


class Fate(StrEnum):
    """What became of a number."""

    ISSUED = "issued"
    SUPERSEDED = "superseded"  # its paper gave way and none stands in its place
    VOID = "void"
    TEMPORARY = "temporary"  # printed, awaits its formal number
    MAPPED = "mapped"  # a temporary one that has its formal number
    FORMAL = "formal"  # given to a paper that was printed with a temporary number
    BLANK = "blank"  # on a blank form that was given out and has no paper yet
    FREE = "free"
    GIVEN = "given"  # to another computer
    RETURNED = "returned"
    FROZEN = "frozen"  # of the former device: not drawn before the administrator confirms
    FORMER = "former"  # may have been used by the former device after the backup
    ELSEWHERE = "elsewhere"  # in no block of this computer
    TWICE = "twice"  # two papers have it: never
    GAP = "gap"  # drawn, and nothing says what for: never


RUNS = frozenset({Fate.FREE, Fate.GIVEN, Fate.RETURNED, Fate.FROZEN, Fate.FORMER, Fate.ELSEWHERE})
FAULTS = frozenset({Fate.TWICE, Fate.GAP})


@dataclass(frozen=True, slots=True)
class Entry:
    """One number, or a run of numbers nobody used here."""

    number: str
    fate: Fate
    first: int = 0  # of the sequence; 0 for a temporary number
    last: int = 0
    kind: str = ""
    notice: str = ""  # the edition that stands, or the last
    owner: str = ""
    party: str = ""
    at: datetime | None = None
    by: str = ""
    edition: int = 0
    reason: str = ""
    other: str = ""  # the formal number of a temporary one, and the other way round
    page: str = ""  # the supplementary page
    served: Signature | None = None
    approval: str = ""
    approved_at: datetime | None = None

    @property
    def id(self) -> str:
        return self.number

    @property
    def count(self) -> int:
        return self.last - self.first + 1 if self.first else 1


@dataclass(frozen=True, slots=True)
class Register:
    """The register of one kind word and year."""

    kind_word: str
    year: int
    head: str
    entries: tuple[Entry, ...]
    stock: numbers.Stock
    blocks: tuple[NumberBlock, ...]

    def count(self, *fates: Fate) -> int:
        return sum(one.count for one in self.entries if one.fate in fates)

    @property
    def faults(self) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries if one.fate in FAULTS)


def registers(desk: Desk) -> tuple[tuple[str, int], ...]:
    """Kind word and year of every register there is: of papers and of blocks, the newest year first."""
    found = {(word, year) for row in desk.workspace.outlines(Notice) for word, year in _of(row)}
    found |= {(one.kind_word, one.year) for one in desk.workspace.rows(NumberBlock)}
    order = list(KIND_WORDS.values())
    return tuple(sorted(found, key=lambda one: (-one[1], order.index(one[0]))))


def register(desk: Desk, word: str, year: int) -> Register:
    """Every number of a kind and year, in order; the temporary ones behind."""
    agency = desk.agency()
    head = f"{agency.short_name}{agency.system}{word}〔{year}〕"
    blocks = [one for one in desk.workspace.rows(NumberBlock, state=word) if one.year == year]
    papers = _papers(desk, word, year)
    taken = {sequence: one for one in papers if (sequence := _sequence(one.number))}
    formal = {_sequence(one.other): _formal(one) for one in papers if one.other and not one.first}
    formal = {n: one for n, one in formal.items() if f"〔{year}〕" in one.number}
    formal |= _from_another_year(desk, word, year, formal)
    twice = {n: replace(taken[n], fate=Fate.TWICE) for n in taken.keys() & formal.keys()}
    known = {**_voided(blocks, head), **_on_blanks(desk, word, year), **formal, **taken, **twice}
    entries = [*_in_order(desk, blocks, known, head), *sorted(_temporary(papers), key=lambda one: one.number)]
    found = numbers.stock(desk, word, year)
    return Register(word, year, head, tuple(entries), found, tuple(blocks))


def faults(desk: Desk) -> tuple[Entry, ...]:
    """Gaps and doubled numbers of every register; there are none, or something is badly wrong."""
    return tuple(one for word, year in registers(desk) for one in register(desk, word, year).faults)


def used(reading: Reading, word: str, year: int) -> set[int]:
    """The numbers of a kind and year that papers have, mapped ones too."""
    kinds = {kind for kind, of in KIND_WORDS.items() if of == word}
    titles = [row.title for row in reading.outlines(Notice) if _kind(row) in kinds]
    titles += [one.formal for one in reading.rows(NumberMapping) if one.kind in kinds]
    return {_sequence(title) for title in titles if f"〔{year}〕" in title} - {0}


# --- papers


def _of(row: Row) -> Iterator[tuple[str, int]]:
    kind, year = _kind(row), _year(row)
    if kind in KIND_WORDS and (is_temporary(row.title) or _NUMBER.search(row.title)):
        yield KIND_WORDS[kind], year


def _kind(row: Row) -> str:
    found = _SORT.match(row.sort)
    return found[1] if found else ""


def _year(row: Row) -> int:
    """Of a formal number its own; of a temporary one that of its paper."""
    printed, issued = _NUMBER.search(row.title), _SORT.match(row.sort)
    return int(printed[1]) if printed else int(issued[2]) if issued else 0


def _papers(desk: Desk, word: str, year: int) -> list[Entry]:
    """One entry for each number, from all editions of its paper."""
    rows = [row for row in desk.workspace.outlines(Notice) if (word, year) in _of(row)]
    found = desk.workspace.get_many(Notice, [row.id for row in rows])
    editions: dict[str, list[Notice]] = defaultdict(list)
    for notice in found.values():
        editions[notice.number].append(notice)
    mapped = {one.temporary: one for one in desk.workspace.rows(NumberMapping)}
    served = {one.notice: one for one in desk.workspace.rows(Signature) if _is_receipt(one)}
    return [_entry(desk, all_, mapped, served) for all_ in editions.values()]


def _is_receipt(signature: Signature) -> bool:
    return signature.role in _RECEIVES and not signature.withdrawn


def _entry(
    desk: Desk,
    editions: list[Notice],
    mapped: Mapping[str, NumberMapping],
    served: Mapping[str, Signature],
) -> Entry:
    standing = [one for one in editions if one.state is NoticeState.ISSUED]
    last = max(standing or editions, key=lambda one: (one.edition, one.issued_at))
    mapping = mapped.get(last.number)
    sequence = _sequence(last.number)
    made = Entry(
        last.number, _fate(editions, standing, mapping), sequence, sequence, last.kind, last.id,
        last.inspection,
        str((last.facts.get("party") or {}).get("name") or ""), last.issued_at, last.issued_by, last.edition,
        reason=last.reason if not standing else "", served=served.get(last.id),
        other=mapping.formal if mapping else "", page=mapping.page if mapping else "",
    )  # fmt: skip
    return _approved(desk, made, last)


def _fate(editions: list[Notice], standing: list[Notice], mapping: NumberMapping | None) -> Fate:
    if len(standing) > 1 or len({one.inspection for one in editions}) > 1:
        return Fate.TWICE
    if any(one.state is NoticeState.VOID for one in editions) and not standing:
        return Fate.VOID
    if is_temporary(editions[0].number):
        return Fate.MAPPED if mapping else Fate.TEMPORARY
    return Fate.ISSUED if standing else Fate.SUPERSEDED


def _approved(desk: Desk, entry: Entry, notice: Notice) -> Entry:
    from inspector.casework import approvals, drafting
    from inspector.domain.errors import Refused

    if not approvals.needs_approval(notice.kind):
        return entry
    try:
        asked = approvals.of(desk.workspace, drafting.of_notice(desk, notice).id)
    except Refused:
        return entry
    if asked is None or asked.given_by is None:
        return entry
    return replace(entry, approval=asked.given_by.name, approved_at=asked.given_at)


def _formal(entry: Entry) -> Entry:
    """The formal number of a temporary one, as an entry of its own."""
    n = _sequence(entry.other)
    fate = Fate.VOID if entry.fate is Fate.VOID else Fate.FORMAL
    return replace(entry, number=entry.other, other=entry.number, fate=fate, first=n, last=n)


def _from_another_year(desk: Desk, word: str, year: int, known: Mapping[int, Entry]) -> dict[int, Entry]:
    """A paper of December may get a number of the year in which it is mapped."""
    found = {}
    for one in desk.workspace.rows(NumberMapping):
        n = _sequence(one.formal)
        if KIND_WORDS[one.kind] == word and f"〔{year}〕" in one.formal and n not in known:
            paper = desk.workspace.get(Notice, one.notice)
            found[n] = Entry(
                one.formal, Fate.FORMAL, n, n, one.kind, one.notice, paper.inspection,
                str((paper.facts.get("party") or {}).get("name") or ""), paper.issued_at, paper.issued_by,
                paper.edition, other=one.temporary, page=one.page,
            )  # fmt: skip
    return found


def _temporary(papers: Iterable[Entry]) -> Iterator[Entry]:
    return (one for one in papers if not one.first)


def _sequence(number: str) -> int:
    found = _NUMBER.search(number)
    return int(found[2]) if found else 0


# --- every number there is


def _voided(blocks: Iterable[NumberBlock], head: str) -> dict[int, Entry]:
    return {
        int(n): Entry(f"{head}{n}号", Fate.VOID, int(n), int(n), reason=reason)
        for block in blocks
        for n, reason in block.voided.items()
    }


def _on_blanks(desk: Desk, word: str, year: int) -> dict[int, Entry]:
    """Numbers printed on blank forms: out, or ended without a paper."""
    from inspector.domain.blank_form import BlankForm, BlankState

    ended = {BlankState.VOID: "空白文书作废", BlankState.RETURNED: "空白文书未使用，收回"}
    found: dict[int, Entry] = {}
    for one in desk.workspace.rows(BlankForm):
        sequence = _sequence(one.number)
        if sequence and KIND_WORDS.get(one.kind) == word and f"〔{year}〕" in one.number:
            fate = Fate.VOID if one.state in ended else Fate.BLANK
            reason = "：".join(part for part in (ended.get(one.state, ""), one.reason) if part)
            found[sequence] = Entry(
                one.number, fate, sequence, sequence, kind=one.kind, owner=one.inspection,
                at=one.given_at, by=one.given_by, reason=reason,
            )  # fmt: skip
    return found


def _in_order(
    desk: Desk, blocks: Iterable[NumberBlock], known: Mapping[int, Entry], head: str
) -> Iterator[Entry]:
    """From 1 to the last number of a block or a paper: papers one by one, what is unused in runs."""
    run: Entry | None = None
    for n, fate, note in _fates(desk, sorted(blocks, key=lambda one: one.first), known):
        if run is not None and (n in known or (run.fate, run.reason) != (fate, note)):
            yield _named(run, head)
            run = None
        if n in known:
            yield known[n]
        elif run is None:
            run = Entry("", fate, n, n, reason=note)
        else:
            run = replace(run, last=n)
    if run is not None:
        yield _named(run, head)


def _named(run: Entry, head: str) -> Entry:
    """A run's name says where it begins and ends; a gap is listed with its own number or run as well."""
    ends = f"{run.first}号" if run.first == run.last else f"{run.first}–{run.last}号"
    return replace(run, number=head + ends)


def _fates(
    desk: Desk, blocks: list[NumberBlock], known: Mapping[int, Entry]
) -> Iterator[tuple[int, Fate, str]]:
    most = max([*(one.last for one in blocks), *known], default=0)
    frozen = {one.id for one in blocks if not one.given_to and not numbers.is_ours(desk, one)}
    inside: dict[int, NumberBlock] = {}
    for block in blocks:
        inside.update(dict.fromkeys(range(block.first, block.last + 1), block))
    for n in range(1, most + 1):
        block = inside.get(n)  # type: ignore[assignment]
        yield (n, *(_fate_in(block, n, block.id in frozen) if block is not None else (Fate.ELSEWHERE, "")))


def _fate_in(block: NumberBlock, n: int, is_frozen: bool) -> tuple[Fate, str]:
    if block.given_to:
        return Fate.GIVEN, block.given_to
    if block.returned_from and n >= block.returned_from:
        return Fate.RETURNED, block.source
    if any(first <= n <= last for first, last in block.skipped):
        return Fate.FORMER, ""
    if n < block.next:
        return Fate.GAP, ""
    return (Fate.FROZEN if is_frozen else Fate.FREE), ""
