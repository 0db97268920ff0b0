"""The expression language of forms: XPath 1.0 and the functions of the ODK XForms specification."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from inspector.xlsform.xpath.compile import Compiler
from inspector.xlsform.xpath.context import Context, World
from inspector.xlsform.xpath.parser import parse
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.tree import path_of, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

__all__ = ["BrokenExpression", "Compiler", "Context", "World", "evaluate", "parse"]


def evaluate(
    document: str | bytes,
    expression: str,
    context: str = "/",
    *,
    now: datetime,
    namespaces: Mapping[str, str] | None = None,
) -> bool | float | str | list[str]:
    """The value of an expression over an XML document; nodes are answered as paths of `/node()[n]` steps."""
    if now.tzinfo is None:
        raise ValueError("now must carry a zone")
    root = read(document)
    compiler = Compiler(namespaces or {})
    world = World(now, Random(now.isoformat()))  # noqa: S311  no secret, and reproducible
    start = compiler.compile(parse(context))(Context(root, world))
    if not isinstance(start, list) or len(start) != 1:
        raise BrokenExpression(f"the context {context!r} is not one node")
    value = compiler.compile(parse(expression))(Context(start[0], world))
    return [path_of(node) for node in value] if isinstance(value, list) else value
