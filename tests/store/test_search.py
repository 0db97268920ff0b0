"""Finding by any piece of a name, a booth or a number."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.party import Party
from inspector.store import Workspace, searching
from tests.store.made_up import CAMPAIGN, NOW, create, inspection, target


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace, _ = create(tmp_path_factory.mktemp("search") / "workspace")
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(target(1, "12.2A34-35"))
        change.put(
            replace(target(2, "4.1A3"), party=Party("广州𬭎䶮贸易行", "Guangzhou Étoile Trading"), claims=())
        )
        change.put(target(3, "4.1A33", "罕见龙舟（上海）有限公司"))
        change.put(inspection(1))
    yield workspace
    workspace.close()


FOUND = [
    ("122a34", {1}),
    ("12.2A34", {1}),
    ("12.2 a34", {1}),
    ("a35", {1}),
    ("A34-35", {1}),
    ("a3", {1, 2, 3}),
    ("4.1a3", {2, 3}),
    ("精", {1}),
    ("机械", {1}),
    ("示例精密机械", {1}),
    ("上海", {1, 3}),
    ("海", {1, 3}),
    ("司", {1, 3}),
    ("𬭎", {2}),
    ("𬭎䶮", {2}),
    ("䶮贸易", {2}),
    ("上海有限", set()),
    ("étoile", {2}),
    ("ÉTOILE trad", {2}),
    ("ＳＨＡＮＧＨＡＩ", {1, 3}),
    ("ZL202010123456.7", {1, 3}),
    ("2020101234", {1, 3}),
    ("91310000ma1f", {1, 3}),
    ("龙舟 4.1", {3}),
    ("龙舟 a35", set()),
    ("数控机床", {1, 2, 3}),
    ("nothing", set()),
]


@pytest.mark.parametrize(("text", "numbers"), FOUND)
def test_a_piece_finds_the_booth(hall: Workspace, text: str, numbers: set[int]) -> None:
    hits = hall.search(text, kinds=["target"])
    assert {hit.id for hit in hits} == {f"target-{number}" for number in numbers}


def test_a_code_typed_in_full_comes_first(hall: Workspace) -> None:
    assert [hit.id for hit in hall.search("a3")] == ["target-2", "target-3", "target-1"]
    assert hall.search("a3", limit=1)[0].id == "target-2"


def test_search_stays_within_the_kinds_asked_for(hall: Workspace) -> None:
    assert {hit.kind for hit in hall.search("示例")} == {"target", "campaign"}
    assert hall.search("示例", kinds=[]) == []


def test_a_changed_name_is_found_and_the_old_one_is_not(workspace: Workspace) -> None:
    for name in ("旧名字机械厂", "新招牌机械厂"):
        with workspace.change("A0001", NOW) as change:
            change.put(target(1, name=name))
    assert not workspace.search("旧名字")
    assert [hit.title for hit in workspace.search("新招牌")] == ["4.1A001 新招牌机械厂"]


@pytest.mark.parametrize(
    "text", ["", " ", '"', "*", "()", "-", "a AND", "NEAR(", "x:y", "'; DROP", "\0", 'a*"b']
)
def test_what_means_something_to_the_index_is_only_text(hall: Workspace, text: str) -> None:
    hall.search(text)


_han = st.text(st.sampled_from("上海示例精密机械有限公司龙舟"), min_size=1, max_size=9)


@given(_han, st.data())
def test_every_substring_of_a_han_name_is_in_its_tokens(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    piece = name[start : data.draw(st.integers(start + 1, len(name)))]
    tokens = f" {searching.words([name])} "
    phrase = searching.question(piece).removeprefix('words : "')
    wanted = f" {phrase.removesuffix(chr(34))} " if len(piece) > 1 else f" {piece}"
    assert wanted in tokens
