"""Draws the import page: choose or drop a file, see its rows, take them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, messages, theme
from inspector.ui.components.bars import FootBar, TopBar
from inspector.ui.components.blocks import EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.surface import Card, Surface
from inspector.ui.components.table import Cell, Column, Row, RowsModel, Table
from inspector.ui.language import fill
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from inspector.casework.exhibitors import ImportPreview
    from inspector.ui.screens.importing.presenter import State

KINDS = ("taken", "refused", "doubts")


class ImportView(Screen):
    """Three lists: taken, refused with the reason, taken with a doubt."""

    chosen = Signal(object)  # Path
    taken = Signal()
    left = Signal()

    def __init__(self, *, shops: bool = False) -> None:
        super().__init__()
        self._shops = shops  # the list of a holiday, not of an exhibition
        self.top = self._bar = TopBar()
        self.setAcceptDrops(True)
        self.choose = Button("", "folder-open", kind="primary", key="Ctrl+O")
        self.other = Button("", "folder-open", key="Ctrl+O")
        self.take = Button("", "check", kind="primary", key="Ctrl+Enter")
        self.back = Button("")
        self.lists = ChoiceGroup("", digits="always")
        self._rows: dict[str, Row] = {}
        self.model = RowsModel(self._columns("taken"), self._want)
        self.table = Table("", self.model)
        self.table.setMinimumHeight(theme.ROW)  # where it is low the table gives way, not the buttons
        self._told = Surface("danger_soft", "hair", sides="t")
        self._wrong = Paragraph("", fonts.DENSE, role="danger")
        self._promise = Label("", fonts.DENSE, role="muted", elide=True)
        self._foot = FootBar()
        self._empty = EmptyState("import", "", "", self.choose)
        self._pages = QStackedWidget()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        for button in (self.choose, self.other):
            button.clicked.connect(self._ask_file)
        self.take.clicked.connect(self.taken)
        self.back.clicked.connect(self.left)
        self.lists.picked.connect(self._show_list)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._empty)
        column.addStretch(2)
        card = Card(padding=1)
        card.body.addWidget(self.table)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        column.setSpacing(12)
        column.addLayout(row(self.lists, None, self.other))
        column.addWidget(card, 1)
        self._pages.addWidget(empty)
        self._pages.addWidget(full)
        self._foot.line.addWidget(self._promise, 1)
        self._foot.line.addWidget(self.back)
        self._foot.line.addWidget(self.take)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        told = QVBoxLayout(self._told)
        told.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 10)
        told.addWidget(self._wrong)
        page.addWidget(self._pages, 1)
        page.addWidget(self._told)
        page.addWidget(self._foot)

    def draw(self, state: State) -> None:
        self._bar.set_title(self._title(), str(state.file.name) if state.file else "")
        preview = state.preview
        self._pages.setCurrentIndex(0 if preview is None else 1)
        self._told.setVisible(state.refused is not None)
        if state.refused is not None:
            self._wrong.set_text(messages.sentence(state.refused))  # type: ignore[arg-type]
        self.take.setVisible(preview is not None)
        self.take.setEnabled(bool(preview and preview.taken) and not state.busy)
        exhibitors = self.tr("Choose the organiser's list, or drop it here")
        choose = self.tr("Choose the list of shops, or drop it here") if self._shops else exhibitors
        self._empty.set_text(
            self.tr("Reading…") if state.busy else choose,
            self.tr("xlsx or csv; you see every row before anything is written."),
        )
        self.choose.setEnabled(not state.busy)
        self.other.setEnabled(not state.busy)
        if preview is not None:
            self._draw_preview(preview)
            if self.choose.hasFocus() or self.back.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_preview(self, preview: ImportPreview) -> None:
        counts = {
            "taken": (self.tr("Taken %1"), len(preview.taken), "ok"),
            "refused": (self.tr("Refused %1"), len(preview.refused), "danger"),
            "doubts": (self.tr("In doubt %1"), len(preview.doubts), "warn"),
        }
        self.lists.set_choices(
            [Choice(kind, fill(text, count), tone) for kind, (text, count, tone) in counts.items()]
        )
        chosen = self.lists.chosen() or ("refused" if preview.refused else "taken")
        self.lists.choose(chosen)
        count = len(preview.taken)
        booths = self.tr("Take %n booth(s)", "", count)
        self.take.set_text(self.tr("Take %n shop(s)", "", count) if self._shops else booths)
        refused = len(preview.refused)
        self._promise.set_text(
            self.tr("%n refused row(s) stay out; the file is not changed.", "", refused)
            if refused
            else self.tr("All rows can be taken; all are written, or none.")
        )
        self._show_list(chosen)

    def _show_list(self, kind: str) -> None:
        preview = self.state.preview if self.state else None
        if preview is None:
            return
        self.model.set_titles(self._columns(kind))
        if kind == "taken":
            rows = {str(place): self._taken_cells(one) for place, one in enumerate(preview.taken)}
        else:
            told = preview.refused if kind == "refused" else preview.doubts
            rows = {str(place): self._told_cells(one) for place, one in enumerate(told)}
        self._rows = rows
        self.model.set_ids(tuple(rows))

    def _taken_cells(self, one: object) -> Row:
        return (
            Cell(str(one.row), tone="muted"),  # type: ignore[attr-defined]
            Cell(one.place, weight=fonts.BOLD),  # type: ignore[attr-defined]
            Cell(one.name),  # type: ignore[attr-defined]
            Cell(one.credit_code, tone="muted"),  # type: ignore[attr-defined]
        )

    def _told_cells(self, one: object) -> Row:
        return (
            Cell(str(one.row), tone="muted"),  # type: ignore[attr-defined]
            Cell(one.column, weight=fonts.BOLD),  # type: ignore[attr-defined]
            Cell(messages.sentence_for(one.code, dict(one.facts))),  # type: ignore[attr-defined]
            Cell(""),
        )

    def _columns(self, kind: str) -> tuple[Column, ...]:
        first = Column("row", self.tr("Row"), 72)
        if kind == "taken":
            return (
                first,
                Column("booth", self.tr("Stall") if self._shops else self.tr("Booth"), 160),
                Column("name", self.tr("Shop") if self._shops else self.tr("Exhibitor"), 300, stretch=True),
                Column("code", self.tr("Credit code"), 220, leaves=700),
            )
        return (
            first,
            Column("column", self.tr("Column"), 160),
            Column("why", self.tr("Why"), 300, stretch=True),
            Column("none", "", 8, leaves=100_000),
        )

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[Row]], None]) -> None:
        arrived([self._rows[one] for one in ids if one in self._rows])

    def _ask_file(self) -> None:
        choosing.files(
            self,
            self._title(),
            lambda names: self.chosen.emit(Path(names[0])),
            place=choosing.DOCUMENTS,
            names=self._names(),
            many=False,
        )

    def _title(self) -> str:
        return self.tr("Import shops") if self._shops else self.tr("Import exhibitors")

    def _names(self) -> str:
        """The kinds of file the chooser shows."""
        exhibitors = self.tr("Lists of exhibitors (*.xlsx *.csv)")
        return self.tr("Lists of shops (*.xlsx *.csv)") if self._shops else exhibitors

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.chosen.emit(files[0])

    def retranslate(self) -> None:
        self.choose.set_text(self.tr("Choose a file"))
        self.other.set_text(self.tr("Another file"))
        self.back.set_text(self.tr("Back"))
        self.lists.setAccessibleName(self.tr("Rows"))
        self.table.setAccessibleName(self.tr("Rows of the file"))

    def focus_first(self) -> None:
        wanted = self.choose if self._pages.currentIndex() == 0 else self.table
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+O", self.tr("choose a file")), ("Ctrl+Enter", self.tr("take the rows"))]
