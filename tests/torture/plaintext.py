"""Nothing readable outside the encrypted files: a day's work, then a search through every file it left.

What was handed out on purpose is readable and is named: the package, the printed PDF. What a printer of the
system keeps is named by `python -m tests.spool`, which prints the same day on a real queue.
"""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture.scene import Result, open_hall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ROOT = Path(__file__).parents[2]
_HANDED_OUT = ("handed", "paper")
_SYSTEM = ("/tmp", "/var/tmp", "/dev/shm", "/var/log", "/var/spool", "/var/cache", "/run/user")  # noqa: S108
_SYSTEM += ("/var/lib/systemd/coredump",)
_LARGEST = 64 * 1024 * 1024
_FOLDERS = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def hidden(
    home: Path, *, everywhere: bool = False, printer: str = "", settled: Callable[[], None] = lambda: None
) -> Result:
    """(f) Known words, pieces of photos and papers, secrets: in no file after a crash or a proper end.

    `settled` waits for what others still do with what they were given.
    """
    result = Result("nothing readable in any file")
    place = home / "plaintext"
    folders = {name: place / name.lower() for name in _FOLDERS}
    for folder in folders.values():
        folder.mkdir(parents=True)
    workspace = place / "workspace"
    environment = {**os.environ, **{name: str(folder) for name, folder in folders.items()}}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    mark, began = random.randrange(10**9), time.time()  # noqa: S311  tells this run from others
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.day", str(workspace), str(mark), printer],
        cwd=place, env=environment, capture_output=True, check=False, timeout=1800,
    )  # fmt: skip
    result.check(done.returncode == -signal.SIGSEGV, f"the day ended with {done.returncode}: {done.stderr!r}")
    settled()
    lists = [[bytes.fromhex(one) for one in json.loads(line)] for line in done.stdout.splitlines()]
    fragments = [fragment for one in lists for fragment in one]
    if not fragments:
        return result
    result.check(_finds_what_is_there(place, fragments), "the search itself finds nothing")
    handed = _handed_out(place)
    looked = _search(result, place, fragments, "after the crash")
    open_hall(workspace, seed=6000).close()
    _search(result, place, fragments, "opened and closed again")
    beside = _beside(result, place, lists[0], began) if everywhere else 0  # words alone: only they are ours
    result.note = (
        f"{len(fragments)} fragments, {looked} files, {beside} of the system; handed out and readable: "
    )
    result.note += ", ".join(handed) or "nothing"
    return result


def _handed_out(place: Path) -> list[str]:
    """What left on purpose is taken away from the search, and named."""
    named = []
    for folder in _HANDED_OUT:
        for path in sorted((place / folder).glob("*")):
            named.append(path.name)
            path.unlink()
    return named


def _beside(result: Result, place: Path, fragments: list[bytes], since: float) -> int:
    """Files of the machine's own folders that changed meanwhile: temporary ones, logs, spool, dumps."""
    looked, beginnings = 0, {fragment[:4] for fragment in fragments}  # few: every word begins alike
    for root in map(Path, _SYSTEM):
        for path in _changed(root, place, since):
            looked += 1
            try:
                content = path.read_bytes()
            except OSError:
                continue
            for fragment in found_in(content, fragments) if found_in(content, beginnings) else ():
                result.check(False, f"{fragment!r} is readable in {path}")
    return looked


def _changed(root: Path, place: Path, since: float) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if Path(folder, name) != place]
        for name in names:
            path = Path(folder, name)
            try:
                about = path.lstat()
            except OSError:
                continue
            if stat.S_ISREG(about.st_mode) and about.st_mtime >= since and about.st_size <= _LARGEST:
                yield path


def _search(result: Result, place: Path, fragments: list[bytes], when: str) -> int:
    files = [path for path in place.rglob("*") if path.is_file()]
    for path in files:
        content = path.read_bytes()
        for fragment in found_in(content, fragments):
            result.check(False, f"{when}: {fragment!r} is readable in {path.relative_to(place)}")
        result.runs += 1
    return len(files)


def found_in(content: bytes, fragments: Iterable[bytes]) -> list[bytes]:
    return [fragment for fragment in fragments if fragment in content]


def _finds_what_is_there(place: Path, fragments: list[bytes]) -> bool:
    """A search that cannot fail proves nothing: a file with one of the fragments must be found."""
    canary = place / "canary"
    canary.write_bytes(b"x" * 5000 + fragments[7] + b"y")
    there = Result("")
    _search(there, place, fragments, "canary")
    canary.unlink()
    return any("canary" in fault for fault in there.faults)
