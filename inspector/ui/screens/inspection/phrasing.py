"""Phrases while one types a long text: F3 opens the list, a short cut and a blank write it, Tab fills it in.

A phrase comes in as one edit, so one Ctrl+Z takes it back. While an input method composes, its keys are its
own: nothing here reads them; what is composed in the list's line is searched for all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from inspector.casework import phrases
from inspector.domain import phrase as rules
from inspector.ui import components as kit
from inspector.ui import theme
from inspector.ui.components import composing
from inspector.ui.screens.inspection.popup import Entry, Popup

if TYPE_CHECKING:
    from inspector.domain.phrase import Phrase
    from inspector.ui.screens.inspection.hands import Hands

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Phrasing(QObject):
    """Serves one text area."""

    def __init__(self, area: kit.TextArea, reference: str, hands: Hands) -> None:
        super().__init__(area)
        self.area, self.reference, self._hands = area, reference, hands
        self.question = reference.rpartition("/")[2].partition("[")[0]
        self.edit = area.text_edit
        self.popup: Popup | None = None
        self._offered: tuple[Phrase, ...] = ()
        self.button = kit.Button("", "quote", kind="quiet", tone="muted", name=self.tr("Phrases (F3)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._offer_by_hand)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._show_places)
        self._show_places()

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not composing() and not self.edit.isReadOnly() and self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        other = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD)
        match event.key():
            case Qt.Key.Key_F3 if shift:
                self.add()
            case Qt.Key.Key_F3:
                self.offer()
            case Qt.Key.Key_Space if not other and not shift:
                return self.expand()
            case Qt.Key.Key_Tab if not other and not shift:
                return self.to_place(1)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if not other:
                return self.to_place(-1)
            case _:
                return False
        return True

    # -- the list

    def offer(self) -> None:
        """F3: the phrase whose short cut stands before the cursor, else the list of them."""
        if not self.edit.textCursor().hasSelection() and self.expand():
            return
        self._offered = phrases.for_question(self._hands.library.phrases, self.question)
        if self.popup is None:
            self.popup = Popup(
                self.area.window(), self.tr("Phrases"), asks=self.tr("Find a phrase"), width=520
            )
            self.popup.chosen.connect(self._chosen)
            self.popup.add_foot(kit.KeyCap("Enter", self.tr("insert")), kit.KeyCap("Esc"))
        self.popup.open_under(self.edit.viewport(), self.edit.cursorRect())
        entries = [
            Entry(str(at), one.title, self._scope(one), one.shortcut) for at, one in enumerate(self._offered)
        ]
        self.popup.show_entries(
            entries, "" if entries else self.tr("No phrases yet. Select text, press Shift+F3.")
        )

    def _offer_by_hand(self) -> None:
        self.edit.setFocus()
        self.offer()

    def _scope(self, phrase: Phrase) -> str:
        return self.tr("this question") if phrase.question else self.tr("everywhere")

    def _chosen(self, key: str, _: bool) -> None:
        self.insert(self._offered[int(key)])

    # -- into the text

    def expand(self) -> bool:
        """The short cut before the cursor becomes its phrase; False when there is none."""
        cursor = self.edit.textCursor()
        before = _until(cursor.block().text(), cursor.positionInBlock())
        meant = phrases.meant(self._hands.library.phrases, self.question, before)
        if meant is None or cursor.hasSelection():
            return False
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(meant.shortcut)
        )
        self.edit.setTextCursor(cursor)
        self.insert(meant)
        return True

    def insert(self, phrase: Phrase) -> None:
        """In place of what is selected, as one edit; the first place left to fill in is selected."""
        text = rules.filled_in(phrase.text, dict(self._hands.library.known()))
        cursor = self.edit.textCursor()
        begin = cursor.selectionStart()
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()
        self.edit.setTextCursor(cursor)
        here = next((span for span in self._places() if begin <= span[0] < cursor.position()), None)
        if here is not None:
            self._select(here)

    def to_place(self, step: int) -> bool:
        """Tab and Shift+Tab go from one {place} to the next; False when none is left that way."""
        cursor = self.edit.textCursor()
        spans = self._places()
        if step > 0:
            there = [span for span in spans if span[0] >= cursor.selectionEnd()]
        else:
            there = [span for span in reversed(spans) if span[1] <= cursor.selectionStart()]
        if not there:
            return False
        self._select(there[0])
        return True

    def _places(self) -> list[tuple[int, int]]:
        """Where {places} stand, counted as Qt counts: a rare character is two."""
        text = self.edit.toPlainText()
        return [(_units(text[:begin]), _units(text[:end])) for begin, end in rules.places(text)]

    def _select(self, span: tuple[int, int]) -> None:
        cursor = self.edit.textCursor()
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def add(self) -> None:
        """Shift+F3: what is selected is a phrase of this question from now on."""
        text = self.edit.textCursor().selectedText().replace("\u2029", "\n").strip()
        if text:
            self._hands.phrase_added.emit(self.reference, text)

    def _show_places(self) -> None:
        """What is still to fill in is tinted."""
        look = QTextCharFormat()
        look.setBackground(theme.colour("warn_soft"))
        look.setForeground(theme.colour("warn"))
        marks = []
        for begin, end in self._places():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.edit.textCursor()  # type: ignore[attr-defined]
            mark.cursor.setPosition(begin)  # type: ignore[attr-defined]
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)  # type: ignore[attr-defined]
            mark.format = look  # type: ignore[attr-defined]
            marks.append(mark)
        self.edit.setExtraSelections(marks)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _until(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace")
