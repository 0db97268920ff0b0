"""How the function library reads its arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import values
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.values import Value

if TYPE_CHECKING:
    from inspector.xlsform.xpath.context import Context
    from inspector.xlsform.xpath.tree import Node

MANY = 1_000
Function = tuple[int, int, Callable[..., Value]]  # fewest arguments, most arguments, implementation


def text(value: Value) -> str:
    return values.string(value)


def nodes(value: Value) -> list[Node]:
    if not isinstance(value, list):
        raise BrokenExpression("nodes are wanted here, not a value")
    return value


def numbers(context: Context, given: tuple[Value, ...]) -> list[float]:
    """One number per argument, one per node of an argument that is a node-set."""
    found: list[float] = []
    for each in given:
        items: list[Value] = [node.string() for node in each] if isinstance(each, list) else [each]
        found.extend(values.number(item, context.world.zone) for item in items)
    return found


def answered(context: Context, given: tuple[Value, ...]) -> list[float]:
    """Like `numbers`, without what is empty: a row nobody filled in yet does not spoil a total.

    JavaRosa leaves out everything that is no number; here a word among numbers makes NaN, as in XPath.
    """
    found: list[float] = []
    for each in given:
        items: list[Value] = [node.string() for node in each] if isinstance(each, list) else [each]
        found.extend(
            values.number(item, context.world.zone)
            for item in items
            if (item.strip() if isinstance(item, str) else item == item)
        )
    return found


def texts(given: tuple[Value, ...]) -> list[str]:
    found: list[str] = []
    for each in given:
        found.extend([node.string() for node in each] if isinstance(each, list) else [text(each)])
    return found
