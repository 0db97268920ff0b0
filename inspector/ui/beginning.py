"""The pages of a computer that has no workspace yet: the ways in, a new workspace, the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui import bringing_back

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.setup import NewWorkspace
    from inspector.ui.program import Program


def first_run(window: Program) -> None:
    """Three ways in: alone, a demo, a backup."""
    from inspector.ui.screens.first_run import machine
    from inspector.ui.screens.first_run.presenter import FirstRunPresenter
    from inspector.ui.screens.first_run.view import FirstRunPage

    page = FirstRunPage()
    presenter = FirstRunPresenter(
        page,
        window.jobs,
        look=lambda: machine.look(window.folder, window.now(), _printers()),
        start_alone=lambda: create(window),
        demo=lambda: demo(window),
        restore=lambda: bringing_back.open_page(window),
    )
    window._put(page, presenter)


def create(window: Program) -> None:
    """Agency, officers, passphrases; the recovery sheet is printed before the workspace opens."""
    from inspector.casework import setup
    from inspector.ui.screens.create.presenter import CreatePresenter, RecoverySheet
    from inspector.ui.screens.create.view import CreatePage

    page = CreatePage()
    desks: list[Desk] = []

    def make(new: NewWorkspace) -> RecoverySheet:
        desk, code = setup.new_workspace(window.folder, new, now=window.now, new_id=window.new_id)
        desks.append(desk)
        return RecoverySheet(code, lambda: setup.recovery_sheet(desk, code))

    presenter = CreatePresenter(
        page,
        window.jobs,
        make,
        judge=_judge,
        opened=lambda: window.open_desk(desks[0]),
        back=lambda: first_run(window),
    )
    window._put(page, presenter)


def demo(window: Program) -> None:
    """A made-up exhibition in a folder of its own, which goes when the computer cleans up."""
    from inspector.casework import demo as made_up

    folder = made_up.fresh_folder()
    window.jobs.write(
        lambda: made_up.make(folder, now=window.now, new_id=window.new_id),
        done=lambda desk: window.open_desk(desk),
        failed=window._say,
    )


def _printers() -> tuple[str, ...]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return tuple(QPrinterInfo.availablePrinterNames())


def _judge(passphrase: str, hints: tuple[str, ...]) -> int:
    from zxcvbn import zxcvbn

    if not passphrase:
        return 0
    return int(zxcvbn(passphrase[:72], user_inputs=[hint for hint in hints if hint])["score"])
