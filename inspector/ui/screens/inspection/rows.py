"""A repeat as a table: one row is open and edited in place, the others are one line of text each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import fill
from inspector.ui.screens.inspection import pasting
from inspector.ui.screens.inspection.cells import (
    NONE,
    PAD,
    InColumns,
    by_column,
    column_of,
    in_words,
    shares_of,
    spans,
)
from inspector.ui.screens.inspection.kinds import editor_for
from inspector.ui.screens.inspection.length import LengthLine, is_short
from inspector.ui.screens.inspection.question import DoubtLine, connect, heading, retire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from inspector.casework.page import Question, Rows
    from inspector.ui.screens.inspection.editors import Editor
    from inspector.ui.screens.inspection.hands import Hands

INLINE, COLUMNS = 4, 2
CARD = 520  # narrower than this a row is a card: one name above one value
CARD_HIGH = 56


def badge_of(cells: tuple[Question, ...]) -> tuple[str, str, str] | None:
    """What stands at the end of a row: icon, tone and word of its worst cell."""
    if any(one.doubt for one in cells):
        return kit.STATES["doubt"][0], "warn", kit.state_word("doubt")
    for one in cells:
        for choice in one.choices:
            if choice.value == one.value and choice.tone == "danger":
                return "octagon-alert", "danger", choice.label
    return None


class ClosedRow(kit.RowControl):
    """A row that is not being edited: the first columns as text. Enter or a press opens it."""

    inset = 0  # what the open row keeps free for its own buttons

    def __init__(self, reference: str) -> None:
        super().__init__(theme.ROW, "")
        self.reference = reference

    def show_cells(
        self, cells: tuple[Question, ...], names: list[str], shares: list[int], *, card: bool = False
    ) -> None:
        """`names` are the columns that have room, in order."""
        self.cells, self.names, self.shares, self.card = cells, names, shares, card
        self.setFixedHeight(CARD_HIGH if card else theme.ROW)
        self.setAccessibleName(", ".join(in_words(one) for one in cells if one.value) or self.tr("Empty row"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, CARD_HIGH if self.card else theme.ROW)

    card = False

    def paint_content(self, canvas: Canvas) -> None:
        badge, right = badge_of(self.cells), self.width() - PAD
        if badge is not None:
            icon, tone, word = badge
            wide = fonts.width(word, fonts.font(fonts.DENSE, fonts.MEDIUM))
            room = min(wide, 120)
            right -= room + 24
            canvas.icon(icon, right, self.height() / 2, 16, tone)
            box = QRectF(right + 22, 0, room, self.height())
            canvas.text(box, word, fonts.font(fonts.DENSE, fonts.MEDIUM), tone, elide=True)
            right -= 8
        if self.card:
            first = in_words(self.cells[0]) if self.cells else ""
            rest = " · ".join(in_words(one) for one in self.cells[1:] if one.value)
            self.two_lines(canvas, PAD, right - PAD, first or NONE, rest, weight=fonts.MEDIUM)
            return
        there = by_column(self.cells)
        for name, (x, wide) in zip(self.names, spans(self.shares, self.width() - self.inset), strict=False):
            room = min(x + wide, right) - x - 4
            words = in_words(there[name]) if name in there else ""
            if room > 16:
                role = "text" if words else "muted"
                canvas.text(QRectF(x, 0, room, self.height()), words or NONE, fonts.font(), role, elide=True)


class OpenRow(QWidget):
    """The row being edited: controls side by side where they fit, with their names above where not."""

    def __init__(
        self,
        reference: str,
        cells: tuple[Question, ...],
        hands: Hands,
        now: datetime,
        *,
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
        self._hands, self._now = hands, now
        self.tables: dict[str, RowsTable] = {}
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
                table = self.tables[rows.reference] = RowsTable(rows, self._hands, self._now)
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
        self._head = _Head()
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
                reference, cells, self._hands, self._now,
                inline=inline, columns=columns, counted=self.rows.counted,
                names=[name for name, _ in self.rows.columns], shares=shares,
            )  # fmt: skip
        old.show_inside(dict(self.rows.inside).get(reference, ()))
        return old

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


class _Head(QWidget):
    """The names of the columns, 32 high."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._shares: list[int] = []
        self._inset = 0
        self.setFixedHeight(32)

    def show_names(self, names: list[str], shares: list[int], inset: int) -> None:
        self._names, self._shares, self._inset = names, shares, inset
        self.update()

    def paintEvent(self, event: object) -> None:
        width = self.width() - self._inset
        with Canvas(self) as canvas:
            for name, (x, wide) in zip(self._names, spans(self._shares, width), strict=False):
                box = QRectF(x, 0, wide - 8, self.height())
                canvas.text(box, name, fonts.font(fonts.SMALL, fonts.MEDIUM), "muted", elide=True)
            canvas.sides(QRectF(self.rect()), "b", theme.colour("hair"))
