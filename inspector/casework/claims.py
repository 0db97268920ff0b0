"""The rights an exhibitor registered with the organiser, as written into three cells of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.domain.campaign import Claim
from inspector.domain.identifiers import BAD_CHECK, check_patent_number, check_trademark_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KINDS = ("invention", "utility_model", "design")
_PATENT = re.compile(r"(?:ZL|CN)?[\s:：]*(?:\d\s?){8,12}[.．·]?\s?[\dX]|CN\d{7,9}[A-Z]\d?", re.IGNORECASE)
_TRADEMARK = re.compile(r"(?<![\dA-Z])G?\d{4,8}[A-Z]?(?![\dA-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Registered:
    """One claim and what is doubtful about its number; an empty code when nothing is."""

    claim: Claim
    column: str
    code: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


def registered(patents: str, trademarks: str, indications: str) -> Iterator[Registered]:
    """Every claim in the three cells. A bad number is kept as it is: that they claim it is a fact."""
    for number, title in _numbers(patents, _PATENT):
        yield _patent(number, title)
    for number, title in _numbers(trademarks, _TRADEMARK):
        mark = check_trademark_number(number)
        code = "" if mark.is_ok else "import.trademark_bad_shape"
        yield Registered(Claim("trademark", mark.canonical, title), "trademarks", code, {"text": number})
    for name in _parts(indications):
        yield Registered(Claim("gi", "", name), "indications")


def _patent(number: str, title: str) -> Registered:
    checked = check_patent_number(number)
    kind = checked.kind if checked.kind in _KINDS else "invention"
    claim = Claim(kind, checked.canonical, title)
    if checked.is_ok:
        return Registered(claim, "patents")
    if checked.status == BAD_CHECK:
        facts = {"text": checked.canonical, "expected": checked.expected}
        return Registered(claim, "patents", "import.patent_bad_check", facts)
    return Registered(claim, "patents", "import.patent_bad_shape", {"text": number})


def _numbers(text: str, shape: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Numbers with what is said beside them: "12345678（第9、11类）" is one. A part without is a bad one."""
    found: list[tuple[str, str]] = []
    for part in _parts(text):
        match = shape.search(part)
        rest = re.sub(r"\s+", " ", part.replace(match[0], " ") if match else part).strip(" ()（）:：-")
        if match or not found:
            found.append((match[0], rest) if match else (part, ""))
        else:
            number, title = found[-1]
            found[-1] = (number, f"{title}、{rest}" if title else rest)
    yield from found


def _parts(text: str) -> list[str]:
    return [part for piece in re.split(r"[;；、，,\n|]+", text) if (part := piece.strip())]
