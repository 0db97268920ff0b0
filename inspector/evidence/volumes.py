"""What is plugged in: memory cards, and cameras and phones on a cable, where the desktop has mounted them.

Only lists of mounts are read here, never a device that may hang; what lies on a volume is looked at in a job.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

from inspector.domain.errors import Trouble
from inspector.evidence.files import files_in

CARD, CABLE = "card", "cable"
_MOUNTS = Path("/proc/self/mountinfo")
_WHERE = ("/media/", "/run/media/")
_CABLES = ("mtp:", "gphoto2:", "afc:")
_CAMERAS = "dcim"


@dataclass(frozen=True, slots=True)
class Volume:
    """One card or one device on a cable."""

    path: Path
    name: str
    way: str  # card, cable


@dataclass(frozen=True, slots=True)
class Frame:
    """One file of a camera as its folder tells of it."""

    path: Path
    size: int
    at: datetime  # when it was written, by the camera's clock


def mounted(mounts: Path = _MOUNTS, runtime: Path | None = None) -> tuple[Volume, ...]:
    """Cards below /media, and what gvfs holds of devices on a cable; none where the lists cannot be read."""
    return (*_cards(mounts), *_cables(runtime or _runtime()))


def frames(volume: Volume) -> tuple[Frame, ...]:
    """Every file below the volume's DCIM folders; Trouble when it was pulled meanwhile."""
    found = []
    for folder in _camera_folders(volume.path):
        for path in files_in(folder):
            try:
                known = path.stat()
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise Trouble("photo.unreadable", name=path.name, reason=reason) from error
            found.append(Frame(path, known.st_size, datetime.fromtimestamp(known.st_mtime, UTC)))
    return tuple(found)


def is_there(volume: Volume) -> bool:
    """Whether it still answers."""
    try:
        os.listdir(volume.path)  # noqa: PTH208  a listing opens the folder; exists() may be answered from a cache
    except OSError:
        return False
    return True


def _runtime() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")


def _cards(mounts: Path) -> Iterator[Volume]:
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        parts = line.split(" ")
        place = _unescaped(parts[4]) if len(parts) > 4 else ""
        if place.startswith(_WHERE):
            yield Volume(Path(place), Path(place).name, CARD)


def _unescaped(text: str) -> str:
    """The kernel writes blanks of a mount point as \\040."""
    return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")


def _cables(runtime: Path) -> Iterator[Volume]:
    try:
        names = sorted(entry.name for entry in (runtime / "gvfs").iterdir())
    except OSError:
        return
    for name in names:
        if name.startswith(_CABLES):
            host = unquote(name.partition("host=")[2]) or name
            yield Volume(runtime / "gvfs" / name, host.replace("_", " ").strip(), CABLE)


def _camera_folders(root: Path) -> Iterator[Path]:
    """DCIM at the root of a card, or one below it: a phone shows each of its memories as a folder."""
    try:
        children = [entry for entry in sorted(root.iterdir()) if entry.is_dir()]
        inside = [one for child in children for one in _named(child)]
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("photo.unreadable", name=root.name, reason=reason) from error
    yield from (child for child in children if child.name.lower() == _CAMERAS)
    yield from inside


def _named(child: Path) -> list[Path]:
    if child.name.lower() == _CAMERAS or child.name.startswith("."):
        return []
    return [entry for entry in sorted(child.iterdir()) if entry.is_dir() and entry.name.lower() == _CAMERAS]
