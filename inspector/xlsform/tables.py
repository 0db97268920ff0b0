"""A long list as columns: its rows become nodes only when an expression looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

ROOT, ROW = "root", "item"


class Table(Node):
    """The `root` of a list; a filter by equality costs one look into an index, not fifty thousand nodes."""

    __slots__ = ("_columns", "_count", "_every", "_indexes", "_made")

    def __init__(self, columns: Mapping[str, Sequence[str]]) -> None:
        self._columns = columns
        self._count = len(next(iter(columns.values()), ()))
        self._made: dict[int, Node] = {}
        self._indexes: dict[str, dict[str, list[int]]] = {}
        self._every: list[Node] | None = None
        super().__init__(Kind.ELEMENT, ROOT)
        self.is_fixed = True

    @property
    def children(self) -> list[Node]:
        if self._every is None:
            self._every = [self._row(place) for place in range(self._count)]
        return self._every

    @children.setter
    def children(self, _given: list[Node]) -> None:
        """A table gets no children beside its rows."""

    def keyed(self, name: str, column: str, key: str) -> list[Node]:
        if name != ROW:
            return []
        return [self._row(place) for place in self.places(column).get(key, ())]

    @property
    def columns(self) -> Collection[str]:
        return self._columns.keys()

    def places(self, column: str) -> Mapping[str, list[int]]:
        """The places of the rows, by their value in that column."""
        found = self._indexes.get(column)
        if found is None:
            found = self._indexes[column] = {}
            for place, cell in enumerate(self._columns.get(column, ())):
                found.setdefault(cell, []).append(place)
        return found

    def _row(self, place: int) -> Node:
        node = self._made.get(place)
        if node is None:
            node = self._made[place] = Node(Kind.ELEMENT, ROW)
            node.parent, node.index = self, place
            for name, cells in self._columns.items():
                node.append(Node(Kind.ELEMENT, name, cells[place]))
        return node
