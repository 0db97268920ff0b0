"""The rows of a sheet under its headings: canonical column names, every value with its cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform.lint import headings
from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.sheets import DATE, ERROR, FORMULA, LONG, NO_VALUE, NUMBER, Row, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform.lint.headings import Heading

MOST_SURVEY, MOST_CHOICES = 3_000, 12_000
_LAST_ROW = 100_000
_ODDITIES = {FORMULA: "formula", NO_VALUE: "formula_without_value", ERROR: "formula_error", DATE: "date_cell",
             LONG: "cell_too_long"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """The text of one cell, trimmed as the compiler trims it, and where it stands."""

    text: str
    place: Place
    raw: str = ""


@dataclass(frozen=True)
class Line:
    """One row: values by canonical column, such as `relevant`, `label::en` or `bind::inspector:basis`."""

    number: int
    sheet: str
    values: Mapping[str, Value]

    def __getitem__(self, column: str) -> str:
        value = self.values.get(column)
        return value.text if value else ""

    def place(self, column: str) -> Place:
        """The cell of that column, or the row when the sheet has no such column or it is empty."""
        value = self.values.get(column)
        return value.place if value else Place(self.sheet, self.number)


@dataclass
class Table:
    """A sheet read under its headings."""

    name: str
    headings: Mapping[int, Heading] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def columns(self) -> set[str]:
        return {heading.column for heading in self.headings.values()}

    def heading_place(self, column: str) -> Place:
        for at, heading in self.headings.items():
            if heading.column == column:
                return Place(self.name, heading.row, at, heading.text)
        return Place(self.name)

    def place(self, line: Line, column: str) -> Place:
        """Where a value of that column stands, or would stand."""
        if column in line.values:
            return line.values[column].place
        at = next((at for at, heading in self.headings.items() if heading.column == column), 0)
        return Place(self.name, line.number, at, self.headings[at].text if at else "")


def table(sheet: Sheet, name: str, faults: Faults) -> Table:
    """The sheet's lines. What is odd about its cells is told here, once for all checks."""
    found = Table(name)
    if not sheet.rows:
        faults.add("sheet_empty", Place(name), sheet=sheet.name)
        return found
    found.headings = headings.read(sheet.rows[0], name, faults)
    if sheet.rows[0].number != 1 and not _is_text(sheet):
        faults.add("heading_row", Place(name, sheet.rows[0].number))
    _look_at_merges(sheet, name, found, faults)
    most = MOST_CHOICES if name == "choices" else MOST_SURVEY
    if sheet.swollen or len(sheet.rows) > most or sheet.rows[-1].number > _LAST_ROW:
        faults.add(
            "sheet_too_long", Place(name, sheet.rows[min(most, len(sheet.rows) - 1)].number), most=most
        )
    for row in sheet.rows[1 : most + 1]:
        if row.number > _LAST_ROW:
            break
        found.lines.append(_line(row, name, found.headings, faults))
    return found


def _is_text(sheet: Sheet) -> bool:
    """CSV and Markdown count lines of the whole file, so their headings stand anywhere."""
    return all(cell.column > 1 for cell in sheet.rows[0].cells)


def _line(row: Row, name: str, columns: Mapping[int, Heading], faults: Faults) -> Line:
    if row.hidden:
        faults.add("row_hidden", Place(name, row.number))
    values: dict[str, Value] = {}
    for cell in row.cells:
        heading = columns.get(cell.column)
        place = Place(name, row.number, cell.column, heading.text if heading else "")
        if cell.oddity in _ODDITIES and (heading is None or heading.counts):
            faults.add(_ODDITIES[cell.oddity], place, value=cell.text[:80])
        if heading is None:
            faults.add("cell_without_heading", place, value=cell.text[:80])
            continue
        text = cell.text.replace("\u00a0", " ").strip()
        if text:
            values[heading.column] = Value(text, place, cell.text)
        if cell.oddity == NUMBER and heading.column == "version" and "." in cell.text:
            faults.add("version_is_number", place, value=cell.text)
        _look_at_characters(cell.text, place, heading, faults)
    return Line(row.number, name, values)


def _look_at_characters(text: str, place: Place, heading: Heading, faults: Faults) -> None:
    odd = next(
        (char for char in text if (ord(char) < 32 and char not in "\t\n\r") or char in "\ufffe\uffff"), ""
    )
    if odd:
        faults.add("control_character", place, character=f"U+{ord(odd):04X}")
    if heading.is_exact and text != text.strip():
        faults.add("blanks", place, value=text.strip()[:80])
    if heading.is_exact and "\u00a0" in text.strip():
        faults.add("hard_blank", place, value=text.strip()[:80])


def _look_at_merges(sheet: Sheet, name: str, found: Table, faults: Faults) -> None:
    last = sheet.rows[-1].number
    for top, left, bottom, right in sheet.merges:
        if top <= last and any(at in found.headings for at in range(left, min(right, left + 500) + 1)):
            area = f"{Place(row=top, column=left).cell}:{Place(row=bottom, column=right).cell}"
            faults.add("merged", Place(name, top, left), area=area)


def filled(lines: list[Line], column: str) -> Iterator[Line]:
    return (line for line in lines if line[column])
