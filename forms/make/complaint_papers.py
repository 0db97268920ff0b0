# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 1 to 4 of the complaint: when it came in, from whom, which right, against whom and why."""

from duties import at
from finding import description
from party import party
from right import PATENTS, named, right, status_told
from same_party import ANOTHER, LISTED
from sentences import word
from sheets import Row, about, calculate, cases, group, joined, literal, q, repeat, say, stopped, when

PATENT = "(" + " or ".join(f"${{right_kind}} = '{kind}'" for kind in PATENTS) + ")"
BEFORE_NOW = (". <= now()", "不能是将来的时间。", "Never in the future.")


def received() -> list[Row]:
    """The opening: it adds nothing to the facts itself; the next section tells when the complaint came in."""
    return group(
        "opening", "接收", "Received",
        about("记接收的时间、渠道和地点。", "When, by which channel and where it came in."),
        q("dateTime", "received_at", "接收时间", "Received at", required=True, item="K01", basis="EXM.11", propose="${opened_at}",
          rule=BEFORE_NOW),
        q("select_one channel", "channel", "接收渠道", "Channel", required=True, item="K01", basis="EXM.11"),
        q("text", "place", "接收地点", "Place", required=True, item="O12",
          propose=when("${channel} = 'desk'", joined("${campaign_venue}", literal("现场投诉点")), when("${channel} = 'organiser'", joined("${campaign_venue}", literal("主办方办公室")))),
          rule=("string-length(normalize-space(.)) >= 2", "请写明接收地点。", "Give the place.")),
        number="1",
    )  # fmt: skip


def complainant() -> list[Row]:
    moment, moment_en = at("received_at")
    channel, channel_en = (word("channel", "channel", language) for language in ("zh", "en"))
    some = "${complainant_name} != ''"
    roles = {
        "owner": ("权利人", "the right holder"),
        "interested": ("利害关系人", "an interested party"),
        "agent": ("权利人的代理人", "the right holder's agent"),
    }
    return group(
        "complainant_section", "投诉人", "Complainant",
        about("谁投诉，代理手续齐不齐。", "Who complains, and with which papers."),
        calculate("received_told", "${received_at}",
                  sentence_zh=when(some, say("{at}，经{channel}接收{complainant_name}的投诉。", at=moment, channel=channel)),
                  sentence_en=when(some, say("The complaint of {complainant_name} came in on {at} ({channel}).", at=moment_en, channel=channel_en))),
        party("complainant", ("投诉人", "Complainant"), licence=False, named=True, item="K02", basis="EXM.8"),
        q("select_one complainant_role", "complainant_role", "投诉人身份", "The complainant is", required=True, item="K02", basis="EXM.8",
          says=(cases({k: literal(f"投诉人系{v[0]}。") for k, v in roles.items()}), cases({k: literal(f"The complainant is {v[1]}.") for k, v in roles.items()}))),
        agent(),
        number="2",
    )  # fmt: skip


def agent() -> list[Row]:
    acting = "${complainant_role} = 'agent'"
    told = {
        "yes": (
            "代理人提交了授权委托书，代理权限为{agent_scope}。",
            "The agent handed in a power of attorney: {agent_scope}.",
        ),
        "no": ("代理人未提交授权委托书。", "The agent handed in no power of attorney."),
    }
    return [
        q("select_one handed_in", "agent_papers", "授权委托书", "Power of attorney", required=True, item="K03", basis="EXM.8", relevant=acting,
          photos="1", notice="W16", says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "agent_scope", "代理权限", "Its scope", required=True, item="K03", relevant="${agent_papers} = 'yes'",
          hint=("看签名、盖章和期限", "Look at signature, seal and term"),
          rule=("string-length(normalize-space(.)) >= 2", "请写明代理权限。", "Give the scope.")),
    ]  # fmt: skip


def claimed() -> list[Row]:
    zh, en = named("right")
    state, state_en = status_told("right")
    proof = {"yes": "，提交了权利证明", "no": "，未提交权利证明"}
    proof_en = {"yes": "; proof was handed in", "no": "; no proof was handed in"}
    report = {
        "has": ("投诉人提交了专利权评价报告。", "The complainant handed in a patent evaluation report."),
        "none": ("投诉人未提交专利权评价报告，工作人员提示可以补充提交。", "No patent evaluation report was handed in; the complainant was told that it may follow."),
        "not_needed": ("本案不需要专利权评价报告。", "No patent evaluation report is needed."),
    }  # fmt: skip
    return group(
        "rights", "权利", "Right",
        about("核权利种类、号码、证明和法律状态。", "Kind and number of the right, its proof and status."),
        right("right", item="K04", basis="EXM.8"),
        q("select_one handed_in", "right_proof", "权利证明", "Proof of the right", required=True, item="K04", basis="EXM.8", photos="1", notice="W16",
          says=(when("${right_kind} != '' and . != ''", say("投诉人主张{right}{proof}{state}。", right=zh, proof=cases({k: literal(v) for k, v in proof.items()}), state=state)),
                when("${right_kind} != '' and . != ''", say("The complainant relies on: {right}{proof}{state}.", right=en, proof=cases({k: literal(v) for k, v in proof_en.items()}), state=state_en)))),
        q("select_one report", "evaluation_report", "专利权评价报告", "Patent evaluation report", item="K05", basis="PTL.66", consequence="G",
          relevant="${right_kind} = 'utility_model' or ${right_kind} = 'design'", photos="1",
          says=tuple(cases({k: literal(v[i]) for k, v in report.items()}) for i in (0, 1))),
        number="3",
    )  # fmt: skip


