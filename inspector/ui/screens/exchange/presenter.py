"""Decides what the page of the stick shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from inspector.casework.arrivals import Received, Taken
    from inspector.casework.batches import Reader, Sent
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.exchange.progress import Progress


@dataclass(frozen=True, slots=True)
class Home:
    """This computer, and whom it wrote to last."""

    device: str
    fingerprint: str
    reader: Reader | None
    sent: int  # up to which place of the journal that reader has everything
    received: Received


@dataclass(frozen=True, slots=True)
class Wrong:
    """What did not work, by its code."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Strange:
    """A device nobody knows yet: its fingerprint is to be compared before anything is kept."""

    device: str
    agency: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws. `work` is empty, "export" or "import"."""

    home: Home | None = None
    only_new: bool = True
    work: str = ""
    done: int = 0
    whole: int = 0
    sent: Sent | None = None
    taken: tuple[Taken, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    strange: Strange | None = None

    @property
    def new_only(self) -> bool:
        """Whether only what is new goes out: only where something went out before."""
        return self.only_new and self.home is not None and self.home.sent > 0


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What this page asks of the program."""

    load: Callable[[], Home]
    save_card: Callable[[Path], object]
    keep_reader: Callable[[Path], Reader]
    export: Callable[[Path, Reader, bool, Progress], Sent]
    volumes: Callable[[Sequence[Path]], list[Path]]
    take_in: Callable[[Path, Sequence[str], Progress], Taken]
    progress: Callable[[Callable[[int, int], object]], Progress]


class ExchangePresenter:
    """One piece of work at a time; what it answers stays on the page until the next begins."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        self._progress: Progress | None = None
        self._waiting: list[Path] = []  # volumes not taken in yet
        self._paths: list[Path] = []
        self.load()

    def load(self) -> None:
        self.jobs.read(
            self.world.load, done=lambda home: self._show(home=home), failed=self._failed, key="exchange"
        )

    def choose_new(self, only_new: bool) -> None:
        self._show(only_new=only_new)

    def save_card(self, path: Path) -> None:
        """This computer's card, for the others."""
        self.jobs.write(lambda: self.world.save_card(path), done=lambda _: self.load(), failed=self._failed)

    def take_card(self, path: Path) -> None:
        """Whom the next batch is for."""
        self.jobs.write(lambda: self.world.keep_reader(path), done=lambda _: self.load(), failed=self._failed)

    def export(self, folder: Path) -> None:
        """Write a batch onto the stick."""
        home = self.state.home
        if home is None or home.reader is None or self.state.work:
            return
        progress, reader, new_only = self._begin("export"), home.reader, self.state.new_only
        self.jobs.network(
            lambda: self.world.export(folder, reader, new_only, progress),
            done=self._sent,
            failed=self._failed,
        )

    def _sent(self, sent: Sent) -> None:
        self._show(work="", sent=sent)
        self.load()

    def take_in(self, paths: Sequence[Path], *, trust: str = "") -> None:
        """Take in every volume of these files and folders, one after the other."""
        if self.state.work:
            return
        self._paths = list(paths)
        progress = self._begin("import")
        self.jobs.network(
            lambda: self.world.volumes(paths),
            done=lambda found: self._queue(found, trust, progress),
            failed=self._failed,
        )

    def _queue(self, found: list[Path], trust: str, progress: Progress) -> None:
        self._waiting = found
        if not found:
            self._failed(Refused("batch.no_volumes"))
        else:
            self._next(trust, progress)

    def _next(self, trust: str, progress: Progress) -> None:
        if not self._waiting:
            self._show(work="")
            self.load()
            return
        path = self._waiting.pop(0)
        told = [trust] if trust else []
        self.jobs.network(
            lambda: self.world.take_in(path, told, progress),
            done=lambda taken: self._took(taken, trust, progress),
            failed=lambda error: self._not_taken(error, trust, progress),
        )

    def _took(self, taken: Taken, trust: str, progress: Progress) -> None:
        self._show(taken=(*self.state.taken, taken))
        self._next(trust, progress)

    def _not_taken(self, error: Exception, trust: str, progress: Progress) -> None:
        """A volume that is refused leaves the others alone; an unknown device is asked about once."""
        facts = getattr(error, "facts", {})
        code = getattr(error, "code", "")
        if code == "batch.unknown_device":
            strange = Strange(str(facts["device"]), str(facts["agency"]), str(facts["fingerprint"]))
            self._show(work="", strange=strange)
        elif code in ("export.stopped", "program.fault"):
            self._failed(error)
        else:
            self._show(wrong=(*self.state.wrong, Wrong(code, dict(facts))))
            self._next(trust, progress)

    def trust(self) -> None:
        """The fingerprint was compared and is the same: take in what this device has signed."""
        strange = self.state.strange
        if strange is not None:
            self.take_in(self._paths, trust=strange.fingerprint)

    def distrust(self) -> None:
        self._show(strange=None)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()

    def close(self) -> None:
        """The page is left: what runs is stopped, nothing half is left."""
        self.stop()

    def _begin(self, work: str) -> Progress:
        self._progress = self.world.progress(lambda done, whole: self._show(done=done, whole=whole))
        self._show(work=work, done=0, whole=0, sent=None, taken=(), wrong=(), strange=None)
        return self._progress

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused | Trouble):
            self._show(work="", wrong=(*self.state.wrong, Wrong(error.code, dict(error.facts))))
        self.load() if self.state.taken else None

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
