"""Killed while answers are typed, while photos come in, while a record is completed and locked."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from inspector import evidence
from inspector.casework import inspections, papers, photos, signing
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import State
from inspector.domain.notice import Outcome
from inspector.domain.register import NumberBlock
from tests.casework.made_up import SECRETS
from tests.torture import scene as scenes
from tests.torture.lives import Life, live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from tests.casework.made_up import Hall

SOON = 0.15  # what the window waits after the first unsaved key
OLD = 0.25  # what is older may not be lost
KEY = 0.02
STARVED = 0.05
FIELDS = tuple(
    f"/data/{place}"
    for place in ("rights/present_name", "rights/present_identity", "marks/brand", "outcome/order_content")
)


def typing(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(a) No answer older than 250 ms is lost, and nothing gets into another record."""
    result = Result("typing: no answer older than 250 ms lost")
    here = scene.fresh(home / "typing")
    hall = open_hall(here.folder, seed=999)
    typed = _standing(hall, here)
    before = others_of(hall, here)
    hall.close()
    answers = durable = slow = starved = 0
    for run in range(kills):
        life = live(
            lambda report, run=run: _type(here, run, report),
            kill_after=chance.uniform(0, 1.2), of=result, run=f"kill {run}",
        )  # fmt: skip
        hall = open_hall(here.folder, seed=1000 + run)
        filled = inspections.filling(hall.desk, here.tortured)
        for at, reference, value in life.of("typed"):
            typed[reference].append((at, value))
        slow += _held_since(life) is not None
        starved += _starved(life) > STARVED
        _lost(result, life, typed, filled.session.value, f"kill {run}")
        others = others_of(hall, here)
        result.check(others == before, f"kill {run}: another record changed")
        sound(result, hall, f"kill {run}")
        typed = _standing(hall, here)
        hall.close()
        result.runs += 1
        answers += len(life.of("typed"))
        durable += len(life.of("saved"))
    result.note = (
        f"{answers} keys typed, {durable} saves reported; {slow} kills inside a save that the disk held up, "
        f"{starved} while others had the processor"
    )
    return result


def _standing(hall: Hall, scene: Scene) -> dict[str, list[tuple[float, str]]]:
    """What the fields hold before anybody types: the oldest that may be found after a kill."""
    session = inspections.filling(hall.desk, scene.tortured).session
    return {reference: [(0.0, session.value(reference))] for reference in FIELDS}


