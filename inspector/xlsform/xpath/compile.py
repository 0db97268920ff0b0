"""Turns a syntax tree into nested closures: compiled once, run as often as answers change."""

from __future__ import annotations

from math import fmod, inf, isinf, isnan
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.functions import FUNCTIONS, LAZY, Trade
from inspector.xlsform.xpath.paths import filtered, path
from inspector.xlsform.xpath.syntax import (
    Binary,
    BrokenExpression,
    Call,
    Expression,
    Filter,
    Literal,
    Negation,
    Number,
    Path,
)
from inspector.xlsform.xpath.values import NAN, RELATIONS, Relation, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import tzinfo

    from inspector.xlsform.xpath.context import Closure, Context


class Compiler:
    """`strict` refuses unknown functions at once; otherwise they fail only when a branch reaches them."""

    def __init__(
        self, namespaces: Mapping[str, str], *, trade: frozenset[str] = frozenset(), strict: bool = False
    ) -> None:
        self.namespaces = namespaces
        self._trade = trade
        self._strict = strict

    def compile(self, tree: Expression) -> Closure:
        match tree:
            case Number(value) | Literal(value):
                return _constant(value)
            case Negation(operand):
                return _negated(self.compile(operand))
            case Binary("and", left, right):
                return _both(self.compile(left), self.compile(right))
            case Binary("or", left, right):
                return _either(self.compile(left), self.compile(right))
            case Binary("|", left, right):
                return _union(self.compile(left), self.compile(right))
            case Binary(operator, left, right):
                return _binary(operator, self.compile(left), self.compile(right))
            case Call():
                return self._call(tree)
            case Path():
                return path(tree, self)
            case Filter(operand, predicates):
                return filtered(self.compile(operand), [self.compile(each) for each in predicates])
        raise BrokenExpression(f"cannot compile {tree!r}")

    def _call(self, call: Call) -> Closure:
        try:
            return self._known_call(call)
        except BrokenExpression as error:
            if self._strict:
                raise
            return _raising(str(error))

    def _known_call(self, call: Call) -> Closure:
        arguments = [self._argument(call, at) for at in range(len(call.arguments))]
        if call.name in self._trade:
            return _applied(Trade(call.name), arguments)
        if call.name in LAZY:
            return LAZY[call.name](arguments)
        function = FUNCTIONS.get(call.name)
        if function is None:
            raise BrokenExpression(f"unknown function {call.name}()")
        fewest, most, implementation = function
        if not fewest <= len(arguments) <= most:
            raise BrokenExpression(f"{call.name}() does not take {len(arguments)} arguments")
        return _applied(implementation, arguments)

    def _argument(self, call: Call, at: int) -> Closure:
        """indexed-repeat() moves to another instance: whether the one it leaves is hidden does not matter."""
        tree = call.arguments[at]
        if call.name == "indexed-repeat" and isinstance(tree, Path) and (at == 0 or at % 2):
            return path(tree, self, hidden=True)
        return self.compile(tree)


def _applied(function: Callable[..., Value], arguments: list[Closure]) -> Closure:
    match arguments:
        case []:
            return lambda context: function(context)
        case [a]:
            return lambda context: function(context, a(context))
        case [a, b]:
            return lambda context: function(context, a(context), b(context))
    return lambda context: function(context, *[each(context) for each in arguments])


def _raising(reason: str) -> Closure:
    def run(_context: Context) -> Value:
        raise BrokenExpression(reason)

    return run


def _constant(value: Value) -> Closure:
    return lambda context: value


def _negated(operand: Closure) -> Closure:
    return lambda context: -values.number(operand(context), context.world.zone)


def _both(left: Closure, right: Closure) -> Closure:
    return lambda context: values.boolean(left(context)) and values.boolean(right(context))


def _either(left: Closure, right: Closure) -> Closure:
    return lambda context: values.boolean(left(context)) or values.boolean(right(context))


def _union(left: Closure, right: Closure) -> Closure:
    def run(context: Context) -> Value:
        a, b = left(context), right(context)
        if not isinstance(a, list) or not isinstance(b, list):
            raise BrokenExpression("| joins node-sets only")
        unique = {id(node): node for node in (*a, *b)}
        return sorted(unique.values(), key=lambda node: node.order())

    return run


def _binary(operator: str, left: Closure, right: Closure) -> Closure:
    if operator in RELATIONS:
        relation = RELATIONS[operator]
        if operator in ("=", "!="):
            return _equality(relation, left, right)
        return lambda context: values.ordered(left(context), right(context), relation, context.world.zone)
    if operator == "-":
        return lambda context: values.difference(left(context), right(context), context.world.zone)
    return _arithmetic(_OPERATIONS[operator], left, right)


def _equality(relation: Relation, left: Closure, right: Closure) -> Closure:
    """In a form that is being filled in, a node that is hidden or not there is as good as an empty answer."""

    def run(context: Context) -> Value:
        a, b, world = left(context), right(context), context.world
        if world.hides_irrelevant:
            a, b = "" if a == [] else a, "" if b == [] else b
        return values.equal(a, b, relation, world.zone)

    return run


def _arithmetic(operation: Callable[[float, float], float], left: Closure, right: Closure) -> Closure:
    def run(context: Context) -> Value:
        zone: tzinfo = context.world.zone
        return operation(values.number(left(context), zone), values.number(right(context), zone))

    return run


def _divided(a: float, b: float) -> float:
    if b == 0:
        if a == 0 or isnan(a):
            return NAN
        negative = (str(a)[0] == "-") != (str(b)[0] == "-")
        return -inf if negative else inf
    return a / b


def _remainder(a: float, b: float) -> float:
    """Keeps the sign of the dividend, as in Java and ECMAScript (XPath 1.0, section 3.5)."""
    if isnan(a) or isnan(b) or isinf(a) or b == 0:
        return NAN
    return fmod(a, b)


_OPERATIONS: dict[str, Callable[[float, float], float]] = {
    "+": lambda a, b: a + b,
    "*": lambda a, b: a * b,
    "div": _divided,
    "mod": _remainder,
}
