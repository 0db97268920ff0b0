"""A shop on a platform, looked at from the office: in order; with goods pushed; run by nobody known."""

from inspector.domain.campaign import Target, TargetKind
from tests.forms.walker import PARTY, Walk
from tests.forms.walks import Rule, Scene, blocks, items

SCENE = Scene(
    Target(
        "t",
        "c",
        "",
        "",
        PARTY,
        kind=TargetKind.ONLINE_SHOP,
        name="澜川家居旗舰店",
        address="https://lanchuan.example",
    ),
    photos={"shop": 3, "listings": 3, "closing": 2},
)
TO_LOCK = "suspected"
ITEMS = items("G", 16)


def captured(walk: Walk) -> None:
    walk.pick("platform", "tmall")
    walk.type("captured_at", "2026-11-06T14:24:00.000+08:00")
    walk.type("capture_tool", "取证云浏览器")
    walk.type("clock_offset", "0.4")
    walk.pick("capture_kinds", "screenshot", "recording")
    walk.type("capture_files", "8")


def listing(walk: Walk, row: int, item: str, price: str, sold: str, *signs: str) -> None:
    walk.type("listing_item", item, row=row)
    walk.type("listing_url", f"https://lanchuan.example/item/{row}", row=row)
    walk.type("listing_price", price, row=row)
    walk.type("listing_sold", sold, row=row)
    walk.pick("listing_signs", *signs, row=row)


def clean(walk: Walk) -> None:
    captured(walk)
    walk.nothing_found(3, 4)
    walk.type("listing_item", "500毫升保温杯", row=1)
    walk.type("listing_url", "https://lanchuan.example/item/1", row=1)
    walk.type("listing_price", "59.90", row=1)
    walk.nothing_found(5, 6, 7)
    walk.press()  # F9


def suspected(walk: Walk) -> None:
    captured(walk)
    walk.type("shop_id", "88120031")
    walk.type("capture_version", "3.2")
    walk.type("capture_account", "gz_inspect01")
    walk.type("capture_ip", "203.0.113.20")
    walk.pick("licence", "yes")
    walk.type("shown_code", "91310000MA1FL0XY0A")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.type("party_credit_code", "91310000MA1FL0XY0A")
    walk.pick("party_ownership", "private")
    walk.type("party_region", "440604")
    walk.pick("brand_claim", "flagship")
    walk.type("claim_brand", "澜川")
    walk.type("claim_number", "12345678")
    walk.pick("auth_seen", "yes")
    walk.type("chain_from", "深圳市澜川家居科技有限公司", row=1)
    walk.type("chain_to", "佛山市禾田贸易有限公司", row=1)
    walk.type("chain_scope", "第21类全部商品", row=1)
    walk.type("chain_area", "中国大陆", row=1)
    walk.type("chain_start", "2024-01-01", row=1)
    walk.type("chain_end", "2026-06-30", row=1)
    walk.pick("covers_online", "yes")
    listing(walk, 1, "500毫升保温杯", "59.90", "1200", "none")
    listing(walk, 2, "鹿头款运动水壶", "19.90", "356", "low_price", "replica")
    walk.type("listing_sku", "黑色", row=2)
    walk.pick("bought", "yes")
    walk.type("order_no", "2026110688120031")
    walk.type("order_amount", "19.90")
    walk.type("unpack_video", "V20261106-1")
    walk.type("order_seal", "粤封0102")
    walk.pick("patent_marking", "yes")
    walk.type("patent_item", "500毫升保温杯", row=1)
    walk.pick("patent_place", "details", row=1)
    walk.type("patent_number", "202310123456.7", row=1)
    walk.fill("patent_number_as_printed", "yes", row=1)
    walk.type("patent_wording", "国家专利产品", row=1)
    walk.pick("patent_state", "improper", row=1)
    walk.pick("gi_use", "none")
    walk.pick("sign_use", "unlicensed")
    walk.pick("sign_kind", "olympic")
    walk.type("sign_text", "五环图形")
    walk.type("sign_where", "“鹿头款运动水壶”主图")
    walk.type("right_sign", "禾田鹿")
    walk.type("right_number", "7654321")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.pick("pushed", "yes")
    walk.type("push_no", "推2026-031")
    walk.pick("reply", "cut")
    walk.type("replied_at", "2026-11-06T14:25:00.000+08:00")
    walk.nothing_found(8)
    walk.type("material_list", "续期的品牌授权书")
    walk.type("material_due", "2026-11-13")
    walk.pick("severity", "general")


