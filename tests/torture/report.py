"""The torture as a report to hand on: what was done, what was lost, and every message a person would read."""

from __future__ import annotations

import os
import platform
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture import messages

if TYPE_CHECKING:
    from tests.torture.scene import Result

# What must be nought, and how a fault of that kind reads.
_LOSSES = {
    "answers older than 250 ms lost": r"lost \d+ answers|answer reported saved|earlier answer",
    "reported photos lost": r"photo .*(not there|is missing)|photos (of one are gone|are missing)",
    "databases damaged": r"loss |\[\{|cannot be opened|not whole",
    "answers leaked into another record": r"another record changed|which nobody typed",
    "half-made files at their place": r"lies on the stick|does not verify|is broken|is another|is left",
}
PARTS = ("kills", "faults", "clocks", "sticks")
_MEMORY = Path("/proc/meminfo")


@dataclass(frozen=True)
class Run:
    """How it was asked for."""

    kills: int
    seed: int
    points: int  # writes that fail, in each row; 0: all of them
    parts: tuple[str, ...]
    is_whole: bool
    began: str  # the machine at the start


def machine() -> str:
    """When, and how busy the machine is: a run on a busy one proves as much and takes longer."""
    found = re.search(r"MemAvailable:\s*(\d+)", _MEMORY.read_text()) if _MEMORY.exists() else None
    free = f", {int(found[1]) // 1024} MB of memory free" if found else ""
    load = ", ".join(f"{one:.2f}" for one in os.getloadavg())
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, load {load} on {os.cpu_count()} processors{free}"


def written(results: list[Result], run: Run) -> str:
    faults = [fault for result in results for fault in result.faults]
    whole = "the whole" if run.is_whole else f"a part of the whole: {', '.join(run.parts)}"
    each = f"at most {run.points} of a row" if run.points else "every one"
    lines = [
        "# Torture report",
        "",
        f"{run.kills} kills at random instants (seed {run.seed}), full disks, failing writes ({each}),",
        "pulled sticks, jumping clocks; "
        f"{sum(result.runs for result in results)} runs in all, on {platform.system()}.",
        f"This is {whole}.",
        "",
        f"- Machine at the start: {run.began}",
        f"- Machine at the end: {machine()}",
        *_times(results),
        "",
        "| Counted | Found |",
        "|---|---|",
    ]
    for name, pattern in _LOSSES.items():
        lines.append(f"| {name} | {sum(1 for fault in faults if re.search(pattern, fault))} |")
    known = "|".join(_LOSSES.values())
    lines += [f"| anything else | {sum(1 for fault in faults if not re.search(known, fault))} |", ""]
    lines += ["| What was done | runs | faults | |", "|---|---|---|---|"]
    for result in results:
        state = "holds" if result.holds else "**fails**" if result.runs or result.faults else "skipped"
        lines.append(f"| {result.name} | {result.runs} | {len(result.faults)} | {state}: {result.note} |")
    if faults:
        lines += [
            "",
            "## Faults",
            "",
            *(f"- {result.name}: {one}" for result in results for one in result.faults),
        ]
    lines += ["", "## What a person was told", "", *messages.quoted(results), ""]
    return "\n".join(lines)


def _times(results: list[Result]) -> list[str]:
    parts = list(dict.fromkeys(result.part for result in results))
    return [
        f"- Part {part}: {sum(result.seconds for result in results if result.part == part):.0f} s"
        for part in parts
    ]
