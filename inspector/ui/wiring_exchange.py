"""Builds the page of the stick, and the sheet of evidence packages over a record's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from inspector.casework import arrivals, batches, packages
from inspector.domain.campaign import Target
from inspector.domain.errors import Refused, Trouble
from inspector.domain.inspection import Inspection
from inspector.trust.certificates import fingerprint
from inspector.ui import messages
from inspector.ui.language import fill
from inspector.ui.screens.exchange import presenter as presenting
from inspector.ui.screens.exchange import words
from inspector.ui.screens.exchange.package import PackageSheet
from inspector.ui.screens.exchange.progress import Progress
from inspector.ui.screens.exchange.view import ExchangeView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.packages import Handed
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> presenting.ExchangePresenter:
    """The page of the stick, over the settings."""
    view, desk = ExchangeView(), wiring.desk
    world = presenting.World(
        load=lambda: home(desk),
        save_card=lambda path: batches.write_card(desk, path),
        keep_reader=lambda path: batches.keep_reader(desk, path),
        export=lambda folder, reader, since, progress: batches.export(
            desk, folder, reader, since_last=since, progress=progress
        ),
        volumes=arrivals.volumes,
        take_in=lambda path, trust, progress: arrivals.take_in(desk, path, trust=trust, progress=progress),
        progress=_progress,
    )
    presenter = presenting.ExchangePresenter(view, wiring.jobs, world)
    view.card_saved.connect(presenter.save_card)
    view.card_taken.connect(presenter.take_card)
    view.new_only.connect(presenter.choose_new)
    view.exported.connect(presenter.export)
    view.imported.connect(presenter.take_in)
    view.trusted.connect(presenter.trust)
    view.distrusted.connect(presenter.distrust)
    view.stopped.connect(presenter.stop)
    view.left.connect(presenter.close)
    wiring.frame.push(view)
    return presenter


def home(desk: Desk) -> presenting.Home:
    """This computer, whom it wrote to last, and what is here of others."""
    reader = batches.kept_reader(desk)
    return presenting.Home(
        device=desk.workspace.device,
        fingerprint=fingerprint(desk.workspace.device_certificate),
        reader=reader,
        sent=batches.sent_before(desk, reader) if reader else 0,
        received=arrivals.received(desk),
    )


def _progress(told: Callable[[int, int], object]) -> Progress:
    progress = Progress()
    progress.told.connect(told)
    return progress


def package(wiring: Wiring, inspection_id: str) -> None:
    """Ask whom a package of this record is for, and write it."""
    desk = wiring.desk
    wiring.jobs.read(
        lambda: (packages.outlook(desk, inspection_id), _name(desk, inspection_id)),
        done=lambda found: _open(wiring, inspection_id, *found),
        failed=lambda error: _say(wiring, error),
    )


def _open(wiring: Wiring, inspection_id: str, outlook: packages.Outlook, name: str) -> PackageSheet:
    sheet = PackageSheet(wiring.frame.window(), outlook, name)
    progress = _progress(sheet.tell)
    sheet.stopped.connect(progress.stop)
    wiring.frame.closing.connect(progress.stop)
    sheet.asked.connect(
        lambda target, to, confidential: _make(
            wiring, sheet, progress, inspection_id, target, to, confidential
        )
    )
    sheet.closed.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def _make(
    wiring: Wiring,
    sheet: PackageSheet,
    progress: Progress,
    inspection_id: str,
    target: Path,
    to: str,
    confidential: bool | None,
) -> None:
    wiring.jobs.network(
        lambda: packages.make(
            wiring.desk, inspection_id, target, to=to, with_confidential=confidential, progress=progress
        ),
        done=lambda handed: _done(wiring, sheet, handed),
        failed=lambda error: _failed(wiring, sheet, error),
    )


def _done(wiring: Wiring, sheet: PackageSheet, handed: Handed) -> None:
    text = QCoreApplication.translate(
        "Exchange", "Written: %1, files: %2, %3. VERIFY.md says how to check it."
    )
    said = fill(text, handed.path.name, str(handed.made.files), words.size(handed.made.size))
    lost: dict[str, object] = {"count": len(handed.absent)}
    wrong = [messages.sentence_for("package.files_absent", lost)] if handed.absent else []
    if isValid(sheet) and sheet.isVisible():
        sheet.end([said], wrong)
    else:
        wiring.frame.tell(said)


def _failed(wiring: Wiring, sheet: PackageSheet, error: Exception) -> None:
    if not isinstance(error, Refused | Trouble):
        return
    if isValid(sheet) and sheet.isVisible():
        sheet.end([], [messages.sentence(error)])
    else:
        _say(wiring, error)


def _name(desk: Desk, inspection_id: str) -> str:
    """What the package is called: the record's own number, its target and the day."""
    from inspector.evidence.package import safe_name

    inspection = desk.workspace.get(Inspection, inspection_id)
    target = desk.workspace.get(Target, inspection.target)
    return safe_name(f"{inspection.number} {target.title} {desk.now():%Y%m%d-%H%M}")


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))
