"""A child that is killed: forked from a process that has imported everything and opened nothing."""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused, Trouble
from tests.torture import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.torture.scene import Result

    Report = Callable[..., None]
    Work = Callable[[Report], object]

PATIENCE = 600.0  # of a child that hangs; one that is only slow on a busy machine comes to its end

_TOLD = "a person is told"


@dataclass
class Life:
    """What a child reported, and when it ended."""

    told: list[list[Any]] = field(default_factory=list)
    killed_at: float | None = None  # monotonic; None when it came to its end by itself
    exit_code: int | None = None

    def of(self, word: str) -> list[list[Any]]:
        """The reports that begin with this word, without it."""
        return [rest for first, *rest in self.told if first == word]


def live(
    work: Work, *, kill_after: float | None = None, of: Result | None = None, run: str = "undisturbed"
) -> Life:
    """Run the work in a child. It is killed that many seconds after its first report, wherever it is.

    What it would have told a person is counted in the row it belongs to, and any other end is a fault there.
    """
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(work, writing)
    os.close(writing)
    try:
        life = _watch(child, reading, kill_after)
    finally:
        os.close(reading)
    if of is not None:
        for code, facts in life.of(_TOLD):
            messages.heard(of, code, facts)
        of.check(life.exit_code in (0, -signal.SIGKILL), f"{run}: the child ended with {life.exit_code}")
    return life


def _child(work: Work, writing: int) -> None:
    def report(*words: Any) -> None:
        os.write(writing, json.dumps(words).encode() + b"\n")

    try:
        work(report)
    except (Refused, Trouble) as told:
        report(_TOLD, *messages.reported(told))
        os._exit(1)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _watch(child: int, reading: int, kill_after: float | None) -> Life:
    life, heard = Life(), b""
    deadline = time.monotonic() + PATIENCE
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            life.killed_at = time.monotonic()
            os.kill(child, signal.SIGKILL)
            break
        piece = os.read(reading, 65536)
        if not piece:
            break
        if not heard and kill_after is not None:
            deadline = time.monotonic() + kill_after
        heard += piece
    while piece := os.read(reading, 65536):
        heard += piece
    _, status = os.waitpid(child, 0)
    life.exit_code = os.waitstatus_to_exitcode(status)
    whole = heard[: heard.rfind(b"\n") + 1]
    life.told = [json.loads(line) for line in whole.splitlines()]
    return life
