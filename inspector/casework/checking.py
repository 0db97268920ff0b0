"""What stands between a draft and its number: each problem at the field it belongs to."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import approvals, issuing, lawful, occasions, wording
from inspector.casework.page import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.desk import Desk
    from inspector.domain.notice_draft import NoticeDraft
    from inspector.notices import Field, Kind
    from inspector.notices.words import Scope

_AMOUNT = re.compile(r"\d{1,13}(?:\.\d{1,2})?")
_NUMBER = re.compile(r"-?\d{1,13}(?:\.\d{1,6})?")
# W08 is one sheet for five measures: the heading that is ticked must be lawful too.
_HEADINGS = {"registration": "register", "seizure": "seize", "sampling": "sample"}
HEADING = "heading"


def problems_of(desk: Desk, written: NoticeDraft, gathered: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Fields first, in the order of the sheet; then what no field can settle."""
    from inspector import notices
    from inspector.notices.words import Scope

    kind, scope = notices.kind(written.kind), Scope(gathered)
    found: list[Problem] = []
    for field in kind.fields:
        if not field.when or scope.holds(field.when):
            typed = field.key in written.values or field.english in written.values
            found += _of_field(desk, field, scope, typed=typed)
    found += _missing(kind, scope)
    found += _headings(desk, written, scope)
    approval = approvals.problem(desk, written)
    found += [approval] if approval else []
    return tuple(found)


def _of_field(desk: Desk, field: Field, scope: Scope, *, typed: bool) -> Iterator[Problem]:
    value = scope.value(field.key)
    if value in (None, "", [], ()):
        if field.required:
            yield _problem("draft.field_missing", field, field.key)
        return
    if field.type == "rows":
        yield from _of_rows(desk, field, value, typed=typed)
        return
    yield from _of_value(desk, field, str(value), field.key, typed=typed)
    if field.english and scope.value("party.name_en") and not scope.value(field.english):
        yield _problem("draft.not_translated", field, field.english, blocks=False)


def _of_rows(desk: Desk, field: Field, rows: Any, *, typed: bool) -> Iterator[Problem]:
    """A problem in a list names the row, from 1, and its column: goods.2.quantity."""
    for at, row in enumerate(rows if isinstance(rows, list | tuple) else (), 1):
        for column in field.columns:
            value, place = str(row.get(column.key, "") or ""), f"{field.key}.{at - 1}.{column.key}"
            if value:
                yield from _of_value(desk, column, value, place, typed=typed)
            elif column.required:
                yield _problem("draft.cell_missing", column, place, row=at)


def _of_value(desk: Desk, field: Field, value: str, place: str, *, typed: bool) -> Iterator[Problem]:
    """A character nobody can print is put right where it was typed; what the record says prints as 〓."""
    if code := _malformed(field, value):
        yield _problem(code, field, place, value=value)
    if strange := _unprintable(desk, value):
        yield _problem("notice.glyph_missing", field, place, blocks=typed, characters="".join(strange))
    if field.type == "text" and wording.asserts(value):
        yield _problem("draft.states_as_fact", field, place, blocks=False)


def _malformed(field: Field, value: str) -> str:
    """The code of what is wrong with a value of this type; empty when it reads as one."""
    try:
        if field.type == "date":
            date.fromisoformat(value)
        elif field.type == "time":
            datetime.fromisoformat(value)
    except ValueError:
        return "draft.not_a_time"
    if field.type == "money" and not _AMOUNT.fullmatch(value):
        return "draft.not_an_amount"
    if field.type == "number" and not _NUMBER.fullmatch(value):
        return "draft.not_a_number"
    known = {str(one["value"]) for one in field.choices}
    return "draft.no_such_choice" if field.type == "choice" and value not in known else ""


def _unprintable(desk: Desk, value: str) -> tuple[str, ...]:
    from inspector import notices

    return () if value.isascii() else notices.unprintable(value, issuing.faces(desk))


def _missing(kind: Kind, scope: Scope) -> Iterator[Problem]:
    """Facts the template must have that no field asks for: they come from the record, or are not there."""
    given = ("document.id", "document.number", "document.edition", "issued_at")
    asked = {field.key for field in kind.fields}
    for path in kind.template["facts"]["required"]:
        is_asked = path in asked or path.split(".")[0] in asked
        if path not in given and not is_asked and scope.value(path) in (None, "", [], ()):
            yield Problem("fact", "notice.fact_missing", {"field": path}, reference=path)


def _headings(desk: Desk, written: NoticeDraft, scope: Scope) -> Iterator[Problem]:
    heading = scope.value(HEADING)
    measure = _HEADINGS.get(heading, "") if isinstance(heading, str) else ""
    if not measure:
        return
    record = occasions.record(desk, written.owner, written.findings)
    on = record.inspection.opened_at.astimezone(desk.now().tzinfo).date()
    requested = lawful.is_requested(record.filled)
    ruling = lawful.rule(measure, record.findings, on, requested=requested)
    if not ruling.allowed:
        yield Problem("power", ruling.code, ruling.facts, reference=HEADING)


def _problem(code: str, field: Field, place: str, *, blocks: bool = True, **more: object) -> Problem:
    facts: dict[str, object] = {"label": {"zh": field.zh, "en": field.en}, **more}
    return Problem("field", code, facts, reference=place, blocks=blocks)
