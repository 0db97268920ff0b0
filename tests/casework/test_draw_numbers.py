"""The short run of tests.numbers: two processes that are killed, forty numbers, no gap."""

import random

from tests.numbers.drawing import draw


def test_numbers_drawn_by_processes_that_are_killed_leave_no_gap(tmp_path) -> None:
    drawn = draw(tmp_path, 40, 2, 0, random.Random(5), longest=0.15)  # noqa: S311
    assert not drawn.result.faults
    assert drawn.numbers >= 40
    assert drawn.killed
