"""python -m tests.torture [--short] [--kills N] [--part PARTS] [--points N|all] [--report FILE].

A table last; 0 when all of it holds. Kills are shared out: typing and photos get most, for that is what an
officer does; every errand its part. Parts are kills, faults, clocks and sticks; together they are the whole.
The whole runs in two lanes where there are two processors: failing writes beside everything else.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture import clocks, disks, errands, faults, keys, kills, lanes, plaintext, sticks, together
from tests.torture.report import PARTS, Run, machine, written
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
_PULLS = 10  # of the stick, for each errand in the usual run; in a long one twice as many
_SAMPLED = ("typing",)  # whose writes fail in a short run, and how many of them
_SHORT_POINTS = 2


def main() -> int:
    """Run everything, print what was found."""
    run, given = _asked()
    print(f"{run.kills} kills, seed {run.seed}, {run.began}", flush=True)
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        steps = lanes.beside_each_other if given.together else _one_after_the_other
        for results in steps(run, given, Path(name)):
            if given.results:
                given.results.write_text(json.dumps([asdict(one) for one in results]), encoding="utf-8")
            if given.report:  # after each step: a long run that is cut short has told what it found
                given.report.write_text(written(results, run), encoding="utf-8")
    if not given.results:
        _print(results)
        print(machine())
    return 0 if all(result.holds or not (result.runs or result.faults) for result in results) else 1


def _asked() -> tuple[Run, argparse.Namespace]:
    parser = argparse.ArgumentParser(prog="tests.torture")
    parser.add_argument("--short", action="store_true", help=f"{SHORT} kills, for every build")
    parser.add_argument("--kills", type=int, help=f"how many ({USUAL} unless told)")
    parser.add_argument("--part", default="", help=f"of {','.join(PARTS)}; all of them unless told")
    parser.add_argument("--only", default="", help="steps whose name holds one of these words, a,b")
    parser.add_argument("--points", help="writes that fail of each row; all unless told, in a short run few")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that fail writes")
    parser.add_argument("--report", type=Path, help="the report as Markdown, with every message quoted")
    parser.add_argument("--results", type=Path, help="what was found, for the run that joins the parts")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the random instants")
    given = parser.parse_args()
    points = int(given.points) if given.points not in (None, "all") else 0
    points = _SHORT_POINTS if given.points is None and given.short else points
    parts = tuple(part for part in PARTS if part in (given.part or ",".join(PARTS)).split(","))
    is_whole = parts == PARTS and not given.only
    given.together = is_whole and not given.short and given.jobs > 1
    kills = given.kills or (SHORT if given.short else USUAL)
    return Run(kills, given.seed, points, parts, is_whole, machine()), given


def _one_after_the_other(run: Run, given: argparse.Namespace, home: Path) -> Iterator[list[Result]]:
    chance = random.Random(given.seed)  # noqa: S311  instants, not secrets
    steps = (_short if given.short else _all)(prepare(home), home, run, given.jobs, chance)
    results: list[Result] = []
    for part in run.parts:
        for name, step in steps[part].items():
            if any(word in name for word in given.only.split(",")):
                results += _timed(part, name, step)
                yield results


def _timed(part: str, name: str, step: Step) -> list[Result]:
    began = time.monotonic()
    found = step()
    made = found if isinstance(found, list) else [found]
    took = time.monotonic() - began
    print(f"{part}, {name}: {sum(one.runs for one in made)} runs in {took:.1f} s", flush=True)
    for result in made:
        result.part, result.seconds = part, took / len(made)
        for fault in result.faults[:20]:
            print(f"FAULT {result.name}: {fault}", flush=True)
    return made


def _short(
    scene: Scene, home: Path, run: Run, jobs: int, chance: random.Random
) -> dict[str, dict[str, Step]]:
    half, quarter = run.kills - 2 * (run.kills // 4), run.kills // 4
    return {
        "kills": {
            "typing": lambda: kills.typing(scene, home, half, chance),
            "importing": lambda: kills.importing(scene, home, quarter, chance),
            "locking": lambda: kills.locking(scene, home, quarter, chance),
            "package": lambda: errands.run(errands.PACKAGE, scene, home, 1, chance),
        },
        "faults": {
            "limited": lambda: disks.limited(scene, home),
            "small": lambda: disks.small(scene, home),
            "faults": lambda: faults.injected(scene, home, run.points, 1, _SAMPLED),
        },
        "clocks": {
            "writing": lambda: together.writing(scene, home),
            "windows": lambda: together.windows(scene, home),
        },
        "sticks": {"plaintext": lambda: plaintext.hidden(home)},
    }


def _all(scene: Scene, home: Path, run: Run, jobs: int, chance: random.Random) -> dict[str, dict[str, Step]]:
    pulls = _PULLS * (2 if run.kills >= 10 * USUAL else 1)
    return {
        "kills": _kills(scene, home, run.kills, chance),
        "faults": {
            "limited": lambda: disks.limited(scene, home),
            "small": lambda: disks.small(scene, home),
            "faults": lambda: faults.injected(scene, home, run.points, jobs),
        },
        "clocks": {
            "clocks": lambda: clocks.jumping(scene, home),
            "writing": lambda: together.writing(scene, home),
            "windows": lambda: together.windows(scene, home),
        },
        "sticks": {
            "sticks": lambda: sticks.pulled(scene, home, pulls, chance),
            "plaintext": lambda: plaintext.hidden(home, everywhere=True),
        },
    }


def _kills(scene: Scene, home: Path, number: int, chance: random.Random) -> dict[str, Step]:
    share = {name: max(1, number * part // 100) for name, part in _SHARES.items()}
    each = [(errand, max(1, number * part // 100)) for errand, part in _ERRANDS]
    share["typing"] += max(0, number - sum(share.values()) - sum(count for _, count in each))
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
    return steps


def _print(results: list[Result]) -> None:
    width = max((len(result.name) for result in results), default=0)
    print(f"{'':{width}}  runs  faults")
    for result in results:
        verdict = "holds" if result.holds else "FAILS" if result.runs or result.faults else "skipped"
        print(f"{result.name:{width}}  {result.runs:4}  {len(result.faults):6}  {verdict:7}  {result.note}")


if __name__ == "__main__":
    sys.exit(main())
