"""The card of the settings page that says which folders photos and scans are taken from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from inspector.casework import folders
from inspector.ui import choosing, fonts, theme
from inspector.ui import components as kit
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.layouts import column

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject


class FoldersCard(kit.Card):
    """Two folders; each is chosen, or not used."""

    chosen = Signal(str, str)  # which, folder ("" stops it)

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self._head = CardHead("")
        self._dialog: QObject | None = None
        self._now = folders.Folders()
        self.lines = {which: _Line() for which in (folders.WATCHED, folders.SCANNER)}
        inside = column(*self.lines.values(), gap=20)
        inside.setContentsMargins(theme.PAD, 12, theme.PAD, theme.PAD)
        self.body.addWidget(self._head)
        self.body.addLayout(inside)
        for which, line in self.lines.items():
            line.choose.clicked.connect(partial(self._choose, which))
            line.stop.clicked.connect(partial(self.chosen.emit, which, ""))
        self.refusal = kit.Paragraph("", fonts.DENSE, role="danger")
        self.refusal.hide()
        inside.addWidget(self.refusal)
        self._say()

    def draw(self, now: folders.Folders) -> None:
        self._now = now
        self.lines[folders.WATCHED].draw(now.watched, self.tr("none"))
        self.lines[folders.SCANNER].draw(now.scanner, self.tr("none"))

    def refuse(self, reason: str) -> None:
        self.refusal.set_text(reason)
        self.refusal.setVisible(bool(reason))

    def _choose(self, which: str, _: bool = False) -> None:
        title = self.tr("Choose the folder")
        self._dialog = choosing.files(
            self, title, lambda paths: self.chosen.emit(which, paths[0]), folder=True, many=False
        )

    def _say(self) -> None:
        self._head.title.set_text(self.tr("Folders photos and scans come from"))
        self.lines[folders.WATCHED].say(
            self.tr("Watched folder"),
            self.tr(
                "What a camera's own program or a colleague puts there goes into the open inspection's tray."
            ),
        )
        self.lines[folders.SCANNER].say(
            self.tr("Scanner folder"),
            self.tr("Signed pages find their paper by their code; anything else goes into the tray."),
        )
        self.draw(self._now)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


class _Line(kit.Surface):
    """One folder: what it is for, where it is, and its two buttons."""

    def __init__(self) -> None:
        super().__init__("surface")
        self._name = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._why = kit.Paragraph("", fonts.SMALL, role="muted")
        self._path = kit.Paragraph("", fonts.DENSE)
        self.choose = kit.Button("", "folder-open")
        self.stop = kit.Button("", "x")
        self.setLayout(
            column(self._name, self._why, self._path, kit.row(self.choose, self.stop, None), gap=6)
        )

    def say(self, name: str, why: str) -> None:
        self._name.set_text(name)
        self._why.set_text(why)
        self.choose.set_text(self.tr("Choose …"), f"{self.tr('Choose …')} {name}")
        self.stop.set_text(self.tr("Do not use"), f"{self.tr('Do not use')} {name}")

    def draw(self, folder: Path | None, none: str) -> None:
        self._path.set_text(str(folder) if folder else none)
        self._path.set_role("text" if folder else "muted")
        self.stop.setVisible(folder is not None)
