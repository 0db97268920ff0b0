"""One control for one question, by its type. All speak alike: `show_question`, `take_focus`, four signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui.components import composing
from inspector.ui.screens.inspection import typed

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question
    from inspector.ui.screens.inspection.hands import Hands

MANY = ("select_multiple", "rank")


class Editor(QWidget):
    """What a question is answered with."""

    typed = Signal(str)
    answered = Signal(str)
    settled = Signal()
    advanced = Signal()  # a digit answered it: on to the next

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_question(self, question: Question) -> None:
        self.question = question

    def take_focus(self) -> None:
        self.setFocus()

    def commit(self) -> bool:
        """Take what is typed as the answer although the focus stays; False when it cannot be read."""
        return True

    def join(self, hands: Hands, reference: str) -> None:
        """Ask the page for more than an answer: a code to be read, a phrase."""

    def retire(self) -> None:
        """Its question is gone: what it says from now on would be said of another."""
        self.blockSignals(True)

    def revive(self) -> None:
        """Its question is asked again."""
        self.blockSignals(False)

    def is_stop(self) -> bool:
        """Whether Enter stops here."""
        return self.isEnabled()


class DigitGroup(kit.ChoiceGroup):
    """A choice group that says when a digit, not a finger, made the choice."""

    by_digit = Signal()

    def pick_digit(self, digit: int) -> bool:
        taken = super().pick_digit(digit)
        if taken and not self.many:
            self.by_digit.emit()
        return taken


class ChoiceEditor(Editor):
    """One or several of a few choices."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        many = question.type in MANY
        self.group = DigitGroup(question.label, many=many, clearable=not many)
        self.line.addWidget(self.group)
        self.group.picked.connect(lambda _: self.answered.emit(" ".join(self.group.all_chosen())))
        self.group.cleared.connect(self._clear)
        self.group.by_digit.connect(self.advanced)
        self.show_question(question)

    def _clear(self) -> None:
        """Taken back; what the form works out again at once stands there again."""
        self.answered.emit("")
        self.group.choose(*self.question.value.split())

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.group.setAccessibleName(question.label)
        self.group.set_choices([kit.Choice(one.value, one.label, one.tone) for one in question.choices])
        self.group.choose(*question.value.split())
        self.group.setEnabled(not question.readonly)

    def take_focus(self) -> None:
        self.group.take_focus()


class DigitSelect(kit.Select):
    """A drop-down whose first nine choices answer to digits."""

    by_digit = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.digits = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = int(event.text()) if event.text().isdecimal() and event.text().isascii() else 0
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and 1 <= digit <= self.count() and not composing():
            self.hidePopup()
            self.setCurrentIndex(digit - 1)
            self.picked.emit(self.value())
            self.by_digit.emit()
            return
        super().keyPressEvent(event)


