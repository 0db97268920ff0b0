"""Rows that are pressed: sections of a checklist, problems, and plain rows of a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import CENTRE, RIGHT, Canvas
from inspector.ui.components.layouts import held

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = 200  # a booth is short; "the organiser of the exhibition" is whole too
STEP = 12  # leads of nearly one width are of one: days under each other, say
SECTION_STATES = {
    "done": ("circle-check", "ok"),
    "doubt": ("triangle-alert", "warn"),
    "finding": ("octagon-alert", "danger"),
    "unchecked": ("circle-dashed", "muted"),
}


@dataclass(frozen=True)
class SectionItem:
    """One section of a checklist and one line of truth about it."""

    key: str
    number: str
    name: str
    truth: str = ""
    state: str = "unchecked"
    left: int = 0  # begun, and so many still to fill in


@dataclass(frozen=True)
class Problem:
    """Something that stands in the way of completing, and where."""

    key: str
    text: str
    place: str = ""
    icon: str = "triangle-alert"
    tone: str = "warn"


class RowControl(Control):
    """A pressable row as wide as its list; the chosen one is tinted and has a bar."""

    def __init__(self, high: int, name: str, description: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.high, self.current = high, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(high)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(160, self.high)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.high)

    def set_current(self, current: bool) -> None:
        if current != self.current:
            self.current = current
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            if self.current:
                canvas.frame(rect.adjusted(0, 2, 0, -2), theme.colour("accent_soft"))
                canvas.frame(QRectF(0, rect.height() / 2 - 14, 3, 28), theme.colour("accent"), radius=1.5)
            elif self.underMouse() and self.isEnabled():
                canvas.frame(rect.adjusted(0, 2, 0, -2), theme.colour("raised"))
            if self.hasFocus() and self.focus_shown:
                canvas.frame(rect.adjusted(0, 2, 0, -2), None, theme.colour("accent"), 2)
            self.paint_content(canvas)

    def paint_content(self, canvas: Canvas) -> None:
        raise NotImplementedError

    def two_lines(
        self, canvas: Canvas, x: float, room: float, first: str, second: str, *, size: int = fonts.BODY,
        first_role: str = "text", second_role: str = "muted", weight: int = fonts.REGULAR,
    ) -> None:  # fmt: skip
        """A line and a smaller one under it, centred together."""
        top_font, low_font = fonts.font(size, weight), fonts.font(fonts.SMALL, fonts.REGULAR)
        top, low = fonts.height(top_font), fonts.height(low_font)
        y = (self.height() - top - (low if second else 0)) / 2
        canvas.text(QRectF(x, y, room, top), first, top_font, first_role, elide=True)
        if second:
            canvas.text(QRectF(x, y + top, room, low), second, low_font, second_role, elide=True)


class RowList(QWidget):
    """A column of rows: one Tab stop, arrows walk, Enter and clicks open."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: dict[str, RowControl] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _set_rows(self, rows: dict[str, RowControl]) -> None:
        """These rows in this order. Rows that were there already stay as they are, focus and all."""
        focus = next((key for key, row in self.rows.items() if row.hasFocus()), "")
        for row in self.rows.values():
            self._column.removeWidget(row)
            if row not in rows.values():
                row.hide()
                row.deleteLater()
        above = self.parentWidget()
        with held(self._column, above.layout() if above is not None else None):
            for key, row in rows.items():
                self._column.addWidget(row)
                if row is not self.rows.get(key):
                    row.clicked.connect(lambda _=False, key=key: self.opened.emit(key))
                    row.installEventFilter(self)
                    row.setVisible(True)
        self.rows = rows
        if focus in rows and not rows[focus].hasFocus():
            rows[focus].setFocus()
        self.updateGeometry()

    def eventFilter(self, row: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        order = list(self.rows.values())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers():
            place = order.index(row) + step  # type: ignore[arg-type]
            if 0 <= place < len(order):
                order[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            row.click()  # type: ignore[attr-defined]
            return True
        return False


class SectionRow(RowControl):
    def __init__(self, item: SectionItem) -> None:
        super().__init__(52, f"{item.number} {item.name}", item.truth)
        self.item = item

    def paint_content(self, canvas: Canvas) -> None:
        item, here = self.item, self.current
        icon, tone = SECTION_STATES[item.state]
        role = "accent" if here else "text"
        number_font = fonts.font(fonts.BODY)
        top = (self.height() - fonts.height(fonts.font()) - fonts.height(fonts.font(fonts.SMALL))) / 2
        canvas.text(
            QRectF(16, top, 20, fonts.height(number_font)),
            item.number,
            number_font,
            role if here else "muted",
        )
        truth_role = tone if item.state in ("doubt", "finding") else "muted"
        weight = fonts.MEDIUM if here else fonts.REGULAR
        room = self.width() - 36 - 44
        self.two_lines(
            canvas, 36, room, item.name, item.truth, first_role=role, second_role=truth_role, weight=weight
        )
        if item.left:
            _count(canvas, QRectF(self.width() - 34, self.height() / 2 - 10, 24, 20), item.left)
        else:
            canvas.icon(icon, self.width() - 32, self.height() / 2, 20, tone)


def _count(canvas: Canvas, box: QRectF, count: int) -> None:
    """How many are left, where a section that is begun has its mark."""
    canvas.frame(box, theme.colour("warn_soft"), radius=10)
    canvas.text(box, str(count), fonts.font(fonts.SMALL, fonts.MEDIUM), "warn", CENTRE)


class SectionList(RowList):
    """The sections of a checklist at the left of the inspection."""

    def set_items(self, items: Sequence[SectionItem], current: str = "") -> None:
        known = {key: row for key, row in self.rows.items() if isinstance(row, SectionRow)}
        if list(known) == [item.key for item in items]:
            for item in items:
                self._update(known[item.key], item)
        else:
            self._set_rows({item.key: SectionRow(item) for item in items})
        self.set_current(current)

    def _update(self, row: SectionRow, item: SectionItem) -> None:
        if row.item == item:
            return
        row.item = item
        row.setAccessibleName(f"{item.number} {item.name}")
        row.setAccessibleDescription(item.truth)
        row.update()

    def set_current(self, key: str) -> None:
        for name, row in self.rows.items():
            row.set_current(name == key)


class ProblemRow(RowControl):
    def __init__(self, problem: Problem) -> None:
        super().__init__(48, problem.text, problem.place)
        self.problem = problem

    def show_problem(self, problem: Problem) -> ProblemRow:
        if problem != self.problem:
            self.problem = problem
            self.setAccessibleName(problem.text)
            self.setAccessibleDescription(problem.place)
            self.setToolTip(problem.text)
            self.update()
        return self

    def paint_content(self, canvas: Canvas) -> None:
        top = fonts.height(fonts.font(fonts.DENSE))
        y = (self.height() - top - fonts.height(fonts.font(fonts.SMALL))) / 2 + top / 2
        canvas.icon(self.problem.icon, 8, y, 16, self.problem.tone)
        self.two_lines(canvas, 32, self.width() - 40, self.problem.text, self.problem.place, size=fonts.DENSE)


class ProblemsList(RowList):
    """What is still open; `walk` goes to the next one (F8)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._last = ""
        self._above: tuple[str, ...] = ()

    def set_problems(self, problems: Sequence[Problem]) -> None:
        known = {key: row for key, row in self.rows.items() if isinstance(row, ProblemRow)}
        rows = {
            one.key: known[one.key].show_problem(one) if one.key in known else ProblemRow(one)
            for one in problems
        }
        if list(rows) != list(self.rows):
            self._set_rows(dict(rows))

    def walk(self) -> None:
        """Open the next problem, from the top again after the last."""
        keys = list(self.rows)
        if keys:
            at = self._next(keys) % len(keys)
            self._last, self._above = keys[at], tuple(keys[:at])
            self.opened.emit(self._last)

    def _next(self, keys: list[str]) -> int:
        """A problem that was mended makes room: the one after it is next, not the one after that."""
        if self._last in keys:
            return keys.index(self._last) + 1
        return 1 + max((keys.index(key) for key in self._above if key in keys), default=-1)


class LineRow(RowControl):
    """A plain row of a card: leading word, two lines, a word at the right and a chevron."""

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        lead: str = "",
        right: str = "",
        icon: str = "",
        chevron: bool = True,
        badge: tuple[str, str, str] | None = None,
    ) -> None:
        super().__init__(57 if second else 45, " ".join(filter(None, (lead, title))), second)
        self.title, self.second, self.lead, self.right = title, second, lead, right
        self.icon_name, self.chevron, self.badge = icon, chevron, badge

    def paint_content(self, canvas: Canvas) -> None:
        x, end, middle = 12.0, self.width() - 12.0, self.height() / 2
        canvas.sides(QRectF(12, 0, self.width() - 24, self.height()), "b", theme.colour("hair"))
        if self.chevron:
            canvas.icon("chevron-right", end - 16, middle, 16, "muted")
            end -= 24
        if self.badge:
            end = self._paint_badge(canvas, end, middle, *self.badge) - 12
        if self.right:
            wide = fonts.width(self.right, fonts.font(fonts.SMALL))
            canvas.text(
                QRectF(end - wide, 0, wide, self.height()),
                self.right,
                fonts.font(fonts.SMALL),
                "muted",
                RIGHT,
            )
            end -= wide + 12
        if self.icon_name:
            canvas.icon(self.icon_name, x, middle, 18, "muted")
            x += 28
        if self.lead:
            bold = fonts.font(fonts.BODY, fonts.BOLD)
            wide = min(max(60, -(-fonts.width(self.lead, bold) // STEP) * STEP), LEAD)
            canvas.text(QRectF(x, 0, wide, self.height()), self.lead, bold, elide=True)
            x += wide + 8
        self.two_lines(canvas, x, end - x, self.title, self.second)

    def _paint_badge(
        self, canvas: Canvas, end: float, middle: float, icon: str, tone: str, word: str
    ) -> float:
        """Icon and word on a soft tint, 24 high; answers where it begins."""
        font = fonts.font(fonts.SMALL, fonts.MEDIUM)
        wide = fonts.width(word, font) + 8 + 14 + 4 + 8
        box = QRectF(end - wide, middle - 12, wide, 24)
        canvas.frame(box, theme.soft(tone), radius=theme.KEY_RADIUS)
        canvas.icon(icon, box.left() + 8, middle, 14, tone)
        canvas.text(box.adjusted(26, 0, 0, 0), word, font, tone)
        return box.left()
