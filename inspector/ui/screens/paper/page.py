"""Puts the page together: view and presenter, wired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.paper.presenter import PaperPresenter
from inspector.ui.screens.paper.view import PaperView

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.paper.presenter import World


def make(
    jobs: Jobs, world: World, *, on_issued: Callable[[str], object], on_left: Callable[[], object]
) -> tuple[PaperView, PaperPresenter]:
    """The editor of one draft, read and ready to be pushed on the frame."""
    view = PaperView()
    presenter = PaperPresenter(view, jobs, world, on_issued=on_issued, on_left=on_left)
    wire(view, presenter)
    presenter.load()
    return view, presenter


def wire(view: PaperView, presenter: PaperPresenter) -> None:
    """Every signal of the view to the verb it means."""
    pairs = (
        (view.written, presenter.write),
        (view.undo_asked, presenter.undo),
        (view.issue_asked, presenter.issue),
        (view.withdraw_asked, presenter.ask_withdraw),
        (view.withdrawn, presenter.withdraw),
        (view.approval.asked, presenter.ask),
        (view.approval.answered, lambda given: presenter.answer(**given)),
        (view.reading_toggled, presenter.toggle_reading),
        (view.preview.wanted, presenter.want_page),
        (view.wrong_read, presenter.forget_wrong),
        (view.left_page, presenter.close),
    )
    for signal, verb in pairs:
        signal.connect(verb)
