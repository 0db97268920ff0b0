"""Choices picked by finger, arrow or digit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import CENTRE, LEFT, Canvas
from inspector.ui.components.composition import composing
from inspector.ui.components.layouts import Flow, clear

if TYPE_CHECKING:
    from collections.abc import Sequence

Digits = Literal["focus", "always", "never"]
TICK, CAP = 16, 20


@dataclass(frozen=True)
class Choice:
    """One answer: its value in the record, its words, and the tone it takes when chosen."""

    value: str
    text: str
    tone: str = "accent"
    note: str = ""


class ChoiceRow(Control):
    """One choice. As wide as it will ever be, so that nothing jumps when it is chosen."""

    def __init__(self, choice: Choice, digit: int, group: ChoiceGroup) -> None:
        super().__init__(group)
        self.choice, self.digit, self.owner = choice, digit, group
        self.ENTERS = group.enters
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(choice.note)
        self.setToolTip(choice.note)
        self.setCheckable(True)
        self.clicked.connect(lambda: group.pick(choice.value))

    def sizeHint(self) -> QSize:
        words = fonts.width(self.choice.text, fonts.font(fonts.BODY, fonts.MEDIUM))
        cap = CAP + 8 if self.owner.digits != "never" else 4
        return QSize(words + 10 + cap + 8 + TICK + 12, theme.CONTROL)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 120), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            self._paint_box(canvas)
            self._paint_content(canvas)

    def _paint_box(self, canvas: Canvas) -> None:
        rect, tone = QRectF(self.rect()), self.choice.tone
        if self.isChecked():
            canvas.frame(rect, theme.soft(tone), theme.colour(tone if tone != "muted" else "edge"), 2)
        else:
            over = self.underMouse() and self.isEnabled()
            canvas.frame(rect, theme.colour("raised" if over else "surface"), theme.colour("edge"))
        if self.hasFocus() and self.focus_shown:
            inset = rect.adjusted(3, 3, -3, -3) if self.isChecked() else rect
            canvas.frame(inset, None, theme.colour("accent"), 2, 4 if self.isChecked() else 6)

    def _paint_content(self, canvas: Canvas) -> None:
        chosen, middle = self.isChecked(), self.height() / 2
        role = self.choice.tone if chosen else ("text" if self.isEnabled() else "muted")
        role = "text" if role == "muted" and self.isEnabled() else role
        font = fonts.font(fonts.BODY, fonts.MEDIUM if chosen else fonts.REGULAR)
        digits = self.owner.shows_digits() and self.digit <= 9
        tick = TICK + 8 if chosen else 0
        if digits:
            canvas.keycap(10, middle, str(self.digit), on=role if chosen and role != "text" else "surface")
            room = QRectF(10 + CAP + 8, 0, self.width() - 38 - tick - 10, self.height())
            canvas.text(room, self.choice.text, font, role, LEFT, elide=True)
        else:
            room = QRectF(10, 0, self.width() - 20 - tick, self.height())
            canvas.text(room, self.choice.text, font, role, CENTRE, elide=True)
        if chosen:
            canvas.icon("check", self.width() - 12 - TICK, middle, TICK, role)


class ChoiceGroup(QWidget):
    """Answers to one question. One stop for Tab; arrows walk, digits, Space and clicks pick.

    A digit picks only while the group has the focus and no input method is composing. `digits="always"` is
    for the one group of a page that owns the digits (filters): there they work wherever no text is typed.
    Picking what is chosen already takes it back by Space or click; a digit says it again and takes nothing.
    """

    picked = Signal(str)
    cleared = Signal()

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice] = (),
        *,
        digits: Digits = "focus",
        many: bool = False,
        columns: int = 0,
        clearable: bool = False,
        enters: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.digits, self.many, self.columns, self.clearable = digits, many, columns, clearable
        self.enters = enters  # a box to tick: Enter ticks it, where in a question it leads on
        self.rows: list[ChoiceRow] = []
        self._chosen: tuple[str, ...] = ()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._shortcuts: list[QShortcut] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.set_choices(choices)

    # -- what is offered and what is chosen

    def set_choices(self, choices: Sequence[Choice]) -> None:
        if choices and [row.choice for row in self.rows] == list(choices):
            return
        had_focus = self.holds_focus()
        clear(self._body)
        self.rows = [ChoiceRow(choice, number, self) for number, choice in enumerate(choices, 1)]
        self._body.addWidget(self._in_columns() if self.columns else self._in_flow())
        for row in self.rows:
            row.installEventFilter(self)
        self._show_chosen()
        self._bind_digits()
        if had_focus:
            self.take_focus()

    def choose(self, *values: str) -> None:
        """Show what is chosen; says nothing to anyone."""
        self._chosen = values
        self._show_chosen()

    def chosen(self) -> str:
        return self._chosen[0] if self._chosen else ""

    def all_chosen(self) -> tuple[str, ...]:
        return self._chosen

    def pick(self, value: str) -> None:
        """Choose as the user does, and tell."""
        if self.many:
            rest = tuple(one for one in self._chosen if one != value)
            self.choose(*(rest if value in self._chosen else (*self._chosen, value)))
        elif value in self._chosen and self.clearable:
            self.choose()
            self.cleared.emit()
            return
        else:
            self.choose(value)
        self.picked.emit(value)

    def pick_digit(self, digit: int) -> bool:
        """Whether this group had a use for the digit."""
        if composing() or not 1 <= digit <= len(self.rows) or not self.rows[digit - 1].isEnabled():
            return False
        row = self.rows[digit - 1]
        if self.holds_focus() and not self.many:
            row.setFocus(Qt.FocusReason.TabFocusReason)  # Tab leaves the group from what is chosen
        if self.many or not self.clearable or row.choice.value not in self._chosen:
            self.pick(row.choice.value)
        return True

    # -- focus and keys

    def holds_focus(self) -> bool:
        return any(row.hasFocus() for row in self.rows)

    def take_focus(self) -> None:
        current = next((row for row in self.rows if row.isChecked()), self.rows[0] if self.rows else None)
        if current is not None:
            current.setFocus(Qt.FocusReason.TabFocusReason)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        self.take_focus()

    def shows_digits(self) -> bool:
        return self.digits == "always" or (self.digits == "focus" and self.holds_focus())

    def eventFilter(self, row: ChoiceRow, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            for other in self.rows:
                other.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(row, event)
        return False

    def _key(self, row: ChoiceRow, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self.digits != "never" and event.text().isdecimal() and event.text().isascii():
            return self.pick_digit(int(event.text()))
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if plain and step is not None:
            place = self.rows.index(row) + step
            if 0 <= place < len(self.rows):
                self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    # -- inside

    def _in_flow(self) -> QWidget:
        flow = Flow()
        for row in self.rows:
            flow.add(row)
        return flow

    def _in_columns(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP)
        for place, row in enumerate(self.rows):
            row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(row, place // self.columns, place % self.columns)
        return holder

    def _show_chosen(self) -> None:
        for row in self.rows:
            row.setChecked(row.choice.value in self._chosen)
            row.update()
        self._one_tab_stop()

    def _one_tab_stop(self) -> None:
        stop = next((row for row in self.rows if row.isChecked()), self.rows[0] if self.rows else None)
        for row in self.rows:
            is_stop = row is stop or row.hasFocus()
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _bind_digits(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # it lives on until the event loop turns
            shortcut.deleteLater()
        self._shortcuts = []
        if self.digits == "always":
            for row in self.rows[:9]:
                shortcut = QShortcut(QKeySequence(str(row.digit)), self)
                shortcut.activated.connect(lambda digit=row.digit: self.pick_digit(digit))
                self._shortcuts.append(shortcut)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            for flow in self.findChildren(Flow):
                flow.refit()
