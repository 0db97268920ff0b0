"""The right column: photos that belong nowhere yet, the evidence of this section, the folded history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import clear, column
from inspector.ui.components.tray import GAP, HIGH
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.state import InspectionState, Photo

WIDE, THUMB = 344, QSize(196, 148)


class Pictures:
    """Previews as small pixmaps, made once."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[bytes, QPixmap]] = {}

    def of(self, photo: Photo) -> QPixmap | None:
        if photo.preview is None:
            return None
        known = self._made.get(photo.key)
        if known is None or known[0] is not photo.preview:
            known = self._made[photo.key] = (photo.preview, _small(photo.preview))
        return known[1]


def _small(preview: bytes) -> QPixmap:
    """Decoded at the size it is shown in: a JPEG read so costs a fraction of its full size."""
    held = QBuffer()
    held.setData(preview)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    reader.setScaledSize(reader.size().scaled(THUMB, expanding))
    return QPixmap.fromImage(reader.read())


class EvidenceColumn(kit.Surface):
    """Tray above, evidence of the section in the middle, history at the foot."""

    photo_asked = Signal()
    folder_asked = Signal()
    emptied = Signal()
    enlarged = Signal(str)

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="l", parent=parent)
        self._hands = hands
        self.pictures = Pictures()
        self.tray = kit.Tray("")
        self.tray.filed.connect(hands.photos_filed)
        self.tray.removed.connect(hands.photos_removed)
        self.tray.opened.connect(self.enlarged)
        self.list = EvidenceOfSection(hands, self.pictures)
        self.list.enlarged.connect(self.enlarged)
        self._tray_title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._tray_count = kit.Count(0, "accent")
        self._tray_hint = kit.Label("", fonts.SMALL, role="muted", elide=True)
        self._empty = kit.Paragraph("", fonts.DENSE, role="muted")
        self.photo = kit.Button("", "camera", hint="F6")
        self._import = kit.Button("", "import")
        self.photo.clicked.connect(self.photo_asked)
        self._import.clicked.connect(self.folder_asked)
        self._title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._count = kit.Count(0)
        self._all = kit.Label("", fonts.SMALL, role="muted")
        self._lay_out()

    def _lay_out(self) -> None:
        self._tray_area = kit.Scroll(self.tray)
        for button in (self.photo, self._import):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head_of_tray = kit.row(self._tray_title, self._tray_count, None, self._tray_hint)
        self._ways = column(kit.row(self.photo, self._import, spread=True))
        buttons = kit.row(self._ways, spread=True)
        empty = kit.row(self._empty, spread=True)
        for line in (head_of_tray, buttons, empty):
            line.setContentsMargins(0, 0, 14, 0)
        top = column(head_of_tray, self._tray_area, empty, buttons, gap=12)
        top.setContentsMargins(15, 14, 2, 16)  # the bar of the tray stands in the margin
        head = kit.row(self._title, self._count, None, self._all)
        head.setContentsMargins(15, 14, 16, 8)
        body = column(top, kit.Hairline(), head, kit.Scroll(self.list), gap=0)
        body.setStretch(body.count() - 1, 1)
        body.setContentsMargins(1, 0, 0, 0)
        self.setLayout(body)

    def add_way(self, way: QWidget) -> None:
        """Another way photos come in, below the two that are always there."""
        self._ways.addWidget(way)

    def draw(self, state: InspectionState) -> None:
        self.tray.setAccessibleName(self.tr("Photos not filed yet"))
        self._show_tray(state.tray)
        self._empty.setVisible(not state.tray)
        self._tray_title.set_text(self.tr("Tray"))
        self._tray_count.set(len(state.tray), "accent" if state.tray else "muted")
        self._tray_hint.set_text(fill(self.tr("1–%1 files to section"), min(9, len(state.sections) or 8)))
        self._tray_hint.setVisible(bool(state.tray))
        self._empty.set_text(self.tr("Take, drop or paste photos; they wait here until they are filed."))
        self.photo.set_text(self.tr("Photo"))
        self._import.set_text(self.tr("Import"))
        self._title.set_text(self.tr("Evidence of this section"))
        self._count.set(len(state.evidence))
        self._all.set_text(fill(self.tr("%1 in all"), state.photos))
        self.list.draw(state.evidence)

    def _show_tray(self, photos: tuple[Photo, ...]) -> None:
        """Whoever files photo after photo finds the next one selected, and the page after the last."""
        thumbs = [kit.Thumb(one.key, one.title, self.pictures.of(one), _mark(one)) for one in photos]
        here = self.tray.hasFocus()
        self.tray.set_thumbs(thumbs, select_first=here and bool(self.tray.selected()))
        self._tray_area.setVisible(bool(photos))
        self._fit_tray()
        if here and not photos:
            self.emptied.emit()

    def _fit_tray(self) -> None:
        """As high as its photos, at most two fifths of the column; more of them scroll."""
        room = max(HIGH, self.height() * 2 // 5)
        wide = self.width() - 32
        needed = self.tray.heightForWidth(wide)
        if needed > room:
            needed = (room + GAP) // (HIGH + GAP) * (HIGH + GAP) - GAP // 2
        self._tray_area.setFixedHeight(needed)

    def resizeEvent(self, event: object) -> None:
        self._fit_tray()


def _mark(photo: Photo) -> str:
    return {"storing": "circle-dashed", "flagged": "triangle-alert"}.get(photo.state, "")


class EvidenceOfSection(QWidget):
    """Rows of 72; pressing one opens its caption and what it proves right below."""

    enlarged = Signal(str)

    def __init__(self, hands: Hands, pictures: Pictures) -> None:
        super().__init__()
        self._hands, self._pictures = hands, pictures
        self._photos: tuple[Photo, ...] = ()
        self._opened = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 0, 12, 8)
        self._column.setSpacing(0)
        self._none = kit.Paragraph("", fonts.DENSE, role="muted")
        self._rows: dict[str, kit.EvidenceRow] = {}
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self._editor: PhotoEditor | None = None

    def draw(self, photos: tuple[Photo, ...]) -> None:
        self._photos = photos
        self._none.set_text(self.tr("Nothing yet. Photos dropped on a section go there at once."))
        self._none.setVisible(not photos)
        if list(self._rows) != [one.key for one in photos]:
            self._rebuild()
        for one in photos:
            self._rows[one.key].set_evidence(
                kit.Evidence(one.key, one.title, one.line, one.state, self._pictures.of(one))
            )
        shown = next((one for one in photos if one.key == self._opened), None)
        if self._editor is not None and shown is not None:
            self._editor.show_photo(shown)

    def toggle(self, key: str) -> None:
        self._opened = "" if self._opened == key else key
        self._rebuild()
        self.draw(self._photos)
        if self._editor is not None:
            self._editor.caption.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self) -> None:
        self._column.removeWidget(self._none)
        clear(self._column)
        self._rows, self._editor = {}, None
        self._column.addWidget(self._none)
        for one in self._photos:
            row = self._rows[one.key] = kit.EvidenceRow(kit.Evidence(one.key, one.title))
            row.clicked.connect(partial(self._pressed, one.key))
            row.looked.connect(partial(self.enlarged.emit, one.key))
            self._column.addWidget(row)
            if one.key == self._opened:
                self._editor = PhotoEditor(one, self._hands)
                self._editor.enlarged.connect(self.enlarged)
                self._column.addWidget(self._editor)
        self._column.addStretch(1)

    def _pressed(self, key: str, _: bool = False) -> None:
        self.toggle(key)


