"""Rows of evidence: a thumb, what it shows, when it was stored and the beginning of its hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal

from inspector.ui import fonts, theme
from inspector.ui.components.rows import RowControl, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap

    from inspector.ui.components.canvas import Canvas

EVIDENCE_STATES = {
    "stored": ("check", "ok"),
    "storing": ("circle-dashed", "muted"),
    "flagged": ("triangle-alert", "warn"),
    "received": ("check-check", "ok"),
}


@dataclass(frozen=True)
class Evidence:
    """One stored photo or file as its row shows it."""

    key: str
    caption: str
    line: str = ""
    state: str = "stored"
    thumb: QPixmap | None = None


class EvidenceRow(RowControl):
    """Thumb, what it shows, when it was stored and the beginning of its hash.

    A press opens what is said about it; Space, a double press and a press on the thumb show it large.
    """

    THUMB = 84
    looked = Signal()

    def __init__(self, evidence: Evidence) -> None:
        super().__init__(72, evidence.caption, evidence.line)
        self.evidence = evidence

    def set_evidence(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.setAccessibleName(evidence.caption)
        self.setAccessibleDescription(evidence.line)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.looked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown() and event.position().x() < self.THUMB:
            self.setDown(False)
            self.looked.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.looked.emit()

    def paint_content(self, canvas: Canvas) -> None:
        draw_thumb(canvas, QRectF(0, 6, 80, 60), self.evidence.thumb)
        room = self.width() - 92 - 28
        self.two_lines(canvas, 92, room, self.evidence.caption, self.evidence.line, size=fonts.DENSE)
        icon, tone = EVIDENCE_STATES[self.evidence.state]
        canvas.icon(icon, self.width() - 16, self.height() / 2, 16, tone)


class EvidenceList(RowList):
    """The evidence of one section."""

    def set_evidence(self, evidence: Sequence[Evidence]) -> None:
        if list(self.rows) == [one.key for one in evidence]:
            for one in evidence:
                row = self.rows[one.key]
                if isinstance(row, EvidenceRow):
                    row.set_evidence(one)
        else:
            self._set_rows({one.key: EvidenceRow(one) for one in evidence})


def draw_thumb(canvas: Canvas, rect: QRectF, pixmap: QPixmap | None, radius: float = 6) -> None:
    """A picture cut to fill a rounded box, or an empty box with the sign of a picture."""
    canvas.frame(rect, theme.colour("raised"), radius=radius)
    if pixmap is None or pixmap.isNull():
        canvas.icon("image", rect.center().x() - 10, rect.center().y(), 20, "muted")
        return
    canvas.painter.save()
    canvas.clip(rect, radius)
    scale = max(rect.width() / pixmap.width(), rect.height() / pixmap.height())
    wide, high = rect.width() / scale, rect.height() / scale
    source = QRectF((pixmap.width() - wide) / 2, (pixmap.height() - high) / 2, wide, high)
    canvas.painter.drawPixmap(rect, pixmap, source)
    canvas.painter.restore()
