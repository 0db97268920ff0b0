"""A filter over a list that never changes answers from an index instead of reading every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.syntax import Binary, Call, Filter, Literal, Negation, Number, Path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inspector.xlsform.xpath.compile import Compiler
    from inspector.xlsform.xpath.context import Closure, Context
    from inspector.xlsform.xpath.syntax import Expression, Step
    from inspector.xlsform.xpath.tree import Node

    Lookup = Callable[[Node, Context], list[Node] | None]

_PLACED = frozenset({"position", "last"})  # what they answer depends on the rows beside
_ALONE = frozenset({"true", "false", "today", "now", "current"})  # no arguments, yet the same for every row


def looked_up_by(step: Step, compiler: Compiler) -> Lookup | None:
    """For `item[column = wanted and …]`: the few rows that can pass, or None when the index cannot tell."""
    if step.axis != "child" or step.test.kind != "name" or not step.predicates:
        return None
    if any(_calls(part) & _PLACED for part in _conjuncts(step.predicates[0])):
        return None
    for part in _conjuncts(step.predicates[0]):
        found = _equality(part)
        if found is not None:
            column, wanted = found
            return _indexed(step.test.name, column, compiler.compile(wanted))
    return None


def _conjuncts(tree: Expression) -> Iterator[Expression]:
    if isinstance(tree, Binary) and tree.operator == "and":
        yield from _conjuncts(tree.left)
        yield from _conjuncts(tree.right)
    else:
        yield tree


def _equality(tree: Expression) -> tuple[str, Expression] | None:
    if not isinstance(tree, Binary) or tree.operator != "=":
        return None
    for side, other in ((tree.left, tree.right), (tree.right, tree.left)):
        column = _column(side)
        if column is not None and _stands_alone(other):
            return column, other
    return None


def _indexed(rows: str, column: str, wanted: Closure) -> Lookup:
    def find(node: Node, context: Context) -> list[Node] | None:
        key = wanted(context)
        if isinstance(key, list):
            if not key:
                return []
            key = key[0].string() if len(key) == 1 else False
        if not isinstance(key, str) or values.milliseconds(key, context.world.zone) is not None:
            return None  # a number or a date may be written in more than one way
        return node.keyed(rows, column, key)

    return find


def _column(tree: Expression) -> str | None:
    """The column when the expression is a bare child name such as `province`."""
    if not isinstance(tree, Path) or tree.absolute or tree.start is not None:
        return None
    steps = [step for step in tree.steps if not (step.axis == "self" and step.test.kind == "node")]
    if len(steps) != 1 or len(tree.steps) > 2:
        return None
    (step,) = steps
    is_plain = step.axis == "child" and step.test.kind == "name" and not step.predicates
    return step.test.name if is_plain and ":" not in step.test.name else None


def _stands_alone(tree: Expression) -> bool:
    """Whether the value is the same for every row: nothing in it is read from the row."""
    match tree:
        case Number() | Literal():
            return True
        case Path(start=None):
            return tree.absolute
        case Path(start=start):
            return start is not None and _stands_alone(start)
        case Binary(_, left, right):
            return _stands_alone(left) and _stands_alone(right)
        case Negation(operand) | Filter(operand, _):
            return _stands_alone(operand)
        case Call(name, ()):
            return name in _ALONE
        case Call(name, given):
            return name != "once" and all(map(_stands_alone, given))
    return False


def _calls(tree: Expression) -> frozenset[str]:
    """The functions called anywhere in a predicate, outside the predicates of its own paths."""
    match tree:
        case Binary(_, left, right):
            return _calls(left) | _calls(right)
        case Negation(operand) | Filter(operand, _):
            return _calls(operand)
        case Call(name, given):
            return frozenset({name}).union(*map(_calls, given))
        case Path(start=start) if start is not None:
            return _calls(start)
    return frozenset()