class PhotoEditor(QWidget):
    """What the photo shows, what it proves, and where else it may go."""

    enlarged = Signal(str)

    def __init__(self, photo: Photo, hands: Hands) -> None:
        super().__init__()
        self._key, self._hands = photo.key, hands
        self.caption = kit.Field(self.tr("What it shows"), self.tr("What it shows"))
        self.proves = kit.Field(self.tr("What it proves"), self.tr("What it proves"))
        self._reason = kit.Paragraph("", fonts.SMALL, role="warn")
        back = kit.Button(self.tr("To the tray"), "undo-2")
        remove = kit.Button(self.tr("Remove"), "trash-2", kind="danger")
        back.clicked.connect(lambda: hands.photos_returned.emit([self._key]))
        remove.clicked.connect(lambda: hands.photos_removed.emit([self._key]))
        for field in (self.caption, self.proves):
            field.committed.connect(lambda _: self._tell())
        for button in (back, remove):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look = kit.Button("", "zoom-in", name=self.tr("Enlarge"))
        look.clicked.connect(lambda: self.enlarged.emit(self._key))
        body = column(self._reason, self.caption, self.proves, kit.row(look, back, remove, spread=True))
        body.setContentsMargins(0, 4, 0, 12)
        self.setLayout(body)
        self.show_photo(photo)

    def show_photo(self, photo: Photo) -> None:
        self._reason.set_text(photo.reason)
        self._reason.setVisible(bool(photo.reason))
        for field, text in ((self.caption, photo.caption), (self.proves, photo.proves)):
            if not field.line.hasFocus():
                field.set_text(text)

    def _tell(self) -> None:
        self._hands.photo_described.emit(self._key, self.caption.text(), self.proves.text())


class TrayStrip(kit.Surface):
    """The evidence column folded to 72: the first thumbs, upright; pressing it unfolds the column."""

    opened = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="l", parent=parent)
        self._pictures = pictures
        self.setFixedWidth(72)
        self._open = kit.Button("", "image", kind="quiet", tone="text")
        self._count = kit.Count(0, "accent")
        self._thumbs = column(gap=8)
        self._open.clicked.connect(self.opened)
        body = column(self._open, self._count, gap=8)
        body.setAlignment(self._open, Qt.AlignmentFlag.AlignHCenter)
        body.setAlignment(self._count, Qt.AlignmentFlag.AlignHCenter)
        body.addLayout(self._thumbs)
        body.addStretch(1)
        body.setContentsMargins(9, 10, 8, 8)
        self.setLayout(body)

    def draw(self, state: InspectionState) -> None:
        if not self.isVisible():
            return
        name = fill(self.tr("Photos: %1 in the tray"), len(state.tray))
        self._open.set_text("", name)
        self._count.set(len(state.tray), "accent" if state.tray else "muted")
        clear(self._thumbs)
        for photo in (*state.tray, *state.evidence)[:6]:
            self._thumbs.addWidget(_StripThumb(self._pictures.of(photo), photo.title))


class _StripThumb(QWidget):
    def __init__(self, pixmap: QPixmap | None, name: str) -> None:
        super().__init__()
        self._pixmap = pixmap
        self.setAccessibleName(name)
        self.setFixedHeight(42)

    def paintEvent(self, event: object) -> None:
        from PySide6.QtCore import QRectF

        from inspector.ui.components.canvas import Canvas

        with Canvas(self) as canvas:
            kit.draw_thumb(canvas, QRectF(self.rect()), self._pixmap, theme.KEY_RADIUS)
