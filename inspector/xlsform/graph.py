"""Which expression reads what: checked, compiled and put in order once, when a form is loaded.

A slot is one expression that must be kept up to date: a calculate, a relevance, a count. When an answer
changes, only the slots that read it run, each once, in topological order. A reader is remembered with its
pivot, the highest node its path climbs to: in a repeat only the slots below the changed instance's pivot run.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.model import Node, Question, Repeat, Setting, Texts
from inspector.xlsform.references import UnknownReference, reads
from inspector.xlsform.xpath import BrokenExpression, Compiler, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform.lists import Lists
    from inspector.xlsform.xpath.context import Closure

KEPT = ("count", "relevant", "calculate", "required", "readonly")
_SPEAKING = ("jr:choice-name", "jr:itext")
EXPRESSIONS = ("sentence", "propose")  # extra columns of these names hold expressions


@dataclass(frozen=True, slots=True)
class Slot:
    reference: str
    kind: str
    run: Closure
    order: int


@dataclass(frozen=True, slots=True)
class Reader:
    slot: Slot
    pivot: str
    below: tuple[str, ...]  # from the pivot down to the node the slot runs on
    owner: str  # that node


@dataclass(frozen=True)
class Graph:
    slots: tuple[Slot, ...]
    slots_of: Mapping[str, tuple[Slot, ...]]
    readers: Mapping[str, tuple[Reader, ...]]
    readers_below: Mapping[str, tuple[Reader, ...]]  # of a repeat: readers of it and of anything inside
    constraints: Mapping[str, Closure]
    choices: Mapping[str, Closure]
    speaking: tuple[Slot, ...] = ()  # whose value is told in the language of the session


@dataclass(frozen=True, slots=True)
class _Written:
    """One expression as the form writes it, with what it reads: (reference, pivot)."""

    reference: str
    attribute: str
    closure: Closure
    speaks: bool
    reads: frozenset[tuple[str, str]]


@dataclass
class _Builder:
    nodes: Mapping[str, Node]
    lists: Lists
    compiler: Compiler
    written: dict[tuple[str, str], _Written] = field(default_factory=dict)

    def add(self, reference: str, attribute: str, expression: str) -> None:
        try:
            tree = parse(expression)
            closure = self.compiler.compile(tree)
            found = reads(tree, reference, self.nodes, self.lists)
            for column in self._columns(reference, attribute):
                found |= reads(parse(f"{expression}/{column}"), reference, self.nodes, self.lists)
        except (BrokenExpression, UnknownReference) as error:
            raise refused(reference, attribute, expression, str(error)) from error
        speaks = any(name in expression for name in _SPEAKING)
        self.written[reference, attribute] = _Written(reference, attribute, closure, speaks, found)

    def _columns(self, reference: str, attribute: str) -> tuple[str, ...]:
        """What a select reads below the nodes it offers, when those are answers of a repeat."""
        question = self.nodes[reference]
        if attribute != "choice_filter" or not isinstance(question, Question) or question.list:
            return ()
        columns = question.choices_from
        return () if columns is None else (columns.value, columns.label)


def refused(reference: str, attribute: str, expression: str, reason: str) -> Refused:
    return Refused(
        "form.expression", reference=reference, attribute=attribute, expression=expression, reason=reason
    )


def build(
    nodes: Mapping[str, Node],
    settings: tuple[Setting, ...],
    lists: Lists,
    compiler: Compiler,
) -> Graph:
    """Compiles every expression of a form; refuses unknown names, broken expressions and cycles."""
    builder = _Builder(nodes, lists, compiler)
    for node in nodes.values():
        for attribute, expression in _expressions(node):
            builder.add(node.reference, attribute, expression)
    for setting in settings:
        _check_setting(builder, setting)
    kept = {key: each for key, each in builder.written.items() if each.attribute in KEPT}
    order = _ordered(kept, list(nodes))
    slots = tuple(
        Slot(kept[key].reference, kept[key].attribute, kept[key].closure, place)
        for place, key in enumerate(order)
    )
    return _graph(builder, {(slot.reference, slot.kind): slot for slot in slots})


def _expressions(node: Node) -> Iterator[tuple[str, str]]:
    yield from node.rules.items()
    for name, expression in node.extra.items():
        if name.startswith(EXPRESSIONS):
            yield name, expression
    texts = {"label": node.labels}
    if isinstance(node, Question):
        texts |= {"hint": node.hints, "guidance": node.guidances,
                  "constraint_message": node.constraint_messages,
                  "required_message": node.required_messages}  # fmt: skip
        if node.choices_from is not None:
            yield "choice_filter", node.choices_from.nodes
    for kind, spoken in texts.items():
        for language, text in spoken.items():
            outputs = [part for part, is_output in text.parts if is_output]
            for place, expression in enumerate(outputs):
                yield f"{kind}::{language or ''}::{place}", expression


def check_texts(texts: Mapping[str, Texts], compiler: Compiler) -> None:
    """What a text shows must be an expression, also where the text is a choice's."""
    for name, spoken in texts.items():
        for text in spoken.values():
            for expression in (part for part, is_output in text.parts if is_output):
                try:
                    compiler.compile(parse(expression))
                except BrokenExpression as error:
                    raise refused(name, "output", expression, str(error)) from error


