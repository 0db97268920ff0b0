"""Photos that are not filed yet: letters select, digits file to a section, so the two never fight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.composition import composing
from inspector.ui.components.evidence_rows import draw_thumb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap

WIDE, HIGH, GAP = 98, 74, 9


@dataclass(frozen=True)
class Thumb:
    """One photo in the tray; `mark` is an icon at its corner (filed, being stored, flagged)."""

    key: str
    name: str
    pixmap: QPixmap | None = None
    mark: str = ""


class Tray(QWidget):
    """A grid of thumbs. The focus is the tray's; `A` to `Z` select, `1` to `9` file what is selected."""

    filed = Signal(list, int)
    opened = Signal(str)
    removed = Signal(list)
    selection_changed = Signal(list)

    def __init__(self, name: str, *, columns: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs: tuple[Thumb, ...] = ()
        self._selected: list[str] = []
        self._proposed = False  # the selection is the tray's own guess, not the officer's
        self._fixed_columns, self._focus = columns, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def set_thumbs(self, thumbs: Sequence[Thumb], *, select_first: bool = False) -> None:
        """Show these; what is still there stays selected."""
        self._thumbs = tuple(thumbs)
        keys = [thumb.key for thumb in thumbs]
        self._selected = [key for key in self._selected if key in keys]
        if select_first and not self._selected and keys:
            self._propose(keys[0])
        self._fit()

    def selected(self) -> list[str]:
        return [thumb.key for thumb in self._thumbs if thumb.key in self._selected]

    def _propose(self, key: str) -> None:
        self._selected, self._proposed = [key], True

    def toggle(self, key: str) -> None:
        """Select or let go. The first pick of one's own takes the place of what was proposed."""
        before = [] if self._proposed else self._selected
        self._proposed = False
        self._selected = [one for one in before if one != key] + ([] if key in before else [key])
        self.selection_changed.emit(self.selected())
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if composing() or plain or not self._take(Qt.Key(event.key()), letter):
            super().keyPressEvent(event)

    def _take(self, key: Qt.Key, letter: str) -> bool:
        if len(letter) == 1 and "A" <= letter <= "Z" and ord(letter) - 65 < len(self._thumbs):
            self.toggle(self._thumbs[ord(letter) - 65].key)
        elif len(letter) == 1 and "1" <= letter <= "9" and self._selected:
            self.filed.emit(self.selected(), int(letter))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._selected:
            self.removed.emit(self.selected())
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected:
            self.opened.emit(self.selected()[0])
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thumb = self._at(event.position().toPoint())
        if thumb is not None:
            self.toggle(thumb.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        thumb = self._at(event.position().toPoint())
        if thumb is not None:
            self.opened.emit(thumb.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._selected and self._thumbs:
            self._propose(self._thumbs[0].key)
            self._describe()
        self.update()

    # -- size and painting

    def columns(self, width: int = 0) -> int:
        return self._fixed_columns or max(1, ((width or self.width()) + GAP) // (WIDE + GAP))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._thumbs) // self.columns(width)) or 1
        return lines * (HIGH + GAP) - GAP

    def sizeHint(self) -> QSize:
        wide = (self._fixed_columns or 3) * (WIDE + GAP) - GAP
        return QSize(wide, self.heightForWidth(self.width() or wide))

    def minimumSizeHint(self) -> QSize:
        return QSize((self._fixed_columns or 1) * (WIDE + GAP) - GAP, HIGH)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), WIDE)))
        self.updateGeometry()
        self._describe()
        self.update()

    def _describe(self) -> None:
        names = [f"{chr(65 + place)} {thumb.name}" for place, thumb in enumerate(self._thumbs[:26])]
        self.setAccessibleDescription("; ".join(names))

    def _box(self, place: int) -> QRect:
        line, column = divmod(place, self.columns())
        return QRect(column * (WIDE + GAP), line * (HIGH + GAP), WIDE, HIGH)

    def _at(self, point: QPoint) -> Thumb | None:
        return next(
            (thumb for place, thumb in enumerate(self._thumbs) if self._box(place).contains(point)), None
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            for place, thumb in enumerate(self._thumbs):
                if self._box(place).intersects(event.rect()):
                    self._paint(canvas, place, thumb, QRectF(self._box(place)))

    def _paint(self, canvas: Canvas, place: int, thumb: Thumb, rect: QRectF) -> None:
        chosen = thumb.key in self._selected
        draw_thumb(canvas, rect.adjusted(4, 4, -4, -4) if chosen else rect, thumb.pixmap, 3 if chosen else 6)
        if chosen:
            canvas.frame(rect, None, theme.colour("accent"), 3, 6)
        if place < 26:
            key = QRectF(rect.left() + 6, rect.top() + 6, 20, 20)
            fill, edge = theme.colour("surface"), theme.colour("accent" if chosen else "line")
            canvas.frame(key, fill, edge, 1, theme.KEY_RADIUS)
            role = "accent" if chosen else "text"
            canvas.text(key, chr(65 + place), fonts.font(fonts.SMALL, fonts.BOLD), role, CENTRE)
        if thumb.mark:
            canvas.dot(rect.right() - 25, rect.bottom() - 14, 20, theme.colour("surface"))
            tone = {"check": "ok", "triangle-alert": "warn"}.get(thumb.mark, "muted")
            canvas.icon(thumb.mark, rect.right() - 22, rect.bottom() - 14, 14, tone)
