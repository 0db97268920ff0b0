"""Frames still in a camera at the lock: declared before it they join, undeclared ones are late and told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from inspector.casework import inspections, late, photos
from inspector.domain.errors import Refused
from tests.casework.made_up import MORNING, picture
from tests.casework.test_set_camera_clocks import grain, shot

if TYPE_CHECKING:
    from inspector.domain.evidence import Evidence
    from tests.casework.made_up import Hall


def take(hall: Hall, inspection: str, data: bytes) -> Evidence:
    return photos.take_in(hall.desk, inspection, data, name="late.jpg", way="card")[0]


def locked(hall: Hall, *declared: tuple[str, int], serial: str = "") -> str:
    inspection = hall.completed()
    for device, count in declared:
        late.declare(hall.desk, inspection, device, count=count, serial=serial)
    hall.sign(inspection)
    hall.clock.go(minutes=3)
    inspections.lock(hall.desk, inspection)
    hall.clock.go(hours=2)
    return inspection


def test_declared_frames_join_the_locked_record_until_they_are_all_there(hall: Hall) -> None:
    inspection = locked(hall, ("demo one", 2))
    first, second, third = (take(hall, inspection, picture(seed)) for seed in (1, 2, 3))
    assert (first.flags, second.flags) == (("declared_late",), ("declared_late",))
    assert third.flags == ("late",)
    (owed,) = late.owed(hall.desk.workspace, inspection)
    assert (owed.came, owed.left) == (2, 0)
    photos.describe(hall.desk, first.id, caption="柜台背面", proves="陈列的商品")
    photos.file(hall.desk, [first.id], "/data/marks")
    with pytest.raises(Refused):
        photos.describe(hall.desk, third.id, caption="x", proves="y")


def test_frames_of_another_camera_or_of_none_are_late(hall: Hall) -> None:
    inspection = locked(hall, ("Demo One", 5), serial="B-1")
    assert take(hall, inspection, shot(grain(1), MORNING, model="Two")).flags == ("late",)
    assert take(hall, inspection, shot(grain(2), MORNING, serial="B-2")).flags == ("late",)
    assert take(hall, inspection, shot(grain(3), MORNING, serial="B-1")).flags == ("declared_late",)
    assert "late" in take(hall, inspection, b"%PDF-1.4 a paper that came later").flags


def test_a_frame_taken_after_the_lock_was_not_in_the_camera_then(hall: Hall) -> None:
    inspection = locked(hall, ("Demo One", 5))
    assert take(hall, inspection, shot(grain(1), MORNING + timedelta(hours=3))).flags == ("late",)


def test_a_declaration_is_changed_and_taken_back_before_the_lock_only(hall: Hall) -> None:
    inspection = hall.completed()
    late.declare(hall.desk, inspection, "Demo One", count=3)
    late.declare(hall.desk, inspection, "DEMO ONE", count=7)
    assert [one.declared.count for one in late.owed(hall.desk.workspace, inspection)] == [7]
    late.declare(hall.desk, inspection, "Demo One", count=0)
    assert late.owed(hall.desk.workspace, inspection) == ()
    for wrong, code in ((("", 1), "late.no_camera"), (("Demo One", -1), "late.count")):
        with pytest.raises(Refused) as told:
            late.declare(hall.desk, inspection, wrong[0], count=wrong[1])
        assert told.value.code == code
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    with pytest.raises(Refused) as told:
        late.declare(hall.desk, inspection, "Demo One", count=1)
    assert told.value.code == "late.after_lock"
