# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 5 and 6 of the complaint: accepted or not, told to whom and when, the answer, the technical opinion."""

from complaint_papers import BEFORE_NOW, PATENT
from duties import at
from sheets import Pair, Row, about, calculate, cases, group, joined, listed, literal, q, say, stopped, when

ACCEPTED = "${acceptance} = 'accept'"
DECIDED = "${stage} = 'decided'"
OVER = f"(${{acceptance}} != 'accept' or {DECIDED})"  # nothing more follows in another edition
BARRED = "(${bars} != '' and not(selected(${bars}, 'none')))"
LACKING = "(${agent_papers} = 'no' or ${right_proof} = 'no')"
OVERDUE = "decimal-date-time(${passed_at}) > decimal-date-time(${complete_at}) + 1"
BAR_WORDS = {
    "suit": ("已就同一纠纷起诉", "a suit is filed about the same dispute"),
    "invalidation": ("权利处于无效宣告程序中", "the right is in invalidation proceedings"),
    "ownership": ("权利存在权属纠纷", "the ownership is in dispute"),
    "lapsed": ("权利已经失效", "the right has lapsed"),
    "repeated": (
        "系没有新的裁判的重复投诉",
        "the same was complained of before and no court has decided since",
    ),
    "not_here": ("涉嫌展品不在本届展会", "the exhibit is not at this exhibition"),
}


