"""Decides what the checklists page shows: the register, and a file that is looked at. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.differences import Difference
    from inspector.casework.registers import Registered
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

_CARES = frozenset({"form_version", "inspection"})


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was looked at: what it is, and what differs from the version in use."""

    form: str
    version: str
    title: str
    title_en: str
    questions: int
    compared: str  # the version in use it was compared with; empty: the form is new
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    lines: tuple[Registered, ...] = ()
    selected: str = ""
    file: Path | None = None
    read: Read | None = None
    refused: Exception | None = None
    shipped: int = 0  # checklists that came with the program and are not published here
    may: bool = True  # whether this officer publishes and withdraws
    busy: bool = True
    reading: bool = False

    @property
    def current(self) -> Registered | None:
        """The line under the cursor."""
        return next((one for one in self.lines if one.version.id == self.selected), None)

    def before(self, line: Registered) -> Registered | None:
        """The version of the same checklist published before this one."""
        same = [one for one in self.lines if one.version.form == line.version.form]
        place = same.index(line) + 1
        return same[place] if place < len(same) else None


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the page asks of the program."""

    load: Callable[[], tuple[tuple[Registered, ...], int]]  # the register; how many more came along
    take_shipped: Callable[[], Changed]
    may: Callable[[], bool]
    read: Callable[[Path], Read]
    publish: Callable[[Path], tuple[str, Changed]]
    published: Callable[[Read], object]
    withdraw: Callable[[str, str, str], Changed]  # form, version, reason
    withdrawn: Callable[[Registered], object]
    try_file: Callable[[Path], object]
    try_version: Callable[[Registered], object]
    compare: Callable[[Registered, Registered], object]
    compare_file: Callable[[Read], object]
    tell: Callable[[Exception], object]


class ChecklistsPresenter:
    """One register; read again whenever a version or a record changed."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State(may=world.may())
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        """Read the register again."""
        self.jobs.read(self.world.load, done=self._loaded, key="checklists")

    def select(self, version: str) -> None:
        """The cursor moved: the buttons speak of another line."""
        if version != self.state.selected:
            self._show(selected=version)

    def read(self, file: Path) -> None:
        """Look at a file before anything is published."""
        self._show(file=file, read=None, refused=None, reading=True)
        self.jobs.read(
            lambda: self.world.read(file), done=self._was_read, failed=self._refused, key="checklist.file"
        )

    def put_aside(self) -> None:
        """The file was looked at, and that was all."""
        self._show(file=None, read=None, refused=None)

    def publish(self) -> None:
        """Publish the file that was looked at."""
        file, read = self.state.file, self.state.read
        if file is None or read is None or not self.state.may:
            return
        self._show(reading=True)
        self.jobs.write(
            lambda: self.world.publish(file),
            done=lambda result: self._published(read, result[0]),
            failed=self._refused,
        )

    def try_it(self) -> None:
        """Try the file that was looked at, else the line under the cursor."""
        line = self.state.current
        if self.state.file is not None:
            if self.state.read is not None:
                self.world.try_file(self.state.file)
        elif line is not None:
            self.world.try_version(line)

    def compare(self) -> None:
        """What differs: the file from the version in use, the line from the one before it."""
        line = self.state.current
        if self.state.read is not None:
            if self.state.read.compared:
                self.world.compare_file(self.state.read)
        elif line is not None and (before := self.state.before(line)) is not None:
            self.world.compare(before, line)

    def withdraw(self, reason: str) -> None:
        """Take the line's version back, with a reason."""
        line = self.state.current
        if line is None or not self.state.may:
            return
        version = line.version
        self.jobs.write(
            lambda: self.world.withdraw(version.form, version.version, reason),
            done=lambda _: self.world.withdrawn(line),
            failed=self.world.tell,
        )

    def take_shipped(self) -> None:
        """Publish what came with the program."""
        if self.state.may:
            self._show(busy=True)
            self.jobs.write(self.world.take_shipped, done=lambda _: self.load(), failed=self._not_taken)

    def _not_taken(self, error: Exception) -> None:
        self._show(busy=False)
        self.world.tell(error)

    def _loaded(self, result: tuple[tuple[Registered, ...], int]) -> None:
        lines, shipped = result
        known = {one.version.id for one in lines}
        selected = self.state.selected if self.state.selected in known else ""
        self._show(
            lines=lines,
            shipped=shipped,
            selected=selected or (lines[0].version.id if lines else ""),
            busy=False,
        )

    def _was_read(self, read: Read) -> None:
        self._show(read=read, reading=False)

    def _refused(self, error: Exception) -> None:
        self._show(refused=error, reading=False)

    def _published(self, read: Read, version: str) -> None:
        self._show(file=None, read=None, refused=None, reading=False, selected=version)
        self.world.published(read)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES:
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
