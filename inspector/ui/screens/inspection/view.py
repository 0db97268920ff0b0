"""The inspection screen: sections at the left, one section a page, photos and evidence at the right."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui.bursts import Bursts
from inspector.ui.components.busy import Busy
from inspector.ui.components.layouts import column
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection.evidence import EvidenceColumn, TrayStrip
from inspector.ui.screens.inspection.feet import HistoryFoot, PageFoot, TroubleLine
from inspector.ui.screens.inspection.folding import HIDES_STRIP, Folding
from inspector.ui.screens.inspection.hands import Hands
from inspector.ui.screens.inspection.keyboard import Keyboard
from inspector.ui.screens.inspection.left import LeftColumn, SectionLineBar
from inspector.ui.screens.inspection.page import SectionPage
from inspector.ui.screens.inspection.sources import Sources
from inspector.ui.screens.inspection.state import InspectionState
from inspector.ui.screens.inspection.taking_in import TakingIn

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent


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
        self.taking_in = TakingIn(self)
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
        self.keyboard = Keyboard(self)
        self._connect()
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
        self.folding = Folding(self, self._middle)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(self.line)
        upright.addLayout(self.folding.columns, 1)

    def _connect(self) -> None:
        self.party.clicked.connect(self.hands.party_asked)
        self.complete.clicked.connect(lambda: self.keyboard.when_read(self.hands.completed.emit))
        self.left.sections.opened.connect(partial(self.keyboard.when_read, self.hands.section_chosen.emit))
        self.line.opened.connect(partial(self.keyboard.when_read, self.hands.section_chosen.emit))
        self.page.past_the_end.connect(self.keyboard.page_turned)
        self.page.past_the_end.connect(self.hands.section_next)
        self.foot.next_asked.connect(partial(self.keyboard.when_read, self.hands.section_next.emit))
        self.page.photos_asked.connect(self.folding.to_tray)
        self.evidence.photo_asked.connect(self.taking_in.choose_files)
        self.evidence.folder_asked.connect(self.taking_in.choose_folder)
        self.evidence.enlarged.connect(self.hands.photo_opened)
        self.evidence.emptied.connect(self.page.focus_first)
        self.strip.opened.connect(self.folding.unfold_tray)
        self.line.on_tray(self.folding.unfold_tray)
        self.line.on_problems(self.walk)

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
        if self.taking_in.wants_tray and len(state.tray) > len(before.tray):
            self.taking_in.wants_tray = False
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

    def walk(self) -> None:
        """F8: the next problem."""
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

    def press(self, event: QKeyEvent) -> bool:
        return self.keyboard.press(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.top and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.keyboard.take(event)
        return False

    # -- room and files

    def to_photos(self) -> None:
        """Where photos are taken in: a photo is missing."""
        self.folding.to_photos()

    def shown_page(self) -> str:
        """The section that is drawn."""
        return self._seen.page.key if self._seen is not None else ""

    def fold_top(self, narrow: bool) -> None:
        """What the top bar and the strip drop where there is no room."""
        if self._seen is not None:
            self.strip.draw(self._seen)
        self.party.set_text("" if narrow else self.tr("Show party"), self.tr("Show party"))
        self.clock.setVisible(not narrow and bool(self.clock.text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.taking_in.drop(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.folding.fit()

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
