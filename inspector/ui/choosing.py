"""File choosers: they never block, and begin where such files lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PICTURES = QStandardPaths.StandardLocation.PicturesLocation
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
PHOTOGRAPHS = "*.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff *.webp"


def files(
    parent: QWidget,
    title: str,
    chosen: Callable[[list[str]], object],
    *,
    place: QStandardPaths.StandardLocation = PICTURES,
    names: str = "",
    folder: bool = False,
    many: bool = True,
) -> QFileDialog:
    """Ask for files, or for a folder; `chosen` is told when it is closed with some."""
    dialog = QFileDialog(parent, title)
    one = QFileDialog.FileMode.ExistingFile
    mode = QFileDialog.FileMode.ExistingFiles if many else one
    dialog.setFileMode(QFileDialog.FileMode.Directory if folder else mode)
    if names:
        dialog.setNameFilter(names)
    _begin(dialog, place)
    return _opened(dialog, lambda: chosen(dialog.selectedFiles()))


def target(
    parent: QWidget,
    title: str,
    name: str,
    chosen: Callable[[str], object],
    *,
    place: QStandardPaths.StandardLocation = DOCUMENTS,
    names: str = "PDF (*.pdf)",
    suffix: str = "pdf",
) -> QFileDialog:
    """Ask where a file goes, a PDF as a rule; `name` is what it would be called."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(names)
    dialog.setDefaultSuffix(suffix)
    _begin(dialog, place)
    dialog.selectFile(name)
    return _opened(dialog, lambda: chosen(dialog.selectedFiles()[0]))


def _begin(dialog: QFileDialog, place: QStandardPaths.StandardLocation) -> None:
    # Qt goes on where it was last in this session; at first it would show the folder the program started in.
    likely = QStandardPaths.writableLocation(place)
    if dialog.directory() == QDir.current() and likely:
        dialog.setDirectory(likely if QDir(likely).exists() else QDir.homePath())


def _opened(dialog: QFileDialog, chosen: Callable[[], object]) -> QFileDialog:
    dialog.accepted.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
