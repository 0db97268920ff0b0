"""Makes forms/organiser_before.xlsx: an organiser before the exhibition (domain reference 3.1).

Run it after a change: `python forms/make/organiser_before.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from opening import opening
from organiser_choices import OWN
from organiser_duties import recruiting, rules
from organiser_show import exhibition, signs
from organiser_station import agreed, readiness, station
from sheets import Row, flat, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "organiser_before.xlsx"
SETTINGS = {
    "form_title": "展前排查：展会主办方",
    "form_id": "organiser_before",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Organiser before the exhibition",
    "attribute::inspector:targets": "organiser",
    "attribute::inspector:phases": "pre",
}
FIRST = ("registered", "own_rules", "clauses", "screened", "station", "show_signs", "plan")

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "own_rules": (
        "制定并公布展会知识产权保护规则",
        "make and publish rules for the protection of intellectual property at the exhibition",
    ),
    "clauses": (
        "与参展方签订知识产权保护条款",
        "agree an intellectual property clause with every exhibitor",
    ),
    "screened": (
        "审查参展项目的知识产权状况",
        "screen the intellectual property state of the exhibits",
    ),
    "contacts_posted": (
        "在展馆显著位置公示知识产权部门的联系人和联系方式",
        "post the contacts of the intellectual property departments at a prominent place",
    ),
    "files_kept": (
        "按当地规定的期限保存知识产权纠纷档案",
        "keep the files of intellectual property disputes for the time the local rule asks for",
    ),
}
PHOTOS = (
    "现场照片不少于两张：主办方办公场所、公示的规则或者工作站",
    "At least two photos: the organiser's office, the rules posted or the workstation",
)
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明检查地点。", "Give the place.")


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, opening(FIRST), exhibition(), rules(), recruiting(), station(), signs(), readiness()])
    end = closing(
        found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
        where="by the organiser", more=agreed(),
    )  # fmt: skip
    return flat([found, end])


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
