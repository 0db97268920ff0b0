# ruff: noqa: E501  the two languages of a text stand side by side
"""Makes forms/printing_oem.xlsx, the check of a trademark printer or an OEM factory (domain reference 3.9).

Run it after a change: `python forms/make/printing_oem.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from duties import RATE
from opening import opening
from printing_factory import EXPORT, OTHERS, REVIEW, oem, others
from printing_sections import KINDS, SAMPLE_FAULT, business, clients, registers, samples
from sheets import Row, flat, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "printing_oem.xlsx"
SETTINGS = {
    "form_title": "商标印制、定牌加工企业检查",
    "form_id": "printing_oem",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Check of a trademark printer or OEM factory",
    "attribute::inspector:targets": "factory",
}
OWN = {
    "business_kind": KINDS,
    "rate": RATE,
    "sample_fault": SAMPLE_FAULT,
    "review": REVIEW,
    "export": EXPORT,
    "others": OTHERS,
}
FIRST = (
    "business_kind",
    "registered",
    "licence",
    "permit",
    "samples_match",
    "order_register",
    "export",
    "counterfeit",
    "clauses",
)

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "permit": (
        "在取得印刷经营许可前停止印刷经营活动",
        "stop printing until there is a printing permit",
    ),
    "client_papers": (
        "核查并留存委托人证照复印件",
        "check the clients' licences and keep copies of them",
    ),
    "certificates": (
        "核查并留存商标注册证复印件",
        "check the registration certificates and keep copies of them",
    ),
    "licences": (
        "核查并留存商标使用许可合同或者授权书",
        "check the licence contracts or authorisations and keep them",
    ),
    "sample_fault": (
        "停止印制上述不符合规定的商标标识",
        "stop printing the labels named above that are not as required",
    ),
    "order_register": (
        "完善商标印制业务核查登记",
        "complete the register of printing orders",
    ),
    "stock_register": (
        "完善商标标识出入库和印版登记",
        "complete the register of labels and plates",
    ),
    "scrap": (
        "对废次商标标识进行销毁并记录",
        "destroy scrap labels and record it",
    ),
    "kept": (
        "按规定期限保存商标印制业务档案",
        "keep the files of printing orders for the time required",
    ),
    "leftovers": (
        "对定牌加工的尾单、次品建立管控措施",
        "control surplus and rejected goods made to order",
    ),
}  # fmt: skip
PHOTOS = ("现场照片不少于两张：厂区门牌、车间或者仓库", "At least two photos: gate, workshop or store")
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明企业地址。", "Give the address of the enterprise.")


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, opening(FIRST), business(), clients(), samples(), registers(), oem(), others()])
    return flat([found, closing(found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="at the enterprise")])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
