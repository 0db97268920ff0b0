"""The party's view over the whole window: the record for the party, a strip for the inspector.

The laptop is turned round to the party, and the strip stands on its head for them; Ctrl+R turns the whole
picture, for a laptop that stays where it is. Only F4 and Ctrl+R live: no other key reaches anything, and
nothing covers the screen while the party reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsProxyWidget, QGraphicsScene, QGraphicsView, QWidget
from shiboken6 import isValid

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.language import fill
from inspector.ui.screens.party.sheet import NARROW, PartySheet

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from inspector.ui.screens.party.state import PartyState

STRIP = 56


class InspectorStrip(kit.Surface):
    """Amber: who reads what since when, and the two ways back."""

    taken_back = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__("warn_soft", "line", sides="t")
        self.setFixedHeight(STRIP)
        self._turning = ""
        self._words = kit.Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        self._since = kit.Label("", fonts.DENSE, role="muted")
        self._turn = kit.Button("", "flip-vertical-2", kind="quiet", tone="text", hint="Ctrl+R")
        self._back = kit.Button("", "undo-2", hint="F4")
        self._turn.clicked.connect(self.turned)
        self._back.clicked.connect(self.taken_back)
        line = kit.row(kit.Glyph("eye", 20, "warn"), gap=16, spread=True)
        line.addWidget(self._words, 1)
        for widget in (self._since, self._turn, self._back):
            line.addWidget(widget)
        for button in (self._turn, self._back):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.setContentsMargins(24, 1, 16, 0)
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        self._turn.set_text("" if narrow else self._turning, self._turning)
        self._since.setVisible(not narrow)

    def draw(self, state: PartyState) -> None:
        self._turning = self.tr("Turn back") if state.turned else self.tr("Turn round")
        self._back.set_text(self.tr("Take back"))
        self._fit()
        if state.read_at:
            self._since.set_text(fill(self.tr("read at %1"), state.read_at))
        else:
            self._since.set_text(fill(self.tr("since %1"), state.since))
        facts = state.facts
        if facts is None:
            self._words.set_text(self.tr("The party is reading"))
            return
        language = self.tr("in English") if state.language == "en" else self.tr("in Chinese")
        text = self.tr("The party sees only %1, record %2, page %3 of %4")
        self._words.set_text(fill(text, facts.booth, language, state.page, max(1, len(state.pages))))


class PartyView(QGraphicsView):
    """Lies over a window until F4. `open()` puts it up, `shut()` takes it away."""

    taken_back = Signal()
    turned = Signal()
    language_asked = Signal()
    larger_asked = Signal()
    page_asked = Signal()
    read = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._turned = False
        self.state: PartyState | None = None
        self.setProperty("overlay", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, self.viewport()):
            widget.setAccessibleName(self.tr("The party is reading"))
        self.sheet, self.strip = PartySheet(), InspectorStrip()
        self._scene = QGraphicsScene(self)
        self._sheet_item, self._strip_item = self._place(self.sheet), self._place(self.strip)
        self._strip_item.setRotation(180)
        self.setScene(self._scene)
        self._connect()
        window.installEventFilter(self)
        self.hide()

    def _place(self, widget: QWidget) -> QGraphicsProxyWidget:
        item = QGraphicsProxyWidget()
        item.setWidget(widget)
        item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item.setMinimumSize(1, 1)  # else a proxy never gets smaller than the layout inside
        self._scene.addItem(item)
        return item

    def _connect(self) -> None:
        self.strip.taken_back.connect(self.taken_back)
        self.strip.turned.connect(self.turned)
        self.sheet.language_asked.connect(self.language_asked)
        self.sheet.larger_asked.connect(self.larger_asked)
        self.sheet.page_asked.connect(self.page_asked)
        self.sheet.read.connect(self.read)

    # -- showing

    def show(self, state: PartyState | None = None) -> None:
        """Draw a state; without one it is Qt's own `show()`."""
        if state is None:
            super().show()
            return
        self.state = state
        self.sheet.draw(state)
        self.strip.draw(state)
        if state.turned != self._turned:
            self._turned = state.turned
            self.rotate(180)

    def open(self) -> None:
        """Over everything in the window; the keys belong to nobody else from now on."""
        self._before = self._window.focusWidget()
        self._fill_window()
        super().show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        # What had the focus may be gone: the page was drawn again while the party read.
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _fill_window(self) -> None:
        self.setGeometry(self._window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fill_window()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high = self.width(), self.height()
        self._scene.setSceneRect(QRectF(0, 0, wide, high))
        self._strip_item.setGeometry(QRectF(0, 0, wide, STRIP))
        self._strip_item.setTransformOriginPoint(QPointF(wide / 2, STRIP / 2))
        self._sheet_item.setGeometry(QRectF(0, STRIP, wide, high - STRIP))

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        painter.fillRect(rect, QColor(theme.colour("window")))

    # -- keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window below fires: the key comes here, and ends here
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_F4 and not plain:
            self.taken_back.emit()
        elif event.key() == Qt.Key.Key_R and plain == Qt.KeyboardModifier.ControlModifier:
            self.turned.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return True  # Tab stays here

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
