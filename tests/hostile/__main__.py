"""python -m tests.hostile [--files N] [--seconds S]: hostile files through the verbs, a table last.

Holds when our own process raised nothing, no step took longer than a decoder may (5 s; twice that by the
clock where other programs had the processor), no decoder had more memory than agreed, and every original is
byte for byte what came in.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from inspector.apart.limits import SECONDS
from tests.casework.made_up import Clock, Hall, copied
from tests.hostile import trying
from tests.hostile.bombs import bombs
from tests.hostile.structures import STRUCTURES, each
from tests.hostile.trying import Row, Trial
from tests.hostile.wholes import MEDIA, Mutations

USUAL = 700


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.hostile")
    parser.add_argument(
        "--files", type=int, default=USUAL, help=f"mutated and made-up ones ({USUAL} unless told)"
    )
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after so many")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--formats", default=",".join(MEDIA), help="these alone, of " + ",".join(MEDIA))
    parser.add_argument("--no-bombs", action="store_true", help="mutated and made-up files alone")
    given = parser.parse_args()
    zzuf = shutil.which("zzuf") is not None
    print(
        f"seed {given.seed}, mutated by {'zzuf and ' if zzuf else ''}our own hand, made up by Hypothesis",
        flush=True,
    )
    rows = {kind: Row(kind) for kind in given.formats.split(",")}
    with tempfile.TemporaryDirectory(prefix="hostile-") as home:
        hall = Hall(copied(Path(home) / "workspace"), Clock())
        trial = Trial(hall, rows)
        before = trying.own_memory()
        if not given.no_bombs:
            for kind, trick, content in bombs():
                if kind in rows:
                    trial.run(kind, content, trick)
        run(trial, tuple(rows), given.files, given.seconds, given.seed, zzuf=zzuf)
        grown = (trying.own_memory() - before) / 1024
        hall.close()
    return _told(rows, grown)


def run(trial: Trial, kinds: tuple[str, ...], files: int, seconds: float, seed: int, *, zzuf: bool) -> None:
    """Every format its share of files and of time, a third of it made up."""
    share = max(1, files // len(kinds))
    for kind in kinds:
        until = time.monotonic() + seconds / len(kinds)
        print(f"{kind} ...", file=sys.stderr, flush=True)
        mutated = Mutations(kind, random.Random(f"{seed} {kind}"), zzuf=zzuf)  # noqa: S311  files, not secrets
        made_up = share // 3 if kind in STRUCTURES else 0
        for _ in range(share - made_up):
            _in_time(trial, until, kind, mutated())
        if made_up:
            each(kind, made_up, seed, partial(_in_time, trial, until, kind))


def _in_time(trial: Trial, until: float, kind: str, content: bytes) -> None:
    if time.monotonic() < until:
        trial.run(kind, content)


def faults_of(row: Row) -> list[str]:
    late = [f"{row.slowest:.1f} s: {row.slowest_of}"] if row.slowest > 2 * SECONDS + trying.SLACK else []
    return [*row.faults, *late]


def _told(rows: dict[str, Row], grown: float) -> int:
    faults = 0
    for row in rows.values():
        for fault in faults_of(row)[:10]:
            print(f"FAULT {row.kind}: {fault}")
        faults += len(faults_of(row))
    print(f"{'':8} {'files':>6} {'decoded':>8} {'flagged':>8} {'crashed':>8} {'time':>5} {'slowest s':>10} "
          f"{'addresses MB':>13} {'resident MB':>12} {'faults':>7}")  # fmt: skip
    for row in rows.values():
        print(
            f"{row.kind:8} {row.files:6} {row.decoded:8} {row.flagged:8} {row.died.get('crashed', 0):8} "
            f"{row.died.get('time', 0):5} {row.slowest:10.1f} "
            f"{row.memory // 1024:13} {row.resident // 1024:12} {len(faults_of(row)):7}  {row.slowest_of}"
        )
    total = sum(row.files for row in rows.values())
    load = ", ".join(f"{one:.0f}" for one in os.getloadavg())
    print(
        f"{total} files, {faults} faults; our own process grew by {grown:.0f} MB; load of the machine {load}"
    )
    return 1 if faults or not total else 0


if __name__ == "__main__":
    sys.exit(main())
