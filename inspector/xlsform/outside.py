"""What a form may say in XForms and the engine does not do: refused by name, never half done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.reading import JR, ODK, XF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_ENTITIES = "{http://www.opendatakit.org/xforms/entities}"
_ACTIONS = {
    f"{ODK}setgeopoint": "start-geopoint, background-geopoint (odk:setgeopoint)",
    f"{ODK}recordaudio": "background-audio (odk:recordaudio)",
}
_TYPES = frozenset(
    {"", "string", "int", "decimal", "boolean", "date", "time", "dateTime", "geopoint", "binary", "barcode",
     "select", "select1", "rank", "odk:rank"}
)  # fmt: skip
_MEDIA = frozenset({"image", "audio", "video", "application", "text", "*"})
_PRELOADS = {
    "uid": None,
    "date": frozenset({"today"}),
    "timestamp": frozenset({"start", "end"}),
    "property": frozenset({"deviceid", "username", "phonenumber", "email"}),
}
_APPEARANCE = re.compile(r"\b(search\s*\(|ex:|printer:)")


def refuse(root: Element, model: Element) -> None:
    """Raises for the first thing in the document that the engine does not do."""
    for element in (model, *_short(model), *_bodies(root)):
        for what, reference in _in_element(element):
            raise Refused("form.outside", what=what, reference=reference)
    for what, reference in _in_model(model):
        raise Refused("form.outside", what=what, reference=reference)


def _short(model: Element) -> Iterator[Element]:
    """The model without its texts and lists, which are long and hold no rules."""
    instances = 0
    for child in model:
        instances += child.tag == f"{XF}instance"
        if child.tag != f"{XF}itext" and (child.tag != f"{XF}instance" or instances == 1):
            yield from child.iter()


def _bodies(root: Element) -> Iterator[Element]:
    for child in root:
        if child.tag.endswith("}body"):
            yield from child.iter()


def _in_model(model: Element) -> Iterator[tuple[str, str]]:
    for submission in model.iter(f"{XF}submission"):
        if submission.get("base64RsaPublicKey"):
            yield "encryption (public_key)", "/"
    for instance in model.findall(f"{XF}instance"):
        if instance.get("src", "").startswith("jr://instance/"):
            yield f"answers of the last record ({instance.get('id', '')})", "/"
    for bind in model.iter(f"{XF}bind"):
        yield from ((what, bind.get("nodeset", "")) for what in _in_bind(bind))


def _in_bind(bind: Element) -> Iterator[str]:
    kind = bind.get("type", "").removeprefix("xsd:")
    if bind.get("nodeset", "").endswith("/meta/audit"):
        yield "audit"
    if kind not in _TYPES:
        yield kind
    preload, parameter = bind.get(f"{JR}preload"), bind.get(f"{JR}preloadParams", "")
    if preload is not None:
        known = _PRELOADS.get(preload, frozenset())
        if known is not None and parameter not in known:
            yield f"{preload} {parameter}".strip()


def _in_element(element: Element) -> Iterator[tuple[str, str]]:
    reference = element.get("ref") or element.get("nodeset") or ""
    if element.tag.startswith(_ENTITIES) or any(name.startswith(_ENTITIES) for name in element.attrib):
        yield "entities", "/"
    if element.tag in _ACTIONS:
        yield _ACTIONS[element.tag], reference
    elif element.get("event") and element.tag != f"{XF}setvalue":
        yield f"action {element.tag.rpartition('}')[2]}", reference
    yield from ((what, reference) for what in _in_control(element))


def _in_control(element: Element) -> Iterator[str]:
    if element.get("query"):
        yield "select_one_external"
    if element.get("intent"):
        yield "intent (another program)"
    found = _APPEARANCE.search(element.get("appearance", ""))
    if found:
        yield f"appearance {found.group(1).replace(' ', '')}" + (")" if found.group(1).endswith("(") else "")
    if element.tag == f"{XF}upload" and element.get("mediatype", "").partition("/")[0] not in _MEDIA:
        yield f"upload of {element.get('mediatype')}"
    if element.tag == f"{XF}itemset" and element.find(f"{XF}copy") is not None:
        yield "copy in an itemset"
