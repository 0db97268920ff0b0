"""The page that is shown while the keys of both files are changed: how far it is, and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from inspector.ui import fonts
from inspector.ui.components import Button, Label, Paragraph, column, row
from inspector.ui.components.badge import ProgressBar
from inspector.ui.components.start import StartPage
from inspector.ui.language import fill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LOOK = 200  # ms


class RekeyPage(StartPage):
    """`reach` and `is_stopped` are called by the thread that works; the page looks at them by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reached, self._stopped = (0, 0), False
        self._bar = ProgressBar("")
        self._far = Label("", fonts.DENSE, role="muted")
        self._why = Paragraph("", role="muted")
        self.stop = Button("", "x")
        self.stop.clicked.connect(self._stop)
        self.body.addLayout(column(self._bar, row(self._far, None, self.stop), self._why, gap=12))
        self.body.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.retranslate()

    def reach(self, done: int, total: int) -> None:
        """So many bytes of so many."""
        self._reached = (done, total)

    def is_stopped(self) -> bool:
        """Whether somebody wants it stopped; until the last step that is possible."""
        return self._stopped

    def _stop(self) -> None:
        self._stopped = True
        self.stop.refuse(self.tr("Stopping"))

    def _look(self) -> None:
        done, total = self._reached
        self._bar.set([(done, "accent")], total or 1)
        self._far.set_text(fill(self.tr("%1 of %2 MB"), done // 1_000_000, total // 1_000_000))

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(self.tr("Changing the keys"))
        self.below.set_text(self.tr("Both files are written once more, under another key."))
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._why.set_text(
            self.tr(
                "If the power goes now, nothing is lost: the old key or the new one opens, and"
                " you begin again."
            )
        )
        self.stop.set_text(self.tr("Stop"))

    def focus_first(self) -> None:
        self.stop.setFocus()
