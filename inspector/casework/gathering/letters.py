"""Letters that hand a case on: W20 to who is competent, W21 to public security, W22 asking for help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.casework import facts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inspector.casework.gathering import Facts, Gather, Record

_BY_LETTER = {"assistance": "W22", "case": "W20", "clue": "W20", "criminal": "W21"}
_LISTED = re.compile(r"[\n；;]|(?<=[^，,。])、(?![^（(]*[）)])")
# What a letter of assistance usually asks (domain reference 4.3, W22); the officer strikes and adds.
_ASKED = (
    "当事人的主体身份、实际经营地址和负责人",
    "涉嫌商品的生产地址、生产数量和库存",
    "涉嫌商品的销售数量、单价、去向和销售渠道",
    "涉嫌商品、包装和标识的来源",
)
# What goes to public security with a case (CRIM 6).
_CRIMINAL = (
    "涉嫌犯罪案件情况的调查报告",
    "涉案物品清单",
    "有关检验报告或者鉴定意见",
    "其他有关涉嫌犯罪的材料",
)


def proposed(record: Record) -> tuple[tuple[str, str], ...]:
    """The letter a tracing is about to send."""
    letter = record.filled.value_of("letter")
    return ((_BY_LETTER[letter], "letter"),) if letter in _BY_LETTER else ()


def transferred(shared: Facts, record: Record) -> Facts:
    """W20, of a case or of a clue; to another region by PROC 14, to another department by PROC 17."""
    away = record.filled.value_of("handed_to") == "other_region"
    return {
        **_letter(shared, record),
        "title": "案件移送函" if record.filled.value_of("letter") == "case" else "案件线索移送函",
        "basis": facts.provisions(["PROC.14" if away else "PROC.17"], day_of(record)),
        "reason": "当事人住所地或者违法行为发生地在你单位管辖区域，我局没有管辖权" if away else "",
    }


def crime(shared: Facts, record: Record) -> Facts:
    """W21: what goes along is what CRIM 6 lists."""
    return {
        **_letter(shared, record),
        "basis": provisions("W21", record),
        "enclosed": [{"zh": one, "pages": ""} for one in _CRIMINAL],
        "amount_text": "",
    }


def assistance(shared: Facts, record: Record) -> Facts:
    """W22: who and what is to be found out."""
    return {
        **_letter(shared, record),
        "basis": provisions("W22", record),
        "asked": [{"zh": one} for one in _ASKED],
    }


def _letter(shared: Facts, record: Record) -> Facts:
    filled = record.filled
    name = shared["party"].get("name", "")
    found = "".join(one.sentence_zh for one in record.findings)
    return {
        **shared,
        "receiver": {"name": filled.value_of("handed_organ")},
        "subject": f"{name}涉嫌侵犯知识产权一案" if name else "",
        "facts_zh": filled.value_of("source_text") or found,
        "enclosed": [],
        "contact": contact(shared, record),
    }


def contact(shared: Facts, record: Record) -> Facts:
    """Whom to call: the officer who handles it, at the agency's number."""
    officer = record.filled.officers[0] if record.filled.officers else None
    return {
        "name": officer.name if officer else "",
        "name_en": officer.name_en if officer else "",
        "phone": shared["agency"]["phone"],
    }


def provisions(kind: str, record: Record) -> list[Facts]:
    """The provisions a kind always rests on, as in force on the day of the record."""
    from inspector import notices

    return facts.provisions(notices.kind(kind).basis, day_of(record))


def day_of(record: Record) -> date:
    """The day of the record, by the clock of the place."""
    inspection = record.inspection
    like = inspection.completed_at or inspection.opened_at
    return inspection.opened_at.astimezone(like.tzinfo).date()


def lines(text: str) -> list[str]:
    """Things listed in one answer, one each: by line, semicolon or 、 outside brackets."""
    return [one.strip().rstrip("。") for one in _LISTED.split(text) if one.strip()]


GATHERERS: Mapping[str, Gather] = {"W20": transferred, "W21": crime, "W22": assistance}
