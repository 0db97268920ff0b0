"""Pages of a paper as they will be printed: real pictures at the screen's resolution, zoomed and turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.blocks import Glyph
from inspector.ui.components.button import Button, KeyCap
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.label import Label
from inspector.ui.components.scrollbar import slim
from inspector.ui.components.surface import Surface
from inspector.ui.language import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

SCREEN = 96.0  # dots an inch at 100 %
A4 = (210 / 25.4, 297 / 25.4)
STEPS = (0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
READABLE = 0.35
ROOM = 20  # grey around the page


class _Paper(QWidget):
    """One page with its shadow. White in every theme: paper is white."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.wide, self.high = 100, 141
        self.quiet = False

    def fit(self, wide: int, high: int) -> None:
        self.wide, self.high = wide, high
        self.setMinimumSize(wide + 2 * ROOM, high + 2 * ROOM)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        left, top = (self.width() - self.wide) // 2, (self.height() - self.high) // 2
        page = QRectF(left, top, self.wide, self.high)
        with Canvas(self) as canvas:
            for step in range(6, 0, -1):
                shade = QColor(0, 0, 0, 7)
                canvas.frame(page.adjusted(-step, 2 - step, step, 2 + step), shade, radius=step)
            canvas.painter.fillRect(page, QColor("white"))
            if self.image is not None:
                canvas.painter.setOpacity(0.45 if self.quiet else 1.0)
                canvas.painter.drawImage(page, self.image)
                canvas.painter.setOpacity(1.0)
            canvas.frame(page, None, theme.colour("line"), 1, 0)


