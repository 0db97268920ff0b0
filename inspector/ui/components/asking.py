"""A sheet that asks before something is done: a title, what it is about, fields, and the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inspector.ui import fonts
from inspector.ui.components.button import Button
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.sheet import Overlay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AskingSheet(Overlay):
    """A sheet of its own kind says in `confirm` what the act does."""

    def __init__(self, window: QWidget, title: str, about: str, act: str, *, danger: bool = False) -> None:
        super().__init__(window, width=520)
        self.fields: list[Field] = []
        self.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        self.body.addWidget(Paragraph(about, role="muted"))
        self.setAccessibleName(title)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(act, kind="danger" if danger else "primary", key="Ctrl+Enter")
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(lambda: self.confirm())

    def ask(self, name: str, text: str = "") -> Labelled:
        field = Field(name)
        field.set_text(text)
        labelled = Labelled(field, name)
        self.fields.append(field)
        self.body.addWidget(labelled)
        return labelled

    def end(self) -> None:
        """All is asked: the buttons."""
        self.body.addLayout(row(None, self.cancel, self.act))

    def open(self) -> None:
        super().open()
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def confirm(self) -> None:
        """Close without more ado, where nothing is asked."""
        self.close_sheet()
