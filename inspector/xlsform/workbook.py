"""From the author's workbook to XForm XML, through pyxform; when publishing, never at start."""

from __future__ import annotations

import re
from pathlib import Path

from inspector.domain.errors import Refused

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
    from pyxform.xls2xform import convert

    try:
        result = convert(source, warnings=[], **options)
    except PyXFormError as error:
        raise _refusal(error) from error
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        # pyxform answers some damaged workbooks with the errors of the libraries below it
        raise Refused("form.broken", message=f"{type(error).__name__}: {error}") from error
    return str(result.xform).encode()


def _refusal(error: Exception) -> Refused:
    message = str(error)
    facts: dict[str, object] = {"message": message}
    row, sheet = _ROW.search(message), _SHEET.search(message)
    if row:
        facts["row"] = int(row.group(1))
        facts["sheet"] = "survey"
    if sheet:
        facts["sheet"] = sheet.group(1).lower()
    return Refused("form.broken", **facts)
