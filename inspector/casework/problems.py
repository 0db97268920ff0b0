"""What stands between a filled checklist and the next step: unanswered, wrong, doubtful, not photographed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import findings, phrases
from inspector.casework.page import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.filling import Filling

REASON_FOR_FEWER = "scene_photos_reason"


def listed(filled: Filling, sections: tuple[str, ...]) -> list[Problem]:
    """What is open, in the order of the page."""
    found = [
        *_before_the_first_answer(filled, sections[0]),
        *_violations(filled),
        *_doubts(filled),
        *_missing_photos(filled),
        *phrases.unfilled(filled),
    ]
    place = {reference: index for index, reference in enumerate(sections)}
    return sorted(found, key=lambda problem: place.get(problem.section, 0))


def _before_the_first_answer(filled: Filling, section: str) -> Iterator[Problem]:
    if filled.shows_certificates() and not filled.certificates_shown_at:
        yield Problem("unanswered", "certificates.not_shown", {}, section)
    if filled.withdrawn:
        facts: dict[str, object] = {"version": filled.form.version, "reason": filled.withdrawn}
        yield Problem("version", "form.withdrawn", facts, section, blocks=False)


def _violations(filled: Filling) -> Iterator[Problem]:
    for violation in filled.violations():
        kind = "unanswered" if violation.kind == "required" else "violation"
        facts = {"label": filled.label(violation.reference), "message": violation.message}
        section = filled.section_of(violation.reference)
        yield Problem(kind, f"question.{kind}", facts, section, violation.reference)


def _doubts(filled: Filling) -> Iterator[Problem]:
    for reference, doubt in (one for section in filled.relevant_sections() for one in filled.doubts(section)):
        facts = {"label": filled.label(reference), "kind": doubt.kind}
        section = filled.section_of(reference)
        yield Problem("doubt", "question.doubt", facts, section, reference, blocks=False)


def photos_wanted(filled: Filling, reference: str) -> int:
    """How many a question asks for; an answer that finds nothing asks for none, a reason settles it."""
    extra = filled.item(reference)
    why = _why_fewer(filled, filled.section_of(reference)) if extra.get("photos") else ""
    if why and filled.session.value(why):
        return 0
    clean = extra.get("finding") and filled.session.value(reference) and not filled.is_finding(reference)
    return 0 if clean else int(extra.get("photos") or 0)


def _missing_photos(filled: Filling) -> Iterator[Problem]:
    for section in filled.relevant_sections():
        needed = 0
        for reference in filled.visible(section):
            if filled.session.value(reference) or not filled.item(reference).get("finding"):
                needed += photos_wanted(filled, reference)
        have = sum(n for ref, n in filled.photos.items() if filled.section_of(ref) == section)
        why = _why_fewer(filled, section)
        if needed > have:
            label = {one: filled.page(section).label(one) for one in ("zh", "en")}
            facts = {"missing": needed - have, "needed": needed, "section": label}
            blocks = bool(why) and _has_paper(filled)
            yield Problem("photos", "photos.missing", facts, section, why, blocks=blocks)


def _why_fewer(filled: Filling, section: str) -> str:
    """Where this section asks why the scene was photographed less (PROC 44); empty where it does not."""
    reference = filled.reference_of(REASON_FOR_FEWER)
    asked = reference and filled.section_of(reference) == section and filled.session.relevant(reference)
    return reference if asked else ""


def _has_paper(filled: Filling) -> bool:
    """Whether this is a record of its own; a clean booth is a line on the patrol roll."""
    return not filled.target.kind.is_rolled or any(True for _ in findings.references(filled))
