"""Opens the viewer over the window and joins its view to its presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from inspector.ui.frame import KeysSheet
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.viewer import keys
from inspector.ui.screens.viewer.picking import PickSheet
from inspector.ui.screens.viewer.presenter import Room, ViewerPresenter
from inspector.ui.screens.viewer.view import ViewerView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from inspector.casework.desk import Desk
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.state import Photo
    from inspector.ui.screens.viewer.drawn import Later
    from inspector.ui.wiring import Wiring


def open_viewer(
    window: QWidget, jobs: Jobs, desk: Desk, inspection_id: str, key: str, *, preview: bytes | None = None,
    room: Room | None = None, later: Later | None = None,
) -> ViewerPresenter:  # fmt: skip
    """A photo of an inspection over the whole window, with the others of its set beside it."""
    view = ViewerView(window)
    presenter = ViewerPresenter(
        view, jobs, desk, inspection_id, key, later=later or _later, preview=preview, room=room
    )
    view.new = presenter.new
    _join(view, presenter, window)
    view.open()
    return presenter


def look(wiring: Wiring, inspection_id: str, photo: Photo, over: Callable[[], object]) -> ViewerPresenter:
    """A photo of the inspection screen; `over` when something was drawn and its copy is there to be shown."""
    page = wiring.frame.current()
    here = page.page.here() if isinstance(page, InspectionView) else ""
    presenter = open_viewer(
        wiring.frame, wiring.jobs, wiring.desk, inspection_id, photo.key, preview=photo.preview,
        room=Room(copied=over),
    )  # fmt: skip
    presenter.view.focus_left.connect(lambda: _go_on(wiring, page, here))
    return presenter


def _go_on(wiring: Wiring, page: object, here: str) -> None:
    """The page was drawn again meanwhile: back to the question one was at."""
    if not (here and isinstance(page, InspectionView) and page.page.focus_on(here)):
        wiring.frame.focus_page()


def _later(milliseconds: int, act: object) -> None:
    QTimer.singleShot(milliseconds, act)  # type: ignore[call-overload]


def _join(view: ViewerView, presenter: ViewerPresenter, window: QWidget) -> None:
    view.closed.connect(presenter.close)
    view.stepped.connect(presenter.go)
    view.jumped.connect(lambda place: presenter.last() if place < 0 else presenter.go_to(place))
    view.paged.connect(presenter.turn_page)
    view.wanted.connect(presenter.want)
    view.part_wanted.connect(presenter.want_part)
    view.tool_chosen.connect(presenter.choose)
    view.layer_drawn.connect(presenter.add)
    view.layer_changed.connect(presenter.change)
    view.layer_picked.connect(presenter.select)
    view.layer_stepped.connect(presenter.select_next)
    view.nudged.connect(lambda right, down, far: presenter.nudge(right, down, far_end=far))
    view.jotted.connect(presenter.jot)
    view.coloured.connect(presenter.next_colour)
    view.thickened.connect(presenter.thicker)
    view.filled.connect(presenter.other_fill)
    view.taken_off.connect(presenter.take_off)
    view.undone.connect(presenter.undo)
    view.redone.connect(presenter.redo)
    view.turn_kept.connect(presenter.keep_turn)
    view.compared.connect(presenter.compare)
    view.pane_used.connect(presenter.use)
    view.linked.connect(presenter.toggle_link)
    view.informed.connect(presenter.toggle_facts)
    view.party_asked.connect(presenter.toggle_party)
    view.language_changed.connect(presenter.say_again)
    view.other_asked.connect(lambda: _pick(window, presenter))
    view.keys_asked.connect(lambda: KeysSheet(window, keys.listed()).open())


def _pick(window: QWidget, presenter: ViewerPresenter) -> None:
    """Which photo of another record to lay beside this one."""
    sheet = PickSheet(window, presenter.elsewhere)
    sheet.chosen.connect(presenter.compare_with)
    sheet.open()
