"""Which files a folder, a memory card or a dropped selection holds."""

import os
from pathlib import Path

from inspector.domain.errors import Trouble

_SYSTEM_FOLDERS = {"__MACOSX", "System Volume Information", "$RECYCLE.BIN"}
_SYSTEM_FILES = {"thumbs.db", "desktop.ini"}


def files_in(path: Path) -> list[Path]:
    """The file itself, or every file below a folder in order of name; hidden ones and links are left out."""
    if path.is_file():
        return [path]
    found: list[Path] = []
    for folder, folders, names in os.walk(path, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if _is_shown(name) and name not in _SYSTEM_FOLDERS)
        found += [
            file
            for name in sorted(names)
            if _is_shown(name) and name.lower() not in _SYSTEM_FILES
            if (file := Path(folder, name)).is_file() and not file.is_symlink()
        ]
    return found


def _is_shown(name: str) -> bool:
    return not name.startswith(".")


def _unreadable(error: OSError) -> None:
    name = Path(str(error.filename or "")).name
    raise Trouble("photo.unreadable", name=name, reason=error.strerror or type(error).__name__) from error
