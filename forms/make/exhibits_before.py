"""Makes forms/exhibits_before.xlsx: exhibits and rights before the exhibition (domain reference 3.2).

Run it after a change: `python forms/make/exhibits_before.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from exhibits_choices import OWN
from exhibits_grade import conclusion
from exhibits_marks import markings, others
from exhibits_rights import exhibitor, exhibits, rights
from opening import opening
from sheets import Row, flat, write
from tour import with_dates

WORKBOOK = Path(__file__).parents[1] / "exhibits_before.xlsx"
SETTINGS = {
    "form_title": "展前排查：参展项目",
    "form_id": "exhibits_before",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Exhibits before the exhibition",
    "attribute::inspector:targets": "booth",
    "attribute::inspector:phases": "pre",
}
FIRST = ("registered", "signed", "supplied", "patent_marking", "marks", "works_used", "disputed")

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
    "well_known": (
        "删除宣传品中的“驰名商标”字样",
        "remove the “well-known trademark” wording from the publicity",
    ),
}
PHOTOS = (
    "照片不少于两张：展品或者样稿、权利证明",
    "At least two photos: exhibit or proof, certificates",
)
PLACE = (
    "string-length(normalize-space(.)) >= 2",
    "请写明排查地点，书面审查的写审查地点。",
    "Give the place, also of a check of papers.",
)


def rows() -> list[Row]:
    """The survey sheet."""
    opened = opening(FIRST, remote=True)
    found = flat([with_dates(), opened, exhibitor(), exhibits(), rights(), markings(), others()])
    found = flat([found, conclusion(found)])
    return flat(
        [found, closing(found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE)]
    )


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
