"""python -m tests.features: writes docs/xlsform-features.md from the tests that are marked with `feature`.

A mark stands on the test that proves it: `@feature("Repeats", "repeat_count")`. The marks are read from the
source, so nothing has to run; a test fails when the file is stale.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Test = TypeVar("Test")
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "xlsform-features.md"
STATES = ("done", "partly", "not", "refused")
_PLACES = ("tests/xlsform", "tests/cli", "tests/casework", "tests/ui")
_HEAD = """# What of XLSForm and XForms the engine knows

Generated from the tests by `python -m tests.features`; do not edit. **done**: works as the specification and
JavaRosa have it. **partly**: works within the limits named. **not**: accepted, without effect. **refused**: a
form that uses it is not loaded, and the reason names the place.
"""


class Mark(NamedTuple):
    group: str
    name: str
    state: str
    note: str
    test: str


def feature(group: str, name: str, state: str = "done", note: str = "") -> Callable[[Test], Test]:
    """Marks the test that proves a feature; `note` says what the state does not."""
    if state not in STATES:
        raise ValueError(state)
    return lambda test: test


def marks() -> list[Mark]:
    """Every mark, in the order of files and lines."""
    paths = (path for place in _PLACES for path in sorted((ROOT / place).glob("test_*.py")))
    return [mark for path in paths for mark in _marks_of(path)]


def _marks_of(path: Path) -> Iterator[Mark]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            for mark in reversed(node.decorator_list):
                if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "feature":
                    named = {each.arg: ast.literal_eval(each.value) for each in mark.keywords}
                    given = dict(zip(Mark._fields, map(ast.literal_eval, mark.args), strict=False)) | named
                    test = f"`{path.relative_to(ROOT)}` {node.name.removeprefix('test_').replace('_', ' ')}"
                    yield Mark(**({"state": "done", "note": ""} | given), test=test)


def page() -> str:
    """The page as it should be."""
    found = marks()
    counts = ", ".join(f"{sum(mark.state == state for mark in found)} {state}" for state in STATES)
    parts = [_HEAD, f"{len(found)} features: {counts}.\n"]
    for group in sorted(dict.fromkeys(mark.group for mark in found)):
        parts.append(f"## {group}\n\n| Feature | State | Note | Test |\n|---|---|---|---|")
        rows = sorted((mark for mark in found if mark.group == group), key=lambda mark: mark.name.lower())
        parts.extend(f"| {mark.name} | {mark.state} | {mark.note} | {mark.test} |" for mark in rows)
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stderr.write(f"{PAGE.relative_to(ROOT)}\n")
