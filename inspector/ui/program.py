"""The program behind the window: which page is shown, which screens a workspace has, what they ask of it."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages, settings
from inspector.ui.app import make_app
from inspector.ui.jobs import ThreadJobs
from inspector.ui.language import Language
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from inspector.casework.desk import Desk
    from inspector.casework.setup import NewWorkspace
    from inspector.store import WindowLock
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.create.presenter import RecoverySheet
    from inspector.ui.wiring import Wiring

SHARE = 0.001  # s a worker may keep the interpreter while the window waits for it
WARM = 600  # ms after the lock page is made: loading must not meet the first paint
log = logging.getLogger("inspector.ui")


def run(folder: Path, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> int:
    """Open the window on a workspace folder; answers the exit code."""
    sys.setswitchinterval(SHARE)
    file = settings.place()
    chosen, told = settings.read(file)
    app = make_app(theme=chosen.theme, language=chosen.language)
    program = Program(folder, ThreadJobs(), now=now, new_id=new_id, settings_file=file)
    program.start()
    program.appear()
    if told is not None:
        program.tell_later(told)
    return app.exec()


class Program(QStackedWidget):
    """One window: first run, unlock, or the frame with its screens."""

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        self._settings_file = settings_file
        self._settings = settings.Settings(Language.current().choice, Theme.current().mode)
        for look in (Language.current(), Theme.current()):
            look.changed.connect(self._keep_settings)
        self._later: list[Exception] = []
        self.folder, self.jobs, self.now, self.new_id = folder, jobs, now, new_id
        self.wiring: Wiring | None = None
        self._presenters: list[object] = []
        self._lock: WindowLock | None = None
        self.resize(1280, 800)
        self.setMinimumSize(640, 400)

    def appear(self) -> None:
        """Show the window; on a screen it would not fit, frame included, it fills the screen."""
        room = self.screen().availableSize()
        if room.width() <= self.width() or room.height() <= self.height():
            self.showMaximized()
        else:
            self.show()

    def start(self) -> None:
        """The page to begin with: unlock where there is a workspace, first run where there is none."""
        from inspector.store import describing

        if not (self.folder / describing.KEYS).exists():
            self._first_run()
            return
        try:
            self._unlock(describing.glance(self.folder).officers)
        except (Refused, Trouble) as told:
            self._unlock((), told)

    # -- pages before a workspace is open

    def _first_run(self) -> None:
        from inspector.ui.screens.first_run import machine
        from inspector.ui.screens.first_run.presenter import FirstRunPresenter
        from inspector.ui.screens.first_run.view import FirstRunPage

        page = FirstRunPage()
        presenter = FirstRunPresenter(
            page,
            self.jobs,
            look=lambda: machine.look(self.folder, self.now(), _printers()),
            start_alone=self._create,
            demo=self._demo,
        )
        self._put(page, presenter)

    def _create(self) -> None:
        from inspector.casework import setup
        from inspector.ui.screens.create.presenter import CreatePresenter, RecoverySheet
        from inspector.ui.screens.create.view import CreatePage

        page = CreatePage()
        desks: list[Desk] = []

        def create(new: NewWorkspace) -> RecoverySheet:
            desk, code = setup.new_workspace(self.folder, new, now=self.now, new_id=self.new_id)
            desks.append(desk)
            return RecoverySheet(code, lambda: setup.recovery_sheet(desk, code))

        presenter = CreatePresenter(
            page,
            self.jobs,
            create,
            judge=_judge,
            opened=lambda: self.open_desk(desks[0]),
            back=self._first_run,
        )
        self._put(page, presenter)

    def _demo(self) -> None:
        """A made-up exhibition in a folder of its own, which goes when the computer cleans up."""
        from inspector.casework import demo

        folder = demo.fresh_folder()
        self.jobs.write(
            lambda: demo.make(folder, now=self.now, new_id=self.new_id),
            done=lambda desk: self.open_desk(desk),
            failed=self._say,
        )

    def _unlock(self, officers: tuple[tuple[str, str], ...], told: Exception | None = None) -> None:
        from inspector.ui.screens.unlock.presenter import UnlockPresenter
        from inspector.ui.screens.unlock.view import UnlockPage

        page = UnlockPage()
        presenter = UnlockPresenter(
            page,
            self.jobs,
            officers=officers,
            open_it=self._open,
            opened=self.open_desk,
            look=lambda passphrase, badge: self._open(passphrase, badge, readonly=True),
            told=told,
        )
        self._put(page, presenter)
        QTimer.singleShot(WARM, lambda: self.jobs.read(_warm_up))

    def _open(self, passphrase: str, badge: str, *, readonly: bool = False) -> Desk:
        from inspector.casework import setup

        return setup.open_workspace(
            self.folder,
            passphrase,
            now=self.now,
            new_id=self.new_id,
            badge=badge or None,
            readonly=readonly,
        )

    # -- the workspace

    def open_desk(self, desk: Desk) -> None:
        """The workspace is open: its screens come. A second window on the same one is told so."""
        from inspector.ui.wiring import Wiring

        told = self._take_window(desk)
        self.wiring = Wiring(desk, self.jobs, self)
        self._put(self.wiring.frame, self.wiring)
        self.wiring.start()
        for one in (*self._later, told, desk.workspace.loss):
            if one is not None:
                QTimer.singleShot(0, lambda one=one: self._say(one))
        self._later.clear()

    def _take_window(self, desk: Desk) -> Refused | None:
        """Window and command line may work together; two windows on one workspace are told so."""
        from inspector.store import WindowLock

        try:
            self._lock = WindowLock(desk.workspace.folder)
        except Refused as told:
            return told
        return None

    def _put(self, page: QWidget, presenter: object) -> None:
        self._presenters = [presenter]
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()

    def tell_later(self, told: Exception) -> None:
        """Something to say once there is a window to say it in."""
        log.warning("%s", told)
        self._later.append(told)

    def _keep_settings(self) -> None:
        """Language and theme are remembered wherever they were chosen."""
        chosen = settings.Settings(Language.current().choice, Theme.current().mode)
        if self._settings_file is None or chosen == self._settings:
            return
        self._settings = chosen
        try:
            settings.write(self._settings_file, chosen)
        except Trouble as told:
            self._say(told)

    def _say(self, error: Exception) -> None:
        text = messages.sentence(error) if isinstance(error, Refused | Trouble) else str(error)
        if self.wiring is not None:
            self.wiring.frame.show_trouble(text)
        else:
            log.error("%s", text)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.wiring is not None:
            self.wiring.close()
        self.jobs.close()
        if self.wiring is not None:
            self.wiring.desk.workspace.close()
        if self._lock is not None:
            self._lock.close()
        super().closeEvent(event)


def _warm_up() -> None:
    """Load what the screens need while the passphrase is typed: the lock page does not wait for it."""
    import inspector.ui.wiring  # noqa: F401


def _printers() -> tuple[str, ...]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return tuple(QPrinterInfo.availablePrinterNames())


def _judge(passphrase: str, hints: tuple[str, ...]) -> int:
    from zxcvbn import zxcvbn

    if not passphrase:
        return 0
    return int(zxcvbn(passphrase[:72], user_inputs=[hint for hint in hints if hint])["score"])
