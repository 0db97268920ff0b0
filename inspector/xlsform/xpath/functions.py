"""The function library: XPath 1.0, the ODK XForms specification, and the door for the trade's own.

An implementation gets the context and the evaluated arguments. `LAZY` functions receive closures instead,
because they decide themselves what to evaluate.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.xpath import arguments, codes, maths, moments, nodesets, places, texts, values
from inspector.xlsform.xpath.arguments import MANY, Function
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.values import NAN, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.xlsform.xpath.context import Closure, Context


# Truth


def _boolean(_context: Context, value: Value) -> Value:
    return values.boolean(value)


def _not(_context: Context, value: Value) -> Value:
    return not values.boolean(value)


def _boolean_from_string(_context: Context, value: Value) -> Value:
    return arguments.text(value) in ("1", "true")


def _checklist(context: Context, fewest: Value, most: Value, *given: Value) -> Value:
    truths = [values.boolean(each) for each in _spread(given)]
    return _between(context, float(sum(truths)), fewest, most)


def _weighted_checklist(context: Context, fewest: Value, most: Value, *given: Value) -> Value:
    if len(given) % 2:
        raise BrokenExpression("weighted-checklist() wants pairs of a value and its weight")
    answers, weights = _spread(given[::2]), arguments.numbers(context, given[1::2])
    total = sum(weight for answer, weight in zip(answers, weights, strict=False) if values.boolean(answer))
    return _between(context, total, fewest, most)


def _spread(given: tuple[Value, ...]) -> list[Value]:
    found: list[Value] = []
    for each in given:
        found.extend([node.string() for node in each] if isinstance(each, list) else [each])
    return found


def _between(context: Context, total: float, fewest: Value, most: Value) -> bool:
    low, high = values.number(fewest, context.world.zone), values.number(most, context.world.zone)
    return (low < 0 or total >= low) and (high < 0 or total <= high)


# Numbers


def _number(context: Context, *given: Value) -> Value:
    return values.number(given[0] if given else context.node.string(), context.world.zone)


def _sum(context: Context, nodes: Value) -> Value:
    return sum(arguments.answered(context, (arguments.nodes(nodes),)), 0.0)


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., Value]:
    def run(context: Context, *given: Value) -> Value:
        numbers = arguments.answered(context, given)
        return NAN if not numbers or any(map(math.isnan, numbers)) else choose(numbers)

    return run


def _mathematical(function: Callable[..., float]) -> Callable[..., Value]:
    def run(context: Context, *given: Value) -> Value:
        return maths.safely(function, *(values.number(each, context.world.zone) for each in given))

    return run


# Places


def _area(_context: Context, shape: Value) -> Value:
    return places.area(arguments.texts((shape,)))


def _geofence(_context: Context, place: Value, shape: Value) -> Value:
    return places.is_inside(arguments.text(place), arguments.texts((shape,)))


# Lazy functions


def _if(given: list[Closure]) -> Closure:
    if len(given) != 3:
        raise BrokenExpression("if() takes a condition and two results")
    condition, then, otherwise = given
    return lambda context: then(context) if values.boolean(condition(context)) else otherwise(context)


def _once(given: list[Closure]) -> Closure:
    """The answer that stands already, or else the value computed now."""
    if len(given) != 1:
        raise BrokenExpression("once() takes one argument")
    (first,) = given
    return lambda context: context.node.string() or first(context)


class Trade:
    """A function the trade brings along, such as `check-uscc()`: strings in, a plain value out."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, context: Context, *given: Value) -> Value:
        function = context.world.trade.get(self._name)
        if function is None:
            raise BrokenExpression(f"{self._name}() is declared but was not brought along")
        try:
            result = function(*map(arguments.text, given))
        except (Refused, ValueError) as error:
            raise BrokenExpression(f"{self._name}(): {error}") from error
        return (
            result
            if isinstance(result, bool)
            else float(result)
            if isinstance(result, int | float)
            else str(result)
        )


LAZY: dict[str, Callable[[list[Closure]], Closure]] = {"if": _if, "once": _once}

FUNCTIONS: dict[str, Function] = {
    "area": (1, 1, _area),
    "base64-decode": (1, 1, lambda context, value: codes.decoded(arguments.text(value))),
    "boolean": (1, 1, _boolean),
    "boolean-from-string": (1, 1, _boolean_from_string),
    "ceiling": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.ceil(a)))),
    "checklist": (2, MANY, _checklist),
    "depend": (1, MANY, lambda context, value, *others: value),
    "digest": (2, 3, lambda context, *given: codes.digest(*map(arguments.text, given))),
    "distance": (1, MANY, lambda context, *given: places.distance(arguments.texts(given))),
    "enclosed-area": (1, 1, _area),
    "extract-signed": (2, 2, lambda context, *given: codes.signed(*map(arguments.text, given))),
    "false": (0, 0, lambda context: False),
    "floor": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.floor(a)))),
    "geofence": (2, 2, _geofence),
    "int": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.trunc(a)))),
    "max": (1, MANY, _extreme(max)),
    "min": (1, MANY, _extreme(min)),
    "not": (1, 1, _not),
    "number": (0, 1, _number),
    "property": (1, 1, lambda context, name: context.world.properties.get(arguments.text(name), "")),
    "random": (0, 0, lambda context: context.world.random.random()),
    "round": (1, 2, _mathematical(maths.rounded)),
    "sum": (1, 1, _sum),
    "true": (0, 0, lambda context: True),
    "uuid": (0, 1, codes.uuid),
    "version": (0, 0, lambda context: context.world.version),
    "weighted-checklist": (2, MANY, _weighted_checklist),
    **{name: (count, count, _mathematical(function)) for name, (count, function) in maths.PLAIN.items()},
    **moments.FUNCTIONS,
    **nodesets.FUNCTIONS,
    **texts.FUNCTIONS,
}
