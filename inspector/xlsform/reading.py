"""Reads single elements of an XForm: a bind's rules, a control's choices, a text with its outputs."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform.model import NAMESPACE, Filter, Part, Rules, Setting, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

XF = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"
ORX = "{http://openrosa.org/xforms}"
ODK = "{http://www.opendatakit.org/xforms}"
TRUE = re.compile(r"\s*true\(\)\s*")
_INSTANCE = re.compile(r"\s*instance\(\s*'([^']*)'\s*\)")
_BIND_TYPES = {"int": "integer", "string": "text", "boolean": "text", "intent": "text", "binary": "file",
               "odk:rank": "rank", "": "text"}  # fmt: skip
FIRST_LOAD, LOAD, NEW_REPEAT = "odk-instance-first-load", "odk-instance-load", "odk-new-repeat"
CHANGED, FINISHED = "xforms-value-changed", "xforms-revalidate"
EVENTS = frozenset({FIRST_LOAD, LOAD, NEW_REPEAT, CHANGED, FINISHED})
_EVENTS = {"xforms-ready": FIRST_LOAD, "jr-insert": NEW_REPEAT}  # the older names
_STORED = frozenset({"int", "decimal", "date", "time", "dateTime", "geopoint"})
CONTROL_TYPES = {
    f"{XF}select1": "select_one",
    f"{XF}select": "select_multiple",
    f"{ODK}rank": "rank",
    f"{XF}trigger": "acknowledge",
    f"{XF}range": "range",
}


def text(element: Element) -> Text:
    if not len(element):
        plain = (element.text or "").strip()
        return Text(((plain, False),) if plain else ())
    parts: list[Part] = [(element.text or "", False)]
    for output in element:
        parts.append((output.get("value", "").strip(), True))
        parts.append((output.tail or "", False))
    return Text(tuple(_trimmed([part for part in parts if part[0]])))


def _trimmed(parts: list[Part]) -> Iterable[Part]:
    """pyxform pads a text that shows answers with blanks."""
    for place, (text, is_output) in enumerate(parts):
        if not is_output and place == 0:
            text = text.lstrip()
        if not is_output and place == len(parts) - 1:
            text = text.rstrip()
        if text:
            yield text, is_output


def rules(bind: Element | None, repeat: Element | None) -> Rules:
    facts = bind.attrib if bind is not None else {}
    return Rules(
        relevant=facts.get("relevant", "").strip(),
        required=_duty(facts.get("required", "")),
        readonly=_duty(facts.get("readonly", "")),
        calculate=facts.get("calculate", "").strip(),
        constraint=facts.get("constraint", "").strip(),
        count=repeat.get(f"{JR}count", "").strip() if repeat is not None else "",
    )


def _duty(expression: str) -> str:
    """ "no" is written as false(): as good as nothing."""
    return "" if expression.strip() == "false()" else expression.strip()


def custom(bind: Element | None) -> Mapping[str, str]:
    prefix = f"{{{NAMESPACE}}}"
    facts = bind.attrib if bind is not None else {}
    return MappingProxyType(
        {name.removeprefix(prefix): value.strip() for name, value in facts.items() if name.startswith(prefix)}
    )


def type_of(facts: Mapping[str, str], control: Element | None) -> str:
    if facts.get(f"{JR}preload"):
        return "metadata"
    if control is None:
        return "calculate"
    if control.tag in CONTROL_TYPES:
        return CONTROL_TYPES[control.tag]
    if control.tag == f"{XF}upload":
        return (
            control.get("mediatype", "").partition("/")[0].replace("application", "file").replace("*", "file")
        )
    written = facts.get("type", "").removeprefix("xsd:")
    kind = _BIND_TYPES.get(written, written)
    if kind == "text" and TRUE.fullmatch(facts.get("readonly", "")) and "calculate" not in facts:
        return "note"
    return kind


def data_type(facts: Mapping[str, str]) -> str:
    """integer, decimal, date, time, dateTime, geopoint; everything else is stored as it is written."""
    written = facts.get("type", "").removeprefix("xsd:")
    return _BIND_TYPES.get(written, written) if written in _STORED else "string"


def is_fixed(repeat: Element) -> bool:
    return TRUE.fullmatch(repeat.get(f"{JR}noAddRemove", "")) is not None


def choices(control: Element | None) -> Filter | None:
    """Choices written inside the question are a list that bears the question's name."""
    itemset = control.find(f"{XF}itemset") if control is not None else None
    if itemset is None:
        if control is None or control.find(f"{XF}item") is None:
            return None
        name = control.get("ref", "").strip()
        return Filter(f"instance('{name}')/root/item", "name", "jr:itext(itextId)")
    value, label = itemset.find(f"{XF}value"), itemset.find(f"{XF}label")
    return Filter(
        itemset.get("nodeset", "").strip(),
        value.get("ref", "") if value is not None else "name",
        label.get("ref", "") if label is not None else "label",
    )


def list_of(choices: Filter | None) -> str:
    """The list a select draws from; empty when it draws from the answers of a repeat."""
    match = _INSTANCE.match(choices.nodes.removeprefix("randomize(")) if choices else None
    return match.group(1) if match else ""


def parameters(control: Element | None, facts: Mapping[str, str] = MappingProxyType({})) -> Mapping[str, str]:
    """What the author set for the control; pyxform writes some of it into the bind (max-pixels, quality)."""
    known = {"ref", "appearance", "mediatype", "query"}
    given = control.attrib if control is not None else {}
    bound = {name: value for name, value in facts.items() if name.startswith((ORX, ODK))}
    return {name.rpartition("}")[2]: value for name, value in (given | bound).items() if name not in known}


def setting(element: Element, holder: str) -> Setting:
    expression = element.get("value") or (_quoted(element.text) if element.text else "")
    events = frozenset(_EVENTS.get(event, event) for event in element.get("event", "").split())
    if not events <= EVENTS:
        raise Refused(
            "form.outside", what=f"event {', '.join(sorted(events - EVENTS))}", reference=holder or "/"
        )
    return Setting(element.get("ref", "").strip(), events, expression, holder)


def _quoted(text: str) -> str:
    return f"'{text}'" if "'" not in text else f'"{text}"'
