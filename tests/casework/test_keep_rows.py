"""A table comes back with the rows it was left with, those without any answer included."""

import pytest

from inspector import FORMS
from inspector.casework import checklists, inspections
from inspector.casework.rows import MARK
from tests.casework.made_up import Hall

ROWS = "/data/against/exhibit_rows"


@pytest.fixture
def complaint(hall: Hall) -> str:
    checklists.publish_shipped(hall.desk, FORMS / "complaint.xlsx")
    return inspections.open_inspection(hall.desk, hall.target("12.2A36"), hall.tour, form="complaint")[0]


def left_with(hall: Hall, inspection: str, act) -> tuple[str, ...]:
    """What the table looks like after the page was left and opened again."""
    filled = inspections.filling(hall.desk, inspection)
    act(filled)
    inspections.save(hall.desk, inspection, filled.pending())
    inspections.keep(hall.desk, inspection)
    again = inspections.filling(hall.desk, inspection)
    assert again.pending() == ()
    return again.session.instances(ROWS)


def test_an_empty_row_at_the_end_is_there_again(hall: Hall, complaint: str) -> None:
    def act(filled):
        filled.answer(f"{ROWS}[1]/exhibit_name", "水壶", hall.clock())
        filled.add_row(ROWS, hall.clock())

    assert len(left_with(hall, complaint, act)) == 2


def test_a_table_that_was_emptied_stays_empty(hall: Hall, complaint: str) -> None:
    assert left_with(hall, complaint, lambda one: one.remove_row(f"{ROWS}[1]", hall.clock())) == ()


def test_an_answer_in_the_last_row_needs_no_count(hall: Hall, complaint: str) -> None:
    def act(filled):
        filled.add_row(ROWS, hall.clock())
        filled.answer(f"{ROWS}[2]/exhibit_name", "杯套", hall.clock())
        assert not any(reference.endswith(MARK) for reference in filled.kept())

    assert len(left_with(hall, complaint, act)) == 2


def test_taking_back_puts_the_rows_back(hall: Hall, complaint: str) -> None:
    filled = inspections.filling(hall.desk, complaint)
    filled.add_row(ROWS, hall.clock())
    before = filled.kept()
    filled.answer(f"{ROWS}[2]/exhibit_name", "杯套", hall.clock())
    filled.restore(before, hall.clock())
    assert filled.kept() == before
