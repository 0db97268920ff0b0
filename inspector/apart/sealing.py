"""What a decoder gives up before it sees its first byte, as far as the system knows how.

Everywhere: memory beyond the limit, files that grow, core dumps. On Linux also: new privileges, the network
(where users may have one of their own), and by Landlock every file but the program's and its libraries'.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from pathlib import Path

from inspector.apart.limits import MEMORY, OPEN_FILES

_NO_NEW_PRIVILEGES, _DUMPABLE = 38, 4  # prctl
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare
_CREATE, _ADD, _RESTRICT = 444, 445, 446  # Landlock, the same numbers on every machine
_PATH_BENEATH = 1
_READ = 0b1100  # files and folders
_FILES = {1: 13, 2: 14, 3: 15, 4: 15}  # how many kinds of access each version knows; 16 since the fifth
_TCP, _SCOPES = 0b11, 0b11


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def give_up() -> None:
    """From here on this process only reads what it is sent, and computes."""
    _first_to_go()
    if sys.platform == "linux":
        kernel = ctypes.CDLL(None)
        kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        kernel.prctl(_DUMPABLE, 0, 0, 0, 0)
        kernel.unshare(_NEW_USER | _NEW_NETWORK)
        _only_read_the_program(kernel)
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        resource.setrlimit(limit, (most, most))


def _first_to_go() -> None:
    """Where the machine itself runs out of memory, a decoder is to go before the program."""
    try:
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    except OSError:
        return


def _only_read_the_program(kernel: ctypes.CDLL) -> None:
    """Nothing happens where the kernel is older than Landlock."""
    version = kernel.syscall(_CREATE, None, 0, 1)
    if version < 1:
        return
    known = (1 << _FILES.get(version, 16)) - 1
    rules = _Rules(known, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = kernel.syscall(_CREATE, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return
    for folder in _program():
        _allow_reading(kernel, ruleset, folder)
    kernel.syscall(_RESTRICT, ruleset, 0)
    os.close(ruleset)


def _allow_reading(kernel: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    handle = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    try:
        kernel.syscall(_ADD, ruleset, _PATH_BENEATH, ctypes.byref(_Beneath(_READ, handle)), 0)
    finally:
        os.close(handle)


def _program() -> list[Path]:
    """Where Python, its libraries, the system's and our own files lie."""
    from inspector import RESOURCES

    ours = Path(__file__).resolve().parents[1]
    python = [Path(one) for one in (*sys.path, sys.prefix, sys.base_prefix) if one]
    system = [Path(one) for one in ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts")]
    return [one for one in (ours, Path(RESOURCES), *python, *system) if one.is_dir()]
