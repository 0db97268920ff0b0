"""The last word: the workbook through the compiler and the engine, whose refusals get their place too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import load
from inspector.xlsform.lint.faults import Faults, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.lint.checklist import Checklist, Trade
    from inspector.xlsform.model import Form

_COLUMN = re.compile(r"(?:the|in) '([\w\- :]+)' (?:column|value)")
_KINDS = {"calculate": "calculation", "count": "repeat_count"}


def place_of(refused: Refused, made: Checklist | None) -> Place:
    """The cell a refusal of the compiler or the engine is about, as far as it can be told."""
    facts = refused.facts
    row, sheet = facts.get("row"), facts.get("sheet")
    if isinstance(row, int):
        return Place(str(sheet or "survey"), row)
    entry = made.by_reference.get(str(facts.get("reference", facts.get("where", "")))) if made else None
    if entry is None:
        return Place(str(sheet or ""))
    attribute = str(facts.get("attribute", "")).partition("::")[0]
    written = entry.expression(attribute)
    if written is not None:
        return written.place
    return entry.extras[attribute][1] if attribute in entry.extras else entry.place


def tell(refused: Refused, made: Checklist | None, faults: Faults) -> None:
    """A refusal as one more fault."""
    facts = refused.facts
    if refused.code == "form.expression":
        place = place_of(refused, made)
        attribute = str(facts.get("attribute", "")).partition("::")[0]
        faults.add(
            "engine_expression",
            place,
            attribute=_KINDS.get(attribute, attribute),
            reason=facts.get("reason", ""),
        )
    elif refused.code == "form.outside":
        faults.add("xform_refused", place_of(refused, made), feature=facts.get("what", ""))
    else:
        faults.add("compiler", place_of(refused, made), message=str(facts.get("message", refused.code))[:500],
                   refusal=refused.code)  # fmt: skip


def loaded(
    xform: bytes, trade: Trade, files: Mapping[str, bytes], made: Checklist | None, faults: Faults
) -> Form | None:
    """The form as the engine runs it, or one fault more."""
    try:
        return load(xform, functions=frozenset(trade.functions), files=files)
    except Refused as refused:
        tell(refused, made, faults)
    except RecursionError:
        faults.add("nested_too_deep", Place(), most=0)
    return None
