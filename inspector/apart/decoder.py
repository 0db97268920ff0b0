"""One decoder as the program sees it: a process, and the two ends of it that we hold."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time

from inspector.apart import wire
from inspector.apart.limits import CPU_SECONDS, SECONDS, STARTING

_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "SYSTEMROOT")


class Decoder:
    """Started without a fork of our own: that would not be safe beside the window's threads."""

    def __init__(self) -> None:
        self.is_fresh = True
        self._loaded: set[str] = set()
        self._channel, theirs = socket.socketpair()
        leash, self._leash = os.pipe()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "inspector.apart.worker"],
                stdin=leash, stdout=theirs.fileno(), stderr=subprocess.DEVNULL,
                env=_environment(), start_new_session=True,
            )  # fmt: skip
        except OSError:
            self.let_go()
            raise
        finally:
            theirs.close()
            os.close(leash)
        try:
            wire.receive(self._channel, time.monotonic() + STARTING)
        except (OSError, EOFError):
            self.end()
            raise

    @property
    def pid(self) -> int:
        return int(self._process.pid)

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def run(self, asked: wire.Asked, content: bytes) -> bytes:
        """The answer as it came. TimeoutError when its time is over, OSError or EOFError when it is gone."""
        self._load(asked.module)
        began, worked = time.monotonic(), self._work()
        self._channel.settimeout(SECONDS)
        wire.send(self._channel, asked, content)
        try:
            wire.wait(self._channel, began + SECONDS)
        except TimeoutError:
            if self._work() - worked > CPU_SECONDS / 2:
                raise
            wire.wait(self._channel, began + 2 * SECONDS)  # others had the processor
        self.is_fresh = False
        return wire.receive(self._channel, time.monotonic() + SECONDS)[0]

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self.let_go()

    def let_go(self) -> None:
        """Close our ends alone; a forked child of the program holds copies of them."""
        self._channel.close()
        if self._leash >= 0:
            os.close(self._leash)
            self._leash = -1

    def _load(self, module: str) -> None:
        """The libraries a module brings are not part of any file's time."""
        if module not in self._loaded:
            wire.send(self._channel, wire.Asked(module))
            wire.receive(self._channel, time.monotonic() + STARTING)
            self._loaded.add(module)

    def _work(self) -> float:
        """The seconds of processor it has used in its life; the kernel keeps a clock for each process."""
        try:
            return time.clock_gettime((~self._process.pid << 3) | 2)
        except (AttributeError, OSError):
            return 0.0


def _environment() -> dict[str, str]:
    """Few names, so that a decoder knows little; few arenas, so that address space is what is used."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "MALLOC_ARENA_MAX": "2"}
