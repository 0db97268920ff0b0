"""Rows, columns and the flow that wraps; every row ends in a stretch unless it is told not to."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.ui import theme
from inspector.ui.components.scrollbar import slim
from inspector.ui.components.still import Still

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

Item = QWidget | QLayout | int | None


def row(*items: Item, gap: int = theme.GAP, spread: bool = False) -> QHBoxLayout:
    """Side by side. `None` is a stretch, a number a space; without a stretch one is put at the end."""
    layout = QHBoxLayout()
    _fill(layout, items, gap)
    if not spread and None not in items:
        layout.addStretch(1)
    return layout


def column(*items: Item, gap: int = theme.GAP) -> QVBoxLayout:
    """One above the other. `None` is a stretch, a number a space."""
    layout = QVBoxLayout()
    _fill(layout, items, gap)
    return layout


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


@contextmanager
def held(*layouts: QLayout | None) -> Iterator[None]:
    """Several widgets come and go at once: without this each of them lays out the whole page anew."""
    for layout in layouts:
        if layout is not None:
            layout.setEnabled(False)
    yield
    for layout in layouts:
        if layout is not None:
            layout.setEnabled(True)
            layout.invalidate()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and end its widgets."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class FlowLayout(QLayout):
    """Places its widgets side by side and goes on in the next line; nothing shrinks."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GAP) -> None:
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask for the same height many times over
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        widest = max((size.width() for size in shown), default=0)
        return QSize(widest, max((size.height() for size in shown), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 1 << 20))
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y()


class Flow(QWidget):
    """A widget that wraps its children, and tells its parents the height this takes."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GAP) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        self.flow.addWidget(widget)

    def sizeHint(self) -> QSize:
        hint = self.flow.sizeHint()
        sized = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(hint.width(), self.flow.heightForWidth(self.width())) if sized else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Nested layouts ask too late for the height of a width; a minimum set here is always obeyed.
        if event.oldSize().width() != self.width():
            self.setMinimumHeight(self.flow.heightForWidth(self.width()))
            self.updateGeometry()

    def refit(self) -> None:
        """After children came, went or changed their width."""
        self.flow.invalidate()
        self.setMinimumHeight(self.flow.heightForWidth(max(self.width(), self.flow.minimumSize().width())))
        self.updateGeometry()


class Scroll(QScrollArea):
    """The one part of a page that scrolls: upright only, never sideways.

    `steady` keeps the room of the scroll bar free, so that nothing moves aside when it comes.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, steady: bool = False) -> None:
        super().__init__(parent)
        if steady:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slim(self)
        content.setAutoFillBackground(False)
        self._still = Still(self, self._follow_now)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Where typing goes is on the screen, however the focus came there; Qt does it for Tab only."""
        content = self.widget()
        inside = now is not None and content is not None and content.isAncestorOf(now)
        if now is None or not inside or self._still.holds():
            return
        if now.height() <= self.viewport().height():  # a taller one says itself which part of it is meant
            self.ensureWidgetVisible(now, 0, theme.MARGIN)

    def _follow_now(self) -> None:
        self._follow(None, QApplication.focusWidget())

    def fit(self) -> None:
        """Give the content its height now; Qt does so after it has crushed everything into the old one."""
        content = self.widget()
        if content is not None:
            room = self.viewport().size()
            content.resize(room.width(), max(room.height(), content.heightForWidth(room.width())))

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        return QSize(content.minimumSizeHint().width() if content else 0, theme.CONTROL)
