"""From the author's workbook to XForm XML, through pyxform; when publishing, never at start."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import sheets

if TYPE_CHECKING:
    from inspector.xlsform.sheets import Book

# pyxform turns “Chinese quotation marks” into straight ones: they pass it as private characters.
_SHELTER = str.maketrans("“”‘’", "\ue001\ue002\ue003\ue004")
_UNSHELTER = str.maketrans("\ue001\ue002\ue003\ue004", "“”‘’")
_SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(
    r"(?:on|in|the) the '?(survey|choices|settings|entities|external_choices)'? sheet", re.IGNORECASE
)


def compile_workbook(path: str | Path) -> bytes:
    """The XForm of an XLSForm workbook; what pyxform refuses is refused with its sentence, sheet and row."""
    path = Path(path)
    if not path.is_file():
        raise Refused("form.broken", message=f"{path.name} is not there", file=path.name)
    return compile_book(sheets.read(path))


def compile_markdown(text: str) -> bytes:
    """The XForm of an XLSForm written as Markdown tables."""
    return compile_book(sheets.from_markdown(text))


def compile_book(book: Book) -> bytes:
    """The XForm of a book that was read by us: pyxform opens no file."""
    from pyxform.errors import PyXFormError

    try:
        xform = _converted(_definition(book))
    except PyXFormError as error:
        raise _refusal(error, book) from error
    except (OSError, ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError) as error:
        # pyxform answers some damaged workbooks with the errors of the libraries below it
        raise Refused("form.broken", message=f"{type(error).__name__}: {error}"[:500]) from error
    return xform.translate(_UNSHELTER).encode()


def _converted(definition: dict[str, object]) -> str:
    """What pyxform's convert() does, less its search for external choices, which walks through every choice
    once for every question."""
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import DefinitionData

    form = workbook_to_json(workbook_dict=DefinitionData(**definition), form_name="data", warnings=[])
    return str(create_survey_element_from_dict(form).to_xml(validate=False, pretty_print=False, warnings=[]))


def _definition(book: Book) -> dict[str, object]:
    """The sheets as pyxform takes them; empty rows stay, because it counts rows itself."""
    found: dict[str, object] = {"sheet_names": [sheet.name for sheet in book.sheets]}
    for name in _SHEETS:
        sheet = book.sheet(name)
        if sheet is None or not sheet.rows:
            continue
        head, *lines = sheet.rows
        headings = {cell.column: " ".join(cell.text.split()) for cell in head.cells}
        filled: list[dict[str, str]] = []
        for row in lines:
            blanks = row.number - head.number - 1 - len(filled)
            filled.extend([_BLANK] * max(0, blanks))
            filled.append({headings[cell.column]: _text(cell.text) for cell in row.cells
                           if cell.column in headings and cell.text.strip()})  # fmt: skip
        found[name] = filled
        found[f"{name}_header"] = [dict.fromkeys(headings.values())]
    return found


_BLANK: dict[str, str] = {}


def _text(text: str) -> str:
    return text.replace("\u00a0", " ").strip().translate(_SHELTER)


def _refusal(error: Exception, book: Book) -> Refused:
    message = str(error).translate(_UNSHELTER)
    facts: dict[str, object] = {"message": message}
    row, sheet = _ROW.search(message), _SHEET.search(message)
    if row:
        facts["row"] = int(row.group(1))
        facts["sheet"] = "survey"
    if sheet:
        facts["sheet"] = sheet.group(1).lower()
    found = book.sheet(str(facts.get("sheet", "")))
    if row and found and found.rows:
        facts["row"] = int(row.group(1)) + found.rows[0].number - 1  # pyxform counts from its headings
    return Refused("form.broken", **facts)
