"""The living instance of a form: a tree of nodes that grows and shrinks with its repeats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.model import Form, Group, Repeat, Seed
from inspector.xlsform.model import Node as Static
from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEP = re.compile(r"([^\[\]/]+)(?:\[(\d+)\])?")
MOST_INSTANCES = 1_000  # of one repeat in one place
MOST_NODES = 50_000  # of a filling: repeats in repeats multiply


class Place:
    """What a living node knows: its static node and the state its rules gave it."""

    __slots__ = ("is_asked", "readonly", "required", "static")

    def __init__(self, static: Static) -> None:
        self.static = static
        self.is_asked = True  # its own relevance, whatever its ancestors say
        self.required = False
        self.readonly = False


def static_of(node: Node) -> Static:
    return place_of(node).static


def place_of(node: Node) -> Place:
    place = node.place
    if not isinstance(place, Place):
        raise TypeError("not a node of a living instance")
    return place


class Instance:
    def __init__(self, form: Form) -> None:
        self.form = form
        self.size = 0
        self.document = Node(Kind.DOCUMENT)
        self.root = self.document.append(self.grow(form.seed))
        self._found: dict[str, Node] = {}
        self._aside: dict[tuple[int, str], list[Node]] = {}

    def grow(self, seed: Seed) -> Node:
        """A fresh node and all below it."""
        self.size += 1
        node = self._named(Kind.ELEMENT, seed.node.name, seed.value)
        node.place = Place(seed.node)
        for name, value in seed.attributes:
            attribute = self._named(Kind.ATTRIBUTE, name, value)
            attribute.parent, attribute.index = node, len(node.attributes)
            node.attributes.append(attribute)
        for child in seed.children:
            node.append(self.grow(child))
        return node

    def _named(self, kind: Kind, written: str, value: str) -> Node:
        prefix, _, name = written.rpartition(":")
        return Node(
            kind, name, value, prefix=prefix, uri=self.form.namespaces.get(prefix, "") if prefix else ""
        )

    # Finding

    def find(self, reference: str) -> Node:
        """The node of a reference such as /data/rep[2]/q; without an index the first instance is meant."""
        node = self._found.get(reference)
        if node is None:
            node = self._found[reference] = self._walk(reference)
        return node

    def _walk(self, reference: str) -> Node:
        node = self.document
        for name, index in steps(reference):
            same = instances(node, name)
            if not 1 <= index <= len(same):
                raise Refused("form.reference", reference=reference)
            node = same[index - 1]
        return node

    def reference(self, node: Node) -> str:
        """Repeats carry their index, everything else does not."""
        parts: list[str] = []
        while node.parent is not None:
            static = static_of(node)
            index = f"[{_number(node, node.parent)}]" if isinstance(static, Repeat) else ""
            parts.append(f"/{static.name}{index}")
            node = node.parent
        return "".join(reversed(parts))

    def nodes(self, node: Node | None = None) -> Iterator[Node]:
        top = node or self.root
        yield top
        yield from top.descendants()

    # Growing and shrinking

    def ensure(self, reference: str, add: Callable[[Node, Repeat], Node]) -> Node:
        """Like `find`, but has the repeat instances added that a saved answer needs."""
        node = self.document
        for name, index in steps(reference):
            same = instances(node, name)
            if len(same) < index:
                static = self.form.nodes.get(f"{static_path(node)}/{name}")
                if not isinstance(static, Repeat) or index > MOST_INSTANCES:
                    raise Refused("form.reference", reference=reference)
                while len(same) < index:
                    add(node, static)
                    same = instances(node, name)
            node = same[index - 1]
        return node

    def add(self, parent: Node, repeat: Repeat) -> Node:
        """One more instance, after the last of its kind; one that was set aside comes back."""
        kept = self._aside.get((id(parent), repeat.name))
        node = kept.pop() if kept else self.grow(self.form.templates[repeat.reference])
        self._found.clear()
        return parent.insert(self._slot(parent, repeat), node)

    def _slot(self, parent: Node, repeat: Repeat) -> int:
        same = instances(parent, repeat.name)
        if same:
            return same[-1].index + 1
        group = static_of(parent)
        siblings = group.children if isinstance(group, Group) else ()
        later = {child.name for child in siblings[siblings.index(repeat) + 1 :]}
        return next(
            (each.index for each in parent.children if static_of(each).name in later), len(parent.children)
        )

    def remove(self, node: Node, *, keep: bool = False) -> None:
        """Takes an instance out; with `keep` it is set aside and comes back when the count grows again."""
        parent = node.parent
        self._found.clear()
        if parent is None:
            return
        parent.remove(node)
        if not keep:
            self.size -= sum(1 for _ in self.nodes(node))
        if keep:
            self._aside.setdefault((id(parent), static_of(node).name), []).append(node)


def _number(node: Node, parent: Node) -> int:
    """The number of a repeat instance; they stand side by side, so a look at the first tells it."""
    same = instances(parent, static_of(node).name)
    place = node.index - same[0].index
    return (place if 0 <= place < len(same) and same[place] is node else same.index(node)) + 1


def instances(parent: Node, name: str) -> list[Node]:
    if ":" not in name:
        return parent.named(name)
    return [child for child in parent.children if static_of(child).name == name]


def steps(reference: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for part in reference.strip("/").split("/"):
        match = _STEP.fullmatch(part)
        if match is None:
            raise Refused("form.reference", reference=reference)
        found.append((match.group(1), int(match.group(2) or 1)))
    return found


def static_path(node: Node) -> str:
    return static_of(node).reference if node.place is not None else ""
