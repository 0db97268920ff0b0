# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 5 to 7 of the shop check: the listings sampled, their words and signs, what goes to the platform."""

from choices import Choice
from duties import FUTURE, at, link
from goods import yuan
from marking import patent_table
from sentences import word
from sheets import (
    Row,
    about,
    calculate,
    cases,
    checked,
    group,
    joined,
    listed,
    literal,
    money,
    q,
    repeat,
    say,
    when,
)

LISTING = ("链接", "Listing")
SIGNS: list[Choice] = [
    ("none", "未见迹象", "None"),
    ("low_price", "价格明显偏低", "Price far too low"),
    ("blurred", "标志模糊遮挡", "Logo blurred"),
    ("replica", "“高仿”等用语", "“Replica” words"),
    ("no_source", "来源不明", "No source given"),
    ("other", "其他迹象", "Other signs"),
]
SPOT: list[Choice] = [
    ("title", "标题", "Title"),
    ("picture", "主图", "Main picture"),
    ("details", "详情页", "Detail page"),
    ("video", "视频", "Video"),
]
GI_LISTING: list[Choice] = [
    ("none", "未使用", "Not used"),
    ("proper", "未见异常", "Nothing wrong"),
    ("improper", "涉嫌不当使用", "Suspected misuse"),
    ("nc", "未检查", "Not checked"),
]
SIGN_LISTING: list[Choice] = [
    ("none", "未使用", "None"),
    ("licensed", "已获许可", "Licensed"),
    ("unlicensed", "未见许可", "No licence seen"),
    ("lookalike", "足以引人误认", "Misleading look-alike"),
    ("nc", "未检查", "Not checked"),
]
REPLY: list[Choice] = [
    ("deleted", "已删除", "Deleted"),
    ("blocked", "已屏蔽", "Blocked"),
    ("cut", "已断开链接", "Link cut"),
    ("closed", "已关闭店铺", "Shop closed"),
    ("refused", "拒绝处理", "Refused"),
    ("none", "尚未反馈", "No reply yet"),
]
BAD = "count(${listing_signs}[. != '' and . != 'none'])"
SUSPICION = (
    f"{BAD} > 0 or count(${{patent_state}}[. = 'counterfeit']) > 0 or ${{gi_use}} = 'improper'"
    " or ${sign_use} = 'unlicensed' or ${sign_use} = 'lookalike'"
)


def listings() -> list[Row]:
    return group(
        "listings", "抽查链接", "Listings sampled",
        about("登记抽查的链接，逐条看有无侵权迹象。", "List the listings looked at; note signs of infringement for each."),
        sampled_listings(),
        purchase(),
        number="5",
    )  # fmt: skip


