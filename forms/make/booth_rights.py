# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 3 and 4 of the booth inspection: patents and trademarks."""

from goods import goods
from marking import mark_table, patent_measures, patent_table, suspected, suspicion_told
from sheets import Row, about, cases, group, literal, q, say

EXHIBIT = ("展品", "Exhibit")


def patents() -> list[Row]:
    return group(
        "patents", "专利", "Patents",
        about("看标识，核专利号。侵权主张只记录，不判断。", "Check markings and numbers. Claims are noted, never judged."),
        q("select_one seen", "patent_marking", "展品上有没有专利标识", "Is there a patent marking on the exhibits",
          required=True, item="C04", basis="PTL.68 PTLR.99", nothing_found="no",
          hint=("看展品、包装和宣传品，逐件核对专利号", "Look at exhibits, packaging and publicity; check each number"),
          says=(cases({"no": literal("展品、包装及宣传品上未见专利标识。")}),
                cases({"no": literal("No patent marking was seen on exhibits, packaging or publicity.")}))),
        patent_table(EXHIBIT, item="C04", places=("place", "place"), relevant="${patent_marking} = 'yes'"),
        patent_measures(),
        q("select_one claimed", "patent_claimed", "有无权利人主张专利侵权", "Does a right holder allege infringement",
          required=True, item="C13", basis="PTL.65", nothing_found="no",
          hint=("只记录，不判断", "Noted, never judged"),
          says=(cases({"yes": say("{patent_claimant}主张现场展品侵犯其专利权，检查人员告知按展会投诉程序登记，本次检查不作认定。")}),
                cases({"yes": say("{patent_claimant} alleges that an exhibit infringes a patent; the inspectors pointed to the "
                                  "exhibition's complaint procedure. This inspection decides nothing about it.")}))),
        q("text", "patent_claimant", "主张人", "Who alleges it", required=True, relevant="${patent_claimed} = 'yes'"),
        number="3",
    )  # fmt: skip


def trademarks() -> list[Row]:
    return group(
        "trademarks", "商标", "Trademarks",
        about("看注册标记和他人商标。涉嫌的只描述，不定性。", "Check signs of registration and others' marks. Describe, do not judge."),
        q("select_one marks", "marks", "注册商标标记使用有无问题", "Are signs of registration used properly", required=True,
          item="C05", basis="TML.49.1 TML.52 TMR.63", nothing_found="fine",
          says=(cases({"fine": literal("展品、包装及宣传品上的注册商标标记使用未见异常。"), "none": literal("现场未见使用注册商标标记。")}),
                cases({"fine": literal("Nothing wrong was seen in the use of registration signs on exhibits, packaging and publicity."),
                       "none": literal("No sign of trademark registration was seen in use.")}))),
        mark_table(EXHIBIT, item="C05", relevant="${marks} = 'problem'"),
        counterfeit(),
        number="4",
    )  # fmt: skip


def counterfeit() -> list[Row]:
    told = {
        "no": ("未见涉嫌假冒他人注册商标的商品。", "No goods suspected of counterfeiting a registered trademark were seen."),
        "same": ("发现涉嫌假冒他人注册商标的商品（商标、商品均涉嫌相同）：{text}{right}",
                 "Goods suspected of counterfeiting a registered trademark were found (suspected same mark, same goods): {text}{right}"),
        "similar": ("发现涉嫌使用与他人注册商标近似商标的商品：{text}{right}",
                    "Goods suspected of using a mark similar to a registered trademark were found: {text}{right}"),
        "unclear": ("现场商品的商标使用情况待核实：{text}{right}", "The use of a mark on goods at the booth is still to be verified: {text}{right}"),
    }  # fmt: skip
    stock = goods(
        ("现场数量、订单、标价", "Stock, orders, prices"),
        item="C08",
        here=("现场有", "At the booth: "),
        full=False,
    )
    return [
        q("select_one suspicion", "counterfeit", "有无涉嫌假冒他人注册商标", "Suspected counterfeit of another's mark",
          required=True, item="C06", basis="TML.57", order_basis="TML.60.2", nothing_found="no", photos="2",
          findings={"same": ("tm_counterfeit", "E H C S"), "similar": ("tm_similar", "E H C S"),
                    "unclear": ("other", "E H S")}, notice="W15", says=suspicion_told(told)),
        group(
            "suspected_goods", "涉嫌商品", "Suspected goods",
            suspected(stock, source_item="C07"),
            relevant="${counterfeit} != '' and ${counterfeit} != 'no'",
        ),
    ]  # fmt: skip
