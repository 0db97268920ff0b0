"""The folders files are taken from by themselves; kept in the workspace, not in a readable file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.casework.desk import Desk

WATCHED, SCANNER = "watched", "scanner"


@dataclass(frozen=True, slots=True)
class Folders:
    """Absent where none was chosen."""

    watched: Path | None = None
    scanner: Path | None = None


def chosen(desk: Desk) -> Folders:
    """The folders as they were chosen; whether they are there now is found when they are looked into."""
    return Folders(_kept(desk, WATCHED), _kept(desk, SCANNER))


def choose(desk: Desk, which: str, folder: Path | None) -> Folders:
    """Take files from this folder from now on; None stops it."""
    if which not in (WATCHED, SCANNER):
        raise Refused("folder.unknown", which=which)
    if folder is not None and not folder.is_dir():
        raise Refused("folder.missing", folder=str(folder))
    if folder is not None and desk.workspace.folder.resolve().is_relative_to(folder.resolve()):
        raise Refused("folder.holds_workspace", folder=str(folder))
    with desk.change() as change:
        change.set_meta(f"folder.{which}", str(folder.resolve()) if folder else None)
    return chosen(desk)


def _kept(desk: Desk, which: str) -> Path | None:
    known = desk.workspace.meta(f"folder.{which}")
    return Path(known) if known else None
