# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 to 4 of the shop check: the shop and how it was captured, who runs it, what it may call itself."""

from choices import Choice, words
from duties import FUTURE, at, link, on
from party import party
from sentences import answers, number_doubt, word
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
    q,
    repeat,
    say,
    stopped,
    when,
)

PLATFORM: list[Choice] = [
    ("taobao", "淘宝", "Taobao"),
    ("tmall", "天猫", "Tmall"),
    ("jd", "京东", "JD.com"),
    ("pdd", "拼多多", "Pinduoduo"),
    ("douyin", "抖音", "Douyin"),
    ("kuaishou", "快手", "Kuaishou"),
    ("wechat", "微信小店", "WeChat shop"),
    ("1688", "1688", "1688"),
    ("other", "其他（含自建网站）", "Other or own site"),
]
CAPTURE: list[Choice] = [
    ("screenshot", "截屏", "Screenshot"),
    ("full_page", "整页截图", "Full page"),
    ("recording", "录屏", "Screen recording"),
    ("source", "网页源文件", "Page source"),
]
IDENTITY: list[Choice] = [
    ("yes", "与登记一致", "The one on the list"),
    ("no", "另有其人", "Somebody else"),
    ("unknown", "未查明，请平台提供", "Unknown, ask platform"),
]
BRAND: list[Choice] = [
    ("none", "无", "None"),
    ("flagship", "旗舰店", "Flagship shop"),
    ("monopoly", "专卖店", "Exclusive shop"),
    ("franchised", "专营店", "Franchised shop"),
    ("other", "其他授权声明", "Other claim"),
]
AUTHORISATION: list[Choice] = [
    ("complete", "授权链完整", "Chain complete"),
    ("broken", "授权链不完整", "Chain broken"),
    ("expired", "授权不在有效期内", "Not in force"),
    ("scope", "不含网络销售", "Not for online sale"),
]


def shop() -> list[Row]:
    own = "${platform} = 'other'"
    on_platform = when(own, "${platform_other}", word("platform", PLATFORM, "zh"))
    on_platform_en = when(
        own, "${platform_other}", cases({value: literal(en) for value, _, en in PLATFORM}, of="${platform}")
    )
    number = (
        when("${shop_id} != ''", say("（店铺编号{shop_id}）")),
        when("${shop_id} != ''", say(" (shop id {shop_id})")),
    )
    return group(
        "shop", "网店与取证", "Shop and capture",
        about("记店铺和链接，记取证的时间、工具和时差。", "Note the shop and its address; when, with what and with which clock it was captured."),
        q("select_one shop_platform", "platform", "平台", "Platform", required=True, item="G01"),
        q("text", "platform_other", "平台名称", "Name of the platform", required=True, relevant=own, item="G01"),
        q("text", "shop_name", "店铺名称", "Name of the shop", required=True, item="G01", prefill="target.name"),
        q("text", "shop_id", "店铺编号", "Shop id", item="G01"),
        link("shop_url", "店铺链接", "Address of the shop", required=True, item="G01", prefill="target.address", says=(
            when(". != ''", say("检查对象为{platform}店铺“{shop_name}”{number}，链接{shop_url}。", platform=on_platform, number=number[0])),
            when(". != ''", say("The shop is “{shop_name}”{number} on {platform}, {shop_url}.", platform=on_platform_en, number=number[1])))),
        capture(),
        number="2",
    )  # fmt: skip


