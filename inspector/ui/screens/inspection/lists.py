"""Questions with more choices than digits: one of many, several of many as chips, and an order of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.components.still import DRAGS
from inspector.ui.screens.inspection.editors import Editor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.page import Choice, Question

_recent: dict[str, list[str]] = {}  # by question: what was taken last at any booth of this day


def options_of(choices: Sequence[Choice]) -> tuple[tuple[str, str, str], ...]:
    return tuple((one.value, one.label, one.also) for one in choices)


class LookupEditor(Editor):
    """One of many choices, found by typing."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.lookup = kit.Lookup(question.label)
        self.lookup.recent = _recent.setdefault(_plain(question.reference), [])
        self.line.addWidget(self.lookup)
        self._choices: tuple[Choice, ...] = ()
        self.lookup.taken.connect(self._taken)
        self.lookup.left.connect(self.settled)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.lookup.set_name(question.label)
        self.lookup.set_placeholder(self.tr("Type to search; press or ↓ for the list"))
        if self._choices is not question.choices:
            self._choices = question.choices
            self.lookup.set_options(options_of(question.choices), question.value)
        else:
            self.lookup.set_options(self.lookup.model.options, question.value)
        self.lookup.line.setReadOnly(question.readonly)
        self.lookup.stand("refused" if question.violation else "rest", question.violation)

    def _taken(self, value: str, by_key: bool) -> None:
        self.answered.emit(value)
        if by_key:
            self.advanced.emit()

    def commit(self) -> bool:
        settled = self.lookup.settle()
        if not settled:
            self.lookup.stand("refused", self.tr("Nothing in the list fits"))
        return settled

    def take_focus(self) -> None:
        self.lookup.line.setFocus(Qt.FocusReason.TabFocusReason)


