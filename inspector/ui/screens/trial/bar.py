"""The line over a checklist that is tried: what it is, that nothing is kept, the author's three buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.glyph import Glyph
from inspector.ui.components.label import Label
from inspector.ui.components.surface import Surface
from inspector.ui.language import Language, fill


class TrialBar(Surface):
    """Stands over the checklist while it is tried."""

    again = Signal()
    other_language = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, can_leave: bool = True) -> None:
        super().__init__("warn_soft", "hair", sides="b", parent=parent)
        self._form, self._version = "", ""
        self._text = Label("", fonts.DENSE, fonts.MEDIUM, elide=True)
        self.language = Button("", "languages", kind="quiet", tone="text", key="Ctrl+L")
        self.reload = Button("", "refresh-cw", kind="quiet", tone="text", key="F5")
        self.leave = Button("", "x", kind="quiet", tone="text")
        self.leave.setVisible(can_leave)
        self.language.clicked.connect(self.other_language)
        self.reload.clicked.connect(self.again)
        self.leave.clicked.connect(self.left)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MARGIN, 2, theme.GAP, 2)
        line.setSpacing(theme.GAP)
        line.addWidget(Glyph("eye", 18, "warn"))
        line.addWidget(self._text, 1)
        for button in (self.language, self.reload, self.leave):
            line.addWidget(button)
        self.retranslate()

    def say(self, form: str, version: str) -> None:
        """Which checklist is tried."""
        self._form, self._version = form, version
        self.retranslate()

    def retranslate(self) -> None:
        words = fill(self.tr("Trying %1 %2. Nothing is saved."), self._form, self._version)
        self._text.set_text(words)
        self.setAccessibleName(words)
        other = "English" if Language.current().code == "zh" else "中文"  # each names itself
        self.language.set_text(other, self.tr("The other language"))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the buttons are their icons."""
        narrow = self.width() < theme.NARROW
        words = ((self.reload, self.tr("From the beginning")), (self.leave, self.tr("End the trial")))
        for button, text in words:
            button.set_text("" if narrow else text, text)
