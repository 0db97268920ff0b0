"""What an officer wrote on a paper, laid over what the record says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from inspector.domain.notice_draft import NoticeDraft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.store.reading import Reading

Facts = dict[str, Any]


def standing(reading: Reading, draft_id: str) -> NoticeDraft:
    """The draft with what was typed since its last version."""
    draft: NoticeDraft = reading.get(NoticeDraft, draft_id)
    return typed(draft, reading.drafted(draft_id) if draft.is_open else {})


def typed(draft: NoticeDraft, overlay: Mapping[str, str | None]) -> NoticeDraft:
    """The draft with the rows of the store's overlay: a value each as JSON; null goes back to the record."""
    for key, value in overlay.items():
        draft = draft.write(key, json.loads(value) if value else None)
    return draft


def over(gathered: Mapping[str, Any], values: Mapping[str, Any]) -> Facts:
    """The facts with the values at their paths; "content.0.zh" is the text of the first of a list."""
    facts: Facts = dict(gathered)
    for path, value in values.items():
        head, *rest = path.split(".")
        facts[head] = _put(facts.get(head), rest, value)
    return facts


def _put(found: Any, rest: list[str], value: Any) -> Any:
    if not rest:
        return value
    name, *deeper = rest
    if name.isdecimal():
        listed = list(found) if isinstance(found, list | tuple) else []
        listed += [{}] * (int(name) + 1 - len(listed))
        listed[int(name)] = _put(listed[int(name)], deeper, value)
        return listed
    inside = dict(found) if isinstance(found, dict) else {}
    inside[name] = _put(inside.get(name), deeper, value)
    return inside
