"""A repeat as a table: one row is open and edited in place, the others are one line of text each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import fill
from inspector.ui.screens.inspection.cells import PAD, shares_of
from inspector.ui.screens.inspection.closed_row import ClosedRow, Head
from inspector.ui.screens.inspection.open_row import COLUMNS, OpenRow
from inspector.ui.screens.inspection.question import heading, retire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from inspector.casework.page import Question, Rows
    from inspector.ui.screens.inspection.editors import Editor
    from inspector.ui.screens.inspection.hands import Hands

INLINE = 4
CARD = 520  # narrower than this a row is a card: one name above one value


class RowsTable(QWidget):
    """Title, head, rows, and the line that adds one."""

    changed_shape = Signal()

    def __init__(self, rows: Rows, hands: Hands, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference, self._hands, self._now = rows.reference, hands, now
        self.rows, self._open = rows, rows.rows[-1][0] if rows.rows else ""
        self._lines: dict[str, QWidget] = {}
        self._shape = (False, False)
        self._number = kit.Label("", fonts.SMALL, role="muted")
        self._label = kit.Paragraph("", fonts.BODY, fonts.MEDIUM)
        self._card = kit.Surface("surface", "line", theme.CARD_RADIUS)
        self._head = Head()
        self._body = column(gap=0)
        self._add = kit.Button("", "plus", kind="quiet", hint="Ins")
        self._add.clicked.connect(lambda: hands.row_added.emit(self.reference))
        self._totals = kit.Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        foot = kit.row(self._add, gap=8)
        foot.addWidget(self._totals)
        foot.setContentsMargins(0, 0, PAD, 0)
        inside = column(self._head, self._body, kit.Hairline(), foot, gap=0)
        inside.setContentsMargins(1, 1, 1, 1)
        self._card.setLayout(inside)
        self.setLayout(column(heading(self._number, self._label), self._card, gap=6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_rows(rows)

    def show_rows(self, rows: Rows) -> None:
        if self._lines and self.rows == rows:
            return
        known = {reference for reference, _ in self.rows.rows}
        self.rows = rows
        new = [reference for reference, _ in rows.rows if reference not in known]
        if new:
            self._open = new[-1]
        self._number.set_text(rows.number)
        self._label.set_text(rows.label)
        self._add.set_text(self.tr("Add a row"), f"{self.tr('Add a row')}: {rows.label}")
        self._add.setVisible(not rows.counted)
        self._totals.set_text(self._sums(rows) if rows.rows else "")
        self._draw()

    def _sums(self, rows: Rows) -> str:
        """What the form adds up, in its own words where it has some."""
        names, of = dict(rows.columns), self.tr("Sum of %1")
        parts = (f"{label or fill(of, names[name])}  {value}" for name, label, value in rows.totals)
        return "     ".join(parts)

    def stops(self) -> Iterator[tuple[str, Editor]]:
        """Every control of the open row, and of the tables in it."""
        opened = self.opened()
        if opened is not None:
            yield from opened.stops()

    def tables(self) -> Iterator[RowsTable]:
        """This table and those inside its open row."""
        yield self
        opened = self.opened()
        for table in opened.tables.values() if opened is not None else ():
            yield from table.tables()

    def next_row(self, reference: str) -> str:
        """The row after this one; empty after the last."""
        order = [one for one, _ in self.rows.rows]
        place = order.index(reference) + 1 if reference in order else len(order)
        return order[place] if place < len(order) else ""

    def open_to(self, reference: str) -> bool:
        """Open the row a question, a row or a table inside stands in."""
        for row, _ in self.rows.rows:
            if reference == row or reference.startswith(f"{row}/"):
                self.open_row(row)
                opened = self.opened()
                for table in opened.tables.values() if opened is not None else ():
                    table.open_to(reference)
                return True
        return False

    def open_row(self, reference: str) -> None:
        """Edit this row; the one edited before becomes a line of text."""
        if reference != self._open:
            self._open = reference
            self._draw()
            self.changed_shape.emit()

    def focus_add(self) -> None:
        """Where typing goes when no row is left."""
        self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def opened(self) -> OpenRow | None:
        line = self._lines.get(self._open)
        return line if isinstance(line, OpenRow) else None

    def _inline(self) -> bool:
        room = self.width() - 2 * theme.CONTROL
        return len(self.rows.columns) <= INLINE and room >= 120 * len(self.rows.columns)

    def _is_card(self) -> bool:
        return self.width() < CARD

    def _draw(self) -> None:
        shown = len(self.rows.columns) if len(self.rows.columns) <= INLINE else INLINE
        shares, inline = shares_of(self.rows, shown), self._inline()
        names = [name for name, _ in self.rows.columns][:shown]
        lines: dict[str, QWidget] = {}
        for reference, cells in self.rows.rows:
            old = self._lines.get(reference)
            if reference == self._open:
                lines[reference] = self._opened_line(old, reference, cells, inline, shares)
            else:
                kept = old if isinstance(old, ClosedRow) else None
                closed = kept or self._closed_line(reference)
                closed.show_cells(cells, names, shares, card=self._is_card())
                lines[reference] = closed
        inset = 2 * theme.CONTROL + 8 if inline and self._open in lines and not self.rows.counted else 0
        for line in lines.values():
            if isinstance(line, ClosedRow):
                line.inset = inset
        self._replace(lines)
        self._head.show_names([label for _, label in self.rows.columns][:shown], shares, inset)
        self._head.setVisible(bool(lines) and (inline or len(lines) > 1) and not self._is_card())

    def _opened_line(
        self,
        old: QWidget | None,
        reference: str,
        cells: tuple[Question, ...],
        inline: bool,
        shares: list[int],
    ) -> OpenRow:
        columns = 1 if self._is_card() else COLUMNS
        if isinstance(old, OpenRow) and old.fits(cells, inline=inline, columns=columns):
            old.show_cells(cells)
        else:
            old = OpenRow(
                reference, cells, self._hands, self._now, make_table=self._table_inside,
                inline=inline, columns=columns, counted=self.rows.counted,
                names=[name for name, _ in self.rows.columns], shares=shares,
            )  # fmt: skip
        old.show_inside(dict(self.rows.inside).get(reference, ()))
        return old

    def _table_inside(self, rows: Rows) -> RowsTable:
        return RowsTable(rows, self._hands, self._now)

    def _closed_line(self, reference: str) -> ClosedRow:
        line = ClosedRow(reference)
        line.clicked.connect(lambda: self._open_by_hand(reference))
        return line

    def _open_by_hand(self, reference: str) -> None:
        self.open_row(reference)
        line = self.opened()
        if line is not None:
            next(iter(line.editors.values())).take_focus()

    def _replace(self, lines: dict[str, QWidget]) -> None:
        if list(lines.values()) == list(self._lines.values()):
            return
        for widget in self._lines.values():
            self._body.removeWidget(widget)
            if widget not in lines.values():
                retire(widget)
                widget.hide()
                widget.deleteLater()
        self._lines = lines
        while self._body.count():
            clear(self._body)
        for place, widget in enumerate(lines.values()):
            if place:
                self._body.addWidget(kit.Hairline())
            self._body.addWidget(widget)
            widget.setVisible(True)

    def resizeEvent(self, event: object) -> None:
        shape = (self._inline(), self._is_card())
        if shape != self._shape:
            self._shape = shape
            self._draw()
