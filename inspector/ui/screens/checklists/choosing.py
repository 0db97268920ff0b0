"""The sheet before a beginning where several checklists fit: the most likely first, one digit each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui import fonts
from inspector.ui.components.button import Button, KeyCap
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import fill, pick
from inspector.ui.screens.checklists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from inspector.domain.notice import FormVersion


class ChooseSheet(Overlay):
    """One press or one digit begins; Enter takes the first."""

    chosen = Signal(str)  # form id

    def __init__(self, window: QWidget, forms: Sequence[FormVersion]) -> None:
        super().__init__(window, width=520)
        self._forms = tuple(forms)
        title = self.tr("Which checklist?")
        self.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        self.choices = ChoiceGroup(title, columns=1, enters=True)
        self.choices.set_choices(
            [
                Choice(one.form, fill(self.tr("%1 (%2)"), pick(one.title, one.title_en), words.fits(one)))
                for one in self._forms
            ]
        )
        self.choices.picked.connect(self._pick)
        self.body.addWidget(self.choices)
        if len(self._forms) == 1:
            self.body.addWidget(Paragraph(self._no_other(), fonts.SMALL, role="muted"))
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.close_sheet)
        keys = (KeyCap("Enter", self.tr("the first")), KeyCap("Esc", self.tr("none")))
        self.body.addLayout(row(*keys, None, self.cancel))
        self.setAccessibleName(title)
        self.closed.connect(self.deleteLater)

    def _no_other(self) -> str:
        return self.tr(
            "This target has no other checklist. A shop online or a platform is added with Ctrl+N."
        )

    def open(self) -> None:
        super().open()
        self.choices.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Enter pick although the focus is on the sheet itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._forms:
            self._pick(self._forms[0].form)
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(self._forms):
            self._pick(self._forms[int(event.text()) - 1].form)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _pick(self, form: str) -> None:
        self.close_sheet()
        self.chosen.emit(form)
