"""python -m tests.torture [--short] [--kills N]: the report, a table last; 0 when all of it holds."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture import disks, kills, plaintext, together
from tests.torture.scene import Result, prepare

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, USUAL = 20, 100


def main() -> int:
    """Run everything, print what was found."""
    parser = argparse.ArgumentParser(prog="tests.torture")
    parser.add_argument("--short", action="store_true", help=f"{SHORT} kills, for every build")
    parser.add_argument("--kills", type=int, help=f"how many ({USUAL} unless told)")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the random instants")
    given = parser.parse_args()
    number = given.kills or (SHORT if given.short else USUAL)
    print(f"{number} kills, seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        results = _all(Path(name), number, random.Random(given.seed))  # noqa: S311  instants, not secrets
    for result in results:
        for fault in result.faults[:20]:
            print(f"FAULT {result.name}: {fault}")
    width = max(len(result.name) for result in results)
    print(f"{'':{width}}  runs  faults")
    for result in results:
        verdict = "holds" if result.holds else "skipped" if not result.runs and not result.faults else "FAILS"
        print(f"{result.name:{width}}  {result.runs:4}  {len(result.faults):6}  {verdict:7}  {result.note}")
    return 0 if all(result.holds or not (result.runs or result.faults) for result in results) else 1


def _all(home: Path, number: int, chance: random.Random) -> list[Result]:
    scene = prepare(home)
    half, quarter = number - 2 * (number // 4), number // 4
    steps: list[Callable[[], Result]] = [
        lambda: kills.typing(scene, home, half, chance),
        lambda: kills.importing(scene, home, quarter, chance),
        lambda: kills.locking(scene, home, quarter, chance),
        lambda: disks.limited(scene, home),
        lambda: disks.small(scene, home),
        lambda: together.writing(scene, home),
        lambda: together.windows(scene, home),
        lambda: plaintext.hidden(home),
    ]
    results = []
    for step in steps:
        began = time.monotonic()
        result = step()
        print(f"{result.name}: {result.runs} runs in {time.monotonic() - began:.1f} s", flush=True)
        results.append(result)
    return results


if __name__ == "__main__":
    sys.exit(main())
