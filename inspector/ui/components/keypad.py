"""Ten digits for a finger: a PIN can be given where there is no keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.ui import theme
from inspector.ui.components.button import Button

_DIGITS = "123456789 0"


class Keypad(QWidget):
    """`pressed(digit)` and `rubbed`; the field keeps the focus, so that a keyboard works as well."""

    pressed = Signal(str)
    rubbed = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP)
        for place, digit in enumerate(_DIGITS):
            if digit.isdigit():
                key = self._put(grid, place, Button(digit))
                key.clicked.connect(lambda _=False, digit=digit: self.pressed.emit(digit))
        self.rub = Button("", "arrow-left")
        self._put(grid, len(_DIGITS), self.rub).clicked.connect(self.rubbed)
        self.rub.set_text("", self.tr("Rub out the last digit"))

    def _put(self, grid: QGridLayout, place: int, button: Button) -> Button:
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(button, place // 3, place % 3)
        return button
