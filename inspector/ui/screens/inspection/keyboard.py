"""What the keys of the inspection screen do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from inspector.ui import components as kit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

    from inspector.ui.screens.inspection.view import InspectionView

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
UNSEEN = 700  # ms a page that came by itself must have been on the screen before a key leaves it


class Keyboard:
    """Keys of the page live in its widgets and in its top bar, so that a cover over it silences them."""

    def __init__(self, view: InspectionView) -> None:
        self._view, self._hands, self._page = view, view.hands, view.page
        self._turned = QElapsedTimer()  # since an answer may have turned the page by itself
        acts = self._acts_by_key()
        self._acts = {QKeySequence(key): act for key, act in acts.items()}
        for owner in (view, view.top):
            for key, act in acts.items():
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                shortcut = QShortcut(QKeySequence(key), owner, context=context)
                shortcut.setAutoRepeat(key != "F7")  # held down it would answer sections nobody has seen
                shortcut.activated.connect(act)

    def _acts_by_key(self) -> dict[str, Callable[[], object]]:
        hands, next_section = self._hands, partial(self.when_read, self._next_asked)
        return {
            "Ctrl+Return": next_section,
            "Ctrl+Enter": next_section,
            "F4": hands.party_asked.emit,
            "F6": self._view.taking_in.choose_files,
            "F7": self._nothing_found,
            "F8": partial(self.when_read, self._view.walk),
            "F9": partial(self.when_read, hands.completed.emit),
            "Ins": self._add_row,
            "Ctrl+Del": partial(self._with_row, hands.row_removed),
            "Ctrl+D": self._copy_cell,
            "Ctrl+Shift+D": partial(self._with_row, hands.row_copied),
            "Ctrl+B": self._view.sources.read,
            "Alt+1": partial(self._answer_doubt, hands.corrected),
            "Alt+2": partial(self._answer_doubt, hands.printed_so, leads_on=True),
            "Ctrl+H": hands.history_asked.emit,
        }

    def press(self, event: QKeyEvent) -> bool:
        """A key that was pressed beside the page; whether it is one of these."""
        act = self._acts.get(QKeySequence(event.keyCombination()))
        if act is not None:
            act()
        return act is not None

    def take(self, event: QKeyEvent) -> bool:
        """A key no field wanted; whether there was a use for it."""
        view = self._view
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            focus = QApplication.focusWidget()
            if isinstance(focus, kit.Button):
                focus.click()
            else:
                self._page.go_on()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._hands.undone.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            return view.taking_in.paste()
        elif event.key() == Qt.Key.Key_Escape and view.sources.leave():
            return True
        elif event.key() == Qt.Key.Key_Escape and view.folding.is_over():
            view.folding.fold_tray()
        else:
            return False
        return True

    def when_read(self, act: Callable[..., object], *given: object) -> None:
        """Take what is half typed as it is, then do it; what cannot be read keeps its field on the screen."""
        if self._page.commit():
            act(*given)

    def page_turned(self) -> None:
        """An answer has turned the page by itself."""
        self._turned.start()

    def _next_asked(self) -> None:
        """Ctrl+Enter. Just after the page turned by itself it would skip one nobody has seen."""
        seen = not self._turned.isValid() or self._turned.elapsed() > UNSEEN
        self._turned.invalidate()
        if seen:
            self._hands.section_next.emit()

    def _nothing_found(self) -> None:
        before = self._view.shown_page()
        self._hands.nothing_found.emit()
        if self._view.shown_page() != before:
            self._turned.start()

    def _add_row(self) -> None:
        table = self._page.table_here()
        if table is not None:
            self.when_read(self._hands.row_added.emit, table.reference)

    def _with_row(self, told: SignalInstance) -> None:
        row = self._page.row_here()
        table = self._page.table_here()
        if row and table is not None and not table.rows.counted:
            self.when_read(told.emit, row)

    def _copy_cell(self) -> None:
        if self._page.row_here():
            self._hands.cell_copied.emit(self._page.here())

    def _answer_doubt(self, told: SignalInstance, *, leads_on: bool = False) -> None:
        reference = self._page.doubtful()
        if reference:
            leads_on = leads_on and reference == self._page.here()
            told.emit(reference)
            if leads_on:
                self._page.go_on()