def capture() -> list[Row]:
    """G02, G03: electronic data is worth what is known about how it was taken (PROC art. 26)."""
    how, how_en = _capture_details()
    kinds = words(CAPTURE, "zh")
    kinds_en = {
        "screenshot": "screenshots",
        "full_page": "full pages",
        "recording": "screen recording",
        "source": "page source",
    }
    return [
        q("dateTime", "captured_at", "取证时间", "Captured at", required=True, item="G02", basis="PROC.26", rule=FUTURE),
        q("text", "capture_tool", "取证工具", "Tool", required=True, item="G02", hint=("浏览器、取证软件或者设备", "Browser, capture software or device")),
        q("text", "capture_version", "工具版本", "Version", item="G02"),
        q("text", "capture_account", "登录账号", "Account", item="G02"),
        q("text", "capture_ip", "IP地址", "IP address", item="G02"),
        q("decimal", "clock_offset", "与标准时间相差（秒）", "Clock offset (seconds)", required=True, item="G02",
          rule=(". >= -86400 and . <= 86400", "相差不超过一天。", "Not more than a day."), says=(
              when(". != ''", say("检查人员于{at}使用{capture_tool}{how}访问上述链接并固定电子数据，取证设备时间与标准时间相差{clock_offset}秒。",
                                  at=at("captured_at")[0], how=how)),
              when(". != ''", say("On {at} the inspectors opened it with {capture_tool}{how} and fixed the electronic data; "
                                  "the clock of the device differed from standard time by {clock_offset} s.",
                                  at=at("captured_at")[1], how=how_en)))),
        q("select_multiple capture", "capture_kinds", "固定方式", "Fixed as", required=True, item="G03", basis="PROC.26"),
        q("integer", "capture_files", "文件数", "Files", required=True, item="G03", basis="PROC.26", photos="3",
          hint=("按先后顺序存入，程序计算散列值", "Filed in their order; the program computes the hashes"),
          rule=(". >= 3", "截屏、录屏等文件不少于三个。", "At least three files."), says=(
              when(". != ''", say("以{kinds}方式固定文件{capture_files}个，散列值见照片证据清单。", kinds=listed("capture_kinds", kinds, "、"))),
              when(". != ''", say("{capture_files} files were fixed as {kinds}; their hashes are in the list of photos.", kinds=listed("capture_kinds", kinds_en, ", "))))),
    ]  # fmt: skip


def _capture_details() -> tuple[str, str]:
    """Version, account and address of the tool in brackets, as far as they were written down."""
    told = {
        "capture_version": ("版本{}", "version {}"),
        "capture_account": ("登录账号{}", "account {}"),
        "capture_ip": ("IP地址{}", "IP address {}"),
    }
    found = []
    for place, mark, bracketed in ((0, "，", "（{all}）"), (1, ", ", " ({all})")):
        parts = joined(
            *(
                when(f"${{{name}}} != ''", say(mark + texts[place].format(f"{{{name}}}")))
                for name, texts in told.items()
            )
        )
        found.append(when(f"{parts} != ''", say(bracketed, all=f"substr({parts}, {len(mark)})")))
    return found[0], found[1]


