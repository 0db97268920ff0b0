"""Location paths as closures: a short way for the plain paths of forms, the full grammar for the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.axes import AXES, REVERSE
from inspector.xlsform.xpath.context import Closure, Context
from inspector.xlsform.xpath.lookups import looked_up_by
from inspector.xlsform.xpath.syntax import BrokenExpression, NodeTest, Path, Step
from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from inspector.xlsform.xpath.compile import Compiler
    from inspector.xlsform.xpath.values import Value

Walk = Callable[[list[Node], Context], list[Node]]
_ORDERLY = frozenset({"child", "self", "attribute"})  # from ordered nodes they lead to ordered nodes
_PRINCIPAL = {"attribute": Kind.ATTRIBUTE, "namespace": Kind.NAMESPACE}


def path(tree: Path, compiler: Compiler, *, hidden: bool = False) -> Closure:
    """The nodes of a path; with `hidden` those that are not relevant too."""
    if tree.start is None and _is_plain(tree):
        return _plain(tree, hidden=hidden)
    leading = _leading(tree)
    start = _start(tree, leading, compiler)
    walks = [_walk(step, compiler, first=at == 0) for at, step in enumerate(tree.steps[len(leading) :])]
    return _walked(start, walks, hidden=hidden)


def _leading(tree: Path) -> tuple[str, ...]:
    """The plain names an absolute path begins with, all but the last step."""
    found: list[str] = []
    for step in tree.steps[:-1] if tree.absolute else ():
        if step.predicates or step.axis != "child" or step.test.kind != "name" or ":" in step.test.name:
            break
        found.append(step.test.name)
    return tuple(found)


def _is_plain(tree: Path) -> bool:
    """Parents, then named children, without predicates or prefixes: `/data/a/b`, `../b`, `.`"""
    ascending = not tree.absolute
    for step in tree.steps:
        if step.predicates:
            return False
        if ascending and step.axis in ("self", "parent") and step.test.kind == "node":
            continue
        ascending = False
        if step.axis != "child" or step.test.kind != "name" or ":" in step.test.name:
            return False
    return True


def _plain(tree: Path, *, hidden: bool) -> Closure:
    climbs = sum(step.axis == "parent" for step in tree.steps)
    names = tuple(step.test.name for step in tree.steps if step.axis == "child")

    def run(context: Context) -> Value:
        if tree.absolute:
            node, rest = _own(names, context)
            return _children(node, rest, hides=context.world.hides_irrelevant and not hidden)
        node = context.node
        for _ in range(climbs):
            if node.parent is None:
                return []
            node = node.parent
        return _children(node, names, hides=context.world.hides_irrelevant and not hidden)

    return run


def _own(names: tuple[str, ...], context: Context) -> tuple[Node, tuple[str, ...]]:
    """Where an absolute path leaves the instances we stand in, and the names that are left.

    In a filling `/data/rep/q` read from inside `rep` is the q beside us, as in JavaRosa and Enketo, and
    `/data/rep` is every instance. Without a filling an absolute path begins at the root, as in XPath.
    """
    node = context.world.root
    if node is None:
        return context.node.root(), names
    chain: list[Node] = []
    step: Node | None = context.origin
    while step is not None and step is not node:
        chain.append(step)
        step = step.parent
    bound = 0
    while chain and bound < len(names) - 1 and chain[-1].name == names[bound] and not chain[-1].uri:
        node = chain.pop()
        bound += 1
    return node, names[bound:]


def _children(node: Node, names: tuple[str, ...], *, hides: bool) -> list[Node]:
    found = [node]
    for name in names:
        if len(found) == 1:
            found = found[0].named(name)
        else:
            found = [child for each in found for child in each.named(name)]
    if not names or not hides:
        return found
    return [each for each in found if each.relevant]


def _start(tree: Path, leading: tuple[str, ...], compiler: Compiler) -> Closure:
    if tree.start is not None:
        return compiler.compile(tree.start)
    if not tree.absolute:
        return lambda context: [context.node]
    through = (*leading, "")  # the last step of the path is not among them

    def run(context: Context) -> Value:
        node, rest = _own(through, context)
        return _children(node, rest[:-1], hides=False)

    return run


def _walked(start: Closure, walks: list[Walk], *, hidden: bool) -> Closure:
    def run(context: Context) -> Value:
        found = start(context)
        if not isinstance(found, list):
            raise BrokenExpression("a path can only go on from nodes")
        for walk in walks:
            found = walk(found, context)
        if context.world.hides_irrelevant and not hidden:
            return [node for node in found if node.relevant]
        return found

    return run


def _walk(step: Step, compiler: Compiler, *, first: bool) -> Walk:
    axis = AXES[step.axis]
    test = _test(step.test, _PRINCIPAL.get(step.axis, Kind.ELEMENT), compiler)
    candidates = _candidates(step, test) or (lambda node: [each for each in axis(node) if test(each)])
    looked_up = looked_up_by(step, compiler)
    predicates = [compiler.compile(each) for each in step.predicates]
    narrow = _narrowed(predicates)
    reverse = step.axis in REVERSE

    def walk(nodes: list[Node], context: Context) -> list[Node]:
        if len(nodes) == 1:
            node = nodes[0]
            quick = looked_up(node, context) if looked_up and node.is_fixed else None
            found = narrow(candidates(node) if quick is None else quick, context)
            return found[::-1] if reverse else found
        gathered = [each for node in nodes for each in narrow(candidates(node), context)]
        if step.axis in _ORDERLY and first:
            return gathered
        return in_order(gathered)

    return walk


def in_order(nodes: Iterable[Node]) -> list[Node]:
    """Each node once, in document order."""
    unique = {_identity(node): node for node in nodes}
    return sorted(unique.values(), key=Node.order)


def _identity(node: Node) -> object:
    """Namespace nodes are made on the fly: the same place is the same node."""
    return (id(node.parent), node.name) if node.kind is Kind.NAMESPACE else id(node)


def _candidates(step: Step, test: Callable[[Node], bool]) -> Callable[[Node], list[Node]] | None:
    """Named children come from the parent's own index."""
    if step.axis != "child" or step.test.kind != "name" or ":" in step.test.name:
        return None
    name = step.test.name
    return lambda node: node.named(name)