class PagePreview(Surface):
    """A bar (which page, zoom, the screen's own buttons) over the page itself.

    It asks for pictures by `wanted(document, page, dots an inch)` and is given them by `show_picture`; one
    that comes for another page or document is passed over.
    """

    wanted = Signal(str, int, float)
    page_changed = Signal(int)
    resized = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.document, self.pages, self.page, self.zoom = "", 0, 1, 0.0
        self._asked: tuple[str, int, float] | None = None
        self._paper = _Paper()
        self._area = QScrollArea()
        self._area.setWidget(self._paper)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._paper.setAutoFillBackground(False)
        slim(self._area)
        self._area.installEventFilter(self)
        self._area.viewport().installEventFilter(self)
        self._build()
        self.set_name(name)
        self._retranslate()

    def _build(self) -> None:
        self._which = Label("", fonts.DENSE, role="text")
        self._note = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        self._note_icon = Glyph("history", 14)
        self._keys = (KeyCap("PgUp"), KeyCap("PgDown"))
        self._out = Button("", "zoom-out", kind="quiet", tone="text")
        self._in = Button("", "zoom-in", kind="quiet", tone="text")
        self._scale = Button("", kind="quiet", tone="muted")
        self._out.clicked.connect(lambda: self.step(-1))
        self._in.clicked.connect(lambda: self.step(1))
        self._scale.clicked.connect(lambda: self.set_zoom(0.0))
        bar = Surface("window", "hair", sides="b")
        bar.setFixedHeight(52)
        self.bar = QHBoxLayout(bar)
        self.bar.setContentsMargins(theme.PAD, 0, theme.PAD, 1)
        self.bar.setSpacing(theme.GAP)
        for part in (self._which, *self._keys, self._note_icon):
            self.bar.addWidget(part)
        self.bar.addWidget(self._note)
        self.bar.addStretch(1)
        for button in (self._out, self._scale, self._in):
            self.bar.addWidget(button)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(bar)
        upright.addWidget(self._area, 1)
        self._bind()

    def _bind(self) -> None:
        for key, act in (
            ("PgUp", lambda: self.go(self.page - 1)),
            ("PgDown", lambda: self.go(self.page + 1)),
            ("Ctrl++", lambda: self.step(1)),
            ("Ctrl+=", lambda: self.step(1)),
            ("Ctrl+-", lambda: self.step(-1)),
            ("Ctrl+0", lambda: self.set_zoom(0.0)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def add(self, *widgets: QWidget) -> None:
        """The screen's own buttons, at the right end of the bar."""
        for widget in widgets:
            self.bar.addWidget(widget)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self._area.setAccessibleName(name)

    # -- what is shown

    def show_document(
        self, document: str, pages: int, page: int = 1, *, note: str = "", quiet: bool = False
    ) -> None:
        """Show a page of a document; an empty document shows blank grey."""
        if document != self.document:
            self._paper.image = None
            self._asked = None
            self._area.verticalScrollBar().setValue(0)
        self.document, self.pages = document, pages
        self.page = min(max(page, 1), max(pages, 1))
        self._paper.quiet = quiet
        self._paper.setVisible(bool(document))
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._note_icon.setVisible(bool(note))
        self._lay_out()

    def show_picture(self, document: str, page: int, dots: float, image: QImage) -> None:
        """A picture that was asked for; an older one of the same page does for the moment."""
        if (document, page) != (self.document, self.page):
            return
        if self._asked is not None and abs(dots - self._asked[2]) > 0.01 and self._paper.image is not None:
            return
        self._paper.image = image
        self._paper.update()

    def go(self, page: int) -> None:
        """Turn to a page, if there is one."""
        if 1 <= page <= self.pages and page != self.page:
            self.page = page
            self._paper.image = None
            self._area.verticalScrollBar().setValue(0)
            self._lay_out()
            self.page_changed.emit(page)

    # -- zoom

    def scale(self) -> float:
        """The zoom in use; 0 stands for the whole page."""
        if self.zoom:
            return self.zoom
        room = self._area.viewport().size()
        across = (room.width() - 2 * ROOM) / (A4[0] * SCREEN)
        upright = (room.height() - 2 * ROOM) / (A4[1] * SCREEN)
        whole = min(across, upright)
        # A whole page too small to be read is no preview: then it is as wide as there is room, and scrolls.
        return max(0.1, whole if whole >= READABLE else min(across, 1.0))

    def set_zoom(self, zoom: float) -> None:
        self.zoom = zoom
        self._lay_out()

    def step(self, direction: int) -> None:
        """The next larger or smaller step."""
        now = self.scale()
        larger = [step for step in STEPS if step > now + 0.01]
        smaller = [step for step in STEPS if step < now - 0.01]
        if direction > 0 and larger:
            self.set_zoom(larger[0])
        elif direction < 0 and smaller:
            self.set_zoom(smaller[-1])

    # -- inside

    def _lay_out(self) -> None:
        scale = self.scale()
        self._paper.fit(round(A4[0] * SCREEN * scale), round(A4[1] * SCREEN * scale))
        self._which.set_text(fill(self.tr("Page %1 of %2"), self.page, self.pages) if self.pages else "")
        self._scale.set_text(f"{round(scale * 100)} %", self.tr("Whole page"))
        for cap in self._keys:
            cap.setVisible(self.pages > 1 and self.width() >= 440)
        self._in.setEnabled(scale < STEPS[-1])
        self._out.setEnabled(scale > STEPS[0])
        self._ask(SCREEN * scale * self.devicePixelRatioF())

    def _ask(self, dots: float) -> None:
        asked = (self.document, self.page, round(dots, 1))
        if self.document and self.isVisible() and asked != self._asked:
            self._asked = asked
            self.wanted.emit(*asked)

    def _retranslate(self) -> None:
        self._out.set_text("", self.tr("Smaller"))
        self._in.set_text("", self.tr("Larger"))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & control:
            self.step(1 if event.angleDelta().y() > 0 else -1)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._area:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if step and not self._area.horizontalScrollBar().maximum():
                self.go(self.page + step)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scale.setVisible(self.width() >= 400)
        self._lay_out()
        self.resized.emit()

    def showEvent(self, event: object) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._area.hasFocus():
            with Canvas(self) as canvas:
                canvas.frame(QRectF(self._area.geometry()), None, theme.colour("accent"), 2, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 240)
