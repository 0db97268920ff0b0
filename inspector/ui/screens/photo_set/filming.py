"""Notes a body camera's recording: its number, the file, from when to when, who wore it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.casework.recordings import Recording
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.sheet import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class FilmSheet(Overlay):
    """Five answers; the times are of today, as 0910 or 09:10:30."""

    noted = Signal(object)  # Recording

    def __init__(
        self, window: QWidget, now: datetime, officers: Sequence[tuple[str, str]], badge: str
    ) -> None:
        super().__init__(window, width=520)
        self._now = now
        self.serial = kit.Field(self.tr("Number of the body camera"), self.tr("Number of the body camera"))
        self.file = kit.Field(self.tr("File name"), self.tr("File name"))
        self.begins = kit.Field(self.tr("From, as 0910"), self.tr("From, as 0910"))
        self.ends = kit.Field(self.tr("To, as 0918"), self.tr("To, as 0918"))
        self.officer = kit.Select(self.tr("Worn by"))
        self.officer.set_options(list(officers), badge)
        self._why = kit.Paragraph(
            self.tr("The file may come later: it is known by its name, and its hash is taken then."),
            fonts.SMALL, role="muted",
        )  # fmt: skip
        self._refusal = kit.Paragraph("", fonts.SMALL, role="danger")
        self._refusal.hide()
        note = kit.Button(self.tr("Note it"), "check", kind="primary", key="Ctrl+Return")
        note.clicked.connect(self._note)
        stop = kit.Button(self.tr("Cancel"), hint="Esc")
        stop.clicked.connect(self.close_sheet)
        self.body.addWidget(kit.Label(self.tr("A body camera's recording"), fonts.HERO, fonts.MEDIUM))
        for part in (self.serial, self.file):
            self.body.addWidget(part)
        self.body.addLayout(kit.row(self.begins, self.ends, spread=True))
        for widget in (self.officer, self._why, self._refusal):
            self.body.addWidget(widget)
        self.body.addSpacing(theme.GAP)
        self.body.addLayout(kit.row(None, stop, note))
        for field in (self.serial, self.file, self.begins, self.ends):
            field.entered.connect(self._go_on)
        self.setAccessibleName(self.tr("A body camera's recording"))
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        super().open()
        self.serial.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        fields = [one.line for one in (self.serial, self.file, self.begins, self.ends)]
        here = next((at for at, one in enumerate(fields) if one.hasFocus()), len(fields) - 1)
        if here + 1 < len(fields):
            fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._note()

    def _note(self) -> None:
        begins, ends = read_time(self.begins.text(), self._now), read_time(self.ends.text(), self._now)
        if begins is None or ends is None:
            self._refusal.set_text(self.tr("Write the times as 0910 or 09:10:30."))
            self._refusal.show()
            return
        if ends < begins:  # past midnight
            ends += timedelta(days=1)
        self.close_sheet()
        self.noted.emit(Recording(self.serial.text(), self.file.text(), begins, ends, self.officer.value()))


def read_time(text: str, now: datetime) -> datetime | None:
    """0910, 9:10 or 09:10:30 as a moment of today."""
    match = re.fullmatch(r"(\d{1,2})[:：]?(\d{2})(?:[:：]?(\d{2}))?", text.strip(), re.ASCII)
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return now.replace(hour=hour, minute=minute, second=second, microsecond=0)
