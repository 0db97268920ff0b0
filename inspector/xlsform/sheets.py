"""A workbook as the author sees it: sheets, rows with their true numbers, and what is odd about a cell."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.decoding import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_CELL = 32_767  # characters; a spreadsheet program takes no more
_MOST_BYTES = 64 * 1024 * 1024
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_SHEETS = frozenset({"survey", "choices", "settings", "external_choices", "entities", "osm"})

# What is odd about a cell: its text is not what a person typed, or not what a person sees.
FORMULA, NO_VALUE, ERROR, DATE, NUMBER, LONG = "formula", "no_value", "error", "date", "number", "long"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something; columns count from 1, as rows do."""

    column: int
    text: str
    oddity: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    def cell(self, column: int) -> Cell | None:
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    rows: tuple[Row, ...] = ()
    hidden: bool = False
    merges: tuple[tuple[int, int, int, int], ...] = ()  # top, left, bottom, right
    swollen: str = ""  # why reading stopped before the end: "rows" or "cells"


@dataclass(frozen=True, slots=True)
class Book:
    sheets: tuple[Sheet, ...]
    links: tuple[str, ...] = ()  # other files its formulas look into

    def sheet(self, name: str) -> Sheet | None:
        """A sheet of XLSForm; the only sheet of a book is the survey, whatever its name."""
        found = next((sheet for sheet in self.sheets if sheet.name.strip().lower() == name), None)
        if found is None and name == "survey" and len(self.sheets) == 1:
            only = self.sheets[0]
            return only if only.name.strip().lower() not in _SHEETS else None
        return found


def letters(column: int) -> str:
    """The letters a spreadsheet shows above a column."""
    text = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        text = chr(65 + place) + text
    return text


def read(path: Path) -> Book:
    """The book in a file: .xlsx, or the CSV and Markdown that pyxform reads; others are refused by name."""
    if path.stat().st_size > _MOST_BYTES:
        raise Refused("form.file_too_large", file=path.name, most=_MOST_BYTES // 2**20)
    return parsed(path.read_bytes(), path.name)


def parsed(content: bytes, name: str) -> Book:
    """The book in these bytes; the name tells text files apart and is said when they are refused."""
    if not content:
        raise Refused("form.file_empty", file=name)
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise Refused("form.locked" if locked else "form.old_xls", file=name)
    if content.startswith(_ZIP):
        from inspector.xlsform import xlsx

        return xlsx.book(content, name)
    suffix = Path(name).suffix.lower()
    if suffix not in (".csv", ".md"):
        raise Refused("form.not_a_workbook", file=name)
    text, _ = decoded(content, name)
    return _from_csv(text, name) if suffix == ".csv" else from_markdown(text)


# --- text files


def _from_csv(text: str, name: str) -> Book:
    """pyxform's way: a line with a sheet's name in the first column, its rows below from the second on."""
    try:
        lines = [(number, line) for number, line in _numbered(csv.reader(io.StringIO(text, newline="")))]
    except csv.Error as error:
        raise Refused("form.unreadable", file=name, reason=str(error)) from error
    return _gathered(lines)


def _numbered(reader: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each line with the number a text editor shows, line breaks inside cells counted."""
    lines = iter(reader)
    while True:
        start = getattr(reader, "line_num", 0) + 1
        try:
            yield start, next(lines)
        except StopIteration:
            return


_MARKDOWN_LINE = re.compile(r"\s*\|(.*)\|\s*")
_MARKDOWN_RULE = re.compile(r"[|\-: ]+")
_MARKDOWN_BAR = re.compile(r"(?<!\\)\|")


def from_markdown(text: str) -> Book:
    """The tables of a Markdown text, one a sheet."""
    lines: list[tuple[int, list[str]]] = []
    for line in text.split("\n"):
        table = _MARKDOWN_LINE.fullmatch(line)
        if table and not line.lstrip().startswith("#") and not _MARKDOWN_RULE.fullmatch(table[1]):
            lines.append(
                (len(lines), [cell.strip().replace(r"\|", "|") for cell in _MARKDOWN_BAR.split(table[1])])
            )
    return _gathered(lines, from_one=True)


def _gathered(lines: list[tuple[int, list[str]]], *, from_one: bool = False) -> Book:
    """Sheets of lines; a table in Markdown counts its own rows, a CSV file those of the whole file."""
    sheets: list[Sheet] = []
    above = 0
    for number, (first, *rest) in ((number, line) for number, line in lines if line):
        if first.strip():
            sheets.append(Sheet(first.strip()))
            above = number if from_one else 0
        cells = tuple(
            Cell(column, cell[:LONGEST_CELL], LONG if len(cell) > LONGEST_CELL else "")
            for column, cell in enumerate(rest, 2)
            if cell.strip()
        )
        if sheets and cells:
            sheets[-1] = replace(sheets[-1], rows=(*sheets[-1].rows, Row(number - above, cells)))
    return Book(tuple(sheets))
