"""Draws the page that brings a backup back: where it lies, what it holds, what the new device means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from inspector.ui import choosing, fonts, messages, theme
from inspector.ui.components import Button, Field, Flow, Label, Labelled, Paragraph, clear, column, row
from inspector.ui.components.badge import ProgressBar
from inspector.ui.components.start import StartPage
from inspector.ui.components.surface import Card
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.casework.held import Held
    from inspector.ui.screens.restore.presenter import Restoring

LOOK, STICKS = 200, 3000  # ms between two looks at the progress, and for sticks


class RestorePage(StartPage):
    """`reach` is called by the thread that works; the page looks at it by itself."""

    looked = Signal()
    chosen = Signal(object)
    restore_asked = Signal(str)
    stop_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reached, self._attempts = (0, 0), 0
        self._offered: Held | None = None
        self._where = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        self.sticks = Flow()
        self.choose = Button("", "folder-open")
        self._wrong = Paragraph("", role="danger")
        self._held = Card(padding=theme.PAD)
        self._whose = Label("", fonts.HERO, fonts.MEDIUM, elide=True)
        self._much, self._by = Paragraph(""), Paragraph("", fonts.DENSE, role="muted")
        for part in (self._whose, self._much, self._by):
            self._held.body.addWidget(part)
        self.field = Field("", secret=True)
        self.field.entered.connect(self._ask)
        self._secret = Labelled(self.field, "")
        self._bar, self._far = ProgressBar(""), Label("", fonts.DENSE, role="muted")
        self.stop = Button("", "x")
        self._running = QWidget()
        self._running.setLayout(column(self._bar, row(self._far, None, self.stop), gap=8))
        self._means = Paragraph("", fonts.DENSE, role="muted")
        self.back = Button("", "arrow-left")
        self.go = Button("", "history", kind="primary", hint="Enter")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.choose.clicked.connect(self._ask_where)
        self.stop.clicked.connect(self.stop_asked)
        self.back.clicked.connect(self.back_asked)
        self.go.clicked.connect(self._ask)
        self.body.addLayout(column(self._where, self.sticks, self._wrong, gap=theme.GAP))
        for part in (self._held, self._secret, self._running, self._means):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self._timers = [QTimer(self), QTimer(self)]
        for timer, pause, act in zip(
            self._timers, (LOOK, STICKS), (self._look, self.looked.emit), strict=True
        ):
            timer.setInterval(pause)
            timer.timeout.connect(act)
            timer.start()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(self.tr("Restore a backup"))
        self._where.set_text(self.tr("Where is the backup"))
        self.choose.set_text(self.tr("Choose a folder"))
        self._secret.set_label(
            self.tr("Passphrase"), self.tr("The code on the recovery sheet works here too.")
        )
        self._bar.setAccessibleName(self.tr("How far it is"))
        self.stop.set_text(self.tr("Stop"))
        self.back.set_text(self.tr("Back"))
        self.go.set_text(self.tr("Restore"))

    def reach(self, done: int, total: int) -> None:
        """So many bytes of so many."""
        self._reached = (done, total)

    def draw(self, state: Restoring) -> None:
        self.below.set_text(
            self.tr("The damaged workspace is set aside and kept.")
            if state.instead
            else self.tr("Everything of the backup comes to this computer, encrypted as it was.")
        )
        self._offer(state)
        self._wrong.set_text(messages.sentence(state.wrong) if state.wrong is not None else "")
        self._wrong.setVisible(state.wrong is not None)
        self._held.setVisible(state.held is not None)
        self._secret.setVisible(state.held is not None and not state.running)
        self._means.setVisible(state.held is not None)
        if state.held is not None:
            self._draw_held(state.held)
        self._secret.say(messages.sentence(state.refused) if state.refused is not None else "")
        self._running.setVisible(state.running)
        self.stop.refuse(self.tr("Stopping") if state.stopping else "")
        for button in (self.choose, self.back):
            button.setEnabled(not state.running)
        self.go.refuse(self._refusal(state))
        if state.attempts > self._attempts or (state.held is not None and state.held != self._offered):
            self.field.line.selectAll()
            self.field.setFocus()
        self._attempts, self._offered = state.attempts, state.held

    def _refusal(self, state: Restoring) -> str:
        if state.running:
            return self.tr("The backup is being restored")
        return "" if state.held is not None else self.tr("Choose a backup first")

    def _offer(self, state: Restoring) -> None:
        wanted = [(stick.folder, stick.name) for stick in state.sticks]
        for part in (self._where, self.sticks):
            part.setVisible(not state.running)
        if self.property("offered") == wanted and self.sticks.findChildren(Button):
            return
        self.setProperty("offered", wanted)
        self.choose.setParent(None)
        clear(self.sticks.flow)
        for folder, name in wanted:
            button = Button(name, "save")
            button.clicked.connect(lambda _=False, folder=folder: self.chosen.emit(Path(folder)))
            self.sticks.add(button)
        self.sticks.add(self.choose)
        self.choose.show()
        self.sticks.refit()

    def _draw_held(self, held: Held) -> None:
        self._whose.set_text(held.agency or self.tr("An agency without a name"))
        at = f"{held.taken_at.astimezone():%Y-%m-%d %H:%M}"
        self._much.set_text(
            fill(
                self.tr("Backed up %1: %2 entries, %3 photos and files, %4 MB"),
                at,
                held.entries,
                held.photos,
                max(1, held.bytes // 1_000_000),
            )
        )
        opened_by = "、".join(held.officers)
        self._by.set_text(
            fill(
                self.tr("Opens with the passphrase of %1. Made by the device %2."),
                opened_by,
                held.device[-12:],
            )
        )
        self._means.set_text(
            self.tr(
                "The restored workspace goes on as a new device. Number blocks of the former one are"
                " frozen, and papers get temporary numbers until the administrator confirms: nobody"
                " can know which numbers were used after the backup. Should the former computer turn"
                " up, do not go on working with both."
            )
        )

    def focus_first(self) -> None:
        (self.field if self.field.isVisible() else self.choose).setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("Enter", self.tr("Restore"))]

    def _ask(self) -> None:
        self.restore_asked.emit(self.field.text())

    def _ask_where(self) -> None:
        choosing.files(
            self.window(),
            self.tr("Where is the backup"),
            lambda chosen: self.chosen.emit(Path(chosen[0])),
            place=choosing.DOCUMENTS,
            folder=True,
        )

    def _look(self) -> None:
        done, total = self._reached
        self._bar.set([(done, "accent")], total or 1)
        self._far.set_text(fill(self.tr("%1 of %2 MB"), done // 1_000_000, total // 1_000_000))
