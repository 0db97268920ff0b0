"""What comes in by dragging, by pasting and by the file chooser, as paths or as bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


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


def choose(
    parent: QWidget, title: str, *, folder: bool, chosen: Callable[[list[str]], object]
) -> QFileDialog:
    """A file chooser that never blocks: `chosen` is told when it is closed with files."""
    dialog = QFileDialog(parent, title)
    mode = QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFiles
    dialog.setFileMode(mode)
    dialog.filesSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
