"""Papers of the check itself: W01, W02, W05, W10, W11, W23 to W27, and the card of rights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.casework import facts
from inspector.casework.gathering import letters
from inspector.casework.prefill import place, place_en
from inspector.domain.campaign import TargetKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inspector.casework.gathering import Facts, Gather, Record

# What lets an officer inspect premises: trade marks and counterfeit patents (domain reference 2.6).
POWERS = ("TML.62.1.3", "PTL.69.1")
SOURCES = {
    "plan": ("年度行政检查计划", "yearly plan of inspections"),
    "random": ("“双随机、一公开”抽查", "random draw"),
    "complaint": ("投诉", "complaint"),
    "report": ("举报", "report of a violation"),
    "transfer": ("其他部门移送", "transfer from another department"),
    "superior": ("上级机关交办", "order from a superior organ"),
    "own": ("工作中发现的线索", "clue found at work"),
}
AFAR = (TargetKind.ONLINE_SHOP, TargetKind.PLATFORM)
PREPARE = (
    ("营业执照副本或者其复印件", "Business licence or a copy of it"),
    (
        "展品、商品所涉专利证书、专利登记簿副本、商标注册证和许可、授权文件",
        "Patent certificates, extracts of the patent register, trade mark certificates, licences and "
        "authorisations for the exhibits or goods",
    ),
)
OFFICE_CLOSES = "17:30:00"


def approval(shared: Facts, record: Record) -> Facts:
    """W01 行政检查审批表."""
    return {**shared, **_task(record)}


def notice(shared: Facts, record: Record) -> Facts:
    """W02 行政检查通知书."""
    agency = shared["agency"]
    return {
        **shared,
        **_task(record),
        **_handed_over(shared, record),
        "prepare": [{"zh": zh, "en": en} for zh, en in PREPARE],
        "discipline_zh": agency.get("discipline", ""),
        "discipline_en": agency.get("discipline_en", ""),
        "complaint_phone": agency.get("complaint_phone", ""),
    }


def materials(shared: Facts, record: Record) -> Facts:
    """W05 限期提供材料通知书: the papers the checklist says are missing."""
    value_of = record.filled.value_of
    due = value_of("material_due")
    zone = record.inspection.opened_at.strftime("%z")
    return {
        **shared,
        **_handed_over(shared, record),
        "basis": facts.provisions(("PROC.30",), _day(record)),
        "materials": [{"zh": one, "en": ""} for one in _listed(value_of("material_list"))],
        "due": f"{due}T{OFFICE_CLOSES}{zone[:3]}:{zone[3:]}" if due else "",
        "hand_in_place": shared["agency"]["address"],
    }


def interview_notice(shared: Facts, record: Record) -> Facts:
    """W10 询问通知书: who of the party was there is asked to come."""
    present = shared.get("present") or {}
    name, firm = present.get("name", ""), shared["party"]["name"]
    handed = _handed_over(shared, record)
    return {
        **shared,
        **handed,
        "basis": facts.provisions(("PROC.29",), _day(record)),
        "interviewee": {"name": name, "position": present.get("position", "")},
        "receipt": {**handed["receipt"], "addressee": f"{name}（{firm}）" if name else ""},
        "where": shared["agency"]["address"],
        "bring": [{"zh": "本人身份证件", "en": "Your identity document"}],
    }


def interview(shared: Facts, record: Record) -> Facts:
    """W11 询问笔录: who is asked; times, questions and answers are the officer's."""
    present = shared.get("present") or {}
    return {
        **shared,
        "interview": {"nth": "1"},
        "interviewee": {
            "name": present.get("name", ""),
            "identity": present.get("identity_masked", ""),
            "position": present.get("position", ""),
            "phone": present.get("phone", ""),
            "unit": shared["party"]["name"] if present.get("name") else "",
        },
        "qa": [],
        "signatures": [],
    }


def receipt(shared: Facts, record: Record) -> Facts:
    """W23 送达回证: where and how; which papers is the officer's to say."""
    return {**shared, **_handed_over(shared, record), "documents": [], "signatures": []}


def address(shared: Facts, record: Record) -> Facts:
    """W24 送达地址确认书: the registered address is proposed, the consent never."""
    party, present = shared["party"], shared.get("present") or {}
    return {
        **shared,
        "basis": facts.provisions(("PROC.82", "PROC.83"), _day(record)),
        "delivery": {
            "address": party.get("address", ""),
            "receiver": present.get("name", "") or party.get("contact", ""),
            "phone": present.get("phone", "") or party.get("phone", ""),
            "electronic": "",
        },
        "signatures": [],
    }


