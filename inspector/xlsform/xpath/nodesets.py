"""Functions about nodes: counting, naming, placing, and finding the instance of a repeat."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import arguments, codes, maths, values
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.tree import Kind, Node
from inspector.xlsform.xpath.values import NAN, Value

if TYPE_CHECKING:
    from inspector.xlsform.xpath.arguments import Function
    from inspector.xlsform.xpath.context import Context

_XML = "http://www.w3.org/XML/1998/namespace"


def _count(_context: Context, nodes: Value) -> Value:
    return float(len(arguments.nodes(nodes)))


def _count_non_empty(_context: Context, nodes: Value) -> Value:
    return float(sum(node.string() != "" for node in arguments.nodes(nodes)))


def _one_node(context: Context, given: tuple[Value, ...]) -> Node | None:
    if not given:
        return context.node
    nodes = arguments.nodes(given[0])
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
    names = {name for text in arguments.texts((wanted,)) for name in text.split()}
    found: list[Node] = []
    for node in context.node.root().descendants():
        for attribute in node.attributes:
            if attribute.qualified_name in ("id", "xml:id") and attribute.value in names:
                names.discard(attribute.value)
                found.append(node)
    return found


def _lang(context: Context, wanted: Value) -> Value:
    node: Node | None = context.node
    language = arguments.text(wanted).lower()
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
    nodes = arguments.nodes(given[0])
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
    node = context.world.instance(arguments.text(name))
    return [] if node is None else [node]


def _pulldata(context: Context, name: Value, wanted: Value, column: Value, key: Value) -> Value:
    """A cell of a list in a file: of the first row whose key column holds the key."""
    root = context.world.instance(arguments.text(name).removesuffix(".csv"))
    for top in root.children if root is not None else ():
        for row in top.keyed("item", arguments.text(column), arguments.text(key)):
            cells = row.named(arguments.text(wanted))
            return cells[0].string() if cells else ""
    return ""


def _randomize(context: Context, nodes: Value, *seed: Value) -> Value:
    shuffled = list(arguments.nodes(nodes))
    if seed:
        return maths.shuffled(shuffled, _seed(seed[0], context))
    context.world.random.shuffle(shuffled)
    return shuffled


def _seed(value: Value, context: Context) -> int:
    """The whole part of a number; a text that is none counts through its hash, as in JavaRosa."""
    number = values.number(value, context.world.zone)
    if math.isfinite(number):
        return int(number)
    return codes.hashed(arguments.text(value)) if isinstance(value, str | list) else 0


def _indexed_repeat(context: Context, nodes: Value, *pairs: Value) -> Value:
    """The node below the n-th instance of each named repeat, wherever the paths come from."""
    if len(pairs) % 2:
        raise BrokenExpression("indexed-repeat() wants pairs of a repeat and an index")
    found = arguments.nodes(nodes)
    for at in range(0, len(pairs), 2):
        repeats = {_names(node) for node in arguments.nodes(pairs[at])}
        wanted = values.number(pairs[at + 1], context.world.zone)
        moved = {id(each): each for node in found for each in _moved(node, repeats, wanted)}
        found = list(moved.values())
    return found


def _names(node: Node) -> tuple[str, ...]:
    """The names from the root down: the same for every instance of a repeat."""
    found: list[str] = []
    while node.parent is not None:
        found.append(node.name)
        node = node.parent
    return tuple(reversed(found))


def _moved(node: Node, repeats: set[tuple[str, ...]], wanted: float) -> list[Node]:
    """The node that stands in the wanted instance as this one stands in its own."""
    below: list[str] = []
    names, top = _names(node), node
    while top.parent is not None and names not in repeats:
        below.append(top.name)
        names, top = names[:-1], top.parent
    instances = [] if top.parent is None else top.parent.named(top.name)
    if not 1 <= wanted <= len(instances):
        return []
    found = [instances[int(wanted) - 1]]
    for name in reversed(below):
        found = [child for each in found for child in each.named(name)]
    return [each for each in found if each.relevant]


FUNCTIONS: dict[str, Function] = {
    "count": (1, 1, _count),
    "count-non-empty": (1, 1, _count_non_empty),
    "current": (0, 0, _current),
    "id": (1, 1, _id),
    "indexed-repeat": (3, 11, _indexed_repeat),
    "instance": (1, 1, _instance),
    "lang": (1, 1, _lang),
    "last": (0, 0, _last),
    "local-name": (0, 1, _local_name),
    "name": (0, 1, _name),
    "namespace-uri": (0, 1, _namespace_uri),
    "position": (0, 1, _position),
    "pulldata": (4, 4, _pulldata),
    "randomize": (1, 2, _randomize),
}
