"""The party's view in both directions, and its two parts by themselves for the checks."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from inspector.ui.frame import Frame
from inspector.ui.language import code, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.party import words
from inspector.ui.screens.party.sheet import PartySheet
from inspector.ui.screens.party.state import Both, PageImage, PartyFacts, PartyState, Point
from inspector.ui.screens.party.view import InspectorStrip, PartyView
from tests.screens.case import SIZES, Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def cases() -> list[Case]:
    return [
        Case("party", lambda: over_a_window(state()), SIZES),
        Case("party-turned", lambda: over_a_window(replace(state(), turned=True)), SIZES[:1]),
        Case("party-larger", lambda: over_a_window(replace(state(), larger=True)), (SIZES[0], SIZES[3])),
        Case("party-sheet", sheet, ("1280x744", "1280x744@2", "1920x1024")),
        Case("party-strip", strip, ("1280x56",)),
    ]


@lru_cache
def page(number: int) -> PageImage:
    """A page with lines where text would be."""
    from PIL import Image, ImageDraw

    drawn = Image.new("RGB", (1190, 1684), "white")
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((380, 120, 810, 150), fill="#1B2230")
    for line in range(28):
        pen.rectangle(
            (130, 240 + 44 * line, 1060 - (line * 97 + number * 31) % 240, 254 + 44 * line), fill="#566074"
        )
    return PageImage(drawn.width, drawn.height, drawn.tobytes())


def state() -> PartyState:
    """An order to hand in papers, on two pages."""
    to_do = Point(
        words.WHAT_TO_DO.title,
        Both(
            "请于 2026 年 11 月 10 日 17:00 前提交专利证书复印件和供货合同。",
            "Hand in a copy of the patent certificate and the supply contract by 10 November 2026, 17:00.",
        ),
    )
    note = Both(
        words.ORIGINAL_OF.zh.replace("%1", "7f3a 91c4"), words.ORIGINAL_OF.en.replace("%1", "7f3a 91c4")
    )
    facts = PartyFacts(
        booth="A101",
        party=Both("深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd."),
        edition=2,
        paper=words.RECORD,
        points=(words.WHAT_THIS_IS, to_do, words.IF_WRONG, words.HOW_TO_OBJECT),
        note=note,
    )
    spoken = "en" if code() == "en" else "zh"
    return PartyState(facts, spoken, (page(1), page(2)), since="14:48:20")


def over_a_window(shown: PartyState) -> QWidget:
    window = Frame()
    window.add("inspections", Screen)
    window.go("inspections")
    window.setWindowTitle(pick("检查", "Inspection"))
    window.setVisible(True)
    view = PartyView(window)
    view.show(shown)
    view.open()
    return window


def sheet() -> QWidget:
    made = PartySheet()
    made.draw(state())
    return made


def strip() -> QWidget:
    made = InspectorStrip()
    made.draw(state())
    return made
