"""python -m tests.numbers [--numbers 10000] [--processes 4] [--whole 200] [--seed N].

The table of what was drawn last; 0 when it holds.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.numbers.drawing import draw, told


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.numbers")
    parser.add_argument("--numbers", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--whole", type=int, default=200, help="of them through draft, checks, PDF and issue")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the random instants")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311  instants, not secrets
    with tempfile.TemporaryDirectory(prefix="numbers-") as name:
        drawn = draw(Path(name), given.numbers, given.processes, given.whole, chance)
    for fault in drawn.result.faults[:20]:
        print(f"FAULT {fault}")
    for what, figure in {"seed": given.seed, **told(drawn)}.items():
        print(f"{what:24} {figure:>10}")
    print(f"{drawn.result.name:24} {'holds' if drawn.result.holds else 'FAILS':>10}")
    return 0 if drawn.result.holds else 1


if __name__ == "__main__":
    sys.exit(main())
