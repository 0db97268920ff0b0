"""A repeat as a table: one row is open and edited in place, the others are one line of text each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.screens.inspection.editors import Editor, editor_for
from inspector.ui.screens.inspection.money import show_amount
from inspector.ui.screens.inspection.question import DoubtLine, connect, heading, retire

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question, Rows
    from inspector.ui.screens.inspection.hands import Hands

INLINE, COLUMNS, LEAST = 4, 2, 96
PAD = 12


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

    def __init__(self, reference: str, cells: tuple[Question, ...], shares: list[int]) -> None:
        super().__init__(theme.ROW, "")
        self.reference = reference
        self.show_cells(cells, shares)

    def show_cells(self, cells: tuple[Question, ...], shares: list[int]) -> None:
        self.cells, self.shares = cells, shares
        self.setAccessibleName(", ".join(_shown(one) for one in cells if one.value) or self.tr("Empty row"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, theme.ROW)

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
        for cell, (x, wide) in zip(self.cells, spans(self.shares, self.width() - self.inset), strict=False):
            room = min(x + wide, right) - x - 4
            if room > 16:
                words, role = _shown(cell) or "—", "text" if cell.value else "muted"
                canvas.text(QRectF(x, 0, room, self.height()), words, fonts.font(), role, elide=True)


def _shown(cell: Question) -> str:
    """A cell's answer in words."""
    if cell.unit == "yuan" and cell.value:
        return show_amount(cell.value)
    names = {choice.value: choice.label for choice in cell.choices}
    return "、".join(names.get(one, one) for one in cell.value.split()) if names else cell.value


def spans(shares: list[int], width: int) -> list[tuple[int, int]]:
    """Where the columns of a table begin and how wide they are."""
    room, total, x, found = width - 2 * PAD, sum(shares) or 1, PAD, []
    for share in shares:
        wide = room * share // total
        found.append((x, wide))
        x += wide
    return found