def acceptance() -> list[Row]:
    moment, moment_en = at("complete_at")
    bars, bars_en = (
        listed("bars", {k: v[i] for k, v in BAR_WORDS.items()}, mark) for i, mark in ((0, "、"), (1, "; "))
    )
    proposed = when("${bars} = '' or ${statement} = ''", "''", when(f"{BARRED} or ${{statement}} = 'no'", "'refuse'",
                    when(LACKING, "'supplement'", "'accept'")))  # fmt: skip
    told = {
        "accept": ("材料于{at}齐备，决定受理。", "The papers were complete on {at}; the complaint is accepted."),
        "supplement": ("材料不齐，告知投诉人于{due}前补正：{list}", "The papers are not complete; the complainant is asked for these by {due}: {list}"),
        "refuse": ("决定不予受理，理由：{reason}批准人：{refused_by}。", "The complaint is not accepted, because: {reason} Approved by {refused_by}."),
    }  # fmt: skip
    due, due_en = at("supplement_due")
    places = (
        {"at": moment, "due": due, "list": stopped("${supplement_list}", "。"), "reason": stopped("${refusal_reason}", "。")},
        {"at": moment_en, "due": due_en, "list": stopped("${supplement_list}", "."), "reason": stopped("${refusal_reason}", ".")},
    )  # fmt: skip
    return group(
        "acceptance_section", "受理", "Acceptance",
        about("看有无不予受理的情形，再定受理、补正还是不予受理。", "Any bar? Then accept, ask for more, or do not accept."),
        q("select_multiple bars", "bars", "不予受理情形", "Bars to acceptance", required=True, item="K09", basis="EXM.17", nothing_found="none",
          rule=("not(selected(., 'none') and count-selected(.) > 1)", "“无”不能与其他选项并选。", "“None” stands alone."),
          says=(when(". = 'none'", literal("未见不予受理的情形。"), when(". != ''", say("存在不予受理的情形：{bars}。", bars=bars))),
                when(". = 'none'", literal("No bar to acceptance was seen."), when(". != ''", say("Bars to acceptance: {bars}.", bars=bars_en))))),
        q("text", "bar_number", "相关案号、文号", "Its number", relevant=BARRED, item="K09",
          says=(when(". != ''", say("相关文号：{bar_number}。")), when(". != ''", say("Reference: {bar_number}.")))),
        q("select_one handed_in", "statement", "真实性承诺（签名）", "Signed statement of truth", required=True, item="K10", basis="EXM.10", nothing_found="yes", photos="1",
          says=(cases({"yes": literal("投诉人签署了真实性承诺。"), "no": literal("投诉人未签署真实性承诺。")}),
                cases({"yes": literal("The complainant has signed the statement of truth."), "no": literal("The complainant has not signed the statement of truth.")}))),
        q("select_one acceptance", "acceptance", "是否受理", "Acceptance", required=True, item="K11", basis="EXM.9", notice="W16", consequence="S", propose=proposed,
          rule=(f". != 'accept' or (not({BARRED}) and ${{statement}} != 'no' and not({LACKING}))", "存在不予受理情形、未签署承诺或者材料不齐的，不能受理。",
                "Not with a bar, without the statement, or with papers missing."),
          says=tuple(cases({k: say(v[i], **places[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "supplement_list", "补正材料", "What is asked for", required=True, relevant="${acceptance} = 'supplement'", item="K11", appearance="multiline",
          propose=both("${agent_papers} = 'no'", literal("授权委托书"), "、", "${right_proof} = 'no'", literal("权利证明"))),
        q("dateTime", "supplement_due", "补正期限", "Due by", required=True, relevant="${acceptance} = 'supplement'", item="K11",
          rule=(". > ${received_at}", "补正期限应当在接收之后。", "After it was received.")),
        q("text", "refusal_reason", "不予受理的理由", "Why not", required=True, relevant="${acceptance} = 'refuse'", item="K11", appearance="multiline",
          propose=both(BARRED, bars, "；", "${statement} = 'no'", literal("投诉人未签署真实性承诺"))),
        q("text", "refused_by", "批准人", "Approved by", required=True, relevant="${acceptance} = 'refuse'", item="K11",
          rule=(". != ${officer1_name}", "批准人不能是经办人。", "Not the officer who handles it.")),
        q("dateTime", "complete_at", "材料齐备时间", "Papers complete at", required=True, relevant=ACCEPTED, item="K11", propose="${received_at}",
          rule=(". >= ${received_at} and . <= now()", "材料齐备时间不能早于接收，也不能是将来。", "Not before it was received, and never in the future.")),
        passed(),
        stage(),
        number="5",
    )  # fmt: skip


def both(one: str, first: str, mark: str, other: str, second: str) -> str:
    """Either text where its condition holds, and the mark between them where both do."""
    return joined(when(one, first), when(f"{one} and {other}", literal(mark)), when(other, second))


def passed() -> list[Row]:
    """A desk or an organiser passes a complete complaint on within 24 hours (EXM 11); later says why."""
    moment, moment_en = at("passed_at")
    late, late_en = (
        when(OVERDUE, say(text))
        for text in ("，超过24小时，原因是{passed_late}", ", after more than 24 hours: {passed_late}")
    )
    return [
        q("dateTime", "passed_at", "移交知识产权部门时间", "Passed to the IP department at", required=True, item="K12", basis="EXM.11",
          relevant=f"{ACCEPTED} and (${{channel}} = 'desk' or ${{channel}} = 'organiser')",
          rule=(". >= ${complete_at} and . <= now()", "移交时间不能早于材料齐备，也不能是将来。", "Not before the papers were complete, and never in the future."),
          says=(when(". != ''", say("工作站于{at}移交知识产权部门{late}。", at=moment, late=late)),
                when(". != ''", say("It was passed to the intellectual property department on {at}{late}.", at=moment_en, late=late_en)))),
        q("text", "passed_late", "超过24小时的原因", "Why later than 24 hours", required=True, relevant=f"${{passed_at}} != '' and {OVERDUE}", item="K12"),
    ]  # fmt: skip


def stage() -> Row:
    """A complaint may be completed when it is accepted, so that its papers are printed; it is decided in the
    next edition of the record."""
    waits = (
        "投诉已受理，处理意见待答辩、核查后作出。",
        "The complaint is accepted; the result follows after the answer and the inquiry.",
    )
    return q("select_one stage", "stage", "本次办理到", "As far as", required=True, relevant=ACCEPTED, item="K11", propose=when("${answer} = ''", "'accepted'", "'decided'"),
             hint=("只到受理、转送的，完成后打印文书；答辩后重新打开，再作处理意见", "Accepted only: complete and print; reopen after the answer and decide"),
             says=tuple(cases({"accepted": literal(text)}) for text in waits))  # fmt: skip


def handling() -> list[Row]:
    return group(
        "handling", "通知与答辩", "Notice and answer",
        about("答辩期限从下一个整点起算。", "The time for the answer begins at the next full hour."),
        notified(),
        answered(),
        q("text", "fixing_record", "现场取证笔录编号", "On-site record of the evidence", item="K16", basis="EXM.18",
          says=(when(". != ''", say("现场取证情况见现场笔录{fixing_record}。")), when(". != ''", say("For the evidence taken on site see record {fixing_record}.")))),
        opinion(),
        relevant=ACCEPTED,
        number="6",
    )  # fmt: skip


def notified() -> list[Row]:
    """K13, K14: 24 hours or as set to fit the show, from the next full hour after service (PROC 80)."""
    organiser, respondent, due = at("organiser_told_at"), at("respondent_told_at"), at("answer_due")
    late = "${show_closes_at} != '' and decimal-date-time(${answer_due}) > decimal-date-time(${show_closes_at}) - 2 div 24"
    not_early = (
        ". >= ${complete_at} and . <= now()",
        "通知不能早于材料齐备，也不能是将来。",
        "Not before the papers were complete, and never in the future.",
    )
    slip, slip_en = (
        when("${told_slip} != ''", say("（送达凭证{told_slip}）")),
        when("${told_slip} != ''", say(" (receipt {told_slip})")),
    )
    return [
        q("dateTime", "organiser_told_at", "通知主办方时间", "Organiser told at", required=DECIDED, item="K13", basis="EXM.12", rule=not_early,
          says=_told(organiser, ("工作站于{at}通知主办方。", "The organiser was told on {at}."))),
        q("dateTime", "respondent_told_at", "通知被投诉人时间", "Respondent told at", required=DECIDED, item="K13", basis="EXM.12", notice="W17", rule=not_early),
        q("text", "told_slip", "送达凭证", "Receipt", item="K13"),
        q("integer", "answer_hours", "答辩期限（小时）", "Hours for the answer", required=True, item="K14", basis="EXM.13 EXG.14", propose="${show_answer_hours}",
          rule=(". >= 2 and . <= 72", "答辩期限为2至72小时。", "From 2 to 72 hours.")),
        calculate("answer_due", "if(${respondent_told_at} != '' and ${answer_hours} >= 2 and ${answer_hours} <= 72, period-end('T18', ${respondent_told_at}, ${answer_hours}), '')", item="K14",
                  sentence_zh=when("${answer_due} != ''", say("工作站于{told}通知被投诉人{slip}，答辩期限至{due}。", told=respondent[0], slip=slip, due=due[0])),
                  sentence_en=when("${answer_due} != ''", say("The respondent was told on {told}{slip}; the answer is due by {due}.", told=respondent[1], slip=slip_en, due=due[1]))),
        q("note", "answer_after_close", "答辩期限晚于闭展前两小时", "The answer is due later than two hours before the exhibition closes",
          hint=("可以缩短期限、符合条件的当场处理，或者展后跟踪", "Shorten it, act at once where the conditions hold, or trace after the exhibition"), relevant=late),
    ]  # fmt: skip


def _told(moment: Pair, texts: Pair) -> Pair:
    return tuple(when(". != ''", say(text, at=one)) for text, one in zip(texts, moment, strict=True))  # type: ignore[return-value]


def answered() -> list[Row]:
    moment, moment_en = at("answered_at")
    kinds = {"denies": ("否认侵权", "denies the infringement"), "admits": ("承认侵权", "admits the infringement"), "source": ("主张合法来源", "claims a lawful source"),
             "prior_use": ("主张在先使用", "claims prior use"), "licence": ("主张已获许可", "claims a licence"),
             "prior_art": ("主张现有技术、现有设计", "claims prior art or design"), "other": ("提出其他意见", "answers otherwise")}  # fmt: skip
    text, text_en = (
        when("${answer_text} != ''", joined(literal(mark), stopped("${answer_text}", stop)), literal(stop))
        for mark, stop in (("：", "。"), (": ", "."))
    )
    zh = {
        k: say("{at}，被投诉人答辩，{kind}{text}", at=moment, kind=literal(v[0]), text=text)
        for k, v in kinds.items()
    }
    en = {
        k: say(
            "The respondent answered on {at}: {kind}{text}", at=moment_en, kind=literal(v[1]), text=text_en
        )
        for k, v in kinds.items()
    }
    given = "${answer} != '' and ${answer} != 'none'"
    return [
        q("select_one answer", "answer", "答辩情况", "Answer", item="K15", basis="EXM.14",
          rule=(". != 'none' or (${answer_due} != '' and decimal-date-time(now()) > decimal-date-time(${answer_due}))", "答辩期限未到，不能记为逾期未答辩。", "The time for the answer is not over."),
          says=(cases(zh | {"none": literal("被投诉人逾期未答辩。")}), cases(en | {"none": literal("The respondent did not answer in time.")}))),
        q("dateTime", "answered_at", "答辩时间", "Answered at", required=True, relevant=given, item="K15",
          rule=(". > ${respondent_told_at} and . <= now()", "答辩时间应当在通知被投诉人之后，且不能是将来。", "After the respondent was told, and never in the future.")),
        q("text", "answer_text", "答辩内容", "What was answered", relevant=given, item="K15", appearance="multiline"),
    ]  # fmt: skip


def opinion() -> list[Row]:
    moment, moment_en = at("opinion_at")
    asked = "${technical} = 'yes'"
    return [
        q("select_one no_yes", "technical", "是否征询技术意见", "Technical opinion asked for", item="K17", basis="WPL.2.2.5", relevant=PATENT),
        q("text", "expert", "技术专家", "Expert", required=True, relevant=asked, item="K17"),
        q("dateTime", "opinion_at", "出具时间", "Given at", required=True, relevant=asked, item="K17", rule=BEFORE_NOW),
        q("text", "technical_opinion", "技术意见（签名）", "The opinion, signed", required=True, relevant=asked, item="K17", appearance="multiline", photos="1",
          says=(when(". != ''", say("技术专家{expert}于{at}出具意见：{text}", at=moment, text=stopped(".", "。"))),
                when(". != ''", say("Technical opinion of {expert} on {at}: {text}", at=moment_en, text=stopped(".", "."))))),
    ]  # fmt: skip
