"""python -m tests.scanback [--pages N] [--seed N] [--keep DIR]: 0 when 95 % are right and none is wrong."""

import argparse
import sys
import time
from pathlib import Path

from tests.scanback.filing import RIGHT, WRONG, Score, run, table
from tests.scanback.photographs import WAYS


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.scanback")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--keep", type=Path, help="Folder for the photographs that were not filed right.")
    given = parser.parse_args()
    print(f"{given.pages} pages, seed {given.seed}", flush=True)
    scores = {way: Score() for way in WAYS}
    for number, (way, ended, why, jpeg) in enumerate(run(given.pages, given.seed)):
        score = scores[way]
        score.ended[ended] += 1
        score.flat += ended == RIGHT and why == "flat"
        if ended != RIGHT or why != "flat":
            print(f"{number} {way}: {ended} {why}", flush=True)
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{number}-{way.replace(' ', '-')}-{ended}.jpg").write_bytes(jpeg)
    print(table(scores))
    right = sum(score.ended[RIGHT] for score in scores.values())
    wrong = sum(score.ended[WRONG] for score in scores.values())
    return 0 if right >= 0.95 * given.pages and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
