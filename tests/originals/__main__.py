"""`python -m tests.originals`: all of ../shared/photos through every operation; 0 when all holds."""

from __future__ import annotations

import sys
import time

from tests.originals.known import PHOTOS
from tests.originals.walk import FOLDER, walk


def main() -> int:
    if not FOLDER.is_dir():
        print("no photographs at ../shared/photos")
        return 2
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*")}
    began = time.monotonic()
    outcome = walk(sorted(PHOTOS))
    for kind in ("facts", "turned", "changed"):
        for name, what in getattr(outcome, kind).items():
            print(f"{kind}: {name}: {what}")
    print(f"\n{'photographs':40} {len(PHOTOS):5}   not in the table: {sorted(there - set(PHOTOS)) or 'none'}")
    print(f"{'time, place or camera wrong':40} {len(outcome.facts):5}")
    print(f"{'not upright':40} {len(outcome.turned):5}")
    for operation in outcome.operations:
        changed = sum(1 for one in outcome.changed.values() if one == operation)
        print(f"{'bytes differ, ' + operation:40} {changed:5}")
    print(f"{time.monotonic() - began:.1f} s")
    return 0 if outcome.holds and there == set(PHOTOS) else 1


if __name__ == "__main__":
    sys.exit(main())
