"""One door for every write."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.domain.campaign import Campaign, Target
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.store import Workspace
from tests.store.made_up import AGENCY, CAMPAIGN, COLLEAGUE, LEADER, NOW, inspection, reopen, target


def test_what_was_put_is_read_back_unchanged(workspace: Workspace) -> None:
    value = replace(inspection(1), answers={"/data/brand": "𬭎䶮 & Co", "/data/n": "3"}, completed_at=NOW)
    with workspace.change("A0001", NOW) as change:
        change.put(value)
    assert workspace.get(Inspection, value.id) == value


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.dictionaries(_text, _text, max_size=6))
def test_every_text_survives_the_journal(workspace: Workspace, answers: dict[str, str]) -> None:
    value = replace(inspection(1), answers=answers)
    with workspace.change("A0001", NOW) as change:
        change.put(value)
    assert workspace.get(Inspection, value.id) == value
    assert workspace.versions(value.id)[-1].value() == value


def test_a_change_says_what_it_touched(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(target(1))
    assert change.changed.records == {("campaign", "campaign-1"), ("target", "target-1")}


def test_a_failed_change_leaves_nothing(workspace: Workspace) -> None:
    def fail() -> None:
        with workspace.change("A0001", NOW) as change:
            change.put(CAMPAIGN)
            change.set_meta("key", "value")
            change.get(Target, "nowhere")

    with pytest.raises(Refused):
        fail()
    assert workspace.count("campaign") == 0
    assert workspace.meta("key") is None


def test_a_change_reads_what_it_has_put(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        assert change.get(Campaign, CAMPAIGN.id) == CAMPAIGN
        assert workspace.count("campaign") == 0


def test_a_version_names_the_one_before_it(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        first = change.put(inspection(1))
    with workspace.change("A0002", NOW) as change:
        second = change.put(replace(inspection(1), state=State.VOID))
    versions = workspace.versions("inspection-1")
    assert [(v.version_id, v.parent, v.author) for v in versions] == [
        (first, "", "A0001"),
        (second, first, "A0002"),
    ]
    assert versions[0].value() == inspection(1)


def test_a_finished_change_takes_no_more(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
    with pytest.raises(RuntimeError):
        change.put(target(1))


def test_a_change_inside_a_change_is_our_mistake(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW), pytest.raises(RuntimeError), workspace.change("A0001", NOW):
        pass


def test_a_new_workspace_knows_its_agency_and_founders(workspace: Workspace) -> None:
    assert workspace.rows("agency") == [AGENCY]
    officers = workspace.rows("officer")
    assert [officer.badge for officer in officers] == [LEADER.badge, COLLEAGUE.badge]
    assert all(officer.certificate.startswith("-----BEGIN CERTIFICATE") for officer in officers)


def test_half_a_surrogate_pair_is_refused_and_nothing_is_kept(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="not_encodable"), workspace.change("A0001", NOW) as change:
        change.put(replace(CAMPAIGN, name="示例\ud800"))
    assert workspace.count("campaign") == 0


def test_everything_is_there_after_closing_and_opening(
    workspace: Workspace, folder: Path, passphrase: str
) -> None:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(inspection(1))
        change.draft("inspection-1", "/data/brand", "yes")
        change.set_meta("language", "zh")
    workspace.close()
    with reopen(folder, passphrase) as again:
        assert again.loss is None
        assert again.rows("campaign") == [CAMPAIGN]
        assert again.draft("inspection-1") == {"/data/brand": "yes"}
        assert again.meta("language") == "zh"


@pytest.mark.parametrize("write", [lambda w: w.change("A0001", NOW).__enter__(), lambda w: w.put_blob(b"x")])
def test_a_workspace_opened_for_reading_refuses_to_write(
    workspace: Workspace, folder: Path, passphrase: str, write: Callable[[Workspace], object]
) -> None:
    workspace.close()
    with reopen(folder, passphrase, readonly=True) as again, pytest.raises(Refused, match="opened_readonly"):
        write(again)
