"""The inspection screen: sections at the left, one section a page, photos and evidence at the right."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import choosing
from inspector.ui import components as kit
from inspector.ui.bursts import Bursts
from inspector.ui.components.busy import Busy
from inspector.ui.components.layouts import column
from inspector.ui.components.rows import SectionRow
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection import dropping, pasting
from inspector.ui.screens.inspection.evidence import WIDE, EvidenceColumn, TrayStrip
from inspector.ui.screens.inspection.feet import HistoryFoot, PageFoot, TroubleLine
from inspector.ui.screens.inspection.hands import Hands
from inspector.ui.screens.inspection.left import LeftColumn, SectionLineBar
from inspector.ui.screens.inspection.page import SectionPage
from inspector.ui.screens.inspection.sources import Sources
from inspector.ui.screens.inspection.state import InspectionState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent

# Widths of the screen without the rail: look/README 6.
FOLDS_TRAY, FOLDS_SECTIONS, HIDES_STRIP, TWO_COLUMNS = 1180 - 72, 960 - 72, 760, 1600 - 72


class InspectionView(Screen):
    """Draws an `InspectionState`; what the inspector does comes out of `hands`."""

    HOLDS_STILL = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hands = Hands(self)
        self._goal = 0
        self._flash = 0
        self._seen: InspectionState | None = None
        self._told: InspectionState | None = None  # what the columns beside the page show
        self._beside = QTimer(self)
        self._beside.setSingleShot(True)
        self._beside.timeout.connect(self._draw_beside)
        self._dialog: QObject | None = None
        self.top: kit.TopBar = kit.TopBar()
        self.clock = kit.ClockChip("", "muted", 0.75)
        self.party = kit.Button("", "flip-vertical-2", hint="F4")
        self.complete = kit.Button("", "file-check", kind="primary", hint="F9")
        self.top.add(self.party, self.complete)
        line = self.top.layout()
        if isinstance(line, QHBoxLayout):
            line.insertWidget(2, self.clock, 0, Qt.AlignmentFlag.AlignVCenter)
        self.left = LeftColumn(self.hands)
        self.line = SectionLineBar()
        self.trouble = TroubleLine()
        self.busy = Busy(self.tr("Completing"))
        self.page = SectionPage(self.hands)
        self.foot = PageFoot()
        self.evidence = EvidenceColumn(self.hands)
        self.history = HistoryFoot(self.hands)
        self.strip = TrayStrip(self.evidence.pictures)
        self.sources = Sources(self, self.page, self.hands)
        self.bursts = Bursts(self)
        self.bursts.scanned.connect(lambda text: self.hands.scanned.emit(self.page.barcode_here(), text))
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._wants_tray = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a press beside everything must not silence the keys
        self.top.installEventFilter(self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1000)
        self._ticking.timeout.connect(self.hands.ticked)
        self.retranslate()

    def _lay_out(self) -> None:
        self._middle = column(self.trouble, self.busy, self.page, self.foot, gap=0)
        self._middle.setStretch(2, 1)
        self._right = QWidget(self)
        right = column(self.evidence, self.history, gap=0)
        right.setStretch(0, 1)
        self._right.setLayout(right)
        self._right.setFixedWidth(WIDE)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self.left)
        self._columns.addLayout(self._middle, 1)
        self._columns.addWidget(self.strip)
        self._columns.addWidget(self._right)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(self.line)
        upright.addLayout(self._columns, 1)
        self._folded: tuple[bool, bool, bool] | None = None
        self._turned = QElapsedTimer()  # since an answer may have turned the page by itself

    def _connect(self) -> None:
        self.party.clicked.connect(self.hands.party_asked)
        self.complete.clicked.connect(lambda: self._when_read(self.hands.completed.emit))
        self.left.sections.opened.connect(partial(self._when_read, self.hands.section_chosen.emit))
        self.line.opened.connect(partial(self._when_read, self.hands.section_chosen.emit))
        self.page.past_the_end.connect(self._turned.start)
        self.page.past_the_end.connect(self.hands.section_next)
        self.foot.next_asked.connect(partial(self._when_read, self.hands.section_next.emit))
        self.page.photos_asked.connect(self._to_tray)
        self.evidence.photo_asked.connect(partial(self._choose, folder=False))
        self.evidence.folder_asked.connect(partial(self._choose, folder=True))
        self.evidence.enlarged.connect(self.hands.photo_opened)
        self.evidence.emptied.connect(self.page.focus_first)
        self.strip.opened.connect(self.unfold_tray)
        self.line.on_tray(self.unfold_tray)
        self.line.on_problems(self._walk)

    def add_news(self, line: QWidget) -> None:
        """A line over the page that comes and goes."""
        self._middle.insertWidget(0, line)

    # -- showing

    def draw(self, state: InspectionState) -> None:
        """Only what differs from the state drawn last is drawn."""
        before, self._seen = self._seen or InspectionState(), state
        if before.head != state.head:
            self.top.set_title(state.head.exhibitor, state.head.below, lead=state.head.booth)
            self.top.set_officers(state.head.officers)
        if before.elapsed != state.elapsed:
            self.clock.say(state.elapsed, "muted", 0.75)
            self.clock.setVisible(bool(state.elapsed) and self.width() >= HIDES_STRIP)
        if before.trouble != state.trouble:
            self.trouble.say(state.trouble)
        self._draw_busy(state)
        self._draw_columns(before, state)
        self.sources.draw(before, state)
        self._flash_problems(state.flash)
        if state.goal.ticket != self._goal:
            self._goal = state.goal.ticket
            self._go(state.goal.reference)

    def _draw_busy(self, state: InspectionState) -> None:
        """Making the papers takes a second: that it goes on is seen at once."""
        self.busy.set_busy(state.busy)
        self.complete.setEnabled(not state.busy)
        completing = state.busy and bool(state.page.key)
        self.complete.set_text(self.tr("Completing") if completing else self.tr("Complete"))
        self.complete.set_icon("refresh-cw" if completing else "file-check")

    def _draw_columns(self, before: InspectionState, state: InspectionState) -> None:
        """The page at once; what only tells about it comes when that is on the screen."""
        turned = before.page.key != state.page.key
        if state.page.key and before.page != state.page:
            self.page.show_page(state.page, datetime.fromisoformat(state.today))
        if before.ahead != state.ahead:
            self.page.build_ahead(state.ahead, datetime.fromisoformat(state.today))
        if turned or not self.isVisible() or not before.today:
            self._draw_beside()
        else:
            self._beside.start()
        more = len(before.sections) != len(state.sections)
        if more or not before.today or _differ(before, state, "tray", "evidence", "photos"):
            self.evidence.draw(state)
            self.strip.draw(state)
        if self._wants_tray and len(state.tray) > len(before.tray):
            self._wants_tray = False
            self.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)
        if before.earlier != state.earlier or not before.today:
            self.history.draw(state.earlier)

    def _draw_beside(self) -> None:
        """Sections, problems and foot: what differs from what they showed last."""
        self._beside.stop()
        state, before = self._seen or InspectionState(), self._told
        self._told = state
        new = before is None
        before = before or InspectionState()
        if new or before.page.key != state.page.key or _differ(before, state, "sections", "points", "photos"):
            self.left.draw(state)
            self.line.draw(state)
        if new or _foot_of(before) != _foot_of(state):
            self.foot.draw(state)

    def _walk(self) -> None:
        self._draw_beside()
        self.left.problems.list.walk()

    def _go(self, reference: str) -> None:
        """An empty goal means the first open question of the page."""
        if not reference or not self.page.focus_on(reference):
            self.page.focus_first()

    def _flash_problems(self, flash: int) -> None:
        if flash != self._flash:
            self._flash = flash
            self.left.problems.flash(True)
            QTimer.singleShot(700, self.left.problems, partial(self.left.problems.flash, False))

    def focus_first(self) -> None:
        self.page.focus_first()

    def retranslate(self) -> None:
        self.party.set_text(self.tr("Show party"))
        self.page.retranslate()
        self.sources.retranslate()
        self._seen = self._told = None
        self.hands.language_changed.emit()

    def leave(self) -> None:
        self.hands.left.emit()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("next field")),
            ("Ctrl+Enter", self.tr("next section")),
            ("1–9", self.tr("pick, also from an open list")),
            ("Alt+1–9", self.tr("pick from a list that is searched by digits")),
            ("F7", self.tr("checked, nothing found")),
            ("Ins", self.tr("add a row")),
            ("Ctrl+D", self.tr("as in the row above")),
            ("Ctrl+Shift+D", self.tr("copy the row")),
            ("Ctrl+Del", self.tr("remove the row")),
            ("Ctrl+V", self.tr("paste lines of a spreadsheet, or a photo")),
            ("Alt+Down", self.tr("open a list or the month")),
            ("Alt+1", self.tr("correct a doubtful number")),
            ("Alt+2", self.tr("it is printed so")),
            ("F5", self.tr("photo set")),
            ("F6", self.tr("photo")),
            ("Ctrl+F6", self.tr("camera of this computer")),
            ("F10", self.tr("take in from a card or a cable")),
            ("Space", self.tr("a photo large, in the tray")),
            ("Shift+F6", self.tr("photos from a phone")),
            ("Ctrl+B", self.tr("read a barcode or a licence from a photo")),
            ("F3", self.tr("phrases, in a long text")),
            ("Shift+F3", self.tr("make a phrase of what is selected")),
            ("Alt+T", self.tr("transcribed from paper")),
            ("F8", self.tr("next problem")),
            ("F4", self.tr("show the party")),
            ("Ctrl+H", self.tr("earlier inspections")),
            ("F9", self.tr("complete")),
        ]

    # -- keys

    def _bind_keys(self) -> None:
        """Keys of the page live in its widgets and in its top bar, so that a cover over it silences them."""
        next_section = partial(self._when_read, self._next_asked)
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+Return": next_section,
            "Ctrl+Enter": next_section,
            "F4": self.hands.party_asked.emit,
            "F6": partial(self._choose, folder=False),
            "F7": self._nothing_found,
            "F8": partial(self._when_read, self._walk),
            "F9": partial(self._when_read, self.hands.completed.emit),
            "Ins": self._add_row,
            "Ctrl+Del": partial(self._with_row, self.hands.row_removed),
            "Ctrl+D": self._copy_cell,
            "Ctrl+Shift+D": partial(self._with_row, self.hands.row_copied),
            "Ctrl+B": self.sources.read,
            "Alt+1": partial(self._answer_doubt, self.hands.corrected),
            "Alt+2": partial(self._answer_doubt, self.hands.printed_so, leads_on=True),
            "Ctrl+H": self.hands.history_asked.emit,
        }
        self._acts = {QKeySequence(key): act for key, act in acts.items()}
        for owner in (self, self.top):
            for key, act in acts.items():
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                shortcut = QShortcut(QKeySequence(key), owner, context=context)
                shortcut.setAutoRepeat(key != "F7")  # held down it would answer sections nobody has seen
                shortcut.activated.connect(act)

    def press(self, event: QKeyEvent) -> bool:
        act = self._acts.get(QKeySequence(event.keyCombination()))
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.top and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            focus = QApplication.focusWidget()
            if isinstance(focus, kit.Button):
                focus.click()
            else:
                self.page.go_on()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.hands.undone.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            return self._paste()
        elif event.key() == Qt.Key.Key_Escape and self.sources.leave():
            return True
        elif event.key() == Qt.Key.Key_Escape and self._right_is_over():
            self.fold_tray()
        else:
            return False
        return True

    def _when_read(self, act: Callable[..., object], *given: object) -> None:
        """Take what is half typed as it is, then do it; what cannot be read keeps its field on the screen."""
        if self.page.commit():
            act(*given)

    def _next_asked(self) -> None:
        """Ctrl+Enter. Just after the page turned by itself it would skip one nobody has seen."""
        seen = not self._turned.isValid() or self._turned.elapsed() > UNSEEN
        self._turned.invalidate()
        if seen:
            self.hands.section_next.emit()

    def _nothing_found(self) -> None:
        before = self._seen.page.key if self._seen else ""
        self.hands.nothing_found.emit()
        if self._seen and self._seen.page.key != before:
            self._turned.start()

    def _add_row(self) -> None:
        table = self.page.table_here()
        if table is not None:
            self._when_read(self.hands.row_added.emit, table.reference)

    def _with_row(self, told: SignalInstance) -> None:
        row = self.page.row_here()
        table = self.page.table_here()
        if row and table is not None and not table.rows.counted:
            self._when_read(told.emit, row)

    def _copy_cell(self) -> None:
        if self.page.row_here():
            self.hands.cell_copied.emit(self.page.here())

    def _answer_doubt(self, signal, *, leads_on: bool = False) -> None:  # type: ignore[no-untyped-def]
        reference = self.page.doubtful()
        if reference:
            leads_on = leads_on and reference == self.page.here()
            signal.emit(reference)
            if leads_on:
                self.page.go_on()

    # -- photos in

    def _choose(self, folder: bool) -> None:
        title = self.tr("Import a folder of photos") if folder else self.tr("Take in photos and files")
        way = "folder" if folder else "file"
        self._dialog = choosing.files(self, title, lambda paths: self._take_chosen(paths, way), folder=folder)

    def _take_chosen(self, paths: list[str], way: str) -> None:
        """Whoever chose photos is about to file them: the next keys are the tray's."""
        self._wants_tray = True
        self.hands.files_given.emit(paths, way, "")

    def _paste(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        if self.page.row_here() and mime.hasText() and pasting.lines_of(mime.text()):
            self.hands.rows_pasted.emit(self.page.here(), mime.text())
            return True
        return self._take_in(mime, "paste", "")

    def _take_in(self, mime, way: str, section: str) -> bool:  # type: ignore[no-untyped-def]
        paths = dropping.paths_of(mime)
        if paths:
            self.hands.files_given.emit(paths, way, section)
            return True
        image = dropping.image_of(mime)
        if image:
            self.hands.image_given.emit(image, way, section)
        return bool(image)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        section = self._section_under(event.position().toPoint())
        if self._take_in(event.mimeData(), "drop", section):
            event.acceptProposedAction()

    def _section_under(self, point) -> str:  # type: ignore[no-untyped-def]
        """Dropped on a section, or on the evidence of this one: filed there. Anywhere else: the tray."""
        widget = self.childAt(point)
        while widget is not None and widget is not self:
            if isinstance(widget, SectionRow):
                return widget.item.key
            if widget is self.evidence.list and self._seen is not None:
                return self._seen.page.key
            widget = widget.parentWidget()
        return ""

    # -- narrow and wide

    def _to_tray(self) -> None:
        self.unfold_tray()
        self.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)

    def to_photos(self) -> None:
        """Where photos are taken in: a photo is missing."""
        if self._columns.indexOf(self._right) < 0 and not self._right.isVisible():
            self.unfold_tray()
        self.evidence.photo.setFocus(Qt.FocusReason.TabFocusReason)

    def unfold_tray(self) -> None:
        """Where the column is folded, it lies over the page until Esc or the next press beside it."""
        if self._columns.indexOf(self._right) < 0:
            self._right.setVisible(not self._right.isVisible())
            self._place_over()

    def fold_tray(self) -> None:
        self._right.hide()
        self.page.focus_first()

    def _right_is_over(self) -> bool:
        return self._columns.indexOf(self._right) < 0 and self._right.isVisible()

    def _place_over(self) -> None:
        self._right.setProperty("overlay", True)
        strip = self.strip.width() if self.strip.isVisible() else 0
        wide = min(WIDE, self.width() - strip)
        top = self.line.height() if self.line.isVisible() else 0
        self._right.setGeometry(self.width() - strip - wide, top, wide, self.height() - top)
        self._right.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        width = self.width()
        folded = (width < FOLDS_TRAY, width < FOLDS_SECTIONS, width < HIDES_STRIP)
        self._right.setFixedWidth(2 * WIDE if width >= TWO_COLUMNS else WIDE)
        if folded != self._folded:
            self._folded = folded
            self._fold(*folded)
        if self._right_is_over():
            self._place_over()

    def _fold(self, tray: bool, sections: bool, strip: bool) -> None:
        self.left.setVisible(not sections)
        self.line.setVisible(sections)
        self.line.show_tray_button(strip)
        self.strip.setVisible(tray and not strip)
        if self._seen is not None:
            self.strip.draw(self._seen)
        if tray:
            self._columns.removeWidget(self._right)
            self._right.hide()
        elif self._columns.indexOf(self._right) < 0:
            self._right.setProperty("overlay", False)
            self._columns.addWidget(self._right)
            self._right.show()
        self.party.set_text("" if strip else self.tr("Show party"), self.tr("Show party"))
        self.clock.setVisible(not strip and bool(self.clock.text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()


def _foot_of(state: InspectionState) -> tuple[str, int, bool]:
    return state.following, state.page.left, state.page.opening


def _differ(one: InspectionState, other: InspectionState, *names: str) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in names)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
UNSEEN = 700  # ms a page that came by itself must have been on the screen before a key leaves it
