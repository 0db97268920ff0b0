# ruff: noqa: E501  the two languages of a question stand side by side
"""Makes forms/booth_inspection.xlsx, the inspection of a booth during an exhibition (domain reference 3.0, 3.3).

Run it after a change: `python forms/make/booth_inspection.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from booth_choices import OWN
from booth_sections import SECTIONS
from closing import closing
from sheets import Row, flat, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "booth_inspection.xlsx"
SETTINGS = {
    "form_title": "展会展位现场检查",
    "form_id": "booth_inspection",
    "version": "2026.2",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Booth inspection at an exhibition",
    "attribute::inspector:targets": "booth",
    "attribute::inspector:phases": "during",
}

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "patent_state": (
        "改正专利标识的标注，停止使用不实的专利号和专利用语",
        "correct the patent markings and stop using untrue patent numbers and wording",
    ),
    "mark_fault": (
        "停止使用不规范的注册标记和商标标志",
        "stop using the registration signs and marks named above",
    ),
    "gi_use": (
        "停止使用上述地理标志名称或者专用标志",
        "stop using the geographical indication or special mark named above",
    ),
    "wording": (
        "撤下或者更换载有“{wording_text}”字样的宣传品，停止使用该用语",
        "take down or replace the publicity carrying “{wording_text}” and stop using these words",
    ),
    "earlier_done": (
        "完成前次检查要求整改的事项",
        "finish the corrections required at the earlier inspection",
    ),
}
PHOTOS = (
    "现场照片不少于两张：展位全景、展位号和展品",
    "At least two photos: whole booth, booth sign, exhibits",
)
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明展馆、展位。", "Give hall and booth.")


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, SECTIONS])
    return flat([found, closing(found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="at the booth", removals=True, foreign=False)])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
