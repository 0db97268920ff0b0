"""Draws the register of numbers: a line a number, filters, what is left, and the acts on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector.casework.number_register import Fate
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.bars import FootBar, TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import Scroll
from inspector.ui.components.table import Cell, Column, RowsModel, Table
from inspector.ui.language import fill
from inspector.ui.screen import Screen
from inspector.ui.screens.register import words
from inspector.ui.screens.register.presenter import FILTERS
from inspector.ui.screens.register.sheets import MapSheet, PileSheet, VoidSheet
from inspector.ui.screens.register.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.number_register import Entry
    from inspector.ui.screens.register.presenter import State

_LEAST, _NARROW = 240, 900  # height of the table; below this width the kind stands under the filters
_VOIDABLE = (Fate.ISSUED, Fate.TEMPORARY, Fate.FREE)


class RegisterView(Screen):
    """Digits filter, Enter opens the paper."""

    moved_to = Signal(str)
    opened = Signal()
    filtered = Signal(str)
    chosen = Signal(str, int)
    voided = Signal(str, str)
    mapped = Signal(str, str)
    counted = Signal(str, int, str)
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.take_in = Button("", "import", key="Ctrl+O")
        self.export = Button("", "table-2", key="Ctrl+E")
        self._bar.add(self.take_in, self.export)
        self.filters = kit.ChoiceGroup("", digits="always")
        self.registers = kit.Select("")
        self.strip = Strip()
        self.rows = RowsModel(self._columns(), self._want)
        self.table: Table = Table("", self.rows)
        self.empty = kit.EmptyState("hash", "")
        self.void = Button("", "ban", key="Del")
        self.map = Button("", "link-2", key="F6")
        self.go = Button("", "file-text", kind="primary", hint="Enter")
        self._said = Label("", fonts.DENSE, role="muted", elide=True)
        self._foot = FootBar()
        self.sheet: VoidSheet | MapSheet | PileSheet | None = None
        self._by_id: dict[str, Entry] = {}
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        card = kit.Card(padding=1)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        self._choices = line = QGridLayout()
        line.setSpacing(12)
        line.setColumnStretch(0, 1)
        line.addWidget(self.filters, 0, 0)
        self.registers.setMaximumWidth(320)
        line.addWidget(self.registers, 0, 1, Qt.AlignmentFlag.AlignLeft)
        card.setMinimumHeight(_LEAST)
        content = QWidget()
        middle = QVBoxLayout(content)
        middle.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        middle.setSpacing(12)
        middle.addWidget(self.strip)
        middle.addLayout(line)
        middle.addWidget(card, 1)
        self._foot.line.addWidget(self._said, 1)
        for button in (self.void, self.map, self.go):
            self._foot.line.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self._scroll = Scroll(content)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._foot)

    def _connect(self) -> None:
        self.filters.picked.connect(lambda value: self.filtered.emit("" if value == "all" else value))
        self.registers.picked.connect(self._chosen)
        self.table.moved_to.connect(self.moved_to)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.go.clicked.connect(self.opened)
        self.void.clicked.connect(self._ask_void)
        self.map.clicked.connect(self._ask_map)
        self.strip.sheets.clicked.connect(self._ask_sheets)
        self.export.clicked.connect(self.export_asked)
        self.take_in.clicked.connect(self.import_asked)

    def draw(self, state: State) -> None:
        shown = state.shown
        self._by_id = {one.id: one for one in shown}
        ids = tuple(self._by_id)
        if ids == tuple(self.rows.id_at(index) for index in range(self.rows.rowCount())):
            self.rows.refresh()
        else:
            self.rows.set_ids(ids)
        if state.selected in ids and self.table.selected_id() != state.selected:
            self.table.select(state.selected)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids and state.register is not None)
        self.strip.draw(state)
        self._draw_choices(state)
        self._draw_line(state)

    def _draw_choices(self, state: State) -> None:
        found = state.register
        if found is None:
            self._bar.set_title(self.tr("Register"))
            return
        faults = found.count(Fate.GAP, Fate.TWICE)
        good = fill(self.tr("%1 numbers, every one accounted for"), found.count(*Fate))
        bad = fill(self.tr("%1 numbers, %2 of them unexplained"), found.count(*Fate), faults)
        self._bar.set_title(self.tr("Register"), bad if faults else good)
        names = {
            "": self.tr("All"), "faults": self.tr("Gaps"), "void": self.tr("Void"),
            "temporary": self.tr("Temporary"), "unused": self.tr("Not used"),
        }  # fmt: skip
        choices = [
            Choice(
                one or "all", f"{names[one]} {state.count(one)}", "danger" if one == "faults" else "accent"
            )
            for one in FILTERS
        ]
        self.filters.set_choices(choices)
        self.filters.choose(state.filter or "all")
        listed = [(f"{word} {year}", f"{year} · {words.kind(word)}") for word, year in state.known]
        self.registers.set_options(listed, f"{found.kind_word} {found.year}")

    def _draw_line(self, state: State) -> None:
        entry = state.current
        self.void.setEnabled(entry is not None and entry.fate in _VOIDABLE)
        self.map.setEnabled(entry is not None and entry.fate is Fate.TEMPORARY)
        self.go.setEnabled(entry is not None and bool(entry.notice))
        said = [entry.number, entry.party, words.fate(entry.fate), words.note(entry)] if entry else []
        self._said.set_text(" · ".join(part for part in said if part))

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[tuple[Cell, ...]]], None]) -> None:
        arrived([self._row(self._by_id[one]) for one in ids if one in self._by_id])

    def _row(self, one: Entry) -> tuple[Cell, ...]:
        icon, tone, _ = words.FATES[one.fate]
        edition = fill(self.tr("edition %1"), one.edition) if one.edition > 1 else ""
        count = fill(self.tr("%1 numbers"), one.count) if one.count > 1 else ""
        served = f"{one.served.at:%m-%d}" if one.served else ""
        when = f"{one.at:%Y-%m-%d}" if one.at else ""
        return (
            Cell(one.number, second=edition or count, tone="text" if one.notice else "muted"),
            Cell(one.party),
            Cell(when, tone="muted", second=fill(self.tr("served %1"), served) if served else ""),
            Cell(words.fate(one.fate), icon, tone),
            Cell(words.note(one), tone="muted"),
        )

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), 260),
            Column("party", self.tr("Party"), stretch=True),
            Column("at", self.tr("Issued on"), 120, leaves=800),
            Column("fate", self.tr("What became of it"), 240),
            Column("note", self.tr("Reason, other number"), 240, leaves=1000),
        ]

    # -- acts

    def _chosen(self, value: str) -> None:
        word, year = value.split(" ")
        self.chosen.emit(word, int(year))

    def _ask_void(self) -> None:
        entry = self.state.current if self.state is not None else None
        if entry is not None and entry.fate in _VOIDABLE:
            self.sheet = VoidSheet(self.window(), entry, entry.number)
            self.sheet.confirmed.connect(self.voided)
            self.sheet.open()

    def _ask_map(self) -> None:
        entry = self.state.current if self.state is not None else None
        if entry is not None and entry.fate is Fate.TEMPORARY:
            self.sheet = MapSheet(self.window(), entry)
            self.sheet.confirmed.connect(self.mapped)
            self.sheet.open()

    def _ask_sheets(self) -> None:
        if self.state is not None:
            self.sheet = PileSheet(self.window(), self.state.pile.left)
            self.sheet.confirmed.connect(self.counted)
            self.sheet.open()

    def resizeEvent(self, event: object) -> None:
        """Where it is narrow the kind stands under the filters."""
        below = self.width() < _NARROW
        self._choices.addWidget(self.registers, int(below), int(not below), Qt.AlignmentFlag.AlignLeft)
        self._scroll.fit()

    def focus_first(self) -> None:
        self.table.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("1–5", self.tr("filter")),
            ("Enter", self.tr("open the paper")),
            ("F6", self.tr("give a temporary number its formal one")),
            ("Del", self.tr("void, with the reason")),
            ("F7", self.tr("count pre-sealed sheets")),
            ("Ctrl+E", self.tr("export")),
            ("Ctrl+O", self.tr("take in a file of numbers")),
        ]

    def retranslate(self) -> None:
        self.rows.set_titles(self._columns())
        self.table.setAccessibleName(self.tr("Register"))
        self.filters.setAccessibleName(self.tr("What became of it"))
        self.registers.setAccessibleName(self.tr("Kind and year"))
        self.void.set_text(self.tr("Void"))
        self.map.set_text(self.tr("Formal number"))
        self.go.set_text(self.tr("Open"))
        self.export.set_text(self.tr("Export"))
        self.take_in.set_text(self.tr("Take numbers in"))
        self.strip.retranslate()
        self.empty.set_text(self.tr("No such number"), self.tr("Another filter or another kind shows more."))
