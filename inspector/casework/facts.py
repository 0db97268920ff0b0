"""The facts of a notice: everything its text comes from, gathered once and frozen with it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from inspector.casework import basis, photo_facts
from inspector.casework.photo_facts import stamp as stamp
from inspector.casework.prefill import place, place_en
from inspector.domain.campaign import TargetKind
from inspector.domain.identifiers import mask_identity
from inspector.domain.inspection import CLOCK_WENT_BACK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from inspector.casework.filling import Filling
    from inspector.casework.page import Finding
    from inspector.domain.campaign import Agency
    from inspector.domain.inspection import Inspection, PaperOriginal
    from inspector.domain.party import Officer, Person

Facts = dict[str, Any]


def common(
    notice_id: str,
    agency: Agency,
    filled: Filling,
    inspection: Inspection,
    *,
    number: str,
    edition: int,
    issued_at: datetime,
) -> Facts:
    """What every notice of an inspection carries (domain reference 4.3, common fields)."""
    target, campaign = filled.target, filled.campaign
    return {
        "document": {
            "id": notice_id,
            "edition": edition,
            "number": number,
            "inspection_number": inspection.number,
        },
        "agency": {
            "name": agency.name,
            "name_en": agency.name_en,
            "short_name": agency.short_name,
            "address": agency.address,
            "phone": agency.phone,
            "remedies": agency.remedies,
            "remedies_en": agency.remedies_en,
            "discipline": agency.discipline,
            "discipline_en": agency.discipline_en,
            "complaint_phone": agency.complaint_phone,
        },
        "seal": agency.seal_mode,
        "issued_at": stamp(issued_at),
        "party": party(filled),
        "campaign": {
            "name": campaign.name,
            "name_en": campaign.name_en,
            "venue": campaign.venue,
            "venue_en": campaign.venue_en,
            "hall": target.hall if target.kind.is_at_booth else "",
            "booth": target.booth if target.kind.is_at_booth else "",
        },
        "inspectors": [inspector(officer) for officer in filled.officers],
        "recorder": {"name": filled.officers[-1].name if filled.officers else ""},
        "witness": witness(filled),
        **(_absent(target.kind) if filled.is_remote else {"present": present(filled)}),
    }


def _absent(kind: TargetKind) -> Facts:
    """Nobody of the party is met. That is told of an inspection, not of a complaint taken at the desk."""
    return {"remote": "yes", "from_afar": "" if kind.concerns_another else "yes", "present": {}}


def party(filled: Filling) -> Facts:
    """The inspected party: as registered, or as found where another firm stands on the booth."""
    registered = {name: str(value) for name, value in asdict(filled.target.party).items()}
    if filled.value_of("registered") == "no" or not registered["name"]:
        return {name: filled.value_of(f"party_{name}") for name in registered}
    return registered


def inspector(officer: Officer) -> Facts:
    """An officer as papers name him."""
    return {"name": officer.name, "name_en": officer.name_en, "certificate": officer.badge}


def present(filled: Filling) -> Facts:
    """Who of the party was there (PROC art. 28)."""
    return {
        "kind": filled.value_of("present_kind"),
        "kind_zh": filled.label_of("present_kind", "zh"),
        "kind_en": filled.label_of("present_kind", "en"),
        "name": filled.value_of("present_name"),
        "position": filled.value_of("present_position"),
        "identity_masked": mask_identity(filled.value_of("present_identity")),
        "phone": filled.value_of("present_phone"),
    }


def witness(filled: Filling) -> Facts | None:
    """The witness of an absent or refusing party (PROC art. 43), the tour's standing one included."""
    name = filled.value_of("witness_name")
    if not name:
        return None
    return {
        "name": name,
        "unit": filled.value_of("witness_unit"),
        "identity_masked": mask_identity(filled.value_of("witness_identity")),
        "phone": filled.value_of("witness_phone"),
    }


def record(
    shared: Facts,
    filled: Filling,
    inspection: Inspection,
    material: photo_facts.Material,
    *,
    measures: list[Facts],
) -> Facts:
    """W03 现场笔录."""
    ended = inspection.completed_at or inspection.opened_at
    shown_at = _shown_at(filled, ended)
    paper = inspection.paper
    return {
        **shared,
        **(transcribed(paper, material) if paper else {}),
        "kind": filled.tour.kind,
        "started_at": stamp(paper.started_at if paper else inspection.opened_at, ended),
        "ended_at": stamp(paper.ended_at if paper else ended),
        "place": filled.value_of("place") or place(filled.campaign, filled.target),
        "place_en": filled.value_of("place_en") or place_en(filled.campaign, filled.target),
        "certificates": {"shown_at": shown_at, "answer": ""},
        "rights": {
            "told_at": shown_at,
            "recusal": "" if filled.is_remote else filled.value_of("recusal") or "no",
            "recusal_text": filled.value_of("recusal_reason"),
        },
        "facts": [*paragraphs(filled), *late_note(filled), *clock_note(inspection)],
        "measures": measures,
        **photo_facts.of(material, filled),
        "attachments": [],
        "opinion": {"kind": filled.value_of("opinion"), "text": filled.value_of("opinion_text")},
        "signatures": [],
        **complainant(filled),
    }


def complainant(filled: Filling) -> Facts:
    """Who complains, on the record of a complaint; at the desk he signs what he said (EXM 8, 10)."""
    name = filled.value_of("complainant_name")
    if filled.target.kind is not TargetKind.COMPLAINT or not name:
        return {}
    asked = ("credit_code", "phone", "address")
    return {
        "complainant": {
            "name": name,
            **{part: filled.value_of(f"complainant_{part}") for part in asked},
            "at_desk": "yes" if filled.value_of("channel") == "desk" else "",
        }
    }


