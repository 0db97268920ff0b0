"""Exhibitors: an organiser's list is read into a preview, and taken as booths once somebody has looked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from inspector.casework import claims, columns, tables
from inspector.domain.errors import Refused
from inspector.domain.identifiers import (
    BAD_CHECK,
    BAD_SHAPE,
    check_booth,
    check_credit_code,
    check_phone,
    normalised,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from inspector.casework.tables import Line
    from inspector.domain.campaign import Claim

_KEYS = ("booth", "name")  # without these a row is nothing
_NONE = {"", "-", "--", "/", "无", "暂无", "N/A", "NA", "NONE", "NULL"}
_DASHES = str.maketrans("–—‐‑−－~～", "--------")
_NAME = 200
_BOOTH = 40


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One exhibitor at one booth, as the organiser's list says."""

    row: int
    booth: str
    hall: str
    name: str
    name_en: str = ""
    credit_code: str = ""
    country: str = ""  # two letters where we know them, else as written
    contact: str = ""
    phone: str = ""
    exhibits: str = ""
    claims: tuple[Claim, ...] = ()
    address: str = ""

    @property
    def place(self) -> str:
        """Where it is: a booth, or the address of a shop that has no number."""
        return self.booth or self.address


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not taken, and why. `column` is the header as the file has it."""

    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a row that is taken all the same, to be looked at."""

    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a list holds, before anything is written."""

    taken: tuple[ImportRow, ...]
    refused: tuple[RefusedRow, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)  # our column -> the header it was read from
    sheet: str = ""


def read(path: Path, *, shops: bool = False) -> ImportPreview:
    """Read an organiser's .xlsx or .csv: sheet and header row are searched for, nothing is written.

    In a list of shops an address stands for a booth.
    """
    with tables.sheets(path) as sheets:
        found = [(columns.find(sheet.head()), sheet) for sheet in sheets]
        header, sheet = max(found, key=_likelihood, default=(columns.NOTHING, None))
        if sheet is None or not header.is_enough or not (shops or "booth" in header.places):
            names = "、".join(one.name for one in sheets if one.name)
            raise Refused("import.no_header", name=path.name, sheets=names)
        reading = _Reading(header, shops=shops)
        for line in sheet.lines():
            if line.row > header.row:
                reading.add(line)
    if not (reading.taken or reading.refused):
        raise Refused("import.empty", name=path.name)
    taken, refused, doubts = reading.taken, reading.refused, reading.doubts
    return ImportPreview(tuple(taken), tuple(refused), tuple(doubts), header.titles, sheet.name)


def _likelihood(found: tuple[columns.Header, tables.Sheet]) -> tuple[bool, bool, int]:
    header, sheet = found
    return header.is_enough, not sheet.hidden, header.score


class _NotTaken(Exception):
    """Ends the reading of one row."""


class _Reading:
    """Line by line: what is taken, refused, doubtful so far, and which booths were seen."""

    def __init__(self, header: columns.Header, *, shops: bool) -> None:
        self.header, self.shops = header, shops
        self.taken: list[ImportRow] = []
        self.refused: list[RefusedRow] = []
        self.doubts: list[Doubt] = []
        self.seen: dict[tuple[str, str], list[tuple[str, int]]] = {}

    def add(self, line: Line) -> None:
        texts = {column: line.text(place) for column, place in self.header.places.items()}
        own = [text for column, text in texts.items() if text and self._remark(line, column) != tables.MERGED]
        is_head = columns.meaning(texts.get("booth", "")) == "booth"
        if not own or is_head:  # nothing of its own, or the header again
            return
        if len(self.taken) >= tables.MOST_ROWS:
            raise Refused("import.too_many_rows", most=tables.MOST_ROWS)
        doubts: list[Doubt] = []
        try:
            row = self._row(line, texts, doubts)
            self._compare(row, doubts)
        except _NotTaken:
            return
        self.taken.append(row)
        self.doubts += doubts

    def _row(self, line: Line, texts: dict[str, str], doubts: list[Doubt]) -> ImportRow:
        for column in self.header.places:
            texts[column] = self._trusted(line, column, texts[column], doubts)
        address = _one_line(texts.get("address", ""))
        booth_text = texts.get("booth", "")
        has_no_number = self.shops and bool(address) and not booth_text
        booth = "" if has_no_number else self._booth(line, booth_text, doubts)
        name_en = _one_line(texts.get("name_en", ""))
        name = _one_line(texts.get("name", "")) or name_en
        if not name:
            self._refuse(line, "name", self._remark(line, "name") or "import.name_missing")
        if len(name) > _NAME:
            self._refuse(line, "name", "import.name_too_long", length=len(name))
        return ImportRow(
            row=line.row,
            booth=booth,
            hall=_hall(texts.get("hall", ""), booth),
            name=name,
            name_en=name_en,
            credit_code=self._credit_code(line, texts.get("credit_code", ""), doubts),
            country=columns.country(texts.get("country", "")),
            contact=_one_line(texts.get("contact", "")),
            phone=check_phone(texts["phone"]).canonical or texts["phone"] if texts.get("phone") else "",
            exhibits=texts.get("exhibits", "").replace("\n", "；"),
            claims=tuple(self._claims(line, texts, doubts)),
            address=address,
        )

    def _trusted(self, line: Line, column: str, text: str, doubts: list[Doubt]) -> str:
        """The text of a cell, if the file still tells what was meant."""
        remark = self._remark(line, column)
        if not remark or (remark == tables.NUMBER and column not in ("booth", "credit_code")):
            return "" if text.upper() in _NONE else text
        if remark in tables.DOUBTS:
            doubts.append(Doubt(line.row, self._title(column), remark, {"text": text}))
            return text
        if column in (*_KEYS, "credit_code") and (text or column in self._needed()):
            self._refuse(line, column, remark, text=text)
        if remark in (tables.FRACTION, tables.DATE):
            return text
        if text:
            doubts.append(Doubt(line.row, self._title(column), remark, {"text": text}))
        return ""

    def _needed(self) -> tuple[str, ...]:
        return ("name",) if self.shops else _KEYS

    def _booth(self, line: Line, text: str, doubts: list[Doubt]) -> str:
        checked = check_booth(text.translate(_DASHES).replace("\n", "/"))
        if not checked.canonical:
            self._refuse(line, "booth", "import.booth_missing")
        if len(checked.canonical) > _BOOTH:
            self._refuse(line, "booth", "import.booth_not_a_booth", text=text[:_BOOTH])
        if not checked.is_ok:
            doubts.append(Doubt(line.row, self._title("booth"), "import.booth_unusual", {"text": text}))
        return checked.canonical

    def _credit_code(self, line: Line, text: str, doubts: list[Doubt]) -> str:
        if not text:
            return ""
        checked = check_credit_code(text)
        code = {BAD_CHECK: "import.credit_code_bad_check", BAD_SHAPE: "import.credit_code_bad_shape"}
        if checked.status in code:
            facts = {"text": checked.canonical, "expected": checked.expected}
            doubts.append(Doubt(line.row, self._title("credit_code"), code[checked.status], facts))
        return checked.canonical

    def _claims(self, line: Line, texts: dict[str, str], doubts: list[Doubt]) -> Iterator[Claim]:
        cells = (texts.get(column, "") for column in ("patents", "trademarks", "indications"))
        for one in claims.registered(*cells):
            if one.code:
                doubts.append(Doubt(line.row, self._title(one.column), one.code, one.facts))
            yield one.claim

    def _compare(self, row: ImportRow, doubts: list[Doubt]) -> None:
        """A booth twice: two exhibitors may share it, one exhibitor may not have it twice."""
        others = self.seen.setdefault((row.hall, row.place), [])
        for name, first in others:
            if _same(name) == _same(row.name):
                facts = {"booth": row.place, "name": row.name, "first": first, "second": row.row}
                self.refused.append(RefusedRow(row.row, self._title("booth"), "import.duplicate", facts))
                raise _NotTaken
        for name, first in others:
            for own, other, who in ((row.row, first, name), (first, row.row, row.name)):
                facts = {"booth": row.place, "other": other, "name": who}
                doubts.append(Doubt(own, self._title("booth"), "import.shared_booth", facts))
        others.append((row.name, row.row))

    def _remark(self, line: Line, column: str) -> str:
        return line.remarks.get(self.header.places.get(column, -1), "")

    def _title(self, column: str) -> str:
        return self.header.titles.get(column, column)

    def _refuse(self, line: Line, column: str, code: str, **facts: object) -> NoReturn:
        self.refused.append(RefusedRow(line.row, self._title(column), code, facts))
        raise _NotTaken


def _hall(text: str, booth: str) -> str:
    """The hall as halls are called ("4.1"), by its own column or by the booth number that begins with it."""
    said = re.sub(r"(号?[展场]?[馆厅])$|^(HALL|NO\.?)", "", normalised(text))
    if said:
        return re.sub(r"号$", "", said)
    begins = re.match(r"\d{1,2}(\.\d)?(?=[A-Z])", booth)
    return begins[0] if begins else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _same(name: str) -> str:
    return re.sub(r"[()（）·.,，。\-]", "", normalised(name))
