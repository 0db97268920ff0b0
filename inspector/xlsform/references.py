"""Finds, without running anything, which nodes of the form an expression may read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform.model import Group, Node
from inspector.xlsform.xpath.syntax import Binary, Call, Expression, Filter, Literal, Negation, Path, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.lists import Lists


class UnknownReference(ValueError):
    """A path that leads nowhere in this form."""


# A static node-set: references of the form ("" is the document), or None for nodes outside the main instance.
Places = frozenset[str] | None
_DOCUMENT = frozenset({""})


def reads(
    tree: Expression, reference: str, nodes: Mapping[str, Node], lists: Lists
) -> frozenset[tuple[str, str]]:
    """All (reference, pivot) pairs an expression may read; the pivot is where its path turns down."""
    finder = _Finder(nodes, lists, frozenset({reference}))
    finder.visit(tree, finder.origin, reference)
    return frozenset(finder.found)


@dataclass
class _Finder:
    nodes: Mapping[str, Node]
    lists: Lists
    origin: frozenset[str]
    found: set[tuple[str, str]] = field(default_factory=set)

    def visit(self, tree: Expression, context: Places, ceiling: str) -> Places:
        """`ceiling` is the pivot of the enclosing path: a predicate never reads from lower down."""
        match tree:
            case Binary("|", left, right):
                return _joined(self.visit(left, context, ceiling), self.visit(right, context, ceiling))
            case Binary(_, left, right):
                self.visit(left, context, ceiling)
                self.visit(right, context, ceiling)
            case Negation(operand):
                self.visit(operand, context, ceiling)
            case Filter(operand, predicates):
                places = self.visit(operand, context, ceiling)
                for predicate in predicates:
                    self.visit(predicate, places, ceiling)
                return places
            case Call():
                return self._call(tree, context, ceiling)
            case Path():
                return self._path(tree, context, ceiling)
        return None

    def _call(self, call: Call, context: Places, ceiling: str) -> Places:
        if call.name == "current":
            return self.origin
        if call.name == "instance":
            self._check_list(call)
            return None
        if call.name == "pulldata":
            self._check_list(call)
        if call.name == "jr:choice-name":
            self._check_choices(call)
        results = [self.visit(each, context, ceiling) for each in call.arguments]
        if call.name in ("string", "number", "string-length", "normalize-space") and not results and context:
            self.found.update((place, ceiling) for place in context)
        joined: Places = frozenset()
        for result in results:
            joined = _joined(joined, result)
        return joined

    def _check_list(self, call: Call) -> None:
        match call.arguments:
            case (Literal(name), *_) if name.removesuffix(".csv") not in self.lists:
                raise UnknownReference(f"the form has no list {name!r}")

    def _check_choices(self, call: Call) -> None:
        match call.arguments:
            case (_, Literal(reference)):
                wanted = absolute(reference.strip(), next(iter(self.origin)))
                if not getattr(self.nodes.get(wanted), "choices_from", None):
                    raise UnknownReference(f"{wanted} has no choices to name")

    def _path(self, tree: Path, context: Places, ceiling: str) -> Places:
        if tree.start is not None:
            places, pivot = self.visit(tree.start, context, ceiling), ceiling
        elif tree.absolute:
            places, pivot = _DOCUMENT, ""
        else:
            places, pivot = context, ceiling
        for step in tree.steps:
            if places is None:
                self._predicates(step, None, pivot)
                continue
            before = places
            places = self._step(step, places)
            pivot = _higher(pivot, places, step)
            if not places and step.axis != "attribute":
                raise UnknownReference(f"{_shown(before, step)} is unknown")
            self._predicates(step, places, pivot)
        if places:
            self.found.update((place, pivot) for place in places if place)
        return places

    def _predicates(self, step: Step, places: Places, pivot: str) -> None:
        for predicate in step.predicates:
            self.visit(predicate, places, pivot)

    def _step(self, step: Step, places: frozenset[str]) -> frozenset[str]:
        if step.axis == "child" and step.test.kind == "name":  # no need to look at thousands of siblings
            named = (f"{place}/{step.test.name}" for place in places)
            return frozenset(place for place in named if place in self.nodes)
        reached = {found for place in places for found in self._axis(step.axis, place)}
        if step.test.kind == "name":
            return frozenset(place for place in reached if place.rpartition("/")[2] == step.test.name)
        return frozenset(reached)

    def _axis(self, axis: str, place: str) -> set[str]:
        match axis:
            case "self":
                return {place}
            case "child":
                return self._children(place)
            case "parent":
                return {place.rpartition("/")[0]} if place else set()
            case "descendant" | "descendant-or-self":
                own = {place} if axis.endswith("self") else set()
                return own | {each for each in self.nodes if each.startswith(place + "/")}
            case "ancestor" | "ancestor-or-self":
                return _ancestors(place) | ({place} if axis.endswith("self") else set())
            case "following-sibling" | "preceding-sibling":
                return self._children(place.rpartition("/")[0])
            case "attribute" | "namespace":
                return set()
        return set(self.nodes)

    def _children(self, place: str) -> set[str]:
        if not place:
            return {next(iter(self.nodes))}
        node = self.nodes.get(place)
        return {child.reference for child in node.children} if isinstance(node, Group) else set()


def absolute(reference: str, base: str) -> str:
    """A static reference seen from `base`: `../n` from /data/r/m is /data/r/n."""
    if reference.startswith("/"):
        return reference
    place = base
    for part in reference.split("/"):
        if part == "..":
            place = place.rpartition("/")[0]
        elif part not in (".", "current()"):
            place = f"{place}/{part}"
    return place


def _ancestors(place: str) -> set[str]:
    found = set()
    while place:
        place = place.rpartition("/")[0]
        found.add(place)
    return found


def _joined(a: Places, b: Places) -> Places:
    if a is None or b is None:
        return a or b
    return a | b


def _higher(pivot: str, places: frozenset[str], step: Step) -> str:
    """The pivot after one more step: it only ever climbs."""
    if step.axis in ("child", "self", "descendant", "descendant-or-self", "attribute"):
        return pivot
    if step.axis in ("following", "preceding"):
        return ""
    tops = [place.rpartition("/")[0] if step.axis.endswith("sibling") else place for place in places]
    return min([pivot, *tops], key=len)


def _shown(places: frozenset[str], step: Step) -> str:
    where = next(iter(sorted(places)), "")
    return f"{where}/{step.test.name or step.test.kind}"
