"""python -m tests.bench [NAME...] [--full]: one table, last; ends with 0 only when every row holds.

NAME is the middle of `bench_NAME.py`. Each runs in a process of its own, so that memory and imports of one do
not count for another. `rows()` answers (name, floor or None, ours, limit, holds), in milliseconds unless the
name says otherwise.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

Row = tuple[str, float | None, float, str, bool]
_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_HEAD = ("", "floor", "ours", "ratio", "limit", "")


def main() -> int:
    """Measure, print, judge."""
    known = [path.stem.removeprefix("bench_") for path in sorted(_HERE.glob("bench_*.py"))]
    parser = argparse.ArgumentParser(prog="tests.bench")
    parser.add_argument("names", nargs="*", choices=[*known, []], metavar="NAME", help=", ".join(known))
    parser.add_argument("--full", action="store_true", help="500 photos where 60 show the same ratio")
    parser.add_argument("--alone", help=argparse.SUPPRESS)  # the process of one bench
    given = parser.parse_args()
    if given.alone:
        print(json.dumps(importlib.import_module(f"tests.bench.bench_{given.alone}").rows()))
        return 0
    rows: list[Row] = []
    for name in given.names or known:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows += _measured(name, full=given.full)
    _print(rows)
    over = [row[0] for row in rows if not row[4]]
    print(f"{len(rows) - len(over)} of {len(rows)} hold" + "".join(f"\nover: {name}" for name in over))
    return 1 if over or not rows else 0


def _measured(name: str, *, full: bool) -> list[Row]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if full:
        environment["INSPECTOR_BENCH_PHOTOS"] = "500"
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--alone", name],
        cwd=_ROOT, env=environment, stdout=subprocess.PIPE, check=False, text=True,
    )  # fmt: skip
    if done.returncode:
        return [(f"{name} did not run", None, 0.0, "", False)]
    return [tuple(row) for row in json.loads(done.stdout.splitlines()[-1])]


def _print(rows: list[Row]) -> None:
    lines = [_HEAD, *(_line(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    for line in lines:
        cells = (
            text.rjust(width) if column in (1, 2, 3) else text.ljust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def _line(row: Row) -> tuple[str, ...]:
    name, floor, ours, limit, holds = row
    ratio = f"{ours / floor:.2f} x" if floor else "-"
    return (name, f"{floor:.2f}" if floor else "-", f"{ours:.2f}", ratio, limit, "holds" if holds else "OVER")


if __name__ == "__main__":
    sys.exit(main())
