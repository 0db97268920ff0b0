"""How photos and lines of a spreadsheet come onto the page: chosen, pasted, dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from inspector.ui import choosing
from inspector.ui.components.rows import SectionRow
from inspector.ui.screens.inspection import dropping, pasting

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QObject, QPoint
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

    from inspector.ui.screens.inspection.view import InspectionView


class TakingIn:
    """Hands on what arrives; whoever chose photos is about to file them: the next keys are the tray's."""

    def __init__(self, view: InspectionView) -> None:
        self._view, self._hands = view, view.hands
        self._dialog: QObject | None = None
        self.wants_tray = False

    def choose_files(self) -> None:
        """F6: photos and files."""
        title = QCoreApplication.translate("InspectionView", "Take in photos and files")
        self._dialog = choosing.files(self._view, title, lambda paths: self._take_chosen(paths, "file"))

    def choose_folder(self) -> None:
        """A whole folder of photos."""
        title = QCoreApplication.translate("InspectionView", "Import a folder of photos")
        self._dialog = choosing.files(
            self._view, title, lambda paths: self._take_chosen(paths, "folder"), folder=True
        )

    def _take_chosen(self, paths: list[str], way: str) -> None:
        self.wants_tray = True
        self._hands.files_given.emit(paths, way, "")

    def paste(self) -> bool:
        """Lines go into the table, everything else into the tray; whether there was anything."""
        mime, page = QGuiApplication.clipboard().mimeData(), self._view.page
        if page.row_here() and mime.hasText() and pasting.lines_of(mime.text()):
            self._hands.rows_pasted.emit(page.here(), mime.text())
            return True
        return self._take(mime, "paste", "")

    def drop(self, event: QDropEvent) -> None:
        """Files or a picture: on a section, on its evidence, or beside everything."""
        section = self._section_under(event.position().toPoint())
        if self._take(event.mimeData(), "drop", section):
            event.acceptProposedAction()

    def _take(self, mime: QMimeData, way: str, section: str) -> bool:
        paths = dropping.paths_of(mime)
        if paths:
            self._hands.files_given.emit(paths, way, section)
            return True
        image = dropping.image_of(mime)
        if image:
            self._hands.image_given.emit(image, way, section)
        return bool(image)

    def _section_under(self, point: QPoint) -> str:
        """Dropped on a section, or on the evidence of this one: filed there. Anywhere else: the tray."""
        widget: QWidget | None = self._view.childAt(point)
        while widget is not None and widget is not self._view:
            if isinstance(widget, SectionRow):
                return widget.item.key
            if widget is self._view.evidence.list:
                return self._view.shown_page()
            widget = widget.parentWidget()
        return ""
