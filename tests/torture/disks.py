"""A disk that fills up while answers are typed and photos come in."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
from typing import TYPE_CHECKING, Any

from inspector.casework import inspections, photos
from inspector.domain.errors import Trouble
from inspector.domain.evidence import Evidence
from tests.torture import messages
from tests.torture import scene as scenes
from tests.torture.lives import live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.casework.made_up import Hall

CONTENT = "/data/outcome/order_content"
NAME = "/data/rights/present_name"


def limited(scene: Scene, home: Path) -> Result:
    """(d) Files may not grow (RLIMIT_FSIZE): told, nothing half-written, and all well when there is room."""
    result = Result("files that may not grow: told, earlier answers safe, gone on")
    here = scene.fresh(home / "limited")

    def full(limit: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    def child(report: Any) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        largest = max(path.stat().st_size for path in here.folder.iterdir())
        _fill(here, report, lambda: full(largest + 50_000), lambda: full(resource.RLIM_INFINITY))

    return _judge(result, here, live(child).told)


def small(scene: Scene, home: Path) -> Result:
    """(d) The same on a small disk of its own; it takes root to mount one."""
    result = Result("a small disk that fills up: told, earlier answers safe, gone on")
    if os.geteuid():
        result.note = "mounting a small disk needs root"
        return result
    disk = home / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        result.note = "this machine mounts no tmpfs"
        return result
    try:
        here = scene.fresh(disk / "workspace")
        ballast = disk / "ballast"

        def full() -> None:
            ballast.write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - 60_000))

        told = live(lambda report: _fill(here, report, full, ballast.unlink)).told
        return _judge(result, here, told)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill(scene: Scene, report: Any, fill: Callable[[], object], free: Callable[[], object]) -> None:
    hall = open_hall(scene.folder, seed=500_000)
    before = others_of(hall, scene)
    inspections.save(hall.desk, scene.tortured, ((NAME, "先前"),))
    fill()
    report("typing", _type_until_full(hall, scene))
    report("photos", _import_until_full(hall, scene))
    after = inspections.filling(hall.desk, scene.tortured)
    report("name", after.value_of("present_name"))
    report("others", others_of(hall, scene) == before)
    free()
    report("room", _go_on(hall, scene))
    hall.close()


def _type_until_full(hall: Hall, scene: Scene) -> list[object]:
    """Longer and longer answers; the last one the disk took, and whether the rest waits in memory."""
    filled = inspections.filling(hall.desk, scene.tortured)
    kept = ""
    for number in range(1, 400):
        text = f"{number:03d}" + "字" * 100 * number
        filled.answer(CONTENT, text, hall.clock())
        pairs = filled.pending()
        try:
            inspections.save(hall.desk, scene.tortured, pairs)
        except Trouble as trouble:
            waits = dict(filled.pending()).get(CONTENT) == text
            there = inspections.filling(hall.desk, scene.tortured).value_of("order_content")
            return [messages.reported(trouble), waits, there[:3] == kept[:3] or not kept]
        filled.saved(pairs)
        kept = text
    return [["never full", {}], False, False]


def _import_until_full(hall: Hall, scene: Scene) -> list[object]:
    had = hall.desk.workspace.count(Evidence)
    taken = 0
    for number, content in enumerate(scenes.photos(20, seed=3)):
        try:
            photos.take_in(hall.desk, scene.tortured, content, name=f"{number}.jpg", way="file")
            taken += 1
        except Trouble as trouble:
            stored = hall.desk.workspace.has_blob(scenes.sha256(content))
            counted = hall.desk.workspace.count(Evidence) == had + taken
            return [messages.reported(trouble), counted, stored]
    return [["never full", {}], False, False]


def _go_on(hall: Hall, scene: Scene) -> bool:
    """There is room again: the same answer and the same photo go in."""
    filled = inspections.filling(hall.desk, scene.tortured)
    filled.answer(CONTENT, "有空间了", hall.clock())
    inspections.save(hall.desk, scene.tortured, filled.pending())
    inspections.keep(hall.desk, scene.tortured)
    photos.take_in(hall.desk, scene.tortured, scenes.photos(1, seed=4)[0], name="again.jpg", way="file")
    hall.desk.workspace.idle()
    return inspections.filling(hall.desk, scene.tortured).value_of("order_content") == "有空间了"


def _judge(result: Result, scene: Scene, told: list[list[Any]]) -> Result:
    said = {word: rest for word, *rest in told}
    result.runs = 2
    typing, *safe = said.get("typing", [[["nothing", {}], False, False]])[0]
    coming, counted, _ = said.get("photos", [[["nothing", {}], False, False]])[0]
    for code, facts in (typing, coming):
        messages.heard(result, code, facts)
    result.check((typing[0], safe) == ("store.full", [True, True]), f"typing {said.get('typing')}")
    result.check((coming[0], counted) == ("store.full", True), f"photos {said.get('photos')}")
    result.check(said.get("name") == ["先前"], f"the earlier answer is {said.get('name')}")
    result.check(said.get("others") == [True], "another record changed")
    result.check(said.get("room") == [True], f"with room again {said.get('room')}")
    hall = open_hall(scene.folder, seed=5000)
    sound(result, hall, "afterwards")
    hall.close()
    return result
