"""Sticks and other disks that were put in: where a backup may go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QStorageInfo

_PLACES = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Stick:
    """One of them: where it is mounted, what it calls itself, bytes free."""

    folder: str
    name: str
    free: int


def here() -> tuple[Stick, ...]:
    """Those that are in now and can be written."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        folder = volume.rootPath()
        if folder.startswith(_PLACES) and volume.isReady() and not volume.isReadOnly():
            found.append(Stick(folder, volume.displayName() or folder, volume.bytesAvailable()))
    return tuple(found)
