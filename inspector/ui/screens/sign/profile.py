"""The sheet that asks what somebody knows of a printer: how fast, grey, where its pages sit, what paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import row
from inspector.ui.language import fill
from inspector.ui.printers import FARTHEST, Paper, Profile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ProfileSheet(kit.Overlay):
    """`given(Profile)`; the printer's name is its head."""

    given = Signal(object)

    def __init__(self, window: QWidget, printer: str, profile: Profile) -> None:
        super().__init__(window, width=520)
        self.paper, self.colour = kit.ChoiceGroup(""), kit.ChoiceGroup("")
        self.seconds, self.right, self.down = kit.Field(""), kit.Field(""), kit.Field("")
        self.act, self.cancel = kit.Button("", "check", kind="primary"), kit.Button("", hint="Esc")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._wrong.hide()
        self._show(profile)
        self._lay_out(printer)
        self.act.clicked.connect(self._give)
        self.cancel.clicked.connect(self.close_sheet)
        for field in (self.seconds, self.right, self.down):
            field.entered.connect(self._give)

    def _show(self, profile: Profile) -> None:
        self.paper.set_choices(
            [
                kit.Choice("plain", self.tr("Plain paper")),
                kit.Choice("presealed", self.tr("Sheets sealed beforehand")),
            ]
        )
        self.colour.set_choices(
            [kit.Choice("colour", self.tr("As it is")), kit.Choice("mono", self.tr("Grey"))]
        )
        self.paper.choose(profile.paper)
        self.colour.choose("mono" if profile.mono else "colour")
        self.seconds.set_text(f"{profile.seconds:g}")
        self.right.set_text(f"{profile.right_mm:g}")
        self.down.set_text(f"{profile.down_mm:g}")

    def _lay_out(self, printer: str) -> None:
        paper, colour = self.tr("In the tray"), self.tr("Colour")
        about = self.tr(
            "Kept on this computer. Sheets are printed on one side; "
            "the test page shows whether they must be moved."
        )
        self.body.addWidget(kit.Label(printer, fonts.HERO, fonts.MEDIUM, elide=True))
        self.body.addWidget(kit.Paragraph(about, role="muted"))
        self.body.addSpacing(theme.GAP)
        for name, group in ((paper, self.paper), (colour, self.colour)):
            group.setAccessibleName(name)
            self.body.addWidget(kit.Label(name, fonts.DENSE, fonts.MEDIUM))
            self.body.addWidget(group)
        self.body.addWidget(kit.Labelled(self.seconds, self.tr("Seconds a page")))
        right = kit.Labelled(self.right, self.tr("Move to the right, mm"))
        down = kit.Labelled(self.down, self.tr("Move down, mm"))
        self.body.addLayout(row(right, down, gap=16, spread=True))
        self.body.addWidget(self._wrong)
        self.body.addSpacing(theme.GAP)
        self.body.addLayout(row(None, self.cancel, self.act))
        self.act.set_text(self.tr("Keep"))
        self.cancel.set_text(self.tr("Cancel"))

    def open(self) -> None:
        super().open()
        self.paper.setFocus()

    def _give(self) -> None:
        read = [_number(field.text()) for field in (self.seconds, self.right, self.down)]
        seconds, right, down = read
        if seconds is None or not 0.5 <= seconds <= 120:
            self._tell(self.tr("Write the seconds a page takes, from 0.5 to 120."))
        elif right is None or down is None or max(abs(right), abs(down)) > FARTHEST:
            self._tell(fill(self.tr("A page is moved by %1 mm at most."), f"{FARTHEST:g}"))
        else:
            paper: Paper = "presealed" if self.paper.chosen() == "presealed" else "plain"
            mono = self.colour.chosen() == "mono"
            self.given.emit(Profile(seconds, mono, right, down, paper))
            self.close_sheet()

    def _tell(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.show()
        self._place()


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace("，", ".").replace(",", "."))
    except ValueError:
        return None