def operator() -> list[Row]:
    doubt = number_doubt("shown_code", "check-uscc")
    code = tuple(when("${shown_code} != ''", say(text, doubt=doubt[i])) for i, text in enumerate(
        ("，统一社会信用代码为{shown_code}{doubt}", ", credit code {shown_code}{doubt}")))  # fmt: skip
    english = when("${registered_name_en} != ''", "${registered_name_en}", "${registered_name}")
    another = stopped("${party_name}", ".")  # Co., Ltd. brings its own
    listed_name = (
        when("${registered_name} != ''", say("登记的经营者为{registered_name}，经查")),
        when(
            "${registered_name} != ''",
            joined(literal("On the list it is "), stopped(english, "."), literal(" ")),
        ),
    )
    told = {
        "yes": ("店铺经营者为{registered_name}，与登记信息一致。", "The shop is run by {english}, as on the list."),
        "no": ("{listed}店铺经营者为{party_name}。", "{listed}The shop is run by {another}"),
        "unknown": ("页面上未能查明店铺经营者身份，需由平台提供。", "Who runs the shop could not be found on its pages; the platform has to say."),
    }  # fmt: skip
    return group(
        "operator", "主体公示", "Who runs it",
        about("看首页公示的营业执照，查明经营者。", "Look at the licence shown on the home page; find out who runs the shop."),
        q("select_one yn", "licence", "首页是否公示营业执照信息或者链接", "Licence or a link to it on the home page", required=True, item="G04",
          basis="ECL.15", order_basis="ECL.76", nothing_found="yes", photos="1", notice="W04", findings={"no": ("identity", "R")},
          says=(cases({"yes": say("店铺首页公示了营业执照信息{code}。", code=code[0]), "no": literal("店铺首页未见营业执照信息或者其链接标识。"),
                       "nc": literal("本次未检查店铺首页的营业执照信息公示。")}),
                cases({"yes": say("The home page shows the business licence{code}.", code=code[1]), "no": literal("The home page shows neither the business licence nor a link to it."),
                       "nc": literal("Whether the home page shows the licence was not checked this time.")}))),
        checked("text", "shown_code", "公示的统一社会信用代码", "Credit code shown", "credit_code", relevant="${licence} = 'yes'", item="G04"),
        q("select_one identity", "registered", "经营者身份", "Who runs the shop", required=True, item="G05", basis="ECL.27 ECL.28",
          nothing_found="yes", notice="W05", findings={"unknown": ("identity", "M")}, licence="registered",
          rule=(". != 'yes' or ${registered_name} != ''", "检查对象没有登记主体信息，请选“另有其人”或者“未查明”。", "The list names nobody for this shop: choose one of the other two."),
          says=tuple(cases({k: say(v[i], english=english, another=another, listed=listed_name[i]) for k, v in told.items()}) for i in (0, 1))),
        party("party", ("店铺经营者", "Who runs the shop"), full=True, relevant="${registered} = 'no'", item="G05 party"),
        number="3",
    )  # fmt: skip


