"""Opens the photo set over an inspection, open or locked, and joins its view to its presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.domain.camera import CameraClock, camera_of
from inspector.ui import components as kit
from inspector.ui import wiring_sources, wiring_viewer
from inspector.ui.components.keys import key_within
from inspector.ui.screens.photo_set import words
from inspector.ui.screens.photo_set.clock import ClockSheet
from inspector.ui.screens.photo_set.filming import FilmSheet
from inspector.ui.screens.photo_set.presenter import PhotoSetPresenter
from inspector.ui.screens.photo_set.view import PhotoSetView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.view import InspectionView
    from inspector.ui.screens.sign.view import SignView
    from inspector.ui.wiring import Wiring
    from inspector.ui.wiring_sources import PlugOnPage

KEY = "F5"


def mount(view: InspectionView, inspection: InspectionPresenter, wiring: Wiring, plugged: PlugOnPage) -> None:
    """The way from a checklist to its photos; what was said there shows when one is back."""
    button = _Way()
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    ways = QWidget()
    ways.setLayout(kit.row(button, wiring_sources.camera_button(plugged), spread=True))
    view.evidence.add_way(ways)
    _bind(button, (view, view.top), lambda: open_set(wiring, inspection.id, inspection.photos.load))
    _Clocks(view, wiring, inspection.photos.load)


def mount_on_papers(view: SignView, inspection_id: str, wiring: Wiring) -> None:
    """The same from the papers: frames are declared before the lock, and come in after it."""
    button = _Way(kind="quiet")
    view.papers.add_way(button)
    owners = (view, view.top) if view.top is not None else (view,)
    _bind(button, owners, lambda: open_set(wiring, inspection_id, _nothing))


class _Clocks(QObject):
    """Tells when a photo of the laptop's clock came in, and what that says of its camera."""

    def __init__(self, view: InspectionView, wiring: Wiring, over: Callable[[], object]) -> None:
        super().__init__(view)
        self._wiring, self._over = wiring, over
        wiring.jobs.changed.connect(self._changed)

    def _changed(self, changed: Changed) -> None:
        known = self._wiring.desk.workspace.get_many(CameraClock, changed.ids("camera_clock"))
        for one in known.values():
            said = f"{camera_of(one.device, one.serial)}: {words.skew_words(one.skew)}"
            self._wiring.frame.tell(said)
            self._over()


class _Way(kit.Button):
    """The button, in the language of the moment."""

    def __init__(self, kind: Literal["normal", "quiet"] = "normal") -> None:
        super().__init__("", "images", kind=kind, hint=KEY)
        self._say()

    def _say(self) -> None:
        self.set_text(QCoreApplication.translate("PhotoSetView", "Photo set"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def _bind(button: kit.Button, owners: Iterable[QWidget], act: Callable[[], object]) -> None:
    button.clicked.connect(lambda: act())
    for owner in owners:
        key_within(owner, KEY, act)


def _nothing() -> None:
    """Nobody shows photos below."""


def open_set(wiring: Wiring, inspection_id: str, over: Callable[[], object]) -> PhotoSetPresenter:
    """The photos of an inspection over its page; `over` when one goes back."""
    view = PhotoSetView()
    presenter = PhotoSetPresenter(view, wiring.jobs, wiring.desk, inspection_id, tell=wiring.frame.tell)
    join(view, presenter, wiring.frame, wiring.jobs, wiring.desk)
    view.left.connect(over)
    wiring.frame.push(view)
    return presenter


def join(view: PhotoSetView, presenter: PhotoSetPresenter, window: QWidget, jobs: Jobs, desk: Desk) -> None:
    """What is pressed to what is done."""
    photos, editor, beside = view.list, view.editor, view.beside
    view.filtered.connect(presenter.filter)
    view.given.connect(presenter.take_in)
    view.left.connect(presenter.leave)
    photos.shown_as.connect(presenter.show_as)
    photos.filed_to.connect(presenter.file_to)
    photos.moved.connect(presenter.move)
    photos.removed.connect(presenter.remove)
    photos.opened.connect(lambda key: wiring_viewer.open_viewer(window, jobs, desk, presenter.id, key))
    editor.described.connect(presenter.describe)
    editor.noted.connect(lambda key, role, value: presenter.note([key], role, value))
    editor.filed.connect(lambda key, section: presenter.file([key], section))
    beside.declared.connect(presenter.declare)
    beside.clock_asked.connect(lambda: ClockSheet(window, presenter.clock).open())
    beside.film_asked.connect(lambda: _ask_film(window, presenter, desk))


def _ask_film(window: QWidget, presenter: PhotoSetPresenter, desk: Desk) -> None:
    sheet = FilmSheet(window, desk.now(), presenter.state.officers, desk.officer)
    sheet.noted.connect(presenter.refer)
    sheet.open()
