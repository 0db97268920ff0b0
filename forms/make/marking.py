# ruff: noqa: E501  the two languages of a question stand side by side
"""Markings on things: patent markings and signs of registration, one row each; and suspected goods of others' marks.

A booth looks at exhibits, a market at goods, a shop's page at listings: `thing` is what the form looks at.
"""

from collections.abc import Iterable, Mapping

from choices import Choice
from goods import source
from right import CLASSES
from sentences import measured, number_doubt, word
from sheets import Pair, Row, cases, checked, joined, literal, q, repeat, say, stopped, when

Places = tuple[str, str | list[Choice]]  # the list of places a marking can stand on, and its words


def patent_table(thing: Pair, *, item: str, places: Places, relevant: str, proof: bool = True) -> list[Row]:
    """Every thing with a patent marking: where, which number, which words, and what came of checking it.

    No `proof` where nobody is there to show a certificate, as on the page of a shop.
    """
    return repeat(
        "patent_items", f"有专利标识的{thing[0]}", f"{thing[1]}s with a patent marking",
        q("text", "patent_item", *thing, required=True),
        q(f"select_one {places[0]}", "patent_place", "标注位置", "Marked on", required=True, appearance="minimal"),
        checked("text", "patent_number", "专利号", "Patent number", "patent"),
        q("text", "patent_wording", "标注用语", "Wording"),
        q("select_one shown", "patent_proof", "专利证书", "Certificate", appearance="minimal") if proof else [],
        q("select_one marking", "patent_state", "核对", "Checked", required=True, item=item, photos="1",
          basis="PTLR.99 PTLR.101", order_basis="PTL.68 PMM.8", notice="W04", appearance="minimal",
          breached=cases({"improper": "'PTLR.99'", "counterfeit": "'PTLR.101'"}),
          ordered=cases({"improper": "'PMM.8'", "counterfeit": "'PTL.68'"}),
          findings={"improper": ("pt_marking", "R"), "counterfeit": ("pt_counterfeit", "R E C")},
          says=(patent_sentence("zh", thing, places, proof=proof), patent_sentence("en", thing, places, proof=proof))),
        relevant=relevant,
    )  # fmt: skip


def patent_measures() -> Row:
    """What was done on the spot about a suspected counterfeit patent."""
    return q("select_multiple measure", "patent_measures", "现场措施", "Measures on the spot", filter="patent_counterfeit = 'yes'",
             relevant="count(${patent_state}[. = 'counterfeit']) > 0", basis="PTL.69.1", appearance="minimal",
             says=measured("patent_measures"))  # fmt: skip


