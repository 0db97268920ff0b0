"""Builds the settings, and the pages that lie over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import numbers, room, secrets
from inspector.ui import wiring_agency, wiring_clocks
from inspector.ui.language import Language
from inspector.ui.screens.settings import presenter as presenting
from inspector.ui.screens.settings.view import SettingsView
from inspector.ui.settings import Settings
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from inspector.ui.screens.phrases.presenter import PhrasesPresenter
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> SettingsView:
    """The place of the settings of this machine and this workspace."""
    view = SettingsView()
    world = presenting.World(
        load=lambda: _facts(wiring),
        settings=lambda: Settings(Language.current().choice, Theme.current().mode),
        speak=Language.current().set,
        dress=Theme.current().set_mode,
    )
    presenter = presenting.SettingsPresenter(view, wiring.jobs, world)
    view.spoken.connect(presenter.speak)
    view.dressed.connect(presenter.dress)
    view.phrases_asked.connect(wiring.show_phrases)
    view.checklists_asked.connect(wiring.show_checklists)
    view.exchange_asked.connect(wiring.show_exchange)
    view.keys_asked.connect(wiring.keys.show_keys)
    view.backup_asked.connect(wiring.keys.show_backup)
    view.agency_asked.connect(lambda: wiring_agency.show(wiring))
    view.lock_after_chosen.connect(wiring.keys.set_lock_after)
    wiring.keep("settings", presenter)
    wiring.sources.mount_settings(view)
    wiring_clocks.mount_settings(wiring, view)
    presenter.load()
    return view


def phrases(wiring: Wiring) -> PhrasesPresenter:
    """The page of phrases."""
    from inspector.ui.screens.phrases.presenter import PhrasesPresenter
    from inspector.ui.screens.phrases.view import PhrasesView

    view = PhrasesView()
    presenter = PhrasesPresenter(view, wiring.jobs, wiring.desk, wiring.frame.tell)
    wiring.frame.push(view)
    return presenter


def _facts(wiring: Wiring) -> presenting.Facts:
    workspace = wiring.desk.workspace
    return presenting.Facts(
        folder=str(workspace.folder),
        device=workspace.device,
        agency=wiring.desk.agency(),
        officers=tuple(wiring.desk.officers().values()),
        numbers_left=numbers.left(wiring.desk),
        room=room.left(wiring.desk),
        lock_after=secrets.lock_after(wiring.desk),
        today=wiring.desk.now().date(),
    )
