"""`python -m tests.phone [DIR]`: the real window and a real Chromium at phone size, over TLS, cut, resumed.

Pictures of the phone's page go to DIR. Prints its table last; ends with 0 only when everything in it holds.
Where Chromium is not installed it says so, and nothing is proved.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    from tests.phone.chromium import program

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where pictures go")
    given = parser.parse_args()
    if not program():
        print("skipped: Chromium is not installed here (Debian: chromium); nothing was proved")
        return 0
    from tests.phone.day import Day
    from tests.phone.scenes import SCENES

    with tempfile.TemporaryDirectory(prefix="phone-") as made:
        pictures = given.folder or Path(made) / "pictures"
        pictures.mkdir(parents=True, exist_ok=True)
        day = Day(Path(made), pictures)
        rows = day.run(SCENES)
    for name, seconds, fault in rows:
        print(f"{'holds' if not fault else 'FAILS'}  {seconds:5.1f} s  {name}{': ' + fault if fault else ''}")
    failed = sum(1 for row in rows if row[2])
    print(f"{len(rows)} scenes, {failed} failed")
    return 1 if failed or len(rows) != len(SCENES) else 0


if __name__ == "__main__":
    began = time.monotonic()
    code = main()
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(code)
