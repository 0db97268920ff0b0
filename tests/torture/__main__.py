"""python -m tests.torture [--short] [--kills N] [--report FILE]: a table last; 0 when all of it holds.

Kills are shared out: typing and photos get most, for that is what an officer does; every errand its part.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture import clocks, disks, errands, faults, keys, kills, plaintext, sticks, together
from tests.torture.report import written
from tests.torture.scene import Result, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.torture.scene import Scene

    Step = Callable[[], Result | list[Result]]

SHORT, USUAL = 20, 100
# Of a hundred. Publishing takes seconds, and is done once a year.
_SHARES = {"typing": 26, "importing": 15, "locking": 15, "migrating": 5, "keys": 5, "stick": 4, "restore": 3}
_ERRANDS = (
    (errands.PUBLISH, 3),
    (errands.BACKUP, 6),
    (errands.PACKAGE, 6),
    (errands.BATCH, 6),
    (errands.IMPORT, 6),
)
_FEWEST = 10  # writes that fail for each verb, in the usual run; in a long one twice as many


def main() -> int:
    """Run everything, print what was found."""
    parser = argparse.ArgumentParser(prog="tests.torture")
    parser.add_argument("--short", action="store_true", help=f"{SHORT} kills, for every build")
    parser.add_argument("--kills", type=int, help=f"how many ({USUAL} unless told)")
    parser.add_argument("--only", default="", help="steps whose name holds one of these words, a,b")
    parser.add_argument("--report", type=Path, help="the report as Markdown, with every message quoted")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the random instants")
    given = parser.parse_args()
    number = given.kills or (SHORT if given.short else USUAL)
    print(f"{number} kills, seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        chance = random.Random(given.seed)  # noqa: S311  instants, not secrets
        steps = _short if given.short else _all
        results: list[Result] = []
        for made in _run(steps(prepare(Path(name)), Path(name), number, chance), given.only):
            results += made
            if given.report:  # after each step: a long run that is cut short has told what it found
                given.report.write_text(written(results, number, given.seed), encoding="utf-8")
    _print(results)
    return 0 if all(result.holds or not (result.runs or result.faults) for result in results) else 1


def _run(steps: dict[str, Step], only: str) -> Iterator[list[Result]]:
    for name, step in steps.items():
        if not any(word in name for word in only.split(",")):
            continue
        began = time.monotonic()
        found = step()
        made = found if isinstance(found, list) else [found]
        took = time.monotonic() - began
        print(f"{name}: {sum(one.runs for one in made)} runs in {took:.1f} s", flush=True)
        for result in made:
            for fault in result.faults[:20]:
                print(f"FAULT {result.name}: {fault}", flush=True)
        yield made


def _short(scene: Scene, home: Path, number: int, chance: random.Random) -> dict[str, Step]:
    half, quarter = number - 2 * (number // 4), number // 4
    return {
        "typing": lambda: kills.typing(scene, home, half, chance),
        "importing": lambda: kills.importing(scene, home, quarter, chance),
        "locking": lambda: kills.locking(scene, home, quarter, chance),
        "package": lambda: errands.run(errands.PACKAGE, scene, home, 1, chance),
        "limited": lambda: disks.limited(scene, home),
        "small": lambda: disks.small(scene, home),
        "writing": lambda: together.writing(scene, home),
        "windows": lambda: together.windows(scene, home),
        "plaintext": lambda: plaintext.hidden(home),
    }


def _all(scene: Scene, home: Path, number: int, chance: random.Random) -> dict[str, Step]:
    share = {name: max(1, number * part // 100) for name, part in _SHARES.items()}
    each = [(errand, max(1, number * part // 100)) for errand, part in _ERRANDS]
    share["typing"] += max(0, number - sum(share.values()) - sum(count for _, count in each))
    most = _FEWEST * (2 if number >= 10 * USUAL else 1)
    steps: dict[str, Step] = {
        "typing": lambda: kills.typing(scene, home, share["typing"], chance),
        "importing": lambda: kills.importing(scene, home, share["importing"], chance),
        "locking": lambda: kills.locking(scene, home, share["locking"], chance),
        "migrating": lambda: errands.migrating(scene, home, share["migrating"], chance),
        "keys": lambda: keys.changing_keys(scene, home / "keys", share["keys"], chance),
        "stick": lambda: keys.backing_up(scene, home / "stick", share["stick"], chance),
        "restore": lambda: keys.restoring_one(scene, home / "restore", share["restore"], chance),
    }
    for errand, count in each:
        steps[f"errand {errand.title}"] = lambda errand=errand, count=count: errands.run(  # type: ignore[misc]
            errand, scene, home, count, chance
        )
    return steps | {
        "limited": lambda: disks.limited(scene, home),
        "small": lambda: disks.small(scene, home),
        "faults": lambda: faults.injected(scene, home, most),
        "clocks": lambda: clocks.jumping(scene, home),
        "sticks": lambda: sticks.pulled(scene, home, most, chance),
        "writing": lambda: together.writing(scene, home),
        "windows": lambda: together.windows(scene, home),
        "plaintext": lambda: plaintext.hidden(home, everywhere=True),
    }


def _print(results: list[Result]) -> None:
    width = max((len(result.name) for result in results), default=0)
    print(f"{'':{width}}  runs  faults")
    for result in results:
        verdict = "holds" if result.holds else "FAILS" if result.runs or result.faults else "skipped"
        print(f"{result.name:{width}}  {result.runs:4}  {len(result.faults):6}  {verdict:7}  {result.note}")


if __name__ == "__main__":
    sys.exit(main())
