"""Conditions that can never hold: questions nobody will ever be asked, constraints nobody can satisfy.

A condition is spread into alternatives of plain comparisons. An alternative falls when its comparisons
contradict each other, or what a list offers, or what makes the questions they read relevant. When all fall,
the condition can never hold. What is not understood counts as possible, and the work is bounded.
"""

from __future__ import annotations

import contextlib
import math
import time
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from inspector.xlsform.lint.expressions import Parsed, reference_of
from inspector.xlsform.xpath.syntax import Binary, Call, Expression, Literal, Negation, Number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.xlsform.lint.checklist import Checklist, Entry
    from inspector.xlsform.lint.faults import Faults

_MOST = 64  # alternatives; more of them are left as possible
_SECONDS = 2.0  # then the rest counts as possible; a checklist of 500 questions takes a tenth of it
_DEEPEST = 12  # questions that hang on questions
_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_TURNED = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


@dataclass(frozen=True, slots=True)
class Atom:
    """`subject` compared with a plain value; operator "has" is selected(), "true" an opaque condition."""

    subject: str  # a reference, or the text of an expression that is none
    operator: str
    value: str | float | bool
    is_reference: bool = False


Alternative = frozenset[Atom]
POSSIBLE: tuple[Alternative, ...] = (frozenset(),)


class TooMany(Exception):
    """The condition spreads into more alternatives than we look at."""


