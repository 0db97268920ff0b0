"""Pieces of sentences that several items and several checklists share."""

from choices import MEASURE_WORDS, Choice, words
from sheets import DOTS, cases, listed, literal, say, when


def answers(
    yes: tuple[str, str],
    no: tuple[str, str],
    topic: tuple[str, str],
    more: tuple[dict[str, str], dict[str, str]] = ({}, {}),
) -> tuple[str, str]:
    """The sentences of a yes/no item; what was not checked says so, what does not apply adds nothing.

    `more` are expressions for the places of both sentences, Chinese and English.
    """
    left_out = (f"本次未检查{topic[0]}。", f"{topic[1]} was not checked this time.")
    both = zip(yes, no, left_out, more, strict=True)
    zh, en = (
        cases({"yes": say(y, **bound), "no": say(n, **bound), "nc": literal(left)})
        for y, n, left, bound in both
    )
    return zh, en


def number_doubt(question: str, check: str, *, inside: bool = False) -> tuple[str, str]:
    """What the record says beside a number that fails its check: it is printed as it is recorded.

    `inside` a bracket it follows a comma, elsewhere it brings brackets of its own.
    """
    status = f"{check}(${{{question}}})"
    printed = f"${{{question}_as_printed}} = 'yes'"
    given = f"${{{question}}} != ''"
    told = (
        ("实物如此标注，校验位不符", "校验位不符", "号码格式不符"),
        (
            "printed so; the check digit does not match",
            "check digit does not match",
            "not the form of such a number",
        ),
    )
    marks = (("，", ""), (", ", "")) if inside else (("（", "）"), (" (", ")"))
    found = []
    for texts, (before, after) in zip(told, marks, strict=True):
        so, bad, odd = (literal(f"{before}{text}{after}") for text in texts)
        shape = when(f"{given} and {status} = 'bad_shape'", odd)
        found.append(when(f"{given} and {status} = 'bad_check'", when(printed, so, bad), shape))
    return found[0], found[1]


def word(question: str, choices: str | list[Choice], language: str) -> str:
    """The word of the choice picked in another question."""
    return cases(
        {k: literal(v) for k, v in words(choices, language).items()}, of=f"${{{question}}}", otherwise=DOTS
    )


def measured(question: str) -> tuple[str, str]:
    """What was done on the spot; sealing, seizing and ordering have papers of their own."""
    done = {key: texts for key, texts in MEASURE_WORDS.items() if key not in ("seize", "order")}
    zh = listed(question, {key: texts[0] for key, texts in done.items()}, "、")
    en = listed(question, {key: texts[1][0].lower() + texts[1][1:] for key, texts in done.items()}, " and ")
    return (
        when(f"{zh} != ''", say("检查人员现场依法{measures}。", measures=zh)),
        when(f"{en} != ''", say("On the spot the inspectors went on to {measures}.", measures=en)),
    )
