"""The photos in order, painted; the one being described has its fields right below it.

Up and Down walk, Shift adds, digits say which photo of the minimum set it is, Alt+Up and Alt+Down move it,
Enter describes it, Space shows it large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import RIGHT, Canvas
from inspector.ui.components.composition import composing
from inspector.ui.screens.inspection.evidence import Pictures
from inspector.ui.screens.photo_set import words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from inspector.ui.screens.photo_set.editor import Editor
    from inspector.ui.screens.photo_set.state import Line, PhotoSetState

ROW, THUMB = 92, QSize(98, 74)
_ALT, _SHIFT, _CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class PhotoList(QWidget):
    """Rows of one height, so that a thousand of them cost what is seen of them."""

    opened = Signal(str)
    shown_as = Signal(list, int)
    filed_to = Signal(list, int)
    moved = Signal(str, int)
    removed = Signal(list)
    reached = Signal(QRect)  # what is to be on the screen now

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._pictures = Pictures()
        self._chosen: set[str] = set()
        self.current, self._anchor = "", ""
        self.editor = editor
        editor.setParent(self)
        editor.hide()
        editor.closed.connect(self.fold)
        editor.next_asked.connect(self._next)
        editor.grew.connect(self._fit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # -- showing

    def draw(self, state: PhotoSetState) -> None:
        self._lines = state.lines
        keys = [one.key for one in state.lines]
        self._chosen &= set(keys)
        if self.current not in keys:
            self.current = self._anchor = keys[0] if keys else ""
            self._chosen = {self.current} if self.current else set()
        self.editor.offer(state)
        line = self._line(self.editor.key)
        if line is None or (state.is_locked and not line.declared):
            self.fold()
        else:
            self.editor.show_line(line)
        self._fit()

    def selected(self) -> list[str]:
        return [one.key for one in self._lines if one.key in self._chosen]

    def _line(self, key: str) -> Line | None:
        return next((one for one in self._lines if one.key == key), None)

    def _at(self, key: str) -> int:
        return next((at for at, one in enumerate(self._lines) if one.key == key), -1)

    # -- choosing

    def _walk(self, step: int, *, adding: bool) -> None:
        at = self._at(self.current) + step
        if 0 <= at < len(self._lines):
            self._choose(self._lines[at].key, adding=adding)

    def _choose(self, key: str, *, adding: bool = False, toggling: bool = False) -> None:
        self.current = key
        if adding:
            first, last = sorted((self._at(self._anchor or key), self._at(key)))
            self._chosen = {one.key for one in self._lines[first : last + 1]}
        elif toggling:
            self._chosen ^= {key}
            self._anchor = key
        else:
            self._chosen, self._anchor = {key}, key
        if self.editor.key and self.editor.key != key:
            self.fold()
        self.reached.emit(self._box(self._at(key)))
        self._describe()
        self.update()

    def _describe(self) -> None:
        line = self._line(self.current)
        if line is not None:
            self.setAccessibleDescription(
                f"{line.number} {line.title} {'; '.join(one for one, _ in line.flags)}"
            )

    # -- describing

    def unfold(self, key: str) -> None:
        line = self._line(key)
        if line is None:
            return
        self.editor.show_line(line, anew=True)
        self.editor.show()
        self._fit()
        self.editor.take_focus()
        at = self._at(key)
        self.reached.emit(self._box(at).adjusted(0, 0, 0, self.editor.height()))

    def fold(self) -> None:
        if self.editor.key:
            held = self.editor.isAncestorOf(self.window().focusWidget() or self)
            self.editor.put_away()
            self.editor.hide()
            self._fit()
            if held:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        """Past the last field: the next photo's fields; after the last photo the list."""
        at = self._at(self.editor.key) + 1
        if 0 < at < len(self._lines):
            self._choose(self._lines[at].key)
            self.unfold(self._lines[at].key)
        else:
            self.fold()

    # -- keys and presses

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if composing() or not self._lines or not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}.get(
            key, 0
        )
        digit = key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else -1
        if step and held == _ALT:
            self.moved.emit(self.current, step)
        elif step and held in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            self._walk(step, adding=held == _SHIFT)
        elif digit >= 0 and held == _ALT:
            self.filed_to.emit(self.selected(), digit)
        elif digit >= 0 and not held:
            self.shown_as.emit(self.selected(), digit)
        elif key == Qt.Key.Key_A and held == _CTRL:
            self._chosen = {one.key for one in self._lines}
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not held:
            self.unfold(self.current)
        elif key == Qt.Key.Key_Space and not held:
            self.opened.emit(self.current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            self.removed.emit(self.selected())
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(int(event.position().y()))
        if at < 0:
            return
        held = event.modifiers()
        self._choose(self._lines[at].key, adding=bool(held & _SHIFT), toggling=bool(held & _CTRL))
        if event.position().x() < 40 + THUMB.width() and not held:
            self.opened.emit(self.current)
        elif not held and event.position().x() > 40 + THUMB.width():
            self.unfold(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current:
            self.reached.emit(self._box(self._at(self.current)))
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- measures

    def _open_at(self) -> int:
        return self._at(self.editor.key) if self.editor.key else -1

    def _box(self, at: int) -> QRect:
        opened = self._open_at()
        below = self.editor.height() if 0 <= opened < at else 0
        return QRect(0, at * ROW + below, self.width(), ROW)

    def _under(self, y: int) -> int:
        return next((at for at in range(len(self._lines)) if self._box(at).contains(1, y)), -1)

    def _fit(self) -> None:
        opened = self._open_at()
        more = 0
        if opened >= 0:
            self.editor.setFixedWidth(max(320, self.width() - 40 - THUMB.width() - 16))
            more = max(self.editor.heightForWidth(self.editor.width()), self.editor.sizeHint().height())
            self.editor.setGeometry(40 + THUMB.width() + 8, (opened + 1) * ROW - 4, self.editor.width(), more)
        self.setFixedHeight(max(ROW, len(self._lines) * ROW + more))
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            for at, line in enumerate(self._lines):
                box = self._box(at)
                if box.intersects(event.rect()):
                    self._paint(canvas, line, QRectF(box))

    def _paint(self, canvas: Canvas, line: Line, box: QRectF) -> None:
        chosen = line.key in self._chosen
        inner = box.adjusted(1, 2, -1, -2)
        if chosen:
            canvas.frame(inner, theme.colour("accent_soft"))
        if line.key == self.current and self.hasFocus():
            canvas.frame(inner, None, theme.colour("accent"), 2)
        font = fonts.font(fonts.DENSE, fonts.MEDIUM)
        canvas.text(QRectF(4, box.top() + 8, 30, 20), str(line.number), font, "muted", RIGHT)
        thumb = QRectF(42, box.top() + 9, THUMB.width(), THUMB.height())
        kit.draw_thumb(canvas, thumb, self._pictures.of(line))  # type: ignore[arg-type]
        self._paint_words(canvas, line, box, 42 + THUMB.width() + 14)

    def _paint_words(self, canvas: Canvas, line: Line, box: QRectF, x: float) -> None:
        room = self.width() - x - 12
        small, body = fonts.font(fonts.SMALL), fonts.font(fonts.BODY, fonts.MEDIUM)
        side = min(220, room * 2 // 5)
        canvas.text(QRectF(x, box.top() + 8, room - side - 12, 20), line.title, body, elide=True)
        where = words.shows_words(line.shows) or self.tr("which photo it is: 1–7")
        role = "text" if line.shows else "muted"
        canvas.text(QRectF(x + room - side, box.top() + 8, side, 20), where, small, role, RIGHT, elide=True)
        proves = line.proves or self.tr("what it proves is not said yet")
        low = fonts.font(fonts.DENSE)
        role = "text" if line.proves else "muted"
        canvas.text(QRectF(x, box.top() + 29, room - side - 12, 19), proves, low, role, elide=True)
        filed = line.where or self.tr("in the tray")
        canvas.text(
            QRectF(x + room - side, box.top() + 29, side, 19), filed, small, "muted", RIGHT, elide=True
        )
        known = " · ".join(part for part in (line.time, line.source, line.hash, line.place) if part)
        canvas.text(QRectF(x, box.top() + 49, room, 17), known, small, "muted", elide=True)
        if line.flags:
            role = "warn" if line.warns else "muted"
            canvas.icon("triangle-alert" if line.warns else "circle-alert", x, box.top() + 76, 14, role)
            told = " · ".join(short for short, _ in line.flags)
            canvas.text(QRectF(x + 20, box.top() + 67, room - 20, 17), told, small, role, elide=True)
