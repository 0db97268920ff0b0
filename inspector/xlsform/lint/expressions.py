"""Expressions: typed as they should be, parsed, every function and every name known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from inspector.xlsform.lint import scanning
from inspector.xlsform.references import UnknownReference, reads
from inspector.xlsform.xpath import BrokenExpression, Compiler, parse
from inspector.xlsform.xpath.functions import FUNCTIONS, LAZY
from inspector.xlsform.xpath.syntax import (
    Binary,
    Call,
    Expression,
    Filter,
    Literal,
    Negation,
    NodeTest,
    Path,
    Step,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inspector.xlsform.lint.checklist import Arity, Checklist, Entry, Written
    from inspector.xlsform.lint.faults import Faults

_NO_EXPRESSION = frozenset({"text", "trigger", "choices_from"})
_BUILT_IN = frozenset({*FUNCTIONS, *LAZY})
_MADE = ("meta/instanceID", "meta/instanceName", "meta")
_LONGEST, _LONGEST_ALL = 20_000, 3_000_000  # characters of one expression, and of all
_NOWHERE = "?"  # seen from a row of a list, or from where nobody can tell
_DYNAMIC = re.compile(r"\$\{|[\w-]\(|(?<=\w)\s+(?:div|mod)\s+(?=\w)")


@dataclass
class Parsed:
    """One expression that could be read: its tree with every ${name} put in as a path."""

    entry: Entry
    written: Written
    tree: Expression
    reads: frozenset[str] = frozenset()


@dataclass
class Checker:
    made: Checklist
    functions: Mapping[str, Arity]
    faults: Faults
    parsed: list[Parsed] = field(default_factory=list)
    _length: int = 0

    def check(self) -> list[Parsed]:
        """Looks at every expression of the checklist; answers those that can be looked at further."""
        for entry in self.made.entries:
            for written in entry.written:
                found = self._written(entry, written)
                if found is not None:
                    self.parsed.append(found)
        return self.parsed

    def texts(self, written: Iterable[Written]) -> None:
        """Texts outside the survey that show answers: labels of choices."""
        for each in written:
            self._references(self.made.root, each, is_expression=False)

    def expression(self, entry: Entry, written: Written) -> Parsed | None:
        """One expression more, of a column of the trade."""
        found = self._written(entry, written)
        if found is not None:
            self.parsed.append(found)
        return found

    def _written(self, entry: Entry, written: Written) -> Parsed | None:
        is_expression = written.kind not in _NO_EXPRESSION
        if written.kind == "default" and not _is_dynamic(entry, written.text):
            return None
        if is_expression and self._too_long(written):
            return None
        sound = self._references(entry, written, is_expression=is_expression)
        if not is_expression:
            return None
        slips = scanning.slips(written.text)
        for slip in slips:
            self.faults.add(slip.code, written.place, **slip.facts)
        if slips or not sound:
            return None
        tree = self._tree(written)
        if tree is None or not self._calls(tree, written):
            return None
        return self._placed(entry, written, tree)

    def _too_long(self, written: Written) -> bool:
        """An expression nobody could read, or more of them than any checklist holds."""
        self._length += len(written.text)
        if len(written.text) <= _LONGEST and self._length <= _LONGEST_ALL:
            return False
        most = _LONGEST if len(written.text) > _LONGEST else _LONGEST_ALL
        self.faults.add("expression_long", written.place, most=most)
        return True

    def _references(self, entry: Entry, written: Written, *, is_expression: bool) -> bool:
        sound = True
        for text, at in scanning.broken_references(written.text, is_expression=is_expression):
            self.faults.add("reference_broken", written.place, reference=text, at=at, example=_example(text))
            sound = False
        names_choices = re.compile(r"jr:choice-name\s*\(")
        for reference in scanning.references(written.text):
            if reference.in_quotes and is_expression and not names_choices.search(written.text):
                self.faults.add("reference_quoted", written.place, name=reference.name, at=reference.at)
            sound = self._reference(reference, written) and sound
        return sound

    def _reference(self, reference: scanning.Reference, written: Written) -> bool:
        if reference.name.startswith("last-saved#"):
            self.faults.add("last_saved", written.place, name=reference.name)
            return False
        entries = [entry for entry in self.made.by_name.get(reference.name, []) if not entry.is_made]
        if not entries:
            near = self.faults.near(reference.name, self.made.by_name)
            facts = {"name": reference.name[:80], "near": near, "at": reference.at}
            self.faults.add("reference_unknown", written.place, **facts)
            return False
        if len(entries) > 1:
            cells = [entry.place.cell for entry in entries[:4]]
            self.faults.add("reference_ambiguous", written.place, name=reference.name, cells=cells)
            return False
        return True

    def _tree(self, written: Written) -> Expression | None:
        try:
            return parse(scanning.masked(written.text))
        except BrokenExpression as error:
            at = min(error.at if error.at is not None else 0, len(written.text))
            around = scanning.around(written.text, at)
            code = "expression_ends" if at >= len(written.text) else "expression_broken"
            self.faults.add(code, written.place, at=at + 1, around=around, reason=_reason(str(error)))
        except RecursionError:
            self.faults.add("expression_deep", written.place)
        return None

    # --- functions

    def _calls(self, tree: Expression, written: Written) -> bool:
        sound = True
        for call in calls(tree):
            fits = self._arity(call.name)
            count = len(call.arguments)
            at = _place_of_call(written.text, call.name)
            if fits is None:
                near = self.faults.near(call.name, {*_BUILT_IN, *self.functions})
                self.faults.add("function_unknown", written.place, function=call.name[:60], near=near, at=at)
                sound = False
            elif not fits[0] <= count <= fits[1]:
                wanted = _amount(*fits)
                self.faults.add(
                    "function_arguments", written.place, function=call.name, count=count, wanted=wanted, at=at
                )
                sound = False
        return sound

    def _arity(self, name: str) -> Arity | None:
        if name in self.functions:
            return self.functions[name]
        return _arity(name) if name in _BUILT_IN else None

    # --- paths

    def _placed(self, entry: Entry, written: Written, tree: Expression) -> Parsed | None:
        """The tree with names as paths, and what it reads; a path that leads nowhere is told."""
        if not self.made.is_sound:
            return None
        absolute = self.absolute(tree)
        found = Parsed(entry, written, absolute)
        base = entry.reference if written.kind != "count" else entry.reference.rpartition("/")[0]
        if written.kind == "choice_filter":
            return self._filter(found)
        try:
            pairs = reads(absolute, base, self.made.nodes, self._lists(tree))  # type: ignore[arg-type]
        except UnknownReference as error:
            self._unknown_path(str(error), written)
            return None
        found.reads = frozenset(reference for reference, _ in pairs)
        return found

    def _filter(self, found: Parsed) -> Parsed:
        """A filter runs on the list's rows: plain names are its columns."""
        options = self.made.lists.get(found.entry.list_name)
        names = set(_plain_names(found.tree))
        if options is not None and options.columns:
            for name in sorted(names - options.columns):
                near = self.faults.near(name, options.columns)
                facts = {"column": name, "list": options.name, "near": near}
                self.faults.add("filter_column", found.written.place, **facts)
            if not names:
                self.faults.add("filter_without_column", found.written.place, list=options.name)
        found.reads = frozenset(references(found.tree))
        return found

    def _lists(self, tree: Expression) -> set[str]:
        """Lists by the names an expression has for them; files that pulldata() reads are looked for apart."""
        found = set(self._named_lists)
        for call in calls(tree):
            if call.name == "pulldata" and call.arguments and isinstance(call.arguments[0], Literal):
                found.add(call.arguments[0].value)
        return found

    @cached_property
    def _named_lists(self) -> frozenset[str]:
        stems = {name.rpartition(".")[0] for name in self.made.lists if "." in name}
        outer = {entry.name for entry in self.made.entries if entry.type == "external"}
        return frozenset({*self.made.lists, *stems, *outer})

    def _unknown_path(self, reason: str, written: Written) -> None:
        listed = re.fullmatch(r"the form has no list '(.*)'", reason)
        if listed:
            near = self.faults.near(listed[1], self.made.lists)
            self.faults.add("instance_unknown", written.place, list=listed[1][:80], near=near)
            return
        choices = re.fullmatch(r"(\S+) has no choices to name", reason)
        if choices:
            self.faults.add("no_choices", written.place, name=choices[1].rpartition("/")[2])
            return
        path = reason.removesuffix(" is unknown")
        known = self.made.by_reference
        near = self.faults.near(path.rpartition("/")[2], {entry.name for entry in known.values()})
        self.faults.add("path_unknown", written.place, path=path[:200], near=near)

    def absolute(self, tree: Expression) -> Expression:
        """Every masked name replaced by the path of its question."""
        match tree:
            case Path(_, steps, start):
                steps = tuple(replace(each, predicates=self._all(each.predicates)) for each in steps)
                name = scanning.unmasked(steps[0].test.name) if steps and start is None else ""
                if name:
                    reference = (
                        self.made.by_name[name][0].reference if name in self.made.by_name else f"/{name}"
                    )
                    parts = [Step("child", NodeTest("name", part)) for part in reference.split("/") if part]
                    parts[-1] = replace(parts[-1], predicates=steps[0].predicates)
                    return Path(True, (*parts, *steps[1:]))
                return Path(tree.absolute, steps, self.absolute(start) if start is not None else None)
            case Binary(operator, left, right):
                return Binary(operator, self.absolute(left), self.absolute(right))
            case Negation(operand):
                return Negation(self.absolute(operand))
            case Filter(operand, predicates):
                return Filter(self.absolute(operand), self._all(predicates))
            case Call(name, arguments):
                if name == "jr:choice-name" and len(arguments) == 2 and isinstance(arguments[1], Literal):
                    arguments = (arguments[0], self._named(arguments[1]))
                return Call(name, self._all(arguments))
        return tree

    def _named(self, literal: Literal) -> Literal:
        """jr:choice-name() takes its second argument as a text: a path, or ${name} in quotes."""
        name = scanning.unmasked(literal.value.strip())
        entries = self.made.by_name.get(name, [])
        return Literal(entries[0].reference) if entries else literal

    def _all(self, trees: Iterable[Expression]) -> tuple[Expression, ...]:
        return tuple(self.absolute(each) for each in trees)


