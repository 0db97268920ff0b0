"""The laptop's camera as a camera: look, press, and the photo lies in the tray; as many as one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent

from inspector.evidence.shooting import as_photo
from inspector.ui import components as kit
from inspector.ui.language import fill
from inspector.ui.screens.inspection.camera import CameraSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget


class ShootingSheet(CameraSheet):
    """Space or Enter takes the frame that is seen; Esc ends it."""

    shot = Signal(object)  # the photo as JPEG bytes

    def __init__(self, window: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._now, self.count = now, 0
        self.note.set_text(self.tr("The photo is taken as it is seen here, with this computer's time."))
        self.press = kit.Button(self.tr("Take the photo"), "camera", kind="primary", hint="Space")
        self.press.clicked.connect(self.take)
        self.body.addLayout(kit.row(None, self.press))
        self.setAccessibleName(self.tr("The camera of this computer"))
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        super().open()
        self.press.setEnabled(self._session is not None)

    def see(self, frame: QImage) -> None:
        super().see(frame)
        self.press.setEnabled(True)

    def take(self) -> None:
        """The frame of this moment."""
        if self._frame is None or self._frame.isNull():
            return
        frame = self._frame.convertToFormat(QImage.Format.Format_RGB888)
        size = (frame.width(), frame.height())
        pixels = bytes(frame.constBits())
        self.count += 1
        self.shot.emit(
            as_photo(pixels, size, frame.bytesPerLine(), at=self._now(), camera=self._camera_name())
        )
        self.note.set_text(fill(self.tr("%1 in the tray"), self.count))

    def _look(self) -> None:
        """No code is looked for here: the officer decides when."""

    def _camera_name(self) -> str:
        if self._session is None:
            return ""
        return str(self._camera.cameraDevice().description())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            event.accept()
        else:
            super().keyPressEvent(event)
