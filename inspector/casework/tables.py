"""An organiser's list as lines of text: from a workbook (.xlsx) or comma-separated text, whatever its name.

A workbook says less than it shows: a booth number may be a number that lost its zeros, a date, a formula, or
one cell merged over three rows. Each such cell carries a remark, so that the reader of the list can decide.
"""

from __future__ import annotations

import codecs
import csv
import itertools
import re
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

HEAD_ROWS = 30  # titles and notes stand above the header, but not more than this
MOST_ROWS = 200_000
_MOST_BYTES = 600 * 1024 * 1024  # unpacked; 100,000 rows of twelve columns are about 40 MiB
_MOST_COLUMNS = 200
_EXACT = 10**15  # a spreadsheet keeps fifteen digits of a number
_DELIMITERS = ",\t;|"

# Remarks about a cell. The first three make a doubt; the others say that the value is not what was meant.
FORMULA, MERGED, NUMBER = "import.formula", "import.merged", "import.number"
ACROSS, ERROR, DATE = "import.merged_across", "import.error_value", "import.is_a_date"
FRACTION, LOST, UNCOMPUTED = "import.fraction", "import.digits_lost", "import.formula_without_value"
DOUBTS = frozenset({FORMULA, MERGED, NUMBER})


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the list, numbered as the spreadsheet shows it."""

    row: int
    texts: tuple[str, ...]
    remarks: Mapping[int, str] = field(default_factory=dict)

    def text(self, column: int) -> str:
        return self.texts[column] if column < len(self.texts) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `lines()` reads it anew from the top, row by row."""

    name: str
    lines: Callable[[], Iterator[Line]]
    hidden: bool = False

    def head(self) -> list[Line]:
        """The rows among which the header must be."""
        return list(itertools.islice(self.lines(), HEAD_ROWS))


@contextmanager
def sheets(path: Path) -> Iterator[list[Sheet]]:
    """The sheets of a workbook in order; a text file gives one for each delimiter it may have."""
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("import.unreadable", name=path.name, reason=reason) from error
    if start.startswith(b"PK\x03\x04"):
        with _workbook(path) as found:
            yield found
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()[-1_000_000:]
        raise Refused("import.not_a_workbook", name=path.name, reason="encrypted" if encrypted else "old_xls")
    else:
        encoding = _encoding(path)
        yield [Sheet("", _text_lines(path, encoding, delimiter)) for delimiter in _DELIMITERS]


# --- comma-separated text


def _encoding(path: Path) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else GB18030: what office programs here write."""
    with path.open("rb") as file:
        start = file.read(4)
    if not start:
        raise Refused("import.empty", name=path.name)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for encoding in ("utf-8-sig", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    raise Refused("import.not_a_workbook", name=path.name, reason="unknown")


def _decodes(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding, newline="") as file:
            while piece := file.read(1024 * 1024):
                if "\0" in piece:
                    return False
    except UnicodeDecodeError:
        return False
    return True


def _text_lines(path: Path, encoding: str, delimiter: str) -> Callable[[], Iterator[Line]]:
    def lines() -> Iterator[Line]:
        with path.open(encoding=encoding, newline="") as file:
            try:
                for row, cells in enumerate(csv.reader(file, delimiter=delimiter), 1):
                    texts = tuple(_unquoted(cell) for cell in cells[:_MOST_COLUMNS])
                    lost = {n: LOST for n, text in enumerate(texts) if _SCIENTIFIC.fullmatch(text)}
                    yield Line(row, texts, lost)
            except (csv.Error, UnicodeError) as error:
                raise Refused("import.not_a_workbook", name=path.name, reason="damaged") from error

    return lines


_SCIENTIFIC = re.compile(r"\d(\.\d+)?[Ee]\+?\d{2}")


def _unquoted(cell: str) -> str:
    """`="0101"` is how a spreadsheet keeps the zeros of a text in such a file."""
    return _clean(cell[2:-1] if cell.startswith('="') and cell.endswith('"') else cell)


# --- workbooks


@contextmanager
def _workbook(path: Path) -> Iterator[list[Sheet]]:
    with _whatever_is_raised(path.name):
        _refuse_swollen(path)
        from openpyxl import load_workbook

        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        yield [
            Sheet(sheet.title, _sheet_lines(path, sheet), sheet.sheet_state != "visible")
            for sheet in book.worksheets
        ]
    finally:
        book.close()


@contextmanager
def _whatever_is_raised(name: str) -> Iterator[None]:
    """A damaged archive or part raises anything from KeyError to ParseError; all of it means this."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        raise Refused("import.not_a_workbook", name=name, reason="damaged") from error


