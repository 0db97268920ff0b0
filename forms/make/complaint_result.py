# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 7 and 8 of the complaint: the preliminary result, the measures, what follows after the exhibition."""

from closing import follow_up, key_areas, weight
from complaint_course import ACCEPTED, DECIDED
from complaint_course import OVER as ENDED
from complaint_papers import BEFORE_NOW
from duties import at
from finding import description
from sheets import Row, about, calculate, cases, group, listed, literal, q, say, stopped, when

ACTED = "${outcome} = 'suspected' or ${outcome} = 'admitted'"
OVER = "${outcome} = 'settled' or ${outcome} = 'withdrawn'"  # the parties end it: nothing is judged
MEASURES = {
    "remove": ("撤展", "remove from show"),
    "cover": ("遮盖", "cover"),
    "replace_board": ("更换展板", "replace the board"),
    "destroy_leaflets": ("销毁宣传材料", "destroy the leaflets"),
    "cut_link": ("删除、屏蔽、断开链接", "delete, block or cut the links"),
    "cancel": ("取消参展资格", "cancel the right to exhibit"),
    "commitment": ("签署承诺书", "sign a commitment letter"),
}


def outcome() -> list[Row]:
    told = {
        "suspected": ("初步处理意见：涉嫌侵权。", "Preliminary result: suspected infringement."),
        "not_established": ("初步处理意见：投诉不成立。", "Preliminary result: the complaint is not established."),
        "admitted": ("被投诉人承认侵权，按此处理。", "The respondent admits the infringement; the complaint is handled accordingly."),
        "settled": ("双方和解（调解），投诉处理终止。", "The two sides have settled; the complaint ends."),
        "withdrawn": ("投诉人撤回投诉，投诉处理终止。", "The complaint was withdrawn and ends."),
        "transferred": ("投诉移送有关部门处理。", "The complaint is transferred to the competent department."),
        "beyond": ("投诉事项超出展会投诉处理范围，告知投诉人其他途径。", "The matter is beyond what can be handled at the exhibition; the complainant was told of other ways."),
    }  # fmt: skip
    signed, signed_en = at("approved_at")
    by = (when("${approved_by} != ''", say("经{approved_by}于{at}审批。", at=signed)),
          when("${approved_by} != ''", say(" Approved by {approved_by} on {at}.", at=signed_en)))  # fmt: skip
    return group(
        "outcome_section", "处理", "Result",
        about("处理意见须写明理由并经审批；专利只作涉嫌的初步意见。", "Reasons and sign-off; about a patent only a preliminary opinion."),
        q("select_one outcome", "outcome", "处理意见", "Preliminary result", required=True, item="K18", basis="EXM.14", notice="W18",
          findings={"suspected": ("other", "X S"), "admitted": ("other", "X S")},
          rule=(". != 'admitted' or ${answer} = 'admits'", "被投诉人没有承认侵权的，不能选“被投诉人承认”。", "Only where the respondent admits it in its answer."),
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        description("outcome_reasons", least=f"if({OVER}, 10, 50)", item="K18", zh="处理理由", en="Reasons",
                    message=("处理理由不少于50字；和解、撤回的，写明经过，不少于10字。", "At least 50 characters; where it was settled or withdrawn, say how, in 10."),
                    says=(when(". != ''", say("理由：{text}", text=stopped(".", "。"))), when(". != ''", say("Reasons: {text}", text=stopped(".", "."))))),
        q("text", "approved_by", "审批人", "Signed off by", required=True, item="K18",
          rule=(". != ${officer1_name}", "审批人不能是经办人。", "Not the officer who handles it.")),
        q("dateTime", "approved_at", "审批时间", "Signed off at", required=True, item="K18", rule=BEFORE_NOW, says=by),
        measures(),
        relevant=f"{ACCEPTED} and {DECIDED}",
        number="7",
    )  # fmt: skip


def measures() -> list[Row]:
    taken, taken_en = (
        listed("show_measures", {k: v[i] for k, v in MEASURES.items()}, mark)
        for i, mark in ((0, "、"), (1, ", "))
    )
    done, done_en = at("executed_at")
    words = {"yes": ("上述措施由{executed_by}于{at}执行，{checked_by}核查。", "They were carried out by {executed_by} on {at} and checked by {checked_by}."),
             "no": ("上述措施尚未执行：{not_executed}", "They are not carried out yet: {not_executed}")}  # fmt: skip
    places = (
        {"at": done, "not_executed": stopped("${not_executed}", "。")},
        {"at": done_en, "not_executed": stopped("${not_executed}", ".")},
    )
    carried = "${executed} = 'yes'"
    return [
        q("select_multiple show_measure", "show_measures", "措施", "Measures", required=True, item="K19", basis="EXM.7 EXG.14", notice="W19", relevant=ACTED,
          says=(when(". != ''", say("要求主办方对涉嫌展品采取措施：{taken}。", taken=taken)),
                when(". != ''", say("The organiser is asked for these measures: {taken}.", taken=taken_en)))),
        q("select_one executed", "executed", "是否已执行", "Carried out", required=True, item="K20", relevant="${show_measures} != ''", photos="1",
          says=tuple(cases({k: say(v[i], **places[i]) for k, v in words.items()}) for i in (0, 1))),
        q("dateTime", "executed_at", "执行时间", "Carried out at", required=True, item="K20", relevant=carried, rule=BEFORE_NOW),
        q("text", "executed_by", "执行人", "By whom", required=True, item="K20", relevant=carried),
        q("text", "checked_by", "核查人", "Checked by", required=True, item="K20", relevant=carried, propose="${officer2_name}"),
        q("text", "not_executed", "未执行的原因", "Why not yet", required=True, item="K20", relevant="${executed} = 'no'"),
    ]  # fmt: skip


def ending() -> list[Row]:
    follow = {
        "none": ("展后无需跟踪。", "Nothing follows after the exhibition."),
        "adjudication": ("展后跟踪：请求行政裁决。", "After the exhibition: a request for administrative adjudication."),
        "court": ("展后跟踪：提起诉讼。", "After the exhibition: a suit in court."),
        "home": ("展后跟踪：移交当事人所在地知识产权部门。", "After the exhibition: handed to the authority at the party's home."),
        "case": ("展后跟踪：市场监管部门立案。", "After the exhibition: a case of the market regulation department."),
    }  # fmt: skip
    wrongful = {"no": literal(""), "yes": literal("投诉涉嫌恶意或者错误，登记线索。")}
    wrongful_en = {
        "no": literal(""),
        "yes": literal("The complaint is suspected to be malicious or wrong; a clue is opened."),
    }
    found = "number(${outcome} = 'suspected' or ${outcome} = 'admitted') + number(${wrongful} = 'yes')"
    parts = [
        when(ACTED, literal("X ")), when("${outcome} = 'transferred'", literal("T ")), when("${outcome} = 'settled'", literal("D ")),
        when("${wrongful} = 'yes'", literal("C ")), when(f"{ACTED} or ${{acceptance}} = 'refuse'", literal("S ")),
    ]  # fmt: skip
    proposed = f"normalize-space(concat({', '.join(parts)}))"
    return group(
        "closing", "收尾", "Closing",
        about("展后跟踪、处理方式和统计标签。", "What follows, the disposition, the tags for statistics."),
        calculate("findings", found),
        q("select_one no_yes", "wrongful", "是否恶意或者错误投诉", "Malicious or wrongful complaint", item="K21", basis="EXM.10", relevant="${outcome} != ''",
          nothing_found="no", findings={"yes": ("other", "C")}, says=(cases(wrongful), cases(wrongful_en))),
        q("select_one after_show", "after_show", "展后跟踪", "After the exhibition", required=True, item="K22", basis="WPL.2.3.9", nothing_found="none", relevant=ENDED,
          says=tuple(cases({k: literal(v[i]) for k, v in follow.items()}) for i in (0, 1))),
        q("select_one result", "result", "检查结果", "Result", required=True, appearance="hidden", item="O14", basis="DRO.54",
          propose="if(${findings} = 0, 'none', 'pending')",
          rule=("${findings} = 0 or . != 'none'", "涉嫌侵权的，不能是“未发现问题”。", "Not “no problem found” where infringement is suspected.")),
        q("select_multiple disposition", "disposition", "处理方式", "Disposition", required=True, item="O15", relevant=ENDED,
          propose=when(f"{proposed} = ''", "'none'", proposed),
          rule=("not(selected(., 'none') and (count-selected(.) > 1 or ${findings} > 0))", "“无需处理”不能与其他处理方式并选；涉嫌侵权的，须选择处理方式。",
                "“No further measure” stands alone, and not where infringement is suspected.")),
        follow_up(removals=False),
        weight(foreign=True),
        key_areas(),
        number="8",
    )  # fmt: skip
