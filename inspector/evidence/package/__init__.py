"""证据包: one inspection for somebody outside, who checks it with public commands (docs/decisions/0023)."""

from inspector.evidence.package.archive import ZipSink
from inspector.evidence.package.checking import Found, check
from inspector.evidence.package.names import Names, safe_name
from inspector.evidence.package.opening import Opened, looks_like_package, opened
from inspector.evidence.package.writing import Entry, FolderSink, Made, write

__all__ = [
    "Entry",
    "FolderSink",
    "Found",
    "Made",
    "Names",
    "Opened",
    "ZipSink",
    "check",
    "looks_like_package",
    "opened",
    "safe_name",
    "write",
]
