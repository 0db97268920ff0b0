"""The n-th write fails, for every n: a full disk, a disk that gives errors, files that may not grow.

`python -m tests.torture.faults SCENE.json PART` is what runs with the shim loaded (LD_PRELOAD); each try is a
fork of it, and the writes are dealt out among the parts. Without a compiler there is no shim, and the report
says so. The folders lie in memory where there is room: what fails is decided by the shim and the limit, and a
real disk would only make it wait.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.casework import inspections
from tests.torture import messages, verbs
from tests.torture.lives import live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound
from tests.torture.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_MEMORY, _ROOM = Path("/dev/shm"), 1 << 30  # noqa: S108
_MOST_ENDS = 65536
NAME, EARLIER = "/data/rights/present_name", "先前的回答"


@dataclass(frozen=True)
class Way:
    """How the disk fails. A limit lets no file grow beyond the size it is given: it cuts writes short."""

    name: str
    error: int
    lasting: bool = False
    syncs: bool = False

    @property
    def is_limit(self) -> bool:
        return self.error == errno.EFBIG


WAYS = (
    Way("full disk", errno.ENOSPC, lasting=True),
    Way("I/O error", errno.EIO, syncs=True),
    Way("files that may not grow", errno.EFBIG),
)


@dataclass(frozen=True)
class Case:
    """One row: a verb, how the disk fails, and below which folder."""

    verb: str
    way: Way
    below: str

    @property
    def title(self) -> str:
        at = "at every size" if self.way.is_limit else "at every write"
        return f"{self.way.name} {at}: {self.verb}{'' if self.way.is_limit else f', {self.below}'}"


def cases(only: tuple[str, ...] = ()) -> list[Case]:
    """A limit is on the process, so it knows no folders."""
    return [
        Case(verb, way, below)
        for verb, known in VERBS.items()
        if not only or verb in only
        for way in WAYS
        for below in (("",) if way.is_limit else known.below)
    ]


# -- outside: building the shim, running the parts that have it, reading what they found


def injected(scene: Scene, home: Path, points: int, jobs: int, only: tuple[str, ...] = ()) -> list[Result]:
    """(i) Every n-th write fails once: all of them, or at most so many a row when `points` is not 0.

    `jobs` processes share them.
    """
    failed = Result("the n-th write fails: told, nothing lost, gone on")
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        failed.note = "no C compiler: no shim"
        return [failed]
    shim = home / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", shim, _HERE / "shim.c", "-ldl"], check=True)
    with _place(home) as place:
        given = {"folder": str(scene.folder), "tortured": scene.tortured, "others": scene.others}
        described = place / "scene.json"
        described.write_text(json.dumps({**given, "points": points, "parts": jobs, "only": only}))
        running = [_start(shim, described, part) for part in range(jobs)]
        said = [(one.communicate()[0], one.returncode) for one in running]
    for _, code in said:
        failed.check(code == 0, f"ended with {code}")
    if failed.faults:
        return [failed]
    return _joined([[Result(**one) for one in json.loads(out.splitlines()[-1])] for out, _ in said])


@contextmanager
def _place(home: Path) -> Iterator[Path]:
    if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
        with tempfile.TemporaryDirectory(prefix="torture-", dir=_MEMORY) as name:
            yield Path(name)
    else:
        (home / "faults").mkdir()
        yield home / "faults"


def _start(shim: Path, described: Path, part: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.torture.faults", described, str(part)],
        env={**os.environ, "LD_PRELOAD": str(shim)}, cwd=_ROOT, stdout=subprocess.PIPE,
    )  # fmt: skip


def _joined(parts: list[list[Result]]) -> list[Result]:
    """The same rows of every part added up."""
    whole: list[Result] = []
    for rows in zip(*parts, strict=True):
        one = rows[0]
        for other in rows[1:]:
            one.runs += other.runs
            one.faults += other.faults
            for code, told in other.told.items():
                messages.heard(one, code, told["facts"], told["count"])
        done = one.runs - sum(told["count"] for told in one.told.values())
        one.note = f"{one.note}; {messages.summary(one)}" + (f"; done all the same {done}" if done else "")
        whole.append(one)
    return whole


# -- inside


def main(described: Path, part: int) -> None:
    given = json.loads(described.read_text())
    scene = Scene(Path(given["folder"]), given["tortured"], tuple(given["others"]))
    home = described.parent / f"faults-{part}"
    ready = scene.fresh(home / "ready")
    (home / "stick-ready").mkdir()
    hall = open_hall(ready.folder, seed=8_000)
    verbs.prepare(hall, home / "stick-ready")
    hall.close()
    results = [
        _every(case, ready, home, given["points"], part, given["parts"])
        for case in cases(tuple(given["only"]))
    ]
    print(json.dumps([asdict(one) for one in results], ensure_ascii=False))


def _every(case: Case, ready: Scene, home: Path, points: int, part: int, parts: int) -> Result:
    result = Result(case.title)
    _try(case, 0, ready, home)  # libraries and files that are written once
    counted = _try(case, 0, ready, home)
    where = _points(case, counted)
    step = max(1, -(-len(where) // points)) if points else 1
    for number, point in enumerate(where[::step]):
        if number % parts != part:
            continue
        said = _try(case, point, ready, home)
        _judge(result, said, ready, home, case, f"{'size' if case.way.is_limit else 'write'} {point}")
        messages.hear(result, said.get("outcome", ["nothing"]))
        result.runs += 1
    result.note = f"{len(where)} {'sizes' if case.way.is_limit else 'writes'}"
    return result


def _points(case: Case, counted: dict[str, Any]) -> list[int]:
    """Every write; or every size that a file has for a moment, less one byte."""
    if case.way.is_limit:
        return sorted({end - 1 for end in counted["ends"] if end > 0})
    return list(range(1, int(counted["counted"]) + 1))


def _try(case: Case, point: int, ready: Scene, home: Path) -> dict[str, Any]:
    here, stick = _again(ready, home)
    folder = {"workspace": here.folder, "stick": stick}.get(case.below, home)
    life = live(lambda report: _child(case, folder, point, here, stick, report))
    said: dict[str, Any] = {word: rest[0] for word, *rest in life.told}
    return {**said, "exit": life.exit_code, "killed": life.killed_at}


def _again(ready: Scene, home: Path) -> tuple[Scene, Path]:
    stick = home / "stick"
    shutil.rmtree(stick, ignore_errors=True)
    return ready.fresh(home / "workspace"), Path(shutil.copytree(home / "stick-ready", stick))


def _child(case: Case, folder: Path, point: int, scene: Scene, stick: Path, report: Any) -> None:
    shim = ctypes.CDLL(None)
    verb = VERBS[case.verb]
    hall = open_hall(scene.folder, seed=810_000 + point % 100_000)
    before = others_of(hall, scene)
    inspections.save(hall.desk, scene.tortured, ((NAME, EARLIER),))
    with _failing(shim, case.way, folder, point):
        outcome = messages.outcome(lambda: verb.do(hall, scene.tortured, stick))
        report("counted", shim.torture_counted())
        report("ends", _ends(shim) if case.way.is_limit and not point else [])
    report("outcome", outcome)
    filled = inspections.filling(hall.desk, scene.tortured)
    report("name", filled.value_of("present_name"))
    report("others", others_of(hall, scene) == before)
    is_over = verb.is_once and outcome == ["done"]
    report("again", outcome if is_over else messages.outcome(lambda: verb.do(hall, scene.tortured, stick)))
    hall.close()


@contextmanager
def _failing(shim: ctypes.CDLL, way: Way, folder: Path, point: int) -> Iterator[None]:
    """The disk fails at that write, or no file grows beyond that size; with 0 it is only counted."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    if way.is_limit and point:
        resource.setrlimit(resource.RLIMIT_FSIZE, (point, most))
    else:
        shim.torture_arm(os.fsencode(folder), point, way.error, int(way.lasting), int(way.syncs))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        shim.torture_arm(b"", 0, 0, 0, 0)


def _ends(shim: ctypes.CDLL) -> list[int]:
    into = (ctypes.c_longlong * _MOST_ENDS)()
    return sorted(set(into[: shim.torture_ends(into, _MOST_ENDS)]))


def _judge(result: Result, said: dict[str, Any], ready: Scene, home: Path, case: Case, run: str) -> None:
    outcome = said.get("outcome", ["nothing"])
    result.check(outcome[0] in ("done", "trouble"), f"{run}: {outcome}, exit {said['exit']}")
    result.check(said.get("name") == EARLIER, f"{run}: the earlier answer is {said.get('name')!r}")
    result.check(said.get("others") is True, f"{run}: another record changed")
    result.check(said.get("again") == ["done"], f"{run}: gone on: {said.get('again')}")
    hall = open_hall(home / "workspace", seed=820_000)
    sound(result, hall, run)
    filled = inspections.filling(hall.desk, ready.tortured)
    result.check(filled.value_of("present_name") == EARLIER, f"{run}: the earlier answer is gone afterwards")
    VERBS[case.verb].whole(result, hall, ready.tortured, home / "stick", run)
    hall.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
