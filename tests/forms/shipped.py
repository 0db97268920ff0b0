"""The checklists we ship, each compiled once for all tests of a run."""

from functools import cache
from pathlib import Path

from inspector import FORMS
from inspector.casework import checklists
from inspector.xlsform import Form

BOOKS = sorted(path.stem for path in FORMS.glob("*.xlsx"))


@cache
def form(form_id: str) -> Form:
    return checklists.check(book(form_id))


def book(form_id: str) -> Path:
    return FORMS / f"{form_id}.xlsx"
