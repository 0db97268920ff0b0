"""The torture as a report to hand on: what was done, what was lost, and every message a person would read."""

from __future__ import annotations

import platform
import re
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


def written(results: list[Result], kills: int, seed: int) -> str:
    faults = [fault for result in results for fault in result.faults]
    lines = [
        "# Torture report",
        "",
        f"{kills} kills at random instants (seed {seed}), full disks, failing writes, pulled sticks, jumping",
        f"clocks; {sum(result.runs for result in results)} runs in all, on {platform.system()}.",
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
