"""Files that appear in a folder: each is told once, when it has stopped growing."""

import os
from datetime import UTC, datetime
from pathlib import Path

from inspector.domain.errors import Trouble
from inspector.evidence.files import files_in

_HALF_WRITTEN = (".part", ".partial", ".crdownload", ".tmp", ".download")
_State = tuple[int, int]  # size, time of the last change


class Growing:
    """Looks again and again; a file counts when two looks in a row found it the same."""

    def __init__(self, folder: Path, since: datetime) -> None:
        self.folder, self._since = folder, since
        self._before: dict[Path, _State] = {}
        self._told: set[tuple[Path, _State]] = set()

    def look(self) -> tuple[Path, ...]:
        """The files that are ready now; Trouble when the folder cannot be read."""
        if not self.folder.is_dir():
            raise Trouble("folder.unreadable", folder=str(self.folder))
        now = {path: known for path in files_in(self.folder) if (known := self._state(path)) is not None}
        ready = [
            path
            for path, known in now.items()
            if self._before.get(path) == known and known[0] and (path, known) not in self._told
        ]
        self._told |= {(path, now[path]) for path in ready}
        self._before = now
        return tuple(ready)

    def _state(self, path: Path) -> _State | None:
        """None for what was there before, for what another program still writes, and for what is gone."""
        if path.name.lower().endswith(_HALF_WRITTEN):
            return None
        try:
            known = os.stat(path)  # noqa: PTH116  one call for size and time
        except OSError:
            return None
        is_new = datetime.fromtimestamp(max(known.st_mtime, known.st_ctime), UTC) >= self._since
        return (known.st_size, known.st_mtime_ns) if is_new else None