def late_note(filled: Filling) -> list[Facts]:
    """Certificates shown more than ten minutes after the check began: the record says why (APL art. 55)."""
    why = filled.value_of("certificates_late")
    if not why:
        return []
    why = why.rstrip("。.")
    zh = f"执法证件在检查开始十分钟以后出示，原因：{why}。"
    en = f"The certificates were shown more than ten minutes after the check began, because: {why}."
    return [note(zh, en)]


def transcribed(paper: PaperOriginal, material: photo_facts.Material) -> Facts:
    """Where the record was written by hand: its scans, by name and hash, are the original."""
    scans = [one.photo for one in material.items if one.photo.id in paper.scans]
    return {"transcribed": [{"name": one.name, "sha256": one.sha256} for one in scans]}


def clock_note(inspection: Inspection) -> list[Facts]:
    """What the record says when the computer's clock was put back while the booth was inspected."""
    if CLOCK_WENT_BACK not in inspection.flags:
        return []
    zh = "检查期间计算机时钟曾被调回：开始时间按调整前的时钟记录，结束时间按调整后的时钟记录。"
    en = (
        "The computer's clock was put back during the inspection: the start is by the clock before, "
        "the end by the clock after."
    )
    return [note(zh, en)]


def note(zh: str, en: str) -> Facts:
    """A paragraph of the program's own at the end of the facts found."""
    return {"section": "", "title_zh": "注", "title_en": "Note", "zh": zh, "en": en, "translated": True}


def paragraphs(filled: Filling) -> list[Facts]:
    """The facts found, section by section; an edited Chinese text without an edited English one says so."""
    found = []
    english = {section.reference: section.title for section in filled.sections("en")}
    for section in filled.sections("zh")[1:]:
        zh = filled.sentences(section.reference, "zh")
        en = filled.sentences(section.reference, "en")
        if zh.text or en.text:
            translated = zh.edited is None or en.edited is not None
            found.append(
                {
                    "section": section.title,
                    "title_zh": section.title,
                    "title_en": english.get(section.reference, ""),
                    "zh": zh.text,
                    "en": en.text,
                    "translated": translated,
                }
            )
    return found


def order(shared: Facts, filled: Filling, inspection: Inspection, findings: Sequence[Finding]) -> Facts:
    """W04 责令改正通知书: facts, provisions, what exactly to correct and by when."""
    mine = [finding for finding in findings if "R" in finding.consequences] or list(findings)
    ended = inspection.completed_at or inspection.opened_at
    on = inspection.opened_at.astimezone(ended.tzinfo).date()
    breached = _distinct(key for finding in mine for key in finding.breached.split())
    ordered = _distinct(key for finding in mine for key in finding.ordered_by.split())
    when = filled.value_of("order_when")
    contact = filled.officers[0] if filled.officers else None
    return {
        **shared,
        "found_at": stamp(inspection.opened_at, ended),
        "place": filled.value_of("place"),
        "facts_zh": "".join(finding.sentence_zh for finding in mine),
        "facts_en": " ".join(finding.sentence_en for finding in mine),
        "breached": provisions(breached, on),
        "basis": provisions(ordered or breached, on),
        "when": filled.value_of("order_date") if when == "date" else "immediately",
        "content": [{"zh": filled.value_of("order_content"), "en": filled.value_of("order_content_en")}],
        "separate_procedure": "yes",
        "receipt": {"way": "direct", "place": filled.value_of("place")},
        "contact": {
            "name": contact.name if contact else "",
            "name_en": contact.name_en if contact else "",
            "phone": shared["agency"]["phone"],
        },
    }


def with_marks(gathered: Mapping[str, Any], characters: Sequence[str]) -> Facts:
    """The facts with a note on the characters that print as 〓, as code points, to be written in by hand."""
    codes = [f"U+{ord(character):04X}" for character in characters[:_MOST_CODES]]
    zh = f"本文书中的“〓”为字库没有的字符（{'、'.join(codes)}），由检查人员手写补正。"
    en = f"〓 stands for characters no typeface here has ({', '.join(codes)}): written in by hand."
    noted = {**gathered}
    if isinstance(noted.get("facts"), list):
        noted["facts"] = [*noted["facts"], note(zh, en)]
    elif "facts_zh" in noted:
        noted["facts_zh"], noted["facts_en"] = f"{noted['facts_zh']}{zh}", f"{noted['facts_en']} {en}"
    else:
        noted["characters_zh"], noted["characters_en"] = zh, en
    return noted


_MOST_CODES = 30


def person(value: Person | None) -> Facts | None:
    """A witness or contact as papers name him."""
    if value is None:
        return None
    return {
        "name": value.name,
        "unit": value.unit,
        "identity_masked": mask_identity(value.identity),
        "phone": value.phone,
    }


def _shown_at(filled: Filling, like: datetime) -> str:
    answered = filled.certificates_shown_at
    return stamp(datetime.fromisoformat(answered), like) if answered else ""


def provisions(keys: Iterable[str], on: Any) -> list[Facts]:
    """The provisions by law: 《电子商务法》第二十七条、第三十一条, as papers cite them."""
    rows = (basis.in_force(key, on) for key in keys)
    laws: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in rows:
        if row:
            law, law_en, articles = basis.split(row)
            laws.setdefault((law, law_en), []).extend([articles] if any(articles) else [])
    return [
        {"zh": zh + "、".join(one for one, _ in found), "en": ", ".join([en, *(one for _, one in found)])}
        for (zh, en), found in laws.items()
    ]


def _distinct(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
