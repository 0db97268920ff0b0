"""The kit: every control of every screen, painted from roles. Import from here.

A control is loaded when it is first asked for: the lock page is on the screen before the tables are read.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.ui.components.badge import STATES, Avatar, Badge, ClockChip, Count, ProgressBar, state_word
    from inspector.ui.components.bars import FootBar, StatusBar, TopBar
    from inspector.ui.components.blocks import CardHead, DoubtBar, EmptyState, SentenceBlock, Toast
    from inspector.ui.components.button import Button, Control, KeyCap
    from inspector.ui.components.canvas import CENTRE, LEFT, RIGHT, Canvas
    from inspector.ui.components.choice import Choice, ChoiceGroup, ChoiceRow
    from inspector.ui.components.composition import composing
    from inspector.ui.components.controls import DateField, SearchButton, Segment, read_date
    from inspector.ui.components.evidence_rows import Evidence, EvidenceList, EvidenceRow, draw_thumb
    from inspector.ui.components.field import Field, Labelled, LineEdit
    from inspector.ui.components.glyph import Glyph
    from inspector.ui.components.label import Label, Paragraph
    from inspector.ui.components.layouts import Flow, FlowLayout, Scroll, clear, column, row
    from inspector.ui.components.lookup import Lookup
    from inspector.ui.components.pad import Pad
    from inspector.ui.components.rail import Logo, Rail, RailItem
    from inspector.ui.components.rows import (
        LineRow,
        Problem,
        ProblemsList,
        RowControl,
        SectionItem,
        SectionList,
    )
    from inspector.ui.components.select import Select
    from inspector.ui.components.sheet import Overlay, Question
    from inspector.ui.components.surface import Card, Hairline, Surface
    from inspector.ui.components.table import Cell, Column, RowsModel, Table
    from inspector.ui.components.text_area import TextArea
    from inspector.ui.components.tray import Thumb, Tray

_HOMES = {
    "badge": "STATES Avatar Badge ClockChip Count ProgressBar state_word",
    "bars": "FootBar StatusBar TopBar",
    "blocks": "CardHead DoubtBar EmptyState SentenceBlock Toast",
    "button": "Button Control KeyCap",
    "canvas": "CENTRE LEFT RIGHT Canvas",
    "choice": "Choice ChoiceGroup ChoiceRow",
    "composition": "composing",
    "controls": "DateField SearchButton Segment read_date",
    "select": "Select",
    "evidence_rows": "Evidence EvidenceList EvidenceRow draw_thumb",
    "field": "Field Labelled LineEdit",
    "glyph": "Glyph",
    "label": "Label Paragraph",
    "layouts": "Flow FlowLayout Scroll clear column row",
    "lookup": "Lookup",
    "pad": "Pad",
    "rail": "Logo Rail RailItem",
    "rows": "LineRow Problem ProblemsList RowControl SectionItem SectionList",
    "sheet": "Overlay Question",
    "surface": "Card Hairline Surface",
    "table": "Cell Column RowsModel Table",
    "text_area": "TextArea",
    "tray": "Thumb Tray",
}
_WHERE = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    found: object = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "CENTRE", "LEFT", "RIGHT", "STATES", "Avatar", "Badge", "Button", "Canvas", "Card", "CardHead",
    "Cell", "Choice", "ChoiceGroup", "ChoiceRow", "ClockChip", "Column", "Control", "Count",
    "DateField", "DoubtBar", "EmptyState", "Evidence", "EvidenceList", "EvidenceRow", "Field",
    "Flow", "FlowLayout", "FootBar", "Glyph", "Hairline", "KeyCap", "Label", "Labelled", "LineEdit",
    "LineRow", "Logo", "Lookup", "Overlay", "Pad", "Paragraph", "Problem", "ProblemsList", "ProgressBar",
    "Question", "Rail", "RailItem", "RowControl", "RowsModel", "Scroll", "SearchButton", "SectionItem",
    "SectionList", "Segment", "Select", "SentenceBlock", "StatusBar", "Surface", "Table",
    "TextArea", "Thumb", "Toast", "TopBar", "Tray", "clear", "column", "composing", "draw_thumb",
    "read_date", "row", "state_word",
]  # fmt: skip
