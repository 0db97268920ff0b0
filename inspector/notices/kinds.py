"""文书种类: a kind of paper is data, one file in resources/notices; nothing here knows any kind by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from inspector import RESOURCES
from inspector.domain.errors import Refused

_FOLDER = RESOURCES / "notices"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a template says of itself; `layouts` and `parts` are its pages, read by the renderer only."""

    id: str
    title_zh: str
    title_en: str
    layouts: tuple[str, ...]
    numbered: bool
    kind_word: str  # the word its document number carries, 责改; empty when unnumbered
    template_version: str
    signers: tuple[str, ...]
    copies: tuple[str, ...]
    basis: tuple[str, ...] = ()
    original: str = "ink"  # which of ink, pad, digital is the original
    template: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def layout(self, name: str) -> Mapping[str, Any]:
        try:
            found: Mapping[str, Any] = self.template["layouts"][name]
        except KeyError:
            raise Refused("notice.layout_unknown", kind=self.id, layout=name) from None
        return found

    def part(self, name: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.template["parts"][name]
        return found


def kinds() -> tuple[Kind, ...]:
    """Every kind that ships, in the order of their ids."""
    return tuple(kind(path.stem) for path in sorted(_FOLDER.glob("*.toml")))


@lru_cache(maxsize=64)
def kind(id_: str) -> Kind:
    path = _FOLDER / f"{id_}.toml"
    if not id_.replace("_", "").isalnum() or not path.is_file():
        raise Refused("notice.kind_unknown", kind=id_)
    template = tomllib.loads(path.read_text("utf-8"))
    return Kind(
        id=template["id"], title_zh=template["title_zh"], title_en=template["title_en"],
        layouts=tuple(template["layouts"]), numbered=bool(template["kind_word"]),
        kind_word=template["kind_word"], template_version=template["template_version"],
        signers=tuple(template["signers"]), copies=tuple(template["copies"]),
        basis=tuple(template["basis"]), original=template["original"], template=template,
    )  # fmt: skip
