"""Papers of complaints at an exhibition: W16 with its two sisters, W17 to W19; and which it is time for.

The complaint checklist (domain reference 3.4) knows most of what they say. What it does not know is a field.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from inspector.casework import facts, sentences
from inspector.casework.gathering import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.filling import Filling
    from inspector.casework.gathering import Facts, Gather, Record

SERVED = ("W16", "W16S", "W16R", "W17", "W18", "W19")  # they stand when the record goes on in another edition
_NUMBERS = ("right_patent_number", "right_mark_number", "right_other_number")
_PATENTS = ("invention", "utility_model", "design")
_BY_ACCEPTANCE = {"accept": "W16", "supplement": "W16S", "refuse": "W16R"}
_MEASURED = ("suspected", "admitted")

# Where a complaint that is not taken up can go (EXM 17), by the bar; the first two are said always.
_WAYS = (
    ("向有管辖权的人民法院提起诉讼", "Go to the court that has jurisdiction"),
    (
        "请求有管辖权的知识产权部门裁决或者投诉举报",
        "Ask the intellectual property department that has jurisdiction for adjudication, or complain to it",
    ),
)


_RESULTS: Mapping[str, tuple[str, str]] = {
    "suspected": (
        "初步认为被投诉的展品涉嫌侵犯投诉人主张的权利",
        "The exhibits complained of are suspected to infringe the right relied on",
    ),
    "not_established": ("投诉不成立", "The complaint is not established"),
    "admitted": (
        "被投诉人承认侵权，按此处理",
        "The respondent admits the infringement; the complaint is handled accordingly",
    ),
    "settled": ("双方达成和解（调解），投诉处理终止", "The two sides have settled; the complaint ends"),
    "withdrawn": ("投诉人撤回投诉，投诉处理终止", "The complaint was withdrawn and ends"),
    "transferred": ("将投诉移送有关部门处理", "The complaint is transferred to the competent department"),
    "beyond": (
        "投诉事项超出展会投诉处理范围，不再处理",
        "The matter is beyond what can be handled at the exhibition",
    ),
}


def proposed(record: Record) -> tuple[tuple[str, str], ...]:
    """The papers it is time for as the answers stand, each with what asks for it."""
    filled = record.filled
    asked: list[tuple[str, str]] = []
    acceptance = filled.value_of("acceptance")
    if acceptance in _BY_ACCEPTANCE:
        asked.append((_BY_ACCEPTANCE[acceptance], "complaint"))
    if acceptance == "accept" and not filled.value_of("answer") and not filled.value_of("outcome"):
        asked.append(("W17", "complaint"))
    if filled.value_of("outcome"):
        asked.append(("W18", "complaint"))
    if filled.value_of("outcome") in _MEASURED and filled.value_of("show_measures"):
        asked.append(("W19", "complaint"))
    if filled.value_of("outcome") == "transferred":
        asked.append(("W20", "complaint"))
    return (*asked, *letters.proposed(record))


def accepted(shared: Facts, record: Record) -> Facts:
    """W16: the complaint is taken up."""
    return {
        **_to_complainant(shared, record.filled, record),
        "basis": letters.provisions("W16", record),
    }


def supplement(shared: Facts, record: Record) -> Facts:
    """W16S: what is wanted, a line for each paper, and by when."""
    filled = record.filled
    wanted = letters.lines(filled.value_of("supplement_list"))
    return {
        **_to_complainant(shared, filled, record),
        "basis": letters.provisions("W16S", record),
        "supplement": {
            "list": [{"zh": one, "en": ""} for one in wanted],
            "due": filled.value_of("supplement_due"),
            "place": filled.value_of("place"),
        },
    }


def refused(shared: Facts, record: Record) -> Facts:
    """W16R: why not, with the provision of the reason, and the other ways."""
    filled = record.filled
    bars = set(filled.value_of("bars").split()) - {"none"}
    number = filled.value_of("bar_number")
    reason = filled.value_of("refusal_reason")
    if number and number not in reason:
        reason = f"{reason.rstrip('。；')}（{number}）"
    keys = ["EXM.17"] if bars else ["EXM.9"]
    return {
        **_to_complainant(shared, filled, record),
        "basis": facts.provisions(keys, letters.day_of(record)),
        "refusal": {"reason": reason, "ways": [{"zh": zh, "en": en} for zh, en in _WAYS]},
    }


def forwarded(shared: Facts, record: Record) -> Facts:
    """W17: what is claimed, and by which hour an answer is due."""
    filled = record.filled
    claim = [filled.value_of("reasons"), filled.value_of("comparison")]
    return {
        **_complaint(shared, record),
        "basis": letters.provisions("W17", record),
        "accepted": {"at": filled.value_of("complete_at")},
        "claim": {"zh": "；".join(one.rstrip("。；") for one in claim if one)},
        "answer": {
            "due": answer_due(filled, datetime.fromisoformat(shared["issued_at"])),
            "hours": filled.value_of("answer_hours") or "24",
            "place": filled.value_of("place"),
        },
        "enclosed": list(_enclosed(filled)),
    }


def answer_due(filled: Filling, issued: datetime) -> str:
    """The hour an answer is due: from the full hour after it is handed over, which is soon (PROC 80; EXM 13).

    A respondent who was told has a moment; else the paper is taken to be handed over within this hour.
    """
    if known := filled.value_of("answer_due"):
        return facts.stamp(datetime.fromisoformat(known), issued)
    hours = int(filled.value_of("answer_hours") or 24)
    begins = issued.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return facts.stamp(begins + timedelta(hours=hours))


def decided(shared: Facts, record: Record) -> Facts:
    """W18: course, both sides, expert, result and grounds, measures; of a patent a preliminary opinion."""
    filled = record.filled
    shared = _complaint(shared, record)
    return {
        **shared,
        "title": "展会知识产权投诉处理通知书",
        "addressees": [shared["complainant"], shared["party"]],
        "basis": letters.provisions("W18", record),
        "preliminary": "yes" if _is_preliminary(filled) else "",
        "facts_zh": _course(filled, "zh"),
        "facts_en": _course(filled, "en"),
        "claim": {"zh": filled.value_of("reasons")},
        "defence": _defence(filled),
        "expert": {one: _sentence(filled, "technical_opinion", one) for one in ("zh", "en")},
        "result": dict(zip(("zh", "en"), _RESULTS.get(filled.value_of("outcome"), ("", "")), strict=True)),
        "grounds": {"zh": filled.value_of("outcome_reasons")},
        "measures": _measures(filled),
        "ways": [] if filled.value_of("after_show") in ("", "none") else [_after(filled)],
    }  # fmt: skip


def removal(shared: Facts, record: Record) -> Facts:
    """W19 of the department, to the organiser; an officer may let the organiser issue it instead."""
    filled = record.filled
    shared = _complaint(shared, record)
    organiser = filled.campaign.organiser
    booth = shared["campaign"]["booth"]
    return {
        **shared,
        "issued_by": "department",
        "organiser": {
            "name": organiser.name if organiser else "",
            "name_en": organiser.name_en if organiser else "",
        },
        "basis": letters.provisions("W19", record),
        "reason": {
            "zh": _sentence(filled, "outcome", "zh") or "".join(one.sentence_zh for one in record.findings),
            "en": _sentence(filled, "outcome", "en") or " ".join(one.sentence_en for one in record.findings),
        },
        "exhibits": [{**one, "quantity": "", "booth": booth} for one in shared["exhibits"]],
        "measure": {one: filled.label_of("show_measures", one) for one in ("zh", "en")},
        "execution": {
            "at": filled.value_of("executed_at"),
            "by": filled.value_of("executed_by"),
            "checked_by": filled.value_of("checked_by"),
        },
    }


def _to_complainant(shared: Facts, filled: Filling, record: Record) -> Facts:
    given = _complaint(shared, record)
    return {**given, "addressee": given["complainant"]}


def _complaint(shared: Facts, record: Record) -> Facts:
    """What every paper of one complaint carries."""
    filled = record.filled
    given = {name: filled.value_of(f"complainant_{name}") for name in ("name", "credit_code", "phone")}
    role = {f"role_{one}": filled.label_of("complainant_role", one) for one in ("zh", "en")}
    place = filled.value_of("place")
    booth = filled.value_of("respondent_booth") or shared["campaign"]["booth"]
    return {
        **shared,
        "campaign": {**shared["campaign"], "booth": booth},
        "complaint": {
            "number": record.inspection.number,
            "received_at": filled.value_of("received_at"),
            "complete_at": filled.value_of("complete_at"),
            **{f"channel_{one}": filled.label_of("channel", one) for one in ("zh", "en")},
        },
        "complainant": {**given, **role},
        "right": {one: _right(filled, one) for one in ("zh", "en")},
        "exhibits": list(_exhibits(filled)),
        "contact": {**letters.contact(shared, record), "place": place},
        "receipt": {"place": place},
    }


def _exhibits(filled: Filling) -> Iterator[Facts]:
    table = next((ref for ref, node in filled.form.nodes.items() if node.name == "exhibit_rows"), "")
    for row in filled.session.instances(table) if table else ():
        name, model, place = (
            filled.session.value(f"{row}/exhibit_{one}") for one in ("name", "model", "place")
        )
        if name:
            yield {"name": name, "name_en": "", "model": model, "place": place}


def _right(filled: Filling, language: str) -> str:
    """外观设计专利“水壶”（ZL…，权利人…）; a Chinese name in the English says that it is not translated."""
    kind = filled.label_of("right_kind", language)
    number = next((value for name in _NUMBERS if (value := filled.value_of(name))), "")
    title, owner = filled.value_of("right_title"), filled.value_of("right_owner")
    if not kind:
        return ""
    if language == "zh":
        details = "，".join(part for part in (number, f"权利人{owner}" if owner else "") if part)
        return kind + (f"“{title}”" if title else "") + (f"（{details}）" if details else "")
    named = f'"{_foreign(title)}"' if title else ""
    holder = f"right holder {_foreign(owner)}" if owner else ""
    return ", ".join(
        part for part in (f"{kind} {named}".strip(), f"no. {number}" if number else "", holder) if part
    )


def _foreign(name: str) -> str:
    return name if name.isascii() else f"[not translated] {name}"


def _is_preliminary(filled: Filling) -> bool:
    return filled.value_of("right_kind") in _PATENTS and filled.value_of("outcome") in (
        "suspected",
        "not_established",
    )


def _enclosed(filled: Filling) -> Iterator[Facts]:
    """The copies that go along: the complaint, the proof of the right, what evidence was handed in."""
    yield {"zh": "投诉书副本", "en": "Copy of the complaint", "pages": ""}
    if filled.value_of("right_proof") == "yes":
        yield {"zh": "权利证明副本", "en": "Copy of the proof of the right", "pages": ""}
    for one in letters.lines(filled.value_of("evidence_list")):
        yield {"zh": one, "en": "", "pages": ""}


def _course(filled: Filling, language: str) -> str:
    """How it went: received, accepted, told, answered, as the record says it."""
    names = ("received_told", "complete_at", "acceptance", "organiser_told_at", "answer_due", "fixing_record")
    said = (_sentence(filled, name, language) for name in names)
    return ("" if language == "zh" else " ").join(text for text in said if text)


def _sentence(filled: Filling, name: str, language: str) -> str:
    """What the record says of one answer."""
    reference = filled.reference_of(name)
    return sentences.sentence(filled, reference, language) if reference else ""


def _defence(filled: Filling) -> Facts:
    """What the respondent answers, in its own words; those are not translated here."""
    label = {one: filled.label_of("answer", one) for one in ("zh", "en")}
    if said := filled.value_of("answer_text"):
        return {"zh": f"{label['zh']}。{said}"}
    return dict(label)


def _measures(filled: Filling) -> list[Facts]:
    """The measures, each a line; none where nothing is suspected."""
    labels = [filled.label_of("show_measures", one) for one in ("zh", "en")]
    pairs = zip(labels[0].split("、"), labels[1].split(", "), strict=False)
    return [{"zh": zh, "en": en} for zh, en in pairs if zh]


def _after(filled: Filling) -> Facts:
    return {one: filled.label_of("after_show", one) for one in ("zh", "en")}


GATHERERS: Mapping[str, Gather] = {
    "W16": accepted,
    "W16S": supplement,
    "W16R": refused,
    "W17": forwarded,
    "W18": decided,
    "W19": removal,
    **letters.GATHERERS,
}
