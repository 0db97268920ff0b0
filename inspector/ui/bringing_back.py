"""The page that restores a whole backup, before a workspace is open; it ends on the lock page."""

from __future__ import annotations

from typing import TYPE_CHECKING

RESTORED = "restored"

if TYPE_CHECKING:
    from inspector.store.restoring import Restored
    from inspector.ui.program import Program


def open_page(window: Program, *, instead: bool = False) -> None:
    """`instead` of a damaged workspace, which is set aside."""
    from inspector.casework import held
    from inspector.ui import sticks
    from inspector.ui.screens.restore.presenter import RestorePresenter
    from inspector.ui.screens.restore.view import RestorePage

    page = RestorePage()

    def done(_: Restored) -> None:
        window.start(RESTORED)

    presenter = RestorePresenter(
        page,
        window.jobs,
        sticks=sticks.here,
        find=held.found,
        restore=lambda source, secret, progress, stopped: held.restore(
            source,
            window.folder,
            secret,
            now=window.now,
            new_id=window.new_id,
            progress=progress,
            stopped=stopped,
        ),
        done=done,
        back=window.start,
        instead=instead,
    )
    window._put(page, presenter)
