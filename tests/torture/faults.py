"""The n-th write fails, for every n: a full disk, and a disk that gives errors, under every verb that writes.

`python -m tests.torture.faults SCENE.json` is the part that runs with the shim loaded (LD_PRELOAD); each try
is a fork of it. Without a compiler there is no shim, and the report says so.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.casework import inspections, papers, photos, verifying_packages
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import State
from inspector.store import restoring
from tests.torture import errands, kills, messages
from tests.torture import scene as scenes
from tests.torture.lives import live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.casework.made_up import Hall

    Verb = Callable[[Hall, str, Path], None]

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
NAME, CONTENT = "/data/rights/present_name", "/data/outcome/order_content"
EARLIER, NEW = "先前的回答", "新的回答" * 400


@dataclass(frozen=True)
class Way:
    """How the disk fails."""

    name: str
    error: int
    lasting: bool
    syncs: bool


WAYS = (
    Way("full disk", errno.ENOSPC, lasting=True, syncs=False),
    Way("I/O error", errno.EIO, lasting=False, syncs=True),
)


# -- the verbs


def _type(hall: Hall, inspection: str, stick: Path) -> None:
    inspections.save(hall.desk, inspection, ((CONTENT, NEW),))
    inspections.keep(hall.desk, inspection)


def _photo(hall: Hall, inspection: str, stick: Path) -> None:
    content = scenes.photos(1, seed=31)[0]
    record, _ = photos.take_in(hall.desk, inspection, content, name="n.jpg", way="file")
    photos.make_preview(hall.desk, record.id)


def _complete(hall: Hall, inspection: str, stick: Path) -> None:
    kills._finish_open(hall, scenes.Scene(hall.folder, inspection, ()), lambda *_: None)


def _idle(hall: Hall, inspection: str, stick: Path) -> None:
    inspections.save(hall.desk, inspection, ((CONTENT, NEW),))
    hall.desk.workspace.idle()


VERBS: dict[str, Verb] = {
    "typing": _type,
    "photo": _photo,
    "complete, sign, lock": _complete,
    "checkpoint": _idle,
    "backup": lambda hall, inspection, stick: errands._back_up(hall, stick),
    "package": lambda hall, inspection, stick: errands._package(hall, stick),
    "batch": lambda hall, inspection, stick: errands._export(hall, stick),
}
_ON_STICK = ("backup", "package", "batch")


# -- outside: building the shim, running the part that has it, reading what it found


def injected(scene: Scene, home: Path, most: int) -> list[Result]:
    """(i) Every n-th write fails once; at most so many tries a verb and a way."""
    failed = Result("the n-th write fails: told, nothing lost, gone on")
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        failed.note = "no C compiler: no shim"
        return [failed]
    shim = home / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", shim, _HERE / "shim.c", "-ldl"], check=True)
    described = home / "scene.json"
    described.write_text(
        json.dumps(
            {"folder": str(scene.folder), "tortured": scene.tortured, "others": scene.others, "most": most}
        )
    )
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.faults", described],
        env={**os.environ, "LD_PRELOAD": str(shim)}, cwd=_ROOT, stdout=subprocess.PIPE, check=False,
    )  # fmt: skip
    if done.returncode:
        failed.check(False, f"ended with {done.returncode}")
        return [failed]
    return [Result(**one) for one in json.loads(done.stdout.splitlines()[-1])]


# -- inside


def main(described: Path) -> None:
    given = json.loads(described.read_text())
    scene = Scene(Path(given["folder"]), given["tortured"], tuple(given["others"]))
    home = described.parent / "faults"
    ready = scene.fresh(home / "ready")
    (home / "stick-ready").mkdir()
    hall = open_hall(ready.folder, seed=8_000)
    errands._with_reader(hall, home / "stick-ready")
    errands._back_up(hall, home / "stick-ready")
    errands._photos(hall, 2, seed=41)
    hall.close()
    results = [
        _every(verb, way, below, ready, home, given["most"])
        for verb in VERBS
        for way in WAYS
        for below in (("workspace", "stick") if verb in _ON_STICK else ("workspace",))
    ]
    print(json.dumps([asdict(one) for one in results], ensure_ascii=False))


def _every(verb: str, way: Way, below: str, ready: Scene, home: Path, most: int) -> Result:
    result = Result(f"{way.name} at every write: {verb}, {below}")
    _try(verb, way, below, 0, ready, home)  # libraries and files that are written once
    writes = int(_try(verb, way, below, 0, ready, home)["counted"])
    step = max(1, -(-writes // most))
    told: Counter[str] = Counter()
    for number in range(1, writes + 1, step):
        said = _try(verb, way, below, number, ready, home)
        _judge(result, said, ready, home, verb, f"write {number}")
        outcome = said.get("outcome", ["nothing"])
        told[outcome[1] if len(outcome) > 1 else outcome[0]] += 1
        if outcome[0] in ("trouble", "refused"):
            messages.heard(result, outcome[1], outcome[2])
        result.runs += 1
    result.note = f"{writes} writes; " + ", ".join(f"{code} {count}" for code, count in told.most_common())
    return result


def _try(verb: str, way: Way, below: str, number: int, ready: Scene, home: Path) -> dict[str, Any]:
    here, stick = errands._again(ready, home)
    folder = here.folder if below == "workspace" else stick
    life = live(lambda report: _child(verb, way, folder, number, here, stick, report))
    said: dict[str, Any] = {word: rest[0] for word, *rest in life.told}
    return {**said, "exit": life.exit_code, "killed": life.killed_at}


def _child(verb: str, way: Way, folder: Path, number: int, scene: Scene, stick: Path, report: Any) -> None:
    shim = ctypes.CDLL(None)
    hall = open_hall(scene.folder, seed=810_000 + number)
    before = others_of(hall, scene)
    inspections.save(hall.desk, scene.tortured, ((NAME, EARLIER),))
    where = os.fsencode(folder)
    shim.torture_arm(where, number, way.error, int(way.lasting), int(way.syncs))
    outcome = _outcome(lambda: VERBS[verb](hall, scene.tortured, stick))
    report("counted", shim.torture_counted())
    shim.torture_arm(b"", 0, 0, 0, 0)
    report("outcome", outcome)
    filled = inspections.filling(hall.desk, scene.tortured)
    report("name", filled.value_of("present_name"))
    report("others", others_of(hall, scene) == before)
    report("again", _outcome(lambda: _go_on(verb, hall, scene, stick)))
    hall.close()


def _outcome(act: Callable[[], object]) -> list[Any]:
    try:
        act()
    except (Refused, Trouble) as told:
        facts = {name: str(fact) for name, fact in told.facts.items()}
        return ["trouble" if isinstance(told, Trouble) else "refused", told.code, facts]
    except Exception as error:
        return ["bug", f"{type(error).__name__}: {error}"]
    return ["done"]


def _go_on(verb: str, hall: Hall, scene: Scene, stick: Path) -> None:
    VERBS[verb](hall, scene.tortured, stick)


def _judge(result: Result, said: dict[str, Any], ready: Scene, home: Path, verb: str, run: str) -> None:
    outcome = said.get("outcome", ["nothing"])
    result.check(
        outcome != "bug" and outcome[0] in ("d", "done", "trouble"), f"{run}: {outcome}, exit {said['exit']}"
    )
    result.check(said.get("name") == EARLIER, f"{run}: the earlier answer is {said.get('name')!r}")
    result.check(said.get("others") is True, f"{run}: another record changed")
    result.check(said.get("again") == ["done"], f"{run}: gone on: {said.get('again')}")
    hall = open_hall(home / "workspace", seed=820_000)
    sound(result, hall, run)
    filled = inspections.filling(hall.desk, ready.tortured)
    result.check(filled.value_of("present_name") == EARLIER, f"{run}: the earlier answer is gone afterwards")
    _whole(result, hall, ready.tortured, home / "stick", verb, run)
    hall.close()


def _whole(result: Result, hall: Hall, inspection: str, stick: Path, verb: str, run: str) -> None:
    """What was done in the end is there whole."""
    if verb in ("typing", "checkpoint"):
        value = inspections.filling(hall.desk, inspection).value_of("order_content")
        result.check(value == NEW, f"{run}: the new answer is {value[:9]!r}")
    elif verb == "photo":
        content = scenes.photos(1, seed=31)[0]
        kept = [one for one in hall.desk.workspace.rows(Evidence, parent=inspection) if one.name == "n.jpg"]
        there = [hall.desk.workspace.get_blob(one.sha256) == content for one in kept]
        result.check(bool(there) and all(there), f"{run}: the photo is not there")
    elif verb == "complete, sign, lock":
        result.check(hall.inspection(inspection).state is State.LOCKED, f"{run}: not locked")
        for notice in papers.of(hall.desk, inspection):
            whole = scenes.sha256(papers.pdf(hall.desk, notice.id)) == notice.pdf_sha256
            result.check(whole, f"{run}: the PDF of {notice.kind} is another")
    elif verb == "backup":
        result.check(restoring.check(stick / "backup") == [], f"{run}: the backup is broken")
    elif verb == "package":
        for one in sorted(stick.glob("*.zip")):
            result.check(
                verifying_packages.package(hall.desk, one).holds, f"{run}: {one.name} does not verify"
            )
    elif verb == "batch":
        errands._exported(result, hall, stick, run, True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
