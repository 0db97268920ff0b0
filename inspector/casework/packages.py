"""An evidence package of one inspection, for a court, a lawyer, another agency: a deliberate act."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import outgoing, package_files
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.export import PACKAGE, Export
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.evidence.package import FolderSink, Made, ZipSink

CONFIDENTIAL = "confidential"  # the flag of evidence that is not handed over without being asked
_HELD = (State.DRAFT,)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What somebody should know before a package is made."""

    state: State
    pictures: int
    size: int
    confidential: tuple[Evidence, ...]

    @property
    def is_final(self) -> bool:
        """Whether the record can only be added to any more."""
        return self.state in (State.LOCKED, State.RETURNED, State.VOID)


@dataclass(frozen=True, slots=True)
class Handed:
    """A package that was made."""

    path: Path
    export: Export
    made: Made
    final: bool
    absent: tuple[str, ...]  # files the workspace itself has lost
    changed: Changed


def outlook(desk: Desk, inspection_id: str) -> Outlook:
    """Whether a package can be made, and what would have to be asked first."""
    inspection = _ready(desk, inspection_id)
    found: list[Evidence] = desk.workspace.rows(Evidence, parent=inspection_id)
    confidential = tuple(one for one in found if CONFIDENTIAL in one.flags)
    return Outlook(inspection.state, len(found), sum(one.size for one in found), confidential)


def make(
    desk: Desk,
    inspection_id: str,
    target: Path,
    *,
    to: str = "",
    with_confidential: bool | None = None,
    progress: Callable[[int, int], object] = lambda _done, _all: None,
) -> Handed:
    """Write the package to a folder, or to a file that ends with .zip. What is confidential is asked for.

    `progress` hears of bytes; when it raises, nothing is left behind.
    """
    before = outlook(desk, inspection_id)
    if before.confidential and with_confidential is None:
        raise Refused("package.confidential", names=[one.name for one in before.confidential])
    named = tuple(one.id for one in before.confidential)
    export = Export(
        id=desk.new_id(),
        kind=PACKAGE,
        by=desk.officer,
        at=desk.now(),
        name=target.name,
        subject=inspection_id,
        to=to,
        withheld=() if with_confidential else named,
        confidential=named if with_confidential else (),
    )
    with _sink(target) as sink:
        with desk.change() as change:
            change.put(export)
        begun = change.changed
        made, absent = _write(desk, inspection_id, export, sink, progress)
    with desk.change() as change:
        export = export.done(desk.now(), digest=made.sums_sha256, files=made.files, size=made.size)
        change.put(export)
    return Handed(target, export, made, before.is_final, absent, begun | change.changed)


def _ready(desk: Desk, inspection_id: str) -> Inspection:
    inspection = desk.workspace.get(Inspection, inspection_id)
    if inspection.state in _HELD:
        raise Refused("package.not_completed")
    return inspection


def _write(
    desk: Desk,
    inspection_id: str,
    export: Export,
    sink: FolderSink | ZipSink,
    progress: Callable[[int, int], object],
) -> tuple[Made, tuple[str, ...]]:
    from inspector.evidence.package import write

    gathered = package_files.gather(desk, inspection_id, export)
    done, total = 0, gathered.size

    def told(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    made = write(
        sink,
        gathered.entries,
        gathered.facts,
        certificate=desk.workspace.device_certificate,
        signer=desk.workspace.sign_with_device,
        at=export.at,
        told=told,
    )
    sink.close()
    return made, gathered.absent


@contextmanager
def _sink(target: Path) -> Iterator[FolderSink | ZipSink]:
    from inspector.evidence.package import FolderSink, ZipSink

    if target.suffix.lower() == ".zip":
        with outgoing.file(target) as file:
            yield ZipSink(file)
    else:
        with outgoing.folder(target) as folder:
            yield FolderSink(folder)


def exports(desk: Desk, inspection_id: str) -> tuple[Export, ...]:
    """The packages that were made of an inspection, newest last."""
    found: list[Export] = desk.workspace.rows(Export, parent=inspection_id)
    return tuple(found)
