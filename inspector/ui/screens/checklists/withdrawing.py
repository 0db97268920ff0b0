"""The sheet that withdraws a version: what it means in a line or two, and the reason it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui import fonts
from inspector.ui.components.button import Button
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import fill, pick

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.casework.registers import Registered


class WithdrawSheet(Overlay):
    """Asks for the reason; without one nothing is withdrawn."""

    confirmed = Signal(str)

    def __init__(self, window: QWidget, line: Registered) -> None:
        super().__init__(window, width=520)
        version = line.version
        title = fill(self.tr("Withdraw %1 %2?"), pick(version.title, version.title_en), version.version)
        self.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        words = self.tr(
            "No new record begins with this version. Open records made with it say so and go on; the version"
            " before it is in use again."
        )
        self.body.addWidget(Paragraph(words, role="muted"))
        asked = self.tr("Reason, for the journal and the open records")
        self.reason = Field(asked)
        self.labelled = Labelled(self.reason, asked)
        self.body.addWidget(self.labelled)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(self.tr("Withdraw"), kind="danger", key="Ctrl+Enter")
        self.body.addLayout(row(None, self.cancel, self.act))
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(self._confirm)
        self.setAccessibleName(title)

    def open(self) -> None:
        super().open()
        self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.labelled.say(self.tr("Say why this version is withdrawn."), "doubt")
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.close_sheet()
        self.confirmed.emit(reason)
