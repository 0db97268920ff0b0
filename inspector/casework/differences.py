"""What differs between two versions of a checklist, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework.walking import is_hidden
from inspector.xlsform import Group, Question
from inspector.xlsform.model import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform import Form, Node

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
MOST = 20  # lines of a list of choices that are told
# What the trade adds to a question, under the name it is reported by; what is not here is "other".
_EXTRAS = {
    "basis": "basis", "order-basis": "basis", "breached": "basis", "ordered": "basis",
    "sentence-zh": "sentence", "sentence-en": "sentence",
    "finding": "finding", "finding-kind": "finding", "consequence": "finding", "notice": "finding",
    "nothing-found": "nothing_found", "photos": "photos", "prefill": "prefill", "propose": "propose",
    "hint-zh": "hint", "hint-en": "hint",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing about a question that is not as it was: label, relevant, constraint, choices, basis ..."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One question, section or table that came, went or changed; labels by language."""

    kind: str  # added, removed, changed
    reference: str
    label: Mapping[str, str]
    section: Mapping[str, str]
    aspects: tuple[Aspect, ...] = ()


def between(before: Form, after: Form) -> tuple[Difference, ...]:
    """Every difference, in the order of the later version; what is gone stands where it stood."""
    order = _woven(list(_nodes(before)), list(_nodes(after)))
    found = (_difference(before, after, reference) for reference in order)
    return tuple(one for one in found if one is not None)


def _nodes(form: Form) -> Iterator[str]:
    for reference, node in form.nodes.items():
        if node is not form.root and node.name != "meta" and "/meta/" not in reference:
            yield reference


def _woven(before: list[str], after: list[str]) -> list[str]:
    """The later order, each that is gone after the one it followed."""
    order, known = list(after), set(after)
    place = 0
    for reference in before:
        if reference in known:
            place = order.index(reference) + 1
        else:
            order.insert(place, reference)
            place += 1
    return order


def _difference(before: Form, after: Form, reference: str) -> Difference | None:
    old, new = before.nodes.get(reference), after.nodes.get(reference)
    if old is None and new is not None:
        return Difference(ADDED, reference, _label(new), _section(after, reference))
    if new is None and old is not None:
        return Difference(REMOVED, reference, _label(old), _section(before, reference))
    if old is None or new is None:
        return None
    told, tells = _aspects(before, old), _aspects(after, new)
    names = dict.fromkeys((*told, *tells))
    changed = (Aspect(name, told.get(name, ""), tells.get(name, "")) for name in names)
    aspects = tuple(
        _changed_lines(one) if one.name == "choices" else one for one in changed if one.before != one.after
    )
    return (
        Difference(CHANGED, reference, _label(new), _section(after, reference), aspects) if aspects else None
    )


def _label(node: Node) -> dict[str, str]:
    return {language: "" if is_hidden(node) else node.label(language) for language in ("zh", "en")}


def _section(form: Form, reference: str) -> dict[str, str]:
    """The title of the section a node stands in; a section stands in itself."""
    above = form.nodes.get("/".join(reference.split("/")[:3]))
    return _label(above) if isinstance(above, Group) else {"zh": "", "en": ""}


def _aspects(form: Form, node: Node) -> dict[str, str]:
    """Everything that can differ about a node, in words a person can compare."""
    found = {
        "label": _both(node.label("zh"), node.label("en")),
        "hint": _both(node.hint("zh"), node.hint("en")),
        "type": type(node).__name__.lower(),
        "appearance": node.appearance,
    }
    found |= {name: " ".join(expression.split()) for name, expression in node.rules.items()}
    if isinstance(node, Question):
        found |= {
            "type": node.type,
            "message": _both(node.constraint_message("zh"), node.constraint_message("en")),
            "choices": _choices(form, node),
        }
    for name, value in node.extra.items():
        said = _EXTRAS.get(name, "other")
        found[said] = "\n".join(part for part in (found.get(said, ""), value) if part)
    return found


def _both(zh: str, en: str) -> str:
    return "\n".join(part for part in dict.fromkeys((zh, en)) if part)


def _choices(form: Form, question: Question) -> str:
    """Its choices, one a line with both labels, and the filter where there is one."""
    if not question.list:
        return ""
    filtered = (
        (question.choices_from.nodes,) if question.choices_from and "[" in question.choices_from.nodes else ()
    )
    return "\n".join((*_lines(form, question.list), *filtered))


def _lines(form: Form, name: str) -> tuple[str, ...]:
    return tuple(f"{value} {_said(form, name, value)}".strip() for value in form.lists.values(name, "name"))


def _said(form: Form, name: str, value: str) -> str:
    """The label of a choice in both languages, or as the list writes it."""
    row = form.lists.row(name, "name", value)
    if row is None:
        return ""
    texts = [form.texts.get(cell.string(), {}) for cell in row.named("itextId")]
    if texts:
        both = (spoken(texts[0], language, form.default_language).static for language in ("zh", "en"))
        return " / ".join(dict.fromkeys(part for part in both if part))
    return next((cell.string() for cell in row.named("label")), "")


def _changed_lines(aspect: Aspect) -> Aspect:
    """Of a list of choices only the lines that came or went."""
    before, after = aspect.before.split("\n"), aspect.after.split("\n")
    gone = [line for line in before if line not in set(after)][:MOST]
    came = [line for line in after if line not in set(before)][:MOST]
    if not gone and not came:  # the same choices in another order
        return Aspect(aspect.name, "\n".join(before[:MOST]), "\n".join(after[:MOST]))
    return Aspect(aspect.name, "\n".join(gone), "\n".join(came))
