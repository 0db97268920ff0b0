"""The function library: XPath 1.0, the functions of the ODK XForms specification, and the door for the trade's own.

A function is `name: (fewest arguments, most arguments, implementation)`; the implementation gets the context and the
evaluated arguments. `LAZY` functions receive closures, because they decide themselves what to evaluate.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import maths, moments, values
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.tree import Kind, Node
from inspector.xlsform.xpath.values import NAN, Value

if TYPE_CHECKING:
    from inspector.xlsform.xpath.context import Closure, Context

MANY = 1_000
_BLANKS = re.compile(r"[ \t\r\n]+")
_LONGEST_PATTERN = 500
_LONGEST_TEXT = 10_000
_XML = "http://www.w3.org/XML/1998/namespace"

Function = tuple[int, int, Callable[..., Value]]


def _text(value: Value) -> str:
    return values.string(value)


def _nodes(value: Value) -> list[Node]:
    if not isinstance(value, list):
        raise BrokenExpression("nodes are wanted here, not a value")
    return value


def _numbers(context: Context, given: tuple[Value, ...]) -> list[float]:
    """One number per argument, one per node of an argument that is a node-set."""
    found: list[float] = []
    for each in given:
        items: list[Value] = [node.string() for node in each] if isinstance(each, list) else [each]
        found.extend(values.number(item, context.world.zone) for item in items)
    return found


def _texts(given: tuple[Value, ...]) -> list[str]:
    found: list[str] = []
    for each in given:
        found.extend([node.string() for node in each] if isinstance(each, list) else [_text(each)])
    return found


# Nodes


def _count(_context: Context, nodes: Value) -> Value:
    return float(len(_nodes(nodes)))


def _count_non_empty(_context: Context, nodes: Value) -> Value:
    return float(sum(node.string() != "" for node in _nodes(nodes)))


def _one_node(context: Context, given: tuple[Value, ...]) -> Node | None:
    if not given:
        return context.node
    nodes = _nodes(given[0])
    return nodes[0] if nodes else None


def _local_name(context: Context, *given: Value) -> Value:
    node = _one_node(context, given)
    return "" if node is None else node.name


def _name(context: Context, *given: Value) -> Value:
    node = _one_node(context, given)
    return "" if node is None else node.qualified_name


def _namespace_uri(context: Context, *given: Value) -> Value:
    node = _one_node(context, given)
    return "" if node is None else node.uri


def _id(context: Context, wanted: Value) -> Value:
    names = {name for text in _texts((wanted,)) for name in text.split()}
    found: list[Node] = []
    for node in context.node.root().descendants():
        for attribute in node.attributes:
            if attribute.qualified_name in ("id", "xml:id") and attribute.value in names:
                names.discard(attribute.value)
                found.append(node)
    return found


def _lang(context: Context, wanted: Value) -> Value:
    node: Node | None = context.node
    language = _text(wanted).lower()
    while node is not None:
        for attribute in node.attributes:
            if attribute.name == "lang" and attribute.uri == _XML:
                own = attribute.value.lower()
                return own == language or own.startswith(language + "-")
        node = node.parent
    return False


def _last(context: Context) -> Value:
    return float(context.size)


def _position(context: Context, *given: Value) -> Value:
    """With a node: its place among the siblings of its name, which counts the instances of a repeat."""
    if not given:
        return float(context.position)
    nodes = _nodes(given[0])
    if not nodes:
        return NAN
    node = nodes[0]
    if node.parent is None or node.kind is not Kind.ELEMENT:
        return 1.0
    earlier = node.parent.children[: node.index]
    return float(
        1 + sum((each.name, each.uri, each.kind) == (node.name, node.uri, node.kind) for each in earlier)
    )


def _current(context: Context) -> Value:
    return [context.origin]


def _instance(context: Context, name: Value) -> Value:
    node = context.world.instance(_text(name))
    return [] if node is None else [node]


def _randomize(context: Context, nodes: Value, *seed: Value) -> Value:
    shuffled = list(_nodes(nodes))
    if seed:
        number = values.number(seed[0], context.world.zone)
        if math.isnan(number):
            raise BrokenExpression("randomize() wants a number as seed")
        return maths.shuffled(shuffled, int(number))
    context.world.random.shuffle(shuffled)
    return shuffled


def _indexed_repeat(context: Context, nodes: Value, *pairs: Value) -> Value:
    """The node below the n-th instance of each named repeat."""
    if len(pairs) % 2:
        raise BrokenExpression("indexed-repeat() wants pairs of a repeat and an index")
    found = _nodes(nodes)
    for at in range(0, len(pairs), 2):
        repeats = {id(node): node for node in _nodes(pairs[at])}
        wanted = values.number(pairs[at + 1], context.world.zone)
        found = [node for node in found if _stands_in(node, repeats, wanted, context)]
    return found


def _stands_in(node: Node, repeats: dict[int, Node], wanted: float, context: Context) -> bool:
    step: Node | None = node
    while step is not None:
        if id(step) in repeats:
            return _position(context, [step]) == wanted
        step = step.parent
    return False


# Text


def _string(context: Context, *given: Value) -> Value:
    return _text(given[0]) if given else context.node.string()


def _concat(_context: Context, *given: Value) -> Value:
    return "".join(_texts(given))


def _join(_context: Context, separator: Value, *given: Value) -> Value:
    return _text(separator).join(_texts(given))


def _substring(context: Context, value: Value, start: Value, *length: Value) -> Value:
    zone = context.world.zone
    text, begin = _text(value), maths.rounded(values.number(start, zone))
    end = begin + maths.rounded(values.number(length[0], zone)) if length else math.inf
    return "".join(char for place, char in enumerate(text, start=1) if begin <= place < end)


def _substr(context: Context, value: Value, start: Value, *end: Value) -> Value:
    zone = context.world.zone
    text = _text(value)
    stops = [values.number(each, zone) for each in (start, *end)]
    if any(math.isnan(stop) for stop in stops):
        return ""
    bounds = [int(max(-len(text), min(len(text), stop))) for stop in stops]
    return text[bounds[0] : bounds[1]] if end else text[bounds[0] :]


def _substring_before(_context: Context, value: Value, mark: Value) -> Value:
    head, found, _ = _text(value).partition(_text(mark)) if _text(mark) else ("", "", "")
    return head if found else ""


def _substring_after(_context: Context, value: Value, mark: Value) -> Value:
    return _text(value).partition(_text(mark))[2] if _text(mark) else _text(value)


def _string_length(context: Context, *given: Value) -> Value:
    return float(len(_text(_string(context, *given))))


def _normalize_space(context: Context, *given: Value) -> Value:
    return _BLANKS.sub(" ", _text(_string(context, *given))).strip(" ")


def _translate(_context: Context, value: Value, old: Value, new: Value) -> Value:
    source, target = _text(old), _text(new)
    table: dict[int, str | None] = {}
    for place, char in enumerate(source):
        table.setdefault(ord(char), target[place] if place < len(target) else None)
    return _text(value).translate(table)


@lru_cache(maxsize=512)
def _pattern(text: str) -> re.Pattern[str]:
    if len(text) > _LONGEST_PATTERN:
        raise BrokenExpression(f"regex() pattern longer than {_LONGEST_PATTERN}")
    try:
        return re.compile(text)
    except re.error as error:
        raise BrokenExpression(f"regex(): {error}") from error


def _regex(_context: Context, value: Value, pattern: Value) -> Value:
    """A match anywhere counts, as the specification says; a longer text than a person types does not match."""
    text = _text(value)
    return len(text) <= _LONGEST_TEXT and _pattern(_text(pattern)).search(text) is not None


# Selections


def _selected(_context: Context, chosen: Value, value: Value) -> Value:
    wanted = _text(value).strip()
    return wanted in (_text(chosen).split() or [""])


def _selected_at(context: Context, chosen: Value, at: Value) -> Value:
    place = values.number(at, context.world.zone)
    items = _text(chosen).split()
    return items[int(place)] if 0 <= place < len(items) else ""


def _count_selected(_context: Context, chosen: Value) -> Value:
    return float(len(_text(chosen).split()))


def _choice_name(context: Context, value: Value, reference: Value) -> Value:
    return context.world.choice_label(context.node, _text(value), _text(reference).strip())


def _itext(context: Context, name: Value) -> Value:
    return context.world.translated(_text(name))


def _coalesce(_context: Context, *given: Value) -> Value:
    return next((text for text in map(_text, given) if text), "")


# Truth


def _boolean(_context: Context, value: Value) -> Value:
    return values.boolean(value)


def _not(_context: Context, value: Value) -> Value:
    return not values.boolean(value)


def _boolean_from_string(_context: Context, value: Value) -> Value:
    return _text(value) in ("1", "true")


def _checklist(context: Context, fewest: Value, most: Value, *given: Value) -> Value:
    truths = [values.boolean(each) for each in _spread(given)]
    return _between(context, float(sum(truths)), fewest, most)


def _weighted_checklist(context: Context, fewest: Value, most: Value, *given: Value) -> Value:
    if len(given) % 2:
        raise BrokenExpression("weighted-checklist() wants pairs of a value and its weight")
    answers, weights = _spread(given[::2]), _numbers(context, given[1::2])
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
    return math.fsum(each) if _finite(each := _numbers(context, (_nodes(nodes),))) else NAN


def _finite(numbers: list[float]) -> bool:
    return all(math.isfinite(each) for each in numbers)


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., Value]:
    def run(context: Context, *given: Value) -> Value:
        numbers = _numbers(context, given)
        return NAN if not numbers or any(map(math.isnan, numbers)) else choose(numbers)

    return run


def _mathematical(function: Callable[..., float]) -> Callable[..., Value]:
    def run(context: Context, *given: Value) -> Value:
        return maths.safely(function, *(values.number(each, context.world.zone) for each in given))

    return run


# Lazy functions


def _if(arguments: list[Closure]) -> Closure:
    if len(arguments) != 3:
        raise BrokenExpression("if() takes a condition and two results")
    condition, then, otherwise = arguments
    return lambda context: then(context) if values.boolean(condition(context)) else otherwise(context)


def _once(arguments: list[Closure]) -> Closure:
    """The answer that stands already, or else the value computed now."""
    if len(arguments) != 1:
        raise BrokenExpression("once() takes one argument")
    (first,) = arguments
    return lambda context: context.node.string() or _text(first(context))


class Trade:
    """A function the trade brings along, such as `check-uscc()`: it gets strings and answers a plain value."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, context: Context, *given: Value) -> Value:
        function = context.world.trade.get(self._name)
        if function is None:
            raise BrokenExpression(f"{self._name}() is declared but was not brought along")
        result = function(*map(_text, given))
        return (
            result
            if isinstance(result, bool)
            else float(result)
            if isinstance(result, int | float)
            else str(result)
        )


