"""The thirteen axes of XPath 1.0; reverse axes count from the context node outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

REVERSE = frozenset({"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})
_XML = "http://www.w3.org/XML/1998/namespace"


def _child(node: Node) -> Iterable[Node]:
    return node.children


def _descendant(node: Node) -> Iterable[Node]:
    return node.descendants()


def _descendant_or_self(node: Node) -> Iterable[Node]:
    yield node
    yield from node.descendants()


def _parent(node: Node) -> Iterable[Node]:
    return () if node.parent is None else (node.parent,)


def _ancestor(node: Node) -> Iterable[Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _ancestor_or_self(node: Node) -> Iterable[Node]:
    yield node
    yield from _ancestor(node)


def _has_siblings(node: Node) -> bool:
    return node.parent is not None and node.kind not in (Kind.ATTRIBUTE, Kind.NAMESPACE)


def _following_sibling(node: Node) -> Iterable[Node]:
    if node.parent is None or not _has_siblings(node):
        return ()
    return node.parent.children[node.index + 1 :]


def _preceding_sibling(node: Node) -> Iterable[Node]:
    if node.parent is None or not _has_siblings(node):
        return ()
    return node.parent.children[: node.index][::-1]


def _following(node: Node) -> Iterable[Node]:
    if node.parent is not None and not _has_siblings(node):
        yield from node.parent.descendants()
        node = node.parent
    for step in _ancestor_or_self(node):
        for sibling in _following_sibling(step):
            yield from _descendant_or_self(sibling)


def _preceding(node: Node) -> Iterable[Node]:
    for step in _ancestor_or_self(node):
        for sibling in _preceding_sibling(step):
            yield from reversed(list(_descendant_or_self(sibling)))


def _attribute(node: Node) -> Iterable[Node]:
    return node.attributes


def _namespace(node: Node) -> Iterable[Node]:
    """The namespaces in scope as far as names use them; declarations nobody uses are not kept."""
    if node.kind is not Kind.ELEMENT:
        return
    scope = {"xml": _XML}
    for step in _ancestor_or_self(node):
        for named in (step, *step.attributes):
            if named.uri:
                scope.setdefault(named.prefix, named.uri)
    for index, (prefix, uri) in enumerate(scope.items()):
        found = Node(Kind.NAMESPACE, prefix, uri)
        found.parent, found.index = node, index
        yield found


def _self(node: Node) -> Iterable[Node]:
    return (node,)


AXES: dict[str, Callable[[Node], Iterable[Node]]] = {
    "ancestor": _ancestor,
    "ancestor-or-self": _ancestor_or_self,
    "attribute": _attribute,
    "child": _child,
    "descendant": _descendant,
    "descendant-or-self": _descendant_or_self,
    "following": _following,
    "following-sibling": _following_sibling,
    "namespace": _namespace,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_sibling,
    "self": _self,
}
