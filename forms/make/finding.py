# ruff: noqa: E501  the two languages of a question stand side by side
"""The finding block: what was found beside the items of the list, described and never judged (`finding`)."""

from sentences import word
from sheets import Pair, Row, choices_of, q, repeat, say, stopped, when


def description(
    name: str,
    *,
    least: int | str = 20,
    zh: str = "情况描述",
    en: str = "Description",
    relevant: str = "",
    item: str = "",
    hint: Pair = ("", ""),
    says: Pair = ("", ""),
    message: Pair = ("", ""),
) -> Row:
    """What was seen or said, long enough that somebody else can picture it; `least` may be an expression."""
    told = message if any(message) else (f"{zh}不少于{least}字。", f"At least {least} characters.")
    named = {"item": item} if item else {}
    return q("text", name, zh, en, required=True, appearance="multiline", relevant=relevant, hint=hint, says=says,
             rule=(f"string-length(normalize-space(.)) >= {least}", *told),
             **named)  # fmt: skip


def other_findings(*, relevant: str = "") -> list[Row]:
    """What the checklist has no item for: its kind and its description; a supervisor looks at each of them."""
    kinds = {value: (value, "S") for value, _, _ in choices_of("finding_kind")}
    named = "${other_kind} != 'other'"
    kind = when(named, say("（{kind}）", kind=word("other_kind", "finding_kind", "zh")))
    kind_en = when(named, say(" ({kind})", kind=word("other_kind", "finding_kind", "en")))
    some = "${other_text} != '' and . != ''"
    return repeat(
        "other_findings", "另发现的问题", "Found besides",
        q("select_one finding_kind", "other_kind", "问题类型", "Kind", required=True, item="finding", appearance="minimal",
          findings=kinds, says=(
              when(some, say("另发现涉嫌问题{kind}：{text}", kind=kind, text=stopped("${other_text}", "。"))),
              when(some, say("A suspected problem was found besides{kind}: {text}", kind=kind_en,
                             text=stopped("${other_text}", "."))))),
        description("other_text", least=10),
        relevant=relevant,
    )  # fmt: skip
