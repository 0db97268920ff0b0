"""The laptop's camera, looked through until a code is seen. Its library, the extra `camera`, comes late."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

EVERY = 200  # ms between two frames that are read


def missing() -> str:
    """Why there is no camera to look through; empty when its library is there."""
    if find_spec("PySide6.QtMultimedia") is not None:
        return ""
    return QCoreApplication.translate(
        "Camera", "The camera needs the part “camera” of the program, which is not installed"
    )


class CameraSheet(Overlay):
    """What the camera sees. The first frame with a code in it is kept and the sheet closes."""

    caught = Signal(object)  # the frame as JPEG bytes

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=720)
        self.picture = _Seen()
        self.note = kit.Paragraph(
            self.tr("Hold the code into the picture; it is taken when it can be read."), fonts.DENSE
        )
        stop = kit.Button(self.tr("Close"), hint="Esc")
        stop.clicked.connect(self.close_sheet)
        self.body.addWidget(self.picture)
        line = kit.row(gap=12, spread=True)
        line.addWidget(self.note, 1)
        line.addWidget(stop)
        self.body.addLayout(line)
        self._session: Any = None
        self._frame: QImage | None = None
        self._reading = QTimer(self)
        self._reading.setInterval(EVERY)
        self._reading.timeout.connect(self._look)
        self.closed.connect(self._stop)

    def open(self) -> None:
        super().open()
        self._start()

    def _start(self) -> None:
        try:
            from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink
        except ImportError as reason:  # its library is there, one of the system's below it is not (libpulse)
            self.note.set_text(fill(self.tr("The camera cannot be used on this computer: %1"), str(reason)))
            return
        if not QMediaDevices.videoInputs():
            self.note.set_text(self.tr("This computer shows no camera."))
            return
        self._session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._camera = QCamera(QMediaDevices.defaultVideoInput(), self)
        self._camera.errorOccurred.connect(lambda _, reason: self.note.set_text(reason))
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: self.see(frame.toImage()))
        self._camera.start()
        self._reading.start()

    def see(self, frame: QImage) -> None:
        """One frame came."""
        self._frame = frame
        self.picture.show_frame(frame)

    def _look(self) -> None:
        from inspector.evidence import barcodes

        frame, self._frame = self._frame, None
        if frame is None or frame.isNull():
            return
        if barcodes.read_frame(frame.convertToFormat(QImage.Format.Format_Grayscale8)):
            self.close_sheet()
            self.caught.emit(_jpeg(frame))

    def _stop(self) -> None:
        self._reading.stop()
        if self._session is not None:
            self._camera.stop()
            self._session = None


class _Seen(QWidget):
    """The latest frame, as large as it fits."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: QImage | None = None
        self.setFixedHeight(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_frame(self, frame: QImage) -> None:
        self._frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.colour("raised"))
            if self._frame is not None and not self._frame.isNull():
                size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                at = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2,
                            size.width(), size.height())  # fmt: skip
                canvas.painter.drawImage(at, self._frame)


def _jpeg(frame: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"JPG")
    writer.setQuality(92)
    writer.write(frame)
    return bytes(held.data())