def sampled_listings() -> list[object]:
    sold = (
        when("${listing_sold} != ''", say("，显示已售{listing_sold}件")),
        when("${listing_sold} != ''", say(", {listing_sold} sold as shown")),
    )
    sku = (
        when("${listing_sku} != ''", say("，规格{listing_sku}")),
        when("${listing_sku} != ''", say(", variant {listing_sku}")),
    )
    named = {
        "low_price": "价格明显低于通常价格",
        "blurred": "商标标志模糊或者被遮挡",
        "replica": "使用“高仿”等用语",
        "no_source": "商品来源不明",
        "other": "其他侵权迹象",
    }
    named_en = {"low_price": "a price far below the usual", "blurred": "a blurred or covered logo", "replica": "words such as “replica”",
                "no_source": "no source given", "other": "other signs"}  # fmt: skip
    some = "${listing_item} != '' and ${listing_url} != '' and . != ''"
    ends = (when("selected(., 'none')", literal("，未见侵权迹象。"), joined(literal("，"), listed("listing_signs", named, "、"), literal("，涉嫌侵犯他人注册商标专用权。"))),
            when("selected(., 'none')", literal("; no sign of infringement was seen."), joined(literal("; "), listed("listing_signs", named_en, ", "), literal("; suspected infringement of a registered trademark."))))  # fmt: skip
    return [
        repeat(
            "sampled_listings", "抽查的链接", "Listings",
            q("text", "listing_item", "商品", "Goods", required=True, item="G08 item"),
            q("text", "listing_brand", "品牌", "Brand", item="G08 item"),
            link("listing_url", "链接", "Address", required=True, item="G08"),
            q("text", "listing_sku", "规格", "Variant", item="G08"),
            money("listing_price", "标价（元）", "Price (yuan)", required=True, item="G08"),
            q("integer", "listing_sold", "已售件数", "Sold", item="G08", rule=(". >= 0", "件数不能为负。", "Not less than zero.")),
            q("select_multiple listing_sign", "listing_signs", "侵权迹象", "Signs of infringement", required=True, item="G09", basis="TML.57",
              nothing_found="none", photos="1", notice="W15", appearance="minimal",
              findings={"low_price": ("other", "E H C"), "blurred": ("tm_counterfeit", "E H C"), "replica": ("tm_counterfeit", "E H C"),
                        "no_source": ("other", "E H C"), "other": ("other", "E H C")},
              rule=("not(selected(., 'none') and count-selected(.) > 1)", "“未见迹象”不能与其他选项并选。", "“None” stands alone."),
              says=(when(some, say("抽查“{listing_item}”（{listing_url}）{sku}，标价{listing_price}元{sold}{end}", sku=sku[0], sold=sold[0], end=ends[0])),
                    when(some, say("“{listing_item}” ({listing_url}){sku}, priced at {listing_price} yuan{sold}{end}", sku=sku[1], sold=sold[1], end=ends[1])))),
            calculate("listing_value", "if(${listing_signs} != '' and ${listing_signs} != 'none' and ${listing_price} != '' and ${listing_sold} != '', "
                      "round(${listing_price} * ${listing_sold}, 2), '')"),
        ),
        calculate("suspects", BAD),
    ]  # fmt: skip


def purchase() -> list[Row]:
    """G13: a test purchase is recorded from the order to the seal (PROC art. 31)."""
    bought = "${bought} = 'yes'"
    return [
        q("select_one no_yes", "bought", "是否网络购样", "Test purchase", item="G13", basis="PROC.31", nothing_found="no",
          says=(cases({"yes": say("检查人员网络购样，订单号{order_no}，支付{order_amount}元，拆封过程录像（{unpack_video}），样品封条编号{order_seal}。")}),
                cases({"yes": say("A test purchase was made: order {order_no}, {order_amount} yuan; unpacking was recorded ({unpack_video}), the sample sealed under {order_seal}.")}))),
        q("text", "order_no", "订单号", "Order", required=True, relevant=bought, item="G13", photos="2",
          hint=("订单、支付凭证截屏不少于两个文件", "At least two files: order, proof of payment")),
        money("order_amount", "支付金额（元）", "Paid (yuan)", required=True, relevant=bought, item="G13"),
        q("text", "unpack_video", "拆封录像编号", "Video of the unpacking", required=True, relevant=bought, item="G13"),
        q("text", "order_seal", "封条编号", "Seal number", required=True, relevant=bought, item="G13"),
    ]  # fmt: skip


