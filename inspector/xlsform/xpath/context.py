"""What an expression can see while it runs: the node it stands on and the world around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.values import Value

if TYPE_CHECKING:
    from datetime import datetime, tzinfo
    from random import Random

    from inspector.xlsform.xpath.tree import Node


def _no_instance(name: str) -> Node | None:
    raise BrokenExpression(f"there is no instance {name!r} here")


def _no_label(_node: Node | None, value: str, _reference: str) -> str:
    return value


def _no_text(name: str) -> str:
    return name


@dataclass(slots=True)
class World:
    """The clock, the chance and the form behind an evaluation; nothing is taken from the machine."""

    now: datetime
    random: Random
    root: Node | None = None  # of the living instance, when absolute paths mean it
    hides_irrelevant: bool = False
    instance: Callable[[str], Node | None] = _no_instance
    choice_label: Callable[[Node | None, str, str], str] = _no_label
    translated: Callable[[str], str] = _no_text
    version: str = ""  # of the form
    properties: Mapping[str, str] = field(
        default_factory=dict
    )  # of the device and who fills in: deviceid, username
    trade: Mapping[str, Callable[..., object]] = field(default_factory=dict)

    @property
    def zone(self) -> tzinfo:
        zone = self.now.tzinfo
        if zone is None:
            raise ValueError("now must carry a zone")
        return zone


class Context:
    """One evaluation's place; predicates move a second one along their candidates."""

    __slots__ = ("node", "origin", "position", "size", "world")

    def __init__(self, node: Node, world: World, origin: Node | None = None) -> None:
        self.node = node
        self.origin = origin if origin is not None else node  # what current() answers
        self.position = 1
        self.size = 1
        self.world = world


Closure = Callable[[Context], Value]
