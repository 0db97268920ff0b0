"""The stick is pulled while a backup, a package or a batch is written to it, or a batch read from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.torture import errands, messages
from tests.torture.lives import live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    import random


def pulled(scene: Scene, home: Path, times: int, chance: random.Random) -> list[Result]:
    """(k) A file system of its own is taken away (`umount -l`, and its place with it) in the middle."""
    results = []
    for errand in (errands.BACKUP, errands.PACKAGE, errands.BATCH, errands.IMPORT, errands.RESTORE):
        result = Result(f"the stick is pulled: {errand.title.split(':')[0]}")
        results.append(result)
        if os.geteuid():
            result.note = "mounting a stick needs root"
            continue
        _pull(result, errand, scene, home / "sticks", times, chance)
    return results


def _pull(
    result: Result, errand: errands.Errand, scene: Scene, home: Path, times: int, chance: random.Random
) -> None:
    shutil.rmtree(home, ignore_errors=True)
    ready, kept = scene.fresh(home / "ready"), home / "stick-ready"
    kept.mkdir()
    hall = open_hall(ready.folder, seed=9_500)
    errand.ready(hall, kept)
    before = others_of(hall, ready)
    hall.close()
    done = 0
    for number in range(times):
        here = ready.fresh(home / "workspace")
        stick = _mounted(home / "stick", kept)
        if stick is None:
            result.note = "this machine mounts no tmpfs"
            return
        after = chance.uniform(0, 0.3)
        said = live(
            lambda report, here=here, stick=stick, after=after: _child(errand, here, stick, after, report)
        )
        _unmount(stick)
        outcome = (said.of("outcome") or [[["nothing", f"exit {said.exit_code}"]]])[0][0]
        result.check(outcome[0] in ("done", "trouble", "refused"), f"pull {number}: {outcome}")
        messages.hear(result, outcome)
        done += outcome == ["done"]
        left = [one.name for one in stick.iterdir() if not one.name.startswith(".")] if stick.exists() else []
        result.check(left == [], f"pull {number}: {left} was written where the stick had been")
        shutil.rmtree(stick, ignore_errors=True)
        hall = open_hall(here.folder, seed=9_600 + number)
        result.check(others_of(hall, here) == before, f"pull {number}: another record changed")
        sound(result, hall, f"pull {number}")
        again = Path(shutil.copytree(kept, home / "again", dirs_exist_ok=True))
        errand.do(hall, again)
        errand.stands(result, hall, again, f"pull {number}, gone on", True)
        shutil.rmtree(again)
        hall.close()
        result.runs += 1
    result.note = f"{messages.summary(result)}; done before it was pulled {done}"


def _child(errand: errands.Errand, scene: Scene, stick: Path, after: float, report: Any) -> None:
    hall = open_hall(scene.folder, seed=9_700)
    report("ready")
    threading.Timer(after, lambda: _unmount(stick)).start()
    report("outcome", messages.outcome(lambda: errand.do(hall, stick)))
    time.sleep(0.01)


def _mounted(stick: Path, kept: Path) -> Path | None:
    """The stick as it was, in a small file system of its own."""
    stick.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(stick)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        return None
    shutil.copytree(kept, stick, dirs_exist_ok=True)
    return stick


def _unmount(stick: Path) -> None:
    """Pulled: what is open stays open and is lost, and the place is gone."""
    if os.path.ismount(stick):
        subprocess.run(["umount", "-l", str(stick)], check=False, capture_output=True)
    try:
        stick.rmdir()
    except OSError:
        return
