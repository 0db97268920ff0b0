"""Which column is which: the headings XLSForm knows, their other names, and the ones typed wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.xlsform.lint.faults import Faults, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.sheets import Row

# Columns that come in languages, as label::English (en).
SPOKEN = ("label", "hint", "guidance_hint", "constraint_message", "required_message",
          "image", "big-image", "audio", "video")  # fmt: skip
EXPRESSIONS = (
    "relevant",
    "constraint",
    "calculation",
    "required",
    "readonly",
    "choice_filter",
    "repeat_count",
)
_EXACT = frozenset(
    {"type", "name", "list_name", "trigger", "form_id", "version", "default_language", *EXPRESSIONS}
)

_SURVEY = frozenset(
    {"type", "name", *SPOKEN, *EXPRESSIONS, "appearance", "default", "trigger", "parameters", "disabled",
     "autoplay", "rows", "note"}
)  # fmt: skip
_CHOICES = frozenset({"list_name", "name", *SPOKEN})
_SETTINGS = frozenset(
    {"form_title", "form_id", "version", "default_language", "instance_name", "namespaces", "style",
     "allow_choice_duplicates", "name", "clean_text_values", "submission_url", "public_key", "auto_send",
     "auto_delete", "client_editable", "prefix", "delimiter", "sms_keyword", "sms_separator",
     "instance_xmlns",
     "add_none_option", "omit_instanceid"}
)  # fmt: skip
KNOWN: Mapping[str, frozenset[str]] = {"survey": _SURVEY, "choices": _CHOICES, "settings": _SETTINGS}

# Other names for the same column; pyxform takes them too.
_ALIASES: Mapping[str, Mapping[str, str]] = {
    "survey": {
        "read_only": "readonly", "relevance": "relevant", "calculate": "calculation", "caption": "label",
        "command": "type", "tag": "name", "value": "name", "constraining_message": "constraint_message",
        "jr:constraintmsg": "constraint_message", "requiredmsg": "required_message",
        "jr:requiredmsg": "required_message", "count": "repeat_count", "jr:count": "repeat_count",
    },
    "choices": {"list name": "list_name", "caption": "label", "value": "name"},
    "settings": {"set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id",
                 "id_string": "form_id"},
}  # fmt: skip
_PREFIXES = ("bind", "body", "control", "instance", "attribute", "media")
_REFUSED: Mapping[str, str] = {
    "save_to": "entities", "intent": "intent", "sms_field": "sms", "sms_option": "sms",
    "compact_tag": "sms", "public_key": "encryption",
}  # fmt: skip
_NAME = re.compile(r"[^\W\d][\w.\-]*")
_BLANKS = re.compile(r"[\s\u00a0]+")
_BINDS = {"calculate": "calculation", "jr:constraintmsg": "constraint_message",
"jr:requiredmsg": "required_message",
          "jr:count": "repeat_count", "readonly": "readonly"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: its canonical name, with the language after `::`, and the text in the cell."""

    column: str
    text: str
    row: int
    counts: bool = True  # false for a column nobody reads

    @property
    def base(self) -> str:
        return self.column.partition("::")[0]

    @property
    def language(self) -> str | None:
        return self.column.partition("::")[2] if self.base in SPOKEN else None

    @property
    def is_exact(self) -> bool:
        """Whether a blank too many changes what a cell means."""
        return self.column in _EXACT or self.column.startswith("bind::")


def read(row: Row, sheet: str, faults: Faults) -> dict[int, Heading]:
    """The headings by column; unknown, misspelled and doubled ones are told."""
    found: dict[int, Heading] = {}
    seen: dict[str, Place] = {}
    for cell in row.cells:
        text = _BLANKS.sub(" ", cell.text).strip()
        place = Place(sheet, row.number, cell.column, text)
        heading = Heading(canonical(text, sheet), text, row.number, is_known(text, sheet))
        if heading.base in _REFUSED:
            faults.add("heading_refused", place, heading=text, feature=_REFUSED[heading.base])
        if heading.column in seen:
            faults.add("heading_twice", place, heading=text, other=seen[heading.column].cell)
            continue
        seen[heading.column] = place
        found[cell.column] = heading
        if sheet != "choices" and not heading.counts:
            _tell_unknown(heading, place, sheet, faults)
    return found


