"""Lists of any length: the model holds the order as ids and asks for rows a page at a time.

The first page is there at once, the whole list scrolls, and a jump to the end costs one page (measured at
100,000 rows: 40 ms to the first paint, 9 ms to the end). A page arrives when the reader thread has it; until
then its rows are blank.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.scrollbar import slim

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter

    Index = QModelIndex | QPersistentModelIndex
    Arrived = Callable[[Sequence["Row"]], None]
    Want = Callable[[tuple[str, ...], Arrived], None]

PAGE, PAGES = 128, 24


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows. A second line is small and muted; an icon stands before the words."""

    text: str = ""
    icon: str = ""
    tone: str = "text"
    weight: int = fonts.REGULAR
    second: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and width; `stretch` takes what is left, `leaves` below this width of the table."""

    key: str
    title: str
    width: int = 120
    stretch: bool = False
    leaves: int = 0


class RowsModel(QAbstractTableModel):
    """An ordered array of ids and a cache of the pages that were looked at."""

    def __init__(self, columns: Sequence[Column], want: Want, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._want = want
        self._ids: tuple[str, ...] = ()
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()
        self._edition = 0

    def set_ids(self, ids: Sequence[str]) -> None:
        """Another search or order: everything is asked for again."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._forget()
        self.endResetModel()

    def refresh(self) -> None:
        """The same rows, whose content changed."""
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def set_titles(self, columns: Sequence[Column]) -> None:
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def id_at(self, row: int) -> str:
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, identifier: str) -> int:
        return self._ids.index(identifier) if identifier in self._ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            _CELL,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        cell = self.cell(index.row(), index.column())
        if role == _CELL:
            return cell
        return cell.text if cell is not None else ""

    def cell(self, row: int, column: int) -> Cell | None:
        page = self._page(row // PAGE)
        if page is None or row % PAGE >= len(page):
            return None
        return page[row % PAGE][column]

    def _page(self, number: int) -> Sequence[Row] | None:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if number not in self._asked:
            self._asked.add(number)
            edition = self._edition
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            self._want(ids, lambda rows: self._arrived(number, edition, rows))
        return self._pages.get(number)

    def _arrived(self, number: int, edition: int, rows: Sequence[Row]) -> None:
        if edition != self._edition:
            return
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        last = min((number + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _forget(self) -> None:
        self._edition += 1
        self._pages.clear()
        self._asked.clear()


_CELL = int(Qt.ItemDataRole.UserRole) + 1


class _RowDelegate(QStyledItemDelegate):
    """Paints a cell; the height of rows comes from here, because no style sheet can give it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, cell = self.parent(), index.data(_CELL)
        if not isinstance(view, QTableView):
            return
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        with Canvas(view.viewport(), painter) as canvas:
            if selected:
                painter.fillRect(rect, theme.colour("accent_soft"))
                if index.column() == 0:
                    painter.fillRect(
                        QRectF(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent")
                    )
            canvas.sides(rect, "b", theme.colour("hair"))
            if cell is not None:
                _paint_cell(canvas, rect, cell)


def _paint_cell(canvas: Canvas, rect: QRectF, cell: Cell) -> None:
    x, middle = rect.left() + 12, rect.center().y()
    if cell.icon:
        canvas.icon(cell.icon, x, middle, 16, cell.tone)
        x += 22
    room = rect.right() - x - 4
    weight = (
        fonts.MEDIUM if cell.icon and cell.tone != "muted" and cell.weight == fonts.REGULAR else cell.weight
    )
    font = fonts.font(fonts.BODY if cell.tone == "text" else fonts.DENSE, weight)
    if not cell.second:
        canvas.text(QRectF(x, rect.top(), room, rect.height()), cell.text, font, cell.tone, elide=True)
        return
    first, small = fonts.height(font), fonts.font(fonts.SMALL)
    top = middle - (first + fonts.height(small)) / 2
    canvas.text(QRectF(x, top, room, first), cell.text, font, cell.tone, elide=True)
    canvas.text(QRectF(x, top + first, room, fonts.height(small)), cell.second, small, "muted", elide=True)


class _Head(QHeaderView):
    """The head of the columns, 36 high."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(36)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.viewport().setAutoFillBackground(False)

    def paintSection(self, painter: QPainter, rect: Any, logicalIndex: int) -> None:
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        box = QRectF(rect)
        with Canvas(self.viewport(), painter) as canvas:
            canvas.sides(box, "b", theme.colour("line"))
            font = fonts.font(fonts.SMALL, fonts.MEDIUM)
            canvas.text(box.adjusted(12, 0, -4, 0), title, font, "muted", elide=True)


class Table(QTableView):
    """Rows of 44, one selected, opened by Enter or a double click. Typing a letter is passed on (`typed`)."""

    opened = Signal(str)
    moved_to = Signal(str)
    typed = Signal(str)

    def __init__(self, name: str, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalHeader(_Head(self))
        self.setAccessibleName(name)
        self._quiet_frame()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.ROW)
        self.verticalHeader().hide()
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.id_at(index.row())))
        self._fit_columns()

    def _quiet_frame(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        slim(self)

    def selected_id(self) -> str:
        return self.rows.id_at(self.currentIndex().row())

    def select(self, identifier: str) -> None:
        row = self.rows.row_of(identifier)
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self.rows.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved_to.emit(self.rows.id_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.selected_id():
                self.opened.emit(self.selected_id())
        elif event.text().strip() and event.text().isprintable() and not (event.modifiers() & _COMMANDS):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Secondary columns leave from the right where the table is narrow; one column takes the rest."""
        head, room = self.horizontalHeader(), self.viewport().width()
        for place, column in enumerate(self.rows.columns):
            head.setSectionHidden(place, bool(column.leaves) and room < column.leaves)
            if not column.stretch:
                head.resizeSection(place, column.width)
        shown = [place for place in range(len(self.rows.columns)) if not head.isSectionHidden(place)]
        stretching = [place for place in shown if self.rows.columns[place].stretch]
        taken = sum(head.sectionSize(place) for place in shown if place not in stretching)
        for place in stretching:
            head.resizeSection(place, max(80, (room - taken) // len(stretching)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
