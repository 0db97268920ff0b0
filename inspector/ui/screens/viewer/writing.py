"""The line a text is typed into, on the photo where it will stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal

from inspector.domain.annotation import LONGEST_TEXT, Layer
from inspector.ui import components as kit
from inspector.ui.components.composition import composing
from inspector.ui.components.layouts import row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

SOON = 150  # ms


class Writing(kit.Surface):
    """Enter keeps the words, Esc leaves them as they were; what is typed so far is told meanwhile."""

    finished = Signal(object)  # the layer with its words
    so_far = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", "accent", 6, width=2, parent=parent)
        self._stage = parent
        self._layer: Layer | None = None
        self.line = kit.LineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.keep = kit.Button("", "check", kind="quiet")
        self.keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep.clicked.connect(self.finish)
        line = row(self.line, self.keep, gap=0, spread=True)
        line.setStretch(0, 1)
        line.setContentsMargins(10, 2, 2, 2)
        self.setLayout(line)
        self.resize(320, 44)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._tell)
        self.line.textEdited.connect(self._typed)
        self.setProperty("overlay", True)
        self.hide()

    @property
    def layer(self) -> Layer | None:
        """The text in hand, with the words typed so far."""
        return replace(self._layer, text=self.line.text()) if self._layer is not None else None

    def begin(self, layer: Layer, at: QPoint) -> None:
        """Over the photo, inside of its stage."""
        self._layer = layer
        name = self.tr("Text on the photo")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.keep.set_text("", self.tr("Keep"))
        self.line.setText(layer.text)
        stage = self._stage
        wide = min(320, stage.width() - 16)
        self.setGeometry(
            max(8, min(stage.width() - wide - 8, at.x() - 12)),
            max(8, min(stage.height() - 52, at.y() - 8)),
            wide,
            44,
        )
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def finish(self) -> None:
        layer, self._layer = self.layer, None
        self._end()
        if layer is not None:
            self.finished.emit(layer)

    def drop(self) -> None:
        self._layer = None
        self._end()

    def _end(self) -> None:
        self._soon.stop()
        self.hide()
        self.left.emit()

    def _typed(self, _: str) -> None:
        """The timer is not pushed on: whoever types without a pause is saved as well."""
        if not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        if self.layer is not None:
            self.so_far.emit(self.layer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if composing():
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.drop()
        event.accept()  # no key of the viewer while one writes
