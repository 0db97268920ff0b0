"""Document numbers: drawn from the blocks of this device, each once, in the transaction that writes the paper
(domain reference 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.notice import Notice
from inspector.domain.numbering import KIND_WORDS, document_number, is_temporary, temporary_number
from inspector.domain.register import LOW, NumberBlock, TemporarySeries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.desk import Desk
    from inspector.store import Change
    from inspector.store.reading import Reading

_NEXT_YEAR_FROM = 12  # the month from which next year's block is asked for


class Level(StrEnum):
    """How many numbers of a kind are left."""

    NONE_GIVEN = "none_given"  # this device never had any: its papers get temporary numbers
    PLENTY = "plenty"
    LOW = "low"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Stock:
    """The numbers of one kind and year this device still holds, of those of the blocks it is drawing from."""

    kind_word: str
    year: int
    left: int
    of: int
    had: bool = True

    @property
    def level(self) -> Level:
        if not self.had:
            return Level.NONE_GIVEN
        if not self.left:
            return Level.EMPTY
        return Level.LOW if self.left * 100 <= self.of * LOW else Level.PLENTY

    @property
    def warns(self) -> bool:
        return self.level in (Level.LOW, Level.EMPTY)


def left(desk: Desk, kind: str = "W04") -> int:
    """How many numbers of this kind the device's blocks still hold this year."""
    return stock(desk, KIND_WORDS[kind]).left


def stock(desk: Desk, word: str, year: int | None = None) -> Stock:
    """What this device may still draw. A block that is used up counts no more: a new one begins full."""
    return _stock(desk, desk.workspace.rows(NumberBlock, state=word), word, year or desk.now().year)


def stocks(desk: Desk) -> tuple[Stock, ...]:
    """Every kind this device was given numbers of this year, and those it lacks for the next one."""
    now = desk.now()
    blocks: list[NumberBlock] = desk.workspace.rows(NumberBlock)
    words = tuple(dict.fromkeys(one.kind_word for one in blocks if one.year == now.year))
    found = [_stock(desk, blocks, word, now.year) for word in words]
    if now.month >= _NEXT_YEAR_FROM:
        found += [_stock(desk, blocks, word, now.year + 1) for word in words]
    return tuple(one for one in found if one.had or one.year > now.year)


def running_low(desk: Desk) -> tuple[Stock, ...]:
    """Kinds whose numbers will not last: at 20 % left, used up, or none yet for the year that begins."""
    return tuple(one for one in stocks(desk) if one.warns or not one.had)


def take(desk: Desk, change: Change, kind: str, year: int | None = None) -> str:
    """The next number of the device's block; without one a temporary number (domain reference 4.2). The year
    is that of the day the paper prints, also where midnight passes while it is made."""
    try:
        return take_formal(desk, change, kind, year)
    except Refused as told:
        if told.code != "number.block_empty":
            raise
    return _take_temporary(desk, change)


def take_formal(desk: Desk, change: Change, kind: str, year: int | None = None) -> str:
    """The next number of the device's block of a year; refused when there is none."""
    agency = desk.agency()
    word, year = KIND_WORDS[kind], year or desk.now().year
    head = f"{agency.short_name}{agency.system}"
    for block in change.rows(NumberBlock, state=word):
        if block.year == year and block.head in ("", head) and block.left and is_ours(desk, block):
            sequence, rest = block.take()
            change.put(rest)
            return document_number(agency.short_name, agency.system, word, year, sequence)
    raise Refused("number.block_empty", kind=word, year=year)


def is_ours(desk: Desk, block: NumberBlock) -> bool:
    """Whether this device draws from a block. Another's rest may have been used since; a restored device
    does not know of the blocks without a device either."""
    from inspector.casework import backups

    if block.given_to:
        return False
    if block.device:
        return block.device == desk.workspace.device
    return not backups.is_restored(desk)


def _take_temporary(desk: Desk, change: Change) -> str:
    device = desk.workspace.device
    found: list[TemporarySeries] = change.rows(TemporarySeries, state=device)
    series = found[0] if found else TemporarySeries(desk.new_id(), device, _after_earlier(change, device))
    change.put(replace(series, next=series.next + 1))
    return temporary_number(device, series.next)


def _after_earlier(reading: Reading, device: str) -> int:
    """Workspaces of before counted their papers; the series goes on after the last of them."""
    head = temporary_number(device, 1).removesuffix("1")
    numbers = (row.title for row in reading.outlines(Notice))
    mine = [number for number in numbers if is_temporary(number) and number.startswith(head)]
    return max((int(number.removeprefix(head)) for number in mine), default=0) + 1


def _stock(desk: Desk, blocks: Iterable[NumberBlock], word: str, year: int) -> Stock:
    ours = [one for one in blocks if one.kind_word == word and one.year == year and is_ours(desk, one)]
    open_ = [one for one in ours if one.left]
    return Stock(word, year, sum(one.left for one in open_), sum(one.size for one in open_), bool(ours))
