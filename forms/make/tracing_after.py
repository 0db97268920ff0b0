# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 4 to 6 of the tracing: corrected or not, decided or not, told or not; and the end."""

from closing import disposition, finders, key_areas, materials, order, weight
from duties import duty, each, link, on
from sheets import (
    Pair,
    Row,
    about,
    calculate,
    cases,
    group,
    literal,
    means_finding,
    q,
    repeat,
    say,
    stopped,
    when,
)
from tracing_letters import AWAY, NOT_LATER

COMPLAINED = "${source_kind} = 'complaint'"


def correction() -> list[Row]:
    told = {
        "done": ("展后整改已完成：{note}", "The corrections after the exhibition are done: {note}"),
        "partly": ("展后仅部分整改：{note}", "The corrections after the exhibition are done in part only: {note}"),
        "none": ("展后未整改：{note}", "The corrections after the exhibition are not done: {note}"),
        "unknown": ("展后整改情况不明：{note}", "Whether corrections were made after the exhibition is not known: {note}"),
    }  # fmt: skip
    note = (stopped("${corrected_note}", "。"), stopped("${corrected_note}", "."))
    return group(
        "correction", "展后整改", "Corrections",
        about("看商品、店铺、宣传资料改了没有，网上还卖不卖。", "Goods, shop, leaflets: corrected? Still on sale online?"),
        q("select_one after_done", "corrected", "展后是否整改", "Corrected after the exhibition", required=True, item="E07", basis="APL.28.1", photos="1", notice="W04",
          findings={"partly": ("other", "R C"), "none": ("other", "R C")}, hint=("商品、店铺、宣传资料；附照片或者当事人说明", "Goods, shop, leaflets; with a photo or the party's statement"),
          says=tuple(cases({k: say(v[i], note=note[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "corrected_note", "整改情况", "What was corrected", required=True, item="E07", relevant="${corrected} != ''", appearance="multiline"),
        on_sale(),
        number="4",
    )  # fmt: skip


def on_sale() -> list[Row]:
    told = {
        "no": ("经查看，未见涉案展品在线销售。", "The exhibit was not seen on sale online."),
        "yes": ("涉案展品仍在线销售，涉嫌继续侵权。", "The exhibit is still on sale online; suspected of continuing the infringement."),
        "nc": ("本次未检查涉案展品的在线销售情况。", "Whether the exhibit is on sale online was not checked this time."),
    }  # fmt: skip
    price, price_en = (
        when("${sale_price} != ''", say(text)) for text in ("，标价{sale_price}元", ", {sale_price} yuan")
    )
    shop, shop_en = (when("${sale_shop} != ''", say(text)) for text in ("（{sale_shop}）", " ({sale_shop})"))
    some = "${sale_name} != '' and . != ''"
    page = link("sale_url", "网址", "Address", required=True, item="E08",
                sentence_zh=when(some, say("在售链接：“{sale_name}”{shop}，{sale_url}{price}。", shop=shop, price=price)),
                sentence_en=when(some, say("On sale: “{sale_name}”{shop}, {sale_url}{price}.", shop=shop_en, price=price_en)))  # fmt: skip
    return [
        q("select_one on_sale", "on_sale", "是否仍在线销售", "Still on sale online", required=True, item="E08", basis="ECL.45", nothing_found="no", photos="1",
          findings={"yes": ("other", "C")}, says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        *repeat(
            "sale_rows", "在售链接", "Where it is on sale",
            q("text", "sale_name", "商品", "Goods", required=True, item="E08"),
            q("text", "sale_shop", "店铺", "Shop"),
            q("decimal", "sale_price", "标价（元）", "Price (yuan)", unit="yuan", rule=(". >= 0", "金额不能为负。", "Not less than zero.")),
            page,
            relevant="${on_sale} = 'yes'",
        ),
    ]  # fmt: skip


def decisions() -> list[Row]:
    day, day_en = on("decision_on")
    flags = {
        "none": ("未作信用或者重复侵权标记。", "No credit or repeat flag is set."),
        "repeat": ("标记为重复侵权，报审。", "Flagged as repeat infringement, for review."),
        "group": ("标记为群体侵权，报审。", "Flagged as group infringement, for review."),
        "malicious": ("标记为涉嫌恶意侵权，报审。", "Flagged as suspected malicious infringement, for review."),
    }  # fmt: skip
    decision = (
        cases({"no": literal("尚无裁判或者行政裁决结果。"), "yes": say("已有裁判或者裁决（{decision_number}，{day}）：{text}", day=day, text=stopped("${decision_text}", "。"))}),
        cases({"no": literal("There is no court or administrative decision yet."), "yes": say("Decision {decision_number} of {day}: {text}", day=day_en, text=stopped("${decision_text}", "."))}),
    )  # fmt: skip
    bar = (
        cases({"yes": say("同一参展方连续两次被认定侵权，建议主办方下届不予其参展：{text}", text=stopped("${bar_reason}", "。"))}),
        cases({"yes": say("Two infringements in a row were found; the organiser is advised to bar the exhibitor from the next exhibition: {text}", text=stopped("${bar_reason}", "."))}),
    )  # fmt: skip
    return group(
        "decisions", "裁判与信用", "Decisions, credit",
        about("有没有裁判裁决，是不是两次侵权，要不要作标记。", "A decision? A second infringement? A flag?"),
        q("select_one decided", "decided", "有无裁判或者裁决结果", "A court or administrative decision", item="E09", basis="EXG", nothing_found="no", says=decision),
        q("text", "decision_number", "文号", "Its number", required=True, item="E09", relevant="${decided} = 'yes'"),
        q("date", "decision_on", "日期", "Its date", required=True, item="E09", relevant="${decided} = 'yes'", rule=NOT_LATER),
        q("text", "decision_text", "结果", "What was decided", required=True, item="E09", relevant="${decided} = 'yes'", appearance="multiline"),
        q("select_one no_yes", "twice", "是否连续两次被认定侵权", "Two infringements in a row found", required=True, item="E12", basis="EXM", nothing_found="no"),
        q("select_one no_yes", "bar", "是否建议下届禁展", "Bar from the next exhibition proposed", required=True, item="E12", basis="EXM", relevant="${twice} = 'yes'",
          consequence="S", says=bar),
        q("text", "bar_reason", "禁展建议的理由", "Why", required=True, item="E12", relevant="${bar} = 'yes'", appearance="multiline"),
        q("select_one repeat_flag", "repeat_flag", "信用、重复侵权标记", "Credit or repeat flag", required=True, item="E13", basis="WPL.2.2.5", nothing_found="none",
          findings={"repeat": ("other", "S"), "group": ("other", "S"), "malicious": ("other", "S")},
          says=tuple(cases({k: literal(v[i]) for k, v in flags.items()}) for i in (0, 1))),
        number="5",
    )  # fmt: skip


def feedback() -> list[Row]:
    day, day_en = on("told_on")
    return group(
        "feedback", "反馈主办方", "Feedback",
        about("处理结果告诉主办方没有，统计交来没有。", "Was the organiser told the result; are its figures in?"),
        duty(
            "organiser_told", "是否向主办方反馈处理结果", "Organiser told the result", item="E10", basis="EXM.15", relevant=COMPLAINED,
            findings=("other", "G"),
            yes=("已于{day}向主办方反馈处理结果。", "The organiser was told the result on {day}."),
            no=("尚未向主办方反馈处理结果", "The organiser has not been told the result"),
            topic=("向主办方的反馈", "Whether the organiser was told"), note=("未反馈的原因", "Why not"), told=each(day=(day, day_en)),
            details=(q("date", "told_on", "反馈日期", "Told on", required=True, item="E10", relevant="${organiser_told} = 'yes'", rule=NOT_LATER),)),
        duty(
            "figures", "主办方是否提交投诉统计", "Organiser's statistics received", item="E11", basis="EXM.15", findings=("duty_org", "M"), notice="W05",
            yes=("主办方已提交展会投诉统计。", "The organiser has handed in its statistics of complaints."),
            no=("主办方未提交展会投诉统计", "The organiser has not handed in its statistics of complaints"),
            topic=("主办方的投诉统计", "Whether the statistics are in")),
        number="6",
    )  # fmt: skip


def ending(above: list[Row], corrections: dict[str, Pair]) -> list[Row]:
    finding = list(finders(above))
    count = " + ".join(means_finding(row, row.findings, inside) for row, inside in finding)
    also = {
        "T": "${letter} = 'case' or ${letter} = 'clue' or ${letter} = 'criminal'",
        "A": "${letter} = 'assistance'",
        "S": "${bar} = 'yes'",
    }
    ordered = "selected(${disposition}, 'R')"
    return group(
        "closing", "收尾", "Closing",
        about("处理方式已按追踪情况拟好；办结须函件、复函和整改都有着落。", "The disposition is proposed; closing needs letters, reply and corrections settled."),
        calculate("findings", count),
        q("select_one result", "result", "检查结果", "Result", required=True, appearance="minimal", item="O14", basis="DRO.54",
          propose=f"if(${{findings}} = 0, 'none', if({ordered}, 'corrected', 'pending'))",
          rule=("${findings} = 0 or . != 'none'", "有发现的，检查结果不能是“未发现问题”。", "With a finding the result cannot be “no problem found”.")),
        disposition(finding, also),
        order(above, corrections),
        materials(),
        weight(foreign=True),
        key_areas(),
        closed(),
        number="7",
    )  # fmt: skip


def closed() -> list[Row]:
    day, day_en = on("closed_on")
    settled = f"(${{handed_to}} = 'kept' or not({AWAY}) or ${{reply}} = 'yes') and ${{corrected}} != '' and ${{corrected}} != 'unknown'"
    told = {
        "yes": ("本追踪由{closed_by}于{day}办结。", "The tracing was closed by {closed_by} on {day}."),
        "no": ("本追踪尚未办结，继续跟踪。", "The tracing is not closed and goes on."),
    }
    days = (day, day_en)
    return [
        q("select_one closed", "closed", "是否办结", "Closed", required=True, item="E14",
          rule=(f". != 'yes' or ({settled})", "函件未复或者整改情况不明的，不能办结。", "Not while a letter is unanswered or the corrections are not known."),
          says=tuple(cases({k: say(v[i], day=days[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "closed_by", "办结人", "Closed by", required=True, item="E14", relevant="${closed} = 'yes'", propose="${officer1_name}"),
        q("date", "closed_on", "办结日期", "Closed on", required=True, item="E14", relevant="${closed} = 'yes'", propose="format-date(today(), '%Y-%m-%d')", rule=NOT_LATER),
    ]  # fmt: skip
