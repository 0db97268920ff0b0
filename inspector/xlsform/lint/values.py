"""Values that expressions name: a choice no list offers, a pattern that does not compile or never ends."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from inspector.xlsform.lint.expressions import Parsed, calls, reference_of, scoped
from inspector.xlsform.xpath import BrokenExpression, patterns
from inspector.xlsform.xpath.syntax import Binary, Call, Expression, Literal, Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.xlsform.lint.checklist import Checklist, Entry
    from inspector.xlsform.lint.faults import Faults, Place

_RULES = frozenset({"relevant", "constraint", "required", "readonly", "calculate", "count"})
_SECONDS = 0.05  # a sound pattern needs microseconds
_SECONDS_ALL = 2.0  # for all patterns; what is not tried here is bounded when it is filled in


def check(made: Checklist, parsed: list[Parsed], faults: Faults) -> None:
    """Looks at what each expression compares and matches."""
    patterns_seen = _Patterns(faults)
    for each in parsed:
        _comparisons(made, each, faults)
        for call in calls(each.tree):
            if call.name == "regex" and len(call.arguments) == 2 and isinstance(call.arguments[1], Literal):
                patterns_seen.check(call.arguments[1].value, each.written.place)


# --- choices


def _comparisons(made: Checklist, each: Parsed, faults: Faults) -> None:
    start = each.entry.reference if each.written.kind != "choice_filter" else "?"
    for tree, base in scoped(each.tree, start):
        match tree:
            case Binary("=" | "!=", left, right):
                for subject, value in ((left, right), (right, left)):
                    _compared(made, reference_of(subject, base), value, each, faults)
            case Call("selected", (subject, value)):
                entry = made.by_reference.get(reference_of(subject, base))
                _offered(made, entry, value, each.written.place, faults)


def _compared(made: Checklist, reference: str, value: Expression, each: Parsed, faults: Faults) -> None:
    entry = made.by_reference.get(reference)
    if entry is None or not isinstance(value, Literal | Number):
        return
    if each.written.kind in _RULES and isinstance(value, Literal) and _is_picked(entry, value.value):
        faults.add("compared_whole", each.written.place, name=entry.name, value=value.value,
                   meant=f"selected(${{{entry.name}}}, '{value.value}')")  # fmt: skip
    _offered(made, entry, value, each.written.place, faults)


def _is_picked(entry: Entry, value: str) -> bool:
    """Whether this is one of several answers; a value that stands alone by the question's own rule is not."""
    rule = entry.expression("constraint")
    alone = rule is not None and "count-selected(" in rule.text and f"'{value}'" in rule.text
    return entry.type in ("select_multiple", "rank") and bool(value) and not alone


def _offered(made: Checklist, entry: Entry | None, value: Expression, place: Place, faults: Faults) -> None:
    options = made.options(entry)
    if entry is None or options is None or not options.values:
        return
    if isinstance(value, Number):
        if not any(_is_number(each, value.value) for each in options.values):
            faults.add(
                "value_unknown",
                place,
                value=f"{value.value:g}",
                name=entry.name,
                list=entry.list_name,
                near="",
            )
    elif isinstance(value, Literal) and value.value.strip() and value.value.strip() not in options.values:
        text = value.value.strip()
        near = faults.near(text, options.values) or ", ".join(list(options.values)[:6])
        faults.add("value_unknown", place, value=text[:80], name=entry.name, list=entry.list_name, near=near)


def _is_number(text: str, number: float) -> bool:
    try:
        return float(text) == number
    except ValueError:
        return False


def results(tree: Expression) -> Iterator[str]:
    """The plain texts an expression may answer with: the ends of its if()s."""
    match tree:
        case Literal(value):
            yield value
        case Call("if", (_, then, otherwise)):
            yield from results(then)
            yield from results(otherwise)
        case Call("coalesce" | "once", arguments):
            for each in arguments:
                yield from results(each)


def check_results(made: Checklist, entry: Entry, each: Parsed, faults: Faults) -> None:
    """An expression that gives an answer gives one that the list offers."""
    for value in results(each.tree):
        for part in value.split() if entry.type != "select_one" else [value.strip()]:
            _offered(made, entry, Literal(part), each.written.place, faults)


def check_defaults(made: Checklist, faults: Faults) -> None:
    """A fixed default has to be one of the choices."""
    for entry in made.entries:
        written = entry.expression("default")
        if written is not None and entry.list_name and "${" not in written.text and "(" not in written.text:
            for value in written.text.split() if entry.type != "select_one" else [written.text]:
                _offered(made, entry, Literal(value), written.place, faults)


# --- regular expressions


class _Patterns:
    """Each pattern once: compiled, then tried on texts made to trap it."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._judged: dict[str, tuple[str, dict[str, object]]] = {}
        self._until = time.thread_time() + _SECONDS_ALL

    def check(self, pattern: str, place: Place) -> None:
        if pattern not in self._judged:
            self._judged[pattern] = self._judge(pattern)
        code, facts = self._judged[pattern]
        if code:
            self._faults.add(code, place, **facts)

    def _judge(self, pattern: str) -> tuple[str, dict[str, object]]:
        shown = pattern[:80]
        try:
            compiled = patterns.compiled(pattern)
        except BrokenExpression as error:
            at = error.at + 1 if error.at is not None else 1
            return "pattern_broken", {
                "pattern": shown,
                "at": at,
                "reason": str(error).removeprefix("regex(): "),
            }
        for text in _traps(pattern):
            started = time.thread_time()
            if started > self._until:
                break
            try:
                compiled.search(text, timeout=_SECONDS)
            except TimeoutError:
                if time.thread_time() - started > _SECONDS / 2:  # not when the machine was busy elsewhere
                    return "pattern_slow", {"pattern": shown, "length": len(text)}
        return "", {}


def _traps(pattern: str) -> Iterator[str]:
    """Texts on which a pattern that tries every way to repeat never ends."""
    letters = list(dict.fromkeys(char for char in pattern if char.isalnum()))[:6]
    for letter in dict.fromkeys([*letters, "a", "1", " ", "一", ","]):
        for length in (40, 2_000):
            yield letter * length + "\n!"
    pair = "".join(letters[:2]) or "a1"
    yield pair * 30 + "\n!"
    yield ("a1 " * 20) + "\n!"
