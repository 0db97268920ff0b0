"""The sheet that makes an evidence package: whom it is for, what must be asked first, how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui import choosing, fonts
from inspector.ui import components as kit
from inspector.ui.components.layouts import row
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import fill
from inspector.ui.screens.exchange.view import Told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from inspector.casework.packages import Outlook


class PackageSheet(Overlay):
    """Asks, writes, tells; Esc stops what runs."""

    asked = Signal(object, str, object)  # Path, whom it is for, with what is confidential or None
    stopped = Signal()

    def __init__(self, window: QWidget, outlook: Outlook, name: str) -> None:
        super().__init__(window, width=560)
        self._outlook, self._name, self.works = outlook, name, False
        title = self.tr("Evidence package")
        self.body.addWidget(kit.Label(title, fonts.HERO, fonts.MEDIUM))
        text = self.tr(
            "For a court, a lawyer or another agency: originals, issued papers, journal and certificates,"
            " signed. It is readable for whoever gets it; anybody can check it without this program."
        )
        self.body.addWidget(kit.Paragraph(text, role="muted"))
        if not outlook.is_final:
            warning = self.tr("The record is not locked: another edition may follow this package.")
            self.body.addLayout(_line("triangle-alert", "warn", warning))
        asked = self.tr("Whom it is for, and what for; kept in the journal")
        self.to = kit.Field(asked)
        self.labelled = kit.Labelled(self.to, asked)
        self.body.addWidget(self.labelled)
        self.confidential = kit.ChoiceGroup(self.tr("Confidential evidence"))
        if outlook.confidential:
            names = "、".join(one.name for one in outlook.confidential)
            said = fill(self.tr("Confidential: %1"), names)
            self.body.addLayout(_line("eye-off", "warn", said))
            self.confidential.set_choices(
                [
                    kit.Choice("without", self.tr("Keep it back")),
                    kit.Choice("with", self.tr("Hand it over too")),
                ]
            )
            self.body.addWidget(self.confidential)
        self.bar = kit.ProgressBar(self.tr("Progress"))
        self.body.addWidget(self.bar)
        self.bar.hide()
        self.said = Told()
        self.body.addWidget(self.said)
        self.cancel = kit.Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.close_sheet)
        self.folder = kit.Button(self.tr("As a folder…"))
        self.folder.clicked.connect(lambda: self._choose(zipped=False))
        self.act = kit.Button(self.tr("As a zip file…"), "send", kind="primary", key="Ctrl+Enter")
        self.act.clicked.connect(lambda: self._choose(zipped=True))
        self.body.addLayout(row(None, self.cancel, self.folder, self.act))
        self.setAccessibleName(title)

    def open(self) -> None:
        super().open()
        self.to.setFocus(Qt.FocusReason.TabFocusReason)

    def close_sheet(self) -> None:
        if self.works:
            self.stopped.emit()
        super().close_sheet()

    def _choose(self, *, zipped: bool) -> None:
        if not self.to.text().strip():
            self.labelled.say(self.tr("Say whom it is for."), "doubt")
            self.to.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if self._outlook.confidential and not self.confidential.chosen():
            self.said.say([], [self.tr("Say whether the confidential evidence is handed over.")])
            self.confidential.setFocus()
            return
        name = f"{self._name}.zip" if zipped else self._name
        choosing.files(
            self,
            self.tr("Folder for the package"),
            lambda chosen: self._begin(Path(chosen[0]) / name),
            place=choosing.DOCUMENTS,
            folder=True,
            many=False,
        )

    def _begin(self, target: Path) -> None:
        with_confidential = self.confidential.chosen() == "with" if self._outlook.confidential else None
        self.work(True)
        self.asked.emit(target, self.to.text().strip(), with_confidential)

    def work(self, works: bool) -> None:
        """It runs, or is over."""
        self.works = works
        for button in (self.act, self.folder):
            button.setEnabled(not works)
        self.bar.setVisible(works)
        self.cancel.set_text(self.tr("Stop") if works else self.tr("Close"))
        if works:
            self.said.say([], [])
        self._place()

    def tell(self, done: int, whole: int) -> None:
        self.bar.set([(done, "accent")], max(1, whole))

    def end(self, done: list[str], wrong: list[str]) -> None:
        self.work(False)
        self.said.say(done, wrong)
        if done:
            self.act.hide()
            self.folder.hide()
            self.cancel.setFocus(Qt.FocusReason.TabFocusReason)
        self._place()


def _line(icon: str, role: str, text: str) -> QHBoxLayout:
    line = row(kit.Glyph(icon, 18, role), spread=True)
    line.addWidget(kit.Paragraph(text, fonts.DENSE, role=role), 1)
    return line
