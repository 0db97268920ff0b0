"""From the author's workbook to XForm XML, through pyxform; when publishing, never at start."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from inspector.domain.errors import Refused

# pyxform turns “Chinese quotation marks” into straight ones: they pass it as private characters.
_SHELTER = str.maketrans("“”‘’", "\ue001\ue002\ue003\ue004")
_UNSHELTER = str.maketrans("\ue001\ue002\ue003\ue004", "“”‘’")
_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(
    r"(?:on|in|the) the '?(survey|choices|settings|entities|external_choices)'? sheet", re.IGNORECASE
)


def compile_workbook(path: str | Path) -> bytes:
    """The XForm of an XLSForm workbook; what pyxform refuses is refused with its sentence, sheet and row."""
    path = Path(path)
    if not path.is_file():
        raise Refused("form.broken", message=f"{path.name} is not there", file=path.name)
    return _compiled(path, form_name="data")


def compile_markdown(text: str) -> bytes:
    """The XForm of an XLSForm written as Markdown tables."""
    return _compiled(text, form_name="data", file_type=".md")


def _compiled(source: str | Path, **options: str) -> bytes:
    from pyxform.errors import PyXFormError
    from pyxform.xls2json_backends import get_xlsform
    from pyxform.xls2xform import convert

    try:
        sheets = get_xlsform(source, file_type=options.pop("file_type", None))
        parts = {part.name: _sheltered(getattr(sheets, part.name)) for part in fields(sheets)}
        result = convert(parts, warnings=[], **options)
    except PyXFormError as error:
        raise _refusal(error) from error
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        # pyxform answers some damaged workbooks with the errors of the libraries below it
        raise Refused("form.broken", message=f"{type(error).__name__}: {error}") from error
    return str(result.xform).translate(_UNSHELTER).encode()


def _sheltered(part: object) -> object:
    """The cells of a sheet, or whatever else the reader found, with their quotation marks out of reach."""
    if isinstance(part, list):
        return [_sheltered(row) for row in part]
    if isinstance(part, dict):
        return {column: _sheltered(cell) for column, cell in part.items()}
    return part.translate(_SHELTER) if isinstance(part, str) else part


def _refusal(error: Exception) -> Refused:
    message = str(error).translate(_UNSHELTER)
    facts: dict[str, object] = {"message": message}
    row, sheet = _ROW.search(message), _SHEET.search(message)
    if row:
        facts["row"] = int(row.group(1))
        facts["sheet"] = "survey"
    if sheet:
        facts["sheet"] = sheet.group(1).lower()
    return Refused("form.broken", **facts)
