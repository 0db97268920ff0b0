# ruff: noqa: E501  the two languages of a question stand side by side
"""Section 4 of the platform inspection: notices of right holders, counter-statements, and how fast (ECL 42, 43)."""

from choices import Choice
from duties import DAY_EN, DAY_ZH, FUTURE, NOT_LATER, at, duty, each, link, on, page_of
from sheets import Row, about, calculate, cases, group, joined, literal, q, repeat, say, when

NOTICE_STATE: list[Choice] = [
    ("timely", "及时", "In time"),
    ("late", "不及时", "Late"),
    ("none", "未采取措施", "No measure"),
]
STATEMENT_STATE: list[Choice] = [
    ("proper", "按规定处理", "As required"),
    ("late", "未及时处理", "Not in time"),
]
ANY: list[Choice] = [("yes", "有", "Yes"), ("no", "无", "None"), ("nc", "未检查", "Not checked")]


def notices() -> list[Row]:
    return group(
        "notices", "通知与声明", "Notices",
        about("抽几件通知，看收到、采取措施和转送的时间。", "Sample notices: when received, when acted on, when forwarded."),
        duty(
            "channel", "有无便捷的侵权通知渠道", "Channel for right holders' notices", item="P04",
            basis="ECL.42", findings=("duty_platform", "R"), notice="W04",
            yes=("平台设有接收权利人通知的渠道{page}。", "The platform has a channel for right holders' notices{page}."),
            no=("平台接收权利人通知的渠道存在问题", "Something is wrong with the channel for right holders' notices"),
            topic=("权利人通知渠道", "The channel for right holders' notices"), told=each(page=page_of("channel_url")),
            details=(link("channel_url", "通知渠道网址", "Address of the channel", relevant="${channel} = 'yes'"),)),
        q("select_one any", "notices_any", "抽查期间有无权利人通知", "Were there notices to sample", required=True,
          item="P05", basis="ECL.42",
          says=(cases({"no": literal("抽查期间平台未收到权利人通知。"), "nc": literal("本次未抽查权利人通知的处理。")}),
                cases({"no": literal("The platform received no notice of a right holder in the time looked at."),
                       "nc": literal("How notices are handled was not checked this time.")}))),
        sampled_notices(),
        q("select_one any", "statements_any", "有无平台内经营者的声明", "Were there counter-statements", required=True,
          item="P06", basis="ECL.43",
          says=(cases({"no": literal("抽查的通知未涉及平台内经营者的声明。"), "nc": literal("本次未抽查声明的处理。")}),
                cases({"no": literal("No operator had answered the sampled notices with a statement."),
                       "nc": literal("How counter-statements are handled was not checked this time.")}))),
        statements(),
        number="4",
    )  # fmt: skip


