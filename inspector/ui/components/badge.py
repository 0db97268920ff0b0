"""Small things that say a state: badge, clock chip, count, avatar, progress.

Colour never speaks alone: a word or a figure stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent

# state: (icon, tone, word). The words are translated when shown.
STATES: dict[str, tuple[str, str, Any]] = {
    "draft": ("pencil", "muted", QT_TRANSLATE_NOOP("States", "Draft")),
    "to_sign": ("signature", "warn", QT_TRANSLATE_NOOP("States", "To sign")),
    "completed": ("file-check", "accent", QT_TRANSLATE_NOOP("States", "Completed")),
    "clear": ("circle-check", "ok", QT_TRANSLATE_NOOP("States", "Nothing found")),
    "finding": ("circle-alert", "danger", QT_TRANSLATE_NOOP("States", "Finding")),
    "review": ("search-check", "accent", QT_TRANSLATE_NOOP("States", "In review")),
    "locked": ("lock", "muted", QT_TRANSLATE_NOOP("States", "Locked")),
    "void": ("ban", "muted", QT_TRANSLATE_NOOP("States", "Void")),
    "returned": ("undo-2", "danger", QT_TRANSLATE_NOOP("States", "Returned")),
    "approved": ("check-check", "ok", QT_TRANSLATE_NOOP("States", "Approved")),
    "nobody": ("door-open", "muted", QT_TRANSLATE_NOOP("States", "Nobody there")),
    "revisit": ("rotate-ccw", "muted", QT_TRANSLATE_NOOP("States", "Revisit")),
    "unvisited": ("circle-dashed", "muted", QT_TRANSLATE_NOOP("States", "Not checked")),
    "doubt": ("triangle-alert", "warn", QT_TRANSLATE_NOOP("States", "In doubt")),
    "done": ("circle-check", "ok", QT_TRANSLATE_NOOP("States", "Done")),
}


def state_word(state: str) -> str:
    return QCoreApplication.translate("States", str(STATES[state][2]))


class Painted(QWidget):
    """A small painted widget that keeps the size of its words in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.refresh()

    def refresh(self) -> None:
        self.updateGeometry()
        self.update()


class Badge(Painted):
    """Icon and word on a soft tint, 24 high."""

    def __init__(
        self, text: str = "", icon: str = "", tone: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = ""
        self.say(text, icon, tone)

    @classmethod
    def of(cls, state: str, parent: QWidget | None = None) -> Badge:
        badge = cls(parent=parent)
        badge.show_state(state)
        return badge

    def show_state(self, state: str) -> None:
        """One of `STATES`; the word follows the language."""
        icon, tone, _ = STATES[state]
        self.say(state_word(state), icon, tone)
        self._state = state

    def say(self, text: str, icon: str = "", tone: str = "muted") -> None:
        self._state, self.text, self.icon_name, self.tone = "", text, icon, tone
        self.setAccessibleName(text)
        Painted.refresh(self)

    def refresh(self) -> None:
        if self._state:
            self.show_state(self._state)
        super().refresh()

    def sizeHint(self) -> QSize:
        icon = 14 + 4 if self.icon_name else 0
        return QSize(fonts.width(self.text, _small()) + icon + 16, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.soft(self.tone), radius=theme.KEY_RADIUS)
            x = 8
            if self.icon_name:
                canvas.icon(self.icon_name, x, 12, 14, self.tone)
                x += 18
            canvas.text(QRectF(x, 0, self.width() - x - 8, 24), self.text, _small(), self.tone)


class Count(Painted):
    """A figure beside a heading."""

    def __init__(
        self, number: int = 0, tone: str = "muted", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number, self.tone, self._name = number, tone, name
        self.set(number, tone)

    def set(self, number: int, tone: str = "") -> None:
        self.number, self.tone = number, tone or self.tone
        self.setAccessibleName(f"{self._name} {number}".strip())
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(max(24, fonts.width(str(self.number), _small()) + 16), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            rect = QRectF(self.rect())
            canvas.frame(rect, theme.soft(self.tone), radius=theme.KEY_RADIUS)
            canvas.text(rect, str(self.number), _small(), self.tone, CENTRE)


class ClockChip(Painted):
    """A deadline: how much is left as a ring and in words. `width` makes all chips of a list equally wide."""

    def __init__(
        self,
        text: str = "",
        tone: str = "muted",
        part: float = 1.0,
        *,
        wide: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self.say(text, tone, part)

    def say(self, text: str, tone: str = "muted", part: float = 1.0) -> None:
        self.text, self.tone, self.part = text, tone, part
        self.setAccessibleName(text)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(max(self._wide, fonts.width(self.text, _small()) + 8 + 14 + 8 + 12), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.soft(self.tone), radius=14)
            canvas.ring(8, 14, 16, self.part, self.tone)
            canvas.text(QRectF(30, 0, self.width() - 42, 28), self.text, _small(), self.tone)


class Avatar(Painted):
    """A disc with the first character of a name, and the name."""

    def __init__(self, name: str = "", tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.tone = name, tone
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.name = name
        self.setAccessibleName(name)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(28 + 8 + fonts.width(self.name, fonts.font()), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.dot(0, 14, 28, theme.soft(self.tone))
            canvas.text(QRectF(0, 0, 28, 28), self.name[:1].upper(), _small(), self.tone, CENTRE)
            canvas.text(QRectF(36, 0, self.width() - 36, 28), self.name, fonts.font())


class ProgressBar(Painted):
    """Stacked parts of a whole; never without figures beside it."""

    def __init__(self, name: str, *, high: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high, self._name = high, name
        self._parts: tuple[tuple[float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set(self, parts: Sequence[tuple[float, str]], whole: float) -> None:
        """Parts as (amount, tone), in order; the rest of the whole stays grey."""
        self._parts = tuple((amount / whole if whole else 0.0, tone) for amount, tone in parts)
        self.setAccessibleDescription(", ".join(f"{round(100 * part)} %" for part, _ in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._high)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            canvas.clip(rect, self._high / 2)
            canvas.painter.fillRect(rect, theme.colour("line"))
            x = 0.0
            for part, tone in self._parts:
                canvas.painter.fillRect(QRectF(x, 0, part * rect.width(), rect.height()), theme.colour(tone))
                x += part * rect.width()


def _small() -> QFont:
    return fonts.font(fonts.SMALL, fonts.MEDIUM)
