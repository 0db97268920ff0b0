"""One hostile file through everything that is done with evidence, and what came of it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector import evidence, notices
from inspector.apart import Died, NotDecodable, asking
from inspector.apart.limits import MEMORY
from inspector.casework import photos
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.evidence import barcodes, pictures
from tests.hostile.wholes import MEDIA

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.casework.made_up import Hall

SLACK = 8.0  # beyond a decoder's time: until another has started and loaded its libraries, on a busy machine


@dataclass
class Row:
    """All files of one format."""

    kind: str
    files: int = 0
    decoded: int = 0
    flagged: int = 0
    died: dict[str, int] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_of: str = ""
    memory: int = 0  # the most address space a decoder had, kB
    resident: int = 0
    faults: list[str] = field(default_factory=list)


class Trial:
    """A workspace that hostile files come into."""

    def __init__(self, hall: Hall, rows: dict[str, Row]) -> None:
        self._hall, self._rows = hall, rows
        self._inspection = hall.open()

    def run(self, kind: str, content: bytes, trick: str = "") -> None:
        """Taken in, shown, printed, read for codes, read as a scan; the original must be what it was."""
        row = self._rows[kind]
        row.files += 1
        flags: set[str] = set()
        record = self._step(row, trick, "taken in", flags, lambda: self._take_in(content))
        media_type = MEDIA[kind] or "image/jpeg"
        steps: list[tuple[str, Callable[[], object]]] = [
            ("previewed", lambda: self._preview(record)),
            ("printed", lambda: evidence.for_print(content, media_type, width_mm=156, height_mm=95)),
            ("read for codes", lambda: barcodes.codes(content, media_type)),
            ("shown", lambda: evidence.raster(content, media_type, (400, 300))),
        ]
        if kind == "PDF":
            steps = [
                ("previewed", lambda: pictures.small(content, media_type)),
                ("read as a paper", lambda: notices.read_paper(content)),
            ]
        elif kind in ("JPEG", "PNG"):
            steps.append(("read as a scan", lambda: notices.read_page(content)))
        for name, step in steps:
            made = self._step(row, trick, name, flags, step)
            row.decoded += int(name == "previewed" and _is_seen(made))
        row.flagged += bool(flags)
        if record is not None:
            self._is_kept(row, trick, record, content)
        self._remember(row)

    def _take_in(self, content: bytes) -> Evidence:
        return photos.take_in(self._hall.desk, self._inspection, content, name="IMG.JPG", way="card")[0]

    def _preview(self, record: Evidence | None) -> Evidence | None:
        if record is None:
            return None
        photos.make_preview(self._hall.desk, record.id)
        return self._hall.desk.workspace.get(Evidence, record.id)

    def _step(self, row: Row, trick: str, name: str, flags: set[str], step: Callable[[], Any]) -> Any:
        began = time.monotonic()
        made = None
        try:
            made = step()
            flags |= set(getattr(made, "flags", ()))
            if "decoder_died" in getattr(made, "flags", ()):
                row.died["flagged"] = row.died.get("flagged", 0) + 1
        except Died as told:
            row.died[told.why] = row.died.get(told.why, 0) + 1
            flags.add(told.flag)
            if told.why in ("fault", "start"):
                row.faults.append(f"{name}: {told.why} {trick}")
        except NotDecodable as told:
            flags.add(told.flag)
        except (Refused, Trouble):
            flags.add("told")
        except Exception as error:
            row.faults.append(f"{name}: {type(error).__name__}: {error} {trick}")
        took = time.monotonic() - began
        if took > row.slowest:
            row.slowest, row.slowest_of = took, f"{name} {trick}".strip()
        return made

    def _is_kept(self, row: Row, trick: str, record: Evidence, content: bytes) -> None:
        if self._hall.desk.workspace.get_blob(record.sha256) != content:
            row.faults.append(f"the original changed {trick}")

    def _remember(self, row: Row) -> None:
        for pid in asking.pids():
            row.memory = max(row.memory, _status(pid, "VmPeak"))
            row.resident = max(row.resident, _status(pid, "VmHWM"))
        if row.memory * 1024 > MEMORY:
            row.faults.append(f"a decoder had {row.memory} kB of addresses")


def _is_seen(made: object) -> bool:
    return isinstance(made, bytes) or bool(getattr(made, "preview_sha256", ""))


def own_memory() -> int:
    return _status(os.getpid(), "VmRSS")


def _status(pid: int, name: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)
