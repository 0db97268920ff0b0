"""Builds the register of numbers, and says everywhere else when numbers run low."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import number_blocks, number_export, number_fates, number_register, numbers, sheets
from inspector.casework.paper_list import PaperLine, Waits
from inspector.domain.errors import Refused, Trouble
from inspector.domain.register import SheetMove
from inspector.ui import choosing, messages
from inspector.ui.screens.register import presenter as presenting
from inspector.ui.screens.register import words
from inspector.ui.screens.register.view import RegisterView

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.number_register import Entry
    from inspector.domain.changed import Changed
    from inspector.ui.screens.register.presenter import Key, Loaded
    from inspector.ui.wiring import Wiring

_FILES = "*.xlsx *.csv"


def show(wiring: Wiring) -> presenting.RegisterPresenter:
    """The register, over the place one is at."""
    desk, view = wiring.desk, RegisterView()
    world = presenting.World(
        load=lambda key: _load(desk, key),
        void=lambda number, reason: number_fates.void(desk, number, reason),
        map=lambda temporary, formal: number_fates.map_temporary(desk, temporary, formal=formal)[1],
        sheets=lambda what, count, reason: _sheets(desk, what, count, reason),
        export=lambda key, path: number_export.export(desk, *key, path).changed,
        take_in=lambda path: number_blocks.take_in(desk, path)[1],
        open=lambda entry: _open(wiring, entry),
        tell=lambda error: _say(wiring, error),
        done=lambda what: wiring.frame.tell(_done(what)),
    )
    presenter = presenting.RegisterPresenter(view, wiring.jobs, world)
    view.moved_to.connect(presenter.select)
    view.opened.connect(presenter.open)
    view.filtered.connect(presenter.filter)
    view.chosen.connect(lambda word, year: presenter.choose((word, year)))
    view.voided.connect(presenter.void)
    view.mapped.connect(presenter.map)
    view.counted.connect(presenter.write_sheets)
    view.export_asked.connect(lambda: _ask_target(wiring, presenter))
    view.import_asked.connect(lambda: _ask_file(wiring, presenter))
    wiring.keep("register", presenter)
    wiring.frame.push(view)
    presenter.load()
    return presenter


def mount_status(wiring: Wiring) -> None:
    """The figure in the status line leads to the register."""
    wiring.frame.status_pressed.connect(lambda key: show(wiring) if key == "numbers" else None)


def warning(desk: Desk, word: str) -> str:
    """What to say when a number was drawn: nothing, or how few are left."""
    stock = numbers.stock(desk, word)
    return words.left(stock) if stock.warns else ""


def _load(desk: Desk, key: Key | None) -> Loaded:
    known = number_register.registers(desk)
    wanted = key if key in known else next(iter(known), None)
    found = number_register.register(desk, *wanted) if wanted else None
    return presenting.Loaded(known, found, sheets.pile(desk))


def _sheets(desk: Desk, what: str, count: int, reason: str) -> Changed:
    move = SheetMove(what)
    return sheets.write(desk, move, count, reason=reason)


def _open(wiring: Wiring, entry: Entry) -> None:
    from inspector import notices
    from inspector.ui import wiring_papers

    kind = notices.kind(entry.kind)
    of = wiring.desk.workspace.kind(entry.owner)
    at = entry.at or wiring.desk.now()
    line = PaperLine(
        entry.notice, kind.id, kind.title_zh, kind.title_en, entry.number, entry.party, entry.owner, of, at,
        entry.edition, Waits.DONE,
    )  # fmt: skip
    wiring_papers.open_line(wiring, line)


def _ask_target(wiring: Wiring, presenter: presenting.RegisterPresenter) -> None:
    key = presenter.state.chosen
    if key is not None:
        title = QCoreApplication.translate("Register", "Export the register")
        name = f"文书登记簿 {key[0]} {key[1]}.xlsx"
        choosing.target(
            wiring.frame, title, name, lambda path: presenter.export(Path(path)), names=_FILES, suffix="xlsx"
        )


def _ask_file(wiring: Wiring, presenter: presenting.RegisterPresenter) -> None:
    title = QCoreApplication.translate("Register", "A file of numbers from the administrator")
    choosing.files(
        wiring.frame, title, lambda paths: presenter.take_in(Path(paths[0])), place=choosing.DOCUMENTS,
        names="*.json", many=False,
    )  # fmt: skip


def _done(what: str) -> str:
    said = {
        "void": QCoreApplication.translate("Register", "Void; it stays listed with its reason"),
        "map": QCoreApplication.translate("Register", "Formal number given; its page is among the papers"),
        "sheets": QCoreApplication.translate("Register", "Written down"),
        "export": QCoreApplication.translate("Register", "The register was written"),
        "take_in": QCoreApplication.translate("Register", "Numbers taken in"),
    }
    return said[what]


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))