@dataclass
class Logic:
    made: Checklist
    parsed: Iterable[Parsed]
    faults: Faults
    conditions: dict[str, Parsed] = field(default_factory=dict)

    def check(self) -> None:
        """Tells every relevant that can never hold and every constraint that refuses everything."""
        self.conditions = {e.entry.reference: e for e in self.parsed if e.written.kind == "relevant"}
        self._whole: dict[str, tuple[Alternative, ...]] = {}
        self._until = time.thread_time() + _SECONDS
        never: set[str] = set()
        for reference, each in self.conditions.items():
            if not self._can_hold(each) and reference.rpartition("/")[0] not in never:
                self.faults.add(
                    "never_relevant", each.written.place, name=each.entry.name, kind=each.entry.kind
                )
                never.add(reference)
        for each in self.parsed:
            if each.written.kind == "constraint" and not self._satisfiable(each):
                self.faults.add("never_satisfied", each.written.place, name=each.entry.name)

    def _can_hold(self, each: Parsed) -> bool:
        return time.thread_time() > self._until or bool(self._effective(each.entry.reference, 0))

    def _satisfiable(self, each: Parsed) -> bool:
        """A constraint is looked at only when there is an answer."""
        if time.thread_time() > self._until:
            return True
        own = Atom(each.entry.reference, "!=", "", True)
        try:
            spread = self._spread(each.tree, True, each.entry.reference)
        except (TooMany, RecursionError):
            return True
        return any(self._consistent(alternative | {own}) for alternative in spread)

    def _effective(self, reference: str, depth: int) -> tuple[Alternative, ...]:
        """What has to hold for a question to be asked: its own condition and those of its groups."""
        if reference in self._whole:
            return self._whole[reference]
        self._whole[reference] = POSSIBLE  # a circle is told elsewhere
        spread = POSSIBLE
        step = reference
        while step:
            own = self.conditions.get(step)
            if own is not None:
                with contextlib.suppress(TooMany, RecursionError):
                    spread = self._both(spread, self._spread(own.tree, True, step))
            step = step.rpartition("/")[0]
        if depth < _DEEPEST and time.thread_time() < self._until:
            spread = self._reachable(spread, depth)
        self._whole[reference] = tuple(each for each in spread if self._consistent(each))
        return self._whole[reference]

    def _reachable(self, spread: tuple[Alternative, ...], depth: int) -> tuple[Alternative, ...]:
        """An answer can only be there when its question is asked."""
        found: list[Alternative] = []
        for alternative in spread:
            grown: tuple[Alternative, ...] = (alternative,)
            for reference in sorted({atom.subject for atom in alternative if _wants_answer(atom)}):
                before = self._effective(reference, depth + 1)
                try:
                    grown = self._both(grown, before)
                except TooMany:
                    if not before:
                        grown = ()
            found.extend(grown)
            if len(found) > _MOST:
                return spread
        return tuple(found)

    # --- spreading

    def _spread(self, tree: Expression, holds: bool, base: str) -> tuple[Alternative, ...]:
        match tree:
            case Binary("and" | "or" as word, left, right):
                parts = self._spread(left, holds, base), self._spread(right, holds, base)
                return self._both(*parts) if (word == "and") == holds else _joined(*parts)
            case Call("not", (operand,)):
                return self._spread(operand, not holds, base)
            case Call("boolean", (operand,)):
                return self._spread(operand, holds, base)
            case Call("true", ()):
                return POSSIBLE if holds else ()
            case Call("false", ()):
                return () if holds else POSSIBLE
            case Call("selected", (chosen, Literal(value))):
                return self._selected(chosen, value, holds, base)
            case Number(value):
                return POSSIBLE if bool(value) == holds else ()
            case Literal(value):
                return POSSIBLE if bool(value) == holds else ()
            case Binary("=" | "!=" | "<" | "<=" | ">" | ">=" as operator, left, right):
                return self._comparison(operator, left, right, holds, base)
        return (frozenset({Atom(repr(tree), "true", holds)}),)

    def _comparison(
        self, operator: str, left: Expression, right: Expression, holds: bool, base: str
    ) -> tuple[Alternative, ...]:
        a, b = _constant(left), _constant(right)
        if a is not None and b is not None:
            return POSSIBLE if _compare(a, operator, b) == holds else ()
        if a is not None:
            left, operator, b = right, _TURNED[operator], a
        if b is None:
            return (frozenset({Atom(repr((operator, left, right)), "true", holds)}),)
        reference = reference_of(left, base)
        if not holds and operator not in ("=", "!="):
            # not(. < 5) also holds for no answer: only the opposite with a number is a plain comparison
            return (frozenset({Atom(repr((operator, left, b)), "true", False)}),)
        operator = operator if holds else _OPPOSITE[operator]
        known = reference in self.made.by_reference
        return (frozenset({Atom(reference if known else repr(left), operator, b, known)}),)

    def _selected(self, chosen: Expression, value: str, holds: bool, base: str) -> tuple[Alternative, ...]:
        reference = reference_of(chosen, base)
        entry = self.made.by_reference.get(reference)
        if entry is not None and entry.type == "select_one":
            return (frozenset({Atom(reference, "=" if holds else "!=", value.strip(), True)}),)
        known = entry is not None
        return (
            frozenset(
                {
                    Atom(
                        reference if known else repr(chosen),
                        "has" if holds else "lacks",
                        value.strip(),
                        known,
                    )
                }
            ),
        )

    def _both(self, a: tuple[Alternative, ...], b: tuple[Alternative, ...]) -> tuple[Alternative, ...]:
        if len(a) * len(b) > _MOST * 8:
            raise TooMany
        found = {one | other for one in a for other in b}
        sound = tuple(each for each in found if self._consistent(each))
        if len(sound) > _MOST:
            raise TooMany
        return sound

    # --- contradictions

    def _consistent(self, alternative: Alternative) -> bool:
        by_subject: dict[str, list[Atom]] = {}
        for atom in alternative:
            by_subject.setdefault(atom.subject, []).append(atom)
        return all(self._holds(subject, atoms) for subject, atoms in by_subject.items())

    def _holds(self, subject: str, atoms: list[Atom]) -> bool:
        truths = {atom.value for atom in atoms if atom.operator == "true"}
        if len(truths) > 1:
            return False
        entry = self.made.by_reference.get(subject) if atoms[0].is_reference else None
        return _texts_hold(atoms, self._values(entry)) and _numbers_hold(atoms, entry) and _picks_hold(atoms)

    def _values(self, entry: Entry | None) -> set[str] | None:
        """Everything that can stand in a select_one; none of it when nothing was picked."""
        options = self.made.options(entry)
        if entry is None or entry.type != "select_one" or options is None:
            return None
        return {"", *options.values}


