"""One line of our own text (`Label`), and free text that wraps (`Paragraph`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inspector.ui import fonts
from inspector.ui.components.canvas import LEFT, Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class Label(QLabel):
    """One line of fixed height. `elide` lets the end give way to dots and shows the whole text as a tip."""

    def __init__(
        self,
        text: str = "",
        size: int = fonts.BODY,
        weight: int = fonts.REGULAR,
        role: str = "text",
        *,
        elide: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        language: str = "",
        family: str = fonts.SANS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.size_of_text, self.weight, self.role = size, weight, role
        self.elide, self.align, self.language, self.family = elide, align, language, family
        across = QSizePolicy.Policy.Preferred if elide else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def line_font(self) -> QFont:
        return fonts.font(self.size_of_text, self.weight, language=self.language, family=self.family)

    def set_role(self, role: str) -> None:
        self.role = role
        self.update()

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        font = self.line_font()
        return QSize(fonts.width(self.text(), font), fonts.height(font))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 3 * self.size_of_text), hint.height()) if self.elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            rect = QRectF(self.rect())
            canvas.text(rect, self.text(), self.line_font(), self.role, self.align, elide=self.elide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.elide:
            self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.updateGeometry()


class Paragraph(QWidget):
    """Free text over as many lines as it needs; its height follows its width, also in nested layouts."""

    LEADING = 1.2

    def __init__(
        self,
        text: str = "",
        size: int = fonts.BODY,
        weight: int = fonts.REGULAR,
        role: str = "text",
        *,
        language: str = "",
        family: str = fonts.SANS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._heights: dict[int, int] = {}
        self.size_of_text, self.weight, self.role = size, weight, role
        self.language, self.family, self._struck = language, family, False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._refit()

    def set_role(self, role: str) -> None:
        self.role = role
        self.update()

    def set_struck(self, struck: bool) -> None:
        """Struck through and still legible, as corrected words are."""
        self._struck = struck
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask for the same height many times over
            lines = len(self._lines(width)) if self._text else 0
            self._heights[width] = round(lines * self._step() + 0.499) if lines else 0
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(fonts.width(self._text, self._font()), 480)
        return QSize(width, self.heightForWidth(self.width() if self.testAttribute(_SIZED) else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * self.size_of_text, round(self._step() + 0.499) if self._text else 0)

    def _font(self) -> QFont:
        return fonts.font(self.size_of_text, self.weight, language=self.language, family=self.family)

    def _step(self) -> float:
        return fonts.height(self._font()) * self.LEADING

    def _lines(self, width: int) -> list[str]:
        return [line for part in self._text.split("\n") for line in fonts.broken(part, self._font(), width)]

    def paintEvent(self, event: QPaintEvent) -> None:
        font, step = QFont(self._font()), self._step()
        font.setStrikeOut(self._struck)
        with Canvas(self) as canvas:
            for number, line in enumerate(self._lines(self.width())):
                rect = QRectF(0, number * step, self.width(), step)
                canvas.text(rect, line, font, self.role if self.isEnabled() else "muted")

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != self.width():
            self._refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._refit()

    def _refit(self) -> None:
        self._heights.clear()
        self.setMinimumHeight(self.heightForWidth(max(self.width(), self.minimumSizeHint().width())))
        self.updateGeometry()
        self.update()


_SIZED = Qt.WidgetAttribute.WA_Resized
