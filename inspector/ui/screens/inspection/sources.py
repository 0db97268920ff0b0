"""Where a code is read from: photos at hand, a file, the clipboard, the camera; the list of codes to take."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from inspector.ui import choosing
from inspector.ui import components as kit
from inspector.ui.language import fill
from inspector.ui.screens.inspection import camera, dropping
from inspector.ui.screens.inspection.barcode import BarcodeEditor
from inspector.ui.screens.inspection.editors import FieldEditor
from inspector.ui.screens.inspection.popup import Entry, Popup
from inspector.ui.screens.inspection.scanning import kind_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.page import SectionPage
    from inspector.ui.screens.inspection.reads import Codes, Offer, Seen
    from inspector.ui.screens.inspection.state import InspectionState
    from inspector.ui.screens.inspection.view import InspectionView


class Sources(QObject):
    """Draws what the presenter read, and brings pictures to it."""

    def __init__(self, view: InspectionView, page: SectionPage, hands: Hands) -> None:
        super().__init__(view)
        self._view, self._page, self._hands = view, page, hands
        self.popup: Popup | None = None
        self.camera: camera.CameraSheet | None = None
        self._dialog: QObject | None = None
        self._asked = ""
        self._named: list[list[kit.Button]] = []
        for button in self._buttons(lambda: ""):
            page.licence.sources.add(button)

    # -- keys

    def read(self) -> None:
        """Ctrl+B: the barcode in focus, else the party's licence, else the first barcode of the page."""
        barcodes = [ref for ref, editor in self._page.stops() if isinstance(editor, BarcodeEditor)]
        here = self._page.here()
        if here in barcodes:
            self._hands.codes_asked.emit(here)
        elif self._page.licence.isVisible():
            self._hands.licence_asked.emit()
        elif barcodes:
            self._hands.codes_asked.emit(barcodes[0])

    def leave(self) -> bool:
        """Esc declines what is proposed; False when nothing is."""
        if self._page.licence.leave.isVisible():
            self._hands.offer_left.emit()
            return True
        return False

    # -- drawing

    def draw(self, before: InspectionState, state: InspectionState) -> None:
        if before.codes != state.codes:
            self._draw_codes(state.codes)
        if before.offer != state.offer:
            self._page.licence.draw(state.offer)
            self._mark(before.offer, state.offer)
            self._offer_key(state)

    def _mark(self, before: Offer | None, now: Offer | None) -> None:
        """At the fields: what is proposed stands in grey in an empty one; what was typed is in doubt."""
        lines = {one.reference: one for one in (now.lines if now else ())}
        left = {one.reference for one in (before.lines if before else ())} - set(lines)
        for reference, editor in self._page.stops():
            if not isinstance(editor, FieldEditor):
                continue
            if reference in lines:
                proposed = fill(self.tr("proposed: %1"), lines[reference].words)
                editor.field.set_placeholder(proposed)
                editor.field.stand("doubt" if lines[reference].now else "rest", proposed)
            elif reference in left:
                editor.field.set_placeholder("")
                editor.stand()

    def _offer_key(self, state: InspectionState) -> None:
        """A proposal takes the focus, so that one key takes it: nobody types while it is being asked for."""
        card = self._page.licence
        if state.offer is not None and state.offer.is_found and not state.offer.waiting:
            act = card.accept if state.offer.lines else card.leave
            act.setFocus(Qt.FocusReason.TabFocusReason)
            self._page.area.ensureWidgetVisible(card, 0, 24)

    def _draw_codes(self, codes: Codes | None) -> None:
        if codes is None:
            if self.popup is not None and self.popup.isVisible():
                self.popup.close_sheet()
            return
        if self.popup is None:
            self.popup = self._make_popup()
        self._asked = codes.reference
        if not self.popup.isVisible():
            self.popup.open_under(self._anchor(codes.reference))
        entries = [Entry(str(at), one.text, fill(self.tr("photo %1"), one.name), kind_words(one.kind))
                   for at, one in enumerate(codes.found)]  # fmt: skip
        self._found = codes.found
        self.popup.show_entries(entries, self._note(codes))

    def _note(self, codes: Codes) -> str:
        if codes.waiting:
            return self.tr("Reading the photos…")
        if codes.found:
            return ""
        return self.tr("No code in these photos") if codes.photos else self.tr("No photo here yet")

    def _anchor(self, reference: str) -> QWidget:
        editors = dict(self._page.stops())
        editor = editors.get(reference)
        return editor.field if isinstance(editor, BarcodeEditor) else self._page

    _found: tuple[Seen, ...] = ()

    def _make_popup(self) -> Popup:
        file = ("image", self.tr("take, file the photo"))
        popup = Popup(self._view.window(), self.tr("Codes in the photos"), width=480, second=file)
        popup.chosen.connect(self._taken)
        popup.closed.connect(self._hands.codes_left)
        popup.add_foot(*self._buttons(lambda: self._asked))
        popup.add_foot(
            kit.KeyCap("Enter", self.tr("take")), kit.KeyCap("Ctrl+Enter", self.tr("take, file the photo"))
        )
        return popup

    def _taken(self, key: str, control: bool) -> None:
        one = self._found[int(key)]
        self._hands.code_taken.emit(self._asked, one.text, one.photo, control)

    # -- bringing pictures

    def _buttons(self, reference: Callable[[], str]) -> list[kit.Button]:
        """A file, the clipboard, the camera; the last says so where it cannot be had."""
        icons = (("folder-open", self._choose), ("copy", self._paste), ("camera", self._film))
        buttons = []
        for icon, act in icons:
            button = kit.Button("", icon)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, act=act: act(reference()))
            buttons.append(button)
        self._named.append(buttons)
        self._name_buttons()
        return buttons

    def retranslate(self) -> None:
        """Another language: the list of codes is made anew when it is next asked for."""
        if self.popup is not None:
            self.popup.deleteLater()
            self.popup = None
            del self._named[1:]
        self._name_buttons()

    def _name_buttons(self) -> None:
        reason = camera.missing()
        video = self.tr("Camera: not installed") if reason else self.tr("Camera")
        for buttons in self._named:
            for button, words in zip(buttons, (self.tr("File"), self.tr("Clipboard"), video), strict=True):
                button.set_text(words)
            buttons[-1].refuse(reason)

    def _choose(self, reference: str) -> None:
        self._dialog = choosing.files(
            self._view,
            self.tr("Read a code from a photo"),
            lambda paths: self._hands.picture_read.emit(reference, list(paths), b"", "file"),
        )

    def _paste(self, reference: str) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        paths, image = dropping.paths_of(mime), dropping.image_of(mime)
        if paths or image:
            self._hands.picture_read.emit(reference, paths, b"" if paths else image, "paste")
        elif self.popup is not None and self.popup.isVisible():
            self.popup.show_entries(self.popup.entries, self.tr("There is no picture in the clipboard"))

    def _film(self, reference: str) -> None:
        if self.popup is not None and self.popup.isVisible():
            self.popup.close_sheet()
        self.camera = camera.CameraSheet(self._view.window())
        self.camera.caught.connect(partial(self._caught, reference))
        self.camera.open()

    def _caught(self, reference: str, jpeg: bytes) -> None:
        self._hands.picture_read.emit(reference, [], jpeg, "camera")
