"""文书种类: a kind of paper is data, one file in resources/notices; nothing here knows any kind by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from inspector import RESOURCES
from inspector.domain.errors import Refused
from inspector.notices.fields import Field, Start, fields_of

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
    fields: tuple[Field, ...] = ()  # what the officer writes before it is issued
    starts: tuple[Start, ...] = ()  # the clocks it starts
    measure: str = ""  # the measure of the power matrix it takes; offered only where the law allows it
    approval: str = ""  # "head": the agency head approves before, or within 24 hours where urgent (PROC 33)
    served: bool = False  # it is handed over against a service receipt (W23)
    concerns: str = "inspection"  # what it is a paper of: inspection, target, campaign, tour, none
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
    template = _with_shared(tomllib.loads(path.read_text("utf-8")))
    return Kind(
        id=template["id"], title_zh=template["title_zh"], title_en=template["title_en"],
        layouts=tuple(template["layouts"]), numbered=bool(template["kind_word"]),
        kind_word=template["kind_word"], template_version=template["template_version"],
        signers=tuple(template["signers"]), copies=tuple(template["copies"]),
        basis=tuple(template["basis"]), original=template["original"],
        fields=fields_of(template.get("fields", ())),
        starts=tuple(Start(**one) for one in template.get("starts", ())),
        measure=template.get("measure", ""), approval=template.get("approval", ""),
        served=template.get("served", False), concerns=template.get("concerns", "inspection"),
        template=template,
    )  # fmt: skip


def _with_shared(template: dict[str, Any]) -> dict[str, Any]:
    """The template with the parts of the files it uses, and their layouts where it names them; its own word
    wins, and of two files the later one."""
    layouts: dict[str, Any] = {}
    parts: dict[str, Any] = {}
    for name in template.get("use", ()):
        shared = tomllib.loads((_FOLDER / "shared" / f"{name}.toml").read_text("utf-8"))
        layouts |= {key: _over(layouts.get(key, {}), spec) for key, spec in shared.get("layouts", {}).items()}
        parts |= shared.get("parts", {})
    own = {key: _over(layouts.get(key, {}), spec) for key, spec in template["layouts"].items()}
    return {**template, "layouts": own, "parts": {**parts, **template["parts"]}}


def _over(shared: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """One layout laid over another; styles are added to those that are there."""
    styles = {**shared.get("styles", {}), **own.get("styles", {})}
    return {**shared, **own, **({"styles": styles} if styles else {})}
