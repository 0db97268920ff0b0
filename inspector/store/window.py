"""One window a workspace: the command line may work beside it, a second window is told so."""

import fcntl
import os
from pathlib import Path

from inspector.domain.errors import Refused
from inspector.store.driver import file_troubles

NAME = "window.lock"


class WindowLock:
    """Held as long as the window is open; the system lets go of it when the process dies."""

    def __init__(self, folder: Path) -> None:
        path = folder / NAME
        with file_troubles(path):
            self._file = path.open("a+")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.seek(0)
            holder = self._file.read().strip()
            self._file.close()
            raise Refused("store.second_window", pid=holder) from None
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def close(self) -> None:
        """Let another window have it."""
        self._file.close()

    def __enter__(self) -> "WindowLock":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
