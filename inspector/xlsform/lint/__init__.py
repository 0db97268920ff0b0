"""Checks a checklist before it is published: every fault in one run, each with its cell and what to type.

`check(path)` reads the author's rows itself, because the compiler accepts most faults silently and stops
at the first it knows. The compiler and the engine have the last word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import sheets
from inspector.xlsform.lint.checklist import Arity, Extra, Trade
from inspector.xlsform.lint.faults import Fault, Faults, Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inspector.xlsform.model import Form

__all__ = ["Arity", "Checked", "Extra", "Fault", "Place", "Trade", "check", "files_beside"]

_MOST_FILE = 32 * 1024 * 1024  # of a CSV list beside the workbook


@dataclass(frozen=True)
class Checked:
    """What a checklist is worth: its faults, and form and XForm when it has no error."""

    faults: tuple[Fault, ...]
    form: Form | None = None
    xform: bytes = b""

    @property
    def errors(self) -> tuple[Fault, ...]:
        return tuple(fault for fault in self.faults if fault.is_error)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        return tuple(fault for fault in self.faults if not fault.is_error)


def check(path: Path, trade: Trade | None = None, *, files: Mapping[str, bytes] | None = None) -> Checked:
    """All faults of a workbook or XForm. What is no checklist at all is refused; disk trouble is OSError."""
    trade = trade or Trade()
    files = files_beside(path) if files is None else files
    faults = Faults()
    if path.suffix.lower() == ".xml":
        from inspector.xlsform.lint import xform

        content = path.read_bytes()
        form = xform.check(content, path.name, trade, files, faults)
    else:
        from inspector.xlsform.lint import workbook

        book = sheets.read(path)
        form, content = workbook.check(book, trade, files, faults)
    found = faults.sorted()
    sound = not any(fault.is_error for fault in found)
    return Checked(found, form if sound else None, content if sound else b"")


def files_beside(path: Path) -> dict[str, bytes]:
    """The CSV lists in the folder of the workbook, read when they are not absurdly large."""
    found: dict[str, bytes] = {}
    for file in sorted(path.parent.glob("*.csv"))[:200]:
        if file != path and file.is_file() and file.stat().st_size <= _MOST_FILE:
            found[file.name] = file.read_bytes()
    return found


def refuse(checked: Checked) -> None:
    """Raises what keeps a checklist from being published, with the first places."""
    if checked.errors:
        places = list(dict.fromkeys(str(fault.place) or "?" for fault in checked.errors))[:5]
        raise Refused("form.faults", errors=len(checked.errors), places=places, faults=checked.errors)
