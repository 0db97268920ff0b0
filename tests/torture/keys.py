"""Killed while the keys of both files are changed, and while a backup is written and restored."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Any

from inspector.domain.ids import uuid7
from inspector.store import Workspace, backup, moving, officers, rekeying, restoring
from inspector.trust.recovery import new_recovery_code
from tests.casework.made_up import COLLEAGUE, LEADER, MORNING, SECRETS
from tests.torture import messages
from tests.torture import scene as scenes
from tests.torture.lives import live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

PHOTOS = 30


def changing_keys(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(d) The keys of both files are changed: one of them opens, everything is there, nothing lies about."""
    result = Result("changing the keys of both files: one key opens")
    full = _with_photos(scene.fresh(home / "full"))
    lasting = _lasting(full.fresh(home / "measured"), _change)
    old = new = 0
    for run in range(kills):
        here = full.fresh(home / "keys")
        life = live(
            lambda report, here=here: _change(here, report),
            kill_after=chance.uniform(0, lasting * 1.5), of=result, run=f"kill {run}",
        )  # fmt: skip
        left_opens = _opens(result, here, COLLEAGUE)
        result.check(
            _opens(result, here, LEADER), f"kill {run}: the administrator's passphrase does not open"
        )
        result.check(not (life.of("changed") and left_opens), f"kill {run}: who left still opens")
        old, new = old + left_opens, new + (not left_opens)
        _intact(result, here, full, f"kill {run}")
        result.check(not rekeying.unsettled(here.folder), f"kill {run}: files were left lying about")
        result.runs += 1
    result.note = f"{old} times the old key, {new} times the new one"
    return result


def backing_up(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(e) A backup grows: the one before or the new one is whole, never half of one; it comes back."""
    result = Result("backup to a stick: the one before or the new one is whole")
    full = _with_photos(scene.fresh(home / "full"))
    stick = home / "stick"
    lasting = _lasting(full.fresh(home / "measured"), lambda here, report: _back_up(here, home / "m", report))
    before_kept = 0
    for run in range(kills):
        here = _half_backed_up(scene, full, home, stick)
        first = backup.read(stick)
        life = live(
            lambda report, here=here: _back_up(here, stick, report),
            kill_after=chance.uniform(0, lasting * 1.5), of=result, run=f"kill {run}",
        )  # fmt: skip
        standing = backup.read(stick)
        result.check(restoring.check(stick) == [], f"kill {run}: {restoring.check(stick)}")
        result.check(
            not life.of("done") or standing.number > first.number, f"kill {run}: reported, not there"
        )
        before_kept += standing == first
        _intact(result, here, full, f"kill {run}")
        if run % 4 == 0:
            _comes_back(result, stick, home / "back", standing, f"kill {run}")
        result.runs += 1
    result.note = f"{before_kept} times the one before"
    return result


def restoring_one(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(f) A backup is restored: a workspace that is whole, or none."""
    result = Result("restoring a backup: whole, or no workspace at all")
    full = _with_photos(scene.fresh(home / "full"))
    stick = home / "stick"
    shutil.rmtree(stick, ignore_errors=True)
    _back_up(full, stick, lambda *_: None)
    back = home / "back"
    began = time.monotonic()
    _restore(stick, back, 0, lambda *_: None)
    lasting = time.monotonic() - began
    none = 0
    for run in range(kills):
        shutil.rmtree(back, ignore_errors=True)
        life = live(
            lambda report, run=run: _restore(stick, back, run, report),
            kill_after=chance.uniform(0, lasting * 1.5), of=result, run=f"kill {run}",
        )  # fmt: skip
        is_one = (back / "keys.json").exists()
        result.check(is_one or not life.of("restored"), f"kill {run}: reported, not there")
        if is_one:
            _intact(result, Scene(back, full.tortured, full.others), full, f"kill {run}")
        else:
            shutil.rmtree(back, ignore_errors=True)
            none += 1
        result.runs += 1
    result.note = f"{none} times none yet"
    return result


def _with_photos(scene: Scene) -> Scene:
    hall = open_hall(scene.folder, seed=77)
    for content in scenes.photos(PHOTOS, seed=5):
        hall.desk.workspace.put_blob(content)
    hall.close()
    return scene


def _half_backed_up(scene: Scene, full: Scene, home: Path, stick: Path) -> Scene:
    """A stick with a backup from before the photos, and the workspace with them."""
    shutil.rmtree(stick, ignore_errors=True)
    _back_up(scene.fresh(home / "earlier"), stick, lambda *_: None)
    return full.fresh(home / "now")


def _lasting(scene: Scene, work: Callable[[Scene, Any], object]) -> float:
    told = live(lambda report: work(scene, report)).told
    return float(told[-1][1] - told[0][1])


def _change(scene: Scene, report: Any) -> None:
    report("ready", time.monotonic())
    officers.change_keys(
        scene.folder,
        SECRETS[LEADER],
        new_recovery_code(),
        leaving=COLLEAGUE,
        now=MORNING,
        new_id=_ids(44),
    )
    report("changed", time.monotonic())


def _back_up(scene: Scene, stick: Path, report: Any) -> None:
    hall = open_hall(scene.folder, seed=55)
    report("ready", time.monotonic())
    backup.write(hall.desk.workspace, stick, MORNING, moving.nothing, moving.never)
    report("done", time.monotonic())
    hall.close()


def _restore(stick: Path, back: Path, run: int, report: Any) -> None:
    report("ready", time.monotonic())
    restoring.restore(stick, back, SECRETS[LEADER], badge=LEADER, now=MORNING, new_id=_ids(900 + run))
    report("restored", time.monotonic())


def _comes_back(result: Result, stick: Path, back: Path, standing: backup.Manifest, run: str) -> None:
    shutil.rmtree(back, ignore_errors=True)
    _restore(stick, back, 0, lambda *_: None)
    hall = open_hall(back, seed=66)
    sound(result, hall, f"{run}, restored")
    there = len(moving.sizes(hall.desk.workspace._blobs.connections.reader()))
    result.check(there == standing.photos, f"{run}: {there} photos came back of {standing.photos}")
    hall.close()


def _opens(result: Result, scene: Scene, badge: str) -> bool:
    ended = messages.outcome(lambda: Workspace.unlock(scene.folder, SECRETS[badge], badge=badge))
    messages.hear(result, ended)
    return ended == ["done"]


def _intact(result: Result, scene: Scene, full: Scene, run: str) -> None:
    """It opens and verifies, and what the others wrote is as it was."""
    hall = open_hall(scene.folder, seed=88)
    sound(result, hall, run)
    before = open_hall(full.folder, seed=89)
    result.check(others_of(hall, scene) == others_of(before, full), f"{run}: another record changed")
    before.close()
    hall.close()


def _ids(seed: int) -> Callable[[], str]:
    last = [0]

    def new_id() -> str:
        last[0] += 1
        return uuid7(1_762_391_500_000 + last[0], seed.to_bytes(6) + last[0].to_bytes(4))

    return new_id
