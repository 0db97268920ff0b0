"""Papers that fix evidence: W06 to W09, W12, W13, W15."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import basis, photo_facts, presets
from inspector.casework.gathering import goods as listed
from inspector.casework.prefill import place, place_en
from inspector.domain import period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.casework.gathering import Facts, Gather, Record


def registration(shared: Facts, record: Record) -> Facts:
    """W06 先行登记保存证据通知书: the period is T03, from the minute it is handed over."""
    start = datetime.fromisoformat(shared["issued_at"])
    until = period.reckon(presets.preset("T03").rule, start, record.filled.calendar).last_day
    return {
        **_official(shared, record, "APL.56"),
        **_suspected(shared),
        **_evidence(listed.of(record)),
        "period": {"from": photo_facts.stamp(start), "until": until.isoformat()},
        "keeping": "on_spot",
        "keeping_place": _place(record),
        "keeping_place_en": _place_en(record),
        "keeper": _keeper(shared),
    }


def release(shared: Facts, record: Record) -> Facts:
    """W07 解除先行登记保存证据通知书: the number and day of the registration are the officer's to write."""
    return {
        **_official(shared, record, "PROC.35"),
        "released_at": shared["issued_at"],
        "extent": "full",
        "goods": listed.of(record),
    }


def property_list(shared: Facts, record: Record) -> Facts:
    """W08 财物清单: the goods as the checklist counted them."""
    return {
        **shared,
        **_where(record),
        "heading": "registration",
        "paper": {
            "title": "先行登记保存证据通知书",
            "title_en": "Notice of advance registration of evidence",
        },
        "counted_at": photo_facts.stamp(_ended(record)),
        "goods": listed.of(record),
        "keeper": _keeper(shared),
        "keeping_place": _place(record),
        "keeping_place_en": _place_en(record),
    }


def sampling(shared: Facts, record: Record) -> Facts:
    """W09 抽样记录: of the first goods listed; bought online where an order was placed."""
    rows = listed.of(record)
    first = rows[0] if rows else {}
    order = record.filled.value_of("order_no")
    return {
        **shared,
        **_where(record),
        "basis": _provisions(record, "APL.56", *(["PROC.31"] if order else [])),
        "sampled_at": photo_facts.stamp(_ended(record)),
        "online": "yes" if order else "no",
        "producer": {"name": first.get("producer", ""), "address": ""},
        "sample": {
            "name": first.get("name", ""),
            "brand": first.get("brand", ""),
            "model": first.get("model", ""),
            "batch": first.get("batch", ""),
            "standard": record.filled.value_of("gi_standard"),
            "seal_no": record.filled.value_of("gi_seal") or record.filled.value_of("order_seal"),
        },
        "base": " ".join(filter(None, (first.get("quantity", ""), first.get("unit", "")))),
        "price": first.get("price", "") or record.filled.value_of("order_amount"),
        "photos_said": _photos_said(record),
        "purchase": {"order": order, "shop": _shop(record)},
    }


def extraction(shared: Facts, record: Record) -> Facts:
    """W12 证据提取单: who provides and who copies; the evidence itself is the officer's to name."""
    officers = record.filled.officers
    return {
        **shared,
        **_where(record),
        "evidence": {"kind": "document", "way": "copy", "holder": shared["party"]["name"]},
        "extracted_at": photo_facts.stamp(_ended(record)),
        "maker": officers[-1].name if officers else "",
        "provider": {"name": shared.get("present", {}).get("name", "")},
    }


def electronic(shared: Facts, record: Record) -> Facts:
    """W13 电子数据证据提取笔录: the files, each with its hash, and how the shop's pages were fixed."""
    filled = record.filled
    shop = filled.value_of("shop_name")
    tool = (filled.value_of("capture_tool"), filled.value_of("capture_version"))
    address = filled.value_of("capture_ip")
    return {
        **shared,
        **_where(record),
        "started_at": filled.value_of("captured_at") or photo_facts.stamp(record.inspection.opened_at),
        "ended_at": photo_facts.stamp(_ended(record)),
        "carrier_zh": f"“{shop}”网店页面" if shop else "",
        "carrier_en": f"pages of the online shop “{shop}”" if shop else "",
        "url": filled.value_of("shop_url"),
        "account": filled.value_of("capture_account"),
        "owner": shared["party"]["name"],
        "method_zh": filled.label_of("capture_kinds", "zh"),
        "method_en": filled.label_of("capture_kinds", "en"),
        "tool": " ".join(filter(None, tool)),
        "network": f"IP {address}" if address else "",
        "network_en": f"IP {address}" if address else "",
        "files": [_file(one) for one in record.material.items],
        "recording": "、".join(one.serial for one in record.material.recordings),
    }


