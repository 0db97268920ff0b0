"""Peak memory of this process and of its decoders together, in MB: never less than they held at one time."""

from __future__ import annotations

import resource
from pathlib import Path

from inspector.apart import asking


def peak() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return own + sum(map(_peak_of, asking.pids()))


def _peak_of(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))
