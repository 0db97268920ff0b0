# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 5 and 6 of the exhibits before the exhibition: markings and marks, signs, copyright, foreign brands."""

from duties import duty
from exhibits_rights import claimed
from marking import mark_table, patent_table
from sheets import Row, about, cases, group, literal, q

ITEM = ("展品", "Exhibit")
PLACES = ("place", "place")


def markings() -> list[Row]:
    return group(
        "markings", "专利标识与商标", "Markings, marks",
        about("看展品、包装和宣传册的样稿或者实物。", "Look at exhibits, packaging and brochures, in proof or in hand."),
        q("select_one seen", "patent_marking", "展品、包装、宣传册上有无专利标识", "Is there a patent marking", required=True, item="B08",
          basis="PTLR.99 PTLR.101", nothing_found="no", relevant=claimed("patent"),
          hint=("逐件核对种类和号码；申请不得称专利", "Check kind and number; an application is no patent"),
          says=(cases({"no": literal("展品、包装和宣传册上未见专利标识。")}),
                cases({"no": literal("No patent marking was seen on exhibits, packaging or brochures.")}))),
        patent_table(ITEM, item="B08", places=PLACES, relevant="${patent_marking} = 'yes'"),
        q("select_one marks", "marks", "注册标记、注册商标和禁用标志有无问题", "Signs of registration, marks, prohibited signs", required=True,
          item="B09 B10 B11", basis="TML.10 TML.49.1 TML.52 TMR.63", nothing_found="fine",
          hint=("注册标记只用于核定商品；不得自行改变；不得使用禁用标志", "Signs of registration only on the goods registered; unaltered; nothing prohibited"),
          says=(cases({"fine": literal("注册标记、注册商标的使用未见异常，未见禁用标志。"), "none": literal("未见使用注册商标标记。")}),
                cases({"fine": literal("Nothing wrong was seen in the use of registration signs and marks; no prohibited sign was seen."),
                       "none": literal("No sign of trademark registration was seen in use.")}))),
        mark_table(ITEM, item="B09 B10 B11", relevant="${marks} = 'problem'"),
        duty(
            "well_known", "宣传中是否未使用“驰名商标”字样", "No “well-known trademark” wording", item="B12", basis="TML.14.5",
            order_basis="TML.53", findings=("tm_wellknown", "R C"), notice="W04",
            yes=("未见使用“驰名商标”字样。", "No “well-known trademark” wording was seen."),
            no=("宣传中使用“驰名商标”字样，涉嫌违规宣传驰名商标", "“Well-known trademark” wording is in use; suspected of improper publicity"),
            topic=("“驰名商标”字样", "“Well-known trademark” wording"), note=("位置和原文", "Where, and the words")),
        number="5",
    )  # fmt: skip


def others() -> list[Row]:
    return group(
        "others", "地标、版权与品牌", "GI, works, brands",
        about("只问展品涉及的：地理标志、特殊标志、作品、境外品牌。", "Only what the exhibits touch: indications, special signs, works, foreign brands."),
        duty(
            "gi_lawful", "地理标志使用是否合法", "Lawful use of the indication", item="B13", basis="GIP CTM",
            relevant=claimed("gi"), findings=("gi_name", "M C"), notice="W05",
            hint=("对照核准使用人名录", "Compare the list of approved users"),
            yes=("参展方在地理标志核准使用人名录内，名称和专用标志使用未见异常。", "The exhibitor is on the list of approved users; nothing wrong was seen in the use of name and mark."),
            no=("参展方未能证明有权使用地理标志，涉嫌擅自使用", "The exhibitor could not show that it may use the geographical indication; suspected unauthorised use"),
            topic=("地理标志的使用", "The use of the geographical indication")),
        duty(
            "sign_licensed", "特殊标志等是否取得许可", "Special sign licensed", item="B14",
            basis="SSR.14 SSR.15 OSR.4 OSR.10", relevant=claimed("special_sign"), findings=("ss_unlicensed", "M E C"), notice="W05",
            hint=("看许可人、范围、期限是否覆盖展期", "Licensor, scope, and a term that covers the exhibition"),
            yes=("使用的特殊标志已取得许可，许可范围和期限覆盖本届展会。", "The special sign is licensed; scope and term cover the exhibition."),
            no=("未能出示覆盖本届展会的特殊标志使用许可，涉嫌未经许可使用", "No licence covering the exhibition was shown for the special sign; suspected use without a licence"),
            topic=("特殊标志的使用许可", "The licence of the special sign")),
        q("select_one seen", "works_used", "展品是否使用他人作品（形象、图案、软件、地图）", "Works of others used (characters, patterns, software, maps)",
          required=True, item="B15", basis="CRL.53", nothing_found="no",
          says=(cases({"no": literal("未见展品使用他人作品。")}), cases({"no": literal("No work of another was seen in use.")}))),
        duty(
            "works_licensed", "作品是否取得授权", "Work licensed", item="B15", basis="CRL.53", relevant="${works_used} = 'yes'",
            findings=("cr", "M T"), notice="W05",
            yes=("展品使用他人作品，出示了授权材料。", "The exhibit uses a work of another; an authorisation was shown."),
            no=("展品使用他人作品，未出示授权材料，涉嫌未经授权使用", "The exhibit uses a work of another; no authorisation was shown; suspected use without permission"),
            topic=("作品授权情况", "The authorisation of the work"), note=("作品和使用方式", "The work, and how it is used")),
        q("select_one seen", "foreign_brand", "有无定牌加工或者境外品牌展品", "OEM goods or foreign brands", required=True, item="B16",
          basis="TML.57", nothing_found="no",
          says=(cases({"no": literal("未见定牌加工或者境外品牌展品。")}), cases({"no": literal("No OEM goods or foreign brands were seen.")}))),
        duty(
            "brand_authorised", "境外权利人授权和境内注册是否核查", "Owner's authorisation and Chinese register", item="B16", basis="TML.57",
            relevant="${foreign_brand} = 'yes'", findings=("authorisation", "M C"), notice="W05",
            yes=("定牌加工或者境外品牌展品出示了境外权利人授权，境内商标注册查询未见冲突。", "For the OEM goods or foreign brand the owner's authorisation was shown; no conflict was seen in the Chinese register."),
            no=("定牌加工或者境外品牌展品的授权不完整，或者境内存在他人在先注册", "For the OEM goods or foreign brand the authorisation is not complete, or another holds an earlier Chinese registration"),
            topic=("境外品牌的授权", "The authorisation of the foreign brand")),
        number="6",
    )  # fmt: skip
