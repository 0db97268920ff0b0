"""Draws the list of notices: number, kind, party and what each waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector.casework.paper_list import Waits
from inspector.ui import components as kit
from inspector.ui import theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.choice import Choice
from inspector.ui.components.table import Cell, Column, RowsModel, Table
from inspector.ui.language import pick
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.paper_list import PaperLine
    from inspector.ui.screens.notices.presenter import State

_WAITS: dict[Waits, tuple[str, str, object]] = {
    Waits.DRAFT: ("file-text", "muted", QT_TRANSLATE_NOOP("Notices", "Draft")),
    Waits.APPROVAL: ("clock", "warn", QT_TRANSLATE_NOOP("Notices", "Awaits approval")),
    Waits.LIFT: ("circle-alert", "danger", QT_TRANSLATE_NOOP("Notices", "To be lifted")),
    Waits.PRINT: ("printer", "warn", QT_TRANSLATE_NOOP("Notices", "Not printed")),
    Waits.SIGN: ("signature", "warn", QT_TRANSLATE_NOOP("Notices", "Not signed")),
    Waits.SEAL: ("stamp", "accent", QT_TRANSLATE_NOOP("Notices", "Awaits seal")),
    Waits.DONE: ("circle-check", "ok", QT_TRANSLATE_NOOP("Notices", "Served or filed")),
    Waits.VOID: ("ban", "muted", QT_TRANSLATE_NOOP("Notices", "Void")),
}
_FILTERS = ("", Waits.DRAFT, Waits.APPROVAL, Waits.LIFT, Waits.PRINT, Waits.SIGN, Waits.SEAL, Waits.DONE)


def said(waits: Waits) -> str:
    return QCoreApplication.translate("Notices", str(_WAITS[waits][2]))


class NoticesView(Screen):
    """Digits filter, Enter opens."""

    opened = Signal(str)
    moved_to = Signal(str)
    filtered = Signal(str)
    kind_chosen = Signal(str)
    register_asked = Signal()
    office_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top: TopBar = TopBar(search=True)
        self.register = kit.Button("", "hash", key="Ctrl+R")
        self.register.clicked.connect(self.register_asked)
        self.top.add(self.register)
        self.office = kit.Button("", "printer", key="Alt+B")
        self.office.clicked.connect(self.office_asked)
        self.top.add(self.office)
        self.filters = kit.ChoiceGroup("", digits="always")
        self.filters.picked.connect(lambda value: self.filtered.emit("" if value == "all" else value))
        self.kinds = kit.Select("")
        self.kinds.picked.connect(self.kind_chosen)
        self.rows = RowsModel(self._columns(), self._want)
        self.table: Table = Table("", self.rows)
        self.table.opened.connect(self.opened)
        self.table.moved_to.connect(self.moved_to)
        self.empty = kit.EmptyState("file-text", "")
        self._by_id: dict[str, PaperLine] = {}
        card = kit.Card(padding=1)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        line = QHBoxLayout()
        line.setSpacing(theme.PAD)
        line.addWidget(self.filters, 1)
        self.kinds.setMaximumWidth(280)
        line.addWidget(self.kinds, 0)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        upright.setSpacing(12)
        upright.addLayout(line)
        upright.addWidget(card, 1)
        self.retranslate()

    def draw(self, state: State) -> None:
        self._by_id = {one.id: one for one in state.lines}
        ids = tuple(one.id for one in state.shown)
        if ids == tuple(self.rows.id_at(index) for index in range(self.rows.rowCount())):
            self.rows.refresh()
        else:
            self.rows.set_ids(ids)
        if state.selected in ids and self.table.selected_id() != state.selected:
            self.table.select(state.selected)
        self._draw_filters(state)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids and state.is_read)
        self.top.set_title(self.tr("Notices"), self.tr("%n paper(s)", "", len(state.lines)))

    def _draw_filters(self, state: State) -> None:
        shown = [one for one in _FILTERS if not one or state.count(one) or state.waits == one]
        choices = [Choice(one or "all", f"{self._name(one)} {state.count(one)}", "accent") for one in shown]
        self.filters.set_choices(choices)
        self.filters.choose(state.waits or "all")
        every = [("", self.tr("Every kind"))]
        listed = [(kind, f"{kind} {pick(zh, en)}") for kind, zh, en in state.kinds]
        self.kinds.set_options([*every, *listed], state.kind)

    def _name(self, waits: str) -> str:
        return said(Waits(waits)) if waits else self.tr("All")

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[tuple[Cell, ...]]], None]) -> None:
        arrived([self._row(self._by_id[one]) for one in ids if one in self._by_id])

    def _row(self, line: PaperLine) -> tuple[Cell, ...]:
        icon, tone, _ = _WAITS[line.waits]
        edition = self.tr("edition %1").replace("%1", str(line.edition)) if line.edition > 1 else ""
        number = line.number or ("—" if not line.is_draft else self.tr("no number yet"))
        return (
            Cell(pick(line.title_zh, line.title_en), second=line.kind),
            Cell(number, second=edition, tone="text" if line.number else "muted"),
            Cell(line.party),
            Cell(f"{line.at:%m-%d %H:%M}", tone="muted"),
            Cell(said(line.waits), icon, tone),
        )

    def _columns(self) -> list[Column]:
        return [
            Column("title", self.tr("Paper"), 260),
            Column("number", self.tr("Number"), 220, leaves=760),
            Column("party", self.tr("Party"), stretch=True),
            Column("at", self.tr("When"), 110, leaves=900),
            Column("waits", self.tr("Waits for"), 150),
        ]

    def focus_first(self) -> None:
        self.table.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("1–8", self.tr("filter")),
            ("Enter", self.tr("open the paper")),
            ("Ctrl+R", self.tr("the register of numbers")),
            ("Alt+B", self.tr("print office")),
        ]

    def retranslate(self) -> None:
        self.rows.set_titles(self._columns())
        self.table.setAccessibleName(self.tr("Notices"))
        self.register.set_text(self.tr("Register"))
        self.office.set_text(self.tr("Print office"))
        self.filters.setAccessibleName(self.tr("Waits for"))
        self.kinds.setAccessibleName(self.tr("Kind of paper"))
        self.empty.set_text(
            self.tr("No papers here"), self.tr("Papers are proposed when an inspection is completed")
        )
