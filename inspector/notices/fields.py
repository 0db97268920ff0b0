"""What an officer writes on a paper before it is issued: the `[[fields]]` of its template, in their order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector.domain.errors import Refused

TYPES = ("line", "text", "date", "time", "choice", "yes_no", "number", "money", "rows")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact that is edited. `key` is its path in the facts, `english` the path of its English twin for the
    reading copy; a list of things ("rows") has fields of its own as columns."""

    key: str
    zh: str
    en: str
    type: str = "line"
    required: bool = False
    english: str = ""
    hint_zh: str = ""
    hint_en: str = ""
    choices: tuple[Mapping[str, str], ...] = ()  # value, zh, en
    columns: tuple["Field", ...] = ()
    when: str = ""  # a condition as in the template's parts; the field is shown and asked while it holds


@dataclass(frozen=True, slots=True)
class Start:
    """A clock that this paper starts (domain reference 2.7)."""

    clock: str  # T03 ..., or "due" for the date the paper itself sets
    at: str  # path of the moment it starts from; "served" for when the paper was handed over
    until: str = ""  # path of the date or moment printed on the paper, where the paper sets it
    length: str = ""  # path of the length, where the paper sets another one than the provision
    since: str = (
        ""  # path of the moment the paper counts from, where it may print no longer period than the law's
    )


def fields_of(rows: Sequence[Mapping[str, Any]]) -> tuple[Field, ...]:
    """The fields as a template writes them; refuses a type nobody can draw."""
    return tuple(_field(row) for row in rows)


def _field(row: Mapping[str, Any]) -> Field:
    if row.get("type", "line") not in TYPES:
        raise Refused("notice.field_type", field=row["key"], type=row["type"])
    columns = fields_of(row.get("columns", ()))
    return Field(**{**row, "choices": tuple(row.get("choices", ())), "columns": columns})
