"""Workbooks with random slips, files with random bytes: the linter tells faults or refuses, nothing else.

`python -m tests.xlsform.fuzz 2000` runs that many mutations of the shipped workbooks and prints the tally.
"""

from __future__ import annotations

import collections
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from inspector import FORMS
from inspector.casework import authoring
from inspector.cli import faults as speaking
from inspector.domain.errors import Refused
from inspector.xlsform import lint, sheets

if TYPE_CHECKING:
    from collections.abc import Callable

OUTCOMES = ("refused", "faults", "warnings", "sound")
Rows = dict[str, list[list[str]]]
SNIPPETS = (
    "", " ", "(", ")", "[", "]", "'", '"', "${", "}", "${x}", "$", "，", "（", "“", "”", "\u00a0", "\u200b",
    "=", "==", "!=", "<", " and ", " or ", "not(", "if(", "..", "/", "//", "*", "@", "::", ":", "|", "-",
    "1e309", "9" * 400, "NaN", "selected(., 'x')", "regex(., '(a|aa)+$')", "regex(., '[')", "true()",
    "false()", "position(..)", "current()/.", "begin group", "end group", "begin repeat", "end repeat",
    "select_one yn", "select_one", "calculate", "note", "yes", "no", "a b", "x" * 600, "\x07", "\ufffe", "😀",
    "中", "\n", "\t", "_x000D_", "instance('yn')/root/item", "name", "label", "${hall}", "once(1)",
    "count(${goods})", "(" * 60, "((((a))))", "- - - -1", "1 div 0", "../../../..", "type", "list_name",
    "bind::inspector:basis", "label::中文 (zh)", "meta", "data", "</c>", "&amp;", "%s", "{0}", "{name}",
)  # fmt: skip


def chances(seed: int) -> random.Random:
    """Chance that comes out the same every time."""
    return random.Random(seed)  # noqa: S311  no secret


def cells(path: Path) -> Rows:
    """A workbook as rows of text."""
    found: Rows = {}
    for sheet in sheets.read(path).sheets:
        lines: list[list[str]] = []
        for row in sheet.rows:
            while len(lines) < row.number:
                lines.append([])
            width = max(cell.column for cell in row.cells)
            lines[row.number - 1] = [""] * width
            for cell in row.cells:
                lines[row.number - 1][cell.column - 1] = cell.text
        found[sheet.name] = lines
    return found


def slip(book: Rows, chance: random.Random) -> Rows:
    """One to three slips of an author."""
    book = {name: [list(row) for row in rows] for name, rows in book.items()}
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        name = chance.choice(("survey", "survey", "survey", "choices", "settings"))
        rows = book[name]
        at = chance.randrange(len(rows))
        row = rows[at]
        what = chance.random()
        if what < 0.08:
            del rows[at]
            rows.append([])
        elif what < 0.16:
            rows.insert(chance.randrange(len(rows)), list(row))
        elif what < 0.24:
            other = chance.randrange(len(rows))
            rows[at], rows[other] = rows[other], rows[at]
        elif row:
            place = chance.choice([n for n, text in enumerate(row) if text] or [0])
            row[place] = _typed(row[place], chance, rows)
    return book


def _typed(text: str, chance: random.Random, rows: list[list[str]]) -> str:
    what, at = chance.random(), chance.randrange(len(text) + 1)
    if what < 0.25:
        return text[:at] + chance.choice(SNIPPETS) + text[at:]
    if what < 0.5:
        return text[:at] + text[at + chance.randrange(1, 4) :]
    if what < 0.65:
        return chance.choice(SNIPPETS)
    if what < 0.8:
        other = chance.choice([cell for row in rows for cell in row if cell] or [""])
        return other if what < 0.72 else text[:at] + other
    if what < 0.9 and text:
        return text[:at] + chance.choice(text) + text[at:]
    return text.swapcase() if what < 0.95 else text[::-1]


