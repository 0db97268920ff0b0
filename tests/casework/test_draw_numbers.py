"""The short run: two processes, killed now and then, sixteen numbers, two through the whole issue."""

import random

from tests.numbers.drawing import draw


def test_numbers_drawn_by_processes_that_are_killed_leave_no_gap(tmp_path) -> None:
    drawn = draw(tmp_path, 16, 2, 2, random.Random(5))  # noqa: S311
    assert not drawn.result.faults
    assert drawn.numbers >= 16
    assert drawn.killed