def brands() -> list[Row]:
    claimed = "${brand_claim} != '' and ${brand_claim} != 'none'"
    seen = "${auth_seen} = 'yes'"
    names = {"flagship": "旗舰店", "monopoly": "专卖店", "franchised": "专营店", "other": "品牌授权"}
    names_en = {
        "flagship": "a flagship shop",
        "monopoly": "an exclusive shop",
        "franchised": "a franchised shop",
        "other": "an authorised shop",
    }
    number = tuple(
        when("${claim_number} != ''", say(text))
        for text in ("（注册号{claim_number}）", " (registration number {claim_number})")
    )
    named = tuple(
        cases({k: literal(v) for k, v in one.items()}, of="${brand_claim}") for one in (names, names_en)
    )
    told = {
        "complete": ("授权链完整，在有效期内，包含网络销售。", "The chain is complete, in force and covers online sale."),
        "broken": ("授权链不完整，涉嫌未取得品牌授权。", "The chain is broken; suspected lack of authorisation."),
        "expired": ("授权不在有效期内，涉嫌未取得品牌授权。", "The authorisation is not in force; suspected lack of authorisation."),
        "scope": ("授权范围不含网络销售，涉嫌超出授权范围。", "The authorisation does not cover online sale; suspected use beyond it."),
    }  # fmt: skip
    return group(
        "brands", "品牌授权", "Brand claims",
        about("自称旗舰店、专卖店的，逐级核对授权。", "Where the shop calls itself flagship or exclusive, check each link of the authorisation."),
        q("select_one brand_claim", "brand_claim", "旗舰店、专卖、授权声明", "Claims to be flagship, exclusive, authorised", required=True, item="G06",
          basis="TML.57", nothing_found="none", says=(
              cases({"none": literal("店铺名称和页面未见旗舰店、专卖店、专营店等授权声明。")}, otherwise=when(". != ''", say(
                  "店铺以“{claim_brand}”{number}{kind}名义经营。", number=number[0], kind=named[0]))),
              cases({"none": literal("The shop does not claim to be a flagship, exclusive or authorised shop.")}, otherwise=when(". != ''", say(
                  "The shop calls itself {kind} of “{claim_brand}”{number}.", number=number[1], kind=named[1]))))),
        q("text", "claim_brand", "品牌", "Brand", required=True, relevant=claimed, item="G07 right"),
        checked("text", "claim_number", "商标注册号", "Registration number", "trademark", relevant=claimed),
        q("select_one yn", "auth_seen", "是否公示或者提供授权材料", "Authorisation papers shown", required=True, relevant=claimed, item="G07",
          basis="WPL.2.3.11 PLAT.4.1", photos="1", notice="W05", findings={"no": ("authorisation", "M C")},
          says=answers(("店铺公示或者提供了授权材料。", "Authorisation papers were shown."),
                       ("未见该品牌的授权材料，涉嫌未取得品牌授权。", "No authorisation papers were seen; suspected lack of authorisation."),
                       ("授权材料", "The authorisation papers"))),
        chain(seen),
        q("select_one yn", "covers_online", "授权是否包含网络销售", "Does it cover online sale", required=True, relevant=seen, item="G07"),
        q("select_one authorisation", "authorisation", "授权信息核验", "Authorisation checked", required=True, relevant=seen, item="G07",
          basis="WPL.2.3.11 PLAT.4.1", photos="1", notice="W05",
          findings={"broken": ("authorisation", "M C"), "expired": ("authorisation", "M C"), "scope": ("authorisation", "M C")},
          propose="if(${chain_gaps} > 0, 'broken', if(${chain_late} > 0, 'expired', if(${covers_online} = 'no', 'scope', "
                  "if(${covers_online} = 'yes' and ${chain_dated} > 0, 'complete', ''))))",
          rule=(". != 'complete' or (${chain_gaps} = 0 and ${chain_late} = 0 and ${covers_online} = 'yes')",
                "授权链中断、不在有效期内或者不含网络销售的，不能选“授权链完整”。", "Not complete with a gap, out of term or without online sale."),
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        number="4",
    )  # fmt: skip


def chain(relevant: str) -> list[object]:
    """The links of the authorisation: each begins where the one before ended, and is in force today."""
    scope = (
        when("${chain_scope} != ''", say("，范围{chain_scope}")),
        when("${chain_scope} != ''", say(", for {chain_scope}")),
    )
    area = (
        when("${chain_area} != ''", say("，地域{chain_area}")),
        when("${chain_area} != ''", say(", in {chain_area}")),
    )
    term = (
        say("，期限{start}至{end}", start=on("chain_start")[0], end=on("chain_end")[0]),
        say(", from {start} to {end}", start=on("chain_start")[1], end=on("chain_end")[1]),
    )
    some = "${chain_from} != '' and ${chain_to} != '' and . != ''"
    before = "indexed-repeat(${chain_to}, ${chain}, position(..) - 1)"
    return [
        repeat(
            "chain", "授权链", "Chain of authorisation",
            q("text", "chain_from", "授权人", "From", required=True, item="G07"),
            q("text", "chain_to", "被授权人", "To", required=True, item="G07"),
            q("text", "chain_scope", "授权范围", "Scope", item="G07"),
            q("text", "chain_area", "地域", "Territory", item="G07"),
            q("date", "chain_start", "起始日", "From date", required=True, item="G07"),
            q("date", "chain_end", "截止日", "To date", required=True, item="G07",
              rule=("${chain_start} = '' or . >= ${chain_start}", "截止日不能早于起始日。", "The end cannot come before the beginning."),
              says=(when(some, say("{chain_from}授权{chain_to}{scope}{area}{term}。", scope=scope[0], area=area[0], term=term[0])),
                    when(some, say("{chain_from} authorised {chain_to}{scope}{area}{term}.", scope=scope[1], area=area[1], term=term[1])))),
            calculate("chain_gap", f"if(position(..) > 1 and ${{chain_from}} != '' and ${{chain_from}} != {before}, 1, 0)"),
            relevant=relevant,
        ),
        calculate("chain_gaps", "sum(${chain_gap}[. != ''])"),
        calculate("chain_dated", "count(${chain_end}[. != ''])"),
        calculate("chain_late", "count(${chain_end}[. != '' and . < today()]) + count(${chain_start}[. != '' and . > today()])"),
    ]  # fmt: skip
