"""Looks into the watched and the scanner folder again and again; what stopped growing is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import folders, offering, photos, scans
from inspector.domain.errors import Refused, Trouble
from inspector.evidence.growing import Growing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.scans import Filed
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.presenter import InspectionPresenter

_WHY = ("scan.no_such_page", "scan.other_facts", "scan.unknown_notice")  # a page of ours, not filed


class Watching:
    """Both folders of an open workspace. Files for an inspection wait until one is open."""

    def __init__(
        self,
        jobs: Jobs,
        desk: Desk,
        *,
        filed: Callable[[Filed], object],
        told: Callable[[Refused | Trouble | None], object],
    ) -> None:
        self._jobs, self._desk, self._filed, self._told = jobs, desk, filed, told
        self.inspection: InspectionPresenter | None = None
        self._since: datetime = desk.now()
        self._folders = folders.Folders()
        self._watched: Growing | None = None
        self._scanner: Growing | None = None
        self._waiting: list[Path] = []  # scans that are no signed page
        self._busy = False
        self._trouble = ""
        jobs.read(lambda: folders.chosen(desk), done=self.choose, failed=lambda _: None)

    def choose(self, chosen: folders.Folders) -> None:
        """Other folders: from now on those."""
        now = self._desk.now()
        if chosen.watched != self._folders.watched:
            self._watched = Growing(chosen.watched, now) if chosen.watched else None
        if chosen.scanner != self._folders.scanner:
            self._scanner = Growing(chosen.scanner, now) if chosen.scanner else None
        self._folders = chosen

    def serve(self, inspection: InspectionPresenter | None) -> None:
        """The inspection files belong to from now on. What came before it began is not its own."""
        self.inspection = inspection
        if inspection is not None and self._folders.watched is not None:
            self._watched = Growing(self._folders.watched, self._desk.now())
        self._hand_over()

    def poll(self) -> None:
        """Every two seconds, in a job: a folder may lie on a network drive that hangs."""
        if self._busy or (self._watched is None and self._scanner is None):
            return
        self._busy = True
        self._jobs.network(self._look, done=self._looked, failed=self._failed)

    def _look(self) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        watched = self._watched.look() if self._watched and self.inspection is not None else ()
        if self.inspection is not None:
            id = self.inspection.id
            watched = tuple(one for one in watched if not offering.is_here(self._desk, id, one))
        return watched, self._scanner.look() if self._scanner else ()

    def _looked(self, found: tuple[tuple[Path, ...], tuple[Path, ...]]) -> None:
        self._busy = False
        if self._trouble:
            self._trouble = ""
            self._told(None)
        watched, scanned = found
        if watched and self.inspection is not None:
            self.inspection.photos.add_paths([str(one) for one in watched], "watched", "")
        for path in scanned:
            self._scan(path)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Trouble) and str(error) != self._trouble:
            self._trouble = str(error)  # said once, not every two seconds
            self._told(error)

    def _scan(self, path: Path) -> None:
        """A signed page finds its paper by its code, whatever is open; anything else is the inspection's."""
        self._jobs.photo(
            lambda: self._file(path),
            done=lambda done: self._filed(done[0]),
            failed=lambda error: self._no_page(path, error),
        )

    def _file(self, path: Path) -> tuple[Filed, Changed]:
        filed, changed = scans.scan_back(self._desk, path, name=path.name)
        for evidence in changed.ids("evidence"):
            changed |= photos.make_preview(self._desk, evidence)
        return filed, changed

    def _no_page(self, path: Path, error: Exception) -> None:
        if isinstance(error, Refused) and error.code in _WHY:
            self._told(error)
        self._waiting.append(path)
        self._hand_over()

    def _hand_over(self) -> None:
        if self.inspection is not None and self._waiting:
            paths, self._waiting = self._waiting, []
            self.inspection.photos.add_paths([str(one) for one in paths], "scanner", "")
