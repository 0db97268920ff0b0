"""Question types: what the author may write in the column `type`, and what we do not do."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Written type -> the engine's type. pyxform knows more old names; nobody writes them any more.
_PLAIN = {
    "text": "text", "string": "text", "integer": "integer", "int": "integer", "decimal": "decimal",
    "date": "date", "time": "time", "datetime": "dateTime", "dateTime": "dateTime", "note": "note",
    "acknowledge": "acknowledge", "trigger": "acknowledge", "image": "image", "photo": "image",
    "audio": "audio", "video": "video", "file": "file", "barcode": "barcode", "geopoint": "geopoint",
    "gps": "geopoint", "location": "geopoint", "range": "range", "calculate": "calculate",
    "hidden": "calculate",
    "start": "metadata", "end": "metadata", "today": "metadata", "deviceid": "metadata",
    "username": "metadata", "email": "metadata", "phonenumber": "metadata", "csv-external": "external",
    "xml-external": "external", "percentage": "integer",
}  # fmt: skip
_SELECTS = {
    "select_one": "select_one", "select one": "select_one", "select1": "select_one",
    "select one from": "select_one", "select_multiple": "select_multiple",
    "select multiple": "select_multiple",
    "select all that apply": "select_multiple", "select all that apply from": "select_multiple",
    "rank": "rank",
    "select_one_from_file": "select_one", "select_multiple_from_file": "select_multiple",
    "select one from file": "select_one", "select multiple from file": "select_multiple",
}  # fmt: skip
REFUSED = {
    "geotrace": "geotrace", "geoshape": "geoshape", "select_one_external": "select_one_external",
    "select one external": "select_one_external", "loop": "loop", "osm": "osm", "audit": "audit",
    "background-audio": "background-audio", "background-geopoint": "background-geopoint",
    "start-geopoint": "start-geopoint", "cascading_select": "cascading_select", "simserial": "simserial",
    "subscriberid": "subscriberid", "entity": "entities",
}  # fmt: skip
UNANSWERED = frozenset({"note", "calculate", "metadata", "external"})
SELECTS = frozenset({"select_one", "select_multiple", "rank"})
_BRACKET = re.compile(r"(begin|end)[\s_]+(group|repeat|lgroup|looped group|loop)(?:\s+over\s+\S+)?")
_SELECT = re.compile(
    "("
    + "|".join(sorted(_SELECTS, key=len, reverse=True))
    + r")(?:\s+(\S+)(\s+or[ _](?:specify[ _])?other)?)?"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """`role` is "begin", "end", "question", "refused" or "unknown"."""

    role: str
    type: str = ""  # of a question; "group" or "repeat" of a bracket
    list: str = ""
    is_file: bool = False
    or_other: bool = False


def kind(written: str) -> Kind:
    """What a type cell says."""
    text = " ".join(written.split())
    bracket = _BRACKET.fullmatch(text)
    if bracket:
        what = bracket[2]
        if what == "loop":
            return Kind("refused", "loop")
        return Kind(bracket[1], "group" if what == "group" else "repeat")
    first = text.partition(" ")[0]
    if text in REFUSED or first in REFUSED:
        return Kind("refused", REFUSED.get(text, REFUSED.get(first, "")))
    if text in _PLAIN:
        return Kind("question", _PLAIN[text])
    select = _SELECT.fullmatch(text)
    if select:
        is_file = "file" in select[1]
        return Kind("question", _SELECTS[select[1]], select[2] or "", is_file, bool(select[3]))
    return Kind("unknown", text)


def written() -> list[str]:
    """Every type an author may write, to find the nearest to one that is not known."""
    return [*_PLAIN, *_SELECTS, "begin group", "end group", "begin repeat", "end repeat", "begin_group",
    "end_group",
            "begin_repeat", "end_repeat"]  # fmt: skip