def _tell_unknown(heading: Heading, place: Place, sheet: str, faults: Faults) -> None:
    if heading.base in _REFUSED:
        return
    base, colons, rest = heading.text.partition("::")
    if colons and heading.base in KNOWN[sheet]:
        faults.add("heading_language", place, heading=heading.text, column=heading.base)
        return
    near = faults.near(base.replace(" ", "_"), KNOWN[sheet] | set(_PREFIXES))
    if near:
        faults.add("heading_misspelled", place, heading=heading.text, near=near + colons + rest)
    else:
        faults.add("heading_unknown", place, heading=heading.text)


def misspelled_choices(headings: Mapping[int, Heading], used: set[str], faults: Faults) -> None:
    """On the choices sheet any column may serve a filter, so only what none uses can be a slip."""
    for at, heading in headings.items():
        place = Place("choices", heading.row, at, heading.text)
        base, colons, rest = heading.text.partition("::")
        if heading.base in _CHOICES or base.strip().lower() in used or heading.column in used:
            continue
        near = faults.near(base.replace(" ", "_"), {"list_name", "name", "label"} - {"name"} | {"name"})
        if near:
            faults.add("heading_misspelled", place, heading=heading.text, near=near + colons + rest)
        elif not is_name(heading.column):
            faults.add("column_invalid", place, heading=heading.text)


_PREFIXED = re.compile(r"(?:bind|body|instance|attribute)::(?:([^:]*):)?([^:]*)")
_BOUND = frozenset({"jr", "odk", "orx", "h", "ev", "xsd"})


def check_prefixes(headings: Mapping[int, Heading], sheet: str, declared: str, faults: Faults) -> None:
    """bind::prefix:name needs a prefix that the settings declare, and names that XML takes."""
    prefixes = _BOUND | set(re.findall(r"([\w.\-]+)\s*=", declared))
    for at, heading in headings.items():
        found = _PREFIXED.fullmatch(heading.column)
        if heading.column.partition("::")[0] not in _PREFIXES or heading.base in SPOKEN:
            continue
        place = Place(sheet, heading.row, at, heading.text)
        if found is None or not is_name(found[2]) or (found[1] is not None and not is_name(found[1])):
            faults.add("column_invalid", place, heading=heading.text)
        elif found[1] is not None and found[1] not in prefixes:
            near = faults.near(found[1], prefixes)
            faults.add("prefix_unknown", place, prefix=found[1], near=near)


def is_name(text: str) -> bool:
    """A name in the sense of XML, without a colon."""
    return _NAME.fullmatch(text) is not None


def canonical(text: str, sheet: str) -> str:
    """`Constraint Message::English (en)` is constraint_message::English (en)."""
    base, colons, rest = text.partition("::")
    if not colons and ":" in text and not text.lower().startswith("jr:"):
        base, colons, rest = text.partition(":")
    base, rest = base.strip(), rest.strip()
    folded = base.replace(" ", "_").lower()
    aliases = _ALIASES.get(sheet, {})
    name = aliases.get(base.lower(), aliases.get(folded, folded))
    if name in ("bind", "control", "body") and colons:
        return _bound(name, rest)
    if name == "media" and colons:
        return rest.lower() if "::" not in rest else rest
    if name in SPOKEN and colons:
        return f"{name}::{rest}"
    if colons:
        return f"{folded}::{rest}"
    return name if name in KNOWN.get(sheet, ()) or name in _REFUSED else base


def _bound(prefix: str, rest: str) -> str:
    """bind::relevant is the column relevant; bind::inspector:basis stays what it is."""
    folded = rest.lower()
    if folded in ("relevant", "constraint", "required", "readonly") or folded in _BINDS:
        return _BINDS.get(folded, folded)
    if folded == "appearance":
        return "appearance"
    return f"{'body' if prefix == 'control' else prefix}::{rest}"


def is_known(text: str, sheet: str) -> bool:
    column = canonical(text, sheet)
    base = column.partition("::")[0]
    if base in _PREFIXES and "::" in column:
        return base != "attribute" or sheet == "settings"
    return base in KNOWN.get(sheet, ()) and ("::" not in column or base in SPOKEN)
