"""Draws the checklists page: the register, what can be done with a line, a file that is looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from inspector.ui import choosing, fonts, theme
from inspector.ui.components.bars import FootBar, TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label
from inspector.ui.components.surface import Card
from inspector.ui.components.table import Cell, Column, Row, RowsModel, Table
from inspector.ui.language import fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.checklists import words
from inspector.ui.screens.checklists.file_card import FileCard
from inspector.ui.screens.checklists.withdrawing import WithdrawSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from inspector.casework.registers import Registered
    from inspector.ui.screens.checklists.presenter import State


LOW = 480


class ChecklistsView(Screen):
    """Every published version, the latest of a checklist first; a file lies above them until decided."""

    moved_to = Signal(str)
    chosen = Signal(object)  # Path
    put_aside = Signal()
    published = Signal()
    shipped_asked = Signal()
    tried = Signal()
    compared = Signal()
    withdrawn = Signal(str)  # reason

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.setAcceptDrops(True)
        self.choose = Button("", "folder-open", key="Ctrl+O")
        self.shipped = Button("", "import")
        self.shipped.clicked.connect(self.shipped_asked)
        self._bar.add(self.shipped, self.choose)
        self.file = FileCard()
        self._by_id: dict[str, Registered] = {}
        self.rows = RowsModel(self._columns(), self._want)
        self.table: Table = Table("", self.rows)
        self.withdraw = Button("", "ban", key="Del")
        self.compare = Button("", "history", key="F3")
        self.attempt = Button("", "eye", kind="primary", hint="Enter")
        self._said = Label("", fonts.DENSE, role="muted", elide=True)
        self._foot = FootBar()
        self.sheet: WithdrawSheet | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._card = card = Card(padding=1)
        card.body.setSpacing(0)
        card.body.addWidget(self.table, 1)
        middle = QVBoxLayout()
        middle.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        middle.setSpacing(12)
        middle.addWidget(self.file)
        middle.addWidget(card, 1)
        self._foot.line.addWidget(self._said, 1)
        for button in (self.withdraw, self.compare, self.attempt):
            self._foot.line.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(middle, 1)
        page.addWidget(self._foot)
        self.choose.clicked.connect(self._ask_file)
        self.table.moved_to.connect(self._moved)
        self.table.opened.connect(lambda _: self.tried.emit())
        self.attempt.clicked.connect(self.tried)
        self.compare.clicked.connect(self.compared)
        self.withdraw.clicked.connect(self._ask_reason)
        self.file.put_aside.connect(self.put_aside)
        self.file.tried.connect(self.tried)
        self.file.compared.connect(self.compared)
        self.file.published.connect(self.published)

    def draw(self, state: State) -> None:
        self.file.draw(state)
        self._by_id = {one.version.id: one for one in state.lines}
        ids = tuple(self._by_id)
        if ids == tuple(self.rows.id_at(index) for index in range(self.rows.rowCount())):
            self.rows.refresh()
        else:
            self.rows.set_ids(ids)
        if self.table.selected_id() != state.selected:
            self.table.select(state.selected)
        forms = len({one.version.form for one in state.lines})
        below = fill(self.tr("Checklists: %1, versions: %2"), forms, len(state.lines)) if state.lines else ""
        self._bar.set_title(self.tr("Checklists"), below)
        self.choose.setEnabled(state.may and not state.reading)
        self.shipped.setVisible(state.shipped > 0 and state.may and not state.busy)
        self._name_shipped()
        self._foot.setVisible(state.file is None)
        self._fit()
        self._draw_line(state)

    def resizeEvent(self, event: object) -> None:
        self._fit()
        self._name_shipped()

    def _name_shipped(self) -> None:
        """Where it is narrow it is its icon."""
        count = self.state.shipped if self.state is not None else 0
        name = self.tr("Publish %n that came with the program", "", count)
        self.shipped.set_text("" if self.width() < theme.NARROW else name, name)

    def _fit(self) -> None:
        """Where it is low the file that is looked at has the page to itself."""
        has_file = self.state is not None and self.state.file is not None
        self._card.setVisible(not has_file or self.height() >= LOW)
        self.file.give_way(self.height() < LOW)

    def _draw_line(self, state: State) -> None:
        line = state.current
        self.attempt.setEnabled(line is not None)
        self.compare.setEnabled(line is not None and state.before(line) is not None)
        self.withdraw.setEnabled(line is not None and state.may and line.state != "withdrawn")
        if line is not None and line.version.reason:
            self._said.set_text(fill(self.tr("Withdrawn: %1"), line.version.reason))
        elif not state.may:
            self._said.set_text(self.tr("An administrator publishes and withdraws."))
        else:
            self._said.set_text("")

    def _moved(self, version: str) -> None:
        if self.state is not None:
            self.state = replace(self.state, selected=version)
        self.moved_to.emit(version)

    def _ask_reason(self) -> None:
        line = self.state.current if self.state else None
        if line is None:
            return
        self.sheet = WithdrawSheet(self.window(), line)
        self.sheet.confirmed.connect(self.withdrawn)
        self.sheet.open()

    def _ask_file(self) -> None:
        choosing.files(
            self,
            self.tr("Publish a checklist"),
            lambda names: self.chosen.emit(Path(names[0])),
            place=choosing.DOCUMENTS,
            names=self.tr("Checklists (*.xlsx *.xml)"),
            many=False,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.chosen.emit(files[0])

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("title", self.tr("Checklist"), 280, stretch=True),
            Column("version", self.tr("Version"), 104),
            Column("state", self.tr("State"), 128),
            Column("records", self.tr("Records"), 128),
            Column("published", self.tr("Published"), 148, leaves=820),
            Column("fits", self.tr("Made for"), 200, leaves=1000),
        )

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[Row]], None]) -> None:
        arrived([self._cells(self._by_id[one]) for one in ids if one in self._by_id])

    def _cells(self, line: Registered) -> Row:
        icon, tone, word = words.state(line.state)
        version = line.version
        records = (
            fill(self.tr("%1, open %2"), line.records, line.unended) if line.unended else str(line.records)
        )
        quiet = "muted" if line.state != "current" else "text"
        return (
            Cell(pick(version.title, version.title_en), tone=quiet, weight=fonts.MEDIUM),
            Cell(version.version, tone=quiet),
            Cell(word, icon, tone),
            Cell(records, tone="muted"),
            Cell(f"{version.published_at:%Y-%m-%d %H:%M}", tone="muted"),
            Cell(words.fits(version), tone="muted"),
        )

    def retranslate(self) -> None:
        self.choose.set_text(self.tr("Publish from a file"))
        self.withdraw.set_text(self.tr("Withdraw"))
        self.compare.set_text(self.tr("Differences"))
        self.attempt.set_text(self.tr("Try"))
        self.table.setAccessibleName(self.tr("Checklists"))
        self.rows.set_titles(self._columns())

    def focus_first(self) -> None:
        if self.file.isVisibleTo(self):
            self.file.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("try it")),
            ("F3", self.tr("what differs")),
            ("Ctrl+O", self.tr("publish from a file")),
            ("Del", self.tr("withdraw")),
        ]
