# ruff: noqa: E501  the two languages of a text stand side by side
"""Makes forms/platform_check.xlsx, the inspection of a platform operator (domain reference 3.8).

Run it after a change: `python forms/make/platform_check.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from duties import RATE
from opening import opening
from platform_duties import protection, rules, verification
from platform_notices import ANY, NOTICE_STATE, STATEMENT_STATE, notices
from sheets import Row, flat, write
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "platform_check.xlsx"
SETTINGS = {
    "form_title": "电商平台经营者检查",
    "form_id": "platform_check",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Inspection of a platform operator",
    "attribute::inspector:targets": "platform",
}
OWN = {"rate": RATE, "any": ANY, "notice_state": NOTICE_STATE, "statement_state": STATEMENT_STATE}
FIRST = ("own_rules", "published", "agreement", "identity_checked", "records_kept", "channel", "own_measures")

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "own_rules": ("制定并公布知识产权保护规则", "make and publish rules for the protection of intellectual property"),
    "published": (
        "公示收到的通知、声明及处理结果",
        "publish the notices and statements received and what came of them",
    ),
    "agreement": (
        "在首页显著位置持续公示平台服务协议和交易规则",
        "show the service agreement and the trading rules on the home page at all times",
    ),
    "identity_checked": (
        "核验、登记并定期更新平台内经营者身份信息",
        "verify, register and regularly update the identity of the operators",
    ),
    "authorisations": ("补齐平台内店铺的授权资料", "complete the authorisation papers of the shops"),
    "records_kept": (
        "按规定期限保存商品和服务信息、交易信息",
        "keep information on goods and deals for the time required",
    ),
    "channel": ("畅通接收权利人通知的渠道", "make the channel for right holders' notices work"),
    "notice_state": (
        "对权利人的通知及时采取必要措施并转送平台内经营者",
        "act on right holders' notices in time and forward them to the operators",
    ),
    "statement_state": (
        "按规定转送平台内经营者的声明，期满未收到起诉、投诉通知的及时终止措施",
        "pass statements on as required and end the measures in time when no suit or complaint follows",
    ),
    "own_measures": (
        "对知道或者应当知道的侵权行为采取必要措施",
        "take the necessary measures where infringement is known or should be known",
    ),
}  # fmt: skip
PHOTOS = ("首页、规则页的截屏不少于两张", "At least two screenshots: home page, rules")
PLACE = ("string-length(normalize-space(.)) >= 2", "请写明检查地点或者平台网址。", "Give the place or the platform's address.")  # fmt: skip


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, opening(FIRST, remote=True), rules(), verification(), notices(), protection()])
    return flat([found, closing(found, number="6", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="on the platform")])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
