"""Sentences for the codes of refusals and troubles, in both languages, from `resources/messages.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from inspector import RESOURCES
from inspector.domain.errors import Refused, Trouble
from inspector.ui import language

_UNKNOWN = {
    "zh": "没有做成（{code}）。已保存的内容没有受影响。",
    "en": "This did not work ({code}). What was saved is safe.",
}


@lru_cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every code with its sentences. Codes are dotted, so a table may be written quoted or nested."""
    with (RESOURCES / "messages.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: dict[str, object], above: str = "") -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    words = {name: value for name, value in table.items() if isinstance(value, str)}
    if words:
        found.append((above, words))
    for name, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{above}.{name}" if above else name)
    return found


def sentence(error: Refused | Trouble, spoken: str = "") -> str:
    """What to tell the user; a code without a sentence is named rather than hidden."""
    return sentence_for(error.code, error.facts, spoken)


def in_words(error: Exception) -> str:
    """The same for whatever ended a job: what is neither a refusal nor a trouble says itself."""
    return sentence(error) if isinstance(error, Refused | Trouble) else str(error)


def sentence_for(code: str, facts: dict[str, object] | None = None, spoken: str = "") -> str:
    spoken = spoken or language.code()
    known = catalogue().get(code, _UNKNOWN)
    words = known.get(spoken) or known.get("zh") or _UNKNOWN[spoken]
    values = {name: _plain(value, spoken) for name, value in (facts or {}).items()}
    return words.format_map(_Facts(values, code=code))


class _Facts(dict[str, str]):
    """A fact that was not given leaves a dash, not an exception in front of the user."""

    def __missing__(self, name: str) -> str:
        return "—"


def _plain(value: object, spoken: str) -> str:
    if isinstance(value, dict):
        return str(value.get(spoken) or value.get("zh") or "")
    if isinstance(value, tuple | list | set | frozenset):
        return ("、" if spoken == "zh" else ", ").join(str(one) for one in value)
    return str(value)