def against() -> list[Row]:
    return group(
        "against", "被投诉人与展品", "Respondent",
        about("投诉谁、哪件展品、理由。照投诉人的说法记，不作判断。", "Against whom, which exhibit, why; as the complainant says it."),
        respondent(),
        suspected(),
        description("reasons", least=30, item="K08", zh="投诉理由", en="Reasons",
                    says=(when(". != ''", say("投诉理由：{text}", text=stopped(".", "。"))), when(". != ''", say("Reasons given: {text}", text=stopped(".", "."))))),
        q("text", "evidence_list", "提交的证据", "Evidence handed in", item="K08", basis="EXM.8", appearance="multiline",
          says=(when(". != ''", say("投诉人提交的证据：{text}", text=stopped(".", "。"))), when(". != ''", say("Evidence handed in: {text}", text=stopped(".", "."))))),
        number="4",
    )  # fmt: skip


def respondent() -> list[Row]:
    english = when("${registered_name_en} != ''", "${registered_name_en}", "${registered_name}")
    told = {
        "yes": ("被投诉人为展位{respondent_booth}登记的参展方{registered_name}。", "The respondent is {english}, registered for booth {respondent_booth}."),
        "no": ("展位{respondent_booth}登记的参展方为{registered_name}，被投诉人为{party_name}。", "Booth {respondent_booth} is registered for {english}; the respondent is {party_name}."),
        "nc": ("被投诉人与展位{respondent_booth}的登记信息是否一致未核查。", "Whether the respondent is the exhibitor registered for booth {respondent_booth} was not checked."),
    }  # fmt: skip
    alone = "${registered_name} = '' and . != ''"
    return [
        q("text", "respondent_booth", "被投诉人展位", "Respondent's booth", required=True, item="K06", basis="EXM.8", prefill="booth",
          rule=("string-length(normalize-space(.)) >= 1", "请写明展位号。", "Give the booth.")),
        q("select_one yn", "registered", "被投诉人是否为该展位登记的参展方", "Respondent is the exhibitor registered there", required=True, item="K06",
          basis="EXM.8", nothing_found="yes", relevant=LISTED,
          says=tuple(cases({k: say(v[i], english=english) for k, v in told.items()}) for i in (0, 1))),
        *party("party", ("被投诉人", "Respondent"), full=False, licence=False, named=True, relevant=ANOTHER, item="K06 party",
               says=(when(alone, say("被投诉人为{party_name}，展位号{respondent_booth}。")), when(alone, say("The respondent is {party_name}, booth {respondent_booth}.")))),
    ]  # fmt: skip


def suspected() -> list[Row]:
    model, model_en = (
        when("${exhibit_model} != ''", say(text)) for text in ("（{exhibit_model}）", " ({exhibit_model})")
    )
    place, place_en = (
        when("${exhibit_place} != ''", say(text))
        for text in ("，位于{exhibit_place}", ", at {exhibit_place}")
    )
    some = ". != ''"
    both = "${claim_feature} != '' and . != ''"
    return [
        *repeat(
            "exhibit_rows", "涉嫌侵权展品", "Exhibits complained of",
            q("text", "exhibit_name", "展品", "Exhibit", required=True, item="K07", basis="EXM.8", photos="2",
              says=(when(some, say("投诉人指认的涉嫌侵权展品为“{exhibit_name}”{model}{place}。", model=model, place=place)),
                    when(some, say("Exhibit complained of: “{exhibit_name}”{model}{place}.", model=model_en, place=place_en)))),
            q("text", "exhibit_model", "型号", "Model"),
            q("text", "exhibit_place", "陈列位置", "Where it stands"),
        ),
        q("text", "comparison", "比对说明", "Comparison", required=True, item="K07", appearance="multiline",
          rule=("string-length(normalize-space(.)) >= 10", "比对说明不少于10字。", "At least 10 characters."),
          says=(when(some, say("投诉人的比对说明：{text}", text=stopped(".", "。"))), when(some, say("Comparison by the complainant: {text}", text=stopped(".", "."))))),
        *repeat(
            "feature_rows", "技术特征比对", "Features compared",
            q("text", "claim_feature", "权利要求特征", "Feature of the claim", required=True, item="K07"),
            q("text", "exhibit_feature", "展品对应特征", "Feature of the exhibit", required=True, item="K07",
              says=(when(both, say("权利要求特征“{claim_feature}”，投诉人称对应展品特征“{exhibit_feature}”。")),
                    when(both, say("Feature of the claim: “{claim_feature}”; according to the complainant the exhibit has “{exhibit_feature}”.")))),
            relevant="${right_kind} = 'invention' or ${right_kind} = 'utility_model'",
        ),
    ]  # fmt: skip
