"""The columns of a table: where they begin, how wide they are, and how an answer stands in a closed row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from inspector.ui.screens.inspection import typed
from inspector.ui.screens.inspection.money import show_amount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.page import Question, Rows

PAD, GAP = 12, 8
NONE = "–"  # what does not apply in this row, or is not answered yet
_WRITTEN = {"dateTime": typed.show_moment, "time": typed.show_time, "geopoint": typed.show_point}


def column_of(reference: str) -> str:
    """The column a cell stands in."""
    return reference.rpartition("/")[2]


def by_column(cells: Iterable[Question]) -> dict[str, Question]:
    """The cells of one row; a column that does not apply there has none."""
    return {column_of(one.reference): one for one in cells}


def in_words(cell: Question) -> str:
    """A cell's answer as a person reads it."""
    if cell.unit == "yuan" and cell.value:
        return show_amount(cell.value)
    if cell.type in _WRITTEN:
        return _WRITTEN[cell.type](cell.value)
    names = {choice.value: choice.label for choice in cell.choices}
    return "、".join(names.get(one, one) for one in cell.value.split()) if names else cell.value


def share_of(cell: Question) -> int:
    """How much of the line a column takes: numbers and names need more than a choice."""
    return 4 if cell.type.startswith("select") or cell.type in ("integer", "decimal") else 6


def shares_of(rows: Rows, shown: int) -> list[int]:
    """The columns' shares, each by a row in which it applies."""
    known = {name: share_of(cell) for _, cells in rows.rows for name, cell in by_column(cells).items()}
    return [known.get(name, 6) for name, _ in rows.columns[:shown]]


def spans(shares: list[int], width: int) -> list[tuple[int, int]]:
    """Where the columns of a table begin and how wide they are."""
    room, total, x, found = width - 2 * PAD, sum(shares) or 1, PAD, []
    for share in shares:
        wide = room * share // total
        found.append((x, wide))
        x += wide
    return found


class InColumns(QLayout):
    """The controls of the open row, each exactly under the name of its column."""

    def __init__(self, shares: list[int]) -> None:
        self._items: list[QLayoutItem] = []
        self._places: list[int] = []
        self._shares = shares
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, widget: QWidget, place: int) -> None:
        self._places.append(place)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        found = spans(self._shares, rect.width() - GAP + 2 * PAD)
        for item, place in zip(self._items, self._places, strict=False):
            x, wide = found[place]
            item.setGeometry(QRect(rect.x() + x - PAD, rect.y(), wide - GAP, rect.height()))

    def sizeHint(self) -> QSize:
        high = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(sum(item.sizeHint().width() + GAP for item in self._items), high)

    def minimumSize(self) -> QSize:
        high = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(60 * len(self._items), max(high, self.sizeHint().height()))
