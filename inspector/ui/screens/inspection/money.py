"""Money: typed as people type it, kept exactly, its capital numerals (大写) beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from inspector.domain.errors import Refused
from inspector.domain.money import in_capitals, parse_yuan, plain_yuan, yuan_text
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.screens.inspection.editors import FieldEditor

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from inspector.casework.page import Question


def read_amount(text: str) -> str | None:
    """`1.2万`, `12,345.00`, `３９．８`: as an answer holds it, or None."""
    try:
        return plain_yuan(parse_yuan(text))
    except Refused:
        return None


def show_amount(value: str) -> str:
    """An answer as a person reads it: 12,345.00; what is no amount stays as it is."""
    try:
        return yuan_text(parse_yuan(value))
    except Refused:
        return value


class MoneyEditor(FieldEditor):
    """An amount in yuan. In a table there is no room beside it: the capitals stand below while one types."""

    WIDEST = 200
    REPLACES = True

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        self._beside: kit.Label | None = None
        self._below: _Capitals | None = None
        self._in_table = in_table
        super().__init__(question, now, in_table=in_table)
        self.field.edited.connect(lambda _: self._say())
        self.field.line.focused.connect(lambda _: self._say())

    def read(self, text: str) -> str | None:
        return read_amount(text)

    def written(self, value: str) -> str:
        return show_amount(value) if value else ""

    def complaint(self) -> str:
        return self.tr("An amount in yuan, please: 12345, 39.80, 1.2万")

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self._say()

    def stand(self, reason: str = "") -> None:
        super().stand(reason)
        self._say()

    def _say(self) -> None:
        """The capitals of what stands in the field now, half typed or not."""
        capitals = in_capitals(self.field.text())
        self.field.line.setAccessibleDescription(capitals)
        if not self._in_table:
            self._label().set_text(capitals)
            self._label().setToolTip(capitals)
        elif capitals and self.field.line.hasFocus():
            self._card().say(capitals)
        elif self._below is not None:
            self._below.hide()

    def _label(self) -> kit.Label:
        if self._beside is None:
            self._beside = kit.Label("", fonts.DENSE, role="muted", elide=True)
            self.line.insertWidget(1, self._beside, 1)
            self.line.insertSpacing(1, 12)
            self.line.setStretch(self.line.count() - 1, 0)
        return self._beside

    def _card(self) -> _Capitals:
        if self._below is None:
            self._below = _Capitals(self)
        return self._below

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._below is not None:
            self._below.hide()


class _Capitals(kit.Surface):
    """The capitals under the field of a table's cell, over what lies below."""

    def __init__(self, editor: MoneyEditor) -> None:
        super().__init__("raised", "line", theme.CONTROL_RADIUS)
        self._editor = editor
        self._words = kit.Label("", fonts.DENSE)
        line = kit.row(self._words)
        line.setContentsMargins(10, 4, 10, 4)
        self.setLayout(line)
        self.setProperty("overlay", True)
        editor.destroyed.connect(self.deleteLater)

    def say(self, capitals: str) -> None:
        page = self._page()
        self.setParent(page)
        self._words.set_text(capitals)
        self.adjustSize()
        at = self._editor.mapTo(page, QPoint(0, self._editor.height() + 4))
        self.move(min(at.x(), max(0, page.width() - self.width() - theme.GAP)), at.y())
        self.show()
        self.raise_()

    def _page(self) -> QWidget:
        """The page it scrolls with; the window where there is none."""
        widget: QWidget = self._editor
        while (parent := widget.parentWidget()) is not None:
            if parent.objectName() == "qt_scrollarea_viewport":
                break
            widget = parent
        return widget