def _refuse_swollen(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if "xl/workbook.xml" not in (names := {part.filename for part in archive.infolist()}):
            reason = "not_xlsx" if "[Content_Types].xml" in names else "unknown"
            raise Refused("import.not_a_workbook", name=path.name, reason=reason)
        if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
            raise Refused("import.too_large", name=path.name)


def _sheet_lines(path: Path, sheet: Any) -> Callable[[], Iterator[Line]]:
    scanned: list[_Marks] = []  # once a sheet, however often it is read

    def lines() -> Iterator[Line]:
        with _whatever_is_raised(path.name):
            if not scanned:
                scanned.append(_marks(path, sheet._worksheet_path))
            merges = _Merges(scanned[0].merges)
            sheet.reset_dimensions()  # some programs write a wrong extent, and rows would be cut off
            for row in sheet.iter_rows():
                cells = [cell for cell in row if cell.value is not None and cell.column <= _MOST_COLUMNS]
                if line := _line(cells, scanned[0].formulas, merges):
                    yield line

    return lines


def _line(cells: list[Any], formulas: Mapping[int, int], merges: _Merges) -> Line | None:
    if not cells:
        return None
    number = cells[0].row
    texts, remarks = [""] * cells[-1].column, {}
    for cell in cells:
        place = cell.column - 1
        texts[place], remark = _as_text(cell)
        if remark:
            remarks[place] = remark
    for place in _bits(formulas.get(number, 0)):
        has_value = place < len(texts) and texts[place]
        remarks.setdefault(place, FORMULA if has_value else UNCOMPUTED)
    return Line(number, *merges.spread(number, texts, remarks))


def _bits(mask: int) -> Iterator[int]:
    return (place for place in range(mask.bit_length()) if mask >> place & 1)


def _as_text(cell: Any) -> tuple[str, str]:
    """The text a person saw in the cell, as far as the file still tells, and a remark when it does not."""
    value = cell.value
    if isinstance(value, str):
        return _clean(value), ERROR if cell.data_type == "e" else ""
    if value is None:
        return "", ""
    if isinstance(value, datetime | date | time):
        return value.isoformat(), DATE
    if isinstance(value, bool):
        return str(value).upper(), ""
    if isinstance(value, float) and (value != int(value) or abs(value) >= _EXACT):
        return repr(value), FRACTION if value != int(value) else LOST
    zeros = re.fullmatch(r"0+", cell.number_format or "")
    return str(int(value)).zfill(len(zeros[0]) if zeros else 0), NUMBER


def _clean(text: str) -> str:
    """Without what cannot be seen, one blank between words; line breaks within a cell are kept."""
    if text.isprintable():
        return " ".join(text.split())
    printable = "".join(character for character in text if character.isprintable() or character in "\n\t")
    return "\n".join(line for part in printable.split("\n") if (line := " ".join(part.split())))


# --- what openpyxl does not tell while it reads row by row


@dataclass(frozen=True, slots=True)
class _Marks:
    formulas: Mapping[int, int]  # row -> one bit a column
    merges: tuple[tuple[int, int, int, int], ...]  # first row, last row, first column, last column


_FORMULA_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f[\s>/]')
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


def _marks(path: Path, part: str) -> _Marks:
    """Formulas and merged cells, found in the sheet's own text as it streams by."""
    formulas: dict[int, int] = {}
    merges: set[tuple[int, int, int, int]] = set()
    with zipfile.ZipFile(path) as archive, archive.open(part.lstrip("/")) as stream:
        tail = b""
        while piece := stream.read(1024 * 1024):
            text = tail + piece
            for column, row in _FORMULA_CELL.findall(text):
                if (place := _place(column)) < _MOST_COLUMNS:
                    formulas[int(row)] = formulas.get(int(row), 0) | 1 << place
            for left, top, right, bottom in _MERGE.findall(text):
                merges.add((int(top), int(bottom), _place(left), min(_place(right), _MOST_COLUMNS)))
            tail = text[-2048:]
    return _Marks(formulas, tuple(sorted(merges)))


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place - 1


class _Merges:
    """Fills what is merged downwards while the rows go by; what is merged across columns is only remarked."""

    def __init__(self, merges: tuple[tuple[int, int, int, int], ...]) -> None:
        self.coming = list(reversed(merges))
        self.open: list[tuple[int, int, int, str]] = []  # last row, first column, last column, text

    def spread(
        self, row: int, texts: list[str], remarks: dict[int, str]
    ) -> tuple[tuple[str, ...], dict[int, str]]:
        self.open = [merge for merge in self.open if merge[0] >= row]
        for _, left, right, text in self.open:
            self._fill(texts, remarks, left, right, text)
        while self.coming and self.coming[-1][0] <= row:
            top, bottom, left, right = self.coming.pop()
            text = texts[left] if top == row and left < len(texts) else ""
            if right > left:
                self._fill(texts, remarks, left, right, text)
            if bottom > row:
                self.open.append((bottom, left, right, text))
        return tuple(texts), remarks

    def _fill(self, texts: list[str], remarks: dict[int, str], left: int, right: int, text: str) -> None:
        """Text from above goes into the first column; the columns it lies across have none of their own."""
        texts.extend([""] * (left + 1 - len(texts)))
        if text and not texts[left]:
            texts[left], remarks[left] = text, MERGED
        for place in range(left + 1, right + 1):
            remarks[place] = ACROSS
