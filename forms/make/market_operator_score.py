# ruff: noqa: E501  the two languages of a question stand side by side
"""Section 6 of the market operator inspection: the stalls spot-checked today, and the score.

The weights stand in the workbook as calculations `weight_*`: an agency changes the number there, not a line of
code. What does not apply and what was not checked is left out of the sum, so the score stays within 0 and 100.
"""

from choices import Choice
from sheets import Row, about, calculate, cases, group, literal, q, repeat, say, when

STALL_RESULT: list[Choice] = [
    ("fine", "未发现问题", "Nothing found"),
    ("problem", "发现问题，另作笔录", "Problem, own record"),
    ("closed", "未营业", "Closed"),
]
WEIGHTS = {
    "organised": 10, "rules": 8, "resources": 6, "evaluation": 4, "contracts": 10, "files": 14, "rounds": 10,
    "desk": 8, "register": 8, "measures": 12, "mediation": 6, "grading": 4,
}  # fmt: skip
SHARES = {
    "contracts": "${contracts_fit} div ${contracts_sampled}",
    "files": "${files_fit} div ${files_sampled}",
    "register": "if(${register} = 'no', 0, if(${received} = 0, 1, ${closed} div ${received}))",
}


def score() -> list[Row]:
    return group(
        "stalls_and_score", "抽查与评分", "Stalls and score",
        about("记今天抽查的摊位；评分按权重自动计算。", "Note the stalls checked today; the score follows from the weights."),
        stalls(),
        [calculate(f"weight_{name}", str(weight)) for name, weight in WEIGHTS.items()],
        calculate("weights", " + ".join(when(counts(name), f"${{weight_{name}}}", "0") for name in WEIGHTS)),
        calculate("points", " + ".join(when(counts(name), f"${{weight_{name}}} * {share(name)}", "0") for name in WEIGHTS)),
        calculate("score", "if(${weights} > 0, max(0, min(100, round(${points} div ${weights} * 100, 1))), '')", item="I16",
                  sentence_zh=when(". != ''", say("按评分权重计算，本次检查评分为{score}分（满分100分）。")),
                  sentence_en=when(". != ''", say("Score of this inspection by the weights of the checklist: {score} of 100."))),
        q("note", "score_note", "评分：${score}（满分100分）", "Score: ${score} of 100", item="I16"),
        number="6",
    )  # fmt: skip


def stalls() -> list[Row]:
    told = {"fine": ("未发现问题。", "nothing found."), "closed": ("检查时未营业。", "closed at the time.")}
    other = (when("${stall_record} != ''", say("发现涉嫌问题，另行制作现场笔录（{stall_record}）。"), literal("发现涉嫌问题，另行制作现场笔录。")),
             when("${stall_record} != ''", say("a suspected problem, see the record of its own ({stall_record})."),
                  literal("a suspected problem, see the record of its own.")))  # fmt: skip
    return repeat(
        "stalls", "抽查的摊位", "Stalls spot-checked",
        q("text", "stall_no", "摊位号", "Stall", required=True, item="I15"),
        q("text", "stall_operator", "经营者", "Operator", required=True, item="I15"),
        q("select_one stall_result", "stall_result", "结果", "Result", required=True, item="I15", appearance="minimal", says=(
            when("${stall_no} != '' and ${stall_operator} != '' and . != ''", say(
                "抽查{stall_no}号摊位（{stall_operator}），{told}",
                told=cases({"problem": other[0], **{k: literal(v[0]) for k, v in told.items()}}))),
            when("${stall_no} != '' and ${stall_operator} != '' and . != ''", say(
                "Stall {stall_no} ({stall_operator}): {told}",
                told=cases({"problem": other[1], **{k: literal(v[1]) for k, v in told.items()}}))))),
        q("text", "stall_record", "该摊位的检查编号", "Its own inspection", item="I15", relevant="${stall_result} = 'problem'"),
    )  # fmt: skip


def counts(name: str) -> str:
    """Whether an item enters the score."""
    if name in ("contracts", "files"):
        return f"${{{name}_sampled}} > 0 and ${{{name}_fit}} != ''"
    answered = f"(${{{name}}} = 'yes' or ${{{name}}} = 'no')"
    return f"{answered} and (${{register}} = 'no' or ${{closed}} != '')" if name == "register" else answered


def share(name: str) -> str:
    """How much of its weight an item earns."""
    return f"({SHARES[name]})" if name in SHARES else f"number(${{{name}}} = 'yes')"
