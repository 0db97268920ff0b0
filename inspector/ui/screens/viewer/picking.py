"""Which photo of another record to lay beside this one: typed for, walked through, picked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.composition import composing
from inspector.ui.components.evidence_rows import draw_thumb
from inspector.ui.components.layouts import clear, row
from inspector.ui.components.sheet import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from inspector.casework.viewing import Viewed

    Search = Callable[[str, Callable[[tuple[Viewed, ...]], None]], None]

WIDE, CARD, SOON = 740, QSize(166, 164), 120


class PickSheet(Overlay):
    """Photos of this target's earlier inspections and of others; a text narrows them down."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, search: Search) -> None:
        super().__init__(window, width=WIDE)
        self._search = search
        self._found: tuple[Viewed, ...] = ()
        self._at = 0
        self.field = kit.Field(self.tr("Photo of another record"), self.tr("Booth, party, caption"))
        self.field.line.installEventFilter(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._ask)
        self.field.line.textEdited.connect(lambda _: self._soon.start())
        self._cards = kit.Flow(gap=8)
        self._none = kit.Paragraph("", fonts.DENSE, role="muted")
        holder = QWidget()
        holder.setLayout(kit.column(self._none, self._cards, None, gap=0))
        self._scroll = kit.Scroll(holder)
        self.body.addWidget(
            kit.Label(self.tr("Compare with a photo of another record"), fonts.HERO, fonts.MEDIUM)
        )
        self.body.addWidget(self.field)
        self.body.addWidget(self._scroll)
        hints = (
            kit.KeyCap("↑"),
            kit.KeyCap("↓", self.tr("choose")),
            kit.KeyCap("Enter", self.tr("lay beside")),
        )
        self.body.addLayout(row(*hints))
        self.setAccessibleName(self.tr("Compare with a photo of another record"))
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        super().open()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _place(self) -> None:
        """A low window shows fewer rows at once."""
        across = max(1, (WIDE - 2 * theme.MARGIN + 8) // (CARD.width() + 8))
        rows = min(3, -(-len(self._found) // across)) or 1
        high = rows * (CARD.height() + 8) if self._found else theme.ROW
        self._scroll.setFixedHeight(max(theme.ROW, min(high, self.window_below.height() - 280)))
        self.body.activate()
        super()._place()

    def _ask(self) -> None:
        self._search(self.field.line.text(), self._show)

    def _show(self, found: Sequence[Viewed]) -> None:
        self._found, self._at = tuple(found), 0
        clear(self._cards.flow)
        for place, viewed in enumerate(self._found):
            card = _Card(viewed)
            card.clicked.connect(partial(self._pick, place))
            self._cards.add(card)
            card.show()
        self._cards.setVisible(bool(found))
        self._none.setVisible(not found)
        text = self.field.line.text().strip()
        self._none.set_text(self.tr("Nothing found") if text else self.tr("No other record has photos yet."))
        self._place()
        self._cards.refit()
        self._mark()

    def _mark(self) -> None:
        for place in range(self._cards.flow.count()):
            item = self._cards.flow.itemAt(place)
            card = item.widget() if item is not None else None
            if isinstance(card, _Card):
                card.set_current(place == self._at)
                if place == self._at:
                    self._scroll.ensureWidgetVisible(card, 0, 8)

    def _pick(self, place: int, _: bool = False) -> None:
        if place < len(self._found):
            viewed = self._found[place]
            self.close_sheet()
            self.chosen.emit(viewed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        typed = watched is self.field.line and event.type() == QEvent.Type.KeyPress
        if typed and isinstance(event, QKeyEvent) and not composing():
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        across = max(1, (self._cards.width() + 8) // (CARD.width() + 8))
        step = {Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        key = Qt.Key(event.key())
        if key in step and self._found:
            self._at = max(0, min(len(self._found) - 1, self._at + step[key]))
            self._mark()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._at)
        elif key == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            return False
        return True


class _Card(Control):
    """One photo, where and when it was taken."""

    def __init__(self, viewed: Viewed) -> None:
        super().__init__()
        record = viewed.evidence
        self._pixmap = QPixmap()
        if viewed.preview:
            self._pixmap.loadFromData(viewed.preview)
        self._where = viewed.place
        at = record.taken_at or record.imported_at
        self._what = f"{at:%m-%d %H:%M} {record.caption or record.name}"
        self.current = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(CARD)
        self.setAccessibleName(f"{self._where} {self._what}")

    def set_current(self, current: bool) -> None:
        self.current = current
        self.update()

    def sizeHint(self) -> QSize:
        return CARD

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            if self.current:
                canvas.frame(rect, theme.colour("accent_soft"), theme.colour("accent"), 2, theme.CARD_RADIUS)
            elif self.underMouse():
                canvas.frame(rect, theme.colour("raised"), None, 1, theme.CARD_RADIUS)
            picture = QRectF(8, 8, self.width() - 16, 108)
            draw_thumb(canvas, picture, None if self._pixmap.isNull() else self._pixmap)
            room = QRectF(10, 118, self.width() - 20, 20)
            canvas.text(room, self._where, fonts.font(fonts.DENSE, fonts.MEDIUM), elide=True)
            canvas.text(room.translated(0, 20), self._what, fonts.font(fonts.SMALL), "muted", elide=True)
