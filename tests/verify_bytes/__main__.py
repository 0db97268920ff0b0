"""python -m tests.verify_bytes [--places N] [--seed N]: the table last; 0 when all was found and named."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.verify_bytes.places import EXEMPT, FOUND, KINDS
from tests.verify_bytes.scene import Scene, prepare


def run(scene: Scene, places: int, seed: int) -> tuple[dict[str, Counter[str]], list[str]]:
    """So many places in turn over the kinds: how each ended, and what was missed."""
    chance = random.Random(seed)  # noqa: S311  places, not secrets
    ended: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    missed = []
    for number in range(places):
        kind = list(KINDS)[number % len(KINDS)]
        verdict = KINDS[kind](scene, chance)
        ended[kind][verdict if verdict in (FOUND, EXEMPT) else "missed"] += 1
        if verdict not in (FOUND, EXEMPT):
            missed.append(f"{kind}: {verdict}")
    return ended, missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.verify_bytes")
    parser.add_argument("--places", type=int, default=500)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    given = parser.parse_args()
    print(f"{given.places} places, seed {given.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="verify-bytes-") as name:
        ended, missed = run(prepare(Path(name)), given.places, given.seed)
    for line in missed[:30]:
        print(f"MISSED {line}")
    width = max(map(len, KINDS))
    print(f"{'':{width}}  places  found and named  exempt  missed")
    for kind, counts in ended.items():
        found, exempt = counts[FOUND], counts[EXEMPT]
        print(f"{kind:{width}}  {counts.total():6}  {found:15}  {exempt:6}  {counts['missed']:6}")
    total = sum((counts for counts in ended.values()), Counter[str]())
    print(f"{'all':{width}}  {total.total():6}  {total[FOUND]:15}  {total[EXEMPT]:6}  {total['missed']:6}")
    print("exempt: blanks between the fields of keys.json, which are layout")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
