"""What a person was told during the torture: every code once, with an example of its facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.torture.scene import Result

_HERE = re.compile(r"/\S*/torture-\w+")  # the folder of this run says nothing to a reader


def heard(result: Result, code: str, facts: Mapping[str, object]) -> None:
    """Remember it with the row it was told in."""
    plain = {name: _HERE.sub("…", fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    result.told.setdefault(code, plain)


def quoted(results: Iterable[Result]) -> list[str]:
    """Both sentences of every code, as lines of a report."""
    from inspector.cli.speaking import sentence

    told: dict[str, dict[str, object]] = {}
    for result in results:
        told |= {code: facts for code, facts in result.told.items() if code not in told}
    lines = []
    for code, facts in sorted(told.items()):
        said = sentence(code, facts)
        lines += [f"- `{code}`", f"  - {said['zh']}", f"  - {said['en']}"]
    return lines
