"""Papers of the check: what the record knows is on the paper, what it does not know is asked."""

import pytest

from inspector import notices
from inspector.casework import drafting, facts, occasions
from inspector.casework.gathering import Facts, checks
from tests.casework.made_up import FINDING, Hall


def _gathered(hall: Hall, kind: str, owner: str) -> Facts:
    record = occasions.record(hall.desk, owner)
    shared = facts.common("", hall.desk.agency(), record.filled, record.inspection,
                          number="", edition=1, issued_at=hall.desk.now())  # fmt: skip
    return dict(checks.GATHERERS[kind](shared, record))


@pytest.mark.parametrize("kind", sorted(checks.GATHERERS))
def test_a_paper_is_drafted_from_the_record(hall: Hall, kind: str) -> None:
    gathered = _gathered(hall, kind, hall.completed("12.2A36", *FINDING))
    layout = drafting.layout_of(kind)
    assert notices.render(kind, gathered, layout=layout, watermark=True, marks=True).pages <= 3


@pytest.mark.parametrize("kind", ["W01", "W02"])
def test_a_check_is_asked_for_and_announced_before_there_is_a_record(hall: Hall, kind: str) -> None:
    target = hall.target("12.2A36")
    gathered = _gathered(hall, kind, target)
    assert gathered["party"]["name"]
    assert gathered["place"].endswith("展位")
    assert gathered["check"]["source"]
    assert [item["zh"] for item in gathered["check"]["items"]]
    assert all(item["en"] for item in gathered["check"]["items"])
    assert "《商标法》" in gathered["basis"][0]["zh"]


def test_the_answer_to_what_nobody_asked_yet_is_left_open(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    assert _gathered(hall, "W24", inspection)["delivery"]["electronic"] == ""
    assert _gathered(hall, "W25", inspection)["materials"] == []
    assert "answer" not in _gathered(hall, "W11", inspection).get("certificates", {})


def test_the_result_says_what_follows_from_what_was_found(hall: Hall) -> None:
    assert _gathered(hall, "W26", hall.completed("12.2A36", *FINDING))["result"] == "correct"
    assert _gathered(hall, "W26", hall.completed("12.2A37"))["result"] == "none"


def test_materials_are_listed_one_by_one() -> None:
    listed = checks._listed("商标注册证；授权书\n进货发票。")
    assert listed == ["商标注册证", "授权书", "进货发票"]
