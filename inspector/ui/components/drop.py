"""The list under a field: the rows that fit what is typed, drawn for a finger, the first ones numbered."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas, keycap_width
from inspector.ui.components.finding import Index
from inspector.ui.components.label import Label
from inspector.ui.components.scrollbar import slim
from inspector.ui.components.under import Follower, rect_under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

PAGE, ROWS_SHOWN = 200, 7
NUMBERED, LOOKED_AT = 9, 500  # rows with a digit; choices looked through for digits of their own
_BEGINS_WITH_DIGIT = re.compile(r"(?<![A-Za-z0-9_])[0-9０-９]")
Option = tuple[str, str, str]  # value, words, further words to find it by
At = QModelIndex | QPersistentModelIndex


class Options(QAbstractListModel):
    """The rows that fit what is typed; the next ones are looked for when somebody scrolls there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.options: Sequence[Option] = ()
        self.recent: frozenset[int] = frozenset()
        self._index: Index | None = None
        self._rows: list[int] = []
        self._more: Iterator[int] = iter(())
        self._ended = True
        self._digits_search: bool | None = None
        self.caps = ""  # "always" or "never": whether digits stand on the rows; else as the list is searched

    def digits_search(self) -> bool:
        """Whether a digit may be the beginning of what somebody looks for: then it picks with Alt only."""
        if self.caps == "always":
            return False
        if self._digits_search is None:
            some = self.options[:LOOKED_AT]
            self._digits_search = len(self.options) > LOOKED_AT or any(
                _BEGINS_WITH_DIGIT.search(part) for option in some for part in option
            )
        return self._digits_search

    def cap_of(self, row: int) -> str:
        """The key that takes a row, as it stands on the row."""
        if row >= NUMBERED or self.caps == "never":
            return ""
        return f"Alt+{row + 1}" if self.digits_search() else str(row + 1)

    def set_options(self, options: Sequence[Option]) -> None:
        self.beginResetModel()
        self.options, self._index, self._rows, self._ended = options, None, [], True
        self._digits_search = None
        self.endResetModel()

    def prepare(self) -> None:
        """Read the list for searching, before the first key comes."""
        if self._index is None:
            self._index = Index(self.options)

    def find(self, typed: str, recent: Sequence[int] = ()) -> None:
        """Show what fits; everything, the recently used first, when nothing is typed."""
        self.prepare()
        self.beginResetModel()
        self.recent = frozenset(recent) if not typed.strip() else frozenset()
        rest = (row for row in range(len(self.options)) if row not in self.recent)
        self._more = self._index.hits(typed) if self._index and typed.strip() else rest
        first = [] if typed.strip() else list(recent)
        found = list(islice(self._more, PAGE))
        self._rows, self._ended = [*first, *found], len(found) < PAGE
        self.endResetModel()

    def canFetchMore(self, parent: At) -> bool:
        return not self._ended and not parent.isValid()

    def fetchMore(self, parent: At) -> None:
        more = list(islice(self._more, PAGE))
        self._ended = len(more) < PAGE
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def rowCount(self, parent: At | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: At, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value, words, _ = self.options[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return value if role == Qt.ItemDataRole.UserRole else None

    def is_recent(self, row: int) -> bool:
        return self._rows[row] in self.recent


class _Delegate(QStyledItemDelegate):
    """A row for a finger: words, and the value where it says more than the words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.view = view
        self.chosen: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: At) -> QSize:
        return QSize(120, theme.CONTROL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: At) -> None:
        model = index.model()
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = index.data(Qt.ItemDataRole.UserRole) in self.chosen
        with Canvas(self.view, painter) as canvas:
            if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
                canvas.frame(rect.adjusted(4, 1, -4, -1), theme.colour("accent_soft"))
                canvas.frame(
                    QRectF(rect.left() + 4, rect.top() + 8, 3, 24), theme.colour("accent"), radius=1.5
                )
            right = rect.right() - 14
            again = isinstance(model, Options) and model.is_recent(index.row())
            icon = "check" if chosen else "history" if again else ""
            if icon:
                right -= 16
                canvas.icon(icon, right, rect.center().y(), 16, "accent" if chosen else "muted")
                right -= 8
            left = rect.left() + 14
            cap = model.cap_of(index.row()) if isinstance(model, Options) else ""
            if cap:
                canvas.keycap(left, rect.center().y(), cap)
                left += keycap_width(cap) + 8
            room = QRectF(left, rect.top(), right - left, rect.height())
            canvas.text(room, str(index.data()), fonts.font(), elide=True)


class Drop(QFrame):
    """The list under the field. It never has the focus: typing goes on in the field."""

    picked = Signal(str)

    def __init__(self, anchor: QWidget, model: Options) -> None:
        super().__init__(anchor.window())
        self.anchor, self.over = anchor, anchor.window()
        Follower(self, anchor, self.over, self.place)
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView(self)
        self.view.setModel(model)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        slim(self.view)
        self.delegate = _Delegate(self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(lambda index: self.picked.emit(index.data(Qt.ItemDataRole.UserRole)))
        self.none = Label("", fonts.DENSE, role="muted")
        self.none.setFixedHeight(theme.CONTROL)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(1, 5, 1, 5)
        upright.setSpacing(0)
        upright.addWidget(self.view)
        aside = QHBoxLayout()
        aside.setContentsMargins(14, 0, 14, 0)
        aside.addWidget(self.none)
        upright.addLayout(aside)
        self.hide()

    def place(self) -> None:
        rows = min(max(1, self.view.model().rowCount()), ROWS_SHOWN)
        size = QSize(max(self.anchor.width(), 240), rows * theme.CONTROL + 10)
        self.setGeometry(rect_under(self.anchor, self.over, size))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.colour("surface"), theme.colour("edge"), 1, 8)
