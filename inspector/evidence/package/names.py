"""File names that hold on every system an expert may open a package on."""

import unicodedata
from pathlib import PurePosixPath

_FORBIDDEN = frozenset("<>:\"/\\|?*%'`$;&!#")  # of Windows, and what a shell would act on
_LONGEST = 80  # bytes of a name, so that a number before it and a deep folder around it still fit


def safe_name(name: str) -> str:
    """The name as it came, without what some system cannot hold; never empty, never hidden."""
    text = unicodedata.normalize("NFC", name)
    kept = "".join(sign if _holds(sign) else "_" for sign in text).strip(" ._-")
    path = PurePosixPath(kept or "_")
    ending = path.suffix if len(path.suffix.encode()) <= 12 else ""
    stem = kept.removesuffix(ending) or "_"
    room = _LONGEST - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(" ._-") + ending


def _holds(sign: str) -> bool:
    """Control, formatting (text that runs the other way), private and unassigned characters do not."""
    return sign not in _FORBIDDEN and unicodedata.category(sign)[0] != "C"


class Names:
    """Names given once each in one folder, in the order asked: 001-IMG_0001.JPG."""

    def __init__(self, folder: str) -> None:
        self._folder, self._last = folder, 0

    def give(self, name: str) -> str:
        self._last += 1
        return f"{self._folder}/{self._last:03d}-{safe_name(name)}"