def _example(text: str) -> str:
    """The reference as it was probably meant."""
    name = re.search(r"[^\W\d][\w.\-]*", text)
    return f"${{{name[0] if name else 'name'}}}"


def _reason(reason: str) -> str:
    return scanning.unmasked(reason) or re.sub(r"ǂ+", "", reason)


def _is_dynamic(entry: Entry, text: str) -> bool:
    """A default with a function or a reference is an expression; a plain text, number or date is not."""
    return entry.type not in ("image", "audio", "video", "file") and _DYNAMIC.search(text) is not None


def walk(tree: Expression) -> Iterator[Expression]:
    """Every part of a tree, itself first."""
    todo = [tree]
    while todo:
        each = todo.pop()
        yield each
        todo.extend(_parts(each))


def _parts(tree: Expression) -> list[Expression]:
    match tree:
        case Binary(_, left, right):
            return [left, right]
        case Negation(operand):
            return [operand]
        case Filter(operand, predicates):
            return [operand, *predicates]
        case Call(_, arguments):
            return list(arguments)
        case Path(_, steps, start):
            return [*([start] if start is not None else []), *(p for step in steps for p in step.predicates)]
    return []


def scoped(tree: Expression, base: str) -> Iterator[tuple[Expression, str]]:
    """Every part with the node it is seen from: inside a predicate that is the node being filtered."""
    todo = [(tree, base)]
    while todo:
        each, place = todo.pop()
        yield each, place
        match each:
            case Path(absolute, steps, start):
                if start is not None:
                    todo.append((start, place))
                for at, step in enumerate(steps):
                    bare = tuple(replace(one, predicates=()) for one in steps[: at + 1])
                    inside = reference_of(Path(absolute, bare, start), place) or _NOWHERE
                    todo.extend((predicate, inside) for predicate in step.predicates)
            case Filter(operand, predicates):
                todo.append((operand, place))
                todo.extend((predicate, reference_of(operand, place) or _NOWHERE) for predicate in predicates)
            case _:
                todo.extend((part, place) for part in _parts(each))


