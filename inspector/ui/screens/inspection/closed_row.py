"""A row of a table that is not being edited, and the names over the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.screens.inspection.cells import NONE, PAD, by_column, in_words, spans

if TYPE_CHECKING:
    from inspector.casework.page import Question

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


class Head(QWidget):
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
