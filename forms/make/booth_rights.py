# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 3 and 4 of the booth inspection: patents and trademarks."""

from goods import goods, source
from sentences import measured, number_doubt, word
from sheets import (
    Row,
    about,
    cases,
    checked,
    group,
    joined,
    literal,
    q,
    repeat,
    say,
    stopped,
    when,
)


def patents() -> list[Row]:
    return group(
        "patents", "专利", "Patents",
        about("看标识，核专利号。侵权主张只记录，不判断。", "Check markings and numbers. Claims are noted, never judged."),
        q("select_one seen", "patent_marking", "展品上有没有专利标识", "Is there a patent marking on the exhibits",
          required=True, item="C04", basis="PTL.68 PTLR.99", nothing_found="no",
          hint=("看展品、包装和宣传品，逐件核对专利号", "Look at exhibits, packaging and publicity; check each number"),
          says=(cases({"no": literal("展品、包装及宣传品上未见专利标识。")}),
                cases({"no": literal("No patent marking was seen on exhibits, packaging or publicity.")}))),
        repeat(
            "patent_items", "有专利标识的展品", "Exhibits with a patent marking",
            q("text", "patent_item", "展品", "Exhibit", required=True),
            q("select_one place", "patent_place", "标注位置", "Marked on", required=True, appearance="minimal"),
            checked("text", "patent_number", "专利号", "Patent number", "patent"),
            q("text", "patent_wording", "标注用语", "Wording"),
            q("select_one shown", "patent_proof", "专利证书", "Certificate", appearance="minimal"),
            q("select_one marking", "patent_state", "核对", "Checked", required=True, item="C04", photos="1",
              basis="PTLR.99 PTLR.101", order_basis="PTL.68 PMM.8", notice="W04", appearance="minimal",
              breached=cases({"improper": "'PTLR.99'", "counterfeit": "'PTLR.101'"}),
              ordered=cases({"improper": "'PMM.8'", "counterfeit": "'PTL.68'"}),
              findings={"improper": ("pt_marking", "R"), "counterfeit": ("pt_counterfeit", "R E C")},
              says=(patent_sentence("zh"), patent_sentence("en"))),
            relevant="${patent_marking} = 'yes'",
        ),
        q("select_multiple measure", "patent_measures", "现场措施", "Measures on the spot", filter="patent_counterfeit = 'yes'",
          relevant="count(${patent_state}[. = 'counterfeit']) > 0", basis="PTL.69.1", appearance="minimal",
          says=measured("patent_measures")),
        q("select_one claimed", "patent_claimed", "有无权利人主张专利侵权", "Does a right holder allege infringement",
          required=True, item="C13", basis="PTL.65", nothing_found="no",
          hint=("只记录，不判断", "Noted, never judged"),
          says=(cases({"yes": say("{patent_claimant}主张现场展品侵犯其专利权，检查人员告知按展会投诉程序登记，本次检查不作认定。")}),
                cases({"yes": say("{patent_claimant} alleges that an exhibit infringes a patent; the inspectors pointed to the "
                                  "exhibition's complaint procedure. This inspection decides nothing about it.")}))),
        q("text", "patent_claimant", "主张人", "Who alleges it", required=True, relevant="${patent_claimed} = 'yes'"),
        number="3",
    )  # fmt: skip