LAZY: dict[str, Callable[[list[Closure]], Closure]] = {"if": _if, "once": _once}

FUNCTIONS: dict[str, Function] = {
    "area": (1, 1, lambda context, value: maths.area(_texts((value,)))),
    "boolean": (1, 1, _boolean),
    "boolean-from-string": (1, 1, _boolean_from_string),
    "ceiling": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.ceil(a)))),
    "checklist": (3, MANY, _checklist),
    "coalesce": (1, MANY, _coalesce),
    "concat": (0, MANY, _concat),
    "contains": (2, 2, lambda context, value, part: _text(part) in _text(value)),
    "count": (1, 1, _count),
    "count-non-empty": (1, 1, _count_non_empty),
    "count-selected": (1, 1, _count_selected),
    "current": (0, 0, _current),
    "digest": (2, 3, lambda context, *given: maths.digest(*map(_text, given))),
    "distance": (1, MANY, lambda context, *given: maths.distance(_texts(given))),
    "ends-with": (2, 2, lambda context, value, part: _text(value).endswith(_text(part))),
    "false": (0, 0, lambda context: False),
    "floor": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.floor(a)))),
    "id": (1, 1, _id),
    "indexed-repeat": (3, 7, _indexed_repeat),
    "instance": (1, 1, _instance),
    "int": (1, 1, _mathematical(lambda a: a if math.isinf(a) else float(math.trunc(a)))),
    "join": (1, MANY, _join),
    "jr:choice-name": (2, 2, _choice_name),
    "jr:itext": (1, 1, _itext),
    "lang": (1, 1, _lang),
    "last": (0, 0, _last),
    "local-name": (0, 1, _local_name),
    "max": (1, MANY, _extreme(max)),
    "min": (1, MANY, _extreme(min)),
    "name": (0, 1, _name),
    "namespace-uri": (0, 1, _namespace_uri),
    "normalize-space": (0, 1, _normalize_space),
    "not": (1, 1, _not),
    "number": (0, 1, _number),
    "position": (0, 1, _position),
    "random": (0, 0, lambda context: context.world.random.random()),
    "randomize": (1, 2, _randomize),
    "regex": (2, 2, _regex),
    "round": (1, 2, _mathematical(maths.rounded)),
    "selected": (2, 2, _selected),
    "selected-at": (2, 2, _selected_at),
    "starts-with": (2, 2, lambda context, value, part: _text(value).startswith(_text(part))),
    "string": (0, 1, _string),
    "string-length": (0, 1, _string_length),
    "substr": (2, 3, _substr),
    "substring": (2, 3, _substring),
    "substring-after": (2, 2, _substring_after),
    "substring-before": (2, 2, _substring_before),
    "sum": (1, 1, _sum),
    "translate": (3, 3, _translate),
    "true": (0, 0, lambda context: True),
    "uuid": (0, 1, maths.uuid),
    "weighted-checklist": (4, MANY, _weighted_checklist),
    **{name: (count, count, _mathematical(function)) for name, (count, function) in maths.PLAIN.items()},
    **moments.FUNCTIONS,
}