class Chip(kit.Control):
    """One taken choice; pressing it, or Delete, takes it out again."""

    removed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words.replace("&", "&&"))
        self.words = words
        self.setAccessibleName(words)
        self.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        wide = fonts.width(self.words, fonts.font(fonts.BODY, fonts.MEDIUM))
        return QSize(min(wide, 320) + 12 + 8 + 16 + 12, theme.CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            canvas.frame(rect, theme.soft("accent"), theme.colour("accent"), 2 if self.hasFocus() else 1)
            room = QRectF(12, 0, self.width() - 12 - 8 - 16 - 12, self.height())
            font = fonts.font(fonts.BODY, fonts.MEDIUM)
            canvas.text(room, self.words, font, "accent", elide=True)
            canvas.icon("x", self.width() - 28, self.height() / 2, 16, "accent")


class ChipsEditor(Editor):
    """Several of many choices: a chip for each taken one, and a field that finds the next."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.lookup = kit.Lookup(question.label)
        self.lookup.keeps_text = False
        self.lookup.recent = _recent.setdefault(_plain(question.reference), [])
        self.chips = kit.Flow()
        self.line.addLayout(column(self.chips, self.lookup, gap=theme.GAP))
        self._choices: tuple[Choice, ...] = ()
        self._shown: tuple[str, ...] = ()
        self.lookup.taken.connect(self._taken)
        self.lookup.left.connect(self.settled)
        self.lookup.line.installEventFilter(self)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.lookup.set_name(question.label)
        self.lookup.set_placeholder(self.tr("Type to add; press or ↓ for the list"))
        if self._choices is not question.choices:
            self._choices = question.choices
            self.lookup.set_options(options_of(question.choices))
        self.lookup.mark_taken(question.value)
        self.lookup.setVisible(not question.readonly)
        self.lookup.stand("refused" if question.violation else "rest", question.violation)
        self._show_chips(tuple(question.value.split()))

    def _show_chips(self, values: tuple[str, ...]) -> None:
        words = tuple(self.lookup.words_of(value) for value in values)
        if words != self._shown:
            self._shown = words
            clear(self.chips.flow)
            for value, word in zip(values, words, strict=True):
                chip = Chip(word)
                chip.setEnabled(not self.question.readonly)
                chip.removed.connect(lambda value=value: self._toggle(value))
                self.chips.add(chip)
        self.chips.setVisible(bool(values))
        self.chips.refit()

    def _taken(self, value: str, by_key: bool) -> None:
        if value:
            self._toggle(value)

    def _toggle(self, value: str) -> None:
        """In the order of the list, whatever the order of taking: the record must not depend on it."""
        now = set(self.question.value.split()) ^ {value}
        self.take_focus()
        self.answered.emit(" ".join(one.value for one in self._choices if one.value in now))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not kit.composing():
            last = self.question.value.split()[-1:]
            if event.key() == Qt.Key.Key_Backspace and not self.lookup.text() and last:
                self._toggle(last[0])
                return True
        return False

    def commit(self) -> bool:
        settled = self.lookup.settle()
        if not settled:
            self.lookup.stand("refused", self.tr("Nothing in the list fits"))
        return settled

    def take_focus(self) -> None:
        self.lookup.line.setFocus(Qt.FocusReason.TabFocusReason)


class RankRow(kit.Control):
    """One choice in its place: number, words, and two arrows for the finger."""

    moved = Signal(int)  # by one up or down
    dragged = Signal(QPointF)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice, self.place, self.ranked = choice, 0, False
        self.ENTERS = False
        self.setProperty(DRAGS, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.ROW)

    def show_place(self, place: int, *, ranked: bool) -> None:
        self.place, self.ranked = place, ranked
        self.setAccessibleName(f"{place}. {self.choice.label}" if ranked else self.choice.label)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme.ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, middle = QRectF(self.rect()), self.height() / 2
        with Canvas(self) as canvas:
            edge = "accent" if self.hasFocus() and self.focus_shown else "edge"
            fill = theme.soft("accent") if self.ranked else theme.colour("surface")
            canvas.frame(rect, fill, theme.colour(edge), 2 if edge == "accent" else 1)
            role = "accent" if self.ranked else "text"
            mark = str(self.place) if self.ranked else "–"
            canvas.text(QRectF(12, 0, 24, self.height()), mark, fonts.font(fonts.BODY, fonts.MEDIUM), role)
            room = QRectF(40, 0, self.width() - 40 - 88, self.height())
            weight = fonts.MEDIUM if self.ranked else fonts.REGULAR
            canvas.text(room, self.choice.label, fonts.font(fonts.BODY, weight), role, elide=True)
            canvas.icon("chevron-up", self.width() - 74, middle, 20, role)
            canvas.icon("chevron-down", self.width() - 32, middle, 20, role)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        right = self.width() - event.position().x()
        still = (event.globalPosition() - self._from).manhattanLength() < 8
        super().mouseReleaseEvent(event)
        if still and self.rect().contains(event.position().toPoint()):
            self.moved.emit(-1 if 44 < right <= 88 else 1 if right <= 44 else 0)

    _from = QPointF()


class RankEditor(Editor):
    """An order: Alt+Up and Alt+Down move a choice, dragging and arrows too. The first move ranks all."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.rows: dict[str, RankRow] = {}
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self.line.addLayout(self._body)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        values = [one.value for one in question.choices]
        if [row.choice for row in self.rows.values()] != list(question.choices):
            clear(self._body)
            self.rows = {one.value: self._row(one) for one in question.choices}
        ranked = [one for one in question.value.split() if one in self.rows]
        order = [*ranked, *(one for one in values if one not in ranked)]
        for place, value in enumerate(order):
            row = self.rows[value]
            self._body.insertWidget(place, row)
            row.show_place(place + 1, ranked=value in ranked)
            row.setEnabled(not question.readonly)
        self._order = order
        self._body.activate()  # whoever drags on looks for the rows where they are now

    def _row(self, choice: Choice) -> RankRow:
        row = RankRow(choice)
        row.moved.connect(lambda step: self.move_by(choice.value, step))
        row.dragged.connect(lambda point: self._drag(choice.value, point))
        row.installEventFilter(self)
        return row

    def move_by(self, value: str, step: int) -> None:
        """A step of 0 takes the order as it stands."""
        order = list(self._order)
        place = max(0, min(len(order) - 1, order.index(value) + step))
        order.remove(value)
        order.insert(place, value)
        self.rows[value].setFocus(Qt.FocusReason.TabFocusReason)
        self.answered.emit(" ".join(order))

    def _drag(self, value: str, point: QPointF) -> None:
        over = next((v for v, row in self.rows.items() if row.geometry().contains(point.toPoint())), value)
        if over != value:
            self.move_by(value, self._order.index(over) - self._order.index(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, RankRow) or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.type() == QEvent.Type.ShortcutOverride and step:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        value = watched.choice.value
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(value, step)
        elif step and not event.modifiers():
            place = max(0, min(len(self._order) - 1, self._order.index(value) + step))
            self.rows[self._order[place]].setFocus(Qt.FocusReason.TabFocusReason)
        elif (
            event.text().isdecimal() and event.text().isascii() and 1 <= int(event.text()) <= len(self._order)
        ):
            self.move_by(value, int(event.text()) - 1 - self._order.index(value))
        else:
            return False
        return True

    def take_focus(self) -> None:
        if self.rows:
            self.rows[self._order[0]].setFocus(Qt.FocusReason.TabFocusReason)


def _plain(reference: str) -> str:
    """A question without the number of its row."""
    return "".join(
        part.partition("]")[2] if place else part for place, part in enumerate(reference.split("["))
    )