def calls(tree: Expression) -> Iterator[Call]:
    return (each for each in walk(tree) if isinstance(each, Call))


def reference_of(tree: Expression, base: str) -> str:
    """The question a simple path leads to, seen from `base`; empty when it is not that simple."""
    if not isinstance(tree, Path) or (tree.start is not None and tree.start != Call("current", ())):
        return ""
    place = "" if tree.absolute else base
    for step in tree.steps:
        if step.predicates or step.axis not in ("child", "self", "parent"):
            return ""
        if step.axis == "child":
            if step.test.kind != "name":
                return ""
            place = f"{place}/{step.test.name}"
        elif step.axis == "parent":
            place = place.rpartition("/")[0]
    return place


def references(tree: Expression) -> Iterator[str]:
    """The questions that absolute paths in a tree name."""
    for each in walk(tree):
        if isinstance(each, Path) and each.absolute:
            bare = Path(True, tuple(replace(step, predicates=()) for step in each.steps))
            reference = reference_of(bare, "")
            if reference:
                yield reference


def _plain_names(tree: Expression) -> Iterator[str]:
    """Names of columns in a filter: the first step of each relative path."""
    for each in walk(tree):
        if isinstance(each, Path) and not each.absolute and each.start is None and each.steps:
            step = each.steps[0]
            if step.axis == "child" and step.test.kind == "name":
                yield step.test.name


def _place_of_call(text: str, name: str) -> int:
    found = re.search(rf"(?<![\w\-.:]){re.escape(name)}\s*\(", text)
    return found.start() + 1 if found else 1


@cache
def _arity(name: str) -> Arity:
    """How many arguments the engine takes, asked of the engine itself."""
    if name in FUNCTIONS:
        return FUNCTIONS[name][0], FUNCTIONS[name][1]
    compiler = Compiler({}, strict=True)
    taken = []
    for count in range(9):
        try:
            compiler.compile(Call(name, (Literal(""),) * count))
        except BrokenExpression:
            continue
        taken.append(count)
    return (min(taken), max(taken)) if taken else (0, 0)


def _amount(fewest: int, most: int) -> str:
    if fewest == most:
        return str(fewest)
    return f"{fewest}–{most}" if most < 100 else f"{fewest}+"
