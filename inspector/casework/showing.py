"""How a filled checklist is shown: a section's line of truth, a question's choices and doubts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.casework import basis
from inspector.casework.page import Choice, Question, Rows, Section
from inspector.casework.walking import rebased, shown, static
from inspector.xlsform import Question as Asked
from inspector.xlsform import Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.filling import Filling

RESULT = "O14"  # the item that tells the result in one line (domain reference 3.0)
SEARCHED = 9  # choices beyond these are found by typing
_LENGTH = re.compile(r"string-length\(\s*normalize-space\(\s*\.\s*\)\s*\)\s*>=\s*(\d+|if\(.*\))")
Messages = dict[str, "Mapping[str, str]"]  # reference -> message by language


def sections(filled: Filling, language: str) -> tuple[Section, ...]:
    """The sections that apply, each with its state and counts."""
    broken: dict[str, int] = {}
    for violation in filled.violations():
        section = filled.section_of(violation.reference)
        broken[section] = broken.get(section, 0) + 1
    return tuple(
        _section(filled, str(number), reference, language, broken.get(reference, 0))
        for number, reference in enumerate(filled.relevant_sections(), 1)
    )


def contents(filled: Filling, section: str, language: str) -> tuple[Question | Rows, ...]:
    """What a section's page shows, in order."""
    number = filled.relevant_sections().index(section) + 1
    messages: Messages = {one.reference: one.message for one in filled.violations()}
    found: list[Question | Rows] = []
    for node in shown(filled.page(section).children):
        if filled.session.relevant(node.reference):
            place = f"{number}.{len(found) + 1}"
            if isinstance(node, Repeat):
                found.append(_rows(filled, node, node.reference, place, language, messages))
            else:
                found.append(_question(filled, node, node.reference, place, language, messages))
    return tuple(found)


def waiting(filled: Filling, section: str, language: str) -> tuple[Question, ...]:
    """Questions of a section that no answer asks for yet, so that a screen can be ready for them."""
    return tuple(
        _question(filled, node, node.reference, "", language, {})
        for node in shown(filled.page(section).children)
        if isinstance(node, Asked) and not filled.session.relevant(node.reference)
    )


def _section(filled: Filling, number: str, reference: str, language: str, broken: int) -> Section:
    group = filled.page(reference)
    asked = [ref for ref in filled.visible(reference) if _asks(filled, ref)]
    answered = sum(1 for ref in asked if filled.session.value(ref))
    findings = sum(1 for ref in asked if filled.is_finding(ref))
    doubts = sum(1 for _ in filled.doubts(reference))
    return Section(
        reference=reference,
        number=number,
        title=group.label(language),
        hint=group.hint(language) or group.extra.get(f"hint-{language}", ""),
        state=_state(findings, doubts, answered, broken),
        answered=answered,
        asked=len(asked),
        findings=findings,
        doubts=doubts,
        photos=sum(count for ref, count in filled.photos.items() if filled.section_of(ref) == reference),
        seeks=any("finding" in filled.item(ref) for ref in asked),
        result=next((_told(filled, ref, language) for ref in asked if _tells_result(filled, ref)), ""),
        left=broken,
    )


def _tells_result(filled: Filling, reference: str) -> bool:
    return filled.form.nodes[static(reference)].extra.get("item") == RESULT


def _told(filled: Filling, reference: str, language: str) -> str:
    value = filled.session.value(reference)
    choices = filled.session.choices(reference, language)
    return next((choice.label for choice in choices if choice.value == value), "")


def _state(findings: int, doubts: int, answered: int, broken: int) -> str:
    if findings:
        return "finding"
    if doubts or (answered and broken):
        return "doubt"
    return "done" if answered and not broken else "unchecked"


def _asks(filled: Filling, reference: str) -> bool:
    node = filled.form.nodes[static(reference)]
    return isinstance(node, Asked) and node.type not in ("note", "image") and "prefill" not in node.extra


