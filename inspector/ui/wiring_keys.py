"""Mounts what keeps the workspace: cover and lock, keys and backup pages, copies, room and banner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector.casework import backups, officers, room, secrets, setup
from inspector.casework.room import Level
from inspector.domain.errors import Trouble
from inspector.ui import messages, sticks
from inspector.ui.language import Language, counted, fill
from inspector.ui.screens.backup import presenter as backup_presenter
from inspector.ui.screens.keys import presenter as keys_presenter
from inspector.ui.screens.party.view import PartyView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from inspector.casework.room import Room
    from inspector.domain.changed import Changed
    from inspector.store.backup import Done
    from inspector.ui.screens.tour.presenter import TourPresenter
    from inspector.ui.wiring import Wiring

LOOK_AFTER = 120_000  # ms between two looks whether a copy is due and how much room is left
_TONES = {Level.PLENTY: "muted", Level.SCARCE: "warn", Level.NEARLY_FULL: "danger"}


class KeysWiring(QObject):
    """Beside the wiring of the screens: everything that covers, locks, copies and warns."""

    lock_after_changed = Signal(int)

    def __init__(self, wiring: Wiring) -> None:
        super().__init__(wiring)
        self._wiring, self.desk, self.jobs, self.frame = wiring, wiring.desk, wiring.jobs, wiring.frame
        self._keys: keys_presenter.KeysPresenter | None = None
        self._backup: backup_presenter.BackupPresenter | None = None
        self._room: Room | None = None
        self.lock_after = _or(secrets.USUAL_LOCK, lambda: secrets.lock_after(self.desk))
        cover = self.frame.cover
        cover.tried.connect(self._try_to_lift)
        cover.lock_asked.connect(wiring.lock_asked)
        cover.lifted.connect(self.frame.focus_page)
        self.frame.banner.pressed.connect(self.show_backup)
        wiring.about_to_lock.connect(self._stop_backup)
        Language.current().changed.connect(self._say_again)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AFTER)
        self._timer.timeout.connect(self.look_after)

    def start(self) -> None:
        """Once the first screen is there."""
        self.guard_cover()
        self._timer.start()
        self.jobs.read(self._look, done=self._show_looks, key="keeping")
        if not self.desk.workspace.officer:
            self.show_keys()  # opened with the recovery code: somebody needs a new passphrase

    def close(self) -> None:
        """The window is left, or the workspace locked."""
        self._timer.stop()
        Language.current().changed.disconnect(self._say_again)

    # -- cover and lock

    def guard_cover(self) -> None:
        """A PIN or a passphrase brings the screen back; opened with the recovery code there is neither."""
        if self.desk.workspace.officer:
            slots = self.desk.workspace.describe(self.desk.workspace.folder).officers
            self.frame.cover.guard([(badge, name) for badge, name in slots], self.desk.workspace.officer)

    def _try_to_lift(self, badge: str, secret: str) -> None:
        cover = self.frame.cover
        cover.field.setEnabled(False)
        self.jobs.write(
            lambda: secrets.proves(self.desk, badge, secret),
            done=lambda _: self._lift(),
            failed=lambda error: cover.refuse(messages.in_words(error)),
        )

    def _lift(self) -> None:
        self.frame.cover.field.setEnabled(True)
        self.frame.cover.lift()

    def is_reading(self) -> bool:
        """Whether the party reads just now: nothing covers or locks then."""
        return any(view.isVisible() for view in self.frame.window().findChildren(PartyView))

    def flush(self) -> None:
        """Send to the disk what is still only in memory."""
        for name in ("inspection", "trial"):
            saver = getattr(self._wiring.presenter(name), "saver", None)
            if saver is not None:
                saver.flush()

    def is_durable(self) -> bool:
        """Whether everything that was answered is on the disk."""
        saver = getattr(self._wiring.presenter("inspection"), "saver", None)
        return saver is None or saver.is_durable

    def set_lock_after(self, minutes: int) -> None:
        """After how many minutes of nobody typing the workspace locks."""
        self.lock_after = minutes
        self.jobs.write(lambda: secrets.set_lock_after(self.desk, minutes), failed=self._tell)
        self.lock_after_changed.emit(minutes)

    # -- copies and room

    def look_after(self) -> None:
        """When nobody types: a copy when one is due, the logs brought home, the room measured."""
        if getattr(self.jobs, "busy", 0):
            return
        self.jobs.photo(lambda: backups.copy_if_due(self.desk), failed=self._tell)
        self.jobs.read(self._look, done=self._show_looks, key="keeping")

    def _look(self) -> tuple[Room, bool, tuple[int, int]]:
        workspace = self.desk.workspace
        readable = workspace.readable() if workspace.readonly else (0, 0)
        found = _or(room.of(workspace.disk_free()), lambda: room.left(self.desk))
        return found, _or(False, lambda: backups.is_restored(self.desk)), readable

    def _show_looks(self, looks: tuple[Room, bool, tuple[int, int]]) -> None:
        found, restored, readable = looks
        self._say_room(found)
        if self.desk.workspace.readonly:
            text = self.tr(
                "Opened for reading only. %1 of %2 records can be read. Lock, and choose"
                " 'Restore the last copy',"
                " to go on."
            )
            self.frame.banner.say(fill(text, *readable))
        elif restored:
            text = self.tr(
                "This device was restored and prints temporary numbers until the administrator confirms it."
            )
            self.frame.banner.say(text, self.tr("Confirm"))
        else:
            self.frame.banner.say("")

    def _say_room(self, found: Room) -> None:
        worse = self._room is None or self._room.level is not found.level
        self._room = found
        tone = _TONES[found.level]
        words = counted(self.tr("Room for %1 photo"), self.tr("Room for %1 photos"), found.photos)
        self.frame.status.say("room", words, "triangle-alert" if tone == "danger" else "image", tone)
        if worse and found.level is Level.NEARLY_FULL:
            text = self.tr(
                "The disk is nearly full: room for about %1 more photos. Empty the bin and the"
                " downloads, or move"
                " videos to a stick. What is saved is safe."
            )
            self.frame.show_trouble(fill(text, found.photos))

    def _say_again(self) -> None:
        self.jobs.read(self._look, done=self._show_looks, key="keeping")

    # -- pages

    def show_keys(self) -> None:
        """The page of officers and keys."""
        from inspector.ui.screens.keys.view import KeysView

        view = KeysView()
        presenter = self._keys_presenter(view)
        self._listen(view, presenter)
        self.frame.push(view)
        presenter.load()

    def _listen(self, view: Any, presenter: keys_presenter.KeysPresenter) -> None:
        view.asked.connect(presenter.ask)
        view.certified.connect(presenter.certify)
        view.given.connect(presenter.give)
        view.given_up.connect(presenter.give_up)
        view.weighed.connect(presenter.weigh)
        view.sheet_saved.connect(presenter.save_sheet)
        self._keys = presenter

    def _keys_presenter(self, view: Any) -> keys_presenter.KeysPresenter:
        desk = self.desk
        world = keys_presenter.World(
            load=lambda: officers.overview(desk),
            change_passphrase=lambda badge, old, new: officers.change_passphrase(desk, badge, old, new),
            set_pin=lambda badge, secret, pin: secrets.set_tour_pin(desk, badge, secret, pin),
            readmit=lambda badge, new, own: officers.readmit(desk, badge, new, own=own),
            begin_again=lambda badge, new: officers.begin_again(desk, badge, new),
            certify=lambda badge: officers.certify(desk, badge),
            hand_over=lambda badge, own, theirs: officers.hand_over(desk, badge, own=own, theirs=theirs),
            add=lambda name, badge, secret: officers.add(desk, name, badge, secret),
            new_code=officers.new_code,
            sheet=lambda code: setup.recovery_sheet(desk, code),
            renew_recovery=lambda code: officers.renew_recovery(desk, code),
            prove=lambda badge, secret: secrets.proves(desk, badge, secret),
            leave=self._leave,
            judge=secrets.strength,
            tell=self._tell_done,
        )
        return keys_presenter.KeysPresenter(view, self.jobs, world)

    def begin_with_pins(self, tour: TourPresenter) -> None:
        """Begin the tour, then a PIN for each officer who has none."""
        wanted = tour.state.plan.officers
        begun = tour.world.begun

        def then() -> None:
            begun()
            self.ask_pins(wanted)

        tour.world = replace(tour.world, begun=then)
        tour.begin()

    def ask_pins(self, badges: tuple[str, ...]) -> None:
        """One sheet after the other, for those who have no PIN yet."""
        missing = [badge for badge in badges if not secrets.has_pin(self.desk, badge)]
        if not missing:
            return
        from inspector.ui.screens.keys.view import KeysView

        view = KeysView()
        view.setParent(self.frame)  # never shown: only its sheets are
        view.hide()
        presenter = self._keys_presenter(view)
        self._listen(view, presenter)

        def go_on(left: list[str]) -> None:
            if left:
                presenter.ask(keys_presenter.PIN, left[0], then=lambda: go_on(left[1:]))

        self.jobs.read(
            presenter.world.load, done=lambda keys: self._ask_first(presenter, keys, missing, go_on)
        )

    def _ask_first(
        self,
        presenter: keys_presenter.KeysPresenter,
        keys: officers.Keys,
        missing: list[str],
        go_on: Callable[[list[str]], None],
    ) -> None:
        presenter.know(keys)
        go_on(missing)

    def show_backup(self) -> None:
        """The page of the backup."""
        from inspector.ui.screens.backup.view import BackupView

        view = BackupView()
        world = backup_presenter.World(
            load=self._backup_facts,
            run=self._run_backup,
            copy_now=lambda: backups.copy_now(self.desk),
            keep=lambda count: backups.set_copies(self.desk, count),
            confirm=lambda nexts: backups.confirm(self.desk, nexts),
        )
        presenter = backup_presenter.BackupPresenter(
            view, self.jobs, world, lambda milliseconds, act: QTimer.singleShot(milliseconds, act)
        )
        view.run_asked.connect(presenter.run)
        view.stop_asked.connect(presenter.stop)
        view.copy_asked.connect(presenter.copy_now)
        view.kept.connect(presenter.keep)
        view.confirmed.connect(presenter.confirm)
        view.looked.connect(presenter.load)
        self._backup = presenter
        self.frame.push(view)
        presenter.load()

    def _backup_facts(self) -> backup_presenter.Facts:
        return backup_presenter.Facts(
            standing=backups.standing(self.desk),
            room=room.left(self.desk),
            sticks=sticks.here(),
            restored=backups.is_restored(self.desk),
            blocks=backups.frozen_blocks(self.desk),
            administers=self.desk.workspace.administers,
            readonly=self.desk.workspace.readonly,
        )

    def _run_backup(
        self, target: Path, progress: Callable[[int, int], None], stopped: Callable[[], bool]
    ) -> tuple[Done, Changed]:
        return backups.run(self.desk, target, progress=progress, stopped=stopped)

    def _stop_backup(self) -> None:
        if self._backup is not None:
            self._backup.stop()

    # -- who leaves

    def _leave(self, badge: str, own: str, code: str) -> None:
        me = self.desk.workspace.officer
        self._wiring.leave_asked.emit((me, badge, own, code))

    # -- told

    def _tell_done(self, what: str) -> None:
        from inspector.ui.screens.keys import words

        self.frame.tell(words.done(what) or messages.sentence_for(what))

    def _tell(self, error: Exception) -> None:
        self.frame.show_trouble(messages.in_words(error))


def _or(otherwise: Any, read: Callable[[], Any]) -> Any:
    """What is read, or this where a damaged file does not give it."""
    try:
        return read()
    except Trouble:
        return otherwise
