"""A small list at the place where one types: choose with the arrows, Enter takes, Esc leaves."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components import composing
from inspector.ui.components.canvas import RIGHT, Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.components.sheet import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

MOST_HIGH, ROW = 264, 44


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    key: str
    title: str
    below: str = ""
    mark: str = ""  # at the right: a short cut, a kind


class EntryRow(kit.RowControl):
    """A line as wide as the list: words, smaller words below, a mark at the right."""

    def __init__(self, entry: Entry, second: tuple[str, str] | None = None) -> None:
        super().__init__(ROW, entry.title, entry.below)
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.second: kit.Button | None = None
        if second is not None:
            self.second = kit.Button("", second[0], kind="quiet", tone="text", name=second[1], parent=self)
            self.second.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: object) -> None:
        if self.second is not None:
            self.second.setGeometry(self.width() - theme.CONTROL - 2, 2, theme.CONTROL, theme.CONTROL)

    def paint_content(self, canvas: Canvas) -> None:
        right = self.width() - 12 - (theme.CONTROL if self.second is not None else 0)
        if self.entry.mark:
            font = fonts.font(fonts.SMALL, fonts.MEDIUM)
            wide = fonts.width(self.entry.mark, font)
            canvas.text(QRectF(right - wide, 0, wide, self.height()), self.entry.mark, font, "muted", RIGHT)
            right -= wide + 12
        self.two_lines(canvas, 12, right - 12, self.entry.title, self.entry.below, size=fonts.DENSE)


class Popup(Overlay):
    """Lies over the window without a shade; a press beside it leaves. `asks` gives it a line to type in."""

    chosen = Signal(str, bool)  # key, with Ctrl

    def __init__(
        self,
        window: QWidget,
        name: str,
        *,
        asks: str = "",
        width: int = 440,
        second: tuple[str, str] | None = None,
    ) -> None:
        """`second` is what Ctrl+Enter does to a line, as icon and name of a button for fingers."""
        super().__init__(window, width=width)
        self._second = second
        self.setAccessibleName(name)
        self.entries: tuple[Entry, ...] = ()
        self.at = 0
        self._under = QRect()
        self._preedit = ""
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.field = kit.LineEdit()
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(asks or name)
        self.field.textChanged.connect(lambda _: self._filter())
        self.field.installEventFilter(self)
        self._asks = bool(asks)
        self._head = QWidget()
        head = kit.row(kit.Glyph("search", 16, "muted"), gap=8, spread=True)
        head.addWidget(self.field, 1)
        head.setContentsMargins(12, 4, 12, 4)
        self._head.setLayout(head)
        self._head.setFixedHeight(theme.CONTROL)
        self._head.setVisible(self._asks)
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(4, 4, 4, 4)
        self._lines.setSpacing(0)
        self._scroll = kit.Scroll(self._holder)
        self.note = kit.Paragraph("", fonts.DENSE, role="muted")
        self._noted = QWidget()
        noted = kit.row(self.note, spread=True)
        noted.setContentsMargins(16, 10, 16, 10)
        self._noted.setLayout(noted)
        self.foot, self.caps = kit.Flow(), kit.Flow(gap=16)
        self._footed = QWidget()
        foot = column(self.foot, self.caps, gap=8)
        foot.setContentsMargins(8, 8, 8, 8)
        self._footed.setLayout(foot)
        self._footed.hide()
        for part in (self._head, kit.Hairline(), self._scroll, self._noted, kit.Hairline(), self._footed):
            self.body.addWidget(part)

    def add_foot(self, *widgets: QWidget) -> None:
        """Buttons under the list; what the keys do stands below them."""
        for widget in widgets:
            (self.caps if isinstance(widget, kit.KeyCap) else self.foot).add(widget)
        self._footed.setVisible(True)

    def open_under(self, anchor: QWidget, rect: QRect | None = None) -> None:
        """Below the anchor (or the place in it), above it where there is no room."""
        inside = rect or anchor.rect()
        self._under = QRect(anchor.mapTo(self.window_below, inside.topLeft()), inside.size())
        self.field.clear()
        self.open()
        if self._asks:
            self.field.setFocus()

    def show_entries(self, entries: Sequence[Entry], note: str = "") -> None:
        self.entries = tuple(entries)
        self.note.set_text(note)
        self._filter()

    def shown(self) -> list[Entry]:
        """The entries the typed words leave, in order."""
        wanted = _folded(self.field.text() + self._preedit) if self._asks else ""
        if not wanted:
            return list(self.entries)
        exact = [one for one in self.entries if _folded(one.mark) == wanted]
        begun = [one for one in self.entries if _folded(one.mark).startswith(wanted) and one not in exact]
        rest = [one for one in self.entries
                if wanted in _folded(one.title + one.below) and one not in (*exact, *begun)]  # fmt: skip
        return [*exact, *begun, *rest]

    def _filter(self) -> None:
        clear(self._lines)
        self.at = 0
        rows = [EntryRow(entry, self._second) for entry in self.shown()]
        for row in rows:
            row.clicked.connect(lambda _=False, key=row.entry.key: self._choose(key, False))
            if row.second is not None:
                row.second.clicked.connect(lambda _=False, key=row.entry.key: self._choose(key, True))
            self._lines.addWidget(row)
        self._holder.setFixedHeight(8 + ROW * len(rows))
        self._scroll.setVisible(bool(rows))
        self._noted.setVisible(bool(self.note.text()))
        self._place()
        self._mark()

    def _rows(self) -> list[EntryRow]:
        widgets = (self._lines.itemAt(place).widget() for place in range(self._lines.count()))
        return [one for one in widgets if isinstance(one, EntryRow)]

    def _mark(self) -> None:
        for place, row in enumerate(self._rows()):
            row.set_current(place == self.at)
        bar, top = self._scroll.verticalScrollBar(), ROW * self.at
        bar.setValue(max(min(bar.value(), top), top + ROW + 8 - self._scroll.height()))

    def _choose(self, key: str, control: bool) -> None:
        self.close_sheet()
        self.chosen.emit(key, control)

    def _place(self) -> None:
        window = self.window_below
        self.setGeometry(window.rect())
        width = min(self._width, window.width() - 16)
        self._scroll.setFixedHeight(min(self._holder.minimumHeight(), MOST_HIGH))
        self.body.activate()
        high = max(self.card.heightForWidth(width), self.card.sizeHint().height())
        below = self._under.bottom() + 5
        top = below if below + high <= window.height() - 8 else max(8, self._under.top() - 5 - high)
        left = max(8, min(self._under.left(), window.width() - width - 8))
        self.card.setGeometry(left, top, width, high)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not composing() and self._key(event)
        if watched is self.field and isinstance(event, QInputMethodEvent):
            self._preedit = event.preeditString()  # letters of a short cut count while they are composed
            if not event.commitString():
                self._filter()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if composing():  # what a line under composition leaves over is still the input method's
            event.accept()
        elif not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        rows = self._rows()
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if rows:
                self.at = (self.at + (1 if event.key() == Qt.Key.Key_Down else -1)) % len(rows)
                self._mark()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.at < len(rows):
                    self._choose(rows[self.at].entry.key, control)
            case Qt.Key.Key_Escape:
                self.close_sheet()
            case _:
                return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """No shade: what one writes stays readable."""


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
