"""The fields of a paper, drawn from its template: one block a field, a card a row of a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import clear, row
from inspector.ui.language import fill, pick
from inspector.ui.screens.paper import words

if TYPE_CHECKING:
    from inspector.notices import Field
    from inspector.ui.screens.paper.state import Sheet

_WIDE = ("text",)
_COLUMNS = 3  # of the cells of one row of a list


class FieldBlock(QWidget):
    """One fact: its name, the control its type asks for, and what is wrong with it."""

    written = Signal(str, object)

    def __init__(self, field: Field, place: str, *, label: str = "") -> None:
        super().__init__()
        self.field, self.place = field, place
        self._like = ""
        self.control = self._made()
        self.labelled = kit.Labelled(self.control, label or words.label(field), hint=words.hint(field))
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.addWidget(self.labelled)

    def _made(self) -> QWidget:
        name = pick(self.field.zh, self.field.en)
        if self.field.type in ("choice", "yes_no"):
            group = kit.ChoiceGroup(name, self._choices(), clearable=not self.field.required)
            group.picked.connect(self._write)
            group.cleared.connect(lambda: self._write(""))
            return group
        if self.field.type == "text":
            area = kit.TextArea(name, lines=2)
            area.committed.connect(self._write)
            return area
        if self.field.type == "date":
            day = kit.DateField(name, date(2000, 1, 1))
            day.committed.connect(lambda text: self._write(str(day.value() or text)))
            return day
        line = kit.Field(name, icon="clock" if self.field.type == "time" else "")
        line.committed.connect(self._write)
        return line

    def _choices(self) -> list[Choice]:
        if self.field.type == "yes_no":
            return [Choice("yes", self.tr("Yes"), "accent"), Choice("no", self.tr("No"), "accent")]
        return [Choice(str(one["value"]), pick(one["zh"], one["en"]), "accent") for one in self.field.choices]

    def draw(self, value: object, sheet: Sheet) -> None:
        self._like = str(sheet.facts.get("issued_at", ""))
        if isinstance(self.control, kit.ChoiceGroup):
            self.control.choose(*([str(value)] if value else []))
        elif isinstance(self.control, kit.Field | kit.TextArea):
            if isinstance(self.control, kit.DateField) and self._like:
                self.control.today = date.fromisoformat(self._like[:10])
            self.control.set_text(words.shown(self.field, value))
        text, standing = words.problems(sheet.problems_at(self.place))
        self.labelled.say(text, standing if text else "rest")  # type: ignore[arg-type]

    def set_enabled(self, enabled: bool) -> None:
        self.control.setEnabled(enabled)

    def take_focus(self) -> None:
        self.control.setFocus()

    def _write(self, text: str) -> None:
        self.written.emit(self.place, words.read(self.field, text, self._like))


class RowsBlock(QWidget):
    """A list of things: a card each, added and taken out by key."""

    written = Signal(str, object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field, self.place = field, field.key
        self._rows: list[dict[str, Any]] = []
        self._blocks: list[list[FieldBlock]] = []
        self._head = kit.Label(words.label(field), fonts.SMALL, fonts.MEDIUM, "muted", elide=True)
        self._below = kit.Paragraph(words.hint(field), fonts.SMALL, role="muted")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self.add = kit.Button(self.tr("Add a line"), "plus", hint="Alt+N")
        self.add.clicked.connect(self.add_row)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.GAP)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.GAP)
        upright.addWidget(self._head)
        upright.addLayout(self._cards)
        upright.addWidget(self._wrong)
        upright.addWidget(self._below)
        upright.addLayout(row(self.add, None))
        self._below.setVisible(bool(words.hint(field)))  # before it has a parent it would be a window

    def draw(self, value: object, sheet: Sheet) -> None:
        found = value if isinstance(value, list | tuple) else ()
        self._rows = [dict(one) for one in found if isinstance(one, dict)]
        if len(self._rows) != len(self._blocks):
            self._build()
        for at, (one, blocks) in enumerate(zip(self._rows, self._blocks, strict=True)):
            for block in blocks:
                block.place = f"{self.field.key}.{at}.{block.field.key}"
                block.draw(one.get(block.field.key, ""), sheet)
        text, _ = words.problems(sheet.problems_at(self.field.key))
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))

    def _build(self) -> None:
        clear(self._cards)
        self._blocks = []
        for at in range(len(self._rows)):
            card = kit.Card(padding=12)
            number = kit.Label(str(at + 1), fonts.SMALL, fonts.MEDIUM, "muted")
            out = kit.Button("", "x", kind="quiet", tone="muted")
            out.set_text("", fill(self.tr("Take line %1 out"), at + 1))
            out.clicked.connect(lambda _=False, at=at: self.remove_row(at))
            card.body.addLayout(row(number, None, out))
            card.body.addLayout(self._cells(at))
            self._cards.addWidget(card)

    def _cells(self, at: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(theme.GAP)
        blocks, place = [], 0
        for column in self._columns():
            block = FieldBlock(column, f"{self.field.key}.{at}.{column.key}")
            block.written.connect(self._cell_written)
            wide = column.type in _WIDE or len(self.field.columns) == 1
            if wide and place % _COLUMNS:
                place += _COLUMNS - place % _COLUMNS
            span = _COLUMNS if wide else 1
            grid.addWidget(block, place // _COLUMNS, place % _COLUMNS, 1, span)
            place += span
            blocks.append(block)
        for column_at in range(_COLUMNS):
            grid.setColumnStretch(column_at, 1)
        self._blocks.append(blocks)
        return grid

    def _columns(self) -> tuple[Field, ...]:
        """The columns, and behind each that has one its English twin."""
        found: list[Field] = []
        for column in self.field.columns:
            found.append(column)
            if column.english:
                twin = words.english_twin(column)
                found.append(twin)
        return tuple(found)

    def _cell_written(self, place: str, value: object) -> None:
        at, key = place.removeprefix(f"{self.field.key}.").split(".", 1)
        rows = [dict(one) for one in self._rows]
        rows[int(at)][key] = value
        self._rows = rows
        self.written.emit(self.field.key, rows)

    def add_row(self) -> None:
        """One more line, and the focus in it."""
        self.written.emit(self.field.key, [*self._rows, {self.field.columns[0].key: ""}])

    def remove_row(self, at: int) -> None:
        self.written.emit(self.field.key, [one for place, one in enumerate(self._rows) if place != at])

    def set_enabled(self, enabled: bool) -> None:
        self.add.setEnabled(enabled)
        for blocks in self._blocks:
            for block in blocks:
                block.set_enabled(enabled)

    def take_focus(self, place: str = "") -> None:
        """The cell that is meant; without one the first, or the key that adds a line."""
        for blocks in self._blocks:
            for block in blocks:
                if block.place == place or not place:
                    block.take_focus()
                    return
        self.add.setFocus()
