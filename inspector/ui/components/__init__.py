"""The kit: every control of every screen, painted from roles. Import from here."""

from inspector.ui.components.badge import STATES, Avatar, Badge, ClockChip, Count, ProgressBar, state_word
from inspector.ui.components.bars import FootBar, StatusBar, TopBar
from inspector.ui.components.blocks import CardHead, DoubtBar, EmptyState, Glyph, SentenceBlock, Toast
from inspector.ui.components.button import Button, Control, KeyCap
from inspector.ui.components.canvas import CENTRE, LEFT, RIGHT, Canvas
from inspector.ui.components.choice import Choice, ChoiceGroup, ChoiceRow
from inspector.ui.components.composition import composing
from inspector.ui.components.controls import DateField, SearchButton, Segment, Select, read_date
from inspector.ui.components.field import Field, Labelled, LineEdit, TextArea
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, FlowLayout, Scroll, clear, column, row
from inspector.ui.components.rail import Logo, Rail, RailItem
from inspector.ui.components.rows import (
    Evidence,
    EvidenceList,
    EvidenceRow,
    LineRow,
    Problem,
    ProblemsList,
    RowControl,
    SectionItem,
    SectionList,
    draw_thumb,
)
from inspector.ui.components.sheet import Overlay, Question
from inspector.ui.components.surface import Card, Hairline, Surface
from inspector.ui.components.table import Cell, Column, RowsModel, Table
from inspector.ui.components.tray import Thumb, Tray

__all__ = [
    "CENTRE", "LEFT", "RIGHT", "STATES", "Avatar", "Badge", "Button", "Canvas", "Card", "CardHead",
    "Cell", "Choice", "ChoiceGroup", "ChoiceRow", "ClockChip", "Column", "Control", "Count",
    "DateField", "DoubtBar", "EmptyState", "Evidence", "EvidenceList", "EvidenceRow", "Field",
    "Flow", "FlowLayout", "FootBar", "Glyph", "Hairline", "KeyCap", "Label", "Labelled", "LineEdit",
    "LineRow", "Logo", "Overlay", "Paragraph", "Problem", "ProblemsList", "ProgressBar", "Question",
    "Rail", "RailItem", "RowControl", "RowsModel", "Scroll", "SearchButton", "SectionItem",
    "SectionList", "Segment", "Select", "SentenceBlock", "StatusBar", "Surface", "Table",
    "TextArea", "Thumb", "Toast", "TopBar", "Tray", "clear", "column", "composing", "draw_thumb",
    "read_date", "row", "state_word",
]  # fmt: skip