def _wants_answer(atom: Atom) -> bool:
    """Whether this can only be so when the question was answered."""
    if not atom.is_reference or atom.operator == "true":
        return False
    if atom.operator in ("=", "has"):
        return atom.value != ""
    if atom.operator == "!=":
        return atom.value == ""
    return atom.operator in ("<", "<=", ">", ">=")


def _joined(a: tuple[Alternative, ...], b: tuple[Alternative, ...]) -> tuple[Alternative, ...]:
    found = tuple(dict.fromkeys((*a, *b)))
    if len(found) > _MOST:
        raise TooMany
    return found


def _constant(tree: Expression) -> str | float | bool | None:
    match tree:
        case Literal(value) | Number(value):
            return value
        case Negation(Number(value)):
            return -value
        case Call("true", ()):
            return True
        case Call("false", ()):
            return False
    return None


def _compare(a: str | float | bool, operator: str, b: str | float | bool) -> bool:
    if isinstance(a, str) and isinstance(b, str) and operator in ("=", "!="):
        return (a == b) == (operator == "=")
    if (isinstance(a, bool) or isinstance(b, bool)) and operator in ("=", "!="):
        return (bool(a) == bool(b)) == (operator == "=")
    x, y = _number(a), _number(b)
    return {"=": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[operator]


def _number(value: str | float | bool) -> float:
    """A plain value as it compares: a number, or a day by its place in the calendar."""
    try:
        return float(value)
    except ValueError:
        pass
    try:
        return float(date.fromisoformat(str(value)).toordinal())
    except ValueError:
        return math.nan


def _texts_hold(atoms: list[Atom], values: set[str] | None) -> bool:
    same = {atom.value for atom in atoms if atom.operator == "=" and isinstance(atom.value, str)}
    other = {atom.value for atom in atoms if atom.operator == "!=" and isinstance(atom.value, str)}
    if len(same) > 1 or same & other:
        return False
    if values is not None and (same or other):
        return bool((same or values) & values - other)
    return True


def _picks_hold(atoms: list[Atom]) -> bool:
    has = {atom.value for atom in atoms if atom.operator == "has"}
    lacks = {atom.value for atom in atoms if atom.operator == "lacks"}
    empty = any(atom.operator == "=" and atom.value == "" for atom in atoms)
    return not has & lacks and not (empty and has - {""})


def _numbers_hold(atoms: list[Atom], entry: Entry | None) -> bool:
    """An interval that is not empty; for whole numbers one that holds a whole number."""
    bounds = [(atom.operator, number) for atom in atoms if not math.isnan(number := _bound(atom))]
    compared = [operator for operator, _ in bounds if operator != "!="]
    if compared and any(atom.operator == "=" and atom.value == "" for atom in atoms):
        return False
    low = max(
        ((number, op == ">") for op, number in bounds if op in (">", ">=", "=")), default=(-math.inf, False)
    )
    high = min(
        ((number, op != "<") for op, number in bounds if op in ("<", "<=", "=")), default=(math.inf, True)
    )
    banned = {number for operator, number in bounds if operator == "!="}
    if entry is not None and entry.type == "integer":
        return _whole(low, high)
    if low[0] == high[0]:
        return not low[1] and high[1] and low[0] not in banned
    return low[0] < high[0]


def _bound(atom: Atom) -> float:
    """The number an atom compares with; no number for texts compared as texts."""
    if isinstance(atom.value, bool) or atom.operator in ("true", "has", "lacks"):
        return math.nan
    if isinstance(atom.value, str) and atom.operator in ("=", "!="):
        return math.nan
    return _number(atom.value)


def _whole(low: tuple[float, bool], high: tuple[float, bool]) -> bool:
    if math.isinf(low[0]) or math.isinf(high[0]):
        return low[0] < high[0]
    first = math.floor(low[0]) + 1 if low[1] else math.ceil(low[0])
    last = math.floor(high[0]) if high[1] else math.ceil(high[0]) - 1
    return first <= last
