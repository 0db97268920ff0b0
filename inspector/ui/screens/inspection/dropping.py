"""What comes in by dragging and by pasting, as paths or as bytes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter


def paths_of(mime: QMimeData) -> list[str]:
    """The local files and folders in what was dropped or copied."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


def image_of(mime: QMimeData) -> bytes:
    """A picture that is no file: as it came when it came encoded, else as PNG; empty when there is none."""
    for encoded in ("image/jpeg", "image/png"):
        if mime.hasFormat(encoded):
            return bytes(mime.data(encoded).data())
    if not mime.hasImage():
        return b""
    image = mime.imageData()
    if not isinstance(image, QImage):
        return b""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(held.data())
