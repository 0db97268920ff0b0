"""A look at the computer before it is trusted with records: disk, clock, Chinese input, printer."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

ENOUGH = 5 * 1024**3
MADE_IN = 2026  # a clock that shows an earlier year has lost its battery


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: fine or not, and the fact to name (gigabytes, zone, input method, printer)."""

    kind: str  # disk, clock, input, printer
    fine: bool
    fact: str = ""


def look(folder: Path, now: datetime, printers: tuple[str, ...]) -> tuple[Check, ...]:
    """Everything at once; nothing here stops anyone from starting."""
    return (_disk(folder), _clock(now), _input(os.environ, sys.platform), _printer(printers))


def _disk(folder: Path) -> Check:
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(there).free
    return Check("disk", free >= ENOUGH, f"{free / 1024**3:.0f}")


def _clock(now: datetime) -> Check:
    return Check("clock", now.year >= MADE_IN and now.utcoffset() is not None, now.strftime("%Y-%m-%d %H:%M"))


def _input(environment: Mapping[str, str], platform: str) -> Check:
    """The Qt wheel brings the ibus front end only; fcitx reaches it as ibus (design 8)."""
    if platform != "linux":
        return Check("input", True, "")
    method = environment.get("QT_IM_MODULE") or environment.get("GTK_IM_MODULE") or ""
    return Check("input", method == "ibus", method)


def _printer(printers: tuple[str, ...]) -> Check:
    return Check("printer", bool(printers), printers[0] if printers else "")
