"""The page of phrases: one chosen, a refusal, and a narrow window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework.phrases import starters
from inspector.domain.phrase import Phrase
from inspector.ui.language import code, pick
from inspector.ui.screens.phrases.presenter import State
from inspector.ui.screens.phrases.view import PhrasesView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def cases() -> list[Case]:
    return [
        Case("phrases", partial(_make, 1), ("1280x800", "1280x800@2", "720x1000")),
        Case("phrases-refused", partial(_make, -1, refused=True), ("1280x800",)),
    ]


def _make(chosen: int, *, refused: bool = False) -> QWidget:
    own = Phrase("p1", pick("当事人现场未提供{材料}。", "The party showed no {papers}."), "wtg", "remark",
                 pick("情况说明", "What was seen"))  # fmt: skip
    shipped = tuple(one.spoken(code()) for one in starters())
    said = pick(
        "缩写“xj”已用于：立即下架涉案商品", "The short cut “xj” already stands for: Take the goods off"
    )
    state = State((own, *shipped), chosen, said if refused else "")
    view = PhrasesView()
    view.show(replace(state, ticket=1))
    return hall.framed(view, "settings", over=True)
