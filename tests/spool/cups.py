"""CUPS of this machine, started by hand with a configuration of our own, and a queue that prints to PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

QUEUE = "inspector-spool-test"
_CONFIGURATION = Path("/etc/cups")
_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
_PATIENCE = 600.0
KEEPS, FORGETS = "", "PreserveJobFiles No\nPreserveJobHistory No\n"


def missing() -> str:
    """Why it cannot be tried here; nothing when it can."""
    if os.geteuid():
        return "starting CUPS and reading its spool needs root"
    absent = [name for name in ("cupsd", "lpadmin", "lpstat", "cancel") if not shutil.which(name)]
    absent += [path.name for path in (_BACKEND, _DRIVER) if not path.exists()]
    if absent:
        return f"not installed: {', '.join(absent)} (apt-get install cups printer-driver-cups-pdf)"
    if _runs():
        return "CUPS is running: stop it first, its configuration is left alone"
    return ""


@contextmanager
def printing(home: Path, said: str) -> Iterator[None]:
    """A scheduler with the machine's configuration and these lines, and the queue; both gone at the end."""
    configuration = home / "cupsd.conf"
    shutil.copy(_CONFIGURATION / "cupsd.conf", configuration)
    with configuration.open("a", encoding="utf-8") as file:
        file.write(f"\n{said}")
    files = _CONFIGURATION / "cups-files.conf"
    scheduler = subprocess.Popen(["cupsd", "-f", "-c", configuration, "-s", files])
    try:
        _until(_runs)
        _ask("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", str(_DRIVER))
        yield
    finally:
        _ask("cancel", "-a", "-x", QUEUE)
        _ask("lpadmin", "-x", QUEUE)
        scheduler.terminate()
        scheduler.wait(_PATIENCE)


def wait() -> None:
    """Until every sheet is out."""
    _until(lambda: not _ask("lpstat", "-W", "not-completed", "-o", QUEUE).strip())


def _runs() -> bool:
    return "is running" in _ask("lpstat", "-r")


def _until(holds: object) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not holds():  # type: ignore[operator]
        if time.monotonic() > deadline:
            raise SystemExit("the printing system does not come to its end")
        time.sleep(0.2)


def _ask(*words: str) -> str:
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"}
    )
    return done.stdout
