"""Answers between two versions."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.errors import Refused
from inspector.store import Workspace
from tests.store.made_up import NOW, create, inspection


@pytest.fixture
def opened(workspace: Workspace) -> Workspace:
    with workspace.change("A0001", NOW) as change:
        change.put(inspection(1))
    return workspace


def test_an_answer_lies_over_the_version_and_makes_none(opened: Workspace) -> None:
    before = (opened.folder / "head.json").read_bytes()
    with opened.change("A0001", NOW) as change:
        change.draft("inspection-1", "/data/brand", "yes")
    assert opened.draft("inspection-1") == {"/data/brand": "yes"}
    assert len(opened.versions("inspection-1")) == 1
    assert (opened.folder / "head.json").read_bytes() == before
    assert change.changed.records == {("inspection", "inspection-1")}


def test_undo_walks_back_answer_by_answer(opened: Workspace) -> None:
    for value in ("yes", "no", None):
        with opened.change("A0001", NOW) as change:
            change.draft("inspection-1", "/data/brand", value)
    with opened.change("A0001", NOW) as change:
        assert change.undo("inspection-1") == ("/data/brand", "no")
        assert change.undo("inspection-1") == ("/data/brand", "yes")
        assert change.drafted("inspection-1") == {"/data/brand": "yes"}
        assert change.undo("inspection-1") == ("/data/brand", None)
        assert change.undo("inspection-1") is None
    assert opened.draft("inspection-1") == {}


def test_the_same_answer_again_is_nothing_to_undo(opened: Workspace) -> None:
    with opened.change("A0001", NOW) as change:
        change.draft("inspection-1", "/data/brand", "yes")
        change.draft("inspection-1", "/data/brand", "yes")
        change.undo("inspection-1")
        assert change.undo("inspection-1") is None


def test_a_cleared_draft_leaves_nothing_to_undo(opened: Workspace) -> None:
    with opened.change("A0001", NOW) as change:
        change.draft("inspection-1", "/data/brand", "yes")
        change.clear_draft("inspection-1")
        assert change.undo("inspection-1") is None
    assert opened.draft("inspection-1") == {}


def test_a_draft_of_an_unknown_record_is_refused(opened: Workspace) -> None:
    with pytest.raises(Refused), opened.change("A0001", NOW) as change:
        change.draft("inspection-9", "/data/brand", "yes")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for all examples of the property; making one takes longer than the rest."""
    workspace, _ = create(tmp_path_factory.mktemp("draft") / "workspace")
    with workspace.change("A0001", NOW) as change:
        change.put(inspection(1))
    yield workspace
    workspace.close()


_answers = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.sampled_from("xyz")), max_size=12)


@given(_answers)
def test_undoing_everything_gives_the_empty_draft(
    shared: Workspace, answers: list[tuple[str, str | None]]
) -> None:
    with shared.change("A0001", NOW) as change:
        change.clear_draft("inspection-1")
        states = [{}]
        for reference, value in answers:
            change.draft("inspection-1", reference, value)
            if change.drafted("inspection-1") != states[-1]:
                states.append(change.drafted("inspection-1"))
        while change.undo("inspection-1") is not None:
            states.pop()
            assert change.drafted("inspection-1") == states[-1]
        assert states == [{}]
