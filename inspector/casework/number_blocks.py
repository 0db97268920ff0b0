"""Blocks of numbers: taken, given to another computer, given back; by hand or in a file."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import msgspec

from inspector.casework import numbers, outgoing
from inspector.domain.errors import Refused
from inspector.domain.numbering import KIND_WORDS
from inspector.domain.register import NumberBlock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store import Change

GIVEN, RETURNED = "given", "returned"
_MOST = 64 * 1024  # bytes of a file of numbers


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Some numbers of one kind and year."""

    word: str
    year: int
    first: int
    last: int


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file of numbers says: whose they are, from which device to which."""

    what: str
    agency: str
    head: str
    sender: str
    receiver: str
    at: str
    runs: tuple[Run, ...]


def take_block(desk: Desk, kind: str, *, first: int, last: int, year: int | None = None) -> Changed:
    """A block of document numbers for this device, of this year or the next."""
    now = desk.now()
    year = year or now.year
    if last < first or first < 1:
        raise Refused("number.block_wrong", first=first, last=last)
    if kind not in KIND_WORDS:
        raise Refused("notice.unknown", kind=kind)
    if year not in (now.year, now.year + 1):
        raise Refused("number.year_wrong", year=year, this=now.year, next=now.year + 1)
    _may_take(desk)
    with desk.change() as change:
        _add(desk, change, Run(KIND_WORDS[kind], year, first, last))
    return change.changed


def give(
    desk: Desk, kind: str, count: int, *, to: str, target: Path, year: int | None = None
) -> tuple[NumberBlock, Changed]:
    """The last numbers of a block of this device go to another one, in a file; they are not drawn here again.

    They are given away before the file is written: a file that fails is written again (`write_given`), a
    number that two computers hold could not be taken back.
    """
    device, word, year = desk.workspace.device, KIND_WORDS[kind], year or desk.now().year
    if not to.strip() or to == device:
        raise Refused("number.to_whom")
    with desk.change() as change:
        blocks = [one for one in change.rows(NumberBlock, state=word) if one.year == year]
        ours = [one for one in blocks if numbers.is_ours(desk, one) and one.left]
        if not ours:
            raise Refused("number.block_empty", kind=word, year=year)
        block = max(ours, key=lambda one: (one.left >= count, one.first))
        stays, (first, last) = block.give(count)
        given = NumberBlock(
            desk.new_id(), word, year, first, last, first, device=device, given_to=to.strip(),
            head=block.head, at=desk.now(),
        )  # fmt: skip
        change.put(stays)
        change.put(given)
    write_given(desk, given, target)
    return given, change.changed


def write_given(desk: Desk, block: NumberBlock, target: Path) -> None:
    """The file of a block that was given away, once more if need be."""
    _write(desk, target, GIVEN, block.given_to, [Run(block.kind_word, block.year, block.first, block.last)])


def give_back(desk: Desk, kind: str, *, target: Path, year: int | None = None) -> tuple[int, Changed]:
    """What is left of the blocks of a kind goes back to where they came from; answers how many numbers."""
    word, year = KIND_WORDS[kind], year or desk.now().year
    with desk.change() as change:
        blocks = [one for one in change.rows(NumberBlock, state=word) if one.year == year]
        rest = [one for one in blocks if numbers.is_ours(desk, one) and one.left]
        if not rest:
            raise Refused("number.block_empty", kind=word, year=year)
        receivers = {one.source for one in rest if one.source}
        for block in rest:
            change.put(block.give_back())
    runs = [Run(word, year, one.next, one.end) for one in rest]
    _write(desk, target, RETURNED, receivers.pop() if len(receivers) == 1 else "", runs)
    return sum(one.left for one in rest), change.changed


def take_in(desk: Desk, path: Path) -> tuple[tuple[NumberBlock, ...], Changed]:
    """A file of numbers: a block for this device, or what another one gave back. Whole or not at all."""
    said = read(path)
    agency = desk.agency()
    if said.head != f"{agency.short_name}{agency.system}":
        raise Refused("number.other_agency", agency=said.agency)
    if said.receiver not in ("", desk.workspace.device) or said.sender == desk.workspace.device:
        raise Refused("number.other_device", device=said.receiver)
    _may_take(desk)
    with desk.change() as change:
        if said.what == GIVEN:
            made = [_add(desk, change, run, source=said.sender, head=said.head) for run in said.runs]
        else:
            made = [_take_back(desk, change, run, said.sender) for run in said.runs]
    return tuple(made), change.changed


def read(path: Path) -> Numbers:
    """What the file says; refused where it is none of ours or makes no sense."""
    with outgoing.coming(path):
        content = path.read_bytes()[: _MOST + 1]
    try:
        said = msgspec.json.decode(content, type=Numbers)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise Refused("number.file_wrong", name=path.name) from None
    known = set(KIND_WORDS.values())
    fits = all(run.word in known and 1 <= run.first <= run.last < 1_000_000 for run in said.runs)
    if said.what not in (GIVEN, RETURNED) or not said.runs or not fits or not said.sender:
        raise Refused("number.file_wrong", name=path.name)
    return said


def _may_take(desk: Desk) -> None:
    from inspector.casework import backups

    if backups.is_restored(desk) and not desk.workspace.administers:
        raise Refused("number.device_unconfirmed")


def _add(desk: Desk, change: Change, run: Run, *, source: str = "", head: str = "") -> NumberBlock:
    for other in change.rows(NumberBlock, state=run.word):
        if other.year == run.year and run.first <= other.last and other.first <= run.last:
            raise Refused("number.block_overlaps", first=other.first, last=other.last)
    _unused(desk, change, run)
    block = NumberBlock(
        desk.new_id(), run.word, run.year, run.first, run.last, run.first, device=desk.workspace.device,
        source=source, head=head, at=desk.now(),
    )  # fmt: skip
    change.put(block)
    return block


def _unused(desk: Desk, change: Change, run: Run) -> None:
    """A formal number the clerk gave for a temporary one may lie where a block comes later."""
    from inspector.casework import number_register

    used = number_register.used(change, run.word, run.year)
    found = next((n for n in sorted(used) if run.first <= n <= run.last), None)
    if found is not None:
        raise Refused("number.block_overlaps", first=found, last=found)


def _take_back(desk: Desk, change: Change, run: Run, sender: str) -> NumberBlock:
    """The rest is ours again, in a block of its own; what the other device used stays with it."""
    given = [one for one in change.rows(NumberBlock, state=run.word) if _holds(one, run, sender)]
    if not given:
        raise Refused("number.not_given", first=run.first, last=run.last)
    change.put(replace(given[0], last=run.first - 1))
    block = NumberBlock(
        desk.new_id(), run.word, run.year, run.first, run.last, run.first, device=desk.workspace.device,
        source=sender, head=given[0].head, at=desk.now(),
    )  # fmt: skip
    change.put(block)
    return block


def _holds(block: NumberBlock, run: Run, sender: str) -> bool:
    return (
        block.given_to == sender
        and block.year == run.year
        and block.first <= run.first
        and block.last == run.last
    )


def _write(desk: Desk, target: Path, what: str, to: str, runs: Iterable[Run]) -> None:
    agency = desk.agency()
    said = Numbers(
        what, agency.name, f"{agency.short_name}{agency.system}", desk.workspace.device, to,
        desk.now().isoformat(timespec="seconds"), tuple(runs),
    )  # fmt: skip
    with outgoing.file(target) as out:
        out.write(json.dumps(msgspec.to_builtins(said), ensure_ascii=False, indent=2).encode())


def facts(block: NumberBlock) -> dict[str, object]:
    """A block as the command line tells it."""
    return {**asdict(block), "left": block.left}
