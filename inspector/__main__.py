"""The program: mounts the commands of the shells, builds the objects, hands them out."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from importlib.util import find_spec

from inspector.domain.ids import uuid7


def now() -> datetime:
    """The laptop's clock, with its zone."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A UUIDv7 made on this device."""
    return uuid7(time.time_ns() // 1_000_000, os.urandom(10))


def leave_no_dump() -> None:
    """A program that crashes would write its memory to the disk: keys, answers, photos (design 3)."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Run the command line; alone it opens the window, before anything of the command line is loaded."""
    leave_no_dump()
    if len(sys.argv) == 1 and find_spec("PySide6"):
        _open_window()
    import inspector.ui.commands as window
    from inspector.cli.commands import root
    from inspector.cli.world import World

    window.mount(root)
    root(obj=World(now=now, new_id=new_id))


def _open_window() -> None:
    """Ends the process with the window; answers only where Qt does not load, which the commands explain."""
    from inspector.casework.places import usual_workspace

    try:
        from inspector.ui.program import run
    except ImportError:
        return
    sys.exit(run(usual_workspace(), now=now, new_id=new_id))


if __name__ == "__main__":
    main()
