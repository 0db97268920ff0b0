"""The processes that draw, and the reckoning afterwards.

A number is drawn with the real `numbers.take` in the real `change()` that writes its notice. Most notices
are minimal: no facts are gathered, no PDF is rendered, one small blob stands for all. A part of them goes the
whole way of an officer: draft, checks, gathering, rendering, issue.
"""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from inspector.casework import drafting, number_register, numbers, setup
from inspector.casework.number_register import Fate
from inspector.domain.notice import Notice, SealMode
from tests.casework.made_up import FINDING, Clock, Hall, copied
from tests.torture.lives import live
from tests.torture.scene import Result, sound

if TYPE_CHECKING:
    from pathlib import Path

    from tests.torture.lives import Report

WORD, KIND = "责改", "W04"
LONGEST = 4.0  # seconds a process lives when it is killed; some come to their end
_WHOLE_SHARE = 20  # numbers drawn by a process that goes the whole way


@dataclass
class Drawn:
    """What was done and found."""

    result: Result
    numbers: int = 0  # of the register, issued
    reported: set[str] = field(default_factory=set)
    processes: int = 0
    killed: int = 0
    whole: int = 0
    seconds: float = 0.0


def prepare(home: Path, count: int, whole: int) -> tuple[Path, str]:
    """A workspace with a block that holds them all, and an inspection; completed where papers are made."""
    hall = Hall(copied(home / "numbers"), Clock(), seed=11)
    inspection = hall.completed("12.2A36", *FINDING) if whole else hall.open("12.2A36")
    setup.take_block(hall.desk, KIND, first=setup.FIRST_BLOCK + 1, last=setup.FIRST_BLOCK + count + 1000)
    hall.close()
    return hall.folder, inspection


def draw(
    home: Path, count: int, processes: int, whole: int, chance: random.Random, longest: float = LONGEST
) -> Drawn:
    """`processes` at a time, every one killed or ended and followed by the next, until all are drawn."""
    folder, inspection = prepare(home, count, whole)
    drawn = Drawn(Result("numbers: no gap, none twice"))
    began = time.monotonic()
    with ThreadPoolExecutor(processes) as lanes:
        for lane in range(processes):
            share = count // processes + (lane < count % processes)
            part = whole // processes + (lane < whole % processes)
            seeded = random.Random(chance.random())  # noqa: S311  instants, not secrets
            lanes.submit(_lane, drawn, folder, inspection, lane, share, part, seeded, longest)
    drawn.seconds = time.monotonic() - began
    _reckon(drawn, folder)
    return drawn


def _lane(
    drawn: Drawn,
    folder: Path,
    inspection: str,
    lane: int,
    share: int,
    part: int,
    chance: random.Random,
    longest: float,
) -> None:
    try:
        _lives(drawn, folder, inspection, lane, share, part, chance, longest)
    except BaseException as error:
        drawn.result.check(False, f"lane {lane}: {type(error).__name__}: {error}")
        raise


def _lives(
    drawn: Drawn,
    folder: Path,
    inspection: str,
    lane: int,
    share: int,
    part: int,
    chance: random.Random,
    longest: float,
) -> None:
    done = whole = run = 0
    while done < share:
        run += 1
        seed = 1_000_000 + lane * 100_000 + run
        is_whole = whole < part
        wanted = min(share - done, min(_WHOLE_SHARE, part - whole) if is_whole else share)
        work = _whole if is_whole else _minimal
        life = live(
            lambda report, work=work, seed=seed, wanted=wanted: work(  # type: ignore[misc]
                folder, inspection, seed, wanted, report
            ),
            kill_after=chance.uniform(0.02, longest) if chance.random() < 0.9 else None,
            of=drawn.result,
            run=f"process {lane}.{run}",
        )
        reported = [number for (number,) in life.of("drawn")]
        drawn.result.check(len(set(reported)) == len(reported), f"process {lane}.{run} drew a number twice")
        done, whole = done + len(reported), whole + len(reported) * is_whole
        drawn.whole += len(reported) * is_whole
        drawn.processes += 1
        drawn.killed += life.exit_code != 0
        doubled = drawn.reported & set(reported)
        drawn.result.check(not doubled, f"drawn by two processes: {sorted(doubled)[:3]}")
        drawn.reported |= set(reported)


def _minimal(folder: Path, inspection: str, seed: int, wanted: int, report: Report) -> None:
    hall = Hall(folder, Clock(), seed=seed)
    paper = hall.desk.workspace.put_blob(b"%PDF-1.4 a number and nothing else")
    report("ready")
    for _ in range(wanted):
        with hall.desk.change() as change:
            number = numbers.take(hall.desk, change, KIND)
            change.put(_notice(hall, inspection, number, paper))
        report("drawn", number)
    hall.close()


def _notice(hall: Hall, inspection: str, number: str, paper: str) -> Notice:
    facts = {"party": {"name": "甲"}}
    return Notice(
        hall.desk.new_id(), inspection, KIND, "booth", "zh", 1, "1", facts, "0" * 64, paper, 1,
        hall.clock.go(seconds=1), hall.desk.officer, number=number, seal=SealMode.LATER,
    )  # fmt: skip


def _whole(folder: Path, inspection: str, seed: int, wanted: int, report: Report) -> None:
    hall = Hall(folder, Clock(), seed=seed)
    report("ready")
    for _ in range(wanted):
        draft, _ = drafting.open_draft(hall.desk, KIND, inspection, again=True)
        notice, _ = drafting.issue(hall.desk, draft)
        report("drawn", hall.desk.workspace.get(Notice, notice).number)
    hall.close()


def _reckon(drawn: Drawn, folder: Path) -> None:
    """The register, asked as an officer asks it: what was reported is in it, and the journal holds."""
    hall = Hall(folder, Clock(), seed=999)
    result = drawn.result
    found = number_register.register(hall.desk, WORD, 2026)
    issued = {one.number for one in found.entries if one.fate is Fate.ISSUED}
    drawn.numbers = len(issued)
    for one in found.faults[:20]:
        result.check(False, f"{one.number}: {one.fate.value}")
    gone = drawn.reported - issued
    result.check(not gone, f"{len(gone)} numbers were reported and are not in the register")
    temporary = found.count(Fate.TEMPORARY)
    result.check(not temporary, f"{temporary} temporary numbers, though the block holds more")
    total = found.count(*Fate)
    held = sum(block.last - block.first + 1 for block in found.blocks)
    result.check(total == held, f"{total} numbers are accounted for, of {held}")
    taken = sum(block.next - block.first for block in found.blocks)
    result.check(taken == len(issued), f"{taken} numbers were taken, {len(issued)} papers have one")
    sound(result, hall, "afterwards")
    hall.close()
    result.runs = drawn.processes


def told(drawn: Drawn) -> dict[str, Any]:
    return {
        "in the register": drawn.numbers,
        "reported": len(drawn.reported),
        "through the whole issue": drawn.whole,
        "processes": drawn.processes,
        "killed": drawn.killed,
        "seconds": round(drawn.seconds, 1),
    }
