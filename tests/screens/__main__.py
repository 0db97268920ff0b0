"""`python -m tests.screens DIR [NAME...] [--size 1280x800]`: every screen in both languages and themes.

Prints what is wrong and its table last; ends with 0 only when nothing is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    from tests.screens.case import all_cases
    from tests.screens.gallery import look_at

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only the cases whose name begins so")
    parser.add_argument("--size", action="append", default=[])
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    cases = [c for c in all_cases() if not given.names or c.name.startswith(tuple(given.names))]
    outcomes = [look_at(case, given.folder, tuple(given.size)) for case in cases]
    for outcome in outcomes:
        for fault, labels in _gathered(outcome.found).items():
            more = f" and {len(labels) - 1} more" if labels[1:] else ""
            print(f"{outcome.name}: {fault}  [{labels[0]}{more}]")
    print(f"\n{'screen':32} {'pictures':>8} {'faults':>7}  kinds")
    for outcome in outcomes:
        kinds = Counter(fault.kind for _, fault in outcome.found)
        print(f"{outcome.name:32} {outcome.pictures:8} {len(outcome.found):7}  {dict(kinds) or ''}")
    return 1 if any(outcome.found for outcome in outcomes) or not outcomes else 0


def _gathered(found: list) -> dict:
    gathered: dict = {}
    for label, fault in found:
        gathered.setdefault(fault, []).append(label)
    return gathered


if __name__ == "__main__":
    sys.exit(main())
