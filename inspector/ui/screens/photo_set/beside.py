"""Beside the photos: what findings lack, cameras and their clocks, frames still to come, body cameras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import counted, fill

if TYPE_CHECKING:
    from inspector.ui.screens.photo_set.state import CameraLine, FindingLine, PhotoSetState


class Beside(QWidget):
    """Four cards, each with its one act."""

    clock_asked = Signal()
    declared = Signal(str, str, int)  # device, serial, count
    film_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_card, self.camera_card = Part(), Part()
        self.late_card, self.film_card = Part(), Part()
        self.clock = kit.Button("", "clock", hint="F8")
        self.clock.clicked.connect(self.clock_asked)
        self.camera_card.acts.addWidget(self.clock)
        self.camera = kit.Select("")
        self.count = kit.Field("")
        self.count.setMaximumWidth(88)
        self.declare = kit.Button("", "flag")
        self.declare.clicked.connect(self._declare)
        self.count.entered.connect(self._declare)
        self.late_card.acts.addLayout(kit.row(self.camera, self.count, spread=True))
        self.late_card.acts.addWidget(self.declare)
        self.film = kit.Button("", "video")
        self.film.clicked.connect(self.film_asked)
        self.film_card.acts.addWidget(self.film)
        for widget in (self.clock, self.declare, self.film, self.camera):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cameras: tuple[CameraLine, ...] = ()
        cards = (self.set_card, self.camera_card, self.late_card, self.film_card)
        self.setLayout(column(*cards, None, gap=theme.PAD))

    def draw(self, state: PhotoSetState) -> None:
        self._cameras = state.cameras
        self._draw_findings(state.findings)
        self.camera_card.say(self.tr("Cameras and their clocks"))
        for one in state.cameras:
            photos = counted(self.tr("%1 photo"), self.tr("%1 photos"), one.photos)
            self.camera_card.line(one.name, f"{one.clock} · {photos}", "muted" if one.is_known else "warn")
        if not state.cameras:
            self.camera_card.line(self.tr("No photo names its camera yet."), "")
        self._draw_late(state)
        self.film_card.say(self.tr("Body cameras"))
        for film in state.films:
            here = self.tr("file is here") if film.is_here else self.tr("file not here yet")
            self.film_card.line(film.name, f"{film.line} · {here}", "muted" if film.is_here else "warn")
        if not state.films:
            self.film_card.line(self.tr("No recording noted."), "")
        self.film.setVisible(not state.is_locked)

    def _draw_findings(self, findings: tuple[FindingLine, ...]) -> None:
        self.set_card.say(self.tr("Seven photos of each finding"))
        for one in findings:
            there = fill(self.tr("%1 of %2"), one.has, one.of)
            self.set_card.line(f"{there}  {one.label}", "")
            if one.lacks:
                self.set_card.line("", fill(self.tr("missing: %1"), one.lacks), "warn")
        if not findings:
            self.set_card.line(self.tr("Nothing was found, so none are asked for."), "")

    def _draw_late(self, state: PhotoSetState) -> None:
        self.late_card.say(self.tr("Still in a camera"))
        for text in state.owed:
            self.late_card.line(text, "")
        locked = self.tr("The record is locked: what was not declared is marked late.")
        free = self.tr("Frames not taken in yet, said before the lock, join later without an addendum.")
        self.late_card.line("", locked if state.is_locked else free)
        known = [(str(at), one.name) for at, one in enumerate(state.cameras)]
        self.camera.set_options(known, self.camera.value() or "0")
        for widget in (self.camera, self.count, self.declare):
            widget.setVisible(not state.is_locked and bool(state.cameras))

    def _declare(self) -> None:
        at, count = self.camera.value(), self.count.text().strip()
        if at and count.isdecimal():
            one = self._cameras[int(at)]
            self.declared.emit(one.device, one.serial, int(count))
            self.count.set_text("")

    def retranslate(self) -> None:
        self.clock.set_text(self.tr("Show the clock"))
        self.camera.setAccessibleName(self.tr("Camera"))
        self.count.set_name(self.tr("How many frames"))
        self.count.set_placeholder(self.tr("frames"))
        self.declare.set_text(self.tr("Declare"))
        self.film.set_text(self.tr("Note a recording"))


class Part(kit.Card):
    """A card: its title, lines, and what can be done below them."""

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self.head = CardHead("")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.acts = QVBoxLayout()
        self.acts.setSpacing(theme.GAP)
        inside = column(self._lines, self.acts, gap=12)
        inside.setContentsMargins(theme.PAD, 12, theme.PAD, theme.PAD)
        self.body.addWidget(self.head)
        self.body.addLayout(inside)

    def say(self, title: str) -> None:
        """The title; the lines begin anew."""
        self.head.title.set_text(title)
        clear(self._lines)

    def line(self, first: str, second: str, role: str = "muted") -> None:
        if first:
            self._lines.addWidget(kit.Paragraph(first, fonts.DENSE))
        if second:
            self._lines.addWidget(kit.Paragraph(second, fonts.SMALL, role=role))
