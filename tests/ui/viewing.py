"""A real inspection with photos, opened in the viewer over a plain window; keys and presses as a person's."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector.casework import annotating, photos
from inspector.domain.evidence import Evidence
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.viewer.presenter import Room
from inspector.ui.wiring_viewer import open_viewer
from tests.casework.made_up import Clock, Hall, copied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from inspector.domain.annotation import Annotation, Layer
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.viewer.stage import Stage
    from inspector.ui.screens.viewer.state import ViewerState

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
GPS = {1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}


@cache
def made(seed: int = 1, size: tuple[int, int] = (1600, 1200), orientation: int = 1) -> bytes:
    """A photo with a place, so large that drawing on it is drawing on a photo."""
    tags = Image.Exif()
    tags[271], tags[272], tags[274] = "Demo", "Demo One", orientation
    tags.get_ifd(34665)[36867] = "2026:11:06 09:12:00"
    tags.get_ifd(34853).update(GPS)
    shade = Image.linear_gradient("L").resize(size).convert("RGB")
    shade.paste((40 * seed % 256, 120, 200), (size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2))
    out = io.BytesIO()
    shade.save(out, "JPEG", quality=85, exif=tags)
    return out.getvalue()


class Looking:
    """The viewer over a window, driven by hand."""

    def __init__(
        self, hall: Hall, window: Callable[..., QWidget], inspection: str, key: str, jobs: Jobs | None = None
    ) -> None:
        self.hall, self.inspection = hall, inspection
        self.waiting: list[Callable[[], None]] = []
        self.closed: list[bool] = []
        self.copied: list[bool] = []  # whether the copy was in the store when it was told
        self.holder = window(QWidget(), 1280, 800)
        self.presenter = open_viewer(
            self.holder, jobs or InlineJobs(), hall.desk, inspection, key,
            room=Room(self.closed.append, self._copied), later=lambda _, act: self.waiting.append(act),
        )  # fmt: skip
        self.view = self.presenter.view
        QApplication.processEvents()

    def _copied(self) -> None:
        self.copied.append(bool(self.annotation().sha256))

    @property
    def state(self) -> ViewerState:
        return self.presenter.state

    @property
    def stage(self) -> Stage:
        return self.view.stage

    def pass_time(self) -> None:
        due, self.waiting = self.waiting, []
        for act in due:
            act()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, held)
        QApplication.processEvents()

    def keys(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QApplication.focusWidget() or self.view, letter)
        QApplication.processEvents()

    def on(self, x: float, y: float) -> QPoint:
        """Where a pixel of the original is on the stage."""
        right, down = self.stage.sight.to_screen(x, y)
        return QPoint(round(right), round(down))

    def drag(self, *through: tuple[float, float]) -> None:
        """Press, move, let go, in pixels of the original."""
        places = [self.on(*place) for place in through]
        QTest.mousePress(self.stage, LEFT, NONE, places[0])
        for place in places[1:]:
            QTest.mouseMove(self.stage, place)
        QTest.mouseRelease(self.stage, LEFT, NONE, places[-1])
        QApplication.processEvents()

    def press(self, x: float, y: float) -> None:
        QTest.mouseClick(self.stage, LEFT, NONE, self.on(x, y))
        QApplication.processEvents()

    # -- what is true

    @property
    def photo(self) -> str:
        assert self.state.item is not None
        return self.state.item.key

    def annotation(self, photo: str = "") -> Annotation:
        found = annotating.of(self.hall.desk, photo or self.photo)
        assert found is not None
        return found

    def layers(self, photo: str = "") -> tuple[Layer, ...]:
        """What another process would find."""
        found = annotating.of(self.hall.desk, photo or self.photo)
        return found.layers if found is not None else ()

    def originals(self) -> dict[str, str]:
        """The hash of what lies in the store for every photo, computed anew."""
        workspace = self.hall.desk.workspace
        records: list[Evidence] = workspace.rows(Evidence)
        return {one.sha256: hashlib.sha256(workspace.get_blob(one.sha256)).hexdigest() for one in records}


@pytest.fixture(name="hall")
def a_hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    yield hall
    hall.close()


def take(hall: Hall, inspection: str, data: bytes, name: str) -> str:
    record, _ = photos.take_in(hall.desk, inspection, data, name=name, way="file")
    return record.id


@pytest.fixture(name="looking")
def three_photos(hall: Hall, window: Callable[..., QWidget]) -> Iterator[Looking]:
    inspection = hall.open()
    keys = [take(hall, inspection, made(seed), f"IMG_{seed:04}.JPG") for seed in (1, 2, 3)]
    photos.make_preview(hall.desk, keys[0])
    looking = Looking(hall, window, inspection, keys[0])
    yield looking
    assert all(held == named for named, held in looking.originals().items())  # whatever was done
