# ruff: noqa: E501  the two languages of a text stand side by side
"""Makes forms/market_operator.xlsx, the standardisation check of a commodity market (domain reference 3.10).

Run it after a change: `python forms/make/market_operator.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from duties import RATE
from market_operator_score import STALL_RESULT, score
from market_operator_sections import LEVEL, MARKET_KIND, handling, management, market, operation
from opening import opening
from sheets import Row, flat, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "market_operator.xlsx"
SETTINGS = {
    "form_title": "商品交易市场规范化检查",
    "form_id": "market_operator",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Standardisation check of a commodity market",
    "attribute::inspector:targets": "market",
}
OWN = {"market_kind": MARKET_KIND, "level": LEVEL, "rate": RATE, "stall_result": STALL_RESULT}
FIRST = ("registered", "market_kind", "organised", "rules", "rounds", "desk", "measures")

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "files": ("补齐经营者的入场审查资料和档案", "complete the entry checks and the files of the operators"),
    "measures": (
        "对发现的侵权行为及时制止，并向有关部门报告",
        "stop infringement that is found in time and report it to the authorities",
    ),
}
PHOTOS = ("现场照片不少于两张：市场入口、公示栏", "At least two photos: entrance, notice board")
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明市场地址。", "Give the market's address.")


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, opening(FIRST), market(), management(), operation(), handling(), score()])
    return flat([found, closing(found, number="7", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="in the market")])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
