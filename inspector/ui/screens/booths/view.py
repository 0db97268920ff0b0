"""Draws the booth list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout

from inspector.casework.booths import BoothState
from inspector.domain.campaign import TargetKind
from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.layouts import row
from inspector.ui.components.select import Select
from inspector.ui.components.surface import Card
from inspector.ui.components.table import Cell, Column, Row, RowsModel, Table
from inspector.ui.language import fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.booths import words
from inspector.ui.screens.booths.presenter import FILTERS, State
from inspector.ui.screens.checklists import words as checklist_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.booths import BoothRow

EVERY_HALL = "*"
HEAD, ANY_HEIGHT, WIDE = 37, 16_777_215, 1100


class BoothsView(Screen):
    """Thirteen rows without scrolling; filters by digit; any letter opens the palette with it."""

    opened = Signal(str)
    others_asked = Signal(str)  # another checklist than the most likely
    moved_to = Signal(str)
    filtered = Signal(str)
    hall_chosen = Signal(str)
    typed = Signal(str)
    import_asked = Signal()
    adding = Signal()  # a target that is on no list

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar(search=True)
        self.start = Button("", "play", kind="primary", hint="Enter")
        self.others = Button("", "clipboard-check", key="F2")
        self.others.clicked.connect(lambda: self.others_asked.emit(self.table.selected_id()))
        self._bar.add(self.others, self.start)
        self.start.clicked.connect(lambda: self.opened.emit(self.table.selected_id()))
        self.filters = ChoiceGroup("", digits="always")
        self.filters.picked.connect(self.filtered)
        self.filters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hall = Select("")
        self.hall.setMinimumWidth(168)
        self.hall.setMaximumWidth(220)
        self.hall.picked.connect(self.hall_chosen)
        self.add = Button("", "plus", hint="Ctrl+N")
        self.add.clicked.connect(self.adding)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.adding)
        self._by_id: dict[str, BoothRow] = {}
        self._worded = (True, True)
        self.rows = RowsModel(self._columns(), self._want)
        self.table: Table = Table("", self.rows)
        self.table.opened.connect(self.opened)
        self.table.moved_to.connect(self._moved)
        self.table.typed.connect(self._key_typed)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        card = Card(padding=1)
        card.body.setSpacing(0)
        self._none_kept = EmptyState("clipboard-check", "")
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._none_kept, 1)
        self._import = Button("", "import")
        self._import.clicked.connect(self.import_asked)
        self._empty = EmptyState("store", "", "", self._import)
        self._pages = QStackedWidget()
        self._pages.addWidget(card)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        column.setSpacing(12)
        line = row(self.filters, self.hall, self.add, spread=True)
        for part in (self.hall, self.add):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(self._pages, 1)

    def draw(self, state: State) -> None:
        place = state.place
        below = [place.campaign]
        if place.hall is None:
            below.append(self.tr("all halls") if place.fair else "")
        else:
            below.append(words.hall(place.hall, fair=place.fair, alone=len(place.halls) == 1))
        if state.rows:
            count = len(state.rows)
            booths = self.tr("%n booth(s)", "", count)
            below.append(booths if state.only_booths else self.tr("%n target(s)", "", count))
        title = self.tr("Inspections · booths") if place.fair else self.tr("Inspections · targets")
        self._bar.set_title(title, " · ".join(part for part in below if part))
        if self._worded != (place.fair, state.only_booths):
            self.retranslate()
        self._name_start()
        self._bar.set_officers([(state.names or {}).get(badge, badge) for badge in place.officers])
        self._draw_filters(state)
        self._draw_halls(state)
        self._by_id = {one.target: one for one in state.shown}
        ids = tuple(self._by_id)
        if ids == tuple(self.rows.id_at(index) for index in range(self.rows.rowCount())):
            self.rows.refresh()
        else:
            self.rows.set_ids(ids)
        if self.table.selected_id() != state.selected:  # selecting scrolls; a list read again stays put
            self.table.select(state.selected)
        self._pages.setCurrentIndex(1 if not state.rows and not state.busy else 0)
        none_kept = bool(state.rows) and not state.shown
        self._none_kept.setVisible(none_kept)
        self.table.setMaximumHeight(HEAD if none_kept else ANY_HEIGHT)
        self.start.setEnabled(bool(ids))
        self.others.setEnabled(bool(ids))

    def _draw_filters(self, state: State) -> None:
        names = {
            "all": self.tr("All %1"),
            "open": self.tr("Not checked %1"),
            "finding": self.tr("Findings %1"),
            "unfinished": self.tr("Unfinished %1"),
        }
        self.filters.set_choices([Choice(name, fill(names[name], state.count(name))) for name in FILTERS])
        self.filters.choose(state.filter)

    def _draw_halls(self, state: State) -> None:
        place = state.place
        halls = [(EVERY_HALL, self.tr("All halls") if place.fair else self.tr("All areas"))]
        alone = len(place.halls) == 1
        said = ((hall, words.hall(hall, fair=place.fair, alone=alone), count) for hall, count in place.halls)
        halls += [(hall, f"{name} · {count}") for hall, name, count in said]
        self.hall.set_options(halls, EVERY_HALL if state.place.hall is None else state.place.hall)

    def retranslate(self) -> None:
        fair, only_booths = self._worded = self._wording()
        self._name_start()
        self._name_others()
        self.filters.setAccessibleName(self.tr("Filter"))
        self.hall.setAccessibleName(self.tr("Hall") if fair else self.tr("Area"))
        self.add.set_text("", self.tr("New target"))
        self.table.setAccessibleName(self.tr("Booths") if only_booths else self.tr("Targets"))
        self.rows.set_titles(self._columns())
        if fair:
            why = self.tr("The organiser's list of exhibitors brings them: xlsx or csv.")
            self._empty.set_text(self.tr("No booths yet"), why)
            self._import.set_text(self.tr("Import exhibitors"))
        else:
            why = self.tr("A list of shops brings them (xlsx or csv); Ctrl+N adds a single one.")
            self._empty.set_text(self.tr("No targets yet"), why)
            self._import.set_text(self.tr("Import shops"))
        none_kept = self.tr("No booth stands so") if only_booths else self.tr("No target stands so")
        self._none_kept.set_text(none_kept, self.tr("1 shows all of them again."))

    def _wording(self) -> tuple[bool, bool]:
        """Whether it is an exhibition, and whether only its booths are listed."""
        return (self.state.place.fair, self.state.only_booths) if self.state is not None else (True, True)

    def _name_start(self) -> None:
        """The first key says what it will do with the row under the cursor."""
        row = self.state.current if self.state is not None else None
        if row is not None and row.state is BoothState.DRAFT:
            self.start.set_text(self.tr("Resume inspecting"))
        elif row is not None and (row.state is BoothState.TO_SIGN or (_is_done(row) and not row.locked)):
            self.start.set_text(self.tr("Show its papers"))
        else:
            self.start.set_text(self.tr("Start inspecting"))

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("1–4", self.tr("filter")),
            ("Enter", self.tr("start or resume")),
            ("F2", self.tr("another checklist")),
            ("Ctrl+N", self.tr("new target")),
            ("A–Z", self.tr("find")),
        ]

    def resizeEvent(self, event: object) -> None:
        self._name_others()

    def _name_others(self) -> None:
        """Where it is narrow the second button is its icon, and the filters keep the room of a key."""
        self.add.set_key("" if self.width() < WIDE else "Ctrl+N", works=False)
        name = self.tr("Other checklist")
        self.others.set_text("" if self.width() < WIDE else name, name)

    def _key_typed(self, text: str) -> None:
        """A digit filters, a letter opens the palette with it."""
        if text in "1234":
            self.filters.pick_digit(int(text))
        else:
            self.typed.emit(text)

    def _moved(self, target: str) -> None:
        """The cursor moved: a redraw in another language must find it where it is."""
        if self.state is not None:
            self.state = replace(self.state, selected=target)
            self._name_start()
        self.moved_to.emit(target)

    def _columns(self) -> tuple[Column, ...]:
        only_booths = self._wording()[1]
        return (
            Column("booth", self.tr("Booth") if only_booths else self.tr("Target"), 132),
            Column("exhibitor", self.tr("Exhibitor") if only_booths else self.tr("Party"), 300, stretch=True),
            Column("state", self.tr("State"), 140),
            Column("rights", self.tr("Registered rights"), 220, leaves=760),
            Column("last", self.tr("Last"), 196, leaves=940),
        )

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[Row]], None]) -> None:
        arrived([self._cells(self._by_id[one]) for one in ids if one in self._by_id])

    def _cells(self, booth: BoothRow) -> Row:
        icon, tone, word = words.told(booth)
        names = self.state.names or {}
        last = words.moment(booth.last_at, self.state.now)
        officers = " ".join(names.get(badge, badge) for badge in booth.officers)
        kind = "" if booth.kind is TargetKind.BOOTH else checklist_words.target(booth.kind)
        return (
            Cell(booth.booth, weight=fonts.BOLD, second=kind),
            Cell(pick(booth.exhibitor, booth.exhibitor_en), second=booth.name),
            Cell(word, icon, tone),
            Cell(words.claims(booth), tone="muted"),
            Cell(f"{last} {officers}".strip(), tone="muted"),
        )


def _is_done(row: BoothRow) -> bool:
    return row.state in (BoothState.CLEAR, BoothState.FINDING)
