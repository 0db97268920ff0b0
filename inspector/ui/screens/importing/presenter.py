"""Decides what the import page shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.exhibitors import ImportPreview
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws: nothing chosen, reading, a preview, or why the file cannot be read."""

    file: Path | None = None
    preview: ImportPreview | None = None
    busy: bool = False
    refused: Exception | None = None


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the import page asks of the program."""

    read: Callable[[Path], ImportPreview]
    take: Callable[[ImportPreview, bool], Changed]  # skip the refused rows?
    taken: Callable[[int], object]


class ImportPresenter:
    """One file at a time; nothing is written before the rows were seen."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()

    def load(self) -> None:
        """Draw the empty page."""
        self.view.show(self.state)

    def read(self, file: Path) -> None:
        """Read a workbook off the window's thread."""
        self._show(file=file, preview=None, refused=None, busy=True)
        self.jobs.read(lambda: self.world.read(file), done=self._was_read, failed=self._refused, key="import")

    def take(self) -> None:
        """Take what can be taken; with refused rows the officer has seen them listed."""
        preview = self.state.preview
        if preview is None or not preview.taken:
            return
        self._show(busy=True)
        skip = bool(preview.refused)
        self.jobs.write(
            lambda: self.world.take(preview, skip), done=lambda _: self._taken(), failed=self._refused
        )

    def _was_read(self, preview: ImportPreview) -> None:
        self._show(preview=preview, busy=False)

    def _taken(self) -> None:
        self._show(busy=False)
        if self.state.preview is not None:
            self.world.taken(len(self.state.preview.taken))

    def _refused(self, error: Exception) -> None:
        self._show(busy=False, refused=error)

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
