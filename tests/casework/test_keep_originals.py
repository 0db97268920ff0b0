"""A few real photographs through every operation; all of them: `python -m tests.originals`."""

import pytest

from tests.originals.walk import FOLDER, walk

FEW = ["gps/DSCN0010.jpg", "orientation/landscape_6.jpg", "orientation/portrait_7.jpg"]


@pytest.mark.skipif(not FOLDER.is_dir(), reason="no photographs beside the repository (../shared/photos)")
def test_original_bytes_stay_as_they_came_whatever_is_done() -> None:
    outcome = walk(FEW)
    assert (outcome.facts, outcome.turned, outcome.changed) == ({}, {}, {})
    assert len(outcome.operations) == 7
