"""F7 answers what it can, leads to what only a person can answer, and says how much of that is left."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.inspecting import M, R, opened, under_way  # noqa: F401  fixtures
from tests.ui.shipped_under import put_under

S = "/data/complaint_body/"


@pytest.fixture
def organiser(begun):
    """The organiser's checklist under the screen, with the days of the exhibition answered."""
    return put_under(begun, "organiser_before", show_opens="2026-11-20", show_closes="2026-11-24")


def test_f7_leads_to_the_first_question_it_cannot_answer(organiser):
    organiser.go_to("complaint_body")
    organiser.key(Qt.Key.Key_F7)
    assert organiser.value(f"{S}station") == "yes"
    assert organiser.here == f"{S}station_staff"


def test_f7_says_at_the_foot_how_many_are_left(organiser):
    organiser.go_to("complaint_body")
    organiser.key(Qt.Key.Key_F7)
    organiser.view._draw_beside()
    assert organiser.view.foot.left.text == "还有 2 项要您填写"
    organiser.go_to("complaint_body", f"{S}expert_names")
    organiser.keys("Kern")
    organiser.view._draw_beside()
    assert organiser.view.foot.left.text == "还有 1 项要您填写"


def test_the_sections_line_counts_what_is_left(organiser):
    organiser.go_to("complaint_body")
    organiser.key(Qt.Key.Key_F7)
    organiser.view._draw_beside()
    row = organiser.view.left.sections.rows["/data/complaint_body"]
    assert (row.item.left, row.item.truth) == (2, "还差 2 项")


def test_a_section_that_is_filled_says_no_count(begun):
    begun.go_to("marks")
    begun.key(Qt.Key.Key_F7)
    begun.go_to("marks")
    begun.view._draw_beside()
    assert begun.view.foot.left.isHidden()
    assert begun.view.left.sections.rows["/data/marks"].item.left == 0


def test_a_section_nobody_began_has_no_count_on_its_line(begun):
    begun.go_to("rights", f"{R}present_name")
    assert begun.view.left.sections.rows["/data/marks"].item.left == 0
    assert begun.value(f"{M}licence") == ""
