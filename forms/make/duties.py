# ruff: noqa: E501  the two languages of a question stand side by side
"""Duties of those who run a platform, a market or a factory: done or not, or done in n of m papers looked at."""

from choices import Choice
from sheets import Pair, Row, calculate, cases, joined, literal, q, say, stopped, when

PARTY_SAYS = {
    "note": ("当事人的说明", "What the party says"),
    "because": ("，当事人称", "; the party said: "),
}
# How many of the papers looked at are in order; it follows from the two numbers.
RATE: list[Choice] = [
    ("all", "均符合", "All in order"),
    ("part", "部分符合", "Some in order"),
    ("none", "均不符合", "None in order"),
    ("na", "无此类资料", "No such papers"),
]
DAY_ZH, DAY_EN = "%Y年%n月%e日", "%e %b %Y"
MOMENT_ZH, MOMENT_EN = "%Y年%n月%e日%h时%M分", "%e %b %Y, %H:%M"
FUTURE = (". <= now()", "不能是将来的时间。", "Never in the future.")
NOT_LATER = ("不能晚于检查日。", "Not after the day of the inspection.")


def duty(
    name: str,
    zh: str,
    en: str,
    *,
    item: str,
    yes: Pair,
    no: Pair,
    topic: Pair,
    findings: tuple[str, str],
    basis: str,
    note: Pair = ("具体情况", "What is missing"),
    because: Pair = ("：", ": "),
    details: tuple[object, ...] = (),
    told: tuple[dict[str, str], dict[str, str]] = ({}, {}),
    relevant: str = "",
    nothing_found: str = "yes",
    **more: str,
) -> list[object]:
    """A yes/no item; a no says what is missing, `details` are asked with it.

    The sentence of a no ends without a stop: `because` and what is missing follow it. `told` are expressions for the
    places of both sentences, Chinese and English.
    """
    missing = stopped(f"${{{name}_note}}", "。")
    says = (
        cases({"yes": say(yes[0], **told[0]), "no": joined(say(no[0] + because[0], **told[0]), missing),
               "nc": literal(f"本次未检查{topic[0]}。")}),
        cases({"yes": say(yes[1], **told[1]), "no": joined(say(no[1] + because[1], **told[1]), missing),
               "nc": literal(f"{topic[1]} was not checked this time.")}),
    )  # fmt: skip
    return [
        q("select_one yn", name, zh, en, required=True, item=item, basis=basis, nothing_found=nothing_found,
          photos="1", findings={"no": findings}, relevant=relevant, says=says, **more),
        q("text", f"{name}_note", *note, required=True, relevant=f"${{{name}}} = 'no'"),
        *details,
    ]  # fmt: skip


def sampled(
    name: str,
    zh: str,
    en: str,
    *,
    item: str,
    subject: Pair,
    fine: Pair,
    faulty: Pair,
    findings: tuple[str, str],
    basis: str,
    relevant: str = "",
    **more: str,
) -> list[Row]:
    """n papers looked at, m of them in order, and what follows from it.

    `subject` is "抽查经营合同{n}份" / "{n} stall contracts were sampled"; `fine` and `faulty` go on with it.
    """
    looked, good = f"${{{name}_sampled}}", f"${{{name}_fit}}"
    rest = {"n": looked, "m": good, "r": f"{looked} - {good}", "rate": f"${{{name}_rate}}"}
    verdict = f"if({looked} = 0, 'na', if({good} = {looked}, 'all', if({good} = 0, 'none', 'part')))"
    zh_says = {"all": f"{subject[0]}，均{fine[0]}。", "none": f"{subject[0]}，均{faulty[0]}。",
               "part": f"{subject[0]}，其中{{m}}份{fine[0]}，{{r}}份{faulty[0]}，符合率{{rate}}%。"}  # fmt: skip
    en_says = {"all": f"{subject[1]}: all {fine[1]}.", "none": f"{subject[1]}: all {faulty[1]}.",
               "part": f"{subject[1]}: {{m}} {fine[1]}, {{r}} {faulty[1]} ({{rate}}% in order)."}  # fmt: skip
    return [
        q("integer", f"{name}_sampled", f"{zh}：抽查份数", f"{en}: sampled", required=True, relevant=relevant,
          rule=(". >= 0", "份数不能为负。", "Not less than zero.")),
        q("integer", f"{name}_fit", f"{zh}：符合份数", f"{en}: in order", required=True, relevant=f"{looked} > 0",
          rule=(f". >= 0 and . <= {looked}", "符合份数不能大于抽查份数。", "Not more than were sampled.")),
        calculate(f"{name}_rate", f"if({looked} > 0, round({good} div {looked} * 100, 1), '')"),
        q("select_one rate", name, zh, en, required=True, item=item, basis=basis, photos="1",
          relevant=f"{looked} != ''", propose=f"if({looked} = 0 or {good} != '', {verdict}, '')",
          rule=(f". = {verdict}", "与抽查、符合的份数不一致。", "This does not agree with the two numbers."),
          findings={"part": findings, "none": findings},
          says=(cases({k: say(v, **rest) for k, v in zh_says.items()}),
                cases({k: say(v, **rest) for k, v in en_says.items()})), **more),
    ]  # fmt: skip


def link(name: str, zh: str, en: str, *, relevant: str = "", required: bool = False, **more: str) -> Row:
    """The address of a web page."""
    return q("text", name, zh, en, relevant=relevant, required=required,
             rule=("regex(., '^https?://[^ ]+[.][^ ]+$')", "网址以http://或者https://开头，中间没有空格。",
                   "An address begins with http:// or https:// and has no blanks."), **more)  # fmt: skip


def page_of(name: str) -> Pair:
    """The address of a web page in brackets, when there is one."""
    given = f"${{{name}}} != ''"
    return when(given, say(f"（网址：{{{name}}}）")), when(given, say(f" ({{{name}}})"))


def on(name: str) -> Pair:
    """A date as a sentence names it."""
    return f"format-date(${{{name}}}, {literal(DAY_ZH)})", f"format-date(${{{name}}}, {literal(DAY_EN)})"


def at(name: str) -> Pair:
    """A moment as a sentence names it."""
    return (
        f"format-date-time(${{{name}}}, {literal(MOMENT_ZH)})",
        f"format-date-time(${{{name}}}, {literal(MOMENT_EN)})",
    )


def each(**pairs: Pair) -> tuple[dict[str, str], dict[str, str]]:
    """Expressions given in both languages, as the places of the Chinese and the English sentence."""
    return {name: pair[0] for name, pair in pairs.items()}, {name: pair[1] for name, pair in pairs.items()}
