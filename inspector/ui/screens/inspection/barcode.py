"""A barcode: a hand scanner types it, a photo or a camera is read for it (Ctrl+B), or it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inspector.ui import components as kit
from inspector.ui.screens.inspection.editors import FieldEditor

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question
    from inspector.ui.screens.inspection.hands import Hands


class BarcodeEditor(FieldEditor):
    """A hand scanner is a keyboard: it types into the field and presses Enter, which leads on.

    Input methods are off here, or a code's letters would become a composition; and what stands in the field
    is selected when one comes, so that the next scan takes its place.
    """

    WIDEST = 320

    def __init__(self, question: Question, now: datetime, *, in_table: bool = False) -> None:
        super().__init__(question, now, in_table=in_table)
        self.field.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.field.line.setMaxLength(4000)
        self.button = kit.Button("", "scan-line", hint="" if in_table else "Ctrl+B")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.setSpacing(8)
        self.line.insertWidget(1, self.button)
        self._in_table = in_table
        self._name_button()

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        if hasattr(self, "button"):
            self._name_button()
            self.button.setEnabled(not question.readonly)

    def _name_button(self) -> None:
        name = self.tr("Read it from a photo or the camera")
        self.button.set_text("" if self._in_table else self.tr("Read"), name)
        self.button.setToolTip(name)

    def read(self, text: str) -> str | None:
        return text.strip()

    def join(self, hands: Hands, reference: str) -> None:
        self.button.clicked.connect(lambda: hands.codes_asked.emit(reference))

    def take_focus(self) -> None:
        super().take_focus()
        self.field.line.selectAll()
