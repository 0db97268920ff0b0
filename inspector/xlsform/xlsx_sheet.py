"""One sheet of an .xlsx as it streams by: which cells hold something, and what a person saw in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from inspector.xlsform.sheets import (
    DATE,
    ERROR,
    FORMULA,
    LONG,
    LONGEST_CELL,
    NO_VALUE,
    NUMBER,
    Cell,
    Row,
    Sheet,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.xlsx import Workbook

MOST_ROWS, MOST_CELLS, MOST_COLUMNS = 60_000, 600_000, 500


class Stop(Exception):
    """Enough was read of this part."""


class Text:
    """The text of a cell or shared string: its pieces joined, what is read aloud (rPh) left out."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._listening = False
        self._aloud = 0

    def start(self, tag: str) -> None:
        if tag == "rPh":
            self._aloud += 1
        self._listening = tag in ("t", "v", "f") and not self._aloud

    def end(self, tag: str) -> None:
        if tag == "rPh":
            self._aloud -= 1
        self._listening = False

    def hear(self, text: str) -> None:
        if self._listening:
            self._length += len(text)
            if self._length <= LONGEST_CELL + len(text):
                self._pieces.append(text)

    def take(self) -> tuple[str, bool]:
        text, cut = "".join(self._pieces)[:LONGEST_CELL], self._length > LONGEST_CELL
        self._pieces, self._length = [], 0
        return _unescaped(text), cut


_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def _unescaped(text: str) -> str:
    """Office writes characters that XML forbids as _x000D_."""
    return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")


def _column(name: str) -> int:
    place = 0
    for letter in name:
        place = place * 26 + ord(letter) - 64
    return place


@dataclass
class SheetReader:
    """One sheet as it streams by; only cells that hold something are kept."""

    reader: Workbook
    name: str
    hidden: bool
    rows: list[Row] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    swollen: str = ""

    def sheet(self, part: str) -> Sheet:
        self._text = Text()
        self._row = self._at = self._kept = 0
        self._row_hidden = False
        self._cells: list[Cell] = []
        self._kind = self._style = self._value = ""
        self._formula = self._has_value = self._cut = False
        self.reader.parse(part, self._start, self._end, self._text.hear)
        return Sheet(self.name, tuple(self.rows), self.hidden, tuple(sorted(self.merges)), self.swollen)

    def _start(self, tag: str, facts: Mapping[str, str]) -> None:
        if tag == "c":
            self._start_cell(facts)
        elif tag == "row":
            self._row = int(facts["r"]) if "r" in facts else self._row + 1
            self._row_hidden = facts.get("hidden") in ("1", "true")
            self._cells, self._at = [], 0
        elif tag == "f":
            self._formula = True
        elif tag == "mergeCell":
            self._merge(facts.get("ref", ""))
        self._text.start(tag)

    def _start_cell(self, facts: Mapping[str, str]) -> None:
        address = _ADDRESS.fullmatch(facts.get("r", ""))
        self._at = _column(address[1]) if address else self._at + 1
        self._kind, self._style = facts.get("t", "n"), facts.get("s", "")
        self._formula = self._has_value = self._cut = False
        self._value = ""
        self._text.take()

    def _end(self, tag: str) -> None:
        self._text.end(tag)
        if tag in ("v", "is"):
            self._value, self._cut = self._text.take()
            self._has_value = True
        elif tag == "f":
            self._text.take()
        elif tag == "c":
            self._keep(self._cell())
        elif tag == "row" and self._cells:
            self.rows.append(Row(self._row, tuple(self._cells), self._row_hidden))
            if len(self.rows) > MOST_ROWS or self._kept > MOST_CELLS:
                self.swollen = "rows" if len(self.rows) > MOST_ROWS else "cells"
                raise Stop

    def _keep(self, cell: Cell | None) -> None:
        if cell is None or cell.column > MOST_COLUMNS:
            return
        self._kept += 1
        self._cells.append(cell)

    def _cell(self) -> Cell | None:
        text, oddity = self._shown()
        if self._formula:
            oddity = oddity if oddity == ERROR else FORMULA if text else NO_VALUE
        elif not text.strip():
            return None
        return Cell(self._at, text, LONG if self._cut else oddity)

    def _shown(self) -> tuple[str, str]:
        """The text a person saw, as far as the file still tells."""
        value = self._value
        if self._kind == "s":
            text, self._cut = self.reader.shared[int(value)] if value.strip() else ("", False)
            return text, ""
        if self._kind in ("str", "inlineStr"):
            return value, ""
        if self._kind == "b":
            return ("TRUE" if value.strip() in ("1", "true") else "FALSE"), ""
        if self._kind == "e":
            return value, ERROR
        if self._kind == "d":
            return value, DATE
        return self._number(value.strip())

    def _number(self, value: str) -> tuple[str, str]:
        if not value:
            return "", ""
        number = float(value)
        if self._style and int(self._style) in self.reader.dates:
            return _as_date(number, self.reader.epoch), DATE
        if number == int(number) and abs(number) < 1e15:
            return str(int(number)), NUMBER
        return repr(number), NUMBER

    def _merge(self, area: str) -> None:
        found = _AREA.fullmatch(area)
        if found and len(self.merges) < 10_000:
            left, top, right, bottom = found.groups()
            self.merges.append((int(top), _column(left), int(bottom), _column(right)))


def _as_date(days: float, epoch: datetime) -> str:
    moment = epoch + timedelta(days=days)
    return str(moment.time() if 0 <= days < 1 else moment.date() if days == int(days) else moment)
