"""Draws the photo set: the photos in order at the left, what is missing and still to come at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, theme
from inspector.ui import components as kit
from inspector.ui.components.bars import TopBar
from inspector.ui.components.keys import key_within
from inspector.ui.components.layouts import column
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection import dropping
from inspector.ui.screens.photo_set import words
from inspector.ui.screens.photo_set.beside import Beside
from inspector.ui.screens.photo_set.editor import Editor
from inspector.ui.screens.photo_set.listing import PhotoList

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from inspector.ui.screens.photo_set.state import PhotoSetState

STACKS, BESIDE = 960, 336


class PhotoSetView(Screen):
    """Everything by keyboard in the list; the cards beside it by Tab."""

    filtered = Signal(str)
    given = Signal(list, str)  # paths, way
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top: TopBar = TopBar()
        self.bring = kit.Button("", "import", hint="F6")
        self.bring.clicked.connect(self._choose)
        self.top.add(self.bring)
        self.filter = kit.Select("")
        self.filter.picked.connect(self.filtered)
        self._hint = kit.Label("", fonts.SMALL, role="muted", elide=True)
        self._refusal = kit.Paragraph("", fonts.DENSE, role="danger")
        self.editor = Editor()
        self.list = PhotoList(self.editor)
        self._empty = kit.EmptyState("images", "")
        self.beside = Beside()
        self._dialog: QObject | None = None
        self._lay_out()
        for owner in (self, self.top):
            key_within(owner, "F6", self._choose)
            key_within(owner, "F8", self.beside.clock_asked.emit)
        self.list.reached.connect(self._reach)
        self.setAcceptDrops(True)
        self.retranslate()

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setLayout(column(self.list, self._empty, None, gap=0))
        self._scroll = kit.Scroll(holder)
        card = kit.Card(padding=1)
        card.body.addWidget(self._scroll, 1)
        head = kit.row(self.filter, self._hint, spread=True, gap=theme.PAD)
        head.setStretch(1, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self._refusal)
        left.addWidget(card, 1)
        self._right = kit.Scroll(self.beside)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(theme.MARGIN, 16, theme.MARGIN, theme.PAD)
        self._columns.setSpacing(theme.PAD)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right)

    # -- showing

    def draw(self, state: PhotoSetState) -> None:
        pieces = words.Counted().pieces(state.total)
        self.top.set_title(self.tr("Photo set"), f"{state.head[1]} · {pieces}" if state.head[1] else pieces,
                           lead=state.head[0])  # fmt: skip
        self.filter.set_options(list(state.filters), state.filter)
        self._refusal.set_text(state.refusal)
        self._refusal.setVisible(bool(state.refusal))
        self._empty.set_text(
            self.tr("Looking …") if state.busy else self.tr("No photos here yet"),
            "" if state.busy else self.tr("Take them in with F6, or drop them here."),
        )
        self._empty.setVisible(not state.lines)
        self.list.setVisible(bool(state.lines))
        self.list.draw(state)
        self.beside.draw(state)
        self._scroll.fit()
        self._right.fit()

    def _reach(self, box: QRect) -> None:
        bar, top = self._scroll.verticalScrollBar(), self.list.y() + box.top()
        if top < bar.value():
            bar.setValue(top)
        elif top + box.height() > bar.value() + self._scroll.viewport().height():
            bar.setMaximum(max(bar.maximum(), self.list.height() - self._scroll.viewport().height()))
            bar.setValue(top + box.height() - self._scroll.viewport().height())

    def focus_first(self) -> None:
        self.list.setFocus()

    def retranslate(self) -> None:
        self.bring.set_text(self.tr("Take in"))
        self.filter.setAccessibleName(self.tr("Which photos"))
        self.list.setAccessibleName(self.tr("Photos in order"))
        self._hint.set_text(
            self.tr("1–7 which photo it is · Enter describe · Alt+↑↓ move · Alt+1–9 file · Space enlarge")
        )
        self.editor.retranslate()
        self.beside.retranslate()

    def leave(self) -> None:
        self.list.fold()
        self.left.emit()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Up Down", self.tr("walk; with Shift choose several")),
            ("Ctrl+A", self.tr("choose all")),
            ("1–7", self.tr("which photo of the minimum set it is; 0 none")),
            ("Enter", self.tr("describe; in a field the next one")),
            ("Ctrl+Enter", self.tr("describe the next photo")),
            ("Alt+Up Alt+Down", self.tr("move")),
            ("Alt+1–9", self.tr("file to a section; Alt+0 to the tray")),
            ("Space", self.tr("enlarge")),
            ("Del", self.tr("take out of the set")),
            ("F6", self.tr("take files in")),
            ("F8", self.tr("the laptop's clock for cameras")),
        ]

    # -- taking in

    def _choose(self) -> None:
        title = self.tr("Take in photos and files")
        self._dialog = choosing.files(self, title, lambda paths: self._give(paths, "file"))

    def _give(self, paths: list[str], way: str) -> None:
        self.given.emit([Path(path) for path in paths], way)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropping.paths_of(event.mimeData())
        if paths:
            self._give(paths, "drop")
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() < STACKS
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._right.setMinimumWidth(0 if stacked else BESIDE)
        self._right.setMaximumWidth(16_777_215 if stacked else BESIDE)
        self._right.setMaximumHeight(self.height() * 2 // 5 if stacked else 16_777_215)
