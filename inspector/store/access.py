"""Who has the workspace open: every window and command shares it, changing its keys needs it alone."""

import fcntl
import os
from pathlib import Path

from inspector.domain.errors import Refused
from inspector.store.files import OWN_FILE

NAME = "access.lock"


class Access:
    """A shared lock for as long as the workspace is open; the system lets go of it when the process dies."""

    def __init__(self, folder: Path) -> None:
        self._descriptor = _opened(folder / NAME)
        self.share()

    def share(self) -> None:
        """Others may have it open as well."""
        self._lock(fcntl.LOCK_SH)

    def alone(self) -> None:
        """From now on nobody else: refused while another window or command has it open."""
        self._lock(fcntl.LOCK_EX)

    def close(self) -> None:
        """Let others have it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _lock(self, how: int) -> None:
        if self._descriptor is None:
            return
        try:
            fcntl.flock(self._descriptor, how | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close()
            raise Refused("store.in_use") from None


def _opened(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, OWN_FILE)
    except OSError:
        return None  # a disk that cannot be written: nothing is changed there either
