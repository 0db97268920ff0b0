"""Makes forms/tracing.xlsx, what becomes of a finding after the exhibition (domain reference 3.5).

Run it after a change: `python forms/make/tracing.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from sheets import Row, flat, write
from tour import TOUR
from tracing_after import correction, decisions, ending, feedback
from tracing_choices import OWN
from tracing_letters import handover, source, subject

WORKBOOK = Path(__file__).parents[1] / "tracing.xlsx"
SETTINGS = {
    "form_title": "展后追踪",
    "form_id": "tracing",
    "version": "2026.2",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Tracing after the exhibition",
    "attribute::inspector:targets": "tracing",
    "attribute::inspector:phases": "post",
}

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "corrected": (
        "完成展会期间要求整改的全部事项",
        "finish all corrections required during the exhibition",
    ),
}


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, source(), subject(), handover(), correction(), decisions(), feedback()])
    return flat([found, ending(found, CORRECTIONS)])


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
