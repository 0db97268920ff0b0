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

if TYPE_CHECKING:
    from collections.abc import Callable

    Report = Callable[..., None]
    Work = Callable[[Report], object]

PATIENCE = 60.0


@dataclass
class Life:
    """What a child reported, and when it ended."""

    told: list[list[Any]] = field(default_factory=list)
    killed_at: float | None = None  # monotonic; None when it came to its end by itself
    exit_code: int | None = None

    def of(self, word: str) -> list[list[Any]]:
        """The reports that begin with this word, without it."""
        return [rest for first, *rest in self.told if first == word]


def live(work: Work, *, kill_after: float | None = None) -> Life:
    """Run the work in a child. It is killed that many seconds after its first report, wherever it is."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(work, writing)
    os.close(writing)
    try:
        return _watch(child, reading, kill_after)
    finally:
        os.close(reading)


def _child(work: Work, writing: int) -> None:
    def report(*words: Any) -> None:
        os.write(writing, json.dumps(words).encode() + b"\n")

    try:
        work(report)
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
