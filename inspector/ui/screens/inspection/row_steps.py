"""Decides what happens to the rows of a table: each act one step that can be taken back. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.ui.screens.inspection import reading, tables, words

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.presenter import InspectionPresenter


class RowSteps:
    """Rows come, go, are copied and pasted."""

    def __init__(self, owner: InspectionPresenter) -> None:
        self._owner = owner
        hands = owner.view.hands
        hands.row_added.connect(self.add_row)
        hands.row_removed.connect(self.remove_row)
        hands.row_copied.connect(self.copy_row)
        hands.cell_copied.connect(self.copy_cell)
        hands.rows_pasted.connect(self.paste_rows)

    def add_row(self, reference: str) -> None:
        made: list[str] = []
        self._owner._step(lambda now: made.append(self._owner._open().add_row(reference, now)))
        self._owner._show(goal=self._owner._goal(made[0]) if made else self._owner.state.goal)

    def remove_row(self, instance: str) -> None:
        repeat, _, number = instance.rpartition("[")
        self._owner._step(lambda now: self._owner._open().remove_row(instance, now))
        left = len(self._owner._open().session.instances(repeat))
        place = min(int(number.rstrip("]")), left)
        self._owner._show(goal=self._owner._goal(f"{repeat}[{place}]" if left else repeat))
        text = QCoreApplication.translate("Inspection", "Row removed")
        step = self._owner.steps.stack[-1]
        self._owner.ways.tell(text, lambda: self._owner._take_back(step))

    def copy_row(self, instance: str) -> None:
        """Another row like this one, at the end."""
        made: list[str] = []
        self._owner._step(lambda now: made.append(tables.copy_row(self._owner._open(), instance, now)))
        self._owner._show(goal=self._owner._goal(made[0]) if made else self._owner.state.goal)

    def copy_cell(self, reference: str) -> None:
        """Ctrl+D: what stands in the row above."""
        above = tables.above(self._owner._open(), reference)
        if above:
            self._owner.answer(reference, above)
            self._owner._show(goal=self._owner._goal(reference))

    def paste_rows(self, reference: str, text: str) -> None:
        """Lines of a spreadsheet from this cell on: missing rows come, what cannot be read is told."""
        left: list[int] = []
        questions = reading.questions_of(self._owner.state.page)
        self._owner._step(
            lambda now: left.append(tables.paste(self._owner._open(), questions, reference, text, now))
        )
        self._owner._show(goal=self._owner._goal(reference))
        step = self._owner.steps.stack[-1] if self._owner.steps.stack else None
        if left and left[0]:
            said = words.Counted().not_pasted(left[0])
            self._owner.ways.tell(said, lambda: self._owner._take_back(step) if step else None)
