"""A few hostile files through the verbs. Thousands more: `python -m tests.hostile`."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.casework.made_up import Clock, Hall, copied
from tests.hostile.__main__ import faults_of
from tests.hostile.bombs import bombs
from tests.hostile.trying import Row, Trial
from tests.hostile.wholes import MEDIA, Mutations

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")
QUICK = (
    "cut short",
    "tags in a ring",
    "offsets outside",
    "30000 x 30000",
    "a size beyond its end",
    "11000 x 10900 that are not there",
    "a page of 10^9",
    "dictionaries in dictionaries",
    "an SVG that laughs",
)


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, Row]:
    """What came of a few quick bombs, and of a mutation of each format."""
    rows = {kind: Row(kind) for kind in MEDIA}
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    trial = Trial(hall, rows)
    for kind, trick, content in bombs(QUICK):
        trial.run(kind, content, trick)
    for kind in MEDIA:
        mutated = Mutations(kind, random.Random(11), zzuf=False)  # noqa: S311
        trial.run(kind, mutated())
    hall.close()
    return rows


def test_hostile_files_cost_a_flag_and_nothing_else(rows: dict[str, Row]) -> None:
    assert [fault for row in rows.values() for fault in faults_of(row)] == []
    assert all(row.files >= 2 for row in rows.values())
    assert sum(row.flagged for row in rows.values()) > 8
    assert sum(row.decoded for row in rows.values()) > 2
