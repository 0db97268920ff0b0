"""What stands between a draft and its number: each problem at the field it belongs to."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import approvals, clocks, issuing, lawful, occasions, starting, wording
from inspector.casework.page import Problem
from inspector.domain.calendar import CHINA
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.domain.notice_draft import DraftState, NoticeDraft
from inspector.domain.period import last_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.desk import Desk
    from inspector.notices import Field, Kind
    from inspector.notices.words import Scope

_AMOUNT = re.compile(r"\d{1,13}(?:\.\d{1,2})?")
_NUMBER = re.compile(r"\d{1,13}(?:\.\d{1,6})?")
# W08 is one sheet for five measures: the heading that is ticked must be lawful too.
_HEADINGS = {"registration": "register", "seizure": "seize", "sampling": "sample"}
HEADING = "heading"
_REGISTRATION, _DECISION = "W06", "paper.number"
DECIDED_BY = "decided_by"  # field of every draft: the decision that makes "suspected" a fact


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
    found += _periods(desk, written, kind, scope)
    found += _headings(desk, written, scope)
    approval = approvals.problem(desk, written)
    found += [approval] if approval else []
    return tuple(found)


def check_fits(kind: Kind, key: str, value: Any) -> None:
    """Only what the sheet asks for is written: its number, its day, its issuer are nobody's to type."""
    field = next((one for one in kind.fields if key in (one.key, one.english)), None)
    if field is None and key != DECIDED_BY:
        raise Refused("draft.no_such_field", kind=kind.id, field=key)
    if value is None:
        return
    if field is not None and field.type == "rows":
        fits = isinstance(value, list | tuple) and all(isinstance(row, dict) for row in value)
    else:
        fits = isinstance(value, str | int | float)
    if not fits:
        raise Refused("draft.wrong_shape", field=key)


def _of_field(desk: Desk, field: Field, scope: Scope, *, typed: bool) -> Iterator[Problem]:
    value = scope.value(field.key)
    if value in (None, "", [], ()) or (isinstance(value, str) and not value.strip()):
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
            if value.strip():
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


def _periods(desk: Desk, written: NoticeDraft, kind: Kind, scope: Scope) -> Iterator[Problem]:
    """A period does not end before the matter began, nor later than the law lets it."""
    fields = {field.key: field for field in kind.fields}
    began = _began(desk, written).astimezone(CHINA).date()
    for start in kind.starts:
        for path in (start.since, start.until):
            moment = starting.moment_at(scope.facts, path)
            if moment is not None and path in fields and last_day(moment) < began:
                yield _problem("draft.before_it_began", fields[path], path, day=began)
        since, until = (starting.moment_at(scope.facts, path) for path in (start.since, start.until))
        if since is not None and until is not None and start.until in fields:
            last = clocks.due(desk.workspace, start.clock, since).last_day
            if last_day(until) > last:
                yield _problem("draft.period_too_long", fields[start.until], start.until, last=last)


def _began(desk: Desk, written: NoticeDraft) -> datetime:
    if desk.workspace.kind(written.owner) == "inspection":
        return desk.workspace.get(Inspection, written.owner).opened_at
    return written.begun_at


def _headings(desk: Desk, written: NoticeDraft, scope: Scope) -> Iterator[Problem]:
    heading = scope.value(HEADING)
    measure = _HEADINGS.get(heading, "") if isinstance(heading, str) else ""
    if not measure:
        return
    yield from _list_of(desk, written, str(heading), scope)
    record = occasions.record(desk, written.owner, written.findings)
    on = record.inspection.opened_at.astimezone(desk.now().tzinfo).date()
    requested, right = lawful.is_requested(record.filled), lawful.complained_of(record.filled)
    ruling = lawful.rule(measure, record.findings, on, requested=requested, right=right)
    if not ruling.allowed:
        yield Problem("power", ruling.code, ruling.facts, reference=HEADING)


def _list_of(desk: Desk, written: NoticeDraft, heading: str, scope: Scope) -> Iterator[Problem]:
    """A list is no way round the head: it goes with a registration that he approved, or with a decision that
    has its number (made in the penalty case, not here)."""
    if heading == "registration":
        every: list[NoticeDraft] = desk.workspace.rows(NoticeDraft, parent=written.owner)
        stands = [
            approvals.standing(desk, one) for one in every if one.kind == _REGISTRATION and _counts(one)
        ]
        if not stands:
            yield Problem("approval", "draft.needs_other", {"kind": _REGISTRATION}, reference=HEADING)
        elif not any(one.is_right for one in stands):
            yield Problem("approval", f"approval.is_{stands[0].value}", {}, reference=HEADING)
    elif heading == "seizure" and not scope.value(_DECISION):
        yield Problem("approval", "draft.no_decision_number", {}, reference=_DECISION)


def _counts(draft: NoticeDraft) -> bool:
    return draft.state is not DraftState.WITHDRAWN and not draft.replaced_by


def _problem(code: str, field: Field, place: str, *, blocks: bool = True, **more: object) -> Problem:
    facts: dict[str, object] = {"label": {"zh": field.zh, "en": field.en}, **more}
    return Problem("field", code, facts, reference=place, blocks=blocks)
