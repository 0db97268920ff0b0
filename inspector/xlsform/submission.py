"""The submission document: the instance as OpenRosa servers expect it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from inspector.xlsform.instance import static_of
from inspector.xlsform.model import Form, Question

if TYPE_CHECKING:
    from inspector.xlsform.xpath.tree import Node


def written(form: Form, root: Node) -> bytes:
    """UTF-8 XML; questions that are not relevant are left out, empty ones stay as empty elements."""
    declared = "".join(
        f" xmlns:{prefix}={quoteattr(uri)}"
        for prefix, uri in form.namespaces.items()
        if any(node.prefix == prefix for node in root.descendants())
    )
    attributes = "".join(
        f" {name}={quoteattr(value)}" for name, value in form.attributes.items() if name[:1] != "{"
    )
    name = static_of(root).name
    body = "".join(_element(child) for child in root.children if child.relevant)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name}{declared}{attributes}>{body}</{name}>\n'.encode()


def _element(node: Node) -> str:
    static = static_of(node)
    if isinstance(static, Question):
        content = escape(node.value)
    else:
        content = "".join(_element(child) for child in node.children if child.relevant)
    return f"<{static.name}>{content}</{static.name}>" if content else f"<{static.name}/>"
