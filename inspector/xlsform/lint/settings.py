"""The settings sheet, and what the file as a whole has to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.lint.headings import check_prefixes, is_name

if TYPE_CHECKING:
    from inspector.xlsform.lint.checklist import Trade
    from inspector.xlsform.lint.rows import Table

_NEEDED = {
    "form_id": "setting_missing",
    "version": "setting_missing_version",
    "form_title": "setting_missing_title",
}
_DECLARED = re.compile(r"""(?:\s*[A-Za-z_][\w.\-]*\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*\s*""")
_YES = ("yes", "true", "true()")


def check(table: Table | None, survey: Table, trade: Trade, faults: Faults) -> None:
    """A form without an id cannot be published; without a version only once."""
    line = table.lines[0] if table and table.lines else None
    for column, code in _NEEDED.items():
        if line is None or not line[column]:
            place = table.place(line, column) if table and line else Place("settings", 2)
            faults.add(code, place, setting=column)
    if table is not None and line is not None:
        for more in table.lines[1:]:
            faults.add("row_ignored", Place("settings", more.number))
        if line["name"] and not is_name(line["name"]):
            faults.add("name_invalid", line.place("name"), name=line["name"][:80])
    _namespace(table, survey, trade, faults)
    declared = f"{text(table, 'namespaces')} {trade.prefix}="  # a missing declaration of ours is told above
    for each in (survey, table) if table else (survey,):
        check_prefixes(each.headings, each.name, declared, faults)


def _namespace(table: Table | None, survey: Table, trade: Trade, faults: Faults) -> None:
    line = table.lines[0] if table and table.lines else None
    declared = line["namespaces"] if line else ""
    wanted = f'{trade.prefix or "name"}="{trade.namespace or "https://example.org/"}"'
    if line and not _DECLARED.fullmatch(declared):
        faults.add("namespaces_broken", line.place("namespaces"), wanted=wanted)
        return
    used = any(h.column.startswith(f"bind::{trade.prefix}:") for h in survey.headings.values())
    if trade.prefix and used and wanted not in re.sub(r"\s*=\s*", "=", declared).replace("'", '"'):
        place = table.place(line, "namespaces") if table and line else Place("settings", 2)
        faults.add("namespace_missing", place, wanted=wanted)


def says_yes(table: Table | None, setting: str) -> bool:
    return bool(table and table.lines) and table.lines[0][setting].lower() in _YES  # type: ignore[union-attr]


def text(table: Table | None, setting: str) -> str:
    return table.lines[0][setting] if table and table.lines else ""