def received(shared: Facts, _record: Record) -> Facts:
    """W25 材料接收清单: what was really handed in is written when it is there."""
    present = shared.get("present") or {}
    return {
        **shared,
        "received_at": shared["issued_at"],
        "provider": "，".join(part for part in (present.get("name"), present.get("position")) if part),
        "materials": [],
        "signatures": [],
    }


def result(shared: Facts, record: Record) -> Facts:
    """W26 检查结果告知书: what was inspected, what was found and what follows."""
    ended = record.inspection.completed_at or record.inspection.opened_at
    found = record.findings
    corrected = any("R" in finding.consequences for finding in found)
    return {
        **shared,
        **_handed_over(shared, record),
        "started_at": facts.stamp(record.inspection.opened_at, ended),
        "ended_at": facts.stamp(ended),
        **_where(record),
        "basis": facts.provisions(POWERS, _day(record)),
        "inspected": _items(record),
        "result": ("correct" if corrected else "further") if found else "none",
        **_found(record),
    }


def request(shared: Facts, record: Record) -> Facts:
    """W27 请示: the facts; matter, opinion and question are the officer's."""
    return {**shared, "contact": letters.contact(shared, record), "facts_zh": _found(record)["facts_zh"]}


def reply(shared: Facts, _record: Record) -> Facts:
    """W27R 批复: nothing of it is in a record of ours."""
    return {**shared, "answers": []}


def rights_card(shared: Facts, _record: Record) -> Facts:
    """The card of rights in six languages."""
    return {**shared, "complaint_phone": shared["agency"].get("complaint_phone", "")}


def _task(record: Record) -> Facts:
    """The task of the tour (domain reference 2.9): kind, source, items, time, place and helpers."""
    tour, inspection = record.filled.tour, record.inspection
    zh, en = _source(record)
    return {
        "check": {
            "kind": tour.kind,
            "source": zh,
            "source_en": en,
            "task_number": tour.task_number,
            "items": _items(record),
            "way": "online" if record.filled.target.kind in AFAR else "on_site",
            "counts": "no" if tour.kind == "case" else "yes",
            "urgent": "no",
        },
        "basis": facts.provisions(POWERS, _day(record)),
        "started_at": facts.stamp(inspection.opened_at),
        **_where(record),
        "assistants": [
            {"name": one.name, "role": "，".join(part for part in (one.unit, one.role) if part)}
            for one in tour.assistants
        ],
    }


def _source(record: Record) -> tuple[str, str]:
    """Where the task comes from, in words; an exhibition or a campaign by its name."""
    campaign = record.filled.campaign
    return SOURCES.get(record.filled.tour.source) or (campaign.name, campaign.name_en)


def _items(record: Record) -> list[Facts]:
    """What is inspected: the sections of the checklist in which something can be found."""
    english = {one.reference: one.title for one in record.filled.sections("en")}
    seeking = (one for one in record.filled.sections("zh") if one.seeks)
    return [{"zh": one.title, "en": english.get(one.reference, "")} for one in seeking]


def _where(record: Record) -> Facts:
    filled = record.filled
    return {
        "place": filled.value_of("place") or place(filled.campaign, filled.target),
        "place_en": filled.value_of("place_en") or place_en(filled.campaign, filled.target),
    }


def _handed_over(shared: Facts, record: Record) -> Facts:
    """Whom to ask, and the receipt of a paper handed over where the party is."""
    return {
        "contact": letters.contact(shared, record),
        "receipt": {"way": "direct", "place": _where(record)["place"]},
        "signatures": [],
    }


def _found(record: Record) -> Facts:
    return {
        "facts_zh": "".join(finding.sentence_zh for finding in record.findings),
        "facts_en": " ".join(finding.sentence_en for finding in record.findings),
    }


def _listed(text: str) -> list[str]:
    """What was typed as one text, line by line or divided by semicolons."""
    return [one.strip().rstrip("。；;") for one in re.split(r"[\n；;]", text) if one.strip().rstrip("。；;")]


def _day(record: Record) -> date:
    return record.inspection.opened_at.date()


GATHERERS: Mapping[str, Gather] = {
    "W01": approval,
    "W02": notice,
    "W05": materials,
    "W10": interview_notice,
    "W11": interview,
    "W23": receipt,
    "W24": address,
    "W25": received,
    "W26": result,
    "W27": request,
    "W27R": reply,
    "rights_card": rights_card,
}