def patent_sentence(language: str, thing: Pair, places: Places, *, proof: bool) -> str:
    zh, en = number_doubt("patent_number", "check-patent-number")
    place = word("patent_place", places[1], language)
    numbered, worded = "${patent_number} != ''", "${patent_wording} != ''"
    if language == "zh":
        marks = joined(
            when(worded, say("标注“{patent_wording}”")),
            when(f"{worded} and {numbered}", literal("，")),
            when(numbered, say("标注专利号“{patent_number}”{doubt}", doubt=zh)),
            when(f"not({worded}) and not({numbered})", literal("标有专利标识")),
        )
        shown = cases(
            {"yes": literal("，现场出示了专利证书"), "no": literal("，现场未出示专利证书")},
            of="${patent_proof}",
        )
        told = {"correct": "，核对未见异常。", "improper": "，涉嫌专利标识标注不规范。",
                "counterfeit": "，涉嫌假冒专利。", "doubt": "，专利法律状态待核实。"}  # fmt: skip
        whole = say(f"{thing[0]}“{{patent_item}}”的{{place}}{{marks}}{{proof}}{{told}}", place=place, marks=marks, proof=shown if proof else "''",
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    else:
        marks = joined(
            when(worded, say(" “{patent_wording}”")),
            when(f"{worded} and {numbered}", literal(" and")),
            when(numbered, say(" the patent number “{patent_number}”{doubt}", doubt=en)),
            when(f"not({worded}) and not({numbered})", literal(" a patent marking")),
        )
        shown = cases({"yes": literal("; the patent certificate was shown"),
                       "no": literal("; no patent certificate was shown")}, of="${patent_proof}")  # fmt: skip
        told = {"correct": "; nothing wrong was seen.", "improper": "; suspected improper patent marking.",
                "counterfeit": "; suspected counterfeiting of a patent.",
                "doubt": "; the legal status of the patent is still to be verified."}  # fmt: skip
        whole = say(f"{thing[1]} “{{patent_item}}”: the {{place}} bears{{marks}}{{proof}}{{told}}", place=place, marks=marks,
                    proof=shown if proof else "''", told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    return when("${patent_item} != '' and . != ''", whole)


def mark_table(thing: Pair, *, item: str, relevant: str) -> list[Row]:
    """Every sign that is not used as it should be."""
    return repeat(
        "mark_items", "有问题的标志", "Signs with a problem",
        q("text", "mark_item", *thing, required=True),
        q("text", "mark_sign", "标志", "Sign", required=True),
        checked("text", "mark_number", "注册号", "Registration number", "trademark"),
        q("text", "mark_class", "类别", "Class",
          rule=CLASSES),
        q("select_one mark_fault", "mark_fault", "问题", "Problem", required=True, item=item, photos="1",
          basis="TML.10 TML.49.1 TML.52", order_basis="TML.49.1 TML.52", notice="W04", appearance="minimal",
          breached=cases({"altered": "'TML.49.1'", "forbidden": "'TML.10'"}, otherwise="'TML.52'"),
          ordered=cases({"altered": "'TML.49.1'"}, otherwise="'TML.52'"),
          findings={"unregistered": ("tm_false_reg", "R C"), "beyond": ("tm_false_reg", "R C"),
                    "altered": ("tm_altered", "R"), "forbidden": ("tm_forbidden", "R C")},
          says=(mark_sentence("zh", thing), mark_sentence("en", thing))),
        relevant=relevant,
    )  # fmt: skip


def mark_sentence(language: str, thing: Pair) -> str:
    if language == "zh":
        told = {"unregistered": "，现场未出示商标注册证，涉嫌冒充注册商标。", "beyond": "，涉嫌超出核定使用的商品范围使用注册标记。",
                "altered": "，与其注册商标标志存在差异，涉嫌自行改变注册商标。", "forbidden": "，涉嫌使用不得作为商标使用的标志。"}  # fmt: skip
        number = when("${mark_number} != ''", joined(
            say("，标注注册号{mark_number}"), when("${mark_class} != ''", say("（第{mark_class}类）"))))  # fmt: skip
        whole = say(f"{thing[0]}“{{mark_item}}”使用标志“{{mark_sign}}”{{number}}{{told}}", number=number,
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    else:
        told = {"unregistered": " with a sign of registration; no registration certificate was shown; suspected passing off "
                                "as a registered trademark.",
                "beyond": " with a sign of registration, suspected use beyond the goods it is registered for.",
                "altered": ", which differs from the sign registered; suspected alteration of a registered trademark.",
                "forbidden": ", suspected to be a sign that must not be used as a trademark."}  # fmt: skip
        number = when("${mark_number} != ''", joined(
            say(" (registration number {mark_number}"), when("${mark_class} != ''", say(", class {mark_class}")), literal(")")))  # fmt: skip
        whole = say(f"{thing[1]} “{{mark_item}}” carries the sign “{{mark_sign}}”{{number}}{{told}}", number=number,
                    told=cases({k: literal(v) for k, v in told.items()}))  # fmt: skip
    return when("${mark_item} != '' and . != ''", whole)


def right_named() -> Pair:
    """The registered trademark concerned, as the sentence that follows a description."""
    zh = when("${right_sign} != '' or ${right_number} != ''", joined(
        literal("涉及注册商标"), when("${right_sign} != ''", say("“{right_sign}”")),
        when("${right_number} != ''", say("（第{right_number}号）")),
        when("${right_owner} != ''", say("，注册人{right_owner}")), literal("。")))  # fmt: skip
    en = when("${right_sign} != '' or ${right_number} != ''", joined(
        literal(" Trademark concerned:"), when("${right_sign} != ''", say(" “{right_sign}”")),
        when("${right_number} != ''", say(" (no. {right_number})")),
        when("${right_owner} != ''", say(", registered by {right_owner}")), literal(".")))  # fmt: skip
    return zh, en


def suspicion_told(told: Mapping[str, Pair]) -> Pair:
    """The sentence of each suspicion, with the description and the trademark concerned."""
    text, right = stopped("${counterfeit_text}", "。"), right_named()
    return tuple(  # type: ignore[return-value]
        cases({key: say(texts[place], text=text, right=right[place]) for key, texts in told.items()})
        for place in (0, 1)
    )


def suspected(stock: Iterable[object], *, source_item: str) -> list[object]:
    """What belongs to suspected goods: description, the trademark concerned, stock, source, measures."""
    return [
        q("text", "counterfeit_text", "情况描述", "Description", required=True, appearance="multiline",
          hint=("商品、标志、位置、与注册商标的异同，不少于20字", "Goods, sign, place, likeness to the registered mark; at least 20 characters"),
          rule=("string-length(normalize-space(.)) >= 20", "描述不少于20字。", "At least 20 characters.")),
        q("text", "right_sign", "注册商标", "Registered mark", item="right"),
        checked("text", "right_number", "商标注册号", "Registration number", "trademark"),
        q("text", "right_owner", "商标注册人", "Registered by"),
        *stock,
        source(source_item),
        q("select_multiple measure", "mark_measures", "现场措施", "Measures on the spot", filter="trademark = 'yes'",
          basis="TML.62.1.1 TML.62.1.2 TML.62.1.3 TML.62.1.4", appearance="minimal",
          says=measured("mark_measures")),
    ]  # fmt: skip
