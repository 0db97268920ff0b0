"""The whole torture in the time of half of it: failing writes on one processor, all the rest on the other."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.torture.report import PARTS
from tests.torture.scene import Result

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from tests.torture.report import Run

_LANES = (("kills", "clocks", "sticks"), ("faults",))
_LOOK = 2.0  # seconds


def beside_each_other(run: Run, given: argparse.Namespace, home: Path) -> Iterator[list[Result]]:
    """Each lane is a run of some parts; what they have found so far, in the order of the parts."""
    running = {lane: _start(lane, run, home) for lane in _LANES}
    while any(one.poll() is None for one in running.values()):
        time.sleep(_LOOK)
        yield _found(home)
    results = _found(home)
    for lane, one in running.items():
        if one.returncode not in (0, 1):  # 1: faults were found, and are among the results
            results.append(Result(f"{', '.join(lane)}: ended with {one.returncode}", faults=["not finished"]))
    yield results


def _start(lane: tuple[str, ...], run: Run, home: Path) -> subprocess.Popen[bytes]:
    asked = {"--part": ",".join(lane), "--kills": run.kills, "--seed": run.seed, "--jobs": 1}
    asked |= {"--points": run.points or "all", "--results": _results(home, lane)}
    words = [str(word) for pair in asked.items() for word in pair]
    return subprocess.Popen([sys.executable, "-m", "tests.torture", *words])


def _results(home: Path, lane: tuple[str, ...]) -> Path:
    return home / f"{lane[0]}.json"


def _found(home: Path) -> list[Result]:
    found: list[Result] = []
    for lane in _LANES:
        try:
            found += [Result(**one) for one in json.loads(_results(home, lane).read_text(encoding="utf-8"))]
        except (FileNotFoundError, json.JSONDecodeError):  # nothing yet, or just being written
            continue
    return sorted(found, key=lambda one: PARTS.index(one.part))
