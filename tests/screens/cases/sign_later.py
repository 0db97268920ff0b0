"""The page of signatures later on: papers proposed, a PIN given by finger, signing again, a question back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework.offers import Offer
from inspector.domain.inspection import State
from inspector.domain.notice import Outcome
from inspector.ui.screens.sign.officer import OfficerBlock
from tests.screens.case import SIZES, Case
from tests.screens.cases.sign import framed, page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

OFFERS = (
    Offer("W26", "行政检查结果告知书", "Inspection result notice", may=True, asked_by=("feedback",)),
    Offer("W24", "送达地址确认书", "Service address confirmation", may=True, asked_by=("service",)),
    Offer(
        "W06", "先行登记保存证据通知书", "Notice of advance registration of evidence", may=True,
        basis=("APL.56",), asked_by=("E",), approval="head",
    ),
    Offer(
        "W09", "抽样取证记录", "Sampling record", may=False, code="draft.needs_other", facts={"kind": "W06"},
        asked_by=("S",),
    ),
)  # fmt: skip


def cases() -> list[Case]:
    return [
        Case("sign-proposed", proposed, SIZES[:2]),
        Case("sign-keypad", keypad, SIZES[:2]),
        Case("sign-question", question, SIZES[:1]),
    ]


def proposed() -> QWidget:
    """What the findings ask for, the lawful ones with their keys."""
    view, presenter, office = page()
    office.sheet = replace(office.sheet, offers=OFFERS)
    presenter.load()
    return framed(view)


def keypad() -> QWidget:
    """The party drew after the first officer had signed: he signs again, with a finger."""
    view, presenter, office = page()
    first, second, *officers = office.sheet.signers
    presenter.outcomes.give(first.key, Outcome.SIGNED)
    presenter.outcomes.give(second.key, Outcome.SIGNED)
    signers = tuple(
        replace(one, again=True) if one.key == officers[0].key else one for one in office.sheet.signers
    )
    office.sheet = replace(office.sheet, signers=signers)
    presenter.load()
    window = framed(view)
    block = next(one for one in view.findChildren(OfficerBlock) if one.key == officers[0].key)
    block.pin.click()
    return window


def question() -> QWidget:
    """The record came back; the sheet says what the reviewer asks."""
    view, presenter, office = page()
    office.lock()
    returned = replace(
        office.sheet.inspection,
        state=State.RETURNED,
        reason="照片 3 中的包装盒正面标有另一专利号，笔录未记；请说明是否一并核对，并补充授权文件的情况。",
    )
    office.sheet = replace(office.sheet, inspection=returned)
    presenter.load()
    window = framed(view)
    presenter.adding.ask()
    return window
