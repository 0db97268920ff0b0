"""Runs the recorded XPath and OpenRosa cases that lie beside the repository."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from inspector import xlsform
from tests.conformance.known import Known, reason_for

RECORDED = Path(__file__).resolve().parents[2].parent / "shared" / "conformance" / "openrosa-xpath-cases.json"
NOW = datetime(2026, 11, 22, 22, 34, 21, tzinfo=ZoneInfo("America/Phoenix"))
NAMESPACES = {
    "xhtml": "http://www.w3.org/1999/xhtml",
    "mathml": "http://www.w3.org/1998/Math/MathML",
    "jr": "http://openrosa.org/javarosa",
}


@dataclass
class Score:
    passed: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[dict[str, Any], object]] = field(default_factory=list)

    def explained_by(self, known: Known) -> list[tuple[dict[str, Any], object]]:
        return [(case, answer) for case, answer in self.failed if _known(case) is known]

    def unexplained(self) -> list[tuple[dict[str, Any], object]]:
        return [(case, answer) for case, answer in self.failed if _known(case) is None]


def _known(case: dict[str, Any]) -> Known | None:
    return reason_for(case["suite"], case["expr"], case["context"])


def run() -> Score:
    recorded = json.loads(RECORDED.read_text("utf-8"))
    score = Score()
    for case in recorded["cases"]:
        right, answer = judge(case, recorded["docs"][case["doc"]])
        score.total[case["suite"]] += 1
        score.passed[case["suite"]] += right
        if not right:
            score.failed.append((case, answer))
    return score


def judge(case: dict[str, Any], document: str) -> tuple[bool, object]:
    """Whether our answer is the recorded one, and what it was."""
    expression = _converted(case["kind"], case["expr"])
    try:
        answer = xlsform.evaluate(document, expression, case["context"], now=NOW, namespaces=NAMESPACES)
    except ValueError as error:
        return case["kind"] == "error", error
    return _agrees(case, answer), answer


def _converted(kind: str, expression: str) -> str:
    conversions = {"boolean": "boolean", "number": "number", "number-rounded": "number", "string": "string",
                   "match": "string", "string-length": "string"}  # fmt: skip
    return f"{conversions[kind]}({expression})" if kind in conversions else expression


def _agrees(case: dict[str, Any], answer: object) -> bool:
    expected = case["expected"]
    match case["kind"], answer:
        case "boolean", bool():
            return answer is expected
        case "number", float():
            return _same_number(answer, float(expected))
        case "number-rounded", float():
            return _same_number(math.floor(answer * case["factor"] + 0.5) / case["factor"], float(expected))
        case "string", str():
            return answer == str(expected)
        case "match", str():
            return _matches(expected, answer)
        case "string-length", str():
            return len(answer) == expected
        case "nodes", list():
            return answer == expected
        case "nodes-unordered", list():
            return sorted(answer) == sorted(expected)
    return False


def _same_number(a: float, b: float) -> bool:
    return a == b or (math.isnan(a) and math.isnan(b))


def _matches(expected: str, answer: str) -> bool:
    """`expected` is written as JavaScript writes a regular expression: /pattern/flags."""
    pattern, _, flags = expected[1:].rpartition("/")
    return re.search(pattern, answer, re.IGNORECASE if "i" in flags else 0) is not None
