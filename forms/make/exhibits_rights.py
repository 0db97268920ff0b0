# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 to 4 of the exhibits before the exhibition: the exhibitor, what it shows, the rights it claims."""

from duties import duty, on
from right import named, right, status_told
from same_party import same_party
from sentences import word
from sheets import Pair, Row, about, cases, group, joined, listed, literal, q, repeat, say, when

CLAIMS = {
    "patent": ("专利", "patent"),
    "trademark": ("商标", "trademark"),
    "gi": ("地理标志", "geographical indication"),
    "copyright": ("著作权", "copyright"),
    "well_known": ("驰名商标", "well-known mark"),
    "special_sign": ("特殊标志", "special sign"),
}
UNSOUND = dict.fromkeys(("lapsed", "invalidated", "expired", "not_found"), ("other", "C"))
ANY_CLAIM = "count(${claims}[. != '' and . != 'none']) > 0"


def claimed(*kinds: str) -> str:
    """Whether some exhibit claims a right of one of these kinds."""
    test = " or ".join(f"selected(., '{kind}')" for kind in kinds)
    return f"count(${{claims}}[{test}]) > 0"


def exhibitor() -> list[Row]:
    missing = "${registered} = 'yes' and check-uscc(${registered_code}) != 'ok'"
    reasons = {"not_shown": ("未能出示", "not shown yet"), "foreign": ("境外主体", "foreign"),
               "own_produce": ("自产农产品", "farmer selling own produce"), "exempt": ("依法免登记", "exempt by law")}  # fmt: skip
    told = tuple(
        when(". != ''", say(text, reason=cases({k: literal(v[i]) for k, v in reasons.items()})))
        for i, text in enumerate(("登记信息中的统一社会信用代码缺失或者有误（{reason}）。", "The unified social credit code on the list is missing or wrong ({reason})."))
    )  # fmt: skip
    return group(
        "exhibitor", "参展方", "Exhibitor",
        about("核对参展方、展位和签署的条款。", "Check the exhibitor, the booth and what was signed."),
        same_party(("参展方", "exhibitor"), item="B01", basis="EXM.4", here=("实际", "in fact")),
        q("select_one no_code", "code_reason", "登记的信用代码缺失或者有误的原因", "Why the code on the list is missing or wrong", required=True,
          item="B01", relevant=missing, appearance="minimal", says=told),
        q("text", "booth_number", "展位号", "Booth", required=True, item="B02", prefill="booth",
          rule=("string-length(normalize-space(.)) >= 1", "请写明展位号。", "Give the booth.")),
        duty(
            "signed", "是否签署知识产权条款和承诺书", "IP clause and commitment signed", item="B03", basis="EXM.4",
            findings=("other", "G"),
            yes=("参展方签署了知识产权条款和承诺书。", "The exhibitor has signed the intellectual property clause and the commitment letter."),
            no=("参展方未签署知识产权条款或者承诺书", "The exhibitor has not signed the intellectual property clause or the commitment letter"),
            topic=("知识产权条款和承诺书", "Whether the clause and the letter are signed"), note=("未签署的原因", "Why not")),
        number="2",
    )  # fmt: skip


