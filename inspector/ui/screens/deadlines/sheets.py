"""The sheets that change a clock: suspend, lengthen, end. Each asks for what the journal keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui import fonts
from inspector.ui.components.asking import AskingSheet
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.label import Paragraph
from inspector.ui.screens.deadlines import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.casework.clocks import RunningOut
    from inspector.ui.components.field import Field, Labelled


class ClockSheet(AskingSheet):
    """What is asked about one running period."""

    def __init__(self, window: QWidget, line: RunningOut, title: str, act: str, *, danger: bool) -> None:
        about = f"{words.what(line)} · {words.day(line)} {words.hour(line)}\n{words.whom(line)}"
        super().__init__(window, title, about, act, danger=danger)
        self.line = line

    def need(self, labelled: Labelled, field: Field, say: str) -> bool:
        """Whether something stands in the field; else it says what is missing."""
        if field.text().strip():
            return True
        labelled.say(say, "doubt")
        field.setFocus(Qt.FocusReason.TabFocusReason)
        return False


class StopSheet(ClockSheet):
    """What was due is done, or no longer due."""

    confirmed = Signal(str)

    def __init__(self, window: QWidget, line: RunningOut) -> None:
        super().__init__(window, line, self.tr("End this period?"), self.tr("End it"), danger=True)
        self.reason = self.ask(self.tr("Why, for the journal: done, withdrawn, settled"))
        self.end()

    def confirm(self) -> None:
        if self.need(self.reason, self.fields[0], self.tr("Say why the period ends.")):
            self.close_sheet()
            self.confirmed.emit(self.fields[0].text().strip())


class SuspendSheet(ClockSheet):
    """Why it is not counted, and by which paper."""

    confirmed = Signal(str, str)

    def __init__(self, window: QWidget, line: RunningOut) -> None:
        super().__init__(window, line, self.tr("Suspend this period"), self.tr("Suspend"), danger=False)
        gaps = line.preset.gaps if line.preset else ()
        self.why = ChoiceGroup(self.tr("Why it is not counted"))
        self.why.set_choices([Choice(one, words.why(one)) for one in gaps])
        if gaps:
            self.why.choose(gaps[0])
        self.body.addWidget(self.why)
        self.paper = self.ask(self.tr("The paper that says so, with its number"))
        self.end()

    def confirm(self) -> None:
        if self.need(self.paper, self.fields[0], self.tr("Name the paper.")):
            self.close_sheet()
            self.confirmed.emit(self.why.chosen(), self.fields[0].text().strip())


class ExtendSheet(ClockSheet):
    """By how much, approved by whom."""

    confirmed = Signal(int, str, str)

    def __init__(self, window: QWidget, line: RunningOut) -> None:
        super().__init__(window, line, self.tr("Lengthen this period"), self.tr("Lengthen"), danger=False)
        allowed = line.preset.extensions if line.preset else ()
        given = len(line.clock.extensions)
        usual = str(allowed[given]) if given < len(allowed) and allowed[given] else ""
        self.days = self.ask(self.tr("By how many days"), usual)
        self.by = self.ask(self.tr("Approved by"))
        self.paper = self.ask(self.tr("The approval's number, or how it was given"))
        words_ = self.tr("It is announced to those concerned today; that is kept with it.")
        self.body.addWidget(Paragraph(words_, fonts.SMALL, role="muted"))
        self.end()

    def open(self) -> None:
        super().open()
        first = self.fields[1] if self.fields[0].text() else self.fields[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def confirm(self) -> None:
        if not self.fields[0].text().strip().isdecimal():
            self.days.say(self.tr("Days, as a number."), "doubt")
            self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif self.need(self.by, self.fields[1], self.tr("Say who approved it.")):
            days, by, paper = (field.text().strip() for field in self.fields)
            self.close_sheet()
            self.confirmed.emit(int(days), by, paper)
