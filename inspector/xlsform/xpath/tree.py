"""The tree that expressions walk: a parsed document, or the living instance of a form.

A document is read through expat with entities forbidden. Section marks and the document type keep their place
among the children, so that a path of `/node()[n]` steps names the node a browser would name.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from xml.parsers import expat

from inspector.xlsform.xpath.syntax import BrokenExpression

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Enum):
    DOCUMENT = 1
    ELEMENT = 2
    TEXT = 3
    COMMENT = 4
    INSTRUCTION = 5
    ATTRIBUTE = 6
    NAMESPACE = 7
    DOCTYPE = 8


class Node:
    """One node. A leaf of a living instance keeps its answer in `value`, without a text node below it."""

    __slots__ = ("_named", "attributes", "children", "index", "is_fixed", "kind", "lookups", "name", "parent",
                 "place", "prefix", "relevant", "uri", "value")  # fmt: skip

    def __init__(
        self, kind: Kind, name: str = "", value: str = "", *, uri: str = "", prefix: str = ""
    ) -> None:
        self.kind = kind
        self.name = name
        self.value = value
        self.uri = uri
        self.prefix = prefix
        self.parent: Node | None = None
        self.children: list[Node] = []
        self.attributes: list[Node] = []
        self.index = 0  # among the parent's children or attributes
        self.relevant = True
        self.is_fixed = False  # below it nothing ever changes: lookups may be kept
        self.place: object = None  # what a living instance knows about this node
        self.lookups: dict[tuple[str, str], dict[str, list[Node]]] | None = None
        self._named: dict[str, list[Node]] | None = None

    def append(self, child: Node) -> Node:
        child.parent = self
        child.index = len(self.children)
        self.children.append(child)
        self._named = None
        return child

    def insert(self, at: int, child: Node) -> Node:
        child.parent = self
        same = self._named.get(child.name) if self._named is not None and not child.uri else None
        if same and same[-1].index < at:
            self._named = {**(self._named or {}), child.name: [*same, child]}
        else:
            self._named = None
        self.children.insert(at, child)
        self._renumber(at)
        return child

    def remove(self, child: Node) -> None:
        self._named = None
        self.children.remove(child)
        self._renumber(0)

    def _renumber(self, start: int) -> None:
        for index in range(start, len(self.children)):
            self.children[index].index = index

    def named(self, name: str) -> list[Node]:
        """The child elements of that name which belong to no namespace."""
        if self._named is None:
            self._named = {}
            for child in self.children:
                if child.kind is Kind.ELEMENT and not child.uri:
                    self._named.setdefault(child.name, []).append(child)
        return self._named.get(name, [])

    def keyed(self, name: str, column: str, key: str) -> list[Node]:
        """The children of that name with that value in the child `column`, from an index that is kept.

        Only for a node below which nothing ever changes.
        """
        if self.lookups is None:
            self.lookups = {}
        if (name, column) not in self.lookups:
            index: dict[str, list[Node]] = {}
            for row in self.named(name):
                for cell in {each.string() for each in row.named(column)}:
                    index.setdefault(cell, []).append(row)
            self.lookups[name, column] = index
        return self.lookups[name, column].get(key, [])

    @property
    def qualified_name(self) -> str:
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def string(self) -> str:
        """The XPath string-value."""
        if not self.children or self.kind not in (Kind.ELEMENT, Kind.DOCUMENT):
            return self.value if self.relevant else ""
        if len(self.children) == 1 and self.children[0].kind is Kind.TEXT:
            return self.children[0].value
        return "".join(
            node.value
            for node in self.descendants()
            if node.relevant and (node.kind is Kind.TEXT or (node.kind is Kind.ELEMENT and not node.children))
        )

    def descendants(self) -> Iterator[Node]:
        """All nodes below, in document order, without attributes; an explicit stack bears any depth."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def root(self) -> Node:
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def order(self) -> tuple[int, ...]:
        """A key that sorts nodes of one tree in document order; attributes come before children."""
        steps: list[int] = []
        node = self
        while node.parent is not None:
            steps.append(node.index)
            if node.kind is Kind.ATTRIBUTE:
                steps.append(-1)
            elif node.kind is Kind.NAMESPACE:
                steps.append(-2)
            node = node.parent
        return tuple(reversed(steps))


def path_of(node: Node) -> str:
    """Where a node stands, as `/node()[n]` steps with an optional final `/@name`."""
    steps: list[str] = []
    while node.parent is not None:
        if node.kind is Kind.ATTRIBUTE:
            steps.append(f"/@{node.qualified_name}")
        elif node.kind is Kind.NAMESPACE:
            steps.append(f"/namespace::{node.name}")
        else:
            steps.append(f"/node()[{node.index + 1}]")
        node = node.parent
    return "".join(reversed(steps)) or "/"


def read(document: str | bytes) -> Node:
    """The tree of an XML document; entities and unparsable documents are refused."""
    return _Reader().read(document)


class _Reader:
    def __init__(self) -> None:
        self._root = Node(Kind.DOCUMENT)
        self._open = self._root

    def read(self, document: str | bytes) -> Node:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = lambda text: self._leaf(Kind.COMMENT, "", text)
        parser.ProcessingInstructionHandler = lambda name, text: self._leaf(Kind.INSTRUCTION, name, text)
        # With a handler, a CDATA section stays a text node of its own, as in a browser's document.
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = lambda: None
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(document.encode() if isinstance(document, str) else document, True)
        except expat.ExpatError as error:
            raise BrokenExpression(f"not an XML document: {error}") from error
        return self._root

    def _start(self, name: str, pairs: list[str]) -> None:
        self._open = self._open.append(_named(Kind.ELEMENT, name))
        for index in range(0, len(pairs), 2):
            attribute = _named(Kind.ATTRIBUTE, pairs[index], pairs[index + 1])
            attribute.parent = self._open
            attribute.index = index // 2
            self._open.attributes.append(attribute)

    def _end(self, _name: str) -> None:
        self._open = self._open.parent or self._root

    def _text(self, text: str) -> None:
        self._leaf(Kind.TEXT, "", text)

    def _leaf(self, kind: Kind, name: str, text: str) -> None:
        self._open.append(Node(kind, name, text))

    def _doctype(self, name: str, _system: object, _public: object, _internal: object) -> None:
        self._leaf(Kind.DOCTYPE, name, "")

    def _entity(self, name: str, *_rest: object) -> None:
        raise BrokenExpression(f"the document declares the entity {name!r}; entities are forbidden")


def _named(kind: Kind, name: str, value: str = "") -> Node:
    """expat joins namespace, local name and prefix with blanks and leaves out what is missing."""
    parts = name.split(" ")
    if len(parts) == 1:
        return Node(kind, name, value)
    return Node(kind, parts[1], value, uri=parts[0], prefix=parts[2] if len(parts) == 3 else "")