def claims() -> list[Row]:
    gi = {
        "none": ("抽查链接未使用地理标志名称或者专用标志。", "No geographical indication is used in the listings."),
        "proper": ("抽查链接使用地理标志“{gi_name}”，未见异常。", "The listings use the geographical indication “{gi_name}”; nothing wrong was seen."),
        "improper": ("{gi_where}使用地理标志“{gi_name}”，涉嫌擅自使用地理标志名称。", "{gi_where}: the geographical indication “{gi_name}” is used; suspected unauthorised use."),
        "nc": ("本次未检查地理标志的使用。", "The use of geographical indications was not checked this time."),
    }  # fmt: skip
    sign = {
        "none": ("抽查链接的图片、文字未使用特殊标志、奥林匹克标志。", "No special sign or Olympic symbol is used in pictures or text."),
        "licensed": ("{sign_where}使用{kind}“{sign_text}”，页面公示了许可信息。", "{sign_where}: the {kind} “{sign_text}” is used; the page shows a licence."),
        "unlicensed": ("{sign_where}使用{kind}“{sign_text}”，未见许可信息，涉嫌未经许可使用{kind}。", "{sign_where}: the {kind} “{sign_text}” is used; no licence was seen; suspected use without a licence."),
        "lookalike": ("{sign_where}使用“{sign_text}”，涉嫌足以使人误认为与{kind}权利人存在关联。", "{sign_where}: “{sign_text}” is used, suspected to mislead people into thinking of a link with the owner of the {kind}."),
        "nc": ("本次未检查特殊标志、奥林匹克标志的使用。", "The use of special signs and Olympic symbols was not checked this time."),
    }  # fmt: skip
    gi_used = "${gi_use} = 'proper' or ${gi_use} = 'improper'"
    signed = "${sign_use} = 'licensed' or ${sign_use} = 'unlicensed' or ${sign_use} = 'lookalike'"
    return group(
        "claims", "宣传与标志", "Words and signs",
        about("看链接里的专利宣传、地理标志、特殊标志。", "Look for patents, geographical indications and special signs in the listings."),
        q("select_one seen", "patent_marking", "链接里有没有专利宣传或者专利号", "Patents or patent numbers in the listings", required=True, item="G10",
          basis="PTL.68 PTLR.101", nothing_found="no",
          says=(cases({"no": literal("抽查链接未见专利宣传或者专利号。")}), cases({"no": literal("No patent or patent number is mentioned in the listings.")}))),
        patent_table(LISTING, item="G10", places=("spot", SPOT), relevant="${patent_marking} = 'yes'", proof=False),
        q("select_one gi_listing", "gi_use", "标题、关键词里的地理标志", "Geographical indications in titles, keywords", required=True, item="G11",
          basis="GIP", nothing_found="none", photos="1", findings={"improper": ("gi_name", "C")},
          says=tuple(cases({k: say(v[i]) for k, v in gi.items()}) for i in (0, 1))),
        q("text", "gi_name", "地理标志名称", "Name", required=True, relevant=gi_used, item="G11"),
        q("text", "gi_where", "链接及使用位置", "Which listing, where", required=True, relevant="${gi_use} = 'improper'", item="G11"),
        q("select_one sign_listing", "sign_use", "图片、文字里的特殊标志、奥林匹克标志", "Special signs, Olympic symbols", required=True, item="G12",
          basis="SSR.15 SSR.16 OSR.4 OSR.12", nothing_found="none", photos="1",
          findings={"unlicensed": ("ss_unlicensed", "C"), "lookalike": ("ol_ambush", "C")},
          says=tuple(cases({k: say(v[i], kind=word("sign_kind", "sign_kind", language)) for k, v in sign.items()})
                     for i, language in ((0, "zh"), (1, "en")))),
        q("select_one sign_kind", "sign_kind", "标志种类", "Kind of sign", required=True, relevant=signed, item="G12"),
        q("text", "sign_text", "标志内容", "The sign", required=True, relevant=signed, item="G12"),
        q("text", "sign_where", "链接及使用位置", "Which listing, where", required=True, relevant=signed, item="G12"),
        number="6",
    )  # fmt: skip