def patent_sentence(language: str) -> str:
    zh, en = number_doubt("patent_number", "check-patent-number")
    place = word("patent_place", "place", language)
    numbered, worded = "${patent_number} != ''", "${patent_wording} != ''"
    if language == "zh":
        marks = joined(
            when(worded, say("标注“{patent_wording}”")),
            when(f"{worded} and {numbered}", literal("，")),
            when(numbered, say("标注专利号“{patent_number}”{doubt}", doubt=zh)),
            when(f"not({worded}) and not({numbered})", literal("标有专利标识")),
        )
        proof = cases(
            {"yes": literal("，现场出示了专利证书"), "no": literal("，现场未出示专利证书")},
            of="${patent_proof}",
        )
        told = {"correct": "，核对未见异常。", "improper": "，涉嫌专利标识标注不规范。",
                "counterfeit": "，涉嫌假冒专利。", "doubt": "，专利法律状态待核实。"}  # fmt: skip
        whole = say("展品“{patent_item}”的{place}{marks}{proof}{told}", place=place, marks=marks, proof=proof,
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    else:
        marks = joined(
            when(worded, say(" “{patent_wording}”")),
            when(f"{worded} and {numbered}", literal(" and")),
            when(numbered, say(" the patent number “{patent_number}”{doubt}", doubt=en)),
            when(f"not({worded}) and not({numbered})", literal(" a patent marking")),
        )
        proof = cases({"yes": literal("; the patent certificate was shown"),
                       "no": literal("; no patent certificate was shown")}, of="${patent_proof}")  # fmt: skip
        told = {"correct": "; nothing wrong was seen.", "improper": "; suspected improper patent marking.",
                "counterfeit": "; suspected counterfeiting of a patent.",
                "doubt": "; the legal status of the patent is still to be verified."}  # fmt: skip
        whole = say("Exhibit “{patent_item}”: the {place} bears{marks}{proof}{told}", place=place, marks=marks,
                    proof=proof, told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    return when("${patent_item} != '' and . != ''", whole)


def trademarks() -> list[Row]:
    return group(
        "trademarks", "商标", "Trademarks",
        about("看注册标记和他人商标。涉嫌的只描述，不定性。", "Check signs of registration and others' marks. Describe, do not judge."),
        q("select_one marks", "marks", "注册商标标记使用有无问题", "Are signs of registration used properly", required=True,
          item="C05", basis="TML.49.1 TML.52 TMR.63", nothing_found="fine",
          says=(cases({"fine": literal("展品、包装及宣传品上的注册商标标记使用未见异常。"), "none": literal("现场未见使用注册商标标记。")}),
                cases({"fine": literal("Nothing wrong was seen in the use of registration signs on exhibits, packaging and publicity."),
                       "none": literal("No sign of trademark registration was seen in use.")}))),
        repeat(
            "mark_items", "有问题的标志", "Signs with a problem",
            q("text", "mark_item", "展品", "Exhibit", required=True),
            q("text", "mark_sign", "标志", "Sign", required=True),
            checked("text", "mark_number", "注册号", "Registration number", "trademark"),
            q("text", "mark_class", "类别", "Class",
              rule=("regex(., '^([1-9]|[1-3][0-9]|4[0-5])([,、 ]+([1-9]|[1-3][0-9]|4[0-5]))*$')",
                    "类别为1至45。", "Classes are 1 to 45.")),
            q("select_one mark_fault", "mark_fault", "问题", "Problem", required=True, item="C05", photos="1",
              basis="TML.10 TML.49.1 TML.52", order_basis="TML.49.1 TML.52", notice="W04", appearance="minimal",
              breached=cases({"altered": "'TML.49.1'", "forbidden": "'TML.10'"}, otherwise="'TML.52'"),
              ordered=cases({"altered": "'TML.49.1'"}, otherwise="'TML.52'"),
              findings={"unregistered": ("tm_false_reg", "R C"), "beyond": ("tm_false_reg", "R C"),
                        "altered": ("tm_altered", "R"), "forbidden": ("tm_forbidden", "R C")},
              says=(mark_sentence("zh"), mark_sentence("en"))),
            relevant="${marks} = 'problem'",
        ),
        counterfeit(),
        number="4",
    )  # fmt: skip


def mark_sentence(language: str) -> str:
    if language == "zh":
        told = {"unregistered": "，现场未出示商标注册证，涉嫌冒充注册商标。", "beyond": "，涉嫌超出核定使用的商品范围使用注册标记。",
                "altered": "，与其注册商标标志存在差异，涉嫌自行改变注册商标。", "forbidden": "，涉嫌使用不得作为商标使用的标志。"}  # fmt: skip
        number = when("${mark_number} != ''", joined(
            say("，标注注册号{mark_number}"), when("${mark_class} != ''", say("（第{mark_class}类）"))))  # fmt: skip
        whole = say("展品“{mark_item}”使用标志“{mark_sign}”{number}{told}", number=number,
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    else:
        told = {"unregistered": " with a sign of registration; no registration certificate was shown; suspected passing off "
                                "as a registered trademark.",
                "beyond": " with a sign of registration, suspected use beyond the goods it is registered for.",
                "altered": ", which differs from the sign registered; suspected alteration of a registered trademark.",
                "forbidden": ", suspected to be a sign that must not be used as a trademark."}  # fmt: skip
        number = when("${mark_number} != ''", joined(
            say(" (registration number {mark_number}"), when("${mark_class} != ''", say(", class {mark_class}")), literal(")")))  # fmt: skip
        whole = say("Exhibit “{mark_item}” carries the sign “{mark_sign}”{number}{told}", number=number,
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    return when("${mark_item} != '' and . != ''", whole)


def counterfeit() -> list[Row]:
    right = when("${right_sign} != '' or ${right_number} != ''", joined(
        literal("涉及注册商标"), when("${right_sign} != ''", say("“{right_sign}”")),
        when("${right_number} != ''", say("（第{right_number}号）")),
        when("${right_owner} != ''", say("，注册人{right_owner}")), literal("。")))  # fmt: skip
    right_en = when("${right_sign} != '' or ${right_number} != ''", joined(
        literal(" Trademark concerned:"), when("${right_sign} != ''", say(" “{right_sign}”")),
        when("${right_number} != ''", say(" (no. {right_number})")),
        when("${right_owner} != ''", say(", registered by {right_owner}")), literal(".")))  # fmt: skip
    text, text_en = stopped("${counterfeit_text}", "。"), stopped("${counterfeit_text}", "。")
    told = {
        "no": ("未见涉嫌假冒他人注册商标的商品。", "No goods suspected of counterfeiting a registered trademark were seen."),
        "same": ("发现涉嫌假冒他人注册商标的商品（商标、商品均涉嫌相同）：{text}{right}",
                 "Goods suspected of counterfeiting a registered trademark were found (suspected same mark, same goods): {text}{right}"),
        "similar": ("发现涉嫌使用与他人注册商标近似商标的商品：{text}{right}",
                    "Goods suspected of using a mark similar to a registered trademark were found: {text}{right}"),
        "unclear": ("现场商品的商标使用情况待核实：{text}{right}", "The use of a mark on goods at the booth is still to be verified: {text}{right}"),
    }  # fmt: skip
    zh = cases({k: say(v[0], text=text, right=right) for k, v in told.items()})
    en = cases({k: say(v[1], text=text_en, right=right_en) for k, v in told.items()})
    return [
        q("select_one suspicion", "counterfeit", "有无涉嫌假冒他人注册商标", "Suspected counterfeit of another's mark",
          required=True, item="C06", basis="TML.57", order_basis="TML.60.2", nothing_found="no", photos="2",
          findings={"same": ("tm_counterfeit", "E H C S"), "similar": ("tm_similar", "E H C S"),
                    "unclear": ("other", "E H S")}, notice="W15", says=(zh, en)),
        group(
            "suspected_goods", "涉嫌商品", "Suspected goods",
            q("text", "counterfeit_text", "情况描述", "Description", required=True, appearance="multiline",
              hint=("商品、标志、位置、与注册商标的异同，不少于20字", "Goods, sign, place, likeness to the registered mark; at least 20 characters"),
              rule=("string-length(normalize-space(.)) >= 20", "描述不少于20字。", "At least 20 characters.")),
            q("text", "right_sign", "注册商标", "Registered mark", item="right"),
            checked("text", "right_number", "商标注册号", "Registration number", "trademark"),
            q("text", "right_owner", "商标注册人", "Registered by"),
            goods(("现场数量、订单、标价", "Stock, orders, prices"), item="C08", here=("现场有", "At the booth: "), full=False),
            source("C07"),
            q("select_multiple measure", "mark_measures", "现场措施", "Measures on the spot", filter="trademark = 'yes'",
              basis="TML.62.1.1 TML.62.1.2 TML.62.1.3 TML.62.1.4", appearance="minimal",
              says=measured("mark_measures")),
            relevant="${counterfeit} != '' and ${counterfeit} != 'no'",
        ),
    ]  # fmt: skip
