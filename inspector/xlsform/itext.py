"""The texts of a form by their ids: what is read, the longer hints, and the files that go with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform import reading
from inspector.xlsform.model import Media, Text, Texts
from inspector.xlsform.reading import TRUE, XF

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ITEXT = re.compile(r"\s*jr:itext\(\s*'([^']*)'\s*\)\s*")
_CODE = re.compile(r".*\(\s*([A-Za-z][\w-]*)\s*\)\s*")
_READ = (None, "long", "short")  # the forms that are read, the best first
MEDIA = frozenset({"image", "big-image", "audio", "video"})


@dataclass
class Itext:
    """Everything the model translates."""

    texts: dict[str, dict[str | None, Text]] = field(default_factory=dict)
    guidances: dict[str, dict[str | None, Text]] = field(default_factory=dict)
    media: dict[str, dict[str | None, dict[str, str]]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    default_language: str | None = None

    def texts_of(self, element: Element | None, tag: str) -> Texts:
        """The label or hint of a control."""
        found = element.find(tag) if element is not None else None
        if found is None:
            return {}
        reference = found.get("ref", "")
        return self.message(reference) if reference else {None: reading.text(found)}

    def message(self, value: str) -> Texts:
        """An attribute that holds a text or names one."""
        name = name_of(value)
        if name:
            return self.texts.get(name, {})
        return {None: Text(((value, False),))} if value else {}

    def guidance_of(self, control: Element | None) -> Texts:
        return self.guidances.get(_reference(control, f"{XF}hint"), {})

    def media_of(self, control: Element | None) -> Media:
        return self.media.get(_reference(control, f"{XF}label"), {})


def name_of(value: str) -> str:
    """The id in jr:itext('id'), else nothing."""
    match = _ITEXT.fullmatch(value)
    return match.group(1) if match else ""


def _reference(control: Element | None, tag: str) -> str:
    found = control.find(tag) if control is not None else None
    return "" if found is None else name_of(found.get("ref", ""))


def read(model: Element) -> Itext:
    found = Itext()
    codes: list[str] = []
    for translation in model.iter(f"{XF}translation"):
        code = _code(translation.get("lang", ""))
        codes.append(code)
        if TRUE.fullmatch(translation.get("default", "")):
            found.default_language = code
        for text in translation.iter(f"{XF}text"):
            _read_text(found, text, code)
    found.languages = tuple(codes)
    found.default_language = found.default_language or (codes[0] if codes else None)
    return found


def _read_text(found: Itext, text: Element, code: str) -> None:
    name = text.get("id", "")
    if len(text) == 1 and not text[0].attrib:
        found.texts.setdefault(name, {})[code] = reading.text(text[0])
        return
    values = {value.get("form"): value for value in reversed(text)}
    best = next((values[form] for form in _READ if form in values), None)
    if best is not None:
        found.texts.setdefault(name, {})[code] = reading.text(best)
    if "guidance" in values:
        found.guidances.setdefault(name, {})[code] = reading.text(values["guidance"])
    files = {
        str(form): (value.text or "").rpartition("/")[2] for form, value in values.items() if form in MEDIA
    }
    if files:
        found.media.setdefault(name, {})[code] = files


def _code(language: str) -> str:
    """ "中文 (zh)" speaks zh; a name without a code stands for itself."""
    match = _CODE.fullmatch(language)
    return match.group(1) if match else language
