"""What a linter finds: a code with its facts, and the place an author can go to at once."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform.sheets import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What does not keep a checklist from being published.
WARNINGS = frozenset(
    {
        "lint.blanks",
        "lint.blank_group",
        "lint.cell_without_heading",
        "lint.column_ignored",
        "lint.column_unused",
        "lint.compared_whole",
        "lint.encoding",
        "lint.end_named_otherwise",
        "lint.filter_without_column",
        "lint.formula",
        "lint.heading_unknown",
        "lint.language_unnamed",
        "lint.languages_alike",
        "lint.links",
        "lint.list_unused",
        "lint.message_missing",
        "lint.name_case",
        "lint.row_hidden",
        "lint.row_ignored",
        "lint.setting_missing_title",
        "lint.setting_missing_version",
        "lint.sheet_misspelled",
        "lint.translation_missing",
        "lint.translation_column",
        "lint.value_twice_allowed",
        "lint.version_is_number",
    }
)
_MOST = 1_000  # more than anyone reads in one go
_MOST_NEAR = 100  # look-ups of a nearest name: enough for a person, a bound for a hostile file


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a workbook, or an element of an XForm with its line."""

    sheet: str = ""
    row: int = 0
    column: int = 0
    heading: str = ""
    element: str = ""
    line: int = 0

    @property
    def cell(self) -> str:
        """As the spreadsheet's name box shows it: F12, or F, or 12:12 for a whole row."""
        if self.row and self.column:
            return f"{letters(self.column)}{self.row}"
        return letters(self.column) or (f"{self.row}:{self.row}" if self.row else "")

    def __str__(self) -> str:
        if self.element or self.line:
            return f"<{self.element}>:{self.line}" if self.element else f":{self.line}"
        return "!".join(part for part in (self.sheet, self.cell) if part)


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` is where to go, `facts` what its sentence needs."""

    code: str
    place: Place
    facts: Mapping[str, object]

    @property
    def is_error(self) -> bool:
        return self.code not in WARNINGS

    @property
    def said(self) -> str:
        """The code of its sentence: another one when there is a nearest name to offer."""
        return f"{self.code}_near" if self.facts.get("near") and "near" in self.facts else self.code


@dataclass
class Faults:
    """Gathers what is found; the same thing at the same place is told once."""

    found: dict[tuple[str, Place, str], Fault] = field(default_factory=dict)
    near_asked: int = 0

    def add(self, code: str, place: Place, **facts: object) -> None:
        if len(self.found) < _MOST:
            fault = Fault(f"lint.{code}", place, facts)
            self.found.setdefault((fault.code, place, repr(facts)), fault)

    def near(self, name: str, known: Iterable[str]) -> str:
        """The known name nearest to one that is not known; empty when none is near."""
        self.near_asked += 1
        if self.near_asked > _MOST_NEAR or len(name) > 100:
            return ""
        names = {each.casefold(): each for each in known if abs(len(each) - len(name)) <= 4}
        folded = name.casefold()
        if folded in names:
            return names[folded]
        close = difflib.get_close_matches(folded, names, 1, 0.72 if len(name) > 4 else 0.6)
        return names[close[0]] if close else ""

    def at(self, place: Place) -> bool:
        return any(fault.place == place and fault.is_error for fault in self.found.values())

    def sorted(self) -> tuple[Fault, ...]:
        """In the order of the workbook: settings of the file first, then sheet by sheet, row by row."""
        return tuple(sorted(self.found.values(), key=_order))


_SHEETS = {"": 0, "survey": 1, "choices": 2, "settings": 3}


def _order(fault: Fault) -> tuple[int, str, int, int, int, str]:
    place = fault.place
    return (_SHEETS.get(place.sheet, 4), place.sheet, place.line, place.row, place.column, fault.code)
