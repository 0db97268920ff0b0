"""What the printing system keeps of a page after it was printed: files of its own, outside the workspace.

Named by `doctor` and beside the printer that is chosen, for nobody can take it back from here. CUPS keeps the
document for a day and its entry in the list of jobs for good, unless its configuration says otherwise
(cupsd.conf(5), PreserveJobFiles and PreserveJobHistory).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CONFIGURATION = Path("/etc/cups/cupsd.conf")
FOREVER = -1
_DAY = 86400
_NEVER, _ALWAYS = ("no", "off", "false"), ("yes", "on", "true")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": _DAY, "w": 7 * _DAY}


@dataclass(frozen=True, slots=True)
class Kept:
    """Seconds that documents and entries of jobs stay: 0 not at all, FOREVER until they are cleared."""

    documents: int = _DAY
    entries: int = FOREVER
    is_known: bool = True  # the configuration could be read

    @property
    def keeps(self) -> bool:
        return self.documents != 0


def kept(configuration: Path = CONFIGURATION) -> Kept | None:
    """By this machine's CUPS; None where there is none."""
    try:
        lines = configuration.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return Kept(is_known=False)
    entries = _seconds(lines, "PreserveJobHistory", FOREVER)
    documents = _seconds(lines, "PreserveJobFiles", _DAY)
    return Kept(documents=0 if entries == 0 else documents, entries=entries)


def _seconds(lines: str, name: str, otherwise: int) -> int:
    """The last line of that name counts; it may be yes, no or a time with a unit."""
    found = re.findall(rf"^\s*{name}\s+(\S+)", lines, re.MULTILINE | re.IGNORECASE)
    value = found[-1].lower() if found else ""
    if value in _NEVER:
        return 0
    if value in _ALWAYS:
        return FOREVER
    match = re.fullmatch(r"(\d+)([smhdw]?)", value)
    return int(match[1]) * _UNITS[match[2]] if match else otherwise
