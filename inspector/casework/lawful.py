"""What the law allows for what was found: the power matrix, with the article (domain reference 2.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.casework import basis
from inspector.domain.campaign import TargetKind
from inspector.domain.power import LIMITS, RIGHT_OF_KIND, Power, power, right_of_finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inspector.casework.filling import Filling
    from inspector.casework.page import Finding

# Done without anything having been found: a sample of a spot check, a request for papers, a letter.
_WITHOUT_FINDING = ("sample", "materials", "transfer", "ask", "inspect_premises", "inspect_goods")
MEASURE_WORDS: Mapping[str, tuple[str, str]] = {
    "ask": ("询问", "questioning"),
    "inspect_premises": ("现场检查", "inspecting the premises"),
    "copy_books": ("查阅、复制合同账簿", "reading and copying books"),
    "inspect_goods": ("检查物品", "inspecting goods"),
    "seize": ("查封、扣押", "sealing or seizing"),
    "order": ("责令改正", "an order to correct"),
    "register": ("先行登记保存", "advance registration"),
    "sample": ("抽样取证", "sampling"),
    "materials": ("限期提供材料", "a request for papers"),
    "transfer": ("移送", "a transfer"),
}
RIGHT_WORDS: Mapping[str, tuple[str, str]] = {
    "trademark": ("商标", "trademark"),
    "patent_counterfeit": ("假冒专利", "counterfeit patent"),
    "patent_dispute": ("专利侵权纠纷", "patent dispute"),
    "special_sign": ("特殊标志", "special sign"),
    "olympic": ("奥林匹克标志", "Olympic symbol"),
    "gi": ("地理标志", "geographical indication"),
    "copyright": ("著作权", "copyright"),
    "general": ("其他事项", "other matters"),
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether a measure may be taken for these findings; which of them it may answer, and by what article."""

    allowed: bool
    findings: tuple[Finding, ...] = ()
    basis: tuple[str, ...] = ()  # keys of the provisions
    code: str = ""  # why not
    facts: Mapping[str, object] = field(default_factory=dict)


def rule(measure: str, findings: Iterable[Finding], on: date, *, requested: bool, right: str = "") -> Ruling:
    """Ask the table for a measure; a paper that takes none is always allowed. `right` is what a complaint is
    about: its findings say only how it ended."""
    mine = tuple(findings)
    if not measure:
        return Ruling(True, mine)
    if not mine:
        return _without(measure, right or "general", on)
    cells = [(finding, power(_column(finding, right), measure)) for finding in mine]
    allowed = [(finding, cell) for finding, cell in cells if _may(cell, requested=requested)]
    if allowed:
        keys = tuple(dict.fromkeys(cell.basis for _, cell in allowed))
        return Ruling(True, tuple(finding for finding, _ in allowed), keys)
    return _refused(cells[0][1], on)


def is_requested(filled: Filling) -> bool:
    """Whether a right holder asked for it: a complaint is being handled (PTL 69(2))."""
    return filled.target.kind is TargetKind.COMPLAINT or filled.tour.source in ("complaint", "report")


def complained_of(filled: Filling) -> str:
    """The column of the right complained of; a patent there is a dispute, not a counterfeit (PTL 69)."""
    if filled.target.kind is not TargetKind.COMPLAINT:
        return ""
    column = RIGHT_OF_KIND.get(filled.value_of("right_kind"), "")
    return "patent_dispute" if column == "patent_counterfeit" else column


def cited(keys: Iterable[str], on: date) -> list[dict[str, str]]:
    """Provisions as in force on a day, to be kept in the facts of a paper."""
    rows = [row for key in dict.fromkeys(keys) if (row := basis.in_force(key.replace(" ", "."), on))]
    return [{"key": row.key, "zh": row.text_zh, "en": row.text_en} for row in rows]


def _may(cell: Power, *, requested: bool) -> bool:
    return cell.allowed and (requested or not cell.needs_request)


def _column(finding: Finding, right: str) -> str:
    found = right_of_finding(finding.kind)
    return right if right and found == "general" else found


def _without(measure: str, right: str, on: date) -> Ruling:
    cell = power(right, measure)
    if right != "general" and measure in _WITHOUT_FINDING and not cell.allowed:
        return _refused(cell, on)
    if measure in _WITHOUT_FINDING:
        return Ruling(True, (), (cell.basis,) if cell.basis else ())
    return Ruling(False, code="power.no_finding", facts={"measure": _words(MEASURE_WORDS, measure)})


def _refused(cell: Power, on: date) -> Ruling:
    code = "power.only_on_request" if cell.allowed else "power.not_allowed"
    if cell.right == "copyright":
        code = "power.transfer_only"
    row = basis.in_force(cell.basis or LIMITS.get(cell.right, ""), on)
    facts: dict[str, object] = {
        "measure": _words(MEASURE_WORDS, cell.measure),
        "right": _words(RIGHT_WORDS, cell.right),
        "article": {"zh": row.text_zh, "en": row.text_en} if row else "",
    }
    return Ruling(False, code=code, facts=facts)


def _words(table: Mapping[str, tuple[str, str]], key: str) -> dict[str, str]:
    zh, en = table.get(key, (key, key))
    return {"zh": zh, "en": en}