def _question(
    filled: Filling, node: Asked, reference: str, number: str, language: str, messages: Messages
) -> Question:
    session = filled.session
    value = session.value(reference)
    return Question(
        reference=reference,
        number=number,
        label=session.text(reference, language, "label"),
        hint=session.text(reference, language, "hint"),
        type=node.type,
        appearance=node.appearance,
        value=value,
        choices=_choices(filled, node, reference, language),
        required=session.required(reference),
        readonly=session.readonly(reference),
        basis=basis.texts(node.extra.get("basis", ""), filled.inspection.opened_at.date(), language),
        violation=messages.get(reference, {}).get(language, "") if value else "",
        doubt=filled.doubt(reference),
        photos_needed=filled.photos_wanted(reference),
        nothing_found=node.extra.get("nothing-found", ""),
        unit=node.extra.get("unit", ""),
        bounds=_bounds(node),
        least=_least(filled, node, reference),
        calendar=filled.calendar if node.type == "date" else None,
    )


def _choices(filled: Filling, node: Asked, reference: str, language: str) -> tuple[Choice, ...]:
    if not node.type.startswith("select") and node.type != "rank":
        return ()
    return filled.offered(reference, language, lambda: _read_choices(filled, node, reference, language))


def _read_choices(filled: Filling, node: Asked, reference: str, language: str) -> tuple[Choice, ...]:
    bad = set(node.extra.get("finding", "").split())
    good = node.extra.get("nothing-found", "")

    def tone(value: str) -> str:
        if value in bad:
            return "danger"
        return "ok" if value == good else "accent"

    choices = filled.session.choices(reference, language)
    also = _other_words(filled, reference, language) if len(choices) > SEARCHED else {}
    return tuple(Choice(one.value, one.label, tone(one.value), also.get(one.value, "")) for one in choices)


def _other_words(filled: Filling, reference: str, language: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for other in filled.form.languages:
        if other != language:
            for one in filled.session.choices(reference, other):
                words[one.value] = f"{words.get(one.value, '')} {one.label}".strip()
    return words


def _least(filled: Filling, node: Asked, reference: str) -> int:
    """How long a text has to be: told while one writes, not afterwards."""
    found = _LENGTH.fullmatch(node.rules.constraint.strip()) if node.type == "text" else None
    if found is None:
        return 0
    return int(found[1]) if found[1].isdigit() else int(float(filled.session.evaluate(found[1], reference)))


def _bounds(node: Asked) -> tuple[str, str, str]:
    given = node.parameters if node.type == "range" else {}
    return given.get("start", ""), given.get("end", ""), given.get("step", "")


def _rows(filled: Filling, node: Repeat, place: str, number: str, language: str, messages: Messages) -> Rows:
    """A repeat at its place (its own reference, or that in one row of the repeat around it)."""
    columns = [child for child in shown(node.children) if isinstance(child, Asked)]
    inner = [child for child in shown(node.children) if isinstance(child, Repeat)]

    def row(instance: str, position: int) -> tuple[str, tuple[Question, ...]]:
        placed = ((child, rebased(child.reference, node, instance)) for child in columns)
        return instance, tuple(
            _question(filled, child, reference, f"{number}.{position}", language, messages)
            for child, reference in placed
            if filled.session.relevant(reference)
        )

    def inside(instance: str, position: int) -> tuple[Rows, ...]:
        placed = [(child, rebased(child.reference, node, instance)) for child in inner]
        return tuple(
            _rows(filled, child, reference, f"{number}.{position}.{at}", language, messages)
            for at, (child, reference) in enumerate(placed, 1)
            if filled.session.instances(reference) or filled.session.relevant(instance)
        )

    instances = filled.session.instances(place)
    return Rows(
        reference=place,
        number=number,
        label=node.label(language),
        hint=node.hint(language),
        columns=tuple((child.name, child.label(language)) for child in columns),
        rows=tuple(row(instance, position) for position, instance in enumerate(instances, 1)),
        inside=tuple((one, inside(one, at)) for at, one in enumerate(instances, 1)) if inner else (),
        totals=tuple(_totals(filled, columns, language)),
        counted=bool(node.count),
    )


def _totals(filled: Filling, columns: list[Asked], language: str) -> Iterator[tuple[str, str, str]]:
    """Columns that a calculation of the form adds up."""
    for column in columns:
        reference = filled.sum_of(column.reference)
        if reference and filled.session.relevant(reference):
            label = filled.session.text(reference, language, "label")
            yield column.name, label, filled.session.value(reference)
