# ruff: noqa: E501  the two languages of a text stand side by side
"""Makes forms/market_check.xlsx, the spot check of a shop or a stall (domain reference 3.6).

Run it after a change: `python forms/make/market_check.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from market_marks import MARK_FAULT, MARKING, MARKS, SPOT, SUSPICION, patents, trademarks
from market_premises import AREAS, DEALER, PAPERS, PREMISES, PURCHASE, premises, stock
from market_signs import GI_MARK, OLYMPIC, SPECIAL, indications, others
from opening import opening
from sheets import Row, cases, flat, literal, q, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "market_check.xlsx"
SETTINGS = {
    "form_title": "市场经营主体检查",
    "form_id": "market_check",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Spot check of a shop or stall",
    "attribute::inspector:targets": "shop",
}
OWN = {
    "premises": PREMISES, "area": AREAS, "dealer": DEALER, "purchase": PURCHASE, "papers": PAPERS, "marks": MARKS,
    "mark_fault": MARK_FAULT, "goods_suspicion": SUSPICION, "marking": MARKING, "spot": SPOT, "gi_mark": GI_MARK,
    "special": SPECIAL, "olympic": OLYMPIC,
}  # fmt: skip
FIRST = (
    "premises_kind",
    "registered",
    "licence",
    "purchase",
    "marks",
    "counterfeit",
    "patent_marking",
    "gi_goods",
    "special_sign",
)

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "licence": (
        "在经营场所醒目位置公示营业执照",
        "display the business licence where everybody sees it",
    ),
    "earlier_done": (
        "完成前次检查要求整改的事项",
        "finish the corrections required at the earlier inspection",
    ),
    "mark_fault": (
        "停止使用不规范的注册标记和商标标志",
        "stop using the registration signs and marks named above",
    ),
    "patent_state": (
        "停止销售并改正专利标识标注不规范的商品",
        "stop selling the goods with improper patent markings and have the markings corrected",
    ),
    "gi_approved": (
        "停止使用地理标志名称“{gi_name}”",
        "stop using the name “{gi_name}”",
    ),
    "gi_mark": (
        "停止使用标注不规范的地理标志专用标志",
        "stop using the special mark that is not as it should be",
    ),
    "gi_misleading": (
        "停止使用“{gi_wording}”字样",
        "stop using the words “{gi_wording}”",
    ),
}  # fmt: skip
PHOTOS = ("现场照片不少于两张：门头招牌、货架", "At least two photos: shop front, shelves")
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明门牌或者摊位号。", "Give the address or the stall.")


def publicity() -> Row:
    """F20: what the inspectors did themselves; never a finding."""
    return q("select_one yn", "publicity", "是否发放普法宣传资料", "Leaflet on the law given", required=True, item="F20", basis="WPL.3.4",
             says=(cases({"yes": literal("检查人员向当事人发放了知识产权普法宣传资料。")}),
                   cases({"yes": literal("The inspectors handed over a leaflet on intellectual property law.")})))  # fmt: skip


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat(
        [TOUR, opening(FIRST), premises(), stock(), trademarks(), patents(), indications(), others()]
    )
    return flat([found, closing(found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="on the premises", more=[publicity()], areas=False)])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