class OpenRow(QWidget):
    """The row being edited: controls side by side where they fit, with their names above where not."""

    def __init__(
        self, reference: str, cells: tuple[Question, ...], hands: Hands, now: datetime, *, inline: bool
    ) -> None:
        super().__init__()
        self.reference, self.inline = reference, inline
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, kit.Label] = {}
        self._doubts: dict[str, DoubtLine] = {}
        self._wrong: dict[str, kit.Paragraph] = {}
        remove = kit.Button("", "trash-2", kind="quiet", tone="muted", name=self.tr("Remove this row"))
        remove.clicked.connect(lambda: hands.row_removed.emit(reference))
        body = column(gap=8)
        body.setContentsMargins(PAD, 8, 4, 8)
        body.addLayout(self._in_line(cells, hands, now, remove))
        self._under(body, cells, hands)
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_cells(cells)

    def _in_line(
        self, cells: tuple[Question, ...], hands: Hands, now: datetime, remove: QWidget
    ) -> QHBoxLayout:
        line = kit.row(gap=8, spread=True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, cell in enumerate(cells):
            editor = editor_for(cell, now, in_table=True)
            connect(editor, cell.reference, hands)
            self.editors[cell.reference] = editor
            if self.inline:
                grid.addWidget(editor, 0, place)
                grid.setColumnStretch(place, share_of(cell))
                continue
            label = self._labels[cell.reference] = kit.Label("", fonts.SMALL, role="muted", elide=True)
            at, row = place % COLUMNS, place // COLUMNS
            grid.addWidget(label, 2 * row, at)
            grid.addWidget(editor, 2 * row + 1, at)
            grid.setColumnStretch(at, 1)
        line.addLayout(grid, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom if self.inline else Qt.AlignmentFlag.AlignTop)
        return line

    def _under(self, body: QVBoxLayout, cells: tuple[Question, ...], hands: Hands) -> None:
        for cell in cells:
            self._doubts[cell.reference] = DoubtLine(cell.reference, hands)
            self._wrong[cell.reference] = kit.Paragraph("", fonts.SMALL, role="danger")
            body.addWidget(self._doubts[cell.reference])
            body.addWidget(self._wrong[cell.reference])

    def fits(self, cells: tuple[Question, ...], *, inline: bool) -> bool:
        return list(self.editors) == [one.reference for one in cells] and self.inline == inline

    def show_cells(self, cells: tuple[Question, ...]) -> None:
        for cell in cells:
            self.editors[cell.reference].show_question(cell)
            self._doubts[cell.reference].show_doubt(cell)
            self._wrong[cell.reference].set_text(cell.violation)
            self._wrong[cell.reference].setVisible(bool(cell.violation))
            if cell.reference in self._labels:
                self._labels[cell.reference].set_text(cell.label)


def share_of(cell: Question) -> int:
    """How much of the line a column takes: numbers and names need more than a choice."""
    return 4 if cell.type.startswith("select") or cell.type in ("integer", "decimal") else 6


class RowsTable(QWidget):
    """Title, head, rows, and the line that adds one."""

    changed_shape = Signal()

    def __init__(self, rows: Rows, hands: Hands, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference, self._hands, self._now = rows.reference, hands, now
        self.rows, self._open = rows, rows.rows[-1][0] if rows.rows else ""
        self._lines: dict[str, QWidget] = {}
        self._number = kit.Label("", fonts.SMALL, role="muted")
        self._label = kit.Paragraph("", fonts.BODY, fonts.MEDIUM)
        self._card = kit.Surface("surface", "line", theme.CARD_RADIUS)
        self._head = _Head()
        self._body = column(gap=0)
        self._add = kit.Button("", "plus", kind="quiet", hint="Ins")
        self._add.clicked.connect(lambda: hands.row_added.emit(self.reference))
        inside = column(self._head, self._body, kit.Hairline(), kit.row(self._add), gap=0)
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
        self._draw()

    def open_row(self, reference: str) -> None:
        """Edit this row; the one edited before becomes a line of text."""
        if reference != self._open:
            self._open = reference
            self._draw()
            self.changed_shape.emit()

    def row_of(self, reference: str) -> str:
        """The instance a question stands in, if it stands in this table."""
        return next((row for row, cells in self.rows.rows if reference in [c.reference for c in cells]), "")

    def opened(self) -> OpenRow | None:
        line = self._lines.get(self._open)
        return line if isinstance(line, OpenRow) else None

    def _inline(self) -> bool:
        return len(self.rows.columns) <= INLINE and self.width() >= 120 * len(self.rows.columns)

    def _draw(self) -> None:
        shown = len(self.rows.columns) if len(self.rows.columns) <= INLINE else INLINE
        shares = self._shares(shown)
        inline = self._inline()
        lines: dict[str, QWidget] = {}
        for reference, cells in self.rows.rows:
            old = self._lines.get(reference)
            if reference == self._open:
                lines[reference] = self._opened_line(old, reference, cells, inline)
            elif isinstance(old, ClosedRow):
                old.show_cells(cells[:shown], shares)
                lines[reference] = old
            else:
                lines[reference] = self._closed_line(reference, cells[:shown], shares)
        inset = theme.CONTROL + 8 if inline and self._open in lines else 0
        for line in lines.values():
            if isinstance(line, ClosedRow):
                line.inset = inset
        self._replace(lines)
        names = [name for _, name in self.rows.columns][:shown]
        self._head.show_names(names, shares, inset)
        self._head.setVisible(bool(lines) and (inline or len(lines) > 1))

    def _shares(self, shown: int) -> list[int]:
        longest = max((cells for _, cells in self.rows.rows), key=len, default=())
        return [share_of(cell) for cell in longest[:shown]] or [1] * shown

    def _opened_line(
        self, old: QWidget | None, reference: str, cells: tuple[Question, ...], inline: bool
    ) -> OpenRow:
        if isinstance(old, OpenRow) and old.fits(cells, inline=inline):
            old.show_cells(cells)
            return old
        return OpenRow(reference, cells, self._hands, self._now, inline=inline)

    def _closed_line(self, reference: str, cells: tuple[Question, ...], shares: list[int]) -> ClosedRow:
        line = ClosedRow(reference, cells, shares)
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
        opened = self.opened()
        if opened is not None and opened.inline != self._inline():
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
