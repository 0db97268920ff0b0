"""A workspace is made with its officers, its numbers, its checklists and its recovery sheet."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from inspector.casework import campaigns, checklists, numbers, setup
from inspector.domain.errors import Refused
from tests.casework import checklist
from tests.casework.made_up import LEADER, NAMES, SECRETS, Clock, Hall, Ids, founders, make

NEW = setup.NewWorkspace("历下示例市场监督管理局", "Lixia Example Administration", "济历", founders())


def test_a_new_workspace_opens_for_each_officer_alone(hall: Hall) -> None:
    for badge, secret in SECRETS.items():
        desk = setup.open_workspace(hall.folder, secret, now=hall.clock, new_id=Ids(90))
        assert desk.officer == badge
        assert desk.officers()[badge].name == NAMES[badge]
        desk.workspace.close()


def test_the_first_officer_administers(hall: Hall) -> None:
    roles = {badge: officer.role for badge, officer in hall.desk.officers().items()}
    assert [badge for badge, role in roles.items() if role == "administrator"] == [LEADER]


def test_it_comes_with_numbers_and_a_checklist(hall: Hall) -> None:
    assert numbers.left(hall.desk) == setup.FIRST_BLOCK
    assert checklists.current(hall.desk, "booth_inspection").title == "展位检查"


def test_the_recovery_sheet_carries_the_code(tmp_path: Path) -> None:
    desk = make(tmp_path / "workspace", Clock())
    sheet = setup.recovery_sheet(desk, "ABCD-EFGH-JKLM-NPQR")
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(sheet))
    assert "ABCD-EFGH-JKLM-NPQR" in text
    desk.workspace.close()


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (replace(NEW, agency=" "), "workspace.agency_missing"),
        (replace(NEW, founders=()), "workspace.officer_missing"),
        (replace(NEW, founders=(NEW.founders[0], NEW.founders[0])), "workspace.badge_twice"),
        (
            replace(NEW, founders=(replace(NEW.founders[0], passphrase="12345678"),)),
            "key.passphrase_weak",
        ),
    ],
)
def test_what_makes_no_workspace_leaves_no_folder(tmp_path: Path, new: setup.NewWorkspace, code: str) -> None:
    with pytest.raises(Refused) as told:
        setup.new_workspace(tmp_path / "workspace", new, now=Clock(), new_id=Ids())
    assert told.value.code == code
    assert not (tmp_path / "workspace").exists()


def test_a_campaign_needs_a_name_and_days_in_order(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        campaigns.new(hall.desk, "  ")
    assert told.value.code == "campaign.name_missing"
    day = hall.clock().date()
    with pytest.raises(Refused) as told:
        campaigns.new(hall.desk, "示例展", opens=day, closes=day.replace(day=1))
    assert told.value.code == "campaign.closes_before_opens"


def test_publishing_the_same_version_again_changes_nothing(hall: Hall, tmp_path: Path) -> None:
    before = checklists.current(hall.desk, "booth_inspection").id
    again, changed = checklists.publish(hall.desk, checklist.write(tmp_path / "same.xlsx"))
    assert again == before
    assert not changed.records


def test_a_broken_checklist_is_refused_with_the_reason(hall: Hall, tmp_path: Path) -> None:
    path = checklist.write(tmp_path / "broken.xlsx", broken="no such type", version="0.2")
    with pytest.raises(Refused) as told:
        checklists.publish(hall.desk, path)
    assert told.value.code == "form.faults"
    assert told.value.facts["places"][0] == "survey!A3"
    assert checklists.current(hall.desk, "booth_inspection").version == "0.1"