def packed(book: Rows) -> bytes:
    """A small .xlsx with inline strings, written as fast as can be."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = f'<Types><Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'
    names, relations = [], []
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", types)
        for number, (name, rows) in enumerate(book.items(), 1):
            names.append(f'<sheet name={_quoted(name)} sheetId="{number}" r:id="r{number}"/>')
            relations.append(f'<Relationship Id="r{number}" Type="t/worksheet" Target="s{number}.xml"/>')
            archive.writestr(f"xl/s{number}.xml", _sheet(rows))
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns:r="r"><sheets>{"".join(names)}</sheets></workbook>'
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{''.join(relations)}</Relationships>")
    return made.getvalue()


def _quoted(text: str) -> str:
    return '"' + escape(text, {'"': "&quot;"}) + '"'


def _sheet(rows: list[list[str]]) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        told = [f'<c r="{sheets.letters(place)}{number}" t="inlineStr"><is><t>{_written(text)}</t></is></c>'
                for place, text in enumerate(row, 1) if text]  # fmt: skip
        lines.append(f'<row r="{number}">{"".join(told)}</row>')
    return f"<worksheet><sheetData>{''.join(lines)}</sheetData></worksheet>"


def _written(text: str) -> str:
    """As Office writes what XML forbids."""
    plain = "".join(char if (char >= " " and char < "\ufffe") or char in "\n\t" or char > "\uffff" else
                    f"_x{ord(char):04X}_" for char in text)  # fmt: skip
    return escape(plain)


def torn(content: bytes, chance: random.Random) -> bytes:
    """The bytes of a file as a bad disk, a bad link or a bad person leaves them."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 2, 5, 30))):
        at, what = chance.randrange(len(data)), chance.random()
        if what < 0.4:
            data[at] ^= 1 << chance.randrange(8)
        elif what < 0.6:
            data[at : at + 4] = chance.randbytes(4)
        elif what < 0.7:
            del data[at : at + chance.randrange(1, 200)]
        elif what < 0.8:
            data[at:at] = data[at : at + chance.randrange(1, 200)]
        else:
            tail = max(0, len(data) - 400)
            data[tail + chance.randrange(min(400, len(data)))] = chance.randrange(256)
        if not data:
            return b"P"
    return bytes(data[: chance.randrange(1, len(data))] if chance.random() < 0.05 else data)


def torn_inside(content: bytes, chance: random.Random) -> bytes:
    """The same done to the parts, so that the damage reaches the XML."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        hurt = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, torn(part, chance) if name == hurt and part else part)
    return made.getvalue()


def outcome(content: bytes, folder: Path, name: str = "book.xlsx") -> str:
    """What the linter made of it: "refused", "faults", "warnings" or "sound"; anything else raises."""
    path = folder / name
    path.write_bytes(content)
    try:
        checked = lint.check(path, authoring.trade(), files={})
    except Refused:
        return "refused"
    for fault in checked.faults:
        message = speaking.said(fault)
        assert (
            "{" not in message["zh"].replace("${", "").replace("{0}", "").replace("{name}", "") or fault.facts
        )
        assert not fault.code.startswith("lint.compiler"), (str(fault.place), dict(fault.facts))
    assert (checked.form is None) == bool(checked.errors)
    return "faults" if checked.errors else "warnings" if checked.faults else "sound"


def main(count: int, seed: int) -> int:
    chance = chances(seed)
    books = {path.name: (cells(path), path.read_bytes()) for path in sorted(FORMS.glob("*.xlsx"))}
    kinds: dict[str, Callable[[str], bytes]] = {
        "cells": lambda name: packed(slip(books[name][0], chance)),
        "bytes": lambda name: torn(books[name][1], chance),
        "parts": lambda name: torn_inside(books[name][1], chance),
    }
    tally: collections.Counter[tuple[str, str]] = collections.Counter()
    slowest, bad = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            kind = ("cells", "cells", "bytes", "parts")[number % 4]
            name = chance.choice(list(books))
            content = kinds[kind](name)
            started = time.thread_time()
            try:
                tally[kind, outcome(content, Path(folder))] += 1
            except Exception as error:
                bad += 1
                tally[kind, "wrong"] += 1
                kept = Path(tempfile.gettempdir()) / f"wrong-{seed}-{number}.xlsx"
                kept.write_bytes(content)
                print(f"{kept}: {error!r}"[:600])
                if not isinstance(error, AssertionError):
                    traceback.print_exc(limit=-4)
            slowest = max(slowest, time.thread_time() - started)
            if number % 100 == 99:
                print(number + 1, bad, f"{slowest:.2f}", file=sys.stderr, flush=True)
    for (kind, what), times in sorted(tally.items()):
        print(f"{kind:8}{what:10}{times:6}")
    print(f"{count} mutations, {bad} wrong, slowest {slowest:.2f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    )
