"""The submission document: the instance as JavaRosa writes it for OpenRosa servers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.xlsform.answers import double
from inspector.xlsform.instance import static_of
from inspector.xlsform.model import Form, Question

if TYPE_CHECKING:
    from inspector.xlsform.xpath.tree import Node

_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TEXT = str.maketrans(_ESCAPED)
_QUOTED = str.maketrans({**_ESCAPED, '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)


def written(form: Form, root: Node) -> bytes:
    """UTF-8 XML; what is not relevant is left out, an empty question stays as an empty element."""
    declared = "".join(f' xmlns:{prefix}="{_quoted(uri)}"' for prefix, uri in form.namespaces.items())
    own = f' xmlns="{_quoted(form.schema)}"' if form.schema else ""
    return f"<?xml version='1.0' encoding='UTF-8' ?>{_element(root, own + declared)}".encode()


def _element(node: Node, declared: str = "") -> str:
    static = static_of(node)
    attributes = "".join(f' {each.qualified_name}="{_quoted(each.value)}"' for each in node.attributes)
    if isinstance(static, Question):
        content = _lexical(static, node.value).translate(_TEXT)
    else:
        content = "".join(_element(child) for child in node.children if child.relevant)
    opened = f"{static.name}{attributes}{declared}"
    return f"<{opened}>{content}</{static.name}>" if content else f"<{opened} />"


def _lexical(question: Question, value: str) -> str:
    """A decimal that somebody answered has a fraction in JavaRosa; one that was calculated need not."""
    if question.data_type == "decimal" and _NUMBER.fullmatch(value) and not question.rules.calculate:
        return double(float(value))
    return value


def _quoted(text: str) -> str:
    return text.translate(_QUOTED)
