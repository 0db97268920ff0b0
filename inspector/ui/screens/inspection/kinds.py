"""Which question gets which control, by its type, its appearance and how many choices it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.inspection import special as special_editors
from inspector.ui.screens.inspection.editors import (
    AreaEditor,
    ChoiceEditor,
    Editor,
    FieldEditor,
    NoteEditor,
    NumberEditor,
    SelectEditor,
)
from inspector.ui.screens.inspection.lists import ChipsEditor, LookupEditor, RankEditor
from inspector.ui.screens.inspection.moments import DayEditor, MomentEditor, TimeEditor
from inspector.ui.screens.inspection.scales import AcknowledgeEditor, PointEditor, RangeEditor

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question

MOST_IN_A_ROW = 9  # more choices than digits are found by typing
FIELDS: dict[str, type[FieldEditor]] = {
    "integer": NumberEditor,
    "decimal": NumberEditor,
    "range": RangeEditor,
    "date": DayEditor,
    "time": TimeEditor,
    "dateTime": MomentEditor,
    "geopoint": PointEditor,
}


def editor_for(question: Question, now: datetime, *, in_table: bool = False) -> Editor:
    """The control that fits a question; in a table, one that fits its cell."""
    looks, many = question.appearance.split(), is_long(question)
    match question.type:
        case "select_one" if many or "autocomplete" in looks:
            return LookupEditor(question)
        case "select_one":
            return SelectEditor(question) if in_table or "minimal" in looks else ChoiceEditor(question)
        case "select_multiple":
            chips = (
                many or in_table or "minimal" in looks
            )  # in a row of a table choices would be a tall column
            return ChipsEditor(question) if chips else ChoiceEditor(question)
        case "rank":
            return RankEditor(question)
        case "acknowledge" | "trigger":
            return AcknowledgeEditor(question)
        case "text" if "multiline" in looks and not in_table:
            return AreaEditor(question)
        case "note" | "image" | "audio" | "video" | "file":
            return NoteEditor(question)
    special = special_editors.of(question)
    if special is not None:
        return special(question, now, in_table=in_table)
    return FIELDS.get(question.type, FieldEditor)(question, now, in_table=in_table)


def is_long(question: Question) -> bool:
    return len(question.choices) > MOST_IN_A_ROW


def same_kind(one: Question, other: Question) -> bool:
    """Whether a control made for one question can show the other."""
    return (one.type, one.appearance, is_long(one)) == (other.type, other.appearance, is_long(other))
