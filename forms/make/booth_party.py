# ruff: noqa: E501  the two languages of a question stand side by side
"""Section 2 of the booth inspection: the party and its exhibits."""

from earlier import earlier
from party import party
from sentences import answers, word
from sheets import Row, about, cases, group, joined, literal, q, repeat, say, when


def subject() -> list[Row]:
    return group(
        "subject", "主体与展品", "Party and exhibits",
        about("看展位上是谁，展品是否与报备一致。", "See who is at the booth and whether the exhibits are as reported."),
        registered(),
        q("select_one yn", "licence", "是否出示营业执照等主体资格证照", "Licence or registration shown", required=True,
          item="C03", basis="PROC.30", nothing_found="yes", notice="W05",
          findings={"no": ("identity", "M")},
          says=answers(("现场出示了主体资格证照。", "A business licence or registration was shown."),
                       ("现场未出示主体资格证照，当事人称{licence_remark}。", "No business licence or registration was shown; the party said: {licence_remark}."),
                       ("主体资格证照", "The licence"))),
        q("text", "licence_remark", "未出示的原因", "Why it was not shown", required=True, relevant="${licence} = 'no'"),
        exhibits(),
        q("select_one yn", "staff_know", "展方人员是否知晓投诉渠道", "Staff know the complaint desk", required=True,
          item="C15", basis="EXG", nothing_found="yes", findings={"no": ("other", "G")},
          says=answers(("展位工作人员知晓展会知识产权投诉渠道。", "The staff know where complaints about intellectual property are taken."),
                       ("展位工作人员不知晓展会知识产权投诉渠道，检查人员当场告知。", "The staff did not know where complaints about intellectual property are taken; the inspectors told them."),
                       ("展方人员对投诉渠道的知晓情况", "Whether the staff know the complaint desk"))),
        earlier("C16", part="R S", no="R X S"),
        number="2",
    )  # fmt: skip


def registered() -> list[Row]:
    differs = "${registered} = 'no'"
    sublet = when("${sublet} = 'yes'", literal("，当事人称展位系转租"))
    english = when("${registered_name_en} != ''", "${registered_name_en}", "${registered_name}")
    sublet_en = when("${sublet} = 'yes'", literal("; the party said that the booth was sublet"))
    return [
        q("select_one yn", "registered", "实际参展方与登记是否一致", "Exhibitor on site as registered", required=True,
          item="C01", basis="EXM.5", nothing_found="yes", notice="W05", findings={"no": ("identity", "M")},
          licence="registered",
          says=answers(("现场参展方与展会登记一致。", "The exhibitor on site is the registered one."),
                       ("展会登记的参展方为{registered_name}，现场参展方为{party_name}{sublet}。",
                        "The registered exhibitor is {registered_en}; on site was {party_name}{sublet}."),
                       ("参展方与登记是否一致", "Whether the exhibitor is the registered one"),
                       ({"sublet": sublet}, {"sublet": sublet_en, "registered_en": english}))),
        party(
            "party", ("现场参展方", "Exhibitor on site"),
            q("select_one no_yes", "sublet", "是否转租", "Sublet"),
            full=False, relevant=differs,
        ),
    ]  # fmt: skip


def exhibits() -> list[Row]:
    told = {
        "same": ("现场展品与展前报备一致。", "The exhibits are as reported before the exhibition."),
        "more": (
            "现场展品较展前报备有增加。",
            "There are more exhibits than reported before the exhibition.",
        ),
        "changed": (
            "现场展品与展前报备相比有变化。",
            "The exhibits differ from those reported before the exhibition.",
        ),
        "not_prechecked": (
            "现场展品展前未报备。",
            "The exhibits had not been reported before the exhibition.",
        ),
    }
    proof = (
        joined(literal("新增展品“"), "${exhibit_name}", when("${exhibit_claim} = 'none'", literal("”未标示知识产权。"), joined(
            say("”标示{claim}", claim=word("exhibit_claim", "claim", "zh")),
            when("${exhibit_number} != ''", say("（{exhibit_number}）")),
            when("${exhibit_proof} = 'no'", literal("，现场未出示权利证明。"), when("${exhibit_proof} = 'yes'",
                 literal("，现场出示了权利证明。"), literal("。")))))),
        joined(literal("New exhibit “"), "${exhibit_name}", when("${exhibit_claim} = 'none'", literal("”: no right is claimed."), joined(
            say("” claims: {claim}", claim=word("exhibit_claim", "claim", "en")),
            when("${exhibit_number} != ''", say(" ({exhibit_number})")),
            when("${exhibit_proof} = 'no'", literal("; no proof of the right was shown."), when("${exhibit_proof} = 'yes'",
                 literal("; proof of the right was shown."), literal(".")))))),
    )  # fmt: skip
    claims = "${exhibit_claim} != '' and ${exhibit_claim} != 'none'"
    return [
        q("select_one same", "exhibits", "展品与展前报备是否一致", "Exhibits as checked before", required=True,
          item="C02", basis="EXM.4", nothing_found="same",
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        repeat(
            "new_exhibits", "新增或者变化的展品", "New or changed exhibits",
            q("text", "exhibit_name", "展品", "Exhibit", required=True, item="B04"),
            q("select_one claim", "exhibit_claim", "标示的权利", "Claim", required=True, item="B04",
              appearance="minimal", says=tuple(when("${exhibit_name} != '' and . != ''", one) for one in proof)),
            q("text", "exhibit_number", "权利号", "Number", item="B05", relevant=claims),
            q("select_one no_yes", "exhibit_proof", "出示权利证明", "Proof shown", item="B05", required=True,
              relevant=claims, basis="PROC.30 EXM.4", notice="W05", findings={"no": ("authorisation", "M")}),
            q("select_one status", "exhibit_status", "法律状态", "Status", item="B06", relevant=claims,
              basis="PTLR.101", appearance="minimal",
              findings={"lapsed": ("other", "C"), "not_found": ("other", "C")}),
            relevant="${exhibits} != '' and ${exhibits} != 'same'",
        ),
    ]  # fmt: skip
