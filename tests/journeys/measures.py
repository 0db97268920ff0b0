"""A booth with a suspected counterfeit: its goods are registered in advance, the approval follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import approvals
from inspector.domain.approval import Approver

if TYPE_CHECKING:
    from tests.journeys.booths import Walk


def suspected_counterfeit(walk: Walk) -> None:
    """From Today to the printed record: the same mark on the same goods, no lawful source."""
    approvals.name_approvers(walk.desk, (Approver("周衡", "局长"),))
    hands = walk.hands
    hands.step("today: the next booth")
    hands.press("Ctrl+J")
    hands.step("certificates, rights, opening")
    hands.press("Return", "1", "3", "Ctrl+Return")
    hands.step("2-3 nothing found")
    hands.press("F7", "F7")
    hands.step("4 the mark and the goods")
    hands.press("1", "2")
    hands.type("样品外壳印有示例之光字样，与注册商标文字和商品均相同")
    hands.press("Tab")
    for text in ("示例之光", "12345678", "某灯饰"):
        hands.type(text)
        hands.press("Return")
    hands.type("灯具")
    hands.press("Return", "Return")
    hands.type("12")
    hands.press("Return", "1")
    hands.type("85")
    hands.step("value by the price asked, no source")
    hands.press("Return", "1", "5", "Ctrl+Return")
    hands.step("5-7 nothing found, 8 closing")
    hands.press("F7", "F7", "F7", "1", "F9")
    hands.type("进货单据")
    hands.press("Tab")
    hands.type("+3")
    hands.press("Return", "1", "F9")
    hands.type("参展商不同意拍摄")
    hands.step("complete, printed")
    hands.press("F9")


def proposed(walk: Walk) -> list[str]:
    """The papers that stand there with a key each."""
    return [one.kind for one in walk.frame.current().papers.proposed._shown]


def begin(walk: Walk, kind: str) -> None:
    """Its key."""
    walk.hands.press(f"Alt+{proposed(walk).index(kind) + 1}")


def register_in_advance(walk: Walk) -> None:
    """W06: what is missing is gone to, the urgent approval asked for, issued, printed."""
    hands = walk.hands
    hands.step("W06: what is missing")
    begin(walk, "W06")
    hands.press("Ctrl+Return")
    hands.type("0757-12345678")
    hands.step("W06: urgent, issue")
    hands.press("Ctrl+Return", "Tab", "Tab", "Space", "Ctrl+Return")
    hands.step("W06: printed")
    hands.press("F9")


def list_goods(walk: Walk) -> None:
    """W08: the goods come from the checklist."""
    hands = walk.hands
    hands.step("W08: issued, printed")
    begin(walk, "W08")
    hands.press("Ctrl+Return", "F9")


def to_the_head(walk: Walk) -> None:
    """Today says that the approval is owed; its key opens the paper at the answer."""
    hands = walk.hands
    hands.step("Today, the approval owed")
    hands.press("Ctrl+1", "Ctrl+G")
