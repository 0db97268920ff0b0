"""The choice lists of a form, turned into trees only when an expression first asks for one."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.decoding import decoded
from inspector.xlsform.xpath.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, KeysView, Mapping
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

    def instance(self, name: str) -> Node | None:
        if name not in self._built:
            if name not in self._sources:
                return None
            self._built[name] = self._build(name, self._sources[name])
        return self._built[name]

    def values(self, name: str, column: str) -> KeysView[str]:
        """Everything a select from that list may ever answer."""
        return self._rows(name, column).keys()

    def row(self, name: str, column: str, value: str) -> Node | None:
        """The first row with that value, whatever a filter hides."""
        return self._rows(name, column).get(value)

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
        top = _from_csv(address, self._files) if address else _from_xml(source[0])
        root = Node(Kind.ELEMENT, "instance")
        root.append(top)
        root.is_fixed = top.is_fixed = True
        return root


def _from_xml(source: Element) -> Node:
    node = Node(Kind.ELEMENT, source.tag.rpartition("}")[2], source.text or "" if len(source) == 0 else "")
    for child in source:
        node.append(_from_xml(child))
    return node


def _from_csv(address: str, files: Mapping[str, bytes]) -> Node:
    """A CSV file beside the workbook, with a header row."""
    name = address.rpartition("/")[2]
    if name not in files:
        raise Refused("form.file_missing", file=name)
    root = Node(Kind.ELEMENT, "root")
    try:
        rows = list(csv.DictReader(io.StringIO(decoded(files[name], name)[0])))
    except csv.Error as error:
        raise Refused("form.file_broken", file=name, reason=str(error)) from error
    for row in rows:
        item = root.append(Node(Kind.ELEMENT, "item"))
        for column, cell in row.items():
            if column:
                item.append(Node(Kind.ELEMENT, column.strip(), str(cell or "")))
    return root
