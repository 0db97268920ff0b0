"""Somebody signs beside the party and the officers: an interpreter, or a witness nobody had named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Beside(kit.Overlay):
    """Role, name and unit; then in ink or on the screen."""

    given = Signal(str, str, str, bool)  # role, name, unit, on the screen

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=480)
        self.role = kit.ChoiceGroup("", columns=2)
        self.name, self.unit = kit.Field(""), kit.Field("")
        self.ink = kit.Button("", "signature")
        self.pad = kit.Button("", "pencil", kind="primary")
        self.cancel = kit.Button("")
        self._names = kit.Labelled(self.name, self.tr("Name"))
        self._units = kit.Labelled(self.unit, self.tr("Unit"))
        self.body.addWidget(kit.Label(self.tr("Who else signs?"), fonts.HERO, fonts.MEDIUM, elide=True))
        self.body.addWidget(
            kit.Paragraph(self.tr("An interpreter signs every page, a witness once."), role="muted")
        )
        self.body.addSpacing(theme.GAP)
        for part in (self.role, self._names, self._units):
            self.body.addWidget(part)
        self.body.addSpacing(theme.GAP)
        self.body.addLayout(row(None, self.cancel, self.ink, self.pad))
        self._say()
        self.role.picked.connect(self._role_picked)
        self.name.edited.connect(lambda _: self._ready())
        self.name.entered.connect(self.unit.setFocus)
        self.unit.entered.connect(lambda: self.pad.click())
        self.cancel.clicked.connect(self.close_sheet)
        self.ink.clicked.connect(lambda: self._give(False))
        self.pad.clicked.connect(lambda: self._give(True))
        self._ready()

    def open(self) -> None:
        super().open()
        self.role.setFocus()

    def _role_picked(self, role: str) -> None:
        self.role.choose(role)
        self.name.setFocus()

    def _ready(self) -> None:
        for button in (self.ink, self.pad):
            button.setEnabled(bool(self.name.text().strip()))

    def _give(self, on_screen: bool) -> None:
        role = self.role.chosen() or "interpreter"
        self.close_sheet()
        self.given.emit(role, self.name.text(), self.unit.text(), on_screen)

    def _say(self) -> None:
        self.role.setAccessibleName(self.tr("Who else signs?"))
        self.role.set_choices(
            [kit.Choice("interpreter", self.tr("Interpreter")), kit.Choice("witness", self.tr("Witness"))]
        )
        self.role.choose("interpreter")
        self.name.set_name(self.tr("Name"))
        self.unit.set_name(self.tr("Unit"))
        self.unit.set_placeholder(self.tr("Unit, language"))
        self.ink.set_text(self.tr("Signed in ink"))
        self.pad.set_text(self.tr("On the screen"))
        self.cancel.set_text(self.tr("Cancel"))
