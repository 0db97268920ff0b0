"""python -m tests.gallery DIR [KIND...]: every paper in every layout, PDF and PNG; 0 when all holds."""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.gallery.papers import Shown, made, wanted
from tests.gallery.sheet import index, table


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("kinds", nargs="*", help="W04 W02-booth ...; every one by default")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    shown: list[Shown] = []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for one in pool.map(made, [(given.folder, *each) for each in wanted(given.kinds)], chunksize=4):
            shown.append(one)
            if sys.stderr.isatty():
                print(f"\r{len(shown)} {one.name:<40}", end="", file=sys.stderr, flush=True)
    index(given.folder, shown)
    print(table(shown))
    return 1 if any(one.faults for one in shown) or not shown else 0


if __name__ == "__main__":
    sys.exit(main())
