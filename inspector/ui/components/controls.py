"""More controls: a date that is typed, the search button, a segment of the status bar."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import Canvas, keycap_width
from inspector.ui.components.field import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent


class DateField(Field):
    """A date typed in any usual way, shown as 2026-11-06. `today` is given: the clock is the shell's."""

    date_changed = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, "2026-11-06", icon="calendar", parent=parent)
        self.today = today
        self.committed.connect(self._read)

    def value(self) -> date | None:
        return read_date(self.text(), self.today)

    def set_date(self, value: date | None) -> None:
        self.set_text(value.isoformat() if value else "")
        self.stand("rest")

    def _read(self, text: str) -> None:
        found = read_date(text, self.today)
        if text.strip() and found is None:
            self.stand("doubt", self.tr("This is not a date"))
            return
        self.set_date(found)
        self.date_changed.emit(found)


def read_date(text: str, today: date) -> date | None:
    """`20261106`, `2026.11.6`, `2026年11月6日`, `11-6`, `6` (of this month), `+3` (days from today)."""
    text = text.strip()
    if re.fullmatch(r"\+\d{1,3}", text):
        return today + timedelta(days=int(text))
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    elif re.fullmatch(r"\d{4}", text):
        text = f"{text[:2]}-{text[2:]}"
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    if not 1 <= len(numbers) <= 3 or not re.fullmatch(r"[\d\s./年月日号-]+", text):
        return None
    year, month, day = ([today.year, today.month, today.day][: 3 - len(numbers)] + numbers)[:3]
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


class SearchButton(Control):
    """Looks like a field, opens the palette."""

    def __init__(self, text: str, key: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(304, theme.CONTROL)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CONTROL, theme.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, middle = QRectF(self.rect()), self.height() / 2
        focus = self.hasFocus() and self.focus_shown
        with Canvas(self) as canvas:
            edge = theme.colour("accent" if focus else "edge" if self.underMouse() else "line")
            canvas.frame(rect, theme.colour("window"), edge, 2 if focus else 1)
            canvas.icon("search", 11, middle, 18, "muted")
            cap = keycap_width(self.key)
            if self.width() > 38 + cap + 60:
                room = QRectF(38, 0, self.width() - 38 - cap - 18, self.height())
                canvas.text(room, self.text(), fonts.font(), "muted", elide=True)
                canvas.keycap(self.width() - cap - 8, middle, self.key)


class Segment(Control):
    """One part of the status bar: icon and words; pressing it shows more."""

    def __init__(
        self, icon: str, text: str = "", role: str = "muted", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.say(text, icon, role)

    def say(self, text: str, icon: str = "", role: str = "muted", tip: str = "") -> None:
        self.icon_name, self.role = icon or self.icon_name, role
        self.setText(text)
        self.setAccessibleName(" ".join(filter(None, (self._name, text))))
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    icon_name = ""

    def _font(self) -> QFont:
        return fonts.font(
            fonts.DENSE, fonts.MEDIUM if self.role in ("ok", "warn", "danger") else fonts.REGULAR
        )

    def sizeHint(self) -> QSize:
        return QSize(10 + 16 + 6 + fonts.width(self.text(), self._font()) + 10, theme.STATUS_BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            rect = QRectF(self.rect()).adjusted(1, 4, -1, -4)
            if self.underMouse() and self.isEnabled():
                canvas.frame(rect, theme.colour("hair"))
            if self.hasFocus() and self.focus_shown:
                canvas.frame(rect, None, theme.colour("accent"), 2)
            canvas.icon(self.icon_name, 10, self.height() / 2, 16, self.role)
            canvas.text(QRectF(32, 0, self.width() - 42, self.height()), self.text(), self._font(), self.role)
