"""inspector numbers: blocks, the register, voided and temporary numbers, sealed sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, speak
from inspector.domain.errors import Refused
from inspector.domain.numbering import KIND_WORDS

if TYPE_CHECKING:
    from inspector.casework.number_register import Entry, Register
    from inspector.casework.numbers import Stock
    from inspector.cli.world import World

_file = click.argument("file", type=click.Path(path_type=Path))
_year = click.option("--year", type=int, help="This year unless told.")
_out = click.option("-o", "--output", type=click.Path(path_type=Path), required=True)


@click.group("numbers")
def numbers_() -> None:
    """Document numbers: blocks, register, temporary and voided ones (文号)."""


@numbers_.command("list")
@click.argument("kind", required=False)
@_year
@options
def list_(world: World, kind: str | None, year: int | None) -> None:
    """What became of every number of a kind (W04, or its word 责改); without one what is left of each."""
    from inspector.casework import number_register, numbers

    with world.desk(only_reads=True) as desk:
        if kind is None:
            stocks = numbers.stocks(desk)
            known = number_register.registers(desk)
            rows = [_stock(one) for one in stocks]
            there = [{"word": word, "year": in_} for word, in_ in known]
            speak(world, {"stocks": rows, "registers": there}, *map(_stock_line, stocks))
            return
        found = number_register.register(desk, _word(kind), year or desk.now().year)
    speak(world, _register(found), *(_line(one) for one in found.entries))


@numbers_.command("add")
@click.argument("kind")
@click.option("--first", type=int, required=True)
@click.option("--last", type=int, required=True)
@_year
@options
def add(world: World, kind: str, first: int, last: int, year: int | None) -> None:
    """A block of numbers for this device, of this year or the next."""
    from inspector.casework import number_blocks, numbers

    with world.desk() as desk:
        number_blocks.take_block(desk, kind, first=first, last=last, year=year)
        stock = numbers.stock(desk, KIND_WORDS[kind], year)
    speak(world, _stock(stock), _stock_line(stock))


@numbers_.command("import")
@_file
@options
def import_(world: World, file: Path) -> None:
    """Take in a file of numbers: a block for this device, or what another one gave back."""
    from inspector.casework import number_blocks

    with world.desk() as desk:
        blocks, _ = number_blocks.take_in(desk, file)
    rows = [number_blocks.facts(one) for one in blocks]
    speak(world, {"blocks": rows}, *(f"{one.kind_word} {one.year} {one.first}-{one.last}" for one in blocks))


@numbers_.command("give")
@click.argument("kind")
@click.option("--count", type=int, required=True)
@click.option("--to", required=True, help="The id of the other device.")
@_year
@_out
@options
def give(world: World, kind: str, count: int, to: str, year: int | None, output: Path) -> None:
    """Give the last numbers of a block to another device, in a file it imports."""
    from inspector.casework import number_blocks

    _word(kind)
    with world.desk() as desk:
        block, _ = number_blocks.give(desk, kind, count, to=to, target=output, year=year)
    speak(world, number_blocks.facts(block), f"{block.kind_word} {block.year} {block.first}-{block.last}")


@numbers_.command("return")
@click.argument("kind")
@_year
@_out
@options
def return_(world: World, kind: str, year: int | None, output: Path) -> None:
    """Give back what is left of a kind, in a file that is imported where the block came from."""
    from inspector.casework import number_blocks

    _word(kind)
    with world.desk() as desk:
        count, _ = number_blocks.give_back(desk, kind, target=output, year=year)
    speak(world, {"returned": count, "file": output}, f"{count}")


@numbers_.command("void")
@click.argument("number")
@click.option("--reason", required=True)
@options
def void(world: World, number: str, reason: str) -> None:
    """Give a number up, with the reason: of a paper nobody was served, or one that is still unused."""
    from inspector.casework import number_fates

    with world.desk() as desk:
        number_fates.void(desk, number, reason)
    speak(world, {"number": number, "reason": reason}, f"作废 void {number}")


@numbers_.command("map")
@click.argument("temporary")
@click.option("--formal", default="", help="A number the agency's clerk gave; else the next of the block.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the supplementary page.")
@options
def map_(world: World, temporary: str, formal: str, output: Path | None) -> None:
    """Give a paper with a temporary number its formal one, and issue the supplementary page."""
    from inspector.casework import number_fates, papers

    with world.desk() as desk:
        mapping, _ = number_fates.map_temporary(desk, temporary, formal=formal)
        if output is not None:
            papers.hand_out(desk, mapping.page, str(output))
    said = {"temporary": mapping.temporary, "formal": mapping.formal, "page": mapping.page, "file": output}
    speak(world, said, f"{mapping.temporary} -> {mapping.formal}")


@numbers_.command("export")
@click.argument("kind")
@_year
@_out
@options
def export(world: World, kind: str, year: int | None, output: Path) -> None:
    """The register of a kind and year as .xlsx or .csv."""
    from inspector.casework import number_export

    with world.desk() as desk:
        done = number_export.export(desk, _word(kind), year or desk.now().year, output)
    speak(world, {"file": done.path, "numbers": done.numbers}, f"{done.path}  {done.numbers}")


@numbers_.command("sheets")
@click.option("--received", "move", flag_value="received", help="Sheets that came.")
@click.option("--spoiled", "move", flag_value="spoiled", help="Sheets that were spoiled; needs --reason.")
@click.option("--returned", "move", flag_value="returned", help="Sheets that went back.")
@click.option("--count", type=int, default=1, show_default=True)
@click.option("--reason", default="")
@click.option("--batch", default="")
@options
def sheets_(world: World, move: str | None, count: int, reason: str, batch: str) -> None:
    """Pre-sealed sheets: what came, was used, spoiled, and how many there should be."""
    from inspector.casework import sheets
    from inspector.domain.register import SheetMove

    with world.desk(only_reads=move is None) as desk:
        if move is not None:
            sheets.write(desk, SheetMove(move), count, reason=reason, batch=batch)
        pile, entries = sheets.pile(desk), sheets.entries(desk)
    counts = {name: getattr(pile, name) for name in ("received", "used", "spoiled", "returned", "left")}
    told = "  ".join(f"{name} {count}" for name, count in counts.items())
    speak(world, {**counts, "entries": entries}, told)


def _word(kind: str) -> str:
    word = KIND_WORDS.get(kind, kind)
    if word not in KIND_WORDS.values():
        raise Refused("notice.unknown", kind=kind)
    return word


def _stock(one: Stock) -> dict[str, Any]:
    return {
        "word": one.kind_word, "year": one.year, "left": one.left, "of": one.of, "level": one.level.value,
    }  # fmt: skip


def _stock_line(one: Stock) -> str:
    return f"{one.kind_word} {one.year}  {one.left} / {one.of}  {one.level.value}"


def _register(found: Register) -> dict[str, Any]:
    return {
        "word": found.kind_word, "year": found.year, "stock": _stock(found.stock),
        "faults": [one.number for one in found.faults], "entries": [_entry(one) for one in found.entries],
    }  # fmt: skip


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "number": one.number, "state": one.fate.value, "first": one.first, "last": one.last, "kind": one.kind,
        "party": one.party, "at": one.at, "by": one.by, "edition": one.edition, "reason": one.reason,
        "other": one.other, "page": one.page, "notice": one.notice,
        "served": one.served.outcome.value if one.served else "",
    }  # fmt: skip


def _line(one: Entry) -> str:
    when = f"{one.at:%Y-%m-%d}" if one.at else ""
    parts = (f"{one.number:<34}", f"{one.fate.value:<10}", when, one.party, one.other, one.reason)
    return "  ".join(part for part in parts if part)


COMMANDS = (numbers_,)
