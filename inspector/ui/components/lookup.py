"""A field with a list that narrows while one types: for choices that do not fit on the page, up to 50,000."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent

from inspector.ui.components.composition import composing
from inspector.ui.components.drop import NUMBERED, PAGE, ROWS_SHOWN, Drop, Options
from inspector.ui.components.field import Field
from inspector.ui.components.finding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from inspector.ui.components.drop import Option

RECENT = 3


class Lookup(Field):
    """Typing narrows the list, Enter takes the marked row, Esc leaves, Alt+Down opens, a press opens."""

    toggled = Signal()  # the list came or went
    taken = Signal(str, bool)  # value ("" clears), whether by key: then one wants to go on

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, icon="chevron-down", parent=parent)
        self.model = Options(self)
        self.recent: list[str] = []
        self.keeps_text = True  # False: what is taken goes elsewhere (chips), the field is empty again
        self._value, self._words = "", ""
        self._places: dict[str, int] = {}
        self._drop: Drop | None = None
        self.edited.connect(self._typed)
        self.line.installEventFilter(self)

    # -- what is offered and what is chosen

    def set_options(self, options: Sequence[Option], value: str = "") -> None:
        if options is not self.model.options and tuple(options) != tuple(self.model.options):
            self.model.set_options(options)
            self._places = {option[0]: place for place, option in enumerate(options)}
        if self.keeps_text:
            self._show(value)

    def value(self) -> str:
        return self._value

    def mark_taken(self, values: str) -> None:
        """Which rows carry a tick where what is taken goes elsewhere."""
        self._value = values

    def _show(self, value: str) -> None:
        before = self._words
        self._value, self._words = value, self.words_of(value)
        if not self.line.hasFocus() or self.text() in ("", before):
            self.set_text(self._words)
            self.line.setCursorPosition(0)

    def words_of(self, value: str) -> str:
        place = self._places.get(value)
        return value if place is None else self.model.options[place][1]

    def is_settled(self) -> bool:
        """Whether what stands in the field is the answer."""
        return self.text().strip() == (self._words if self.keeps_text else "")

    def settle(self) -> bool:
        """Leaving: an emptied field clears, words of only one row take it. False: it is none of the list."""
        self.close_list()
        if self.is_settled():
            return True
        if not self.text().strip():
            self._take("", by_key=False)
            return True
        only = self._only(self.text())
        if only is None:
            return False
        self._take(only, by_key=False)
        return True

    def _only(self, typed: str) -> str | None:
        self.model.prepare()
        self.model.find(typed)
        wanted = folded(typed).strip()
        rows = [self.model.index(row) for row in range(min(2, self.model.rowCount()))]
        exact = [one for one in rows if wanted in (folded(str(one.data())), folded(str(one.data(_VALUE))))]
        found = exact[:1] or (rows if len(rows) == 1 else [])
        return str(found[0].data(_VALUE)) if found else None

    # -- the list

    def is_open(self) -> bool:
        return self._drop is not None and self._drop.isVisible()

    def open_list(self, typed: str = "") -> None:
        """What fits; without anything typed all of it, at the present answer."""
        recent = [self._places[one] for one in self.recent[:RECENT] if one in self._places]
        self.model.find(typed, recent if len(self.model.options) > 2 * ROWS_SHOWN else ())
        drop = self._dropped()
        drop.delegate.chosen = tuple(self._value.split()) if not self.keeps_text else (self._value,)
        drop.none.set_text(self.tr("Nothing in the list fits"))
        drop.none.setVisible(not self.model.rowCount())
        drop.view.setVisible(bool(self.model.rowCount()))
        drop.place()
        drop.show()
        self.toggled.emit()
        self._go_to(0 if typed.strip() else self._row_of(self._value))

    def close_list(self) -> None:
        if self.is_open() and self._drop is not None:
            self._drop.hide()
            self.toggled.emit()

    def _dropped(self) -> Drop:
        if self._drop is None or self._drop.over is not self.window():
            self._drop = Drop(self, self.model)
            self._drop.picked.connect(lambda value: self._take(value, by_key=False))
            self.destroyed.connect(self._drop.deleteLater)
        return self._drop

    def _row_of(self, value: str) -> int:
        rows = range(min(self.model.rowCount(), PAGE))
        return next((row for row in rows if value and self.model.index(row).data(_VALUE) == value), 0)

    def _go_to(self, row: int) -> None:
        if self._drop is not None and 0 <= row < self.model.rowCount():
            self._drop.view.setCurrentIndex(self.model.index(row))
            self._drop.view.scrollTo(self.model.index(row))

    def _marked(self) -> int:
        return self._drop.view.currentIndex().row() if self._drop is not None else -1

    def _typed(self, text: str) -> None:
        self.stand("rest")
        self.open_list(text)

    def _take(self, value: str, *, by_key: bool) -> None:
        self.close_list()
        if value:
            self.recent[:] = [value, *(one for one in self.recent if one != value)][:RECENT]
        self._value, self._words = (value, self.words_of(value)) if self.keeps_text else (self._value, "")
        self.set_text(self._words)
        self.stand("rest")
        self.taken.emit(value, by_key)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = self.is_open() and _digit(event) and event.modifiers() & _ALT
            if mine:
                event.accept()  # the page has other uses for Alt and a digit
            return bool(mine)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not composing():
            return not self.line.isReadOnly() and self._key(event)
        if kind == QEvent.Type.FocusIn:
            self.model.prepare()
            self.line.selectAll()
        elif kind == QEvent.Type.FocusOut:
            self.close_list()
        elif kind == QEvent.Type.MouseButtonPress and not self.line.isReadOnly():
            self.close_list() if self.is_open() else self.open_list()
        elif kind == QEvent.Type.MouseButtonRelease and not self.line.hasSelectedText():
            QTimer.singleShot(0, self.line, self._select_answer)
        elif isinstance(event, QInputMethodEvent) and event.preeditString():
            self.open_list(self.text() + event.preeditString().replace("'", "").replace(" ", ""))
        return False

    def _select_answer(self) -> None:
        """What is typed after a press takes the place of the answer; it does not go into the middle of it."""
        if self.is_settled():
            self.line.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.line.isReadOnly():
            self.close_list() if self.is_open() else self.open_list()

    def _key(self, event: QKeyEvent) -> bool:
        opens = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down
        if opens or (event.key() == Qt.Key.Key_F2 and not event.modifiers()):
            self.open_list()
            return True
        if _digit(event) and self._takes(event):
            return True
        if not self.is_open():
            plain_down = event.key() == Qt.Key.Key_Down and not event.modifiers()
            if plain_down:
                self.open_list()
            return plain_down
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._go_to(max(0, min(self.model.rowCount() - 1, self._marked() + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            return self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_list()
            self.set_text(self._words)
            self.line.selectAll()
        else:
            return False
        return True

    def _takes(self, event: QKeyEvent) -> bool:
        """A digit takes its row of the open list; it opens the list first, to show what it would take."""
        alt = event.modifiers() == _ALT
        plain = not event.modifiers() & ~_KEYPAD and not self.model.digits_search()
        if not alt and not plain:
            return False
        if self.is_open():
            row = _digit(event) - 1
            if row < self.model.rowCount():
                self._take(str(self.model.index(row).data(_VALUE)), by_key=True)
            return True
        if plain and (self.is_settled() or not self.text().strip()):
            self.open_list()
            return True
        return False

    def _enter(self) -> bool:
        """Takes the marked row; in an emptied field it clears, and where nothing fits the page says so."""
        row = self._marked()
        if not self.text().strip() and self._words and self.keeps_text:
            self._take("", by_key=True)
        elif 0 <= row < self.model.rowCount():
            self._take(str(self.model.index(row).data(_VALUE)), by_key=True)
        else:
            return False
        return True

    def hideEvent(self, event: object) -> None:
        self.close_list()


def _digit(event: QKeyEvent) -> int:
    """1 to 9, and 0 for any other key."""
    first = Qt.Key.Key_0.value
    digit = event.key() - first
    return digit if 1 <= digit <= NUMBERED else 0


_VALUE = Qt.ItemDataRole.UserRole
_ALT = Qt.KeyboardModifier.AltModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
