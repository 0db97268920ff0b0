"""Puts the page together: view and presenter, wired."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inspector.ui.screens.sign.presenter import SignPresenter
from inspector.ui.screens.sign.view import SignView

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.sign.presenter import World


def make(
    jobs: Jobs,
    world: World,
    *,
    on_locked: Callable[[], object],
    on_reopened: Callable[[], object],
    show_party: Callable[[], object],
) -> tuple[SignView, SignPresenter]:
    """The page of one completed inspection, read and ready to be pushed on the frame."""
    view = SignView()
    presenter = SignPresenter(
        view, jobs, world, on_locked=on_locked, on_reopened=on_reopened, show_party=show_party
    )
    wire(view, presenter)
    presenter.load()
    return view, presenter


def wire(view: SignView, presenter: SignPresenter) -> None:
    """Every signal of the view to the verb it means."""
    outcomes, prints, scans = presenter.outcomes, presenter.prints, presenter.scans
    signers = view.signers
    pairs = (
        (view.papers.chosen, presenter.show_paper),
        (view.papers.issue_asked, presenter.issue),
        (view.anew_confirmed, presenter.issue_now),
        (view.papers.scans_read, scans.forget),
        (view.scanned, scans.take),
        (view.preview.wanted, presenter.want_page),
        (view.preview.page_changed, presenter.turn),
        (view.reading_toggled, presenter.toggle_reading),
        (view.print_all, prints.all_unprinted),
        (view.print_page, prints.page),
        (view.prints.print_asked, prints.paper),
        (view.prints.outcomes_asked, prints.outcomes),
        (view.prints.stop_asked, prints.stop),
        (view.prints.part_given, prints.part),
        (view.prints.rest_given, prints.go_on),
        (view.prints.profile_given, prints.keep_profile),
        (view.prints.printer_chosen, prints.choose),
        (view.prints.look_again_asked, prints.look_again),
        (view.prints.paper_loaded, presenter.world.printing.load_paper),
        (view.save_chosen, lambda document, path: prints.save(document, Path(path))),
        (signers.given, outcomes.give),
        (signers.taken_back, outcomes.take_back),
        (signers.withdrawn, outcomes.withdraw),
        (signers.edited, lambda key, fields: outcomes.edit(key, **fields)),
        (signers.confirmed, outcomes.confirm),
        (signers.opined, outcomes.opine),
        (signers.recording_wanted, presenter.want_recording),
        (signers.secret_asked, outcomes.ask_secret),
        (signers.signed, outcomes.sign),
        (signers.pad_asked, presenter.drawing.begin),
        (view.sheets.pad_paged, presenter.drawing.page),
        (view.sheets.pad_said, lambda fields: presenter.drawing.say(**fields)),
        (view.sheets.pad_taken_back, presenter.drawing.stop),
        (view.sheets.beside_given, presenter.drawing.beside),
        (view.addendum_asked, presenter.adding.ask),
        (view.sheets.addendum_given, presenter.adding.give),
        (view.sheets.addendum_typed, presenter.adding.jot),
        (view.lock_asked, presenter.ask_lock),
        (view.lock_confirmed, presenter.lock),
        (view.missing_asked, presenter.go_to_missing),
        (view.reopen_asked, presenter.ask_reopen),
        (view.reopened, presenter.reopen),
        (view.party_asked, presenter.show_party),
        (view.wrong_read, presenter.forget_wrong),
        (view.left_page, presenter.close),
    )
    for signal, verb in pairs:
        signal.connect(verb)
