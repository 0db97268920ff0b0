"""Every shipped workbook lints clean: no error and no warning."""

from pathlib import Path

import pytest

from inspector import FORMS
from inspector.casework import authoring
from inspector.cli import faults

BOOKS = sorted(FORMS.glob("*.xlsx"))


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_a_shipped_workbook_has_no_fault(book: Path) -> None:
    checked = authoring.lint(book)
    assert "\n".join(faults.lines(checked.faults)) == ""
    assert checked.form is not None
    assert checked.form.id == book.stem
