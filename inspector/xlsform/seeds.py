"""What a fresh filling begins as: the primary instance, and the templates its repeats grow from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.model import Repeat, Seed
from inspector.xlsform.reading import JR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

    from inspector.xlsform.model import Node

_TEMPLATE = f"{JR}template"


class Sower:
    """Reads seeds; `named` answers the name of a tag with its prefix."""

    def __init__(self, nodes: Mapping[str, Node], named: Callable[[str], str]) -> None:
        self._nodes = nodes
        self._named = named
        self.templates: dict[str, Seed] = {}

    def seed(self, element: Element, reference: str) -> Seed:
        """Templates are put aside; a counted repeat begins empty, because its count makes the instances."""
        node = self._node(reference)
        children: list[Seed] = []
        for child in element:
            below = f"{reference}/{self._named(child.tag)}"
            repeat = self._node(below)
            seed = self.seed(child, below)
            if isinstance(repeat, Repeat):
                if _TEMPLATE in child.attrib or below not in self.templates:
                    self.templates[below] = seed
                if _TEMPLATE in child.attrib or repeat.count:
                    continue
            children.append(seed)
        value = "" if len(element) else (element.text or "")
        return Seed(node, value, self._attributes(element), tuple(children))

    def _node(self, reference: str) -> Node:
        node = self._nodes.get(reference)
        if node is None:
            raise Refused("form.broken", message=f"one copy of a repeat has {reference}, another has not")
        return node

    def _attributes(self, element: Element) -> tuple[tuple[str, str], ...]:
        return tuple(
            (self._named(name), value) for name, value in element.attrib.items() if name != _TEMPLATE
        )