def keeper(walk: Walk) -> None:
    """The keeper comes to the office with a licence of his own; nearly nothing is as it should be."""
    walk.pick("present_kind", "legal_rep")
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与竞争店铺有关系")
    captured(walk)
    walk.pick("platform", "other")
    walk.type("platform_other", "自建网站")
    walk.pick("licence", "no")
    walk.pick("registered", "no")
    walk.type("party_name", "王强")
    walk.pick("party_kind", "natural_person")
    walk.type("party_identity", "110101199003077715")
    walk.pick("no_code_reason", "exempt")
    walk.pick("brand_claim", "other")
    walk.type("claim_brand", "禾田鹿")
    walk.pick("auth_seen", "no")
    listing(walk, 1, "运动水壶", "15", "0", "blurred")
    walk.pick("gi_use", "improper")
    walk.type("gi_name", "某某龙井")
    walk.type("gi_where", "“龙井茶礼盒”链接标题")
    walk.pick("sign_use", "lookalike")
    walk.pick("sign_kind", "special_sign")
    walk.type("sign_text", "某届博览会会徽变体")
    walk.type("sign_where", "首页横幅")
    walk.pick("patent_marking", "no")
    walk.pick("pushed", "no")
    walk.type("push_reason", "店铺为自建网站，没有第三方平台")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "进货单据")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "wide")
    walk.type("material_list", "进货单据、授权材料")
    walk.type("material_due", "2026-11-13")
    walk.pick("disposition", "R", "M", "X", "T", "C", "S")
    walk.pick("transfer_to", "other_region")
    walk.type("organiser_contact", "网站托管商孙岚 13900000000")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "页面是代运营公司做的")
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-13")


def unknown(walk: Walk) -> None:
    """Nothing wrong but that nobody knows who runs it."""
    captured(walk)
    walk.pick("registered", "unknown")
    walk.nothing_found(3, 4)
    walk.type("listing_item", "500毫升保温杯", row=1)
    walk.type("listing_url", "https://lanchuan.example/item/1", row=1)
    walk.type("listing_price", "59.90", row=1)
    walk.nothing_found(5, 6, 7)
    walk.type("material_list", "经营者身份信息（由平台提供）")
    walk.type("material_due", "2026-11-13")


def refused_by_platform(walk: Walk) -> None:
    """A seller abroad; the platform will not act."""
    captured(walk)
    walk.pick("licence", "nc")
    walk.pick("registered", "no")
    walk.type("party_name", "Kamome Trading Co., Ltd.")
    walk.pick("party_kind", "foreign")
    walk.type("party_country", "日本")
    walk.pick("brand_claim", "franchised")
    walk.type("claim_brand", "禾田鹿")
    walk.pick("auth_seen", "yes")
    for row, (giver, taker) in enumerate(
        (("杭州某某户外用品有限公司", "某某贸易公司"), ("另一公司", "本店")), 1
    ):
        walk.type("chain_from", giver, row=row)
        walk.type("chain_to", taker, row=row)
        walk.type("chain_start", "2025-01-01", row=row)
        walk.type("chain_end", "2027-12-31", row=row)
    walk.pick("covers_online", "no")
    listing(walk, 1, "运动水壶", "15", "30", "no_source", "other")
    walk.nothing_found(5, 6)
    walk.pick("estimate_method", "later")
    walk.pick("pushed", "yes")
    walk.type("push_no", "推2026-032")
    walk.pick("reply", "refused")
    walk.type("replied_at", "2026-11-06T14:25:00.000+08:00")
    walk.nothing_found(8)
    walk.type("material_list", "授权材料")
    walk.type("material_due", "2026-11-13")
    walk.pick("transfer_to", "other_region")


WALKS = {
    "clean": clean,
    "suspected": suspected,
    "unknown": unknown,
    "keeper": keeper,
    "refused_by_platform": refused_by_platform,
}
_CLAIM = (("brand_claim", "flagship"), ("auth_seen", "yes"))
_CHAIN = (*_CLAIM, ("chain_from", "甲"), ("chain_to", "乙"), ("chain_start", "2026-01-01"))
_PUSHED = (("listing_signs", "replica"), ("pushed", "yes"))
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.ORDER,
    *blocks.closing(("licence", "no")),
    blocks.link("shop_url"),
    blocks.link("listing_url"),
    Rule("party_region", good="440604", bad="990000", after=(("registered", "no"),)),
    Rule("captured_at", good="2026-11-06T14:00:00.000+08:00", bad="2026-11-06T15:00:00.000+08:00"),
    Rule("clock_offset", good="-120.5", bad="86401"),
    Rule("capture_files", good="3", bad="2"),
    Rule("chain_end", good="2026-01-01", bad="2025-12-31", after=_CHAIN),
    Rule(
        "authorisation",
        good="scope",
        bad="complete",
        after=(*_CHAIN, ("chain_end", "2027-01-01"), ("covers_online", "no")),
    ),
    Rule(
        "authorisation",
        good="expired",
        bad="complete",
        after=(*_CHAIN, ("chain_end", "2026-11-05"), ("covers_online", "yes")),
    ),
    Rule("listing_price", good="0.5", bad="-0.5"),
    Rule("listing_sold", good="0", bad="-1"),
    Rule("listing_signs", good="blurred replica", bad="none replica"),
    Rule("order_amount", good="0.5", bad="-0.5", after=(("bought", "yes"),)),
    Rule("registered", good="unknown", bad="yes", after=(("registered_name", ""),)),
    Rule(
        "replied_at",
        good="2026-11-06T14:00:00.000+08:00",
        bad="2026-11-06T15:00:00.000+08:00",
        after=(*_PUSHED, ("reply", "deleted")),
    ),
)
