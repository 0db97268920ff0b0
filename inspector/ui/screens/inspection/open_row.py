"""The row of a table that is being edited, with what is wrong in it and the tables inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.layouts import column
from inspector.ui.screens.inspection import pasting
from inspector.ui.screens.inspection.cells import NONE, PAD, InColumns, column_of
from inspector.ui.screens.inspection.kinds import editor_for
from inspector.ui.screens.inspection.length import LengthLine, is_short
from inspector.ui.screens.inspection.question import DoubtLine, connect, retire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from inspector.casework.page import Question, Rows
    from inspector.ui.screens.inspection.editors import Editor
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.rows import RowsTable

COLUMNS = 2


class OpenRow(QWidget):
    """The row being edited: controls side by side where they fit, with their names above where not."""

    def __init__(
        self,
        reference: str,
        cells: tuple[Question, ...],
        hands: Hands,
        now: datetime,
        *,
        make_table: Callable[[Rows], RowsTable],
        inline: bool,
        columns: int = COLUMNS,
        counted: bool = False,
        names: list[str],
        shares: list[int],
    ) -> None:
        """`names` and `shares` are the columns of the whole table: in one line a cell stands in its own."""
        super().__init__()
        self.reference, self.inline, self.columns = reference, inline, columns
        self._names, self._shares = names, shares
        self.tables: dict[str, RowsTable] = {}
        self._make_table = make_table
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, kit.Label] = {}
        self._doubts: dict[str, DoubtLine] = {}
        self._wrong: dict[str, kit.Paragraph] = {}
        self._lengths: dict[str, LengthLine] = {}
        body = column(gap=8)
        body.setContentsMargins(PAD, 8, 4, 8)
        body.addLayout(self._in_line(cells, hands, now, None if counted else self._acts(hands)))
        self._under(body, cells, hands)
        self._body = body
        self.setLayout(body)
        for line in self.findChildren(QLineEdit):
            line.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_cells(cells)

    def _acts(self, hands: Hands) -> QWidget:
        """What a finger does to the row; keys do the same."""
        copy = kit.Button("", "copy", kind="quiet", tone="muted", name=self.tr("Copy this row"))
        copy.setToolTip(f"{self.tr('Copy this row')}  Ctrl+Shift+D")
        copy.clicked.connect(lambda: hands.row_copied.emit(self.reference))
        remove = kit.Button("", "trash-2", kind="quiet", tone="muted", name=self.tr("Remove this row"))
        remove.setToolTip(f"{self.tr('Remove this row')}  Ctrl+Del")
        remove.clicked.connect(lambda: hands.row_removed.emit(self.reference))
        for button in (copy, remove):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        acts = kit.row(copy, remove, gap=0, spread=True)
        holder.setLayout(acts)
        return holder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lines of a spreadsheet are for the table, not for one cell; Ctrl+Del is for the row, not a word."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or kit.composing():
            return False
        if not isinstance(event, QKeyEvent):
            return False
        pastes = event.matches(QKeySequence.StandardKey.Paste)
        removes = (
            event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if removes or (pastes and pasting.lines_of(QGuiApplication.clipboard().text())):
            event.ignore()
            return True  # ignored: it goes on to the page
        return False

    def show_inside(self, inside: tuple[Rows, ...]) -> None:
        """Repeats inside this row, each as a table of its own below it."""
        for rows in inside:
            if rows.reference in self.tables:
                self.tables[rows.reference].show_rows(rows)
            else:
                table = self.tables[rows.reference] = self._make_table(rows)
                self._body.addWidget(table)
        for reference in [one for one in self.tables if one not in [rows.reference for rows in inside]]:
            gone = self.tables.pop(reference)
            retire(gone)
            gone.hide()
            gone.deleteLater()

    def stops(self) -> Iterator[tuple[str, Editor]]:
        yield from self.editors.items()
        for table in self.tables.values():
            yield from table.stops()

    def _in_line(
        self, cells: tuple[Question, ...], hands: Hands, now: datetime, acts: QWidget | None
    ) -> QHBoxLayout:
        line = kit.row(gap=8, spread=True)
        for cell in cells:
            editor = self.editors[cell.reference] = editor_for(cell, now, in_table=True)
            connect(editor, cell.reference, hands)
        line.addLayout(self._under_names() if self.inline else self._in_grid(), 1)
        if acts is not None:
            end = Qt.AlignmentFlag.AlignBottom if self.inline else Qt.AlignmentFlag.AlignTop
            line.addWidget(acts, 0, end)
        return line

    def _under_names(self) -> InColumns:
        """Each control under the name of its column; a dash where a column does not apply."""
        line = InColumns(self._shares)
        there = {column_of(reference): editor for reference, editor in self.editors.items()}
        for place, name in enumerate(self._names):
            line.put(there.get(name) or kit.Label(NONE, role="muted"), place)
        return line

    def _in_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (reference, editor) in enumerate(self.editors.items()):
            label = self._labels[reference] = kit.Label("", fonts.SMALL, role="muted", elide=True)
            at, row = place % self.columns, place // self.columns
            grid.addWidget(label, 2 * row, at)
            grid.addWidget(editor, 2 * row + 1, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _under(self, body: QVBoxLayout, cells: tuple[Question, ...], hands: Hands) -> None:
        for cell in cells:
            self._doubts[cell.reference] = DoubtLine(cell.reference, hands)
            self._wrong[cell.reference] = kit.Paragraph("", fonts.SMALL, role="danger")
            self._lengths[cell.reference] = LengthLine()
            body.addWidget(self._lengths[cell.reference])
            body.addWidget(self._doubts[cell.reference])
            body.addWidget(self._wrong[cell.reference])

    def fits(self, cells: tuple[Question, ...], *, inline: bool, columns: int) -> bool:
        same = list(self.editors) == [one.reference for one in cells]
        return same and self.inline == inline and (inline or self.columns == columns)

    def show_cells(self, cells: tuple[Question, ...]) -> None:
        for cell in cells:
            self.editors[cell.reference].show_question(cell)
            self._doubts[cell.reference].show_doubt(cell)
            self._lengths[cell.reference].show_question(cell)
            wrong = "" if is_short(cell) else cell.violation
            self._wrong[cell.reference].set_text(wrong)
            self._wrong[cell.reference].setVisible(bool(wrong))
            if cell.reference in self._labels:
                self._labels[cell.reference].set_text(cell.label)
