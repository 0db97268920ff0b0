"""Fields that are more than a line of text: which question gets which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.inspection.barcode import BarcodeEditor
from inspector.ui.screens.inspection.money import MoneyEditor

if TYPE_CHECKING:
    from inspector.casework.page import Question
    from inspector.ui.screens.inspection.editors import FieldEditor


def of(question: Question) -> type[FieldEditor] | None:
    """The field a question asks for by its unit or type; None for a plain one."""
    if question.unit == "yuan":
        return MoneyEditor
    if question.type == "barcode":
        return BarcodeEditor
    return None
