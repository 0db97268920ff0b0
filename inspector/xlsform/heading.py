"""What a form says of itself, read without compiling a single expression of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import itext
from inspector.xlsform.bundle import unpacked
from inspector.xlsform.model import NAMESPACE
from inspector.xlsform.reading import XF

if TYPE_CHECKING:
    from collections.abc import Mapping

_H = "{http://www.w3.org/1999/xhtml}"
_TITLE = f"{{{NAMESPACE}}}title-"


@dataclass(frozen=True, slots=True)
class Heading:
    """The same names as a loaded form has for them."""

    id: str
    version: str
    title: str
    titles: Mapping[str, str]
    attributes: Mapping[str, str]


def heading(content: bytes) -> Heading:
    """The heading of a form as `packed` keeps it."""
    from inspector.xlsform.load import parsed

    root, _ = parsed(unpacked(content)[0])
    model = root.find(f"{_H}head/{XF}model")
    instance = model.find(f"{XF}instance/*") if model is not None else None
    if model is None or instance is None:
        raise Refused("form.broken", message="the document holds no XForm model")
    title = root.findtext(f"{_H}head/{_H}title", "").strip()
    language = itext.read(model).default_language
    others = {
        name.removeprefix(_TITLE): value for name, value in instance.attrib.items() if name.startswith(_TITLE)
    }
    return Heading(
        id=instance.get("id", ""),
        version=instance.get("version", ""),
        title=title,
        titles=({language: title} if language else {}) | others,
        attributes=dict(instance.attrib),
    )