def _test(test: NodeTest, principal: Kind, compiler: Compiler) -> Callable[[Node], bool]:
    match test.kind:
        case "node":
            return lambda node: True
        case "text":
            return lambda node: node.kind is Kind.TEXT
        case "comment":
            return lambda node: node.kind is Kind.COMMENT
        case "processing-instruction":
            return lambda node: node.kind is Kind.INSTRUCTION and test.name in ("", node.name)
        case "*" if not test.name:
            return lambda node: node.kind is principal
    prefix, _, local = test.name.rpartition(":") if test.kind == "name" else (test.name, "", "")
    uri = _uri(prefix, compiler)
    if test.kind == "*":
        return lambda node: node.kind is principal and node.uri == uri
    if principal is Kind.NAMESPACE:
        return lambda node: node.kind is principal and node.name == local
    return lambda node: node.kind is principal and node.name == local and node.uri == uri


def _uri(prefix: str, compiler: Compiler) -> str:
    if not prefix:
        return ""
    if prefix not in compiler.namespaces:
        raise BrokenExpression(f"the prefix {prefix!r} is not bound")
    return compiler.namespaces[prefix]


def filtered(operand: Closure, predicates: list[Closure]) -> Closure:
    narrow = _narrowed(predicates)

    def run(context: Context) -> Value:
        found = operand(context)
        if not isinstance(found, list):
            raise BrokenExpression("a predicate can only follow nodes")
        return narrow(found, context)

    return run


def _narrowed(predicates: list[Closure]) -> Callable[[list[Node], Context], list[Node]]:
    if not predicates:
        return lambda nodes, context: nodes

    def narrow(nodes: list[Node], context: Context) -> list[Node]:
        for predicate in predicates:
            nodes = _kept(nodes, predicate, context)
        return nodes

    return narrow


def _kept(nodes: list[Node], predicate: Closure, outer: Context) -> list[Node]:
    if not nodes:
        return nodes
    inner = Context(nodes[0], outer.world, outer.origin)
    inner.size = len(nodes)
    kept: list[Node] = []
    for position, node in enumerate(nodes, start=1):
        inner.node, inner.position = node, position
        result = predicate(inner)
        if result == position if isinstance(result, float) else values.boolean(result):
            kept.append(node)
    return kept
