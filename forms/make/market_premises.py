# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 and 3 of the market check: the premises and who runs them, the goods looked at and their papers."""

from choices import Choice, words
from duties import on
from earlier import earlier
from goods import quantity
from same_party import same_party
from sentences import answers, word
from sheets import (
    Pair,
    Row,
    about,
    cases,
    choices_of,
    group,
    joined,
    listed,
    literal,
    q,
    repeat,
    say,
    when,
)

PREMISES: list[Choice] = [
    ("shop", "门店", "Shop"),
    ("stall", "市场摊位", "Market stall"),
    ("supermarket", "超市", "Supermarket"),
    ("wholesale", "批发场所", "Wholesale premises"),
    ("scenic", "景区商店", "Shop at a scenic spot"),
    ("pharmacy", "药店", "Pharmacy"),
    ("farm_input", "农资店", "Farm-input shop"),
    ("school", "校园周边商店", "Shop near a school"),
    ("other", "其他", "Other"),
]
AREAS: list[Choice] = [*choices_of("key_area"), ("none", "不涉及重点领域", "No key area")]
DEALER: list[Choice] = [
    ("none", "未使用授权标识", "No such sign"),
    ("shown", "出示有效授权", "Authorisation shown"),
    ("expired", "授权已过期", "Authorisation expired"),
    ("not_shown", "未出示授权", "Not shown"),
]
PURCHASE: list[Choice] = [
    ("complete", "均有凭证", "Papers for all"),
    ("part", "部分缺凭证", "Some without"),
    ("none", "均无凭证", "None"),
    ("nc", "未检查", "Not checked"),
]
PAPERS: list[Choice] = [
    ("licence", "供货方资质", "Supplier's licence"),
    ("invoice", "进货票据", "Purchase invoice"),
    ("record", "进货记录", "Purchase record"),
    ("none", "无", "None"),
]


def premises() -> list[Row]:
    return group(
        "premises", "主体与场所", "Party and premises",
        about("看亮照、店招和授权标识。", "Look at the licence on display, the shop sign and dealer signs."),
        place_kind(),
        q("select_multiple area", "key_areas", "重点领域", "Key areas", required=True, item="F02 O21", basis="WPL.2.3.10", appearance="minimal",
          rule=("not(selected(., 'none') and count-selected(.) > 1)", "“不涉及重点领域”不能与其他选项并选。", "“No key area” stands alone.")),
        same_party(("经营者", "operator"), item="F03", basis="PROC.30"),
        q("select_one yn", "licence", "是否亮照经营，执照与经营者一致", "Licence on display and the operator's own", required=True,
          item="F03", basis="MER.36", order_basis="MER.48", nothing_found="yes", photos="1", notice="W04",
          findings={"no": ("identity", "R M")},
          says=answers(("经营场所公示了营业执照，与经营者一致。", "The operator's own business licence is on display."),
                       ("经营场所未见公示与经营者一致的营业执照，当事人称{licence_remark}。",
                        "No business licence of the operator is on display; the party said: {licence_remark}."),
                       ("营业执照的公示", "Whether the licence is on display"))),
        q("text", "licence_remark", "当事人的说明", "What the party says", required=True, relevant="${licence} = 'no'"),
        dealer(),
        earlier("F19", part="R S", no="R S"),
        number="2",
    )  # fmt: skip


def place_kind() -> list[Row]:
    en = {"shop": "a shop", "stall": "a market stall", "supermarket": "a supermarket", "wholesale": "wholesale premises",
          "scenic": "a shop at a scenic spot", "pharmacy": "a pharmacy", "farm_input": "a farm-input shop",
          "school": "a shop near a school"}  # fmt: skip
    zh = {key: text for key, text in words(PREMISES, "zh").items() if key != "other"}
    told = tuple(
        cases({key: literal(text) for key, text in kinds.items()}, otherwise=when("${premises_other} != ''", "${premises_other}", "'……'"))
        for kinds in (zh, en)
    )  # fmt: skip
    return [
        q("select_one premises", "premises_kind", "场所类型", "Kind of premises", required=True, item="F01", says=(
            when(". != ''", say("检查场所为{kind}。", kind=told[0])), when(". != ''", say("The premises are {kind}.", kind=told[1])))),
        q("text", "premises_other", "场所名称", "What kind", required=True, relevant="${premises_kind} = 'other'"),
    ]  # fmt: skip


