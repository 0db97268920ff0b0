"""The choices sheet and the CSV lists beside a workbook."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.decoding import decoded
from inspector.xlsform.lint.checklist import Checklist, Entry, Options
from inspector.xlsform.lint.faults import Faults, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inspector.xlsform.lint.rows import Line, Table

_MOST_ROWS = 200_000


def lists(table: Table | None, faults: Faults, *, doubles_allowed: bool) -> dict[str, Options]:
    """The lists of the choices sheet by name."""
    found: dict[str, Options] = {}
    if table is None:
        return found
    columns = {heading.column for heading in table.headings.values()} - {"list_name"}
    columns = {column for column in columns if "::" not in column} | {"label"}
    for line in table.lines:
        name = line["list_name"]
        if not name:
            if line.values:
                faults.add("choice_without_list", table.place(line, "list_name"), value=line["name"])
            continue
        options = found.setdefault(name, Options(name, line.place("list_name"), columns=columns))
        if " " in name:
            faults.add("list_name_blank", line.place("list_name"), list=name)
        _value(options, table, line, faults, doubles_allowed)
        if not any(
            column.partition("::")[0] in ("label", "image", "audio", "video") for column in line.values
        ):
            first = next((h.column for h in table.headings.values() if h.base == "label"), "label")
            faults.add("choice_label_missing", table.place(line, first), value=line["name"], list=name)
    return found


def _value(options: Options, table: Table, line: Line, faults: Faults, doubles_allowed: bool) -> None:
    value = line["name"]
    place = table.place(line, "name")
    if not value:
        faults.add("choice_without_value", place, list=options.name)
    elif value in options.values:
        code = "value_twice_allowed" if doubles_allowed else "value_twice"
        faults.add(code, place, value=value, list=options.name, other=options.values[value].cell)
    else:
        options.values[value] = place


def check_use(made: Checklist, used: set[str], faults: Faults) -> None:
    """Lists nobody uses, lists without a choice, and values with blanks where several may be picked."""
    for options in made.lists.values():
        if options.name not in used:
            faults.add("list_unused", options.place, list=options.name)
        if not options.values and not options.is_open:
            faults.add("list_empty", options.place, list=options.name)
    for entry in made.entries:
        found = made.options(entry) if entry.type in ("select_multiple", "rank") else None
        for value, place in found.values.items() if found else ():
            if " " in value:
                faults.add("value_with_blank", place, value=value, list=entry.list_name)


def read_files(made: Checklist, files: Mapping[str, bytes], faults: Faults) -> None:
    """The CSV lists that questions draw from: there, readable, with the columns they need."""
    for entry in made.entries:
        name = entry.list_name
        if entry.is_file and name not in made.lists:
            if name.lower().endswith(".csv"):
                made.lists[name] = _from_file(entry, files, faults)
            else:
                made.lists[name] = Options(name, entry.place, is_open=True)
                check_file(name, entry.place, files, faults)


def check_file(name: str, place: Place, files: Mapping[str, bytes], faults: Faults) -> None:
    """A file that pulldata() or a list needs is there."""
    if name not in files:
        faults.add("file_missing", place, file=name, near=faults.near(name, files))


def _from_file(entry: Entry, files: Mapping[str, bytes], faults: Faults) -> Options:
    name = entry.list_name
    options = Options(name, entry.place, is_open=True)
    if name not in files:
        near = faults.near(name, files)
        faults.add("file_missing", entry.place, file=name, near=near)
        return options
    try:
        text, encoding = decoded(files[name], name)
        head_line = text.partition("\n")[0]
        rows = csv.reader(
            io.StringIO(text, newline=""), delimiter=";" if ";" in head_line else ",", strict=True
        )
        head = [cell.strip() for cell in next(rows, [])]
    except (Refused, csv.Error) as error:
        faults.add(
            "file_broken",
            entry.place,
            file=name,
            reason=getattr(error, "facts", {}).get("reason", str(error)),
        )
        return options
    if encoding == "gb18030":
        sample = next((line for line in text.splitlines() if not line.isascii()), "")[:40]
        faults.add("encoding", entry.place, file=name, sample=sample)
    options.columns = set(head)
    _rows(options, head, rows, entry, faults)
    return options


def _rows(options: Options, head: list[str], rows: Iterable[list[str]], entry: Entry, faults: Faults) -> None:
    name = options.name
    for column in ("name", "label"):
        if column not in head:
            faults.add("file_column", entry.place, file=name, column=column, near=faults.near(column, head))
            return
    at = head.index("name")
    seen: dict[str, int] = {}
    try:
        for number, row in enumerate(rows, 2):
            if number > _MOST_ROWS:
                faults.add("file_too_long", entry.place, file=name, most=_MOST_ROWS)
                return
            value = row[at].strip() if at < len(row) else ""
            if row and not value:
                faults.add("file_row", Place(name, number), file=name, row=number)
            elif value in seen:
                faults.add(
                    "file_twice", Place(name, number), file=name, value=value, row=number, other=seen[value]
                )
            elif value:
                seen[value] = number
    except csv.Error as error:
        faults.add("file_broken", entry.place, file=name, reason=str(error))
        return
    options.values = {value: Place(name, number) for value, number in seen.items()}
    options.is_open = False
    if not seen:
        faults.add("list_empty", entry.place, list=name)
