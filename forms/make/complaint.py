"""Makes forms/complaint.xlsx, a complaint at an exhibition (domain reference 3.4).

Run it after a change: `python forms/make/complaint.py`; a test compares the shipped workbook with it.
The states of the case are not here: this is what is written down at each of them.
"""

import sys
from pathlib import Path

import choices
from complaint_choices import OWN
from complaint_course import acceptance, handling
from complaint_papers import against, claimed, complainant, received
from complaint_result import ending, outcome
from sheets import Row, flat, write
from tour import with_hours

WORKBOOK = Path(__file__).parents[1] / "complaint.xlsx"
SETTINGS = {
    "form_title": "展会投诉处理",
    "form_id": "complaint",
    "version": "2026.3",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Exhibition complaint",
    "attribute::inspector:targets": "complaint",
    "attribute::inspector:phases": "during",
}


def rows() -> list[Row]:
    """The survey sheet."""
    papers = [received(), complainant(), claimed(), against()]
    return flat([with_hours(), papers, acceptance(), handling(), outcome(), ending()])


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
