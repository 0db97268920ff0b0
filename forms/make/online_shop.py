# ruff: noqa: E501  the two languages of a text stand side by side
"""Makes forms/online_shop.xlsx, the spot check of an online shop (domain reference 3.7).

Run it after a change: `python forms/make/online_shop.py`; a test compares the shipped workbook with it.
"""

import sys
from pathlib import Path

import choices
from closing import closing
from market_marks import MARKING
from opening import opening
from sheets import Row, flat, write
from shop_listings import ESTIMATE, GI_LISTING, REPLY, SIGN_LISTING, SIGNS, SPOT, claims, listings, push
from shop_pages import AUTHORISATION, BRAND, CAPTURE, IDENTITY, PLATFORM, brands, operator, shop
from tour import TOUR

WORKBOOK = Path(__file__).parents[1] / "online_shop.xlsx"
SETTINGS = {
    "form_title": "网店抽查",
    "form_id": "online_shop",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Spot check of an online shop",
    "attribute::inspector:targets": "online_shop",
}
OWN = {
    "shop_platform": PLATFORM, "capture": CAPTURE, "identity": IDENTITY, "brand_claim": BRAND, "authorisation": AUTHORISATION,
    "listing_sign": SIGNS, "spot": SPOT, "marking": MARKING, "gi_listing": GI_LISTING, "sign_listing": SIGN_LISTING,
    "estimate_method": ESTIMATE, "reply": REPLY,
}  # fmt: skip
FIRST = ("platform", "licence", "registered", "brand_claim", "patent_marking", "gi_use", "sign_use")

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "licence": (
        "在店铺首页显著位置持续公示营业执照信息或者其链接标识",
        "show the business licence or a link to it on the home page at all times",
    ),
    "patent_state": (
        "改正链接中的专利宣传和专利号",
        "correct the patent claims and patent numbers in the listings",
    ),
}
PHOTOS = ("店铺首页、商品页截屏不少于两张", "At least two screenshots: home page, listing")
PLACE = (
    "string-length(normalize-space(.)) >= 2",
    "请写明检查地点或者店铺链接。",
    "Give the place or the shop's address.",
)


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat(
        [TOUR, opening(FIRST, remote=True), shop(), operator(), brands(), listings(), claims(), push()]
    )
    return flat([found, closing(found, number="8", corrections=CORRECTIONS, photo_hint=PHOTOS, place_rule=PLACE,
                                where="in the shop")])  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    found = rows()
    write(path, found, choices.sheet(found, OWN), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
