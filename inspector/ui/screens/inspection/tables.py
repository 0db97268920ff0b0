"""What is done to whole rows of a table: copied, filled from a spreadsheet, a cell as the one above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.ui.screens.inspection import pasting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from inspector.casework.filling import Filling
    from inspector.casework.page import Question

_CELL = re.compile(r"(?P<repeat>.+)\[(?P<row>\d+)\]/(?P<column>[^\[\]]+)")


def repeat_of(reference: str) -> tuple[str, int, str]:
    """The innermost repeat a question stands in, the number of its row, and its column."""
    found = _CELL.fullmatch(reference)
    return (found["repeat"], int(found["row"]), found["column"]) if found else ("", 0, "")


def above(filled: Filling, reference: str) -> str:
    """The answer one row higher; empty in the first row."""
    repeat, row, column = repeat_of(reference)
    return filled.session.value_or_empty(f"{repeat}[{row - 1}]/{column}") if row > 1 else ""


def copy_row(filled: Filling, instance: str, now: datetime) -> str:
    """A new last row with the same answers; those of rows inside it are not copied."""
    repeat = instance.rpartition("[")[0]
    made = filled.add_row(repeat, now)
    for reference, value in tuple(filled.kept().items()):
        column = reference.removeprefix(f"{instance}/")
        if column != reference and "[" not in column:
            _put(filled, f"{made}/{column}", value, now)
    return made


def paste(
    filled: Filling, questions: Mapping[str, Question], reference: str, text: str, now: datetime
) -> int:
    """From this cell to the right and down; answers how many pieces could not be read."""
    repeat, first, column = repeat_of(reference)
    row = [one for one in questions if repeat_of(one)[:2] == (repeat, first)]
    columns = [repeat_of(one)[2] for one in row]
    kinds = [questions[one] for one in row][columns.index(column) :]
    unread = 0
    for down, line in enumerate(pasting.lines_of(text)):
        if not _grown(filled, repeat, first + down, now):
            unread += len(line)
            continue
        for question, piece in zip(kinds, line, strict=False):
            value = pasting.read_cell(question, piece, now)
            target = f"{repeat}[{first + down}]/{repeat_of(question.reference)[2]}"
            if value is None or (value and not _put(filled, target, value, now)):
                unread += 1
    return unread


def _grown(filled: Filling, repeat: str, count: int, now: datetime) -> bool:
    """Whether the repeat has, or could be given, that many rows: some forms say how many."""
    try:
        while len(filled.session.instances(repeat)) < count:
            filled.add_row(repeat, now)
    except Refused:
        return False
    return True


def _put(filled: Filling, reference: str, value: str, now: datetime) -> bool:
    try:
        if filled.session.relevant(reference):
            filled.answer(reference, filled.tidy(reference, value), now)
            return True
    except Refused:
        pass
    return False
