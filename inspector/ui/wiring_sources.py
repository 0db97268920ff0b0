"""Mounts what photos come from by themselves: cards and cables, two folders, the camera of this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from inspector.casework import folders
from inspector.evidence import volumes
from inspector.ui import components as kit
from inspector.ui import messages
from inspector.ui.components.keys import key_within
from inspector.ui.language import fill
from inspector.ui.screens.inspection import camera
from inspector.ui.screens.sources.bar import KEY, PlugBar
from inspector.ui.screens.sources.choosing_folders import FoldersCard
from inspector.ui.screens.sources.presenter import PlugPresenter
from inspector.ui.screens.sources.shooting import ShootingSheet
from inspector.ui.screens.sources.watching import Watching

if TYPE_CHECKING:
    from inspector.casework.scans import Filed
    from inspector.domain.errors import Refused, Trouble
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.view import InspectionView
    from inspector.ui.screens.settings.view import SettingsView
    from inspector.ui.wiring import Wiring

EVERY = 2000  # ms between two looks
SHOOT = "Ctrl+F6"


class SourcesOfWorkspace(QObject):
    """The two folders, looked into as long as the workspace is open."""

    def __init__(self, wiring: Wiring) -> None:
        super().__init__(wiring)
        self._wiring = wiring
        self.watching = Watching(wiring.jobs, wiring.desk, filed=self._filed, told=self._tell)
        timer = QTimer(self)
        timer.setInterval(EVERY)
        timer.timeout.connect(self.watching.poll)
        timer.start()

    def _filed(self, filed: Filed) -> None:
        text = QCoreApplication.translate("Sources", "Scanned page filed: %1, page %2")
        self._wiring.frame.tell(fill(text, filed.kind, filed.page))

    def _tell(self, error: Refused | Trouble | None) -> None:
        self._wiring.frame.show_trouble(messages.sentence(error) if error is not None else "")

    def mount_settings(self, view: SettingsView) -> None:
        card = FoldersCard()
        view.add_card(card)
        desk = self._wiring.desk
        self._wiring.jobs.read(lambda: folders.chosen(desk), done=card.draw)
        card.chosen.connect(partial(self._choose, card))

    def _choose(self, card: FoldersCard, which: str, folder: str) -> None:
        desk = self._wiring.desk
        self._wiring.jobs.write(
            lambda: folders.choose(desk, which, Path(folder) if folder else None),
            done=lambda now: self._chosen(card, now),
            failed=lambda error: card.refuse(messages.in_words(error)),
        )

    def _chosen(self, card: FoldersCard, now: folders.Folders) -> None:
        card.refuse("")
        card.draw(now)
        self.watching.choose(now)


class PlugOnPage(QObject):
    """Cards and cables while one inspection is open, and its camera."""

    def __init__(
        self, view: InspectionView, inspection: InspectionPresenter, sources: SourcesOfWorkspace
    ) -> None:
        super().__init__(view)
        self._view, self._inspection, self._sources = view, inspection, sources
        self.sheet: ShootingSheet | None = None
        self.bar = PlugBar()
        view.add_news(self.bar)
        self.presenter = PlugPresenter(
            self.bar.draw,
            inspection.jobs,
            inspection.desk,
            inspection.id,
            inspection.photos,
            volumes=volumes.mounted,
            tell=inspection.ways.tell,
        )
        self.bar.taken.connect(self.presenter.take)
        self.bar.declared.connect(self.presenter.declare)
        self.bar.put_away.connect(self.presenter.put_away)
        sources.watching.serve(inspection)
        view.hands.left.connect(self._leave)
        for owner in (view, view.top):
            key_within(owner, KEY, self.presenter.ask)
            key_within(owner, SHOOT, self.shoot)
        self._looking = QTimer(self)
        self._looking.setInterval(EVERY)
        self._looking.timeout.connect(self.presenter.poll)
        self._looking.start()
        QTimer.singleShot(0, self, self.presenter.poll)

    def shoot(self) -> None:
        """The camera of this computer; without its part of the program, said why not."""
        missing = camera.missing()
        if missing:
            self._inspection.ways.tell(missing, None)
            return
        self.sheet = ShootingSheet(self._view.window(), self._inspection.desk.now)
        self.sheet.shot.connect(lambda photo: self._inspection.photos.add_bytes(photo, "camera", ""))
        self.sheet.open()

    def _leave(self) -> None:
        self._looking.stop()
        self.presenter.leave()
        if self._sources.watching.inspection is self._inspection:
            self._sources.watching.serve(None)


def mount(view: InspectionView, inspection: InspectionPresenter, wiring: Wiring) -> PlugOnPage:
    """What is plugged in, on this page."""
    return PlugOnPage(view, inspection, wiring.sources)


def camera_button(page: PlugOnPage) -> kit.Button:
    """The camera of this computer, as an icon beside the photo set."""
    button = kit.Button("", "camera", name=_camera_name())
    button.clicked.connect(page.shoot)
    return button


def _camera_name() -> str:
    said = QCoreApplication.translate("Sources", "Camera of this computer")
    return f"{said} {SHOOT}"
