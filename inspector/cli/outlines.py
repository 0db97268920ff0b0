"""The outline of a checklist in words: its sections, what each asks, when, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector.casework.walking import is_hidden, sections_of, shown
from inspector.xlsform import NAMESPACE, Question, Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.xlsform import Form, Node

_WORDS = {
    "zh": {"targets": "检查对象", "phases": "阶段", "required": "必答", "when": "仅当", "rule": "须满足",
           "table": "表格，一行一条", "finding": "发现问题的答案", "basis": "依据", "filled": "程序填写"},
    "en": {"targets": "targets", "phases": "phases", "required": "required", "when": "asked when",
           "rule": "has to hold", "table": "table, one row each", "finding": "answers that mean a finding",
           "basis": "basis", "filled": "filled in by the program"},
}  # fmt: skip


def lines(form: Form, language: str) -> Iterator[str]:
    """The outline, one line a thing."""
    words = _WORDS[language]
    yield f"{form.titles.get(language, form.title)}  ({form.id} {form.version})"
    for name in ("targets", "phases"):
        said = form.attributes.get(f"{{{NAMESPACE}}}{name}", "")
        if said:
            yield f"{words[name]}: {said}"
    for number, section in enumerate(sections_of(form), 1):
        yield ""
        yield f"{number} {section.label(language)}  {section.hint(language)}".rstrip()
        yield from _conditions(section, words, "  ")
        for place, node in enumerate(shown(section.children), 1):
            yield from _node(form, node, f"{number}.{place}", language, "  ")


def _node(form: Form, node: Node, number: str, language: str, indent: str) -> Iterator[str]:
    words = _WORDS[language]
    if isinstance(node, Repeat):
        yield f"{indent}{number} {node.label(language)}  [{words['table']}]"
        yield from _conditions(node, words, f"{indent}    ")
        for place, child in enumerate(shown(node.children), 1):
            yield from _node(form, child, f"{number}.{place}", language, f"{indent}  ")
    elif isinstance(node, Question):
        needed = f" · {words['required']}" if node.required else ""
        yield f"{indent}{number} {node.label(language)}  [{node.type}{needed}]  {node.name}"
        yield from _conditions(node, words, f"{indent}    ")
        if node.list and len(form.lists.values(node.list, "name")) <= _MOST:
            yield f"{indent}    {' | '.join(form.lists.values(node.list, 'name'))}"
        for name in ("finding", "basis"):
            if node.extra.get(name):
                yield f"{indent}    {words[name]}: {node.extra[name]}"


def _conditions(node: Node, words: dict[str, str], indent: str) -> Iterator[str]:
    if node.relevant:
        yield f"{indent}{words['when']}: {' '.join(node.relevant.split())}"
    if node.rules.constraint:
        yield f"{indent}{words['rule']}: {' '.join(node.rules.constraint.split())}"


def as_objects(form: Form, language: str) -> list[dict[str, Any]]:
    """Every question for a program."""
    return [
        {
            "reference": node.reference,
            "type": node.type,
            "label": node.label(language),
            "required": bool(node.required),
            "relevant": node.relevant,
            "constraint": node.rules.constraint,
            "hidden": is_hidden(node),
        }
        for node in form.questions()
    ]


_MOST = 40  # choices that are written out
