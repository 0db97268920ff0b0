"""The lists of a form by instance id: those written in it, and those in files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import external
from inspector.xlsform.tables import ROOT, ROW, Table
from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from xml.etree.ElementTree import Element


class Lists:
    """Choice lists by instance id; each is built once and never changes."""

    def __init__(self, sources: Mapping[str, Element], files: Mapping[str, bytes]) -> None:
        self._sources = sources
        self._files = files
        self._built: dict[str, Node] = {}
        self._by_value: dict[tuple[str, str], dict[str, Node]] = {}
        self.labels: dict[tuple[int, str, str | None], str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def open_files(self) -> None:
        """Reads the lists in files now: a missing or broken one is told when the form is loaded."""
        for name, source in self._sources.items():
            if source.get("src"):
                self.instance(name)

    def refuse_missing(self, name: str, column: str) -> None:
        """A list in a file must have the columns that a question reads."""
        file = self._sources[name].get("src", "").rpartition("/")[2] if name in self._sources else ""
        table = self._table(name) if file else None
        if table is not None and column not in table.columns:
            raise Refused("form.file_broken", file=file, reason=f"no column {column}")

    def instance(self, name: str) -> Node | None:
        if name not in self._built:
            if name not in self._sources:
                return None
            self._built[name] = self._build(name, self._sources[name])
        return self._built[name]

    def values(self, name: str, column: str) -> Collection[str]:
        """Everything a select from that list may ever answer."""
        table = self._table(name)
        return self._rows(name, column).keys() if table is None else table.places(column).keys()

    def row(self, name: str, column: str, value: str) -> Node | None:
        """The first row with that value, whatever a filter hides."""
        table = self._table(name)
        if table is None:
            return self._rows(name, column).get(value)
        return next(iter(table.keyed(ROW, column, value)), None)

    def _table(self, name: str) -> Table | None:
        root = self.instance(name)
        top = root.children[0] if root is not None and root.children else None
        return top if isinstance(top, Table) else None

    def _rows(self, name: str, column: str) -> dict[str, Node]:
        if (name, column) not in self._by_value:
            root = self.instance(name)
            found: dict[str, Node] = {}
            for row in (row for top in root.children for row in top.children) if root else ():
                for cell in row.named(column):
                    found.setdefault(cell.string(), row)
            self._by_value[name, column] = found
        return self._by_value[name, column]

    def _build(self, name: str, source: Element) -> Node:
        address = source.get("src")
        if address:
            return external.instance(name, address, self._files)
        top = _table(source[0]) or _from_xml(source[0])
        root = Node(Kind.ELEMENT, "instance")
        root.append(top)
        root.is_fixed = top.is_fixed = True
        return root


def _table(source: Element) -> Table | None:
    """As columns, when every row has the same cells and nothing more."""
    names = [cell.tag for cell in source[0]] if len(source) else []
    if not names or len(set(names)) < len(names) or source.tag.rpartition("}")[2] != ROOT:
        return None
    if any(row.tag.rpartition("}")[2] != ROW or [cell.tag for cell in row] != names for row in source):
        return None
    if any(len(cell) for row in source for cell in row):
        return None
    columns = [[row[place].text or "" for row in source] for place in range(len(names))]
    return Table(dict(zip((name.rpartition("}")[2] for name in names), columns, strict=True)))


def _from_xml(source: Element) -> Node:
    node = Node(Kind.ELEMENT, source.tag.rpartition("}")[2], source.text or "" if len(source) == 0 else "")
    for child in source:
        node.append(_from_xml(child))
    return node
