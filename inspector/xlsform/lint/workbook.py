"""All checks of a workbook, in an order in which none needs what an earlier one found broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import workbook as compiler
from inspector.xlsform.lint import (
    choices,
    circles,
    compiling,
    extras,
    headings,
    languages,
    rows,
    settings,
    values,
)
from inspector.xlsform.lint.checklist import Written
from inspector.xlsform.lint.expressions import Checker, Parsed, calls, walk
from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.lint.logic import Logic
from inspector.xlsform.lint.survey import SurveyReader
from inspector.xlsform.xpath.syntax import Call, Literal, Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform.lint.checklist import Checklist, Trade
    from inspector.xlsform.lint.rows import Table
    from inspector.xlsform.model import Form
    from inspector.xlsform.sheets import Book

_KNOWN = ("survey", "choices", "settings")
_REFUSED = {"entities": "entities", "external_choices": "external_choices", "osm": "osm"}


def check(book: Book, trade: Trade, files: Mapping[str, bytes], faults: Faults) -> tuple[Form | None, bytes]:
    """Every fault of the workbook; the form and its XForm when the compiler and the engine take it."""
    tables = _tables(book, faults)
    survey = tables.get("survey")
    if survey is None:
        return None, b""
    made = _checklist(tables, trade, files, faults)
    if any(fault.is_error for fault in faults.found.values()):
        return None, b""
    return _compiled(book, made, trade, files, faults)


def _tables(book: Book, faults: Faults) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for name in _KNOWN:
        sheet = book.sheet(name)
        if sheet is not None:
            found[name] = rows.table(sheet, name, faults)
    for sheet in book.sheets:
        folded = sheet.name.strip().lower()
        if folded in _REFUSED and sheet.rows:
            faults.add("sheet_refused", Place(sheet.name), sheet=sheet.name, feature=_REFUSED[folded])
        elif folded not in _KNOWN and not folded.startswith("_"):
            near = faults.near(folded, [name for name in _KNOWN if name not in found])
            if near:
                faults.add("sheet_misspelled", Place(sheet.name), sheet=sheet.name, near=near)
    if "survey" not in found:
        names = [sheet.name for sheet in book.sheets]
        faults.add("sheet_missing", Place(), sheet="survey", sheets=names[:20])
    if book.links:
        faults.add("links", Place(), files=list(book.links[:5]))
    return found


def _checklist(
    tables: Mapping[str, Table], trade: Trade, files: Mapping[str, bytes], faults: Faults
) -> Checklist:
    survey, setting = tables["survey"], tables.get("settings")
    _headings(survey, tables.get("choices"), faults)
    allowed = settings.says_yes(setting, "allow_choice_duplicates")
    lists = choices.lists(tables.get("choices"), faults, doubles_allowed=allowed)
    reader = SurveyReader(survey, lists, trade, faults, settings.text(setting, "name") or "data")
    made = reader.checklist()
    choices.read_files(made, files, faults)
    settings.check(setting, survey, trade, faults)
    languages.check(survey, tables.get("choices"), setting, faults)
    extras.headings(survey, trade, faults)
    extras.settings(setting, trade, faults)
    checker = Checker(made, trade.functions, faults)
    parsed = checker.check()
    checker.texts(_shown(tables.get("choices")))
    _pulled(parsed, files, faults)
    extras.ExtraChecker(made, trade, checker, faults).check()
    _lists(tables, made, reader.fresh, parsed, faults)
    values.check(made, parsed, faults)
    values.check_defaults(made, faults)
    if made.is_sound:
        circles.check(parsed, faults)
        Logic(made, parsed, faults).check()
    return made


def _shown(choice: Table | None) -> Iterator[Written]:
    """The labels of choices, which may show answers."""
    for line in choice.lines if choice else ():
        for column, value in line.values.items():
            if column.partition("::")[0] in headings.SPOKEN and "$" in value.text:
                yield Written("text", value.text, value.place)


def _pulled(parsed: list[Parsed], files: Mapping[str, bytes], faults: Faults) -> None:
    """The files that pulldata() reads."""
    for each in parsed:
        for call in calls(each.tree):
            if call.name == "pulldata" and call.arguments and isinstance(call.arguments[0], Literal):
                choices.check_file(f"{call.arguments[0].value}.csv", each.written.place, files, faults)


def _headings(survey: Table, choice: Table | None, faults: Faults) -> None:
    columns = survey.columns()
    for needed in ("type", "name"):
        if survey.headings and needed not in columns:
            faults.add("heading_missing", Place("survey", 1), heading=needed)
    if choice is not None and choice.headings:
        for needed in ("list_name", "name"):
            if needed not in choice.columns():
                faults.add("heading_missing", Place("choices", 1), heading=needed)


def _lists(
    tables: Mapping[str, Table], made: Checklist, used: set[str], parsed: list[Parsed], faults: Faults
) -> None:
    """Lists named by instance('...') are used as well, and so are the columns their filters name."""
    named: set[str] = set()
    for tree in (part for each in parsed for part in walk(each.tree)):
        if isinstance(tree, Path):
            named |= {step.test.name for step in tree.steps}
        if isinstance(tree, Call) and tree.name == "instance":
            used = used | {each.value for each in tree.arguments if isinstance(each, Literal)}
    choices.check_use(made, used, faults)
    if "choices" in tables:
        headings.misspelled_choices(tables["choices"].headings, named, faults)


def _compiled(
    book: Book, made: Checklist, trade: Trade, files: Mapping[str, bytes], faults: Faults
) -> tuple[Form | None, bytes]:
    try:
        content = compiler.compile_book(book)
    except Refused as refused:
        compiling.tell(refused, made, faults)
        return None, b""
    return compiling.loaded(content, trade, files, made, faults), content