class SelectEditor(Editor):
    """One of many choices, or one in a table."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.select = DigitSelect(question.label)
        self.line.addWidget(self.select)
        self.select.picked.connect(self.answered)
        self.select.by_digit.connect(self.advanced)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.select.setAccessibleName(question.label)
        options = [(one.value, one.label) for one in question.choices]
        shown = [(self.select.itemData(at), self.select.itemText(at)) for at in range(self.select.count())]
        if options != shown or self.select.value() != question.value:
            self.select.set_options(options, question.value)
        self.select.setPlaceholderText("—")
        self.select.setEnabled(not question.readonly)

    def take_focus(self) -> None:
        self.select.setFocus(Qt.FocusReason.TabFocusReason)


class FieldEditor(Editor):
    """One line: text as it is, and whatever a subclass reads out of it."""

    WIDEST = 0
    REPLACES = False  # whether what is typed takes the place of what stands there: a number, an amount

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        super().__init__(question)
        self.now = now
        self._just_pressed = False
        self.field = kit.Field(question.label, icon=self.icon())
        self.line.addWidget(self.field)
        if self.WIDEST and not in_table:
            self.field.setFixedWidth(self.WIDEST)
            self.line.addStretch(1)
        self.field.edited.connect(self._edited)
        self.field.committed.connect(self._committed)
        self.field.left.connect(self.settled)
        self.field.line.installEventFilter(self)
        self.show_question(question)

    def icon(self) -> str:
        return ""

    def read(self, text: str) -> str | None:
        """The answer in what was typed; None when it is none (yet)."""
        return text

    def written(self, value: str) -> str:
        return value

    def complaint(self) -> str:
        return ""

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.field.set_name(question.label)
        self.field.line.setReadOnly(question.readonly)
        if not self._is_unread():
            self.field.set_text(self.written(question.value))
        self.stand()

    def stand(self, reason: str = "") -> None:
        """Doubt and refusal show at the field itself."""
        if reason or self.question.violation:
            self.field.stand("refused", reason or self.question.violation)
        else:
            self.field.stand("doubt" if self.question.doubt else "rest")

    def take_focus(self) -> None:
        self.field.line.setFocus(Qt.FocusReason.TabFocusReason)
        if self.REPLACES:
            self.field.line.selectAll()
        else:
            self.field.line.end(False)

    def commit(self) -> bool:
        self.field.line.editingFinished.emit()
        text = self.field.text()
        return not text.strip() or self.read(text) is not None

    def _is_unread(self) -> bool:
        """What is being typed, or was typed and not understood, is never overwritten by what is stored."""
        text = self.field.text()
        if self.field.line.hasFocus():
            return self.read(text) == self.question.value or (bool(text) and self.read(text) is None)
        return bool(text) and self.read(text) is None

    def _edited(self, text: str) -> None:
        value = self.read(text) if text.strip() else ""
        if value is not None:
            self.typed.emit(value)

    def _committed(self, text: str) -> None:
        value = self.read(text) if text.strip() else ""
        if value is None:
            self.stand(self.complaint())
            return
        self.answered.emit(value)
        if not self.field.line.hasFocus() or self.written(value) != text:
            self.field.set_text(self.written(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A line without anything of its own to undo leaves Ctrl+Z to the page, but not half a composed word.
        if (
            not composing()
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
        ):
            line = self.field.line
            if event.matches(QKeySequence.StandardKey.Undo) and not line.isUndoAvailable():
                event.ignore()
                return True  # ignored: it goes on to the parents
        if self.REPLACES:
            self._select_pressed(event)
        return False

    def _select_pressed(self, event: QEvent) -> None:
        """The press that comes into a number selects it; a second one puts the cursor."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._just_pressed = event.reason() == Qt.FocusReason.MouseFocusReason
        elif event.type() == QEvent.Type.MouseButtonRelease and self._just_pressed:
            self._just_pressed = False
            if not self.field.line.hasSelectedText():
                QTimer.singleShot(0, self.field.line, self.field.line.selectAll)


class NumberEditor(FieldEditor):
    WIDEST = 200
    REPLACES = True

    def read(self, text: str) -> str | None:
        return typed.read_number(text, whole=self.question.type == "integer")

    def complaint(self) -> str:
        if self.question.type == "integer":
            return self.tr("A whole number, please")
        return self.tr("A number, please")


class AreaEditor(Editor):
    """Text of several lines."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.area = kit.TextArea(question.label, lines=2)
        self.line.addWidget(self.area)
        self.area.edited.connect(self.typed)
        self.area.committed.connect(self.answered)
        self.area.text_edit.focused.connect(lambda focus: None if focus else self.settled.emit())
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.area.set_name(question.label)
        self.area.text_edit.setReadOnly(question.readonly)
        self.area.set_text(question.value)
        refused = question.violation
        self.area.stand("refused" if refused else "doubt" if question.doubt else "rest", refused)

    def commit(self) -> bool:
        if self.area.text() != self.question.value:
            self.answered.emit(self.area.text())
        return True

    def join(self, hands: Hands, reference: str) -> None:
        from inspector.ui.screens.inspection.phrasing import Phrasing

        self.phrasing = Phrasing(self.area, reference, hands)
        self.line.setSpacing(8)
        self.line.addWidget(self.phrasing.button, 0, Qt.AlignmentFlag.AlignTop)

    def take_focus(self) -> None:
        self.area.text_edit.setFocus(Qt.FocusReason.TabFocusReason)


class NoteEditor(Editor):
    """Nothing to answer: the label says it."""

    def is_stop(self) -> bool:
        return False
