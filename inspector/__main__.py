"""The program: mounts the commands of the shells, builds the objects, hands them out."""

from __future__ import annotations

import os
import time
from datetime import datetime

import inspector.ui.commands as window
from inspector.cli.commands import root
from inspector.cli.world import World
from inspector.domain.ids import uuid7


def now() -> datetime:
    """The laptop's clock, with its zone."""
    return datetime.now().astimezone()


def new_id() -> str:
    """A UUIDv7 made on this device."""
    return uuid7(time.time_ns() // 1_000_000, os.urandom(10))


def main() -> None:
    """Run the command line; without a command it opens the window."""
    window.mount(root)
    root(obj=World(now=now, new_id=new_id))


if __name__ == "__main__":
    main()
