"""Mounts the transcript of a paper record on an inspection's page: its key and its sheet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector.ui.components.keys import key_within
from inspector.ui.screens.transcript.sheet import TranscriptSheet

if TYPE_CHECKING:
    from inspector.domain.evidence import Evidence
    from inspector.domain.inspection import Inspection
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.view import InspectionView

KEY = "Alt+T"


class TranscriptOnPage(QObject):
    """Alt+T: this record was written by hand; these scans are its original."""

    def __init__(self, view: InspectionView, inspection: InspectionPresenter) -> None:
        super().__init__(view)
        self._view, self._inspection = view, inspection
        self.sheet: TranscriptSheet | None = None
        for owner in (view, view.top):
            key_within(owner, KEY, self.ask)

    def ask(self) -> None:
        """Read the photos, then show the sheet."""
        self._inspection.jobs.read(self._read, done=self._show, failed=self._refuse)

    def _read(self) -> tuple[Inspection, tuple[Evidence, ...]]:
        from inspector.casework import photos
        from inspector.domain.inspection import Inspection

        desk, inspection_id = self._inspection.desk, self._inspection.id
        return desk.workspace.get(Inspection, inspection_id), photos.of(desk, inspection_id)

    def _show(self, read: tuple[Inspection, tuple[Evidence, ...]]) -> None:
        inspection, photos = read
        now = self._inspection.desk.now()
        self.sheet = TranscriptSheet(self._view.window(), photos, inspection.paper, now)
        self.sheet.given.connect(self._give)
        self.sheet.dropped.connect(self._drop)
        self.sheet.closed.connect(self.sheet.deleteLater)
        self.sheet.open()

    def _give(self, scans: list[str], began: str, ended: str) -> None:
        from inspector.casework import transcripts

        desk, inspection_id = self._inspection.desk, self._inspection.id
        started_at, ended_at = datetime.fromisoformat(began), datetime.fromisoformat(ended)
        self._inspection.jobs.write(
            lambda: transcripts.begin(desk, inspection_id, scans, started_at=started_at, ended_at=ended_at),
            done=lambda _: self._close(),
            failed=self._refuse,
        )

    def _drop(self) -> None:
        from inspector.casework import transcripts

        desk, inspection_id = self._inspection.desk, self._inspection.id
        self._inspection.jobs.write(
            lambda: transcripts.stop(desk, inspection_id), done=lambda _: self._close(), failed=self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        if self.sheet is not None:
            self.sheet.refuse(getattr(error, "code", "program.fault"), getattr(error, "facts", {}))

    def _close(self) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
            self.sheet = None


def mount(view: InspectionView, inspection: InspectionPresenter) -> TranscriptOnPage:
    return TranscriptOnPage(view, inspection)
