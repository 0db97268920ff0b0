"""The pages before a workspace is open: a panel with the program's name, and the page beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import Scroll, column, row
from inspector.ui.components.surface import Surface
from inspector.ui.language import Language
from inspector.ui.screen import Screen
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

PANEL = 440
# A hall seen from above: the width of each booth in columns, "x" where it has been checked.
HALL = (
    ("1x", "1x", "1x", "2", "1x"), ("1x", "1x", "1", "1", "1x", "1x"), (),
    ("1", "2x", "1", "1x", "1x"), ("2", "1x", "2", "1"), (),
    ("1x", "1x", "1x", "1x", "1", "1"), ("1x", "2x", "1x", "1x", "1"), (),
    ("1", "2x", "1x", "1", "1"), ("1", "1", "2", "1", "1"),
)  # fmt: skip


class StartPage(Screen):
    """`body` takes the page's content and scrolls if it must; `foot` its buttons."""

    dressed = Signal(str, str)  # language, theme: so that the choice is remembered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = _Panel()
        self._language = ChoiceGroup("", digits="never")
        self._language.picked.connect(self._speak)
        self._theme = Button("", "sun", kind="quiet", tone="text")
        self._theme.clicked.connect(self._turn_light)
        self.title = Label("", fonts.FIGURE, fonts.MEDIUM, elide=True)
        self.below = Label("", fonts.BODY, role="muted", elide=True)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.GAP)
        page = QVBoxLayout()
        page.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        page.setSpacing(theme.PAD)
        page.addLayout(row(None, self._language, self._theme, gap=16))
        page.addLayout(column(self.title, self.below, gap=4))
        self.page_scroll = Scroll(content)
        page.addWidget(self.page_scroll, 1)
        page.addLayout(self.foot)
        self._page = page
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._panel)
        line.addLayout(page, 1)
        self._offer_languages()

    def _offer_languages(self) -> None:
        self._language.setAccessibleName("语言 Language")
        self._language.set_choices([Choice("zh", "中文"), Choice("en", "English")])
        self._language.choose(Language.current().code)

    def _speak(self, code: str) -> None:
        Language.current().set("en" if code == "en" else "zh")
        self.dressed.emit(Language.current().choice, Theme.current().mode)

    def _turn_light(self) -> None:
        Theme.current().set_mode("light" if Theme.current().name == "dark" else "dark")
        self.dressed.emit(Language.current().choice, Theme.current().mode)

    def retranslate(self) -> None:
        self._theme.set_text("", self.tr("Light or dark"))
        self._language.choose(Language.current().code)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def reveal(self, widget: QWidget) -> None:
        """Scroll to what just appeared, once the layout has placed it."""
        QTimer.singleShot(0, widget, lambda: self.page_scroll.ensureWidgetVisible(widget, 0, 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the page has the window to itself."""
        self._panel.setVisible(self.width() >= theme.SMALL)
        aside = theme.MARGIN if self.width() < 1180 else 64
        self._page.setContentsMargins(aside, theme.MARGIN, aside, theme.MARGIN)


class _Panel(Surface):
    """Who we are, and a hall that is half checked."""

    def __init__(self) -> None:
        super().__init__("accent")
        self.setFixedWidth(PANEL)
        self.setAccessibleName("展检 Inspector")

    def paintEvent(self, event: QPaintEvent) -> None:
        dark = Theme.current().name == "dark"
        ground, words = ("accent_soft", "text") if dark else ("accent", "on_accent")
        with Canvas(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.colour(ground))
            canvas.frame(QRectF(40, 40, 56, 56), theme.colour(words), radius=12)
            canvas.icon("inspector", 50, 68, 36, ground)
            canvas.text(QRectF(40, 120, 360, 36), self.tr("Inspector"), fonts.font(24, 700), words)
            canvas.text(QRectF(40, 158, 360, 28), self.tr("Inspecting exhibitions"), fonts.font(16), words)
            self._paint_hall(canvas, QColor(theme.colour(words)))
            foot = self.height() - 76
            first = self.tr("A whole inspection works without network.")
            second = self.tr("Records are encrypted on this computer, every step leaves a trace.")
            canvas.text(QRectF(40, foot, 376, 24), first, fonts.font(14, 500), words)
            canvas.text(QRectF(40, foot + 24, 392, 20), second, fonts.font(12), words)

    def _paint_hall(self, canvas: Canvas, colour: QColor) -> None:
        faint, fill = QColor(colour), QColor(colour)
        faint.setAlphaF(0.45)
        fill.setAlphaF(0.16)
        y = 220.0
        for line in HALL:
            if y + 40 > self.height() - 96:
                return
            x = 40.0
            for booth in line:
                wide = 55.0 if booth[0] == "1" else 116.0
                checked = booth.endswith("x")
                canvas.painter.setPen(QPen(faint, 1))
                canvas.painter.setBrush(fill if checked else Qt.BrushStyle.NoBrush)
                canvas.painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, wide - 1, 38), 4, 4)
                if checked:
                    canvas.icon("check", x + wide / 2 - 9, y + 20, 18, colour)
                x += wide + 6
            y += 46 if line else 16
