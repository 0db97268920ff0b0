"""What a person was told during the torture: every code, how often and where, and the facts of the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.torture.scene import Result

_HERE = re.compile(r"/\S*/torture-\w+")  # the folder of this run says nothing to a reader


def heard(result: Result, code: str, facts: Mapping[str, object], times: int = 1) -> None:
    """Count it in the row it was told in, and keep the first one's facts."""
    plain = {name: _HERE.sub("…", fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    known = result.told.setdefault(code, {"count": 0, "facts": plain})
    known["count"] += times


def outcome(act: Callable[[], object]) -> list[Any]:
    """How it ended, as a child can report it: done, what a person is told, or a bug."""
    try:
        act()
    except (Refused, Trouble) as told:
        return ["trouble" if isinstance(told, Trouble) else "refused", *reported(told)]
    except Exception as error:
        return ["bug", f"{type(error).__name__}: {error}"]
    return ["done"]


def reported(told: Refused | Trouble) -> list[Any]:
    """Code and facts, as a pipe carries them."""
    return [told.code, {name: str(fact) for name, fact in told.facts.items()}]


def hear(result: Result, ended: list[Any]) -> None:
    """Remember what an outcome told, if it told anything."""
    if ended[0] in ("trouble", "refused"):
        heard(result, ended[1], ended[2])


def summary(result: Result) -> str:
    """The codes of a row with their counts, the most frequent first."""
    counts = sorted(((one["count"], code) for code, one in result.told.items()), reverse=True)
    return ", ".join(f"{code} {count}" for count, code in counts)


def quoted(results: Iterable[Result]) -> list[str]:
    """Both sentences of every code, how often it was told and in which rows, as lines of a report."""
    from inspector.cli.speaking import sentence

    rows: dict[str, list[tuple[Result, dict[str, Any]]]] = {}
    for result in results:
        for code, told in result.told.items():
            rows.setdefault(code, []).append((result, told))
    lines = []
    for code, told_in in sorted(rows.items()):
        said = sentence(code, told_in[0][1]["facts"])
        lines += [f"- `{code}`, told {sum(told['count'] for _, told in told_in)} times"]
        lines += [f"  - {said['zh']}", f"  - {said['en']}"]
        lines += ["  - in: " + "; ".join(f"{one.name} ({told['count']})" for one, told in told_in)]
    return lines
