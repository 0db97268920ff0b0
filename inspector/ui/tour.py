"""A walk through the real window, off-screen: pictures and papers of a day's work in a folder to look at."""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from inspector.casework import demo, demo_material, papers, rolls, setup, tours, verifying
from inspector.domain.errors import Refused
from inspector.trust.slots import Cost
from inspector.ui.album import Album, dress
from inspector.ui.app import make_app
from inspector.ui.components.rows import SectionRow
from inspector.ui.driver import Driver
from inspector.ui.jobs import ThreadJobs
from inspector.ui.printing import FileOutput, Printing
from inspector.ui.program import Program
from inspector.ui.screens.party.view import PartyView

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.domain.inspection import Inspection
    from inspector.domain.notice import Notice

BEGAN = datetime(2026, 11, 6, 14, 20, tzinfo=timezone(timedelta(hours=8)))
SECRETS = {founder.badge: founder.passphrase for founder in demo.FOUNDERS}


@dataclass
class Clock:
    """From two o'clock on, at the pace of the wall: the pictures of every walk show the same afternoon."""

    def __post_init__(self) -> None:
        self._from = time.monotonic()

    def __call__(self) -> datetime:
        return BEGAN + timedelta(seconds=time.monotonic() - self._from)


def walk(out: Path, workspace: Path | None = None, *, new_id: Callable[[], str]) -> Path:
    """Walk the demo, write pictures, PDFs and `index.md` into `out`; answers the path of the index.

    The demo workspace is made in `workspace`, which must not be one yet, or in a folder that is gone after.
    """
    if workspace is not None and (workspace / "keys.json").exists():
        raise Refused("store.folder_not_empty", folder=str(workspace))
    out.mkdir(parents=True, exist_ok=True)
    make_app(language="zh", theme="light").setCursorFlashTime(0)
    before = qInstallMessageHandler(_hush)
    dress("zh", "light")
    with tempfile.TemporaryDirectory(prefix="inspector-tour-") as scratch:
        walked = _Walk(out, workspace or Path(scratch) / "workspace", Path(scratch), new_id)
        try:
            return walked.through()
        finally:
            walked.close()
            qInstallMessageHandler(before)


