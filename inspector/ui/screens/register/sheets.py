"""The sheets of the register: void with a reason, give a formal number, count sealed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui.components.asking import AskingSheet
from inspector.ui.components.choice import Choice, ChoiceGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.casework.number_register import Entry


class VoidSheet(AskingSheet):
    """The number stays listed; the reason stands beside it."""

    confirmed = Signal(str, str)  # number, reason

    def __init__(self, window: QWidget, entry: Entry, number: str) -> None:
        title, act = self.tr("Void a number"), self.tr("Void it")
        about = self.tr("It is never given out again and stays in the register with its reason.")
        super().__init__(window, title, f"{number}  {entry.party}\n{about}".strip(), act, danger=True)
        self.number = number
        self.run = entry.first if entry.first != entry.last else 0
        if self.run:
            whole = self.tr("Which number: %1 to %2")
            name = whole.replace("%1", str(entry.first)).replace("%2", str(entry.last))
            self.which = self.ask(name, str(entry.first))
        self.reason = self.ask(self.tr("Reason"))
        self.first, self.last = entry.first, entry.last
        self.end()

    def confirm(self) -> None:
        *which, reason = self.fields
        if which and not self._is_in(which[0].text()):
            self.which.say(self.tr("One of these numbers."), "doubt")
        elif not reason.text().strip():
            self.reason.say(self.tr("Say why the number is void."), "doubt")
            reason.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            head = self.number[: self.number.index("〕") + 1] if which else ""
            number = f"{head}{int(which[0].text())}号" if which else self.number
            self.close_sheet()
            self.confirmed.emit(number, reason.text().strip())

    def _is_in(self, text: str) -> bool:
        return text.strip().isdecimal() and self.first <= int(text) <= self.last


class MapSheet(AskingSheet):
    """The paper keeps its temporary number; a page says which formal one it has."""

    confirmed = Signal(str, str)  # temporary, formal

    def __init__(self, window: QWidget, entry: Entry) -> None:
        title, act = self.tr("Give the formal number"), self.tr("Give it")
        about = self.tr(
            "The paper stays as it was printed. A supplementary page with both numbers is issued, to be"
            " sealed, handed over and filed with it."
        )
        super().__init__(window, title, f"{entry.number}  {entry.party}\n{about}", act)
        self.temporary = entry.number
        self.formal = self.ask(self.tr("Formal number from the clerk; left empty, the next of the block"))
        self.end()

    def confirm(self) -> None:
        self.close_sheet()
        self.confirmed.emit(self.temporary, self.fields[0].text().strip())


class PileSheet(AskingSheet):
    """Sheets that came, were spoiled, or went back."""

    confirmed = Signal(str, int, str)  # what, how many, reason or batch

    def __init__(self, window: QWidget, left: int) -> None:
        title, act = self.tr("Pre-sealed sheets"), self.tr("Write down")
        about = self.tr("By the register %1 are left. Printed ones are counted by themselves.")
        super().__init__(window, title, about.replace("%1", str(max(0, left))), act)
        self.move_ = ChoiceGroup(self.tr("What happened"))
        self.move_.set_choices(
            [
                Choice("received", self.tr("Received")),
                Choice("spoiled", self.tr("Spoiled")),
                Choice("returned", self.tr("Returned")),
            ]
        )
        self.move_.choose("received" if left <= 0 else "spoiled")
        self.body.addWidget(self.move_)
        self.count = self.ask(self.tr("Sheets"), "1" if left > 0 else "")
        self.reason = self.ask(self.tr("Why they were spoiled; of others the batch, from whom or to whom"))
        self.end()

    def confirm(self) -> None:
        count, reason = (field.text().strip() for field in self.fields)
        if not count.isdecimal() or not int(count):
            self.count.say(self.tr("A number of sheets."), "doubt")
            self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif self.move_.chosen() == "spoiled" and not reason:
            self.reason.say(self.tr("Say why they were spoiled."), "doubt")
            self.fields[1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.close_sheet()
            self.confirmed.emit(self.move_.chosen(), int(count), reason)
