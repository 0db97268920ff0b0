# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 1 to 3 of the tracing: where it comes from, whose it is, to whom it was handed and what came back."""

from duties import on
from party import region
from same_party import same_party
from sentences import word
from sheets import Row, about, calculate, cases, group, literal, q, say, stopped, when
from tracing_choices import OWN

AWAY = "${handed_to} != '' and ${handed_to} != 'kept'"
NOT_LATER = (". <= today()", "不能晚于今天。", "Not later than today.")


def source() -> list[Row]:
    """The opening: it adds nothing to the facts itself; the next section tells the source."""
    return group(
        "opening", "来源", "Source",
        about("这次追踪从哪条发现或者投诉来。", "Which finding or complaint this is about."),
        q("select_one source_kind", "source_kind", "来源", "Source", required=True, item="E01", basis="WPL.2.3.9"),
        q("text", "source_number", "来源编号", "Its number", required=True, item="E01", hint=("现场笔录、投诉或者线索编号", "Number of the record, complaint or clue"),
          rule=("string-length(normalize-space(.)) >= 2", "请写明来源编号。", "Give the number.")),
        q("date", "source_date", "来源日期", "Its date", required=True, item="E01", rule=NOT_LATER),
        q("text", "source_text", "需要追踪的事项", "What is traced", required=True, item="E01", appearance="multiline"),
        q("text", "place", "办理地点", "Place", required=True, item="O12", prefill="place",
          rule=("string-length(normalize-space(.)) >= 2", "请写明办理地点。", "Give the place.")),
        number="1",
    )  # fmt: skip


def subject() -> list[Row]:
    day, day_en = on("source_date")
    kind, kind_en = (word("source_kind", OWN["source_kind"], language) for language in ("zh", "en"))
    text, text_en = (stopped("${source_text}", stop) for stop in ("。", "."))
    home, home_en = (
        when("${home_place} != ''", say(text)) for text in ("（{home_place}）", " ({home_place})")
    )
    return group(
        "subject", "当事人", "Party",
        about("核对当事人和它的所在地。", "Whose it is, and where its home is."),
        calculate("source_told", "${source_number}",
                  sentence_zh=when("${source_kind} != ''", say("追踪来源为{day}的{kind}（编号{source_number}）：{text}", day=day, kind=kind, text=text)),
                  sentence_en=when("${source_kind} != ''", say("What is traced comes from the {kind} {source_number} of {day}: {text}", day=day_en, kind=kind_en, text=text_en))),
        same_party(("当事人", "party"), item="party", basis="PROC.14", here=("实际", "in fact")),
        region("home_region", required=True, item="E02", basis="PROC.14", consequence="M",
               says=(when(". != ''", say("当事人所在地行政区划代码为{home_region}{home}。", home=home)),
                     when(". != ''", say("The party's home region is {home_region}{home}.", home=home_en)))),
        q("text", "home_place", "所在地", "Home", item="E02", hint=("省、市、县（区）", "Province, city, county or district")),
        number="2",
    )  # fmt: skip