def exhibits() -> list[Row]:
    model = when("${exhibit_model} != ''", say("（{exhibit_model}）"))
    model_en = when("${exhibit_model} != ''", say(" ({exhibit_model})"))
    some = "${exhibit_name} != '' and . != ''"
    claim, claim_en = (
        listed("claims", {k: v[i] for k, v in CLAIMS.items()}, mark) for i, mark in ((0, "、"), (1, ", "))
    )
    says = (
        when(some, joined(say("参展项目“{exhibit_name}”{model}", model=model),
                          when(". = 'none'", literal("未主张知识产权。"), say("主张：{claim}。", claim=claim)))),
        when(some, joined(say("Exhibit “{exhibit_name}”{model}", model=model_en),
                          when(". = 'none'", literal(": no right is claimed."), say(" claims: {claim}.", claim=claim_en)))),
    )  # fmt: skip
    return group(
        "exhibits", "参展项目", "Exhibits",
        about("逐项登记展品和主张的权利。", "List each exhibit and what it claims."),
        q("select_one supplied", "supplied", "参展项目是否申报", "Exhibits reported", required=True, item="B04", basis="EXM.4",
          nothing_found="yes", findings={"no": ("other", "M")}, notice="W05",
          says=(cases({"no": literal("参展方未申报参展项目。")}), cases({"no": literal("The exhibitor has not reported its exhibits.")}))),
        repeat(
            "exhibit_rows", "参展项目清单", "List of exhibits",
            q("text", "exhibit_name", "展品", "Exhibit", required=True, item="B04"),
            q("text", "exhibit_model", "型号", "Model"),
            q("select_multiple claim", "claims", "主张的权利", "Claims", required=True, item="B04", appearance="minimal",
              rule=("not(selected(., 'none') and count-selected(.) > 1)", "“无”不能与其他选项并选。", "“None” stands alone."), says=says),
            relevant="${supplied} = 'yes'",
        ),
        number="3",
    )  # fmt: skip


def rights() -> list[Row]:
    chain = "${right_licence_to} = '' or ${show_last_day} = '' or ${right_licence_to} >= ${show_last_day}"
    return group(
        "rights", "权利核查", "Rights",
        about("逐项看权利证明、法律状态和许可链；没有主张权利的可以跳过。", "For each claim: proof, status, chain of licences. Skip where nothing is claimed."),
        repeat(
            "right_rows", "主张的权利", "Rights claimed",
            q("text", "right_exhibit", "展品", "Exhibit", required=True, item="B05"),
            right("right", item="B05", basis="EXM.8", status_item="B06", status_findings=UNSOUND, licence=True),
            q("select_one shown", "right_proof", "权利证明", "Proof", required=True, item="B05", basis="EXM.8 PROC.30", photos="1",
              notice="W05", appearance="minimal", findings={"no": ("authorisation", "M")}),
            q("select_one chain", "right_chain", "权属或者许可链", "Chain of title", required=True, item="B07", basis="PTL.11 TML.57",
              notice="W05", appearance="minimal", findings={"no": ("authorisation", "M E")},
              rule=(f". != 'yes' or ({chain})", "许可期限早于展会最后一天届满，许可链不能选“完整”。", "The licence ends before the exhibition does; the chain is not complete."),
              says=_right()),
            relevant=ANY_CLAIM,
        ),
        number="4",
    )  # fmt: skip


def _right() -> Pair:
    return _right_in("zh"), _right_in("en")


def _right_in(language: str) -> str:
    place = 0 if language == "zh" else 1
    until = on("right_licence_to")[place]
    licence = word("right_licence", "licence_kind", language)
    proof = cases({"yes": literal(("，出示了权利证明", "; proof was shown")[place]),
                   "no": literal(("，未出示权利证明", "; no proof was shown")[place])}, of="${right_proof}")  # fmt: skip
    state = status_told("right")[place]
    by = (("，参展方系权利人", "，参展方未取得授权", "，经{right_licensor}{licence}，期限至{until}"),
          ("; the exhibitor is the right holder", "; the exhibitor has no authorisation", "; {licence} from {right_licensor} until {until}"))[place]  # fmt: skip
    title = cases({"owner": literal(by[0]), "none": literal(by[1])}, of="${right_licence}",
                  otherwise=say(by[2], licence=licence, until=until))  # fmt: skip
    end = cases({"yes": literal(("，权属（许可链）完整。", "; the chain of title is complete.")[place]),
                 "no": literal(("，权属（许可链）不完整。", "; the chain of title is not complete.")[place]),
                 "nc": literal(("，许可链未核查。", "; the chain of title was not checked.")[place])})  # fmt: skip
    head = ("参展项目“{right_exhibit}”主张{right}", "Exhibit “{right_exhibit}” claims: {right}")[place]
    whole = joined(say(head, right=named("right")[place]), proof, state, title, end)
    return when("${right_exhibit} != '' and . != ''", whole)
