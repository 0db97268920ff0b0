"""执法记录仪: a recording is referred to when it is made; its bytes, and so its hash, come later or never.

A reference says which body camera, which file, from when to when and who wore it. It is evidence of a record
that does not hold the film: nothing about the film's content is proved until the file is here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.evidence import Taken
    from inspector.store.reading import Reading

BODY_CAMERA = "body_camera"
_OPEN = (State.DRAFT, State.COMPLETED)


@dataclass(frozen=True, slots=True)
class Recording:
    """What is noted of a body camera's recording."""

    serial: str  # number of the body camera
    name: str  # file name
    begins: datetime
    ends: datetime
    officer: str  # badge of who wore it


def refer(desk: Desk, inspection_id: str, noted: Recording, *, reference: str = "") -> tuple[str, Changed]:
    """Name a recording before its file is here."""
    _check(desk, noted)
    with desk.change() as change:
        inspection = change.get(Inspection, inspection_id)
        if inspection.state not in _OPEN:
            raise Refused("inspection.wrong_state", state=inspection.state.value)
        others = [badge for badge in inspection.officers if badge != noted.officer]
        record = Evidence(
            id=desk.new_id(),
            inspection=inspection_id,
            sha256="",
            size=0,
            media_type="",
            name=noted.name.strip(),
            source=BODY_CAMERA,
            imported_at=desk.now(),
            maker=noted.officer,
            checker=others[0] if others else "",
            taken_at=noted.begins,
            taken_zone_known=True,
            ends_at=noted.ends,
            serial=noted.serial.strip(),
            reference=reference,
            order=change.count(Evidence, parent=inspection_id) + 1,
        )
        change.put(record)
    return record.id, change.changed


def _check(desk: Desk, noted: Recording) -> None:
    if not noted.serial.strip() or not noted.name.strip():
        raise Refused("recording.incomplete")
    if noted.ends <= noted.begins:
        raise Refused("recording.times")
    if noted.officer not in desk.officers():
        raise Refused("photo.not_an_officer", badge=noted.officer)


def awaited(records: Reading, inspection_id: str, taken: Taken) -> Evidence | None:
    """The reference this file is the recording of, now with its bytes; None where none waits for its name."""
    if not taken.media_type.startswith(("video/", "audio/")):
        return None
    every: list[Evidence] = records.rows(Evidence, parent=inspection_id)
    waiting = (one for one in every if one.is_reference and not one.removed)
    named = next((one for one in waiting if one.name.casefold() == taken.name.casefold()), None)
    if named is None:
        return None
    return replace(named, sha256=taken.sha256, size=taken.size, media_type=taken.media_type)


def of(records: Reading, inspection_id: str) -> tuple[Evidence, ...]:
    """The body cameras' recordings of an inspection, with and without their bytes."""
    every: list[Evidence] = records.rows(Evidence, parent=inspection_id)
    return tuple(one for one in every if one.is_recording and not one.removed)
