"""What is handed to the printing system lies in a file for a moment: in memory, not on the disk.

Qt and CUPS write every sheet to a file in TMPDIR before the printing system has it. A program that is killed
in that moment would leave a readable page there, so the folder lies in the machine's memory where it has one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "inspector-print-"
_ROOM = 64 << 20  # a sheet of 600 dots an inch takes less
_FORGOTTEN = 3600.0  # seconds after which a folder is nobody's
_ONE_AT_A_TIME = threading.Lock()


def expect_printing() -> None:
    """Once, on the window's thread: the variable is there, so that later only its value changes."""
    os.environ.setdefault("TMPDIR", tempfile.gettempdir())


@contextmanager
def in_memory() -> Iterator[None]:
    """Temporary files made within lie in memory and are gone afterwards, also those of libraries."""
    place = _place()
    if place is None:
        yield
        return
    with _ONE_AT_A_TIME:
        before = os.environ.get("TMPDIR")
        folder = tempfile.mkdtemp(prefix=_PREFIX, dir=place)
        os.environ["TMPDIR"] = folder
        try:
            yield
        finally:
            os.environ["TMPDIR"] = before or tempfile.gettempdir()
            shutil.rmtree(folder, ignore_errors=True)


def _place() -> Path | None:
    """The user's own folder in memory, else the machine's; None on systems that have neither."""
    for place in (Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")), Path("/dev/shm")):  # noqa: S108
        if place.is_dir() and os.access(place, os.W_OK) and _is_memory(place):
            _sweep(place)
            return place
    return None


def _is_memory(place: Path) -> bool:
    """Whether it is a tmpfs with room, by the list of mounts: the longest one that holds the place."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    mounts = {line.split()[1]: line.split()[2] for line in lines}
    holding = next((str(one) for one in (place, *place.parents) if str(one) in mounts), "/")
    return mounts.get(holding) == "tmpfs" and shutil.disk_usage(place).free > _ROOM


def _sweep(place: Path) -> None:
    """What a program left that was killed while it printed."""
    for folder in place.glob(f"{_PREFIX}*"):
        try:
            is_forgotten = time.time() - folder.stat().st_mtime > _FORGOTTEN
        except OSError:
            continue
        if is_forgotten:
            shutil.rmtree(folder, ignore_errors=True)
