"""What the linter is told of the trade is what the program reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from inspector import casework
from inspector.casework import authoring, inspections, prefill
from inspector.casework.checklists import FUNCTIONS
from inspector.xlsform import lint
from tests.xlsform import author

if TYPE_CHECKING:
    from tests.casework.made_up import Hall


def test_whatever_can_be_prefilled_may_be_named(hall: Hall) -> None:
    filled = inspections.filling(hall.desk, hall.open())
    assert set(prefill.known(filled)) <= authoring.PREFILLS


def test_every_column_the_program_reads_may_be_written() -> None:
    read: set[str] = set()
    for path in Path(casework.__file__).parent.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        read |= set(re.findall(r'extra(?:\.get\(|\[)"([a-z-]+)"', text))
    assert len(read) > 5
    assert read <= set(authoring.trade().extras)


def test_the_trades_functions_are_known_with_their_arguments() -> None:
    functions = authoring.trade().functions
    assert set(functions) == set(FUNCTIONS)
    assert functions["check-uscc"] == (1, 1)


def test_the_trades_columns_are_looked_at(tmp_path: Path) -> None:
    book = author.sheets()
    for cell, text in (
        ("survey!N3", "TML.999"),
        ("survey!P3", "identty"),
        ("survey!R3", ""),
        ("survey!S3", ""),
    ):
        author.typed(book, cell, text)
    book["survey"][0][15] = "bind::inspector:finding-kind"
    book["survey"][0] += ["bind::inspector:consequence", "bind::inspector:photos", "bind::inspector:check"]
    author.typed(
        author.typed(author.typed(book, "survey!T3", "R Q"), "survey!U3", "many"), "survey!V4", "credit_code"
    )
    path = author.write(tmp_path / "book.xlsx", book)
    told = {(str(fault.place), fault.code) for fault in lint.check(path, authoring.trade()).faults}
    assert told == {
        ("survey!N3", "lint.extra_word"),
        ("survey!P3", "lint.extra_word"),
        ("survey!T3", "lint.extra_word"),
        ("survey!U3", "lint.extra_number"),
        ("survey!V4", "lint.extra_companion"),
    }


def test_the_settings_name_kinds_of_target_and_phases(tmp_path: Path) -> None:
    book = author.sheets()
    book["survey"] = [row[:13] for row in book["survey"]]
    book["settings"][0] += [
        "attribute::inspector:targets",
        "attribute::inspector:phases",
        "attribute::inspector:x",
    ]
    book["settings"][1] += ["booth shopp", "during", "y"]
    path = author.write(tmp_path / "book.xlsx", book)
    told = {(str(fault.place), fault.code) for fault in lint.check(path, authoring.trade()).faults}
    assert told == {("settings!F2", "lint.extra_word"), ("settings!H2", "lint.extra_unknown")}
