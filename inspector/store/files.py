"""Small files of the workspace: replaced whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

OWN_FOLDER, OWN_FILE = 0o700, 0o600


def own_folder(folder: Path) -> None:
    """Make a folder that no other account of the computer reads."""
    folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
    _keep_to_us(folder, OWN_FOLDER)


def own_file(path: Path) -> None:
    """Make an empty file, or take one, that no other account reads."""
    path.touch(mode=OWN_FILE)
    _keep_to_us(path, OWN_FILE)


def _keep_to_us(path: Path, mode: int) -> None:
    with suppress(PermissionError):  # a stick's file system knows no modes; what lies there is encrypted
        path.chmod(mode)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file; after a power cut it holds the old content or the new, never a part."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(beside, "wb", opener=_opened) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names that appeared in this folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Bring the file to the disk, and let the next look at it read from there."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        with suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags, OWN_FILE)