def _check_setting(builder: _Builder, setting: Setting) -> None:
    if setting.target not in builder.nodes:
        raise refused(setting.target, "setvalue", setting.expression, "the instance has no such node")
    if setting.expression:
        builder.add(setting.target, f"setvalue {' '.join(sorted(setting.events))}", setting.expression)


_Key = tuple[str, str]


def _ordered(kept: Mapping[_Key, _Written], document: list[str]) -> list[_Key]:
    """Topological, and in document order where there is a choice."""
    place = {reference: at for at, reference in enumerate(document)}
    rank = {key: (place[key[0]], KEPT.index(key[1])) for key in kept}
    before: dict[_Key, set[_Key]] = {key: set(_needs(each, kept)) for key, each in kept.items()}
    after: dict[_Key, set[_Key]] = {key: set() for key in kept}
    for key, needed in before.items():
        for each in needed:
            after[each].add(key)
    ready = [(rank[key], key) for key, needed in before.items() if not needed]
    heapq.heapify(ready)
    order: list[_Key] = []
    while ready:
        _, key = heapq.heappop(ready)
        order.append(key)
        for follower in after[key]:
            before[follower].discard(key)
            if not before[follower]:
                heapq.heappush(ready, (rank[follower], follower))
    if len(order) < len(kept):
        raise _cycle({key: needed for key, needed in before.items() if needed})
    return order


def _needs(written: _Written, kept: Mapping[_Key, _Written]) -> Iterator[_Key]:
    """The slots to settle before this one: value, count and relevance of what it reads, ancestors included.

    A calculate may read its own node, as `once()` does; a relevance may not.
    """
    own = (written.reference, written.attribute)
    for reference, _ in written.reads:
        if (reference, "calculate") in kept and (reference, "calculate") != own:
            yield reference, "calculate"
        step = reference
        while step:
            for kind in ("relevant", "count"):
                if (step, kind) in kept:
                    yield step, kind
            step = step.rpartition("/")[0]


def _cycle(stuck: Mapping[_Key, set[_Key]]) -> Refused:
    """Names one whole circle, because "there is a cycle" helps nobody."""
    key = next(iter(stuck))
    path: list[_Key] = []
    while key not in path:
        path.append(key)
        key = next(each for each in sorted(stuck[key]) if each in stuck)
    circle = [*path[path.index(key) :], key]
    reason = "cycle: " + " → ".join(f"{reference} ({kind})" for reference, kind in circle)
    return Refused("form.expression", reference=key[0], attribute=key[1], expression="", reason=reason)


def _graph(builder: _Builder, slots: Mapping[_Key, Slot]) -> Graph:
    readers: dict[str, list[Reader]] = {}
    choices: dict[str, Closure] = {}
    constraints: dict[str, Closure] = {}
    slots_of: dict[str, list[Slot]] = {}
    for key, each in builder.written.items():
        slot = slots.get(key)
        if each.attribute == "constraint":
            constraints[each.reference] = each.closure
        if each.attribute == "choice_filter":
            choices[each.reference] = each.closure
            slot = Slot(each.reference, "choices", each.closure, len(slots))
        if slot is None:
            continue
        owner = _owner(slot)
        if slot.kind != "choices":
            slots_of.setdefault(owner, []).append(slot)
        for reference, pivot in each.reads:
            below = tuple(part for part in owner[len(pivot) :].split("/") if part)
            readers.setdefault(reference, []).append(Reader(slot, pivot, below, owner))
    return Graph(
        slots=tuple(slots.values()),
        slots_of={reference: tuple(found) for reference, found in slots_of.items()},
        readers={reference: tuple(found) for reference, found in readers.items()},
        readers_below=_below(builder.nodes, readers),
        constraints=constraints,
        choices=choices,
        speaking=tuple(slot for key, slot in slots.items() if builder.written[key].speaks),
    )


def _owner(slot: Slot) -> str:
    """A count runs on the parent: with no instance yet there is no node of the repeat itself."""
    return slot.reference.rpartition("/")[0] if slot.kind == "count" else slot.reference


def _below(nodes: Mapping[str, Node], readers: Mapping[str, list[Reader]]) -> dict[str, tuple[Reader, ...]]:
    found: dict[str, tuple[Reader, ...]] = {}
    for node in nodes.values():
        if isinstance(node, Repeat):
            inside = node.reference + "/"
            gathered = [
                reader
                for reference, each in readers.items()
                if reference == node.reference or reference.startswith(inside)
                for reader in each
            ]
            found[node.reference] = tuple(gathered)
    return found