def push() -> list[Row]:
    """G14 to G16: what the suspected listings may be worth, and what the platform was asked to do."""
    pushed, several = "${pushed} = 'yes'", "${suspects} > 0"
    done = {"deleted": ("删除", "deleted the listings"), "blocked": ("屏蔽", "blocked the listings"), "cut": ("断开链接", "cut the links"),
            "closed": ("关闭店铺", "closed the shop")}  # fmt: skip
    replied = tuple(cases({
        **{k: say(head, at=at("replied_at")[i], done=literal(v[i])) for k, v in done.items()},
        "refused": say(no, at=at("replied_at")[i]), "none": literal(open_)})
        for i, head, no, open_ in ((0, "平台于{at}反馈，已采取{done}措施。", "平台于{at}反馈拒绝处理。", "截至检查结束平台尚未反馈。"),
                                   (1, "On {at} the platform replied that it {done}.", "On {at} the platform refused to act.",
                                    "The platform had not replied by the end of the inspection.")))  # fmt: skip
    right = (
        "涉及注册商标“{right_sign}”{number}{owner}。",
        "Trademark concerned: “{right_sign}”{number}{owner}.",
    )
    number = tuple(
        when("${right_number} != ''", say(text))
        for text in ("（第{right_number}号）", " (no. {right_number})")
    )
    owner = tuple(
        when("${right_owner} != ''", say(text))
        for text in ("，注册人{right_owner}", ", registered by {right_owner}")
    )
    return group(
        "push", "涉嫌商品与推送", "Push to platform",
        about("估算金额，推送平台处理，记平台反馈。", "Estimate the value, push to the platform, note its reply."),
        q("text", "right_sign", "涉及的注册商标", "Registered mark concerned", relevant=several, item="right", says=tuple(
            when(". != ''", say(right[i], number=number[i], owner=owner[i])) for i in (0, 1))),
        checked("text", "right_number", "商标注册号", "Registration number", "trademark", relevant="${right_sign} != ''"),
        q("text", "right_owner", "商标注册人", "Registered by", relevant="${right_sign} != ''"),
        calculate("estimate_fen", "round(sum(${listing_value}[. != '']) * 100)"),
        calculate("estimate", yuan("${estimate_fen}")),
        q("select_one estimate_method", "estimate_method", "涉案金额估算方法", "How the value is estimated", required=True, item="G14", basis="TMR.78",
          relevant="${estimate_fen} > 0", propose="'shown'", hint=("估算：${estimate}元", "Estimate: ${estimate} yuan"), says=(
              cases({"shown": say("按页面标价和显示销量估算，涉嫌商品金额约{estimate}元（估算，以查证为准）。")}),
              cases({"shown": say("By prices and sales shown, the suspected goods are estimated at {estimate} yuan (an estimate, subject to proof).")}))),
        q("select_one no_yes", "pushed", "是否推送平台处理", "Pushed to the platform", required=True, item="G15", basis="WPL.3.3 ECL.42 ECL.45", says=(
            cases({"yes": say("检查人员将{push_list}推送平台处理（推送编号{push_no}）。"), "no": say("涉嫌链接暂未推送平台：{push_reason}。")}),
            cases({"yes": say("Pushed to the platform under number {push_no}: {push_list}."), "no": say("The suspected listings were not pushed to the platform yet: {push_reason}.")}))),
        q("text", "push_no", "推送编号", "Number of the push", required=True, relevant=pushed, item="G15"),
        q("text", "push_list", "推送的链接", "Listings pushed", required=True, relevant=pushed, item="G15",
          propose="if(${suspects} > 0, concat('上述', ${suspects}, '条涉嫌链接'), '')"),
        q("text", "push_reason", "未推送的原因", "Why not", required=True, relevant="${pushed} = 'no'", item="G15"),
        q("select_one reply", "reply", "平台反馈", "Reply of the platform", required=True, relevant=pushed, item="G16", basis="ECL.42 ECL.45", notice="W20",
          findings={"refused": ("duty_platform", "T")}, says=replied),
        q("dateTime", "replied_at", "反馈时间", "Replied at", required=True, relevant="${reply} != '' and ${reply} != 'none'", item="G16", rule=FUTURE),
        relevant=SUSPICION,
        number="7",
    )  # fmt: skip


ESTIMATE: list[Choice] = [
    ("shown", "页面标价×显示销量", "Price shown × sold shown"),
    ("later", "待平台提供销售数据", "Await the platform's figures"),
]
