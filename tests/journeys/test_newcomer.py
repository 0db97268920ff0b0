"""A new user reaches the first booth without a mouse and without a manual."""

from __future__ import annotations

import pytest

from inspector.domain.campaign import Target, Tour
from inspector.domain.inspection import Inspection, State
from tests.journeys import booths


@pytest.fixture
def newcomer(tmp_path):
    from tests.journeys.newcomer import Newcomer

    made = Newcomer(tmp_path)
    yield made
    made.close()


def test_from_the_first_page_to_the_first_booth(newcomer):
    newcomer.make_workspace()
    newcomer.bring_in_the_exhibition()
    newcomer.begin_tour()
    workspace = newcomer.program.wiring.desk.workspace
    assert workspace.count(Target) >= 60
    assert [tour.officers for tour in workspace.rows(Tour)] == [("粤A04217", "粤A04388")]
    booths.clean_booth(newcomer)
    assert [one.state for one in workspace.rows(Inspection)] == [State.COMPLETED]
