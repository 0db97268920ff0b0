"""Languages: what one row says in one of them it has to say in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform.lint import settings
from inspector.xlsform.lint.headings import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.lint.faults import Faults
    from inspector.xlsform.lint.rows import Line, Table


def check(survey: Table, choices: Table | None, setting: Table | None, faults: Faults) -> None:
    """Missing translations cell by cell, missing columns, and languages that differ by a blank."""
    tables = [table for table in (survey, choices) if table is not None and table.headings]
    spoken = _languages(tables)
    if not spoken:
        return
    _alike(spoken, tables, faults)
    default = settings.text(setting, "default_language")
    if setting is not None and default and default not in spoken and default != "default":
        place = setting.place(setting.lines[0], "default_language")
        faults.add(
            "default_language", place, language=default, near=faults.near(default, spoken) or spoken[0]
        )
    for table in tables:
        for base in SPOKEN:
            _column(table, base, spoken, faults)


def _languages(tables: list[Table]) -> list[str]:
    found: dict[str, None] = {}
    for table in tables:
        for heading in table.headings.values():
            if heading.language:
                found.setdefault(heading.language)
    return list(found)


def _alike(spoken: list[str], tables: list[Table], faults: Faults) -> None:
    """ "English(en)" and "English (en)" are two languages to the compiler."""
    seen: dict[str, str] = {}
    for language in spoken:
        bare = "".join(language.split()).casefold()
        if bare in seen:
            for table in tables:
                for heading in table.headings.values():
                    if heading.language == language:
                        place = table.heading_place(heading.column)
                        faults.add("languages_alike", place, language=language, other=seen[bare])
        seen.setdefault(bare, language)


def _column(table: Table, base: str, spoken: list[str], faults: Faults) -> None:
    columns = {h.language or "": h.column for h in table.headings.values() if h.base == base}
    if "" in columns:
        place = table.heading_place(columns[""])
        faults.add("language_unnamed", place, heading=columns[""], other=spoken[0])
        return
    for language in spoken if columns else ():
        if language not in columns:
            place = table.heading_place(next(iter(columns.values())))
            faults.add("translation_column", place, heading=f"{base}::{language}")
    for line in table.lines:
        _line(table, line, columns, faults)


def _line(table: Table, line: Line, columns: Mapping[str, str], faults: Faults) -> None:
    said = next((line[column] for column in columns.values() if line[column]), "")
    for language, column in columns.items() if said else ():
        if not line[column]:
            faults.add("translation_missing", table.place(line, column), language=language, text=said[:60])
