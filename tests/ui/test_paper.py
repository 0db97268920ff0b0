"""The paper editor: fields from the template, what is missing, the approval, lines of a list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.domain.approval import Mode, Standing
from inspector.domain.changed import Changed
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.paper.fields import FieldBlock, RowsBlock
from inspector.ui.screens.paper.page import make
from tests.notices import samples, samples_evidence
from tests.screens.cases.paper import sheet, world


def _page(shown, **verbs):
    issued: list[str] = []
    view, presenter = make(
        InlineJobs(),
        replace(world(shown), preview=lambda _: b"", **verbs),
        on_issued=issued.append,
        on_left=lambda: None,
    )
    return view, presenter, issued


def test_a_field_is_written_when_it_is_left_and_a_line_is_added(window) -> None:
    written: list[tuple[str, object]] = []
    view, _, _ = _page(sheet("W04", samples.order()), write=lambda *one: written.append(one) or Changed())
    window(view, 1208, 700)
    when = view.blocks["when"]
    assert isinstance(when, FieldBlock)
    when.take_focus()
    when.control.line.selectAll()
    QTest.keyClicks(when.control.line, "2026-11-20")
    QTest.keyClick(when.control.line, Qt.Key.Key_Return)
    assert ("when", "2026-11-20") in written
    content = view.blocks["content"]
    assert isinstance(content, RowsBlock)
    content.add_row()
    key, rows = written[-1]
    assert key == "content"
    assert len(rows) == len(samples.order()["content"]) + 1


def test_what_is_missing_keeps_the_paper_and_takes_the_focus(window) -> None:
    view, presenter, issued = _page(sheet("W04", samples.order(), wrong=True))
    window(view, 1208, 700)
    presenter.issue()
    assert issued == []
    assert view.focusWidget() is view.blocks["when"].control.line


def test_a_whole_paper_is_issued_by_key(window) -> None:
    view, _, issued = _page(sheet("W04", samples.order()))
    window(view, 1208, 700)
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert issued == ["n1"]


def test_the_approval_is_asked_and_answered_above_the_fields(window) -> None:
    asked: list[Mode] = []
    facts = samples_evidence.registration()
    view, _, _ = _page(sheet("W06", facts), ask=lambda mode: asked.append(mode) or ("a1", Changed()))
    window(view, 1208, 700)
    view.approval.modes[Mode.URGENT].click()
    assert asked == [Mode.URGENT]
    answers: list[dict] = []
    view, _, _ = _page(
        sheet("W06", facts, Standing.ASKED), answer=lambda **given: answers.append(given) or Changed()
    )
    window(view, 1208, 700)
    view.approval.way.pick("phone")
    view.approval.yes.click()
    assert answers == [{"what": "give", "name": "周局长", "way": "phone", "secret": "", "evidence": ""}]


def test_a_list_with_a_hint_is_no_window_of_its_own(window) -> None:
    shown = sheet("W08", samples_evidence.property_list())
    field = next(one for one in shown.fields if one.type == "rows" and one.hint_zh)
    made = RowsBlock(field)
    assert not made._below.isVisible()


def test_what_is_typed_last_counts_when_it_is_issued_by_key(window) -> None:
    written: list[tuple[str, object]] = []
    view, _, issued = _page(
        sheet("W04", samples.order()), write=lambda *one: written.append(one) or Changed()
    )
    window(view, 1208, 700)
    when = view.blocks["when"]
    assert isinstance(when, FieldBlock)
    when.take_focus()
    when.control.line.selectAll()
    QTest.keyClicks(when.control.line, "2026-11-20")
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ("when", "2026-11-20") in written
    assert len(issued) == 1
