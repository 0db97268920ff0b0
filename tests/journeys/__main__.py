"""`python -m tests.journeys [--xvfb] [--photos DIR]`: the booths and a newcomer, every key counted.

Off-screen the keys are Qt's own; with `--xvfb` a screen is started and the clean booth is walked with keys of
the X server, pressed by xdotool three a second. Prints the log of every journey and its table last.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.booths import Walk

PHOTOS = Path(__file__).resolve().parents[3] / "shared" / "photos"
SCREEN = "INSPECTOR_JOURNEY_SCREEN"  # set where the screen is ours
RATE = 3.0  # keys a second
PAGES_A_MINUTE = 8


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--xvfb", action="store_true", help="real X keys for the clean booth")
    parser.add_argument("--photos", type=Path, default=PHOTOS)
    given = parser.parse_args()
    if given.xvfb and not os.environ.get(SCREEN):
        return _on_a_screen(given.photos)
    if not given.xvfb:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    rows = [_clean(given.xvfb), _clean(False, by_finger=True), _newcomer()]
    if given.photos.is_dir():
        rows.append(_order(given.photos))
    _say(f"\n{'journey':36} {'keys':>5} {'limit':>6} {'sheets':>7} {'seconds':>8} {'limit':>6}")
    for name, keys, most, sheets, seconds, longest, _ in rows:
        _say(f"{name:36} {keys:5} {most or '':>6} {sheets or '':>7} {seconds:8.1f} {longest or '':>6}")
    return 0 if all(row[-1] for row in rows) else 1


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


Row = tuple[str, int, int, int, float, int, bool]


def _clean(x_keys: bool, *, by_finger: bool = False) -> Row:
    """Open to done: at three keys a second, with whatever the window takes on top."""
    from tests.journeys import booths
    from tests.journeys.keyboard import XDriver

    act = booths.clean_booth_by_finger if by_finger else booths.clean_booth
    with _walked(act, XDriver if x_keys else None) as (walk, took):
        hands = walk.hands
        strokes = hands.presses if by_finger else hands.keys
        seconds = took if x_keys else took + strokes / RATE
        held = strokes <= 25 and seconds <= 90 and len(walk.roll()) == 1
        name = "clean booth, X keys" if x_keys else "clean booth, by finger" if by_finger else "clean booth"
        log = f"{strokes:3}  presses, smallest {hands.smallest} px" if by_finger else hands.log()
        _say(f"\n{name}\n{log}")
        return name, strokes, 25, len(walk.printer.sheets), seconds, 90, held


def _order(photos: Path) -> Row:
    from inspector.domain.inspection import State
    from tests.journeys import booths

    with _walked(lambda walk: booths.booth_with_order(walk, booths.six(photos))) as (walk, took):
        keys, sheets = walk.hands.keys, len(walk.printer.sheets)
        seconds = took + keys / RATE + sheets * 60 / PAGES_A_MINUTE
        _say(f"\nbooth with one order\n{walk.hands.log()}")
        ended = walk.inspection().state is State.LOCKED and booths.verify(walk).holds
        held = keys <= 70 and sheets <= 6 and seconds <= 8 * 60 and ended
        return "booth with one order, open to lock", keys, 70, sheets, seconds, 480, held


def _newcomer() -> Row:
    from tests.journeys.newcomer import Newcomer

    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        newcomer = Newcomer(Path(folder))
        newcomer.make_workspace()
        newcomer.bring_in_the_exhibition()
        newcomer.begin_tour()
        took = time.monotonic() - began
        _say(f"\nnewcomer to the first tour\n{newcomer.hands.log()}")
        keys = newcomer.hands.keys
        newcomer.close()
        return "newcomer to the first tour", keys, 0, 0, took + keys / RATE, 0, True


class _walked:  # noqa: N801 (reads as a verb where it is used)
    """A walk in a folder of its own, and how long it took."""

    def __init__(self, act: Callable[[Walk], None], hands: type | None = None) -> None:
        self._act, self._hands = act, hands

    def __enter__(self) -> tuple[Walk, float]:
        from tests.journeys.booths import Walk

        self._folder = Path(tempfile.mkdtemp(prefix="journey-"))
        self._walk = Walk(self._folder, self._hands) if self._hands else Walk(self._folder)
        began = time.monotonic()
        self._act(self._walk)
        return self._walk, time.monotonic() - began

    def __exit__(self, *_: object) -> None:
        self._walk.close()
        shutil.rmtree(self._folder)


def _on_a_screen(photos: Path) -> int:
    """Again, with a screen of its own: Xvfb on the first free number, ended with it."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        number = os.read(read, 16).decode().strip()
        known = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", SCREEN: "yes"}
        again = [sys.executable, "-m", "tests.journeys", "--xvfb", "--photos", str(photos)]
        return subprocess.run(again, env=known, check=False).returncode
    finally:
        os.close(read)
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    sys.exit(main())
