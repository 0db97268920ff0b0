"""转录: a record that was written by hand, because there was no laptop. The scan stays its original."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import blanks, inspections
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, PaperOriginal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed


def begin(
    desk: Desk,
    inspection_id: str,
    scans: Sequence[str],
    *,
    started_at: datetime,
    ended_at: datetime,
    forms: Sequence[str] = (),
) -> Changed:
    """Say that this record is transcribed from paper: from these scans, with the times the paper says.

    `forms` are the numbered blank forms it was written on: they are accounted for with it.
    """
    if ended_at < started_at or ended_at > desk.now():
        raise Refused("transcript.times")
    with desk.change() as change:
        inspection = inspections.own(desk, change.get(Inspection, inspection_id))
        if not inspection.is_open:
            raise Refused("inspection.wrong_state", state=inspection.state.value)
        there = {one.id for one in change.rows(Evidence, parent=inspection_id) if not one.removed}
        if not scans or not there.issuperset(scans):
            raise Refused("transcript.no_scan")
        change.put(replace(inspection, paper=PaperOriginal(tuple(scans), started_at, ended_at)))
        blanks.released(change, inspection_id)
        for form in forms:
            blanks.transcribed(desk, change, form, inspection_id)
    return change.changed


def stop(desk: Desk, inspection_id: str) -> Changed:
    """It is not a transcript after all."""
    with desk.change() as change:
        inspection = inspections.own(desk, change.get(Inspection, inspection_id))
        if not inspection.is_open:
            raise Refused("inspection.wrong_state", state=inspection.state.value)
        change.put(replace(inspection, paper=None))
        blanks.released(change, inspection_id)
    return change.changed