def sampled_notices() -> list[Row]:
    measured = (when("${measure_at} != ''", say("，{at}采取必要措施（历时{notice_hours}小时）", at=at("measure_at")[0])),
                when("${measure_at} != ''", say(", acted on {at} ({notice_hours} hours later)", at=at("measure_at")[1])))  # fmt: skip
    passed = (when("${forwarded_at} != ''", say("，{at}转送平台内经营者", at=at("forwarded_at")[0])),
              when("${forwarded_at} != ''", say(", forwarded on {at}", at=at("forwarded_at")[1])))  # fmt: skip
    told = {"timely": ("。", "."), "late": ("，涉嫌未及时采取必要措施。", "; suspected of not acting in time."),
            "none": ("，截至检查时未采取必要措施，涉嫌未履行平台义务。", "; no measure had been taken by the time of the inspection; suspected breach of a platform's duty.")}  # fmt: skip
    whole = tuple(
        joined(say(head, at=at("notice_at")[place]), measured[place], passed[place],
               cases({key: literal(end[place]) for key, end in told.items()}))
        for place, head in ((0, "通知“{notice_no}”于{at}收到"), (1, "Notice “{notice_no}”: received {at}"))
    )  # fmt: skip
    return repeat(
        "sampled_notices", "抽查的通知", "Sampled notices",
        q("text", "notice_no", "通知编号", "Number", required=True, item="P05"),
        q("dateTime", "notice_at", "收到时间", "Received", required=True, rule=FUTURE),
        q("dateTime", "measure_at", "采取措施时间", "Acted on", required="${notice_state} = 'timely' or ${notice_state} = 'late'",
          rule=(". >= ${notice_at} and . <= now()", "采取措施不能早于收到通知，也不能晚于现在。", "Not before the notice was received, and not in the future.")),
        q("dateTime", "forwarded_at", "转送时间", "Forwarded",
          rule=(". >= ${notice_at} and . <= now()", "转送不能早于收到通知，也不能晚于现在。", "Not before the notice was received, and not in the future.")),
        calculate("notice_hours", "if(${notice_at} != '' and ${measure_at} != '', "
                  "round((decimal-date-time(${measure_at}) - decimal-date-time(${notice_at})) * 24, 1), '')"),
        q("select_one notice_state", "notice_state", "处理", "Handled", required=True, appearance="minimal", photos="1",
          item="P05", basis="ECL.42", order_basis="ECL.84", notice="W04",
          findings={"late": ("duty_platform", "R"), "none": ("duty_platform", "R")},
          says=tuple(when("${notice_no} != '' and ${notice_at} != '' and . != ''", one) for one in whole)),
        relevant="${notices_any} = 'yes'",
    )  # fmt: skip


def statements() -> list[Row]:
    """After a statement is passed on, fifteen days without a suit or complaint end the measures (T20)."""
    lifted = (when("${lifted_on} != ''", say("，{on}终止所采取的措施", on=on("lifted_on")[0])),
              when("${lifted_on} != ''", say(", measures ended on {on}", on=on("lifted_on")[1])))  # fmt: skip
    told = {"proper": ("，处理未见异常。", "; nothing wrong was seen."),
            "late": ("，涉嫌未按规定转送声明或者终止措施。", "; suspected of not forwarding the statement or not ending the measures as required.")}  # fmt: skip
    due = tuple(
        f"format-date(date(decimal-date-time(${{passed_on}}) + 15), {literal(pattern)})"
        for pattern in (DAY_ZH, DAY_EN)
    )
    heads = ("声明“{statement_no}”于{on}转送通知人，等待起诉或者投诉的十五日至{due}届满",
             "Statement “{statement_no}” was passed on to the right holder on {on}; the fifteen days for a suit or complaint ended on {due}")  # fmt: skip
    whole = tuple(
        joined(say(heads[place], on=on("passed_on")[place], due=due[place]), lifted[place],
               cases({key: literal(end[place]) for key, end in told.items()}))
        for place in (0, 1)
    )  # fmt: skip
    return repeat(
        "sampled_statements", "抽查的声明", "Sampled statements",
        q("text", "statement_no", "声明编号", "Number", required=True, item="P06"),
        q("date", "statement_on", "收到日期", "Received", required=True, rule=(". <= today()", *NOT_LATER)),
        q("date", "passed_on", "转送通知人日期", "Passed on", required=True,
          rule=(". >= ${statement_on} and . <= today()", "转送不能早于收到声明，也不能晚于检查日。", "Not before the statement, and not after the inspection.")),
        q("date", "lifted_on", "终止措施日期", "Measures ended",
          rule=(". >= ${passed_on} and . <= today()", "终止措施不能早于转送，也不能晚于检查日。", "Not before it was passed on, and not after the inspection.")),
        q("select_one statement_state", "statement_state", "处理", "Handled", required=True, appearance="minimal",
          item="P06", basis="ECL.43", notice="W04", findings={"late": ("duty_platform", "R")},
          says=tuple(when("${statement_no} != '' and ${passed_on} != '' and . != ''", one) for one in whole)),
        relevant="${statements_any} = 'yes'",
    )  # fmt: skip
