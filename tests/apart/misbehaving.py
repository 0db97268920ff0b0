"""What a decoder may be made to do by hostile bytes, and by a fault of ours. Run in decoders alone."""

from __future__ import annotations

import os
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from inspector import apart
from inspector.domain.errors import Refused, Trouble


@dataclass(frozen=True)
class Counted:
    size: int
    pieces: tuple[bytes, ...]


@apart.decoded
def count(content: bytes, pieces: int = 1, *, word: str = "") -> Counted:
    return Counted(len(content), tuple(content[at::pieces] + word.encode() for at in range(pieces)))


@apart.decoded
def pid(content: bytes) -> int:
    return os.getpid()


@apart.decoded
def crash(content: bytes) -> int:
    os.kill(os.getpid(), signal.SIGSEGV)
    return 0


@apart.decoded
def poison(content: bytes) -> int:
    """This file passes; the next one dies of it."""
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    return os.getpid()


@apart.decoded
def hang(content: bytes) -> int:
    while True:
        pass


@apart.decoded
def sleep(content: bytes) -> int:
    time.sleep(3600)
    return 0


@apart.decoded
def swallow(content: bytes, size: int) -> int:
    return len(bytearray(size))


@apart.decoded
def swallow_and_crash(content: bytes) -> int:
    copies = [bytes(bytearray(content)) for _ in range(20)]
    os.kill(os.getpid(), signal.SIGABRT)
    return len(copies)


@apart.decoded
def rave(content: bytes) -> int:
    return "no number"  # type: ignore[return-value]


@apart.decoded
def refuse(content: bytes) -> int:
    raise Refused("scan.two_pages", pages=("1", "2"))


@apart.decoded
def give_in(content: bytes) -> int:
    raise Trouble("scan.unreadable", reason="torn")


@apart.decoded
def leave_undecoded(content: bytes) -> int:
    raise apart.NotDecodable("too_large")


@apart.decoded
def stumble(content: bytes) -> int:
    raise KeyError(content.decode())


@apart.decoded
def linger(content: bytes, seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


@apart.decoded
def reach(content: bytes, path: str) -> tuple[str, ...]:
    """What can be got at from inside: reading, writing, the network, a program."""
    reached: list[str] = []
    tries = {
        "read": lambda: Path(path).read_bytes(),
        "list": lambda: list(Path(path).parent.iterdir()),
        "write": lambda: Path(path).with_suffix(".new").write_bytes(content),
        "memory": lambda: Path("/dev/shm/left").write_bytes(content),  # noqa: S108
        "connect": lambda: socket.create_connection(("127.0.0.1", int(Path(path).suffix[1:])), timeout=1),
        "run": lambda: _run("/bin/true"),
    }
    for name, act in tries.items():
        try:
            act()
        except OSError:
            continue
        reached.append(name)
    return tuple(reached)


def _run(program: str) -> None:
    if os.spawnv(os.P_WAIT, program, [program]):  # noqa: S606  that it starts is the fault
        raise PermissionError