def handover() -> list[Row]:
    letter, letter_en = (word("letter", OWN["letter"], language) for language in ("zh", "en"))
    way, way_en = (word("sent_way", "service_way", language) for language in ("zh", "en"))
    sent, sent_en = on("sent_on")
    slip, slip_en = (
        when("${sent_slip} != ''", say(text)) for text in ("，回执{sent_slip}", "; receipt {sent_slip}")
    )
    kept = ("本单位办理，不需移交。", "It is handled here and not handed over.")
    told = "材料移交{handed_organ}，{letter}文号为{letter_number}，于{sent}以{way}方式发出{slip}。"
    told_en = "The papers went to {handed_organ}: {letter} {letter_number}, sent on {sent} ({way}){slip}."
    done = "${sent_on} != '' and . != ''"
    criminal = "(. != 'criminal' or ${handed_to} = 'police') and (. = 'criminal' or ${handed_to} != 'police')"
    return group(
        "handover", "移交与复函", "Letters",
        about("移交给谁，用什么函，发出没有，复函没有。", "To whom, by which letter, sent when, answered or not."),
        q("select_one handed_to", "handed_to", "移交对象", "Handed to", required=True, item="E03", basis="PROC.14 PROC.45",
          says=(cases({"kept": literal(kept[0])}), cases({"kept": literal(kept[1])}))),
        q("text", "handed_organ", "接收单位", "Receiving organ", required=True, item="E03", relevant=AWAY,
          rule=("string-length(normalize-space(.)) >= 4", "请写接收单位全称。", "Give its full name.")),
        q("select_one letter", "letter", "函件种类", "Kind of letter", required=True, item="E04", basis="PROC.14 PROC.17 PROC.45 CRIM.3", notice="W20", relevant=AWAY,
          rule=(criminal, "移交公安机关用涉嫌犯罪案件移送书，移交其他单位不用。", "A suspected-crime transfer goes to public security, and nothing else does.")),
        q("text", "letter_number", "函件文号", "Its number", required=True, item="E04", relevant=AWAY,
          rule=("string-length(normalize-space(.)) >= 4", "请写文书登记的文号。", "Give its number in the register.")),
        q("date", "sent_on", "发出日期", "Sent on", required=True, item="E05", basis="PROC.82", relevant=AWAY,
          rule=(". <= today() and . >= ${source_date}", "发出日期不能早于来源日期，也不能是将来。", "Not before its source, and never in the future.")),
        q("select_one service_way", "sent_way", "发出方式", "How it was sent", required=True, item="E05", relevant=AWAY, appearance="minimal",
          says=(when(done, say(told, letter=letter, sent=sent, way=way, slip=slip)), when(done, say(told_en, letter=letter_en, sent=sent_en, way=way_en, slip=slip_en)))),
        q("text", "sent_slip", "回执号", "Receipt", item="E05", relevant=AWAY),
        reply(),
        number="3",
    )  # fmt: skip


def reply() -> list[Row]:
    """E06: fifteen working days (PROC 45), three days of public security (CRIM 8)."""
    came, due = on("replied_on"), on("reply_due")
    result, result_en = (word("reply_result", OWN["reply_result"], language) for language in ("zh", "en"))
    zh, en = _reply(came[0], due[0], result, 0), _reply(came[1], due[1], result_en, 1)
    got = "${reply} = 'yes'"
    by_law = "if(${handed_to} = 'police', add-days(${sent_on}, 3), period-end('T05', ${sent_on}))"
    return [
        q("date", "reply_due", "答复期限", "Reply due", required=True, item="E05", relevant=AWAY, basis="PROC.45", propose=by_law,
          hint=("发出后15个工作日；公安机关三日。节假日和调休已计算在内", "15 working days after it was sent, public security three days; holidays and make-up days are counted"),
          rule=(". > ${sent_on}", "答复期限应当在发出之后。", "After it was sent.")),
        q("select_one reply", "reply", "是否复函", "Replied", required=True, item="E06", basis="PROC.45", relevant=AWAY, says=(zh, en)),
        q("date", "replied_on", "复函日期", "Replied on", required=True, item="E06", relevant=got,
          rule=(". >= ${sent_on} and . <= today()", "复函日期不能早于发出，也不能是将来。", "Not before it was sent, and never in the future.")),
        q("text", "reply_number", "复函文号", "Its number", item="E06", relevant=got),
        q("select_one reply_result", "reply_result", "办理结果", "Result", required=True, item="E06", relevant=got),
        q("text", "reply_text", "复函内容", "What it says", required=True, item="E06", relevant=got, appearance="multiline"),
    ]  # fmt: skip


def _reply(came: str, due: str, result: str, place: int) -> str:
    number = when("${reply_number} != ''", say(("（{reply_number}）", " ({reply_number})")[place]))
    text = stopped("${reply_text}", ("。", ".")[place])
    yes = (
        "{handed_organ}于{came}复函{number}，办理结果为{result}：{text}",
        "{handed_organ} replied on {came}{number}, result: {result}. {text}",
    )[place]
    no = ("尚未收到复函，答复期限至{due}。", "No reply has come yet; it is due by {due}.")[place]
    return cases(
        {"yes": say(yes, came=came, number=number, result=result, text=text), "no": say(no, due=due)}
    )