def dealer() -> list[Row]:
    """F08: who calls himself an authorised dealer shows it, and it is in force today."""
    used = "${dealer_sign} != '' and ${dealer_sign} != 'none'"
    dated = "${dealer_sign} = 'shown' or ${dealer_sign} = 'expired'"
    number = tuple(
        when("${dealer_number} != ''", say(text))
        for text in ("（注册号{dealer_number}）", " (registration number {dealer_number})")
    )
    told: dict[str, Pair] = {
        "none": ("店招未见不实标示，未见“授权经销”等标识。", "Nothing untrue was seen on the shop sign, and no sign of an authorised dealer."),
        "shown": ("场所使用“{dealer_brand}”{number}授权经销标识，现场出示了{dealer_licensor}出具的授权，有效期至{until}。",
                  "The premises carry the sign of an authorised dealer of “{dealer_brand}”{number}; an authorisation by {dealer_licensor} valid until {until} was shown."),
        "expired": ("场所使用“{dealer_brand}”{number}授权经销标识，{dealer_licensor}出具的授权已于{until}到期，涉嫌不实标示授权经销。",
                    "The premises carry the sign of an authorised dealer of “{dealer_brand}”{number}; the authorisation by {dealer_licensor} ended on {until}; suspected untrue claim of authorisation."),
        "not_shown": ("场所使用“{dealer_brand}”{number}授权经销标识，现场未出示授权材料，涉嫌不实标示授权经销。",
                      "The premises carry the sign of an authorised dealer of “{dealer_brand}”{number}; no authorisation was shown; suspected untrue claim of authorisation."),
    }  # fmt: skip
    in_force = "(${dealer_sign} = 'expired' and . < today()) or (${dealer_sign} = 'shown' and . >= today())"
    return [
        q("select_one dealer", "dealer_sign", "店招、授权经销标识是否真实", "Shop sign and dealer signs true", required=True, item="F08",
          basis="TML.57 AUCL", nothing_found="none", photos="1", notice="W05",
          findings={"expired": ("authorisation", "M C"), "not_shown": ("authorisation", "M C")},
          says=tuple(cases({k: say(v[i], number=number[i], until=on("dealer_until")[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "dealer_brand", "品牌", "Brand", required=True, relevant=used, item="right"),
        q("text", "dealer_number", "商标注册号", "Registration number", relevant=used, check="trademark"),
        q("text", "dealer_number_as_printed", "商标注册号：实物如此标注", "Registration number: printed so", appearance="hidden", relevant=used),
        q("text", "dealer_licensor", "授权人", "Authorised by", required=True, relevant=dated),
        q("date", "dealer_until", "授权截止日", "Valid until", required=True, relevant=dated,
          rule=(in_force, "截止日与所选的“有效”或者“已过期”不一致。", "The date does not agree with “shown” or “expired”.")),
    ]  # fmt: skip


def stock() -> list[Row]:
    return group(
        "goods", "抽查商品", "Goods checked",
        about("登记抽查的商品，看供货方资质、票据和记录。", "List the goods looked at; see suppliers' licences, invoices and records."),
        checked_goods(),
        purchase(),
        number="3",
    )  # fmt: skip


def checked_goods() -> list[Row]:
    some = "${checked_name} != '' and ${checked_quantity} != '' and . != ''"
    brand = (
        when("${checked_brand} != ''", say("（{checked_brand}）")),
        when("${checked_brand} != ''", say(" ({checked_brand})")),
    )
    units = {
        "piece": "piece(s)",
        "box": "box(es)",
        "bag": "bag(s)",
        "set": "set(s)",
        "kg": "kg",
        "other": "unit(s)",
    }
    return repeat(
        "checked", "抽查的商品", "Goods looked at",
        q("text", "checked_name", "商品", "Goods", required=True, item="F04 item"),
        q("text", "checked_brand", "品牌", "Brand"),
        quantity("checked", whole=False),
        q("select_one unit", "checked_unit", "单位", "Unit", required=True, appearance="minimal", says=(
            when(some, say("抽查“{checked_name}”{brand}{checked_quantity}{unit}。", brand=brand[0], unit=word("checked_unit", "unit", "zh"))),
            when(some, say("Checked: “{checked_name}”{brand}, {checked_quantity} {unit}.", brand=brand[1],
                           unit=cases({k: literal(v) for k, v in units.items()}))))),
    )  # fmt: skip


def purchase() -> list[Row]:
    """F05: papers for what was bought in; only goods without them are listed."""
    shown = {key: text for key, text in words(PAPERS, "zh").items() if key != "none"}
    shown_en = {key: text for key, text in words(PAPERS, "en").items() if key != "none"}
    some = "${unproven_goods} != '' and . != ''"
    told = {
        "complete": ("现场查验了抽查商品的供货方资质、进货票据和进货记录，未见异常。",
                     "Suppliers' licences, purchase invoices and records of the goods were looked at; nothing wrong was seen."),
        "part": ("部分抽查商品的进货凭证不全。", "For some of the goods papers of their purchase are missing."),
        "none": ("当事人现场未出示抽查商品的进货凭证。", "No papers of the purchase of the goods were shown."),
        "nc": ("本次未检查进货凭证。", "Papers of the purchase were not checked this time."),
    }  # fmt: skip
    return [
        q("select_one purchase", "purchase", "抽查商品的进货凭证", "Papers of purchase", required=True, item="F05", basis="TML.60.2 TMR.79",
          nothing_found="complete", photos="1", notice="W05", findings={"part": ("other", "M"), "none": ("other", "M")},
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        repeat(
            "unproven", "凭证不全的商品", "Goods without all papers",
            q("text", "unproven_goods", "商品", "Goods", required=True, item="F05"),
            q("select_multiple papers", "unproven_papers", "现场出示的凭证", "Papers shown", required=True, item="F05",
              rule=("not(selected(., 'none') and count-selected(.) > 1)", "“无”不能与其他选项并选。", "“None” stands alone."),
              says=(when(some, joined(literal("“"), "${unproven_goods}", when("selected(., 'none')", literal("”未出示进货凭证。"), joined(
                        literal("”仅出示"), listed("unproven_papers", shown, "、"), literal("。"))))),
                    when(some, joined(literal("“"), "${unproven_goods}", when("selected(., 'none')", literal("”: no papers of purchase."), joined(
                        literal("”: only "), listed("unproven_papers", shown_en, ", "), literal("."))))))),
            relevant="${purchase} = 'part'",
        ),
    ]  # fmt: skip
