"""Reads a filling into the pieces of the screen: sections, the page, the problems, the head."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import codes
from inspector.casework.page import Question, Rows
from inspector.casework.walking import static
from inspector.domain.campaign import TargetKind
from inspector.ui.language import fill
from inspector.ui.screens.inspection import words
from inspector.ui.screens.inspection.state import Head, OpenPoint, Page, Photo, SectionLine
from inspector.ui.screens.inspection.typed import show_moment
from inspector.xlsform import NAMESPACE
from inspector.xlsform import Question as Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from inspector.casework.filling import Filling
    from inspector.casework.page import Problem, Section
    from inspector.domain.campaign import Target


def read_head(filled: Filling, language: str) -> Head:
    """The booth in bold, whose it is, and the tour in one line."""
    party, campaign = filled.target.party, filled.campaign
    chinese = language == "zh"
    what, hall = _checked(filled, language), _hall(filled.target)
    name = campaign.name if chinese else campaign.name_en or campaign.name
    officers = tuple(one.name if chinese else one.name_en or one.name for one in filled.officers)
    return Head(
        booth=filled.target.title if filled.target.title != party.name else "",
        exhibitor=party.name if chinese else party.name_en or party.name,
        below=" · ".join(part for part in (hall, what, name) if part),
        officers=officers,
    )


def _checked(filled: Filling, language: str) -> str:
    """What is being done here: of a booth the phase of the exhibition, of anything else its checklist."""
    phase, form = filled.inspection.phase.value, filled.form
    is_other = phase not in (form.attributes.get(f"{{{NAMESPACE}}}phases", "") or phase).split()
    if filled.target.kind is not TargetKind.BOOTH or is_other:
        return form.titles.get(language, form.title)
    return {
        "pre": QCoreApplication.translate("Inspection", "before exhibition"),
        "during": QCoreApplication.translate("Inspection", "during exhibition"),
        "post": QCoreApplication.translate("Inspection", "after exhibition"),
    }[phase]


def _hall(target: Target) -> str:
    """The hall of a booth, the street or area of a shop; nothing where there is none."""
    if not target.hall:
        return ""
    if not target.kind.is_at_booth or not target.hall.isascii():
        return target.hall
    return fill(QCoreApplication.translate("Inspection", "Hall %1"), target.hall)


def read_sections(sections: tuple[Section, ...], filled: Filling) -> tuple[SectionLine, ...]:
    """Every section with its state; half answered is not done, but it is no doubt either."""
    shown_at = show_moment(filled.certificates_shown_at)[-5:] if filled.certificates_shown_at else ""
    lines = []
    for position, section in enumerate(sections):
        half = section.state == "doubt" and not section.doubts
        truth = words.truth(section, shown_at=shown_at if position == 0 else "")
        state = "unchecked" if half else section.state
        left = section.left if section.answered else 0
        lines.append(SectionLine(section.reference, section.number, section.title, truth, state, left))
    return tuple(lines)


def read_points(
    problems: tuple[Problem, ...], sections: tuple[Section, ...], language: str
) -> tuple[OpenPoint, ...]:
    """The problems list: what is open, where, and how grave."""
    places = {one.reference: f"{one.number} {one.title}" for one in sections}
    return tuple(_point(number, problem, places, language) for number, problem in enumerate(problems))


def _point(number: int, problem: Problem, places: Mapping[str, str], language: str) -> OpenPoint:
    icon, tone = words.PROBLEM_ICONS.get(problem.kind, ("circle-alert", "warn"))
    place = places.get(problem.section, "")
    row = problem.reference.rpartition("[")[2].partition("]")[0] if "[" in problem.reference else ""
    if row:
        place += " · " + fill(QCoreApplication.translate("Inspection", "item %1"), row)
    if problem.kind == "photos" and problem.reference:
        place += " · " + QCoreApplication.translate("Inspection", "or say why")
    if problem.code == "question.unanswered":
        place += " · " + QCoreApplication.translate("Inspection", "not answered")
    return OpenPoint(
        key=f"{problem.kind}:{problem.reference or problem.section or number}",
        text=words.problem_words(problem, language),
        place=place,
        icon=icon,
        tone=tone,
        section=problem.section,
        reference=problem.reference,
        blocks=problem.blocks,
    )


def read_page(filled: Filling, section: Section, language: str, refusals: Mapping[str, str]) -> Page:
    """One section as its page shows it."""
    items = tuple(
        item if isinstance(item, Rows) else _refused(item, refusals)
        for item in filled.contents(section.reference, language)
    )
    first = filled.relevant_sections()[:1] == (section.reference,)
    sentences = filled.sentences(section.reference, language)
    return Page(
        key=section.reference,
        number=section.number,
        title=section.title,
        hint=section.hint,
        items=items,
        sentence=sentences.text,
        sentence_edited=sentences.edited is not None,
        opening=first and filled.shows_certificates() and not filled.certificates_shown_at,
        clears=any(isinstance(one, Question) and one.nothing_found and not one.value for one in items),
        photos=section.photos,
        left=section.left,
        licence=codes.asks_for_licence(filled, section.reference),
    )


def named(photos: tuple[Photo, ...], filled: Filling, language: str) -> tuple[Photo, ...]:
    """The photos of a section; one that was filed at a question says at which."""
    return tuple(replace(one, line=_with_question(one, filled, language)) for one in photos)


def _with_question(photo: Photo, filled: Filling, language: str) -> str:
    node = filled.form.nodes.get(static(photo.reference))
    label = node.label(language) if isinstance(node, Asked) else ""
    return " · ".join(part for part in (label, photo.line) if part)


def _refused(question: Question, refusals: Mapping[str, str]) -> Question:
    refused = refusals.get(question.reference, "")
    return replace(question, violation=refused) if refused else question


def hushed(page: Page, reference: str, before: Page) -> Page:
    """The page while somebody types into one field: half a number is not reproached for being half."""
    if not reference or before.key != page.key:
        return page
    known = questions_of(before).get(reference)
    if known is not None and (known.doubt or known.violation):
        return page

    def hush(question: Question) -> Question:
        if question.reference != reference:
            return question
        checked = question.doubt if question.doubt and question.doubt.suggestion else None
        return replace(question, doubt=checked, violation="")

    return replace(page, items=tuple(_each(item, hush) for item in page.items))


def _each(item: Question | Rows, change: Callable[[Question], Question]) -> Question | Rows:
    if isinstance(item, Question):
        return change(item)
    rows = tuple((ref, tuple(change(one) for one in cells)) for ref, cells in item.rows)
    inside = tuple((ref, tuple(_in(one, change) for one in tables)) for ref, tables in item.inside)
    return replace(item, rows=rows, inside=inside)


def _in(table: Rows, change: Callable[[Question], Question]) -> Rows:
    changed = _each(table, change)
    return changed if isinstance(changed, Rows) else table


def questions_of(page: Page) -> dict[str, Question]:
    """Every question on a page by its reference, those in tables included."""
    return {one.reference: one for item in page.items for one in _questions(item)}


def _questions(item: Question | Rows) -> Iterator[Question]:
    if isinstance(item, Question):
        yield item
        return
    inside = dict(item.inside)
    for reference, cells in item.rows:
        yield from cells
        for table in inside.get(reference, ()):
            yield from _questions(table)