def _hush(kind: QtMsgType, _: object, text: str) -> None:
    """Off-screen, Qt regrets at every window that there is none; anything worse is shown."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        sys.stderr.write(f"{text}\n")


class _Walk:
    """One walk: the window, two hands, an album."""

    def __init__(self, out: Path, workspace: Path, scratch: Path, new_id: Callable[[], str]) -> None:
        self.out, self.workspace, self.scratch, self.new_id = out, workspace, scratch, new_id
        self.clock, self.jobs = Clock(), ThreadJobs()
        self.program, self.hands, self.album = self._window(scratch / "nothing")

    def _window(self, folder: Path) -> tuple[Program, Driver, Album]:
        program = Program(folder, self.jobs, now=self.clock, new_id=self.new_id)
        hands = Driver(program, self.jobs)
        program.show()
        program.activateWindow()
        return program, hands, Album(self.out, program, hands.settle)

    def close(self) -> None:
        self.program.close()

    @property
    def desk(self) -> Desk:
        return self.program.wiring.desk  # type: ignore[union-attr]

    def through(self) -> Path:
        """Every station in order."""
        self._first_page()
        self._open()
        self._places()
        self._clean_booth()
        self._booth_with_order()
        self._signatures()
        self._papers()
        report = verifying.workspace(self.desk)
        held = "成立 holds" if report.holds else "不成立 does not hold"
        return self.album.index(f"核验 verify：{held}；{len(report.proved)} 项 statements proved.")

    # -- before there is anything

    def _first_page(self) -> None:
        picture, hands = self.album.picture, self.hands
        self.program.start()
        hands.settle()
        picture("first-run")
        hands.press("Return")
        for text in (demo.NEW.agency, demo.NEW.agency_en, demo.NEW.short_name, "李明", "Li Ming"):
            hands.type(text)
            hands.press("Return")
        picture("create")
        desk, code = setup.new_workspace(
            self.scratch / "sheet", demo.NEW, now=self.clock, new_id=self.new_id, cost=Cost.for_tests()
        )
        self.album.paper("recovery-sheet", setup.recovery_sheet(desk, code))
        desk.workspace.close()

    def _open(self) -> None:
        demo.make(self.workspace, now=self.clock, new_id=self.new_id).workspace.close()
        self.program.folder = self.workspace
        self.program.start()
        self.hands.settle()
        self.album.picture("unlock")
        self.hands.type(SECRETS[demo.FOUNDERS[0].badge])
        self.hands.press("Return")
        self.hands.until(lambda: self.program.wiring is not None, "the workspace to open")
        paper = self.scratch / "printed.pdf"
        printing = Printing(self.jobs, lambda name, mono: FileOutput(paper), lambda: ("PDF",))
        self.program.wiring.printing = printing  # type: ignore[union-attr]
        self.hands.settle()

    # -- places

    def _places(self) -> None:
        picture, hands = self.album.picture, self.hands
        picture("today")
        hands.press("Ctrl+2")
        picture("campaigns")
        self._pages_over_campaigns()
        hands.press("Ctrl+3")
        picture("booths")
        hands.press("Ctrl+K")
        hands.type("a10")
        picture("find")
        hands.press("Escape", "Ctrl+4")
        picture("settings")
        hands.press("Ctrl+1")

    def _pages_over_campaigns(self) -> None:
        wiring = self.program.wiring
        listed = self.scratch / "exhibitors.xlsx"
        demo_material.workbook(listed, 120)
        wiring.import_list("")  # type: ignore[union-attr]
        self.hands.settle()
        self.hands.drop([listed], self._view())
        self.album.picture("import")
        wiring.frame.back()  # type: ignore[union-attr]
        wiring.begin_tour("")  # type: ignore[union-attr]
        self.hands.settle()
        self.album.picture("tour")
        wiring.frame.back()  # type: ignore[union-attr]

    # -- a clean booth

    def _clean_booth(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("Ctrl+J")
        picture("opening")
        hands.press("Return", "1", "3")
        picture("answers")
        hands.press("Ctrl+Return", *["F7"] * 7)
        picture("nothing-found")
        hands.press("1", "F9")
        picture("clean")

    # -- a booth with an order

    def _booth_with_order(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("Return")
        picture("inspection")
        hands.press("Alt+2", "Return", "2", "2", "1")
        hands.press(*["F7"] * 5)
        view = self._view()
        hands.drop(self._photos("booth", "price"), view, view.findChildren(SectionRow)[-1])
        self._look_at(view)
        hands.press("1")
        picture("closing")
        hands.press("F9")
        picture("sign")
        hands.press("Alt+E")
        picture("reading-copy")
        hands.press("Alt+E", "F4")
        picture("party")
        for shown in self.program.findChildren(PartyView):
            shown.language_asked.emit()
        picture("party-english")
        hands.press("F4", "Alt+R")
        picture("reopen")
        hands.press("1")
        hands.type("PAT")
        hands.press("F9")

    def _look_at(self, view: Any) -> None:
        """A photo large, something of it framed, its facts beside it."""
        view.hands.photo_opened.emit(view.state.evidence[0].key)  # as a press on its thumb does
        self.hands.settle()
        self.hands.press("B", "Return", "I")
        self.album.picture("viewer")
        self.hands.press("Escape", "Escape")

    def _view(self):
        return self.program.wiring.frame.current()  # type: ignore[union-attr]

    def _photos(self, *names: str) -> list[Path]:
        """Pictures as a camera would leave them on a card."""
        found = []
        for name in names:
            path = self.scratch / f"{name}.jpg"
            path.write_bytes(demo_material.draw(name, self.clock()))
            found.append(path)
        return found

    # -- signatures and the lock

    def _signatures(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("1", "Tab", "3", "2")
        picture("refusal")
        hands.press("Return")
        for badge in (demo.FOUNDERS[0].badge, demo.FOUNDERS[1].badge):
            hands.type(SECRETS[badge])
            hands.press("Return")
        hands.drop(self._signed_pages(), self._view())
        picture("signed")
        hands.press("Ctrl+L")
        picture("lock")
        self._inspection = self._last().id
        hands.press("Return")
        picture("locked")

    def _last(self) -> Inspection:
        presenter: Any = self.program.wiring.presenter("sign")  # type: ignore[union-attr]
        return presenter.state.sheet.inspection

    def _in_force(self) -> tuple[Notice, ...]:
        return tuple(papers.in_force(self.desk, self._last().id))

    def _signed_pages(self) -> list[Path]:
        """The papers as a telephone photographs them: turned a little, JPEG."""
        from inspector import notices

        found = []
        for notice in self._in_force():
            for number, page in enumerate(notices.page_images(papers.pdf(self.desk, notice.id), 150), 1):
                held = BytesIO()
                turned = page.rotate(2.5, expand=True, fillcolor=(96, 90, 82)).convert("RGB")
                turned.save(held, "JPEG", quality=80)
                path = self.scratch / f"{notice.kind}-{number}.jpg"
                path.write_bytes(held.getvalue())
                found.append(path)
        return found

    # -- papers

    def _papers(self) -> None:
        paper, desk = self.album.paper, self.desk
        for notice in papers.in_force(desk, self._inspection):
            paper(f"{notice.kind}-booth", papers.pdf(desk, notice.id))
            paper(f"{notice.kind}-reading-copy", papers.reading_copy(desk, notice.id))
            if notice.kind == papers.RECORD:
                paper(f"{notice.kind}-full", papers.in_layout(desk, notice.id, "full"))
        sheet, _ = papers.issue(desk, self._inspection, "W14")
        paper("W14-photo-sheet", papers.pdf(desk, sheet))
        tour = tours.running(desk)
        if tour is not None:
            roll, _ = rolls.issue(desk, tour.id)
            paper("W28-patrol-roll", papers.pdf(desk, roll))
