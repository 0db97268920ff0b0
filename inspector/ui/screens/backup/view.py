"""Draws the backup page: the stick, the copies, the room left, and a restored device."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.casework.room import Level
from inspector.ui import choosing, fonts, messages, theme
from inspector.ui.components.badge import ProgressBar
from inspector.ui.components.bars import TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, Scroll, clear, column, row
from inspector.ui.components.surface import Card
from inspector.ui.language import counted, fill
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from inspector.ui.screens.backup.presenter import Facts, State

LOOK = 3000  # ms between two looks for sticks
KEPT = (3, 6, 12, 24)


class BackupView(Screen):
    """What is safe, and what would be missing if this computer were gone tonight."""

    run_asked = Signal(object)
    stop_asked = Signal()
    copy_asked = Signal()
    kept = Signal(int)
    confirmed = Signal(object)
    looked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self._told = Paragraph("")
        self._since = Paragraph("", fonts.DENSE, role="muted")
        self._bar_of = ProgressBar("")
        self._far = Label("", fonts.DENSE, role="muted")
        self.stop = Button("", "x")
        self._running = QWidget()
        self._running.setLayout(column(self._bar_of, row(self._far, None, self.stop), gap=8))
        self._wrong, self._made = Paragraph("", role="danger"), Paragraph("", role="ok")
        self.sticks = Flow()
        self.choose = Button("", "folder-open")
        self._hint = Paragraph("", fonts.DENSE, role="muted")
        self._copies, self._room = Paragraph(""), Paragraph("")
        self.copy_now = Button("", "copy")
        self._keep_name, self.keep = Label("", fonts.BODY, fonts.MEDIUM), ChoiceGroup("")
        self._titles = [Label("", fonts.HERO, fonts.MEDIUM) for _ in range(4)]
        self._device = Card(padding=theme.PAD)
        self._device_text = Paragraph("")
        self._blocks = QVBoxLayout()
        self.confirm = Button("", "badge-check")
        self._nexts: dict[str, Field] = {}
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK)
        self._looking.timeout.connect(self._look)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.stop.clicked.connect(self.stop_asked)
        self.choose.clicked.connect(self._ask_where)
        self.copy_now.clicked.connect(self.copy_asked)
        self.keep.picked.connect(lambda count: self.kept.emit(int(count)))
        self.confirm.clicked.connect(self._confirm)
        self._device.body.setSpacing(12)
        for part in (self._titles[0], self._device_text):
            self._device.body.addWidget(part)
        self._device.body.addLayout(self._blocks)
        self._device.body.addLayout(row(self.confirm))
        stick = self._card(
            self._titles[1],
            self._told,
            self._since,
            self._made,
            self._wrong,
            self._running,
            self.sticks,
            self._hint,
        )
        copies = self._card(self._titles[2], self._copies, self._keep_name, self.keep)
        copies.body.addLayout(row(self.copy_now))
        room = self._card(self._titles[3], self._room)
        holder = QWidget()
        holder.setLayout(column(self._device, stick, copies, room, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(Scroll(holder), 1)

    def _card(self, *parts: QWidget) -> Card:
        card = Card(padding=theme.PAD)
        card.body.setSpacing(12)
        for part in parts:
            card.body.addWidget(part)
        return card

    def draw(self, state: State) -> None:
        self._running.setVisible(state.running)
        self._draw_running(state)
        self._wrong.set_text(messages.sentence(state.wrong) if state.wrong is not None else "")
        self._wrong.setVisible(state.wrong is not None)
        self._made.set_text(self._made_words(state))
        self._made.setVisible(state.made is not None)
        facts = state.facts
        self._device.setVisible(facts is not None and facts.restored)
        if facts is not None:
            self._draw_facts(facts, state)

    def _draw_running(self, state: State) -> None:
        if not state.running:
            return
        self._bar_of.set([(state.done, "accent")], state.total or 1)
        words = self.tr("Stopping") if state.stopping else self.tr("%1 of %2 MB written and read back")
        self._far.set_text(fill(words, state.done // 1_000_000, state.total // 1_000_000))
        self.stop.refuse(self.tr("Stopping") if state.stopping else "")

    def _made_words(self, state: State) -> str:
        if state.made is None:
            return ""
        words = self.tr("Backed up and read back: %1. Photos and files: %2, new among them: %3.")
        return fill(words, state.made.folder, state.made.manifest.photos, state.made.new_photos)

    def _draw_facts(self, facts: Facts, state: State) -> None:
        last = facts.standing.last
        if last is None:
            self._told.set_text(
                self.tr("Never backed up. Whatever happens to this computer happens to the records.")
            )
        else:
            at = f"{last.at.astimezone():%Y-%m-%d %H:%M}"
            self._told.set_text(fill(self.tr("Last backup: %1, to %2"), at, last.folder))
        self._since.set_text(
            counted(
                self.tr("%1 entry was written since; it would be missing."),
                self.tr("%1 entries were written since; they would be missing."),
                facts.standing.entries_since,
            )
        )
        self._since.setVisible(last is not None)
        self._draw_sticks(facts, state)
        copies = facts.standing.copies
        newest = f"{copies[0].at.astimezone():%Y-%m-%d %H:%M}" if copies else "—"
        self._copies.set_text(
            fill(
                self.tr(
                    "%1 copies of the records, the newest of %2. They are made by themselves when"
                    " nobody types, and"
                    " lie in the workspace: they help against a damaged file, not against a lost computer."
                ),
                len(copies),
                newest,
            )
        )
        self.keep.choose(str(facts.standing.keep))
        self._draw_room(facts)
        self._draw_device(facts)

    def _draw_sticks(self, facts: Facts, state: State) -> None:
        self.sticks.setVisible(not state.running)
        wanted = [(stick.folder, stick.name) for stick in facts.sticks]
        known = [one.property("stick") for one in self.sticks.findChildren(Button) if one.property("stick")]
        if wanted != [tuple(one) for one in known] or not self.sticks.findChildren(Button):
            clear(self.sticks.layout())  # type: ignore[arg-type]
            for folder, name in wanted:
                button = Button(fill(self.tr("Back up to %1"), name), "save", kind="primary")
                button.setProperty("stick", [folder, name])
                button.clicked.connect(lambda _=False, folder=folder: self.run_asked.emit(Path(folder)))
                self.sticks.add(button)
            self.choose = Button("", "folder-open")
            self.choose.clicked.connect(self._ask_where)
            self.sticks.add(self.choose)
        self.choose.set_text(self.tr("Choose a folder"))
        self._hint.set_text(
            self.tr("Only what is new is written. The backup is encrypted and opens with your passphrases.")
            if facts.sticks
            else self.tr(
                "Put a stick in and it appears here. The backup is encrypted and opens with your passphrases."
            )
        )
        self.sticks.refit()

    def _draw_room(self, facts: Facts) -> None:
        words = {
            Level.PLENTY: self.tr("Room for about %1 more photos."),
            Level.SCARCE: self.tr("Room for about %1 more photos. Empty the downloads and the bin soon."),
            Level.NEARLY_FULL: self.tr(
                "Room for about %1 more photos. Free some space now: empty the bin and the"
                " downloads, move videos to"
                " a stick. What is saved is safe."
            ),
        }
        self._room.set_text(fill(words[facts.room.level], f"{facts.room.photos:,}"))

    def _draw_device(self, facts: Facts) -> None:
        text = self.tr(
            "This device was restored. Which numbers were used after the backup is not known"
            " here, so it prints"
            " temporary numbers until the administrator confirms it."
        )
        if facts.administers:
            text += "\n" + self.tr("Enter the next unused number of each block, as your paper files show it.")
        self._device_text.set_text(text)
        if set(self._nexts) != {block.id for block in facts.blocks}:
            clear(self._blocks)
            self._nexts = {}
            for block in facts.blocks:
                field = Field("")
                field.set_text(str(block.next))
                label = fill(
                    self.tr("%1 %2: next number, %3 to %4"),
                    block.kind_word,
                    block.year,
                    block.next,
                    block.last,
                )
                self._nexts[block.id] = field
                labelled = Labelled(field, "")
                labelled.set_label(label)
                self._blocks.addWidget(labelled)
        self.confirm.refuse(
            "" if facts.administers else self.tr("Only the administrator confirms a restored device")
        )

    def _confirm(self) -> None:
        facts = self.state.facts if self.state is not None else None
        last = {block.id: block.last + 1 for block in facts.blocks} if facts is not None else {}
        typed = {key: field.text().strip() for key, field in self._nexts.items()}
        self.confirmed.emit(
            {key: int(text) if text.isdecimal() else last[key] for key, text in typed.items()}
        )

    def _ask_where(self) -> None:
        choosing.files(
            self.window(),
            self.tr("Where the backup goes"),
            lambda chosen: self.run_asked.emit(Path(chosen[0])),
            place=choosing.DOCUMENTS,
            folder=True,
        )

    def _look(self) -> None:
        if self.isVisible() and self.state is not None and not self.state.running:
            self.looked.emit()

    def leave(self) -> None:
        self._looking.stop()

    def focus_first(self) -> None:
        self.choose.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self._looking.start()
        self._bar.set_title(self.tr("Backup"))
        titles = (
            self.tr("A restored device"),
            self.tr("The whole workspace, on a stick"),
            self.tr("Copies of the records, in the workspace"),
            self.tr("Room on the disk"),
        )
        for label, title in zip(self._titles, titles, strict=True):
            label.set_text(title)
        self.stop.set_text(self.tr("Stop"))
        self.copy_now.set_text(self.tr("Make a copy now"))
        self._keep_name.set_text(self.tr("How many of the newest stay"))
        self.keep.setAccessibleName(self.tr("How many of the newest stay"))
        self.keep.set_choices([Choice(str(count), str(count)) for count in KEPT])
        self.confirm.set_text(self.tr("Confirm this device"))
        self._bar_of.setAccessibleName(self.tr("How far the backup is"))
        for button in self.sticks.findChildren(Button):
            button.setProperty("stick", None)
