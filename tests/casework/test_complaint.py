"""A complaint is taken at a desk, signed by who complains, and ends in an outcome of its own."""

from dataclasses import replace

import pytest

from inspector import FORMS
from inspector.casework import booths, checklists, facts, inspections, signing
from inspector.casework.prefill import place
from inspector.domain.campaign import Campaign, Target, TargetKind
from inspector.domain.inspection import Inspection, State
from tests.casework.made_up import Hall


@pytest.fixture
def complaint(hall: Hall) -> str:
    """A complaint about a booth, just begun."""
    checklists.publish_shipped(hall.desk, FORMS / "complaint.xlsx")
    about = hall.target("12.2A36")
    return inspections.open_inspection(hall.desk, about, hall.tour, form="complaint")[0]


def test_the_place_is_that_of_the_desk_not_of_the_booth(hall: Hall, complaint: str) -> None:
    filled = inspections.filling(hall.desk, complaint)
    assert filled.value_of("place") == ""
    filled.answer("/data/opening/channel", "desk", hall.clock())
    assert filled.value_of("place").endswith("现场投诉点")
    assert "12.2A36" not in filled.value_of("place")
    assert "A36" not in place(filled.campaign, filled.target)


@pytest.mark.parametrize(("channel", "signs"), [("desk", True), ("phone", False)])
def test_who_complains_at_the_desk_signs_the_record(
    hall: Hall, complaint: str, channel: str, signs: bool
) -> None:
    filled = inspections.filling(hall.desk, complaint)
    filled.answer("/data/opening/channel", channel, hall.clock())
    filled.answer(filled.reference_of("complainant_name"), "杭州某某有限公司", hall.clock())
    gathered = facts.complainant(filled)["complainant"]
    assert (gathered["name"], bool(gathered["at_desk"])) == ("杭州某某有限公司", signs)


def test_a_record_with_a_complainant_waits_for_that_signature(hall: Hall) -> None:
    done = hall.completed()
    (record,) = [one for one in signing.expected(hall.desk, done) if one.role == signing.PARTY]
    asked = replace(
        record.notice,
        facts={**record.notice.facts, "remote": "yes", "complainant": {"name": "甲", "at_desk": "yes"}},
    )
    with hall.desk.change() as change:
        change.put(asked)
    roles = [one.role for one in signing.expected(hall.desk, done)]
    assert roles == [signing.COMPLAINANT, signing.OFFICER, signing.OFFICER]


@pytest.mark.parametrize(
    ("answers", "ended"),
    [
        ({"acceptance": "refuse"}, "refuse"),
        ({"acceptance": "refuse", "outcome": "suspected"}, "refuse"),  # set aside, does not count
        ({"acceptance": "accept", "outcome": "withdrawn"}, "withdrawn"),
        ({"acceptance": "accept"}, "accept"),
        ({}, ""),
    ],
)
def test_a_complaint_that_is_over_tells_how(hall: Hall, complaint: str, answers: dict, ended: str) -> None:
    known = hall.desk.workspace.get(Inspection, complaint)
    given = {f"/data/some/{name}": value for name, value in answers.items()}
    with hall.desk.change() as change:
        change.put(replace(known, state=State.LOCKED, answers=given))
    rows = booths.listing(hall.desk, hall.campaign).rows
    (row,) = [one for one in rows if one.kind is TargetKind.COMPLAINT]
    assert row.outcome == ended


def test_a_place_of_other_targets_stays(hall: Hall) -> None:
    campaign = hall.desk.workspace.get(Campaign, hall.campaign)
    booth = hall.desk.workspace.get(Target, hall.target("12.2A36"))
    assert place(campaign, booth).endswith("展位")
