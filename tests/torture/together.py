"""Two processes at one workspace: the command line works beside the window, a second window is told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from inspector.casework import inspections, photos
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.store import WindowLock
from tests.casework.made_up import picture
from tests.torture import messages
from tests.torture.lives import live
from tests.torture.scene import Result, open_hall, sound

if TYPE_CHECKING:
    from pathlib import Path

    from tests.torture.scene import Scene

ROUNDS = 40
FIELD = "/data/rights/present_name"


def writing(scene: Scene, home: Path) -> Result:
    """(e) Both write at once: everything of both is there and the chain is one."""
    result = Result("two processes write at once: both survive, one chain")
    here = scene.fresh(home / "together")
    mine, theirs = here.tortured, here.others[0]

    def both(report: Any) -> None:
        child = os.fork()
        _write(here, mine if child else theirs, 1 if child else 2, report)
        if child == 0:
            os._exit(0)
        _, status = os.waitpid(child, 0)
        report("other", os.waitstatus_to_exitcode(status))

    life = live(both)
    result.runs = 2 * ROUNDS
    result.check(
        life.exit_code == 0 and life.of("other") == [[0]], f"exit {life.exit_code}, {life.of('other')}"
    )
    hall = open_hall(here.folder, seed=4000)
    for inspection in (mine, theirs):
        said = [record for of, record in life.of("taken") if of == inspection]
        kept = {record.id for record in hall.desk.workspace.rows(Evidence, parent=inspection)}
        result.check(len(said) == ROUNDS and set(said) <= kept, f"{inspection}: photos of one are gone")
        answer = inspections.filling(hall.desk, inspection).value_of("present_name")
        result.check(answer == f"{inspection} {ROUNDS - 1}", f"{inspection}: holds {answer!r}")
    sound(result, hall, "after both")
    hall.close()
    return result


def _write(scene: Scene, inspection: str, seed: int, report: Any) -> None:
    hall = open_hall(scene.folder, seed=400_000 + seed)
    for number in range(ROUNDS):
        inspections.save(hall.desk, inspection, ((FIELD, f"{inspection} {number}"),))
        record, _ = photos.take_in(
            hall.desk, inspection, picture(number + 50 * seed), name="a.jpg", way="file"
        )
        report("taken", inspection, record.id)
        if number % 10 == 9:
            inspections.keep(hall.desk, inspection)
    hall.close()


def windows(scene: Scene, home: Path) -> Result:
    """A second window is told who has the workspace; a killed window stands in nobody's way."""
    result = Result("a second window is told, a killed one is not in the way")
    here = scene.fresh(home / "windows")

    def second(report: Any) -> None:
        try:
            WindowLock(here.folder)
        except Refused as told:
            report("told", *messages.reported(told))

    with WindowLock(here.folder):
        life = live(second)
    for code, facts in life.of("told"):
        messages.heard(result, code, facts)
    expected = [("store.second_window", str(os.getpid()))]
    result.check([(code, facts["pid"]) for code, facts in life.of("told")] == expected, f"told {life.told}")

    def hold(report: Any) -> None:
        report("has", bool(WindowLock(here.folder)))
        os.read(os.pipe()[0], 1)

    live(hold, kill_after=0.05)
    try:
        WindowLock(here.folder).close()
    except Refused as told:
        result.check(False, f"after the kill: {told}")
    result.runs = 2
    return result