def recognition(shared: Facts, record: Record) -> Facts:
    """W15 协助辨认（鉴别）通知书: to the owner of the right, with the goods and their pictures."""
    filled = record.filled
    number = filled.value_of("right_number") or filled.value_of("right_mark_number")
    return {
        **_official(shared, record, "PROC.30", *(["TMR.82"] if number else [])),
        "holder": {"name": filled.value_of("right_owner"), "address": ""},
        "right": {"said": _right(record, number)},
        "goods": [{**one, "photos_said": ""} for one in listed.of(record)],
        "questions": [
            {"zh": "上述物品是否为你单位生产或者许可生产？"},
            {"zh": "辨认（鉴别）的依据和特征是什么？"},
        ],
        "pictures": photo_facts.of(record.material.of_pictures(), filled)["photos"],
    }


GATHERERS: Mapping[str, Gather] = {
    "W06": registration,
    "W07": release,
    "W08": property_list,
    "W09": sampling,
    "W12": extraction,
    "W13": electronic,
    "W15": recognition,
}


def _official(shared: Facts, record: Record, *keys: str) -> Facts:
    """What a paper with a seal has: its basis, whom to ask, where it is handed over."""
    officers = record.filled.officers
    return {
        **shared,
        "basis": _provisions(record, *keys),
        "contact": {
            "name": officers[0].name if officers else "",
            "phone": shared["agency"]["phone"],
        },
        "receipt": {"way": "direct", "place": _place(record)},
    }


def _provisions(record: Record, *keys: str) -> list[Facts]:
    """As in force on the day of the inspection."""
    on = record.inspection.opened_at.date()
    rows = [row for key in keys if (row := basis.in_force(key, on))]
    return [{"zh": row.text_zh, "en": row.text_en} for row in rows]


def _suspected(shared: Facts) -> Facts:
    """What is suspected, as all papers of these findings word it."""
    said = shared.get("suspicion", {})
    return {"suspected_zh": said.get("zh", ""), "suspected_en": said.get("en", "")}


def _evidence(rows: list[Facts]) -> Facts:
    """In short: the first thing, and how many there are; the list of property says the rest."""
    if not rows:
        return {"evidence_zh": "", "evidence_en": ""}
    also = f"等 {len(rows)} 项" if len(rows) > 1 else ""
    return {"evidence_zh": f"{rows[0]['name']}{also}", "evidence_en": ""}


def _where(record: Record) -> Facts:
    return {"place": _place(record), "place_en": _place_en(record)}


def _place(record: Record) -> str:
    filled = record.filled
    return filled.value_of("place") or place(filled.campaign, filled.target)


def _place_en(record: Record) -> str:
    filled = record.filled
    return filled.value_of("place_en") or place_en(filled.campaign, filled.target)


def _keeper(shared: Facts) -> str:
    """Who keeps things that stay where they are: the party, by whoever was met."""
    met = shared.get("present", {}).get("name", "")
    return f"{shared['party']['name']}（{met}）" if met else str(shared["party"]["name"])


def _ended(record: Record) -> datetime:
    return record.inspection.completed_at or record.inspection.opened_at


def _photos_said(record: Record) -> str:
    numbers = [one.number for one in record.material.of_pictures().items]
    films = "、".join(one.serial for one in record.material.recordings)
    shown = (
        f"照片 {numbers[0]} 至 {numbers[-1]}" if len(numbers) > 1 else "".join(f"照片 {n}" for n in numbers)
    )
    return "；".join(filter(None, (shown, f"执法记录 {films}" if films else "")))


def _shop(record: Record) -> str:
    filled = record.filled
    return " ".join(filter(None, (filled.value_of("shop_name"), filled.value_of("shop_url"))))


def _right(record: Record, number: str) -> str:
    """“岚泉”注册商标（第12345678号）"""
    filled = record.filled
    sign = filled.value_of("right_sign") or filled.value_of("right_title")
    if sign and number:
        return f"“{sign}”注册商标（第{number}号）"
    patent = filled.value_of("right_patent_number") or filled.value_of("right_other_number")
    return f"“{sign}”（{patent}）" if sign and patent else sign or patent


def _file(item: Any) -> Facts:
    made = item.taken_at or item.photo.imported_at
    return {
        "name": item.photo.name,
        "size": str(item.photo.size),
        "sha256": item.photo.sha256,
        "made_at": photo_facts.stamp(made),
    }
