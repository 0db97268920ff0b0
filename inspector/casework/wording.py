"""涉嫌: what nobody has decided yet is worded as suspected on every paper (domain reference 3.12 rule 6)."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from inspector import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.page import Finding

SUSPECTED, SUSPECTED_EN = "涉嫌", "suspected"

# Words that say a violation is there. What stands before them in the same clause and takes that back: a
# suspicion, a denial, somebody else's words, a question.
_ASSERTS = re.compile(
    r"假冒(?:他人)?(?:注册商标|专利|地理标志)|冒充(?:注册商标|专利)|侵犯[^，。；：]{0,24}权|侵害[^，。；：]{0,24}权"
    r"|(?:商标|专利|著作权)?侵权|擅自(?:使用|改变)|非法(?:制造|印制|使用)|违规(?:使用|宣传)|未经许可(?:使用|制造|销售)"
)
_TAKES_BACK = re.compile(
    r"涉嫌|疑似|可能|是否|未见|未发现|没有|不存在|不得|不|称|认为|主张|反映|投诉|举报|申请|请求|指控|防止|避免|经认定|决定"
)
_ASSERTS_EN = re.compile(r"\b(?:infring\w+|counterfeit\w*|pass(?:ed|ing|es) off|pirated|fake)\b", re.I)
_TAKES_BACK_EN = re.compile(
    r"\b(?:suspect\w*|alleg\w+|appear\w*|claim\w*|may|whether|no|not|none|nothing|complain\w*|without|if)\b",
    re.I,
)
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_SENTENCE_EN = re.compile(r"[^.!?]+[.!?]?")


def suspected(text: str) -> str:
    """A Chinese text with 涉嫌 before every violation it states as a fact."""
    return _CLAUSE.sub(lambda clause: _clause(clause[0]), text)


def suspected_en(text: str) -> str:
    """An English text in which every sentence that states a violation says it is suspected only."""
    return _SENTENCE_EN.sub(lambda sentence: _sentence_en(sentence[0]), text)


def asserts(text: str) -> bool:
    """Whether a text somebody typed states a violation as a fact."""
    return suspected(text) != text or suspected_en(text) != text


def as_suspected(finding: Finding) -> Finding:
    """The finding as papers word it while nobody has decided."""
    return replace(
        finding,
        sentence_zh=suspected(finding.sentence_zh),
        sentence_en=suspected_en(finding.sentence_en),
    )


def matter(findings: Iterable[Finding], language: str, *, decided: bool) -> str:
    """What a paper is about, by the kinds of its findings: 涉嫌假冒注册商标、涉嫌假冒专利."""
    kinds = dict.fromkeys(finding.kind for finding in findings if finding.kind not in ("", "other"))
    labels = [_kinds().get(kind, {}).get(language, kind) for kind in kinds]
    if language == "zh":
        return "、".join(label if decided else f"{SUSPECTED}{label}" for label in labels)
    return ", ".join(label if decided else f"{label} ({SUSPECTED_EN})" for label in labels)


@cache
def _kinds() -> dict[str, dict[str, str]]:
    with (RESOURCES / "code_lists" / "finding_kind.csv").open(encoding="utf-8", newline="") as file:
        return {row["value"]: row for row in csv.DictReader(file)}


def _clause(clause: str) -> str:
    found = _ASSERTS.search(clause)
    if found is None or _TAKES_BACK.search(clause[: found.start()]):
        return clause
    return f"{clause[: found.start()]}{SUSPECTED}{clause[found.start() :]}"


def _sentence_en(sentence: str) -> str:
    found = _ASSERTS_EN.search(sentence)
    if found is None or _TAKES_BACK_EN.search(sentence):
        return sentence
    end = sentence[-1] if sentence[-1] in ".!?" else ""
    return f"{sentence.removesuffix(end)} ({SUSPECTED_EN}, not decided){end}"
