"""The program behind the window: which page is shown, which screens a workspace has, what they ask of it."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from inspector.domain.errors import Refused, Trouble
from inspector.ui import beginning, bringing_back, messages, settings
from inspector.ui.app import make_app
from inspector.ui.idling import Idling
from inspector.ui.jobs import ThreadJobs
from inspector.ui.language import Language
from inspector.ui.session import SessionJobs
from inspector.ui.suspend import SleepWatch
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from inspector.casework.desk import Desk
    from inspector.store import WindowLock
    from inspector.ui.jobs import Jobs
    from inspector.ui.returning import Here
    from inspector.ui.wiring import Wiring

SHARE = 0.001  # s a worker may keep the interpreter while the window waits for it
ASKED, IDLE, ASLEEP, CHANGED = "asked", "idle", "asleep", "changed"  # why the workspace is locked
WAIT, LONGEST = 100, (60_000, 4_000)  # ms for what runs; logind waits five seconds before a sleep
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
        self.idling, self.sleep = Idling(self), SleepWatch(self)
        self.idling.long_idle.connect(lambda: self.lock(IDLE))
        for told in (self.sleep.sleeping, self.sleep.slept, self.sleep.lid):
            told.connect(lambda: self.lock(ASLEEP))
        self._back_to: Here | None = None
        self._chosen = ""
        self._waits = 0
        self.resize(1280, 800)
        self.setMinimumSize(640, 400)

    def appear(self) -> None:
        """Show the window; on a screen it would not fit, frame included, it fills the screen."""
        self.sleep.begin()
        room = self.screen().availableSize()
        if room.width() <= self.width() or room.height() <= self.height():
            self.showMaximized()
        else:
            self.show()

    def start(self, locked: str = "") -> None:
        """The page to begin with: unlock where there is a workspace, first run where there is none."""
        from inspector.store import describing

        if not (self.folder / describing.KEYS).exists():
            beginning.first_run(self)
            return
        try:
            self._unlock(describing.glance(self.folder).officers, locked=locked)
        except (Refused, Trouble) as told:
            self._unlock((), told)

    # -- pages before a workspace is open

    def _unlock(
        self, officers: tuple[tuple[str, str], ...], told: Exception | None = None, locked: str = ""
    ) -> None:
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
            restore=self._restore,
            bring_back=lambda: bringing_back.open_page(self, instead=True),
            told=told,
            locked=locked,
            chosen=self._chosen,
        )
        self._put(page, presenter)
        QTimer.singleShot(WARM, lambda: self.jobs.read(_warm_up))

    def _open(self, passphrase: str, badge: str, *, readonly: bool = False) -> Desk:
        from inspector.casework import backups, places, setup

        desk = setup.open_workspace(
            self.folder,
            passphrase,
            now=self.now,
            new_id=self.new_id,
            badge=badge or None,
            readonly=readonly,
        )
        if not readonly:
            _probe(desk)
            if not backups.check_machine(desk, places.machine_id()):
                self.tell_later(Refused("store.moved"))
        return desk

    def _restore(self, passphrase: str, badge: str) -> Desk:
        """The newest copy of the records in the place of the damaged file, and open."""
        from inspector.casework import backups

        backups.restore_copy(self.folder, passphrase, badge=badge or None, now=self.now, new_id=self.new_id)
        return self._open(passphrase, badge)

    def _change_keys(self, me: str, leaving: str, passphrase: str, code: str) -> None:
        """An officer leaves: the workspace is closed, both files get other keys, one unlocks again."""
        from inspector.casework import officers
        from inspector.ui.rekeying import RekeyPage

        page = RekeyPage()
        self._put(page, page)
        self._chosen = me
        self.jobs.write(
            lambda: officers.change_keys(
                self.folder,
                passphrase,
                code,
                badge=me,
                leaving=leaving,
                now=self.now,
                new_id=self.new_id,
                progress=page.reach,
                stopped=page.is_stopped,
            ),
            done=lambda _: self.start(CHANGED),
            failed=self._keys_not_changed,
        )

    def _keys_not_changed(self, error: Exception) -> None:
        self.start()
        page = self.currentWidget()
        if isinstance(error, Refused | Trouble) and hasattr(page, "tell"):
            page.tell(messages.sentence(error))

    # -- the workspace

    def open_desk(self, desk: Desk) -> None:
        """The workspace is open: its screens come. A second window on the same one is told so."""
        from inspector.ui.wiring import Wiring

        told = self._take_window(desk)
        self.folder = desk.workspace.folder
        self._session = SessionJobs(self.jobs)
        self.wiring = Wiring(desk, self._session, self)
        self.wiring.lock_asked.connect(lambda: self.lock(ASKED))
        self.wiring.leave_asked.connect(lambda what: self.lock(ASKED, lambda: self._change_keys(*what)))
        self._put(self.wiring.frame, self.wiring)
        self.wiring.start()
        self.idling.set_minutes(self.wiring.keys.lock_after)
        self.wiring.keys.lock_after_changed.connect(self.idling.set_minutes)
        if self._back_to is not None:
            from inspector.ui import returning

            returning.go(self.wiring, self._back_to)
            self._back_to = None
        for one in (*self._later, told, desk.workspace.loss):
            if one is not None:
                QTimer.singleShot(0, lambda one=one: self._say(one))
        self._later.clear()

    def lock(self, why: str, then: Callable[[], object] | None = None) -> None:
        """Save what is unsaved, then drop the keys; afterwards one is back at the same field.

        What cannot be saved keeps the keys, behind the cover: a full disk must not cost an answer. Nobody is
        locked out while the party reads, or while a job is under way or a phone sends and only idleness asks.
        """
        wiring = self.wiring
        if wiring is None or (why == IDLE and wiring.keys.is_reading()):
            return
        if why == IDLE and (self._session.busy or (wiring.phone is not None and wiring.phone.is_heard())):
            wiring.frame.cover.put_on()
            return
        from inspector.ui import returning

        here = returning.here(wiring)
        wiring.frame.cover.put_on()  # nothing new is begun while the rest is brought home
        wiring.about_to_lock.emit()
        wiring.keys.flush()
        self._waits = LONGEST[why == ASLEEP] // WAIT
        self._after_writes(lambda: self._locking(wiring, here, why, then), times=2)

    def _locking(self, wiring: Wiring, here: Here, why: str, then: Callable[[], object] | None) -> None:
        if wiring is not self.wiring:
            return
        self._waits -= 1
        if getattr(self.jobs, "busy", 0) and self._waits > 0:  # photos on their way in
            QTimer.singleShot(WAIT, self, lambda: self._locking(wiring, here, why, then))
            return
        if not wiring.keys.is_durable():
            wiring.frame.cover.put_on()
            self.sleep.ready()
            return
        wiring.frame.clear()  # pages that are left make versions of their drafts
        self._after_writes(lambda: self._locked(wiring, here, why, then), times=2)

    def _locked(self, wiring: Wiring, here: Here, why: str, then: Callable[[], object] | None) -> None:
        if wiring is not self.wiring:
            return
        desk = wiring.desk
        self._session.end()
        wiring.close()
        desk.workspace.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None
        self.wiring, self._back_to = None, here
        wiring.deleteLater()
        self.sleep.ready()
        self.idling.set_minutes(0)
        if then is not None:
            then()
        else:
            self._chosen = desk.officer
            self.start(why)

    def _after_writes(self, then: Callable[[], object], times: int) -> None:
        """Once every write is done, and every write that those began."""
        if times:
            self.jobs.write(_nothing, done=lambda _: self._after_writes(then, times - 1))
        else:
            then()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.windowHandle()
        if window is not None:
            self.idling.watch(window)

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
        text = messages.in_words(error)
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
        self.sleep.end()
        super().closeEvent(event)


def _probe(desk: Desk) -> None:
    """Read what the first screens read: damage that opening does not meet is told on the lock page."""
    from inspector.casework import campaigns, tours

    try:
        campaigns.all_of(desk)
        tours.running(desk)
        desk.officers()
    except Trouble:
        desk.workspace.close()
        raise


def _nothing() -> None:
    """A write that only waits for its turn."""


def _warm_up() -> None:
    """Load what the screens need while the passphrase is typed: the lock page does not wait for it."""
    import inspector.ui.wiring  # noqa: F401
