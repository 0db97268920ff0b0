"""Lists, counts and the newest child, from projections that can be dropped and made again."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.domain.campaign import Target
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.store import Row, Workspace
from tests.store import raw
from tests.store.made_up import CAMPAIGN, NOW, inspection, reopen, target


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        for number, booth in enumerate(("12.2A34-35", "4.1A10", "4.1A9", "4.1A101")):
            change.put(target(number, booth))
        change.put(inspection(1))
        change.put(replace(inspection(1, minutes=5), id="inspection-1b", state=State.COMPLETED))
        change.put(inspection(2))
    return workspace


def test_booths_come_in_walking_order(filled: Workspace) -> None:
    booths = [value.booth for value in filled.rows("target", parent=CAMPAIGN.id)]
    assert booths == ["4.1A9", "4.1A10", "4.1A101", "12.2A34-35"]
    assert [value.booth for value in filled.rows(Target, descending=True, limit=1)] == ["12.2A34-35"]


def test_ids_rows_and_outlines_agree(filled: Workspace) -> None:
    rows = filled.rows("target")
    assert filled.ids("target") == [value.id for value in rows]
    assert filled.count("target") == len(rows)
    assert filled.outlines("target", parent=CAMPAIGN.id)[0] == Row(
        "target-2", CAMPAIGN.id, "4.1", "000004.000001A000009", "4.1A9 上海示例精密机械有限公司"
    )


def test_lists_are_filtered_by_state(filled: Workspace) -> None:
    assert filled.ids("inspection", state="completed") == ["inspection-1b"]
    assert filled.count("inspection", parent="target-1", state="draft") == 1


def test_an_unknown_order_is_our_mistake(filled: Workspace) -> None:
    with pytest.raises(ValueError, match="ordered"):
        filled.rows("target", order="title; DROP TABLE version")


def test_the_newest_inspection_of_every_booth_comes_in_one_question(filled: Workspace) -> None:
    newest = filled.latest_children("inspection", "target", CAMPAIGN.id)
    assert {booth: value.id for booth, value in newest.items()} == {
        "target-1": "inspection-1b",
        "target-2": "inspection-2",
    }


def test_many_are_got_at_once(filled: Workspace) -> None:
    found = filled.get_many(Inspection, ["inspection-1", "inspection-9", *(str(n) for n in range(1200))])
    assert list(found) == ["inspection-1"]


def test_a_record_of_another_kind_is_unknown(filled: Workspace) -> None:
    assert filled.has("target-1")
    for type_, id_ in ((Inspection, "target-1"), (Target, "target-9")):
        with pytest.raises(Refused, match=r"record\.unknown"):
            filled.get(type_, id_)


def test_projections_dropped_and_made_again_are_the_same(filled: Workspace, folder: Path) -> None:
    with filled.change("A0001", NOW) as change:
        change.put(target(1, "4.1B7"))
    asked = ("b7", "机械", "a35")
    before = (filled.outlines("target"), [filled.search(text) for text in asked], filled.ids("inspection"))
    filled.close()
    with raw.opened(folder) as connection:
        connection.execute("DELETE FROM record")
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    with reopen(folder) as again:
        assert again.ids("target") == []
        again.rebuild_projections()
        assert before == (
            again.outlines("target"),
            [again.search(text) for text in asked],
            again.ids("inspection"),
        )
        assert again.verify().holds
