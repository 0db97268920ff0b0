"""The card of the settings that says which years' holidays are known, and takes a year's notice in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from inspector.ui import choosing, fonts
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import column, row
from inspector.ui.components.surface import Card
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.domain.calendar import CalendarYear


@dataclass(frozen=True, slots=True)
class Years:
    """What the card tells."""

    tables: tuple[CalendarYear, ...] = ()
    this_year: int = 0
    may: bool = False


class CalendarCard(Card):
    """Years, their sources, and one button."""

    chosen = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self._years = Years()
        self._name = Label("", fonts.BODY, fonts.MEDIUM)
        self._known = Paragraph("", fonts.DENSE)
        self._missing = Paragraph("", fonts.DENSE, role="warn")
        self.take_in = Button("", "import")
        self.take_in.clicked.connect(self._ask_file)
        self.body.addLayout(column(self._name, self._known, self._missing, row(self.take_in, None)))
        self.draw(self._years)

    def draw(self, years: Years) -> None:
        self._years = years
        self._name.set_text(self.tr("Holidays and make-up working days"))
        told = (
            fill(self.tr("%1 (%2, version %3)"), table.year, table.source, table.version)
            for table in reversed(years.tables)
        )
        self._known.set_text("\n".join(told))
        known = {table.year for table in years.tables}
        wanted = [year for year in (years.this_year, years.this_year + 1) if year not in known]
        missing = fill(
            self.tr("%1 is not here yet: what is due then is provisional and moves when it comes."),
            self.tr(", ").join(str(year) for year in wanted),
        )
        self._missing.set_text(missing)
        self._missing.setVisible(bool(wanted and years.this_year))
        self.take_in.set_text(self.tr("Take in a year's notice (CSV, JSON)"))
        self.take_in.setEnabled(years.may)

    def _ask_file(self) -> None:
        choosing.files(
            self,
            self.tr("Take in a year's notice"),
            lambda names: self.chosen.emit(Path(names[0])),
            place=choosing.DOCUMENTS,
            names=self.tr("Calendars (*.csv *.json)"),
            many=False,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.draw(self._years)