def _type(scene: Scene, run: int, report: Any) -> None:
    """As the window does: keys on one thread, saves on another, 150 ms after the first unsaved key."""
    hall = open_hall(scene.folder, seed=100_000 + run)
    filled = inspections.filling(hall.desk, scene.tortured)
    writer = ThreadPoolExecutor(1)
    unsaved: float | None = None
    number = 0
    while number < 400:
        reference = FIELDS[number // 7 % len(FIELDS)]
        value = f"{run}-{number} 甲乙丙丁"
        filled.answer(reference, value, hall.clock())
        at = time.monotonic()
        report("typed", at, reference, value)
        unsaved = at if unsaved is None else unsaved
        if at - unsaved >= SOON:
            pairs, unsaved = filled.pending(), None
            filled.saved(pairs)
            report("given", time.monotonic())
            writer.submit(_save, hall, scene, pairs, report, leave=number % 90 > 80)
        number += 1
        time.sleep(KEY)
    writer.shutdown()


def _save(hall: Hall, scene: Scene, pairs: Any, report: Any, *, leave: bool) -> None:
    inspections.save(hall.desk, scene.tortured, pairs)
    report("saved", time.monotonic(), list(pairs))
    if leave:
        inspections.keep(hall.desk, scene.tortured)
        hall.desk.workspace.idle()


def _killed(life: Life) -> float:
    return life.killed_at or time.monotonic()


def _held_since(life: Life) -> float | None:
    """When the oldest answers that are not saved were given to the writer, if the disk held it up."""
    given = [at for (at,) in life.of("given")][len(life.of("saved")) :]
    return given[0] if given and _killed(life) - given[0] > STARVED else None


def _starved(life: Life) -> float:
    """For how long of its last half second the child did not run at all: a key every 20 ms, if it does."""
    end = _killed(life)
    heard = sorted(at for word, at, *_ in life.told if word in ("typed", "given", "saved"))
    recent = [at for at in heard if at > end - 0.5] or heard[-1:]
    gaps = [later - at for at, later in zip(recent, [*recent[1:], end], strict=True)]
    return sum(max(0.0, gap - 2 * KEY) for gap in gaps)


def _lost(
    result: Result,
    life: Life,
    typed: dict[str, list[tuple[float, str]]],
    value_of: Callable[[str], str],
    run: str,
) -> None:
    """Check every field against what was typed. Time in which the child did not run is nobody's 250 ms."""
    held = _held_since(life)
    end = (_killed(life) if held is None else held) - _starved(life)
    reported = {ref: value for _, pairs in life.of("saved") for ref, value in pairs}
    for reference, history in typed.items():
        values = [value for _, value in history]
        there = value_of(reference)
        result.check(there in values, f"{run}: {reference} holds {there!r}, which nobody typed")
        if there not in values:
            continue
        place = len(values) - 1 - values[::-1].index(there)
        due = max((index for index, (at, _) in enumerate(history) if at <= end - OLD), default=0)
        result.check(place >= due, f"{run}: {reference} lost {due - place} answers older than 250 ms")
        if reference in reported:
            said = len(values) - 1 - values[::-1].index(reported[reference])
            result.check(place >= said, f"{run}: {reference} lost an answer reported saved")


def importing(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(b) Fifty photos come in: no reported one is lost, none is half there."""
    result = Result("50 photos coming in: no reported photo lost")
    pictures = scenes.photos()
    shas = [scenes.sha256(one) for one in pictures]
    reported = 0
    for run in range(kills):
        here = scene.fresh(home / "importing")
        life = live(
            lambda report, here=here, run=run: _import(here, run, pictures, report),
            kill_after=chance.uniform(0, 1.5), of=result, run=f"kill {run}",
        )  # fmt: skip
        hall = open_hall(here.folder, seed=2000 + run)
        kept = {record.id: record for record in hall.desk.workspace.rows(Evidence, parent=here.tortured)}
        for taken, number in life.of("taken"):
            record = kept.get(taken)
            there = record is not None and record.sha256 == shas[number]
            whole = there and hall.desk.workspace.get_blob(shas[number]) == pictures[number]
            result.check(whole, f"kill {run}: photo {number} was reported and is not there")
        for record in kept.values():
            result.check(record.sha256 in shas, f"kill {run}: {record.id} names unknown bytes")
        sound(result, hall, f"kill {run}")
        hall.close()
        result.runs += 1
        reported += len(life.of("taken"))
    result.note = f"{reported} photos reported before the kills"
    return result


def _import(scene: Scene, run: int, pictures: list[bytes], report: Any) -> None:
    hall = open_hall(scene.folder, seed=200_000 + run)
    previews = ThreadPoolExecutor(2)
    evidence.preview(pictures[0], "image/jpeg")  # a kill is to hit the photos, not the start of a decoder
    report("ready")
    for number, content in enumerate(pictures):
        name = f"IMG_{number:04d}.JPG"
        record, _ = photos.take_in(hall.desk, scene.tortured, content, name=name, way="folder")
        report("taken", record.id, number)
        previews.submit(photos.make_preview, hall.desk, record.id)
    previews.shutdown()


def locking(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(c) Completed, signed, locked: every reported step stands, and the rest can be done after it."""
    result = Result("completing, signing, locking: steps whole, one number taken")
    _finish(scene.fresh(home / "warm"), 0, lambda *_: None)  # faces and libraries, before the first fork
    moments = _undisturbed(scene.fresh(home / "measured"))
    reached: dict[str, int] = {}
    for run in range(kills):
        here = scene.fresh(home / "locking")
        step = chance.randrange(len(moments) - 1)  # each step as often, however short it is
        life = live(
            lambda report, here=here, run=run: _finish(here, run, report),
            kill_after=chance.uniform(moments[step], moments[step + 1]), of=result, run=f"kill {run}",
        )  # fmt: skip
        steps = [words[0] for words in life.told]
        reached[steps[-1]] = reached.get(steps[-1], 0) + 1
        hall = open_hall(here.folder, seed=3000 + run)
        _stands(result, hall, here, steps, f"kill {run}")
        sound(result, hall, f"kill {run}")
        _finish_open(hall, here, lambda *_: None)
        _stands(result, hall, here, ["locked"], f"kill {run}, gone on")
        sound(result, hall, f"kill {run}, gone on")
        hall.close()
        result.runs += 1
    result.note = "killed after " + ", ".join(f"{step} {count}" for step, count in sorted(reached.items()))
    return result


def _undisturbed(scene: Scene) -> list[float]:
    """When each step is reached when nobody kills it, in seconds from the first report."""
    told = live(lambda report: _finish(scene, 0, report)).told
    return [float(words[1] - told[0][1]) for words in told]


def _finish(scene: Scene, run: int, report: Any) -> None:
    hall = open_hall(scene.folder, seed=300_000 + run)
    report("ready", time.monotonic())
    _finish_open(hall, scene, report)
    report("done", time.monotonic())
    hall.close()


def _finish_open(hall: Hall, scene: Scene, report: Any) -> None:
    """Whatever is still to be done, in order."""
    if hall.inspection(scene.tortured).state is State.DRAFT:
        inspections.complete(hall.desk, scene.tortured)
        report("completed", time.monotonic())
    if hall.inspection(scene.tortured).state is State.COMPLETED:
        for one in signing.expected(hall.desk, scene.tortured):
            if one.signature is not None:
                continue
            if one.role == signing.OFFICER:
                signing.officer_signs(hall.desk, one.notice.id, one.badge, SECRETS[one.badge])
            else:
                signing.record(hall.desk, one.notice.id, one.role, one.name, Outcome.SIGNED)
            report("signed", time.monotonic())
        inspections.lock(hall.desk, scene.tortured)
        report("locked", time.monotonic())


def _stands(result: Result, hall: Hall, scene: Scene, steps: list[str], run: str) -> None:
    """What was reported is there; a step is there whole or not at all."""
    inspection = hall.inspection(scene.tortured)
    notices = papers.of(hall.desk, scene.tortured)
    completed = inspection.state is not State.DRAFT
    result.check("completed" not in steps or completed, f"{run}: the completion is gone")
    result.check("locked" not in steps or inspection.state is State.LOCKED, f"{run}: the lock is gone")
    kinds = [notice.kind for notice in notices]
    result.check(kinds == (["W03", "W04"] if completed else []), f"{run}: {inspection.state} with {kinds}")
    for notice in notices:
        data = papers.pdf(hall.desk, notice.id)
        result.check(scenes.sha256(data) == notice.pdf_sha256, f"{run}: the PDF of {notice.kind} is another")
    taken = [block.next - block.first for block in hall.desk.workspace.rows(NumberBlock)]
    result.check(taken == [int(completed)], f"{run}: {taken} numbers taken")
    signed = sum(1 for one in signing.expected(hall.desk, scene.tortured) if one.signature is not None)
    result.check(signed >= steps.count("signed"), f"{run}: {steps.count('signed')} signed, {signed} there")
