# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 4 and 5 of the market check: trademarks on goods, goods suspected of infringing, patent markings."""

from choices import Choice
from goods import goods
from marking import mark_table, patent_measures, patent_table, suspected, suspicion_told
from sheets import Row, about, cases, group, literal, q

ITEM = ("商品", "Item")
MARKS: list[Choice] = [
    ("fine", "未见异常", "Nothing wrong"),
    ("problem", "有问题，逐件登记", "Problem: list each"),
    ("none", "未使用注册标记", "No such sign"),
]
MARK_FAULT: list[Choice] = [
    ("unregistered", "未注册标注注册标记", "Unregistered"),
    ("beyond", "超出核定商品", "Beyond the goods"),
    ("altered", "自行改变注册商标", "Altered"),
    ("forbidden", "使用禁用标志", "Prohibited sign"),
]
SUSPICION: list[Choice] = [
    ("no", "未发现", "No"),
    ("same", "涉嫌相同商标", "Suspected same mark"),
    ("similar", "涉嫌近似商标", "Suspected similar mark"),
    ("confirmed", "权利人已辨认", "Right holder confirms"),
    ("nc", "未检查", "Not checked"),
]
MARKING: list[Choice] = [
    ("correct", "规范", "Correct"),
    ("improper", "标注不规范", "Not proper"),
    ("counterfeit", "涉嫌假冒专利", "Suspected fake"),
    ("doubt", "待核", "To verify"),
]
SPOT: list[Choice] = [
    ("package", "包装", "Packaging"),
    ("tag", "吊牌", "Tag"),
    ("body", "商品本体", "Item itself"),
    ("manual", "说明书", "Manual"),
    ("price_tag", "价签", "Price tag"),
    ("poster", "店内广告", "Poster"),
]


def trademarks() -> list[Row]:
    told = {
        "no": ("未见涉嫌侵犯他人注册商标专用权的商品。", "No goods suspected of infringing a registered trademark were seen."),
        "same": ("发现涉嫌假冒他人注册商标的商品：{text}{right}", "Goods suspected of counterfeiting a registered trademark were found: {text}{right}"),
        "similar": ("发现涉嫌使用与他人注册商标近似商标的商品：{text}{right}", "Goods suspected of using a mark similar to a registered trademark were found: {text}{right}"),
        "confirmed": ("发现涉嫌侵犯他人注册商标专用权的商品，权利人辨认为并非其生产或者授权生产：{text}{right}",
                      "Goods suspected of infringing a registered trademark were found; the right holder says that they are not its own or authorised: {text}{right}"),
        "nc": ("本次未检查商品是否涉嫌侵犯他人注册商标专用权。", "Whether goods infringe a registered trademark was not checked this time."),
    }  # fmt: skip
    counted = goods(("涉嫌商品数量、标价", "Suspected goods, prices"), item="F07", full=True)
    return group(
        "trademarks", "商标", "Trademarks",
        about("看注册标记和他人商标。涉嫌的只描述，不定性。", "Check signs of registration and others' marks. Describe, do not judge."),
        q("select_one marks", "marks", "注册商标标记使用有无问题", "Are signs of registration used properly", required=True,
          item="F06", basis="TML.49.1 TML.52", nothing_found="fine",
          says=(cases({"fine": literal("抽查商品的注册商标标记使用未见异常。"), "none": literal("抽查商品未见使用注册商标标记。")}),
                cases({"fine": literal("Nothing wrong was seen in the use of registration signs on the goods."),
                       "none": literal("No sign of trademark registration was seen on the goods.")}))),
        mark_table(ITEM, item="F06", relevant="${marks} = 'problem'"),
        q("select_one goods_suspicion", "counterfeit", "有无涉嫌侵权商品", "Goods suspected of infringement", required=True,
          item="F07", basis="TML.57.3", order_basis="TML.60.2", nothing_found="no", photos="2", notice="W15",
          findings={"same": ("tm_counterfeit", "E H C S"), "similar": ("tm_similar", "E H C S"), "confirmed": ("tm_counterfeit", "E C S")},
          says=suspicion_told(told)),
        group(
            "suspected_goods", "涉嫌商品", "Suspected goods",
            suspected(counted, source_item="F05"),
            relevant="${counterfeit} = 'same' or ${counterfeit} = 'similar' or ${counterfeit} = 'confirmed'",
        ),
        number="4",
    )  # fmt: skip


def patents() -> list[Row]:
    return group(
        "patents", "专利", "Patents",
        about("看商品、包装和店内广告上的专利标识，核专利号。", "Look for patent markings on goods, packaging and posters; check the numbers."),
        q("select_one seen", "patent_marking", "商品上有没有专利标识", "Is there a patent marking on the goods",
          required=True, item="F09", basis="PTL.68 PTLR.101", nothing_found="no",
          says=(cases({"no": literal("抽查商品及其包装上未见专利标识。")}),
                cases({"no": literal("No patent marking was seen on the goods or their packaging.")}))),
        patent_table(ITEM, item="F09", places=("spot", SPOT), relevant="${patent_marking} = 'yes'"),
        patent_measures(),
        number="5",
    )  # fmt: skip
